"""What many tests need: the repository, the reference data, the site built once, the command line."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# In CI a change is judged by the same examples each time.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("here", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def repository() -> Path:
    """The top folder of the checkout."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def reference_data(repository: Path) -> Path:
    """The folder of reference data that the repository may not hold; without it a test is skipped, but never in CI."""
    folder = Path(os.environ.get("PARAGRAPHOS_REFERENCE_DATA", repository.parent / "shared"))
    if not folder.is_dir():
        reason = f"needs the reference data, not found at {folder} (set PARAGRAPHOS_REFERENCE_DATA)"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    return folder


@pytest.fixture(scope="session")
def run(repository: Path) -> Run:
    """Runs `paragraphos` as a process of its own, in the repository unless `cwd` says otherwise."""

    def runs(*arguments: str | Path, cwd: Path = repository, **options: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "paragraphos", *map(str, arguments)]
        return subprocess.run(  # type: ignore[call-overload,no-any-return]
            command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False, **options
        )

    return runs


@pytest.fixture(scope="session")
def built_site(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The edition, built once for all tests."""
    target = tmp_path_factory.mktemp("built") / "dist"
    finished = run("build", "-o", target)
    assert finished.returncode == 0, finished.stderr
    return target

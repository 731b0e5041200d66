"""Whatever the bytes: a report, never an exception."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.slow
@pytest.mark.skipif(
    sys.platform != "linux" or importlib.util.find_spec("atheris") is None, reason="atheris is there for Linux only"
)
def test_a_bounded_run_finds_nothing(repository: Path, tmp_path: Path) -> None:
    """Some thousands of inputs, guided by what they reach; the first exception would end the run."""
    command = [
        sys.executable,
        "-m",
        "tests.fuzz.reading",
        "-max_total_time=25",
        f"-artifact_prefix={tmp_path}/",
        "-seed=1",
    ]
    run = subprocess.run(command, cwd=repository, capture_output=True, text=True, errors="replace", check=False)
    done = re.search(r"Done (\d+) (?:runs )?in", run.stderr)
    assert run.returncode == 0, run.stderr[-3000:]
    assert done is not None
    assert int(done[1]) > 100

"""A short run of the fuzzer: every target, some thousands of inputs, nothing that escapes."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

TARGETS = ("reading", "validation", "grammar", "compact", "editing")
SECONDS = 4


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="atheris is built for Linux alone")
@pytest.mark.parametrize("target", TARGETS)
def test_target(tmp_path: Path, repository: Path, target: str) -> None:
    """No exception but those that the target expects."""
    options = [
        f"-max_total_time={SECONDS}",
        "-seed=1923",
        "-max_len=400",
        "-len_control=0",
        f"-artifact_prefix={tmp_path}/",
    ]
    command = [sys.executable, "-m", "tests.fuzz.fuzz", target, *options]
    done = subprocess.run(
        command, cwd=repository, capture_output=True, text=True, errors="replace", timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr[-4000:] + done.stdout[-2000:]
    tried = re.search(r"Done (\d+) runs", done.stderr)
    assert tried is not None, done.stderr[-2000:]
    assert int(tried.group(1)) > 100


def test_sound_documents_are_sound() -> None:
    """What is spoiled is sound before: an input that changes nothing reaches the deepest parts."""
    from tests.fuzz.sound import DOCUMENTS, GRAMMARS

    from paragraphos.xml import parse

    for document in (*DOCUMENTS, *GRAMMARS):
        parse(document)


def test_sound_schemas_are_right(tmp_path: Path) -> None:
    """The schemas to be spoiled are right, in either syntax."""
    from tests.fuzz.sound import COMPACT_GRAMMARS, GRAMMARS

    from paragraphos.relaxng import load

    for ending, schemas in (("rng", GRAMMARS), ("rnc", COMPACT_GRAMMARS)):
        for schema in schemas:
            path = tmp_path / f"schema.{ending}"
            path.write_bytes(schema)
            load(path)

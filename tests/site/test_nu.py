"""The Nu HTML checker finds neither an error nor a warning in any page or style."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from tests.javascript import package


@pytest.mark.slow
def test_nu_is_silent(built_site: Path) -> None:
    """All pages in one run, since Java's start is the greater part of it."""
    checker = package("vnu-jar") / "build" / "dist" / "vnu.jar"
    command = [
        "java",
        "-Xss2m",
        "-jar",
        str(checker),
        "--format",
        "json",
        "--exit-zero-always",
        "--skip-non-html",
        str(built_site),
    ]
    finished = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    messages = json.loads(finished.stderr)["messages"]
    told = [f"{message['url']}:{message.get('lastLine')}: {message['message']}" for message in messages]
    assert told == []

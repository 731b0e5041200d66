"""Trang, which converts schemas between the syntaxes, kept warm in a process of its own."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.relaxng.jing import jing_jar


class Trang:
    """Converts like Trang; the endings of the files say from which syntax into which."""

    def __init__(self) -> None:
        source = Path(__file__).with_name("Trang.java")
        command = ["java", "-Xshare:auto", "-cp", str(jing_jar().with_name("trang.jar")), str(source)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def converted(self, schema: Path, result: Path) -> bool:
        """Whether a schema could be converted into another file."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{schema}\t{result}\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip() == "good"

    def close(self) -> None:
        """End the process."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(timeout=30)
        self._process.stdout.close()

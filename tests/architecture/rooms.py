"""What the rooms of the program import of each other, read from the source."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "paragraphos"
ROOMS = tuple(sorted(path.parent.name for path in SOURCE.glob("*/__init__.py")))
"""The packages right below `paragraphos`."""


def room_of(path: Path) -> str:
    """The room of a module; a file that belongs to all stands for itself."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """The rooms and shared files that a module imports, also within functions and for the types alone."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "paragraphos":
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("paragraphos."):
            yield node.module.split(".")[1]
        elif isinstance(node, ast.Import):
            yield from (each.name.split(".")[1] for each in node.names if each.name.startswith("paragraphos."))


def needs() -> dict[str, dict[str, set[str]]]:
    """For each room and each shared file what it imports from outside, and in which of its modules."""
    found: dict[str, dict[str, set[str]]] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        room = found.setdefault(room_of(path), {})
        for name in imported(path):
            if name not in (room_of(path), "__version__"):
                room.setdefault(name, set()).add(path.name)
    return found

"""A copy of the edition to write in, and a conversation with the language server."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.editor.talking import Talk


@pytest.fixture
def edition(tmp_path: Path, repository: Path) -> Path:
    """A copy of the edition, its copy-text and its schema, on a path that an address must escape."""
    folder = tmp_path / "an edition é"
    for name in ("edition", "seeds"):
        shutil.copytree(repository / name, folder / name)
    shutil.copytree(repository / "schema", folder / "schema", ignore=shutil.ignore_patterns("*-manual", "json"))
    return folder


@pytest.fixture(scope="session")
def talk() -> Iterator[Talk]:
    """A conversation that all tests share, as an editor keeps one server for a day; it ends well."""
    conversation = Talk()
    yield conversation
    assert conversation.end() == 0

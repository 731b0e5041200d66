"""A copy of the edition to write in, and a conversation with the language server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.copies import copy_of_the_edition
from tests.editor.talking import Talk


@pytest.fixture
def edition(tmp_path: Path, repository: Path) -> Path:
    """A copy of the edition, its copy-text and its schema, on a path that an address must escape."""
    return copy_of_the_edition(repository, tmp_path / "an edition é")


@pytest.fixture(scope="session")
def talk() -> Iterator[Talk]:
    """A conversation that all tests share, as an editor keeps one server for a day; it ends well."""
    conversation = Talk()
    yield conversation
    assert conversation.end() == 0

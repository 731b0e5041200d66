"""Jing, started once for all tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.relaxng.jing import Jing, require


@pytest.fixture(scope="session")
def jing() -> Iterator[Jing]:
    require()
    process = Jing()
    yield process
    process.close()

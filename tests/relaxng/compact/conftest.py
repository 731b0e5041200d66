"""Trang, started once for all tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.relaxng.compact.trang import Trang
from tests.relaxng.jing import require


@pytest.fixture(scope="session")
def trang() -> Iterator[Trang]:
    require()
    process = Trang()
    yield process
    process.close()

"""The catalogue holds every code that the program can give, and no other; its pages are fresh."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from paragraphos.faults import Unusable
from paragraphos.relaxng import Kind
from paragraphos.report.catalogue import LAYERS, codes
from paragraphos.report.explanation import as_text, explanation
from paragraphos.report.pages import pages

_GIVEN = re.compile(rf'"((?:{"|".join(LAYERS)})\.[a-z]+(?:-[a-z]+)*)"')
_FAULTS = re.compile(r'(?:Fault|say|_refuse)\(\s*"([a-z-]+)"|: \(\s*"([a-z-]+)",')
_ODD = re.compile(r'\.(?:error|warning)\(\s*"([a-z-]+)"')
_LEDGER = re.compile(r'LedgerFault\(\s*"([a-z-]+)"')


def given(repository: Path) -> set[str]:
    """The codes that stand in the source."""
    found = {kind.code for kind in Kind}
    for path in (repository / "src/paragraphos/checks").glob("*.py"):
        if path.name != "echo_table.py":
            found.update(_GIVEN.findall(path.read_text(encoding="utf-8")))
    for path in (repository / "src/paragraphos/xml").glob("*.py"):
        for one, other in _FAULTS.findall(path.read_text(encoding="utf-8")):
            found.add(f"xml.{one or other}")
    for path in (repository / "src/paragraphos/odd").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        found.update(f"odd.{code}" for code in _ODD.findall(text))
        if 'f"nothing-to-{' in text:
            found.update(f"odd.nothing-to-{mode}" for mode in ("change", "delete", "replace"))
    for path in (repository / "src/paragraphos/references").glob("*.py"):
        found.update(f"ledger.{kind}" for kind in _LEDGER.findall(path.read_text(encoding="utf-8")))
    return found


def test_every_code_is_explained(repository: Path) -> None:
    """What the source can give is what the catalogue explains."""
    assert given(repository) == {entry.code for entry in codes()}


def test_pages_are_fresh(repository: Path) -> None:
    """docs/codes is what `python -m paragraphos.report.pages docs/codes` writes."""
    folder = repository / "docs/codes"
    assert {path.name for path in folder.iterdir()} == set(pages())
    for name, text in pages().items():
        assert (folder / name).read_text(encoding="utf-8") == text, f"renew {name}"


def test_explanation() -> None:
    """An explanation has the code, why it matters and both examples."""
    text = as_text(explanation("link.dangling"))
    assert text.startswith("link.dangling (error)\nA pointer names an identifier that does not exist\n")
    assert "Wrong:" in text
    assert "Right:" in text


def test_nearest_codes() -> None:
    """A code that does not exist is answered with the nearest."""
    with pytest.raises(Unusable, match=r"Did you mean link\.dangling"):
        explanation("link.dangeling")
    with pytest.raises(Unusable, match="encoding manual"):
        explanation("sch.date-order.range")

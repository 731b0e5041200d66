"""The small edition on which references are tried, copied, edited, released."""

from __future__ import annotations

import shutil
from pathlib import Path

from paragraphos.publication.edition import Publication, publication
from paragraphos.publication.replacing import replace_files
from paragraphos.references.ledger import Ledger
from paragraphos.references.present import present_with_markup
from paragraphos.references.publishing import Plan, plan
from paragraphos.references.statements import drafted
from paragraphos.references.storage import read_ledger, written
from paragraphos.references.versions import version_of
from paragraphos.source import read_edition

MODEL = Path(__file__).with_name("edition")


def copy(folder: Path) -> Path:
    """The edition in a folder of its own."""
    return shutil.copytree(MODEL, folder / "letter")


def edit(edition: Path, *changes: tuple[str, str], name: str = "letter.xml") -> None:
    """Replace words of a file, each of which must be there once."""
    path = edition / name
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def published(edition: Path) -> Publication:
    """What the outputs start from."""
    return publication(read_edition(edition))


def ledger_of(edition: Path) -> Ledger:
    """The ledger as it is in its file."""
    return read_ledger(edition / "references.json")


def release(
    edition: Path, version: str, date: str = "2030-01-01", reason: str = "Checked against the tin box."
) -> Plan:
    """Release the edition, with all statements drafted and this reason for each."""
    path = edition / "references.json"
    if path.exists():
        grown = drafted(ledger_of(edition), present_with_markup(published(edition)), reason)
        path.write_bytes(written(grown))
    number = version_of(version)
    assert number is not None
    made = plan(read_edition(edition), number, date)
    assert isinstance(made, Plan), made
    replace_files(made.files)
    return made


BURNT = ("The lamp has burned since", "The lamp has burnt since")
GONE = (
    """</s>
          <s xml:id="p2.s2" n="2">A light asks nothing of those whom it saves.</s></p>""",
    "</s></p>",
)
"""Two edits: a word corrected in p1.s1, the sentence p2.s2 taken out."""

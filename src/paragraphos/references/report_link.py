"""The link by which a reader reports an error, with the place and the words filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from paragraphos.references.leaves import Cited

_LONGEST = 300


def report_link(contact: str | None, one: Cited) -> str | None:
    """A link to the contact of the edition: a prepared letter for an address of mail, else the address itself.

    None where the edition names no contact.
    """
    if not contact:
        return None
    if "@" not in contact or "://" in contact:
        return contact
    words = one.unit.text if len(one.unit.text) <= _LONGEST else f"{one.unit.text[:_LONGEST].rpartition(' ')[0]} …"
    subject = quote(f"Error at {one.unit.reference} ({one.version})")
    body = quote(
        f"Reference: {one.unit.reference} ({one.unit.label})\nVersion: {one.version}\nWords: {words}\n\nWhat is wrong: "
    )
    return f"mailto:{quote(contact.removeprefix('mailto:'), safe='@')}?subject={subject}&body={body}"

"""Who publishes an edition is said before it is released."""

from __future__ import annotations

from pathlib import Path

import pytest

from paragraphos.checks.placeholders import placeholders
from paragraphos.convert.folder import new_edition, write_edition
from paragraphos.source import read_edition


def told(folder: Path, version: str, publisher: str) -> list[tuple[str, str]]:
    """What is found in a new edition with this version and publisher: codes, and what they are about."""
    text = b"An open letter\n\nThe harvest is in. Nobody believed it; we did, and we were right.\n"
    write_edition(new_edition(Path("letter.txt"), text, "letter", "en"), folder)
    path = folder / "edition" / "letter.xml"
    said = path.read_text(encoding="utf-8").replace('edition n="0.1.0"', f'edition n="{version}"')
    path.write_text(said.replace("not yet published</publisher>", f"{publisher}</publisher>"), encoding="utf-8")
    return [(finding.code, str(finding.subject)) for finding in placeholders(read_edition(folder))]


@pytest.mark.parametrize(
    ("version", "publisher", "expected"),
    [
        ("1.0.0", "not yet published", [("placeholder.text", "not yet published")]),
        ("0.2.0", "not yet published", []),
        ("1.0.0", "The village archive", []),
    ],
)
def test_a_release_has_a_publisher(tmp_path: Path, version: str, publisher: str, expected: list[object]) -> None:
    """A draft may be without one."""
    assert told(tmp_path / "letter", version, publisher) == expected

"""A waiver lets one finding stand, for a reason and for a time."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.checks.miniature import miniature

from paragraphos.checks.validation import Report, validate_edition

SHORT = """<note type="textual" xml:id="note-late" n="1" target="#late" resp="#editors">
  <label type="lemma">late</label>
  <p>At ten (<ref type="source" target="register.xml#bibl-speech">the speech</ref>).</p>
</note>"""


def report(folder: Path, until: str = "2.0.0", **given: str) -> Report:
    """The miniature with a note that is too short, and a waiver."""
    keys = {"code": "note.length", "reference": "note-late", "reason": "It says all.", "until": until} | given
    table = "[[waiver]]\n" + "".join(f'{key} = "{value}"\n' for key, value in keys.items() if value)
    return validate_edition(miniature(folder, note=SHORT, waivers=table))


def codes(found: Report) -> list[str]:
    """The codes of what is found."""
    return sorted(finding.code for finding in found.findings)


@pytest.mark.parametrize("until", ["1.0.1", "2.0.0", "2026-01-31", "2027-01-01"])
def test_lets_stand(tmp_path: Path, until: str) -> None:
    """Until the version is reached, or the release's date has passed; the finding is counted apart."""
    found = report(tmp_path, until)
    assert codes(found) == []
    assert [finding.code for finding in found.waived] == ["note.length"]


@pytest.mark.parametrize("until", ["1.0.0", "0.9.0", "2026-01-30"])
def test_expired(tmp_path: Path, until: str) -> None:
    """Then it is told, together with what it let stand."""
    found = report(tmp_path, until)
    assert codes(found) == ["waiver.expired"]
    assert "This note has 4 words" in found.findings[0].message


def test_place_and_subject(tmp_path: Path) -> None:
    """A waiver is narrow: code, reference, XPath and subject must all fit."""
    assert codes(report(tmp_path, xpath="/TEI/text/back/div/note")) == []
    assert codes(report(tmp_path, xpath="/TEI/text/back/div/note[2]")) == ["note.length", "waiver.unused"]
    assert codes(report(tmp_path, subject="note-other")) == ["note.length", "waiver.unused"]
    assert codes(report(tmp_path, reference="note-other")) == ["note.length", "waiver.unused"]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"reason": ""}, "no “reason”"),
        ({"code": ""}, "no “code”"),
        ({"until": "soon"}, "neither a version"),
        ({"reference": ""}, "does not say where"),
        ({"colour": "red"}, "“colour” is not known"),
    ],
)
def test_malformed(tmp_path: Path, given: dict[str, str], message: str) -> None:
    """A waiver that lacks something lets nothing stand."""
    found = report(tmp_path, **({"until": "2.0.0"} | given))
    assert codes(found) == ["note.length", "waiver.malformed"]
    assert message in found.findings[0].message + found.findings[-1].message


@pytest.mark.parametrize("text", ["[[waiver", 'waiver = "x"', "[[other]]\na = 1", "waiver = [1]"])
def test_not_waivers(tmp_path: Path, text: str) -> None:
    """A file that holds no waivers."""
    found = validate_edition(miniature(tmp_path, waivers=text))
    assert codes(found) == ["waiver.malformed"]


def test_well_formedness_cannot_be_waived(tmp_path: Path) -> None:
    """What is no XML is no matter of opinion."""
    folder = miniature(
        tmp_path, waivers='[[waiver]]\ncode = "xml.ampersand"\nxpath = "/"\nreason = "x"\nuntil = "2.0.0"\n'
    )
    register = folder / "edition" / "register.xml"
    register.write_text(
        register.read_text(encoding="utf-8").replace("The speaker.", "The & speaker."), encoding="utf-8"
    )
    assert "xml.ampersand" in codes(validate_edition(folder))

"""The real edition with faults planted in it: k faults, k findings, each on its line, whatever the layer."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.conftest import Run
from tests.copies import copy_of_the_edition, put

from paragraphos.checks.validation import Report, validate_edition


@dataclass(frozen=True)
class Planted:
    """A replacement in a file of the edition: what stands there, what is put there, the code that must follow."""

    file: str
    old: str
    new: str
    code: str


FAULTS = (
    Planted(
        "manifesto.xml", 'ref="register.xml#person-cuno">Cuno', 'ref="register.xml#person-kuno">Cuno', "link.dangling"
    ),
    Planted("manifesto.xml", "overthrow its own bourgeoisie", "overthrow its own burgeoisie", "fidelity.changed"),
    Planted("manifesto.xml", '<s xml:id="p3.s2" n="2">', '<s n="2">', "reference.missing"),
    Planted("manifesto.xml", '<p xml:id="p5" n="5">', '<p xml:id="p5" n="4">', "reference.order"),
    Planted("manifesto.xml", "What will happen?</s>", "What will</s>", "fidelity.missing"),
    Planted("manifesto.xml", '<persName ref="register.xml#person-zinoviev">', "<persName>", "name.without-entry"),
    Planted(
        "manifesto.xml",
        "One cannot put all countries",
        "<foo>One</foo> cannot put all countries",
        "rng.element-not-known",
    ),
    Planted("manifesto.xml", 'ref="register.xml#place-japan"', 'ref="register.xml#org-kai"', "name.wrong-kind"),
    Planted("manifesto.xml", 'gi="salute" occurs="1"', 'gi="salute" occurs="7"', "header.count"),
    Planted("manifesto.xml", 'resp="register.xml#org-icc"', 'resp="register.xml#org-ikc"', "link.dangling"),
    Planted(
        "manifesto.xml",
        '<label type="lemma">calloused hands</label>',
        '<label type="lemma">callous hands</label>',
        "note.lemma",
    ),
    Planted("register.xml", 'birth when="1876-07-02"', 'birth when="1876-13-02"', "date.impossible"),
    Planted("register.xml", 'from="1922-11-22" to="1923-08-12"', 'from="1923-08-12" to="1922-11-22"', "date.range"),
    Planted("register.xml", '<death when="1936-08-25"', '<death when="1836-08-25"', "date.life"),
    Planted("register.xml", '<idno type="VIAF"', '<idno type="VIAV"', "rng.attribute-value"),
    Planted(
        "register.xml",
        '<person xml:id="person-cuno">',
        '<person xml:id="person-cuno" colour="red">',
        "rng.attribute-not-known",
    ),
)


@pytest.fixture
def edition(tmp_path: Path, repository: Path) -> Path:
    """A copy of the edition, its copy-text and its schema."""
    return copy_of_the_edition(repository, tmp_path)


def plant(edition: Path, faults: tuple[Planted, ...]) -> None:
    """Put faults into the files; each must find its place once at least."""
    for fault in faults:
        put(edition, fault.file, fault.old, fault.new)


def lines(edition: Path, faults: tuple[Planted, ...]) -> list[tuple[str, int]]:
    """Code and line of each planted fault."""
    found = []
    for fault in faults:
        text = (edition / "edition" / fault.file).read_text(encoding="utf-8")
        found.append((fault.code, text.count("\n", 0, text.index(fault.new)) + 1))
    return sorted(found)


def told(report: Report) -> list[tuple[str, int]]:
    """Code and line of each finding."""
    return sorted((finding.code, finding.line) for finding in report.findings)


def test_edition_is_clean(edition: Path) -> None:
    """The edition as it is has no faults and no doubts."""
    assert validate_edition(edition).findings == ()


@pytest.mark.parametrize("fault", FAULTS, ids=[f"{number}-{fault.code}" for number, fault in enumerate(FAULTS)])
def test_one_fault(edition: Path, fault: Planted) -> None:
    """One fault, one finding, on its line or (for words that are gone) at most one line below."""
    plant(edition, (fault,))
    ((code, line),) = told(validate_edition(edition))
    ((expected, where),) = lines(edition, (fault,))
    assert code == expected
    assert line - where in (0, 1)


@pytest.mark.parametrize("seed", range(3))
def test_many_faults(edition: Path, seed: int) -> None:
    """Several at once: as many findings as faults."""
    chosen = tuple(random.Random(seed).sample(FAULTS, 7))
    plant(edition, chosen)
    assert [code for code, _ in told(validate_edition(edition))] == sorted(fault.code for fault in chosen)


def test_all_faults(edition: Path) -> None:
    """All of them at once."""
    plant(edition, FAULTS)
    assert [code for code, _ in told(validate_edition(edition))] == sorted(fault.code for fault in FAULTS)


def test_register_not_well_formed(edition: Path) -> None:
    """A register that is no XML is told once; links into it are not, other layers of the text are."""
    plant(edition, (Planted("register.xml", "</listPerson>", "", "xml.tag-mismatch"), FAULTS[1]))
    assert {code for code, _ in told(validate_edition(edition))} == {"xml.tag-mismatch", "fidelity.changed"}


def test_text_not_well_formed(edition: Path) -> None:
    """A text that is no XML leaves the register to be checked."""
    text = edition / "edition" / "manifesto.xml"
    text.write_text(text.read_text(encoding="utf-8").replace("</salute>", "", 1), encoding="utf-8")
    plant(edition, (FAULTS[-1],))
    assert [code for code, _ in told(validate_edition(edition))] == ["rng.attribute-not-known", "xml.tag-mismatch"]


def test_untagged_mentions(edition: Path) -> None:
    """Every tag of a name taken away is suggested again, nested ones too."""
    text = edition / "edition" / "manifesto.xml"
    source = text.read_text(encoding="utf-8")
    start = source.index("<body>")
    names = list(re.finditer(r'<persName ref="register.xml#person-[a-z]+">([^<]+)</persName>', source[start:]))
    assert len(names) >= 5
    for name in names[::4]:
        changed = source[: start + name.start()] + name.group(1) + source[start + name.end() :]
        text.write_text(changed, encoding="utf-8")
        codes = [finding.code for finding in validate_edition(edition).findings if finding.code != "header.count"]
        assert codes == ["name.mention-untagged"]


RELEASED = (
    Planted("manifesto.xml", "overthrow its own bourgeoisie", "overthrow its own burgeoisie", "fidelity.changed"),
    Planted("manifesto.xml", '<s xml:id="p3.s2" n="2">', '<s n="2">', "reference.missing"),
    Planted("manifesto.xml", "What will happen?</s>", "What will</s>", "fidelity.missing"),
    Planted("manifesto.xml", 'xml:id="p4.s2"', 'xml:id="p4.s9"', "ledger.unstated"),
)


def test_released_edition(edition: Path, run: Run) -> None:
    """Once an edition is released, the ledger speaks only of what no other check has told."""
    assert (
        run("-C", edition, "release", "1.0.0", "--date", "2030-01-01").returncode == 0
        or (edition / "edition" / "references.json").is_file()
    )
    assert validate_edition(edition).findings == ()
    text = edition / "edition" / "manifesto.xml"
    released = text.read_text(encoding="utf-8")
    for fault in RELEASED:
        text.write_text(released, encoding="utf-8")
        plant(edition, (fault,))
        assert [code for code, _ in told(validate_edition(edition))] == [fault.code]


@pytest.mark.parametrize(
    ("pattern", "put", "code"),
    [
        (r'<s xml:id="p3.s1".*?</s>\s*', "", "fidelity.missing"),
        (r'<s xml:id="p9.s2".*?</s>\s*', "", "fidelity.missing"),
        (r'<p xml:id="p13".*?</p>\s*', "", "fidelity.missing"),
        (r'(<p xml:id="p4".*?</p>)', r"\1\1", "reference.doubled"),
        (r"</s></p>", "</p></s>", "xml.tag-mismatch"),
    ],
)
def test_structural_faults(edition: Path, pattern: str, put: str, code: str) -> None:
    """A sentence or paragraph that is gone, or stands twice, is one fault, though counts are wrong too."""
    text = edition / "edition" / "manifesto.xml"
    source = text.read_text(encoding="utf-8")
    text.write_text(re.sub(pattern, put, source, count=1, flags=re.DOTALL), encoding="utf-8")
    assert [each for each, _ in told(validate_edition(edition))] == [code]

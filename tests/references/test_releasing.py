"""A release stamps the header, lets the ledger grow, proposes its step, and refuses on any fault."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
from click.testing import CliRunner
from tests.references.letter import BURNT, GONE, MODEL, copy, edit, ledger_of, published, release

from paragraphos.cli import gate, main
from paragraphos.publication.replacing import replace_files
from paragraphos.references.integrity import integrity
from paragraphos.references.ledger import State
from paragraphos.references.present import present_with_markup
from paragraphos.references.publishing import Plan, Refusal, plan
from paragraphos.references.releasing import proposed
from paragraphos.references.unreleased import unreleased
from paragraphos.references.versions import Version
from paragraphos.source import read_edition
from paragraphos.xml import Limits


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    return copy(tmp_path)


@pytest.fixture
def released(edition: Path) -> Path:
    release(edition, "1.0.0", "2030-05-06")
    return edition


def run(edition: Path, *arguments: str) -> tuple[int, str]:
    """The command's exit code and all that it said."""
    done = CliRunner().invoke(main, ["-C", str(edition), *arguments], standalone_mode=False)
    code = done.return_value if done.exception is None else 2
    return code or 0, done.output + (str(done.exception) if done.exception else "")


def test_only_version_date_and_change_are_touched(released: Path) -> None:
    """The stamped file differs from the old one in these lines alone."""
    old = (MODEL / "letter.xml").read_text(encoding="utf-8").splitlines()
    new = (released / "letter.xml").read_text(encoding="utf-8").splitlines()
    assert [line.strip() for line in new if line not in old] == [
        '<edition n="1.0.0">First <date when="2030-05-06">2020</date></edition>',
        '<date when="2030-05-06">2030-05-06</date>',
        '<change n="1.0.0" when="2030-05-06" who="#editors">Version 1.0.0: the first release.</change>',
    ]
    assert len(new) == len(old) + 1


def test_line_ends_and_byte_order_mark_survive(edition: Path) -> None:
    """A file with CRLF and a byte order mark keeps both."""
    path = edition / "letter.xml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    release(edition, "1.0.0")
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf<?xml")
    assert data.count(b"\r\n") == data.count(b"\n")


def test_the_ledger_has_every_unit(released: Path) -> None:
    """With its words and their fixity."""
    ledger = ledger_of(released)
    assert ledger.versions == ("1.0.0",)
    assert [unit.reference for unit in published(released).units] == list(ledger.entries)
    assert ledger.entries["p4"].words == "Keep the light!"


@pytest.mark.parametrize(
    ("change", "version"),
    [
        (BURNT, "2.0.0"),
        (GONE, "2.0.0"),
        (("knowing our names,<ref", "knowing our names;<ref"), "2.0.0"),
        (("A light asks nothing", "A <hi>light</hi> asks nothing"), "1.1.0"),
        (("The tower was built", "This tower was built"), "1.1.0"),
        (("tin box; nobody", "tin box, and nobody"), "1.1.0"),
        (('ref="register.xml#person-ada">Ada', 'ref="register.xml#person-ada" cert="high">Ada'), "1.0.1"),
        (("English</language>", "British English</language>"), "1.0.1"),
    ],
)
def test_the_step_is_proposed(released: Path, change: tuple[str, str], version: str) -> None:
    """Wording is major, encoding or notes minor, markup repair patch."""
    edit(released, change)
    _, least, why = proposed(ledger_of(released), present_with_markup(published(released)))
    assert str(least) == version, why


def test_new_words_are_a_minor_step(released: Path) -> None:
    """A new paragraph takes nothing from anybody."""
    edit(released, ("<ab type", '<p xml:id="p9" n="4"><s xml:id="p9.s1" n="1">Added.</s></p>\n        <ab type'))
    assert str(proposed(ledger_of(released), present_with_markup(published(released)))[1]) == "1.1.0"


def test_a_new_sentence_in_a_published_paragraph_is_a_major_step(released: Path) -> None:
    """The words of the paragraph are others now."""
    edit(released, ("whom it saves.</s></p>", 'whom it saves.</s> <s xml:id="p2.s3" n="3">Added.</s></p>'))
    _, least, why = proposed(ledger_of(released), present_with_markup(published(released)))
    assert (str(least), "p2 (words" in why) == ("2.0.0", True)


@pytest.mark.parametrize("version", [Version(1, 0, 0), Version(0, 9, 0)])
def test_no_release_goes_back(released: Path, version: Version) -> None:
    """A version comes after the last one."""
    edit(released, ("tin box; nobody", "tin box, and nobody"))
    assert isinstance(plan(read_edition(released), version, "2031-01-01"), Refusal)


def test_nothing_new_is_no_release(released: Path) -> None:
    """What did not change is not released again."""
    refused = plan(read_edition(released), Version(1, 0, 1), "2031-01-01")
    assert isinstance(refused, Refusal)
    assert "Nothing changed" in refused.message


def test_a_version_that_promises_too_little_is_refused(released: Path) -> None:
    """Changed words are not a minor step, and nothing is written."""
    edit(released, BURNT)
    run(released, "release", "--draft", "--reason", "A misprint.")
    before = {path: path.read_bytes() for path in released.iterdir()}
    code, said = run(released, "release", "1.1.0", "--date", "2031-01-01")
    assert code == 1
    assert "promises too little" in said
    assert {path: path.read_bytes() for path in released.iterdir()} == before


def test_a_lost_reference_stops_the_release(released: Path) -> None:
    """Until its editor says what became of it."""
    edit(released, GONE)
    code, said = run(released, "release", "2.0.0", "--date", "2031-01-01")
    assert code == 1
    assert "p2.s2 is gone" in said
    assert ledger_of(released).versions == ("1.0.0",)


def test_not_even_a_waiver_lets_it_go(released: Path) -> None:
    """A lost reference is refused by the release itself."""
    edit(released, GONE)
    refused = plan(read_edition(released), Version(2, 0, 0), "2031-01-01")
    assert isinstance(refused, Refusal)
    assert "p2.s2 is gone" in refused.message


def test_statements_are_drafted_and_need_a_reason(released: Path) -> None:
    """The draft names what became of each; an empty reason stops the release, a given one lets it go."""
    edit(released, BURNT, GONE)
    assert run(released, "release", "--draft")[0] == 0
    assert [(one.reference, one.state) for one in ledger_of(released).pending] == [
        ("p1.s1", State.CORRECTED),
        ("p2.s2", State.WITHDRAWN),
    ]
    assert "gives no reason" in run(released, "release", "2.0.0", "--date", "2031-01-01")[1]
    edit_reasons(released)
    assert run(released, "release", "2.0.0", "--date", "2031-01-01")[0] == 0
    ledger = ledger_of(released)
    assert ledger.pending == ()
    assert ledger.entries["p2.s2"].state is State.WITHDRAWN
    assert ledger.entries["p2"].history[-1].reason == "With p2.s2: Checked."
    assert ledger.entries["p1.s1"].wordings[0].words != ledger.entries["p1.s1"].words


def test_a_missing_reason_is_told_at_its_statement(released: Path) -> None:
    """Not at the entry of the reference, which stands far above what is to be completed."""
    edit(released, BURNT)
    run(released, "release", "--draft")
    lines = (released / "references.json").read_text(encoding="utf-8").splitlines()
    statement = next(number for number, line in enumerate(lines, 1) if line.startswith('{"reference": "p1.s1"'))
    assert f"references.json:{statement}:1: error" in run(released, "release", "2.0.0", "--date", "2031-01-01")[1]


def edit_reasons(edition: Path) -> None:
    path = edition / "references.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"reason": ""', '"reason": "Checked."'), encoding="utf-8")


def test_a_release_that_would_not_validate_is_not_written(edition: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the release itself would bring a fault, no file is touched."""
    seen: list[bytes] = []

    def judge(
        _folder: Path, _undone: str, instead: Mapping[Path, bytes] = MappingProxyType({}), limits: Limits | None = None
    ) -> bool:
        seen.extend(instead.values())
        return not instead

    monkeypatch.setattr(gate, "sound", judge)
    before = {path: path.read_bytes() for path in edition.iterdir()}
    assert run(edition, "release", "1.0.0", "--date", "2030-01-01")[0] == 1
    assert {path: path.read_bytes() for path in edition.iterdir()} == before
    assert any(b'<edition n="1.0.0">' in data for data in seen)


def test_the_faults_of_the_release_are_those_of_the_files_to_be(tmp_path: Path) -> None:
    """A rule that holds from version 1.0.0 on is told before anything is written."""
    text = tmp_path / "speech.txt"
    text.write_text("A speech\n\nIt is late. We begin.\n", encoding="utf-8")
    edition = tmp_path / "speech"
    assert run(tmp_path, "new", str(text), "--id", "speech", "-o", str(edition))[0] == 0
    before = {path: path.read_bytes() for path in (edition / "edition").iterdir()}
    code, said = run(edition, "release", "1.0.0", "--date", "2030-01-01")
    assert (code, "under which licence" in said) == (1, True)
    assert {path: path.read_bytes() for path in (edition / "edition").iterdir()} == before


@pytest.mark.parametrize("stop", [KeyboardInterrupt, OSError])
@pytest.mark.parametrize("written", [0, 1])
def test_a_release_that_is_stopped_leaves_nothing_half_done(
    edition: Path, monkeypatch: pytest.MonkeyPatch, stop: type[BaseException], written: int
) -> None:
    """What was written is put back, and no file is left over."""
    before = {path: path.read_bytes() for path in edition.iterdir()}
    made = plan(read_edition(edition), Version(1, 0, 0), "2030-01-01")
    assert isinstance(made, Plan)
    replaced = Path.replace
    left = iter(range(written))

    def failing(path: Path, target: Path) -> Path:
        if target in made.files and path.read_bytes() == made.files[target] and next(left, None) is None:
            raise stop
        return replaced(path, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(stop):
        replace_files(made.files)
    assert {path: path.read_bytes() for path in edition.iterdir()} == before


def test_a_release_that_was_killed_is_made_again(released: Path) -> None:
    """The ledger is written last: with the header stamped alone, the same release has the same ledger."""
    edit(released, BURNT)
    assert run(released, "release", "--draft", "--reason", "A misprint.")[0] == 0
    made = plan(read_edition(released), Version(2, 0, 0), "2031-01-01")
    assert isinstance(made, Plan)
    for path, data in list(made.files.items())[:-1]:
        path.write_bytes(data)
    assert "never by hand" in unreleased(ledger_of(released), present_with_markup(published(released)))
    assert run(released, "release", "2.0.0", "--date", "2031-01-01")[0] == 0
    assert (released / "references.json").read_bytes() == made.files[released.resolve() / "references.json"]


def test_a_draft_is_told(released: Path) -> None:
    """What is built between two releases is not what its version says."""
    now = present_with_markup(published(released))
    assert unreleased(ledger_of(released), now) == ""
    edit(released, BURNT, GONE)
    draft = unreleased(ledger_of(released), present_with_markup(published(released)))
    assert "not what was released as 1.0.0: p1, p1.s1, p2, p2.s2 changed" in draft


def test_a_version_without_a_ledger_is_told(released: Path) -> None:
    """A ledger that is lost is missed."""
    (released / "references.json").unlink()
    assert "restore references.json" in unreleased(ledger_of(released), present_with_markup(published(released)))


def test_another_identifier_breaks_no_seal(released: Path) -> None:
    """The edition is known in the ledger by the name of its first release."""
    edit(released, ('<idno type="local">letter</idno>', '<idno type="local">lighthouse</idno>'))
    release(released, "1.0.1")
    assert list(integrity(ledger_of(released))) == []


@pytest.mark.parametrize("arguments", [["one"], ["1.0"], ["1.0.0", "--date", "tomorrow"], ["1.0.0", "--draft"]])
def test_wrong_usage(edition: Path, arguments: list[str]) -> None:
    """What is no version, no date, or does not go together could not run."""
    assert run(edition, "release", *arguments)[0] == 2


@pytest.mark.parametrize("date", ['<date cert="unknown">not yet published</date>', "<date/>", "<date></date>"])
def test_a_date_that_says_no_day_yet_is_written(edition: Path, date: str) -> None:
    """As `new` leaves it, or empty."""
    edit(edition, ('<date when="2020-01-01">2020-01-01</date>', date))
    release(edition, "1.0.0", "2030-05-06")
    assert '<date when="2030-05-06">2030-05-06</date>' in (edition / "letter.xml").read_text(encoding="utf-8")


def test_a_header_without_revisions_gets_them(edition: Path) -> None:
    """At its end, where TEI has their place."""
    edit(
        edition,
        (
            """    <revisionDesc>
      <change when="2020-01-01" who="#editors">Encoded.</change>
    </revisionDesc>
""",
            "",
        ),
    )
    release(edition, "1.0.0", "2030-05-06")
    assert """    </profileDesc>
    <revisionDesc>
      <change n="1.0.0" when="2030-05-06" who="#editors">Version 1.0.0: the first release.</change>
    </revisionDesc>
  </teiHeader>
""" in (edition / "letter.xml").read_text(encoding="utf-8")


def test_a_header_without_a_place_is_named(edition: Path) -> None:
    """The message says what is missing."""
    edit(edition, ('<edition n="0.1.0">', "<edition>"))
    code, said = run(edition, "release", "1.0.0", "--date", "2030-01-01")
    assert code == 2
    assert "editionStmt/edition with @n" in said

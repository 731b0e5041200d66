"""cite, find, check-quote and diff: what they print, their JSON, their exit codes, their refusals."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner
from tests.references.letter import BURNT, GONE, copy, edit, release

from paragraphos.cli import main

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The letter, released twice."""
    folder = copy(tmp_path_factory.mktemp("commands"))
    release(folder, "1.0.0")
    edit(folder, BURNT, GONE)
    release(folder, "2.0.0", "2031-01-01")
    return folder


def run(edition: Path, *arguments: str) -> tuple[int, str, str]:
    """Exit code, standard output, standard error; the message of a refusal as standard error."""
    done = CliRunner().invoke(main, ["-C", str(edition), *arguments], standalone_mode=False)
    if done.exception is not None:
        return 2, done.stdout, str(done.exception)
    return done.return_value or 0, done.stdout, done.stderr


def valid(name: str, content: Any) -> None:
    jsonschema.validate(
        content, json.loads((ROOT / "schema" / "json" / f"{name}.schema.json").read_text(encoding="utf-8"))
    )


@pytest.mark.parametrize(
    ("arguments", "schema", "code"),
    [
        (["cite", "p1.s2", "--json"], "citation", 0),
        (["cite", "p1@1.0.0", "--json", "--style", "apa"], "citation", 0),
        (["find", "the great storm", "--json"], "find", 0),
        (["find", "burned since Ada", "--json"], "find", 0),
        (["find", "whales off the northern reef", "--json"], "find", 1),
        (["check-quote", "p1", "burned since Ada", "--json"], "check-quote", 1),
        (["check-quote", "p1", "the great storm", "--json"], "check-quote", 0),
        (["diff", "1.0.0", "--json"], "diff", 0),
        (["diff", "1.0.0", "2.0.0", "--json"], "diff", 0),
        (["release", "--json"], "release", 0),
        (["release", "--draft", "--json"], "release", 0),
    ],
)
def test_json_keeps_to_its_schema(edition: Path, arguments: list[str], schema: str, code: int) -> None:
    """Every answer to a program is valid, and its exit code is what the command promises."""
    done, out, _ = run(edition, *arguments)
    valid(schema, json.loads(out))
    assert done == code


@pytest.mark.parametrize(
    ("form", "begins"),
    [
        ("text", "Company of Keepers, A Letter"),
        ("html", "<p>Company of Keepers, <em>A Letter"),
        ("csl-json", '[\n {\n  "id": "letter-p1'),
        ("biblatex", "@book{letter-p1,"),
        ("ris", "TY  - BOOK\n"),
        ("tei", '<?xml version="1.0" encoding="UTF-8"?>\n<TEI'),
    ],
)
def test_cite_in_every_format(edition: Path, form: str, begins: str) -> None:
    """Text, HTML, and the formats of reference managers."""
    code, out, _ = run(edition, "cite", "p1", "--format", form)
    assert code == 0
    assert out.startswith(begins)


def test_what_became_of_a_reference_is_told(edition: Path) -> None:
    """On standard error, beside the citation of the last version that had it."""
    code, out, error = run(edition, "cite", "p2.s2")
    assert code == 0
    assert "version 1.0.0" in out
    assert "p2.s2 was withdrawn in release 2.0.0. Reason: Checked against the tin box." in error


def test_a_gone_passage_in_tei_has_its_words(edition: Path) -> None:
    """The ledger knows them."""
    assert "A light asks nothing of those whom it saves." in run(edition, "cite", "p2.s2", "--format", "tei")[1]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["cite", "p77"], 1, "Did you mean"),
        (["cite", "p1", "--style", "chicagoo"], 2, "no citation style"),
        (["cite", "p1", "--style", "styles/house.csl"], 2, "styles/house.csl: there is no such file."),
        (["cite", "p1@7.0.0"], 1, "released were: 1.0.0, 2.0.0"),
        (["cite", "@7.0.0"], 1, "released were: 1.0.0, 2.0.0"),
        (["cite", "p3-p1"], 1, "runs backwards"),
        (["cite", " "], 2, "REFERENCE is empty"),
        (["cite", "--format", "tei"], 2, "needs a REFERENCE"),
        (["cite", "@1.0.0", "--format", "tei"], 2, "needs a REFERENCE"),
        (["cite", "p1", "--format", "ris", "--json"], 2, "leave out --format ris"),
        (["cite", "p1", "--format", "ris", "--style", "apa"], 2, "leave out --style apa"),
        (["find", "the great storms"], 1, "Fewer than 4 words"),
        (["check-quote", "p1", "the great storms"], 1, ""),
        (["find", " … "], 2, "no words"),
        (["check-quote", "p77", "words"], 2, "Did you mean"),
        (["check-quote", "p1", "?"], 2, "no words"),
        (["diff", "7.0.0"], 2, "no release 7.0.0"),
        (["diff", "1.0.0", "seven"], 2, "no release seven"),
    ],
)
def test_refusals(edition: Path, arguments: list[str], code: int, message: str) -> None:
    """Each names the thing and says what there is."""
    done, _, error = run(edition, *arguments)
    assert done == code
    assert message in error


def test_the_edition_of_an_earlier_release_is_cited(edition: Path) -> None:
    """An @ and the version, without a passage before it."""
    code, out, _ = run(edition, "cite", "@1.0.0")
    assert code == 0
    assert "version 1.0.0" in out
    assert json.loads(run(edition, "cite", "@1.0.0", "--json")[1])["date"] == "2030-01-01"


def test_few_words_are_shown_among_those_around_them(edition: Path) -> None:
    """Enough to know the place again; of the same sentence only."""
    _, out, _ = run(edition, "find", "ninety-one")
    assert out.splitlines()[1] == "    We carry the oil up ninety-one steps, twice in a night."
    _, out, _ = run(edition, "find", "the oil up ninety-one steps, twice in a")
    assert out.splitlines()[1] == "    the oil up ninety-one steps, twice in a"


def test_words_that_stand_everywhere_are_not_all_told(edition: Path) -> None:
    """The first places, and that there are more."""
    code, out, error = run(edition, "find", "the")
    assert code == 0
    assert out.count("exact") == 10
    assert "more words lead to fewer" in error


def test_a_quotation_of_an_earlier_release_is_told_what_became_of_it(edition: Path) -> None:
    """What that release had is not said of today's text."""
    done, out, _ = run(edition, "check-quote", "p1@1.0.0", "burned since Ada")
    assert done == 0
    assert "p1 had these words in release 1.0.0. The words of p1 were changed in release 2.0.0." in out
    _, out, _ = run(edition, "check-quote", "p2@1.0.0", "the great storm")
    assert out == "elsewhere: these words stand in p1.s1, and did not stand in p2 in release 1.0.0.\n"


def test_a_broken_ledger_stops_every_command(edition: Path, tmp_path: Path) -> None:
    """With its path and what to do, not with a traceback."""
    folder = copy(tmp_path)
    (folder / "references.json").write_text("{", encoding="utf-8")
    for arguments in (["cite", "p1"], ["find", "storm"], ["diff", "1.0.0"], ["release"], ["release", "--draft"]):
        code, _, error = run(folder, *arguments)
        assert code == 2
        assert "references.json: this is not JSON" in error


def test_a_folder_that_is_read_only(edition: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A release that cannot write leaves everything as it was."""
    import tempfile

    folder = copy(tmp_path)
    before = {path: path.read_bytes() for path in folder.iterdir()}

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    code, _, error = run(folder, "release", "1.0.0", "--date", "2030-01-01")
    assert code == 2
    assert "Permission denied" in error
    assert {path: path.read_bytes() for path in folder.iterdir()} == before

"""One report in four formats: for people, for programs, for code scanners, for workflows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
from hypothesis import given
from hypothesis import strategies as st
from tests.javascript import package

from paragraphos.checks.validation import Report
from paragraphos.findings import Finding, Severity
from paragraphos.report import FORMATS, writer
from paragraphos.report.shown import Shown

HERE = Path(__file__).parent
TEXT = Path("/edition/text.xml")
LINES = ("<text>", '  <p n="1">Smith & Sons, of Łódź, 東京</p>', "</text>")
FAULT = Finding(
    "xml.ampersand",
    Severity.ERROR,
    TEXT,
    2,
    18,
    "The character & stands alone.",
    subject="&",
    hint="Write &amp; for it.",
    reference="p1",
)
DOUBT = Finding(
    "name.mention-untagged",
    Severity.WARNING,
    TEXT,
    2,
    35,
    "“東京” is not tagged.",
    subject="東京",
    xpath="/text/p",
    expected=("place-tokyo",),
    see="manual.html#names",
)
REMARK = Finding("xml.no-schema", Severity.INFORMATION, TEXT, 0, 0, "It names no schema.")


def shown(*findings: Finding, waived: tuple[Finding, ...] = (), **options: Any) -> Shown:
    """A report of these findings."""
    return Shown(Report(findings, (TEXT,), waived, {TEXT: LINES}), Path("/"), **options)


def test_text() -> None:
    """Place, severity, reference, message, code; the line with a caret under the place; hint and pointer."""
    assert writer("text")(shown(FAULT, DOUBT, REMARK, waived=(DOUBT,))) == (
        "edition/text.xml:2:18: error (p1): The character & stands alone. [xml.ampersand]\n"
        '    2 |   <p n="1">Smith & Sons, of Łódź, 東京</p>\n'
        "      |                  ^\n"
        "  hint: Write &amp; for it.\n"
        "\n"
        "edition/text.xml:2:35: warning: “東京” is not tagged. [name.mention-untagged]\n"
        '    2 |   <p n="1">Smith & Sons, of Łódź, 東京</p>\n'
        "      |                                   ^^^^\n"
        "  expected: place-tokyo\n"
        "  see: manual.html#names\n"
        "\n"
        "edition/text.xml: information: It names no schema. [xml.no-schema]\n"
        "\n"
        "1 file: 1 error, 1 warning, 1 remark, 1 waived."
        " What a code means: paragraphos validate --explain xml.ampersand\n"
    )


def test_text_of_a_clean_edition() -> None:
    """Nothing found is said in one line."""
    assert writer("text")(shown()) == "1 file: 0 errors, 0 warnings.\n"


def test_long_lines_are_cut_around_the_place() -> None:
    """A paragraph of a thousand characters in one line is shown where the fault is, within the width."""
    line = "word " * 400
    for column in (1, 40, 1001, 1996):
        finding = Finding("a.b", Severity.ERROR, TEXT, 1, column, "x", subject="word")
        report = Shown(Report((finding,), (TEXT,), (), {TEXT: (line,)}), Path("/"), width=80)
        _, excerpt, caret, *_ = writer("text")(report).split("\n")
        assert len(excerpt) <= 82
        assert excerpt[caret.index("^")] == line[column - 1 : column]


def test_colour() -> None:
    """Colour is only where it was asked for."""
    assert "\x1b[31m" in writer("text")(shown(FAULT, colour=True))
    assert "\x1b" not in writer("text")(shown(FAULT))


def test_nothing_is_obeyed() -> None:
    """Control characters, escape sequences and marks that reorder lines are shown, not sent to the terminal."""
    evil = "\x1b[2J\u202eevil\x07\u2028"
    finding = Finding(
        "a.b", Severity.ERROR, Path(f"/{evil}"), 1, 1, evil, subject=evil, hint=evil, see=evil, reference=evil
    )
    text = writer("text")(Shown(Report((finding,), (), (), {Path(f"/{evil}"): (evil,)}), Path("/")))
    assert not set("\x1b\u202e\x07\u2028") & set(text)


def test_json(repository: Path) -> None:
    """The JSON is what its published schema says."""
    schema = json.loads((repository / "schema/json/findings.schema.json").read_text(encoding="utf-8"))
    document = json.loads(writer("json")(shown(FAULT, DOUBT, REMARK, waived=(DOUBT,))))
    jsonschema.Draft202012Validator(schema).validate(document)
    assert document["findings"][0] == {
        "code": "xml.ampersand",
        "severity": "error",
        "path": "edition/text.xml",
        "line": 2,
        "column": 18,
        "reference": "p1",
        "subject": "&",
        "message": "The character & stands alone.",
        "hint": "Write &amp; for it.",
    }
    assert document["summary"] == {"files": 1, "errors": 1, "warnings": 1, "information": 1, "waived": 1, "cut": []}


def test_github() -> None:
    """Workflow commands, with what would end them escaped."""
    odd = Finding("a.b", Severity.WARNING, Path("/a,b:c%.xml"), 1, 2, "50% of\nit")
    assert writer("github")(shown(FAULT, odd)) == (
        "::error file=edition/text.xml,title=xml.ampersand,line=2,col=18::"
        "The character & stands alone. Write &amp; for it.\n"
        "::warning file=a%2Cb%3Ac%25.xml,title=a.b,line=1,col=2::50%25 of%0Ait\n"
    )


def test_sarif() -> None:
    """SARIF 2.1.0: closed against the properties that we write, each as the standard defines it."""
    schema = json.loads((HERE / "sarif.schema.json").read_text(encoding="utf-8"))
    document = json.loads(writer("sarif")(shown(FAULT, DOUBT, REMARK, waived=(DOUBT,))))
    jsonschema.Draft202012Validator(schema).validate(document)
    run = document["runs"][0]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note", "warning"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [
        "name.mention-untagged",
        "xml.ampersand",
        "xml.no-schema",
    ]
    assert all(
        run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"]
    )
    assert run["results"][3]["suppressions"] == [{"kind": "external", "status": "accepted"}]


def test_sarif_by_the_standard() -> None:
    """Valid against the schema of the standard, which comes with an npm package."""
    path = package("@microsoft/jest-sarif") / "lib/schemas/sarif-2.1.0-rtm.5.json"
    document = json.loads(writer("sarif")(shown(FAULT, DOUBT, REMARK, waived=(DOUBT,))))
    jsonschema.validate(document, json.loads(path.read_text(encoding="utf-8")))


FINDINGS = st.builds(
    Finding,
    code=st.from_regex(r"[a-z]+\.[a-z-]+", fullmatch=True),
    severity=st.sampled_from(Severity),
    path=st.sampled_from([TEXT, Path("/édition é/a b.xml")]),
    line=st.integers(1, 5),
    column=st.integers(1, 60),
    message=st.text(min_size=1),
    subject=st.none() | st.text(),
    hint=st.none() | st.text(),
    expected=st.lists(st.text(), max_size=3).map(tuple),
)


@given(st.lists(FINDINGS, max_size=4), st.sampled_from(FORMATS), st.integers(20, 120))
def test_any_finding(findings: list[Finding], form: str, width: int) -> None:
    """No finding, whatever its words and place, brings a format down."""
    writer(form)(shown(*findings, width=width)).encode("utf-8", "backslashreplace")

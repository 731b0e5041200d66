"""A released edition with one slip of the hand in it: one finding, at the slip, that says what to do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.copies import copy_of_the_edition

from paragraphos.checks.validation import Report, validate_edition
from paragraphos.editor.remembering import Memory
from paragraphos.references.publishing import Plan, plan
from paragraphos.references.versions import Version
from paragraphos.source import read_edition


@dataclass(frozen=True)
class Slip:
    """A pattern in the text, what is put for it, the code that must follow, words of its message or hint."""

    pattern: str
    put: str
    code: str
    says: str


SLIPS = {
    "start tag misspelt": Slip(
        r'<placeName (ref="register.xml#place-britain">)', r"<placeNmae \1", "xml.tag-mismatch", "write <placeName>"
    ),
    "end tag without <": Slip(r"own bourgeoisie\.</s>", "own bourgeoisie./s>", "xml.tag-mismatch", "Here < is missing"),
    "end tag without /": Slip(r"own bourgeoisie\.</s>", "own bourgeoisie.<s>", "xml.tag-mismatch", "/ is missing"),
    "empty tag of HTML": Slip("of this regime|calloused hands", "calloused<br>hands", "xml.tag-mismatch", "<br/>"),
    "paragraph not closed": Slip(
        r"of fraternity\.</s></p>", "of fraternity.</s>", "xml.tag-mismatch", "perhaps before the <p> at 301:9"
    ),
    "closing mark curly": Slip('xml:id="p3" n', 'xml:id="p3” n', "xml.attribute-unclosed", 'Write xml:id="p3"'),
    "closing mark forgotten": Slip('xml:id="p3" n', 'xml:id="p3 n', "xml.attribute-unclosed", 'Write xml:id="p3"'),
    "opening mark forgotten": Slip('xml:id="p3" n', 'xml:id=p3" n', "xml.attribute-unquoted", 'Write xml:id="p3"'),
    "no =": Slip('xml:id="p3" n', 'xml:id"p3" n', "xml.attribute-no-value", 'Write xml:id="p3"'),
    ": for =": Slip('xml:id="p3" n', 'xml:id:"p3" n', "xml.attribute-no-value", 'Write xml:id="p3"'),
    "comment not closed": Slip("<body>", "<body><!-- look", "xml.tag-unfinished", "Close it with -->"),
    "comment closed with ->": Slip("<body>", "<body><!-- look ->", "xml.tag-unfinished", "write --> for ->"),
    "comment opened with <!-": Slip("<body>", "<body><!- look -->", "xml.less-than", "begins with <!--"),
    "end of the file lost": Slip(r"(?s)<p xml:id=\"p3\".*", "", "xml.tag-unclosed", "</div></body></text></TEI>"),
    "name misspelt in both tags": Slip(
        r'<placeName (ref="register.xml#place-britain">Britain)</placeName>',
        r"<placeNam \1</placeNam>",
        "rng.element-not-known",
        "“placeName”",
    ),
    "stray <": Slip("in the same bag", "in the <same bag", "xml.less-than", "Write &lt; for it"),
    "conflict of versions": Slip('<p xml:id="p3"', '<<<<<<< HEAD\n<p xml:id="p3"', "xml.less-than", "version control"),
    "wrong encoding declared": Slip('encoding="UTF-8"', 'encoding="ISO-8859-1"', "xml.encoding", "its bytes are UTF-8"),
    "element of HTML": Slip("capitalism is", "<em>capitalism</em> is", "rng.element-not-known", '<hi rend="italic">'),
    "date in German": Slip('<date when="1923">', '<date when="3.12.1923">', "date.not-iso", "write 1923-12-03"),
    "date without zeros": Slip('<date when="1923">', '<date when="1923-2-3">', "date.not-iso", "write 1923-02-03"),
    "root in another namespace": Slip('1.0" xml:id', '1.0/" xml:id', "rng.element-not-known", "Did you forget xmlns"),
    "header gone": Slip(r"(?s)<teiHeader.*?</teiHeader>", "", "rng.element-missing", "“teiHeader”"),
    "body gone": Slip(r"(?s)<body>.*</body>", "", "rng.element-missing", "“body”"),
    "publisher gone": Slip(r"<publisher>paragraphos</publisher>", "", "rng.element-missing", "“publisher”"),
    "words outside everything": Slip("<body>", "<body>Hello there", "rng.text-not-allowed", "“Hello there”"),
    "attribute misspelt": Slip(
        r'<persName ref="register.xml#person-cuno">',
        '<persName reff="register.xml#person-cuno">',
        "rng.attribute-not-known",
        "Did you mean “ref”?",
    ),
    "xml:id misspelt": Slip('<p xml:id="p3"', '<p xml:ld="p3"', "rng.attribute-not-known", "“xml:id”"),
    "id of another paragraph": Slip('<p xml:id="p5"', '<p xml:id="p4"', "reference.doubled", "304:12"),
    "id in capitals": Slip('<p xml:id="p5"', '<p xml:id="P5"', "reference.pattern", 'write xml:id="p5"'),
    "id with a space": Slip('<p xml:id="p5"', '<p xml:id="p 5"', "rng.attribute-value", "without a colon"),
    "no id": Slip('<p xml:id="p5"', "<p", "reference.missing", 'write xml:id="p5"'),
    "sentence of another paragraph": Slip('xml:id="p5.s2"', 'xml:id="p6.s2"', "reference.doubled", "311:14"),
    "number too high": Slip('<p xml:id="p5" n="5">', '<p xml:id="p5" n="6">', "reference.order", "before 6"),
    "pointer without file": Slip("register.xml(#person-cuno)", r"\1", "link.dangling", "register.xml#person-cuno"),
    "pointer without #": Slip(
        "register.xml#person-cuno", "person-cuno", "link.no-such-file", "write register.xml#person-cuno"
    ),
    "pointer of Windows": Slip(
        "register.xml#person-cuno",
        r"C:\\book\\register.xml#person-cuno",
        "link.prefix-unknown",
        "with /: register.xml#",
    ),
    "address misspelt": Slip('target="https:', 'target="htps:', "link.prefix-unknown", "Did you mean https:?"),
    "editors gone": Slip('xml:id="editors"', "", "link.dangling", "The same is true of 66 other pointers"),
    "word of a lemma changed": Slip("calloused hands<", "callous hands<", "fidelity.changed", "“calloused”"),
    "space that does not break": Slip("held by <", "held\u00a0by <", "fidelity.changed", "U+00A0 NO-BREAK SPACE"),
    "letter of another script": Slip("It is the task", "It is the tаsk", "fidelity.changed", "U+0430 CYRILLIC"),
    "words exchanged": Slip(
        "advanced countries", "countries advanced", "fidelity.moved", "it belongs after “advanced”"
    ),
    "paragraphs exchanged": Slip(
        r'(?s)(<p xml:id="p3".*?</p>\s*)(<p xml:id="p4".*?</p>\s*)', r"\2\1", "fidelity.moved", "bourgeoisie"
    ),
    "sentences exchanged": Slip(
        r'(?s)(<s xml:id="p7.s2".*?</s>\s*)(<s xml:id="p7.s3".*?</s>\s*)', r"\2\1", "fidelity.moved", "at 316:158"
    ),
    "paragraph deleted": Slip(r'(?s)<p xml:id="p2".*?</p>', "", "fidelity.missing", "“The armaments race,"),
    "paragraph parted": Slip(
        r'bourgeoisie\.</s>\s*<s xml:id="p3.s2" n="2">',
        'bourgeoisie.</s></p><p xml:id="p3a" n="3a"><s xml:id="p3a.s1" n="1">',
        "fidelity.border",
        "“The”",
    ),
    "sentences joined": Slip(
        r'own bourgeoisie\.</s>\s*<s xml:id="p3.s2" n="2">', "own bourgeoisie. ", "ledger.unstated", "p3.s2 is gone"
    ),
    "rules of citation gone": Slip(
        r'(?s)<refsDecl xml:id="text-references".*</refsDecl>', "", "sch.references-declared.tree", "refsDecl"
    ),
    "one rule of citation gone": Slip(
        r'(?s)<refsDecl xml:id="text-references".*?</refsDecl>', "", "ledger.unstated", "(title, salute, p1.s1 …)"
    ),
    "a rule that matches nothing": Slip(
        r"//body//head\[@xml:id\]", "//body//hed[@xml:id]", "reference.rule-idle", "so that it finds <head>"
    ),
    "a rule that is no XPath": Slip(
        r"//body//head\[@xml:id\]", "//body//head[@xml:id", "reference.no-such-rule", "cannot be followed"
    ),
    "placeholder": Slip("<p>The New Economic", "<p>TODO The New Economic", "placeholder.text", "“TODO”"),
    "anchor gone": Slip('<anchor xml:id="note-nep.start"/>', "", "link.dangling", "note-nep.start"),
    "lemma gone": Slip(
        r'<label type="lemma">the bureaucratic degeneration of the NEP</label>',
        "",
        "sch.commentary-note.lemma",
        "lemma",
    ),
    "person tagged as organisation": Slip(
        r'<persName (ref="register.xml#person-cuno">Cuno)</persName>',
        r"<orgName \1</orgName>",
        "name.wrong-kind",
        "<person>",
    ),
    "sentence untagged": Slip(
        r'<s xml:id="p9.s2" n="2">(What will happen\?)</s>',
        r"\1",
        "sch.words-between-sentences.none",
        "What will happen?",
    ),
}


@pytest.fixture(scope="module")
def memory() -> Memory:
    """Remembers the schema and the rules, which are the same throughout."""
    return Memory()


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> Path:
    """The edition, released."""
    folder = copy_of_the_edition(repository, tmp_path_factory.mktemp("released"))
    if not (folder / "edition" / "references.json").is_file():
        made = plan(read_edition(folder), Version(1, 0, 0), "2030-01-01")
        assert isinstance(made, Plan)
        for path, content in made.files.items():
            path.write_bytes(content)
    return folder


def report(edition: Path, memory: Memory, slip: Slip | None) -> Report:
    """What validation says of the edition with a slip in it, or as it is."""
    path = edition / "edition" / "manifesto.xml"
    text = path.read_text(encoding="utf-8")
    put = text if slip is None else re.sub(slip.pattern, slip.put, text, count=1)
    assert slip is None or put != text
    path.write_text(put, encoding="utf-8")
    try:
        return validate_edition(edition, None, memory.validators)
    finally:
        path.write_text(text, encoding="utf-8")


def test_clean(edition: Path, memory: Memory) -> None:
    """Without a slip there is nothing to tell."""
    assert report(edition, memory, None).findings == ()


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)
def test_told_once(edition: Path, memory: Memory, slip: Slip) -> None:
    """One slip, one finding; its message or its hint names what was meant."""
    (finding,) = report(edition, memory, slip).findings
    assert finding.code == slip.code
    assert slip.says in f"{finding.message} {finding.hint}"


@pytest.mark.parametrize(
    ("rule", "put"),
    [
        ('match="//body//*[self::p or self::ab][@xml:id]"', 'match="//body//(p | ab)[@xml:id]"'),
        ("substring-after(@xml:id, '.')", "tokenize(@xml:id, '[.]')[2]"),
    ],
)
def test_rules_of_later_xpath(edition: Path, memory: Memory, rule: str, put: str) -> None:
    """The rules of citation may be XPath 3.1, as the outputs take them."""
    assert report(edition, memory, Slip(re.escape(rule), put, "", "")).findings == ()


def test_register_that_is_empty(edition: Path, memory: Memory) -> None:
    """What a register that cannot be read holds is not told to be gone."""
    register = edition / "edition" / "register.xml"
    content = register.read_bytes()
    register.write_bytes(b"")
    try:
        found = report(edition, memory, None).findings
    finally:
        register.write_bytes(content)
    assert [finding.code for finding in found] == ["xml.empty"]

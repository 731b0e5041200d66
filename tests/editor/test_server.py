"""The language server as an editor meets it: a real client speaks to a real process over stdin and stdout."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lsprotocol import types
from tests.editor.talking import Talk, applied, at


@pytest.fixture
def text(edition: Path) -> str:
    """The text of the edition."""
    return (edition / "edition" / "manifesto.xml").read_text(encoding="utf-8")


@pytest.fixture
def manifesto(edition: Path, talk: Talk, text: str) -> Path:
    """The text, open in the editor and without findings."""
    path = edition / "edition" / "manifesto.xml"
    assert talk.open(path, text) == []
    return path


def labels(items: list[types.CompletionItem]) -> list[str]:
    """What is shown of suggestions."""
    return [item.label for item in items]


def test_what_is_not_saved_is_checked(talk: Talk, manifesto: Path, text: str) -> None:
    """A fault is told while the file on the disk is still right, and gone when it is mended."""
    (found,) = talk.change(manifesto, text.replace("person-zinoviev", "person-zinovjev", 1))
    assert found.code == "link.dangling"
    assert found.range.start.line == text[: text.index("person-zinoviev")].count("\n")
    assert found.severity == types.DiagnosticSeverity.Error
    assert found.source == "paragraphos"
    assert talk.change(manifesto, text) == []
    assert manifesto.read_text(encoding="utf-8") == text


def test_broken_text(talk: Talk, manifesto: Path, text: str) -> None:
    """A text that is being written is hardly ever well-formed: told as it is, all else goes on."""
    (found,) = talk.change(manifesto, text.replace("</salute>", "", 1))
    assert found.code == "xml.tag-mismatch"
    assert talk.hover(manifesto, at(text, "<teiHeader", 2)).startswith("**\\<teiHeader\\>**")


@pytest.mark.parametrize("words", ["", " ", "<", "no markup", "<TEI", "\ud800", "\x00", "<a>" * 5_000])
def test_hardly_anything(talk: Talk, manifesto: Path, words: str) -> None:
    """Whatever is in the buffer, something is found."""
    assert talk.change(manifesto, words)
    assert talk.complete(manifesto, types.Position(0, 0)) is not None
    assert isinstance(talk.hover(manifesto, types.Position(0, 1)), str)
    assert talk.definition(manifesto, types.Position(10**6, 10**6)) is None


def test_fault_in_the_other_file(talk: Talk, edition: Path, manifesto: Path) -> None:
    """What a change does to another file of the edition is told there."""
    register = edition / "edition" / "register.xml"
    entry = register.read_text(encoding="utf-8")
    talk.open(register, entry)
    talk.change(register, entry.replace('xml:id="person-cuno"', 'xml:id="person-wilhelm-cuno"', 1))
    assert {each.code for each in talk.told(manifesto)} >= {"link.dangling"}
    talk.change(register, entry)
    assert talk.told(manifesto) == []
    talk.close(register)


def test_settings_that_cannot_be_used(talk: Talk, edition: Path, manifesto: Path, text: str) -> None:
    """An edition.toml that is no TOML is told in the file that is open, and forgotten when it is mended."""
    settings = edition / "edition" / "edition.toml"
    right = settings.read_text(encoding="utf-8")
    settings.write_text("text = ", encoding="utf-8")
    (found,) = talk.change(manifesto, text)
    assert "this is not TOML" in found.message
    settings.write_text(right, encoding="utf-8")
    assert talk.save(manifesto) == []


def test_file_of_no_edition(talk: Talk, tmp_path: Path) -> None:
    """A file that no edition names is checked against the schema that it names itself."""
    grammar = (Path(__file__).parent.parent / "report" / "grammar.rng").read_bytes()
    (tmp_path / "grammar.rng").write_bytes(grammar)
    letter = tmp_path / "letter.xml"
    written = '<?xml-model href="grammar.rng"?>\n<text>\n<note/></text>'
    (found,) = talk.open(letter, written)
    assert found.code == "rng.attribute-missing"
    assert labels(talk.complete(letter, at(written, "<note", 1)))
    assert [each.code for each in talk.change(letter, "<text/>")] == ["xml.no-schema"]
    talk.close(letter)


def test_file_with_a_grammar_in_compact_syntax(talk: Talk, tmp_path: Path) -> None:
    """It is checked and completed like any other, and a change of any file of the grammar is followed."""
    (tmp_path / "letter.rnc").write_text("include 'parts.rnc' start = element letter { parts }", encoding="utf-8")
    parts = tmp_path / "parts.rnc"
    parts.write_text("parts = element greeting { text }, element p { text }+", encoding="utf-8")
    letter = tmp_path / "letter.xml"
    written = (
        '<?xml-model href="letter.rnc" type="application/relax-ng-compact-syntax"?>\n<letter><p>It rains.</p></letter>'
    )
    (found,) = talk.open(letter, written)
    assert found.code == "rng.element-missing"
    assert labels(talk.complete(letter, at(written, "<p>", 1)))[0] == "greeting"
    parts.write_text("parts = element p { text }+", encoding="utf-8")
    assert talk.save(letter) == []
    talk.close(letter)


def test_hover(talk: Talk, manifesto: Path, text: str) -> None:
    """An element, an attribute, a value and a reference are explained; words are not."""
    assert talk.hover(manifesto, at(text, "<persName", 3)).startswith("**\\<persName\\>** (personal name): ")
    assert talk.hover(manifesto, at(text, "</persName", 5)).startswith("**\\<persName\\>**")
    assert "historical" in talk.hover(manifesto, at(text, 'type="historical"', 2))
    assert talk.hover(manifesto, at(text, 'type="historical"', 9)).startswith("**historical**: ")
    assert talk.hover(manifesto, at(text, "#person-zinoviev", 3)).startswith("**Zinoviev, Grigory Evseevich** (person)")
    assert talk.hover(manifesto, at(text, "overthrow its own", 3)) == ""


def test_elements_are_suggested(talk: Talk, manifesto: Path, text: str) -> None:
    """Behind a < stand the elements that may begin here, and the end of the element around; nothing else."""
    written = text.replace("overthrow its own", "<overthrow its own", 1)
    talk.change(manifesto, written)
    found = labels(talk.complete(manifesto, at(written, "<overthrow", 1)))
    assert {"persName", "hi", "/s"} <= set(found)
    assert not {"teiHeader", "div", "p"} & set(found)


def test_attributes_are_suggested(talk: Talk, manifesto: Path, text: str) -> None:
    """Within a tag, the attributes that it may still have."""
    written = text.replace('<persName ref="', '<persName  ref="', 1)
    talk.change(manifesto, written)
    (found,) = [item for item in talk.complete(manifesto, at(written, "<persName  ", 10)) if item.label == "cert"]
    assert isinstance(found.text_edit, types.TextEdit)
    assert found.text_edit.new_text == 'cert=""'
    assert found.documentation is not None


def test_values_are_suggested(talk: Talk, manifesto: Path, text: str) -> None:
    """Within the value of an attribute with a closed list, its values, each described."""
    found = talk.complete(manifesto, at(text, 'type="historical"', 6))
    assert {"historical", "textual", "translation", "allusion", "terminology"} <= set(labels(found))
    assert all(item.documentation for item in found)


def test_entries_are_suggested(talk: Talk, manifesto: Path, text: str) -> None:
    """For the name of a person the persons of the register, found also by their names."""
    found = talk.complete(manifesto, at(text, "register.xml#person-zinoviev", 14))
    assert all(item.label.startswith("register.xml#person") for item in found)
    (zinoviev,) = [item for item in found if item.label.endswith("-zinoviev")]
    assert zinoviev.detail == "person: Zinoviev, Grigory Evseevich"
    assert "Grigory" in (zinoviev.filter_text or "")
    assert isinstance(zinoviev.text_edit, types.TextEdit)
    assert applied(text, [zinoviev.text_edit]) == text


def test_references_are_suggested(talk: Talk, manifesto: Path, text: str) -> None:
    """For other pointers every identifier: of this file behind #, of the register behind its name."""
    found = set(labels(talk.complete(manifesto, at(text, 'target="#note-', 9))))
    assert {"#p10", "#p10.s3", "#n1", "register.xml#bibl-afaq"} <= found


def test_definition(talk: Talk, edition: Path, manifesto: Path, text: str) -> None:
    """From @ref to the register, from @target to the anchor; from words to nowhere."""
    register = edition / "edition" / "register.xml"
    entry = talk.definition(manifesto, at(text, "#person-zinoviev", 4))
    assert entry is not None
    assert Path(entry.uri.removeprefix("file://")).name == "register.xml"
    line = register.read_text(encoding="utf-8").split("\n")[entry.range.start.line]
    assert 'xml:id="person-zinoviev"' in line[entry.range.start.character : entry.range.end.character]
    anchor = talk.definition(manifesto, at(text, 'target="#note-', 12))
    assert anchor is not None
    assert anchor.uri == manifesto.as_uri()
    assert 'xml:id="note-' in text.split("\n")[anchor.range.start.line]
    assert talk.definition(manifesto, at(text, "overthrow its own", 2)) is None


def test_definition_leads_out_of_no_edition(talk: Talk, manifesto: Path, text: str, tmp_path: Path) -> None:
    """A pointer that leads out of the edition is followed nowhere."""
    (tmp_path / "secret.xml").write_text('<a xml:id="x"/>', encoding="utf-8")
    written = text.replace("register.xml#person-zinoviev", "../../secret.xml#x", 1)
    talk.change(manifesto, written)
    assert talk.definition(manifesto, at(written, "../../secret.xml", 4)) is None
    assert talk.hover(manifesto, at(written, "../../secret.xml", 4)) == ""


def test_outline(talk: Talk, manifesto: Path) -> None:
    """Header, front, body and back; in the body every paragraph with its first words."""
    found = {symbol.name: symbol for symbol in talk.symbols(manifesto)}
    assert list(found) == ["<teiHeader>", "<front>", "<body>", "<back>"]
    (address,) = found["<body>"].children or []
    paragraphs = {each.name: each for each in address.children or []}
    assert [name for name in paragraphs if re.fullmatch(r"p\d+", name)] == [f"p{number}" for number in range(1, 22)]
    assert (paragraphs["p3"].detail or "").startswith("It is the task of the proletariat")
    assert all(_holds(symbol.range, symbol.selection_range) for symbol in paragraphs.values())


def _holds(outer: types.Range, inner: types.Range) -> bool:
    def key(position: types.Position) -> tuple[int, int]:
        return position.line, position.character

    return key(outer.start) <= key(inner.start) <= key(inner.end) <= key(outer.end)


def test_closing(talk: Talk, manifesto: Path, text: str) -> None:
    """When a file is closed, what was said of its unsaved text is taken back."""
    assert talk.change(manifesto, text.replace("</salute>", "", 1))
    talk.close(manifesto)
    assert talk.open(manifesto) == []

"""Quick fixes: each is offered where its fault stands, and takes the finding away when it is made."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types
from tests.editor.talking import Talk, applied

CASES = [
    ("<salute ", "<salut ", "</salute>", "</salut>", "rng.element-not-known", "Rename <salut> to <salute>"),
    ('<placeName ref="', '<placeName reff="', "", "", "rng.attribute-not-known", "Rename @reff to @ref"),
    ('type="historical"', 'type="historycal"', "", "", "rng.attribute-value", "Write “historical”"),
    ("#person-zinoviev", "#person-zinovjev", "", "", "link.dangling", "Point at register.xml#person-zinoviev"),
    (
        '"register.xml#place-japan"',
        '"regster.xml#place-japan"',
        "",
        "",
        "link.no-such-file",
        "Point at register.xml#place-japan",
    ),
    ('gi="salute" occurs="1"', 'gi="salute" occurs="7"', "", "", "header.count", 'Write occurs="1"'),
    ("own bourgeoisie", "own burgeoisie", "", "", "fidelity.changed", "Write “bourgeoisie.”, as the copy-text has"),
    (
        '<persName ref="register.xml#person-zinoviev">',
        "<persName>",
        "",
        "",
        "name.without-entry",
        "Lead to “person-zinoviev”",
    ),
    ("overthrow its own", "overthrow & its own", "overthrow &amp;", "overthrow", "xml.ampersand", "Write &amp;"),
    ("What will", "What&nbsp;will", "", "", "xml.entity-unknown", "Write the character \xa0"),
    ("</salute>", "</salut>", "", "", "xml.tag-mismatch", "Write </salute> here"),
    ('n="3"', "n=3", "", "", "xml.attribute-unquoted", 'Write "3"'),
    (
        '<ref type="note-marker" target="#n1" xml:id="n1-call">[1]</ref>',
        "[1]",
        "",
        "",
        "note.call-missing",
        "Tag it as the call of its note",
    ),
    ('by/4.0/"', 'by/4.0/,"', "", "", "link.tail", "Point at https://creativecommons.org/licenses/by/4.0/"),
    (
        'ref="register.xml#person-cuno"',
        'ref="person-cuno"',
        "",
        "",
        "link.no-such-file",
        "Point at register.xml#person-cuno",
    ),
]


@pytest.mark.parametrize(("right", "wrong", "also_right", "also_wrong", "code", "title"), CASES, ids=lambda each: "")
def test_fix(
    talk: Talk, edition: Path, right: str, wrong: str, also_right: str, also_wrong: str, code: str, title: str
) -> None:
    """The fault is found, the fix is offered, and when it is made the fault is gone."""
    path = edition / "edition" / "manifesto.xml"
    text = path.read_text(encoding="utf-8")
    assert right in text
    broken = text.replace(right, wrong, 1)
    if also_wrong and also_right in broken:
        broken = broken.replace(also_right, also_wrong, 1)
    (found,) = [each for each in talk.open(path, broken) if each.code == code]
    fix = next(each for each in talk.fixes(path, found) if each.title == title)
    assert fix.kind == types.CodeActionKind.QuickFix
    assert fix.edit is not None
    (edits,) = (fix.edit.changes or {}).values()
    mended = applied(broken, list(edits))
    assert code not in [each.code for each in talk.change(path, mended)]
    if "&" not in wrong:
        assert mended == text
    talk.close(path)


def test_untagged_mention(talk: Talk, edition: Path) -> None:
    """A name that lost its tag is tagged again."""
    path = edition / "edition" / "manifesto.xml"
    text = path.read_text(encoding="utf-8")
    tagged = '<persName ref="register.xml#person-zinoviev">Zinoviev</persName>'
    assert tagged in text
    (found,) = [
        each for each in talk.open(path, text.replace(tagged, "Zinoviev")) if each.code == "name.mention-untagged"
    ]
    (fix,) = talk.fixes(path, found)
    assert fix.edit is not None
    (edits,) = (fix.edit.changes or {}).values()
    assert tagged in applied(text.replace(tagged, "Zinoviev"), list(edits))
    talk.close(path)


def test_word_in_a_wrong_encoding(talk: Talk, edition: Path) -> None:
    """A word whose signs say what it was is mended."""
    path = edition / "edition" / "manifesto.xml"
    text = path.read_text(encoding="utf-8")
    spoiled = text.replace("’", "â€™", 1)
    (found,) = talk.open(path, spoiled)
    (fix,) = talk.fixes(path, found)
    assert fix.edit is not None
    (edits,) = (fix.edit.changes or {}).values()
    assert applied(spoiled, list(edits)) == text
    talk.close(path)


def test_no_fix_takes_a_decision(talk: Talk, edition: Path) -> None:
    """Where somebody has to decide, nothing is offered."""
    path = edition / "edition" / "manifesto.xml"
    text = path.read_text(encoding="utf-8").replace('<s xml:id="p3.s2" n="2">', '<s n="2">')
    (found,) = talk.open(path, text)
    assert found.code == "reference.missing"
    assert talk.fixes(path, found) == []
    talk.close(path)

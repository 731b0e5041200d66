"""A schema of several files, in one syntax or both: the ending of each says which is its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from paragraphos.relaxng import WrongSchema, load

RELAXNG = 'xmlns="http://relaxng.org/ns/structure/1.0"'


def written(folder: Path, **files: str) -> Path:
    """The first of some files, each named by its key with the last `_` for the point."""
    paths = []
    for name, text in files.items():
        path = folder / ".".join(name.rsplit("_", 1))
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths[0]


def test_what_is_included_may_be_replaced(tmp_path: Path) -> None:
    """The rest of it stays."""
    path = written(
        tmp_path,
        schema_rnc="include 'base.rnc' { c = element c { empty } div { d = text } }",
        base_rnc="start = element a { b, c, d } b = element b { empty } c = text d = notAllowed",
    )
    assert load(path).validate(b"<a><b/><c/>x</a>") == []
    assert load(path).validate(b"<a><b/></a>") != []


@pytest.mark.parametrize("ending", ["rnc", "rng"])
def test_compact_syntax_refers_to_both(ending: str, tmp_path: Path) -> None:
    """With `include` and with `external`."""
    base = {
        "rnc": "start = element a { b } b = notAllowed",
        "rng": f'<grammar {RELAXNG}><start><element name="a"><ref name="b"/></element></start>'
        '<define name="b"><notAllowed/></define></grammar>',
    }
    part = {"rnc": "element c { empty }", "rng": f'<element {RELAXNG} name="c"><empty/></element>'}
    files = {f"base_{ending}": base[ending], f"part_{ending}": part[ending]}
    schema = f"include 'base.{ending}' {{ b = external 'part.{ending}' }}"
    path = written(tmp_path, schema_rnc=schema, **files)
    assert load(path).validate(b"<a><c/></a>") == []
    assert load(path).validate(b"<a/>") != []


def test_xml_syntax_refers_to_compact_syntax(tmp_path: Path) -> None:
    """And from there back."""
    path = written(
        tmp_path,
        schema_rng=f'<grammar {RELAXNG}><include href="base.rnc"/></grammar>',
        base_rnc="start = element a { external 'part.rng' }",
        part_rng=f'<externalRef {RELAXNG} href="leaf.rnc"/>',
        leaf_rnc="element b { 'x' }",
    )
    assert load(path).validate(b"<a><b>x</b></a>") == []
    assert load(path).validate(b"<a><b>y</b></a>") != []


def test_the_default_namespace_is_inherited(tmp_path: Path) -> None:
    """By what is referred to, if it says nothing else."""
    path = written(
        tmp_path,
        schema_rnc="default namespace = 'urn:p' include 'base.rnc'",
        base_rnc="namespace this = inherit start = element a { this, other }\n"
        "this = element this:b { attribute c { text } } other = element * - this:* { empty }",
    )
    valid = b"<a xmlns='urn:p'><b c=''/><d xmlns='urn:q'/></a>"
    assert load(path).validate(valid) == []
    assert load(path).validate(valid.replace(b"'urn:q'", b"'urn:p'")) != []
    assert load(path).validate(valid.replace(b"'urn:p'", b"'urn:r'")) != []


def test_another_namespace_may_be_inherited(tmp_path: Path) -> None:
    """`inherit = prefix`, in `external` and `include`; also by a schema in XML syntax, and through it."""
    path = written(
        tmp_path,
        schema_rnc="default namespace = 'urn:p' namespace q = 'urn:q' element a { external 'part.rng' inherit = q }",
        part_rng=f'<element {RELAXNG} name="b"><externalRef href="leaf.rnc"/></element>',
        leaf_rnc="default namespace it = inherit (element c { empty } | element it:d { empty })",
    )
    assert load(path).validate(b"<a xmlns='urn:p'><b xmlns='urn:q'><c/></b></a>") == []
    assert load(path).validate(b"<a xmlns='urn:p'><b xmlns='urn:q'><d/></b></a>") == []
    assert load(path).validate(b"<a xmlns='urn:p'><b><c/></b></a>") != []


def test_a_prefix_of_no_namespace_is_inherited_too(tmp_path: Path) -> None:
    """The empty namespace is one that may be handed on."""
    path = written(
        tmp_path,
        schema_rnc="default namespace = 'urn:p' namespace none = '' element a { external 'part.rnc' inherit = none }",
        part_rnc="element b { empty }",
    )
    assert load(path).validate(b"<a xmlns='urn:p'><b xmlns=''/></a>") == []
    assert load(path).validate(b"<a xmlns='urn:p'><b/></a>") != []


def test_another_ending_leaves_it_to_the_content(tmp_path: Path) -> None:
    """XML begins with `<`, compact syntax never does."""
    for text in ("# compact\nelement a { empty }", f'\ufeff<element {RELAXNG} name="a"><empty/></element>'):
        assert load(written(tmp_path, schema_txt=text)).validate(b"<a/>") == []


def test_faults_are_told_with_the_file_that_they_stand_in(tmp_path: Path) -> None:
    """Whatever its syntax; what a file that cannot be read may define is not missed."""
    path = written(
        tmp_path,
        schema_rng=f'<grammar {RELAXNG}><include href="base.rnc"/><define name="x"><ref name="y"/></define>'
        '<define name="z">\n<externalRef href="none.rng"/></define></grammar>',
        base_rnc="start = element a { b,\n c | d }",
    )
    with pytest.raises(WrongSchema) as wrong:
        load(path)
    assert [(Path(fault.path).name, fault.line, fault.column) for fault in wrong.value.faults] == [
        ("base.rnc", 2, 4),
        ("schema.rng", 2, 1),
    ]


def test_nothing_is_read_from_elsewhere(tmp_path: Path) -> None:
    """Neither the network, nor a file outside the folder, nor itself again."""
    folder = tmp_path / "schema"
    folder.mkdir()
    written(tmp_path, outside_rnc="element b { empty }")
    for address, words in (
        ("http://localhost/b.rnc", "nothing is read from the network"),
        ("../outside.rnc", "lies outside"),
        ("schema.rnc", "includes itself"),
        ("none.rnc", "there is no file"),
    ):
        path = written(folder, schema_rnc=f"element a {{\n  external '{address}' }}")
        with pytest.raises(WrongSchema, match=rf"schema\.rnc:2:3: .*{words}"):
            load(path, within=folder)


def test_only_a_grammar_is_included(tmp_path: Path) -> None:
    """A pattern is referred to with `external`."""
    path = written(tmp_path, schema_rnc="include 'part.rnc' start = a", part_rnc="element b { empty }")
    with pytest.raises(WrongSchema, match="a pattern is referred to"):
        load(path)

"""Of which files a schema consists."""

from __future__ import annotations

from pathlib import Path

import pytest

from paragraphos.relaxng import WrongSchema, parts

_RELAXNG = 'xmlns="http://relaxng.org/ns/structure/1.0"'
_LEAF = f'<grammar {_RELAXNG}><define name="a"><empty/></define></grammar>'


def written(folder: Path, **files: str) -> Path:
    """Write files, named with `_` for the slash and an ending; gives the first."""
    paths = [
        folder / f"{name.replace('_', '/')}.{'rng' if text.startswith('<') else 'rnc'}" for name, text in files.items()
    ]
    for path, text in zip(paths, files.values(), strict=True):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return paths[0]


def names(found: tuple[Path, ...], folder: Path) -> list[str]:
    """Paths from a folder."""
    return [path.relative_to(folder).as_posix() for path in found]


def test_a_schema_of_one_file(tmp_path: Path) -> None:
    """Is that file."""
    assert parts(written(tmp_path, whole=_LEAF)) == (tmp_path / "whole.rng",)


def test_all_that_is_referred_to(tmp_path: Path) -> None:
    """By include and externalRef, in a div too, from file to file and from one syntax to the other; each once."""
    whole = f"""<grammar {_RELAXNG}><include href="parts/names.rnc"/><div><include href="parts/blocks.rng"/></div>
    <start><externalRef href="parts/blocks.rng"/></start></grammar>"""
    blocks = f'<grammar {_RELAXNG}><include href="more/leaf.rng"/></grammar>'
    found = parts(
        written(
            tmp_path, whole=whole, parts_names='include "more/leaf.rng"', parts_blocks=blocks, parts_more_leaf=_LEAF
        )
    )
    assert names(found, tmp_path) == ["whole.rng", "parts/names.rnc", "parts/blocks.rng", "parts/more/leaf.rng"]


def test_a_base_is_followed(tmp_path: Path) -> None:
    """`xml:base` says from where a file is looked for."""
    whole = f'<grammar {_RELAXNG}><div xml:base="parts/"><include href="leaf.rng"/></div></grammar>'
    found = parts(written(tmp_path, whole=whole, parts_leaf=_LEAF))
    assert names(found, tmp_path) == ["whole.rng", "parts/leaf.rng"]


@pytest.mark.parametrize(
    ("href", "said"),
    [
        ("whole.rng", "includes itself"),
        ("nowhere.rng", "there is no file"),
        ("../outside.rng", "lies outside"),
        ("https://schemas.test/a.rng", "nothing is read from the network"),
    ],
)
def test_what_cannot_be_had(tmp_path: Path, href: str, said: str) -> None:
    """Itself, nothing, a file outside, the network: told, and nothing is read."""
    (tmp_path / "outside.rng").write_text(_LEAF, encoding="utf-8")
    whole = written(tmp_path / "in", whole=f'<grammar {_RELAXNG}><include href="{href}"/></grammar>')
    with pytest.raises(WrongSchema, match=said):
        parts(whole, tmp_path / "in")

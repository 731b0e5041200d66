"""Editions made to do harm: within every bound, yet as large, deep and tangled as they may be."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.copies import copy_of_the_edition
from tests.hostile.measuring import run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="measures with wait4, makes symbolic links")

TEXTS: dict[str, Callable[[], str]] = {
    "deep": lambda: '<p xml:id="q"><s>' + '<hi rend="italic">' * 900 + "x" + "</hi>" * 900 + "</s></p>",
    "words": lambda: f'<p xml:id="q">{"word " * 1_500_000}</p>',
    "names": lambda: f'<p xml:id="q">{"Zinoviev " * 800_000}</p>',
    "paragraphs": lambda: "<p>x</p>\n" * 90_000,
    "units": lambda: "".join(f'<p xml:id="q{number}" n="{number}">x y</p>\n' for number in range(30_000)),
    "pointers": lambda: "".join(f'<ref target="#q{number}"/>\n' for number in range(45_000)),
    "notes": lambda: "".join(
        f'<note type="historical" xml:id="k{number}" target="#p1"><label type="lemma">x</label><p>y</p></note>\n'
        for number in range(10_000)
    ),
    "entries that point at themselves": lambda: '<p xml:id="q" corresp="#q" next="#q" prev="#q" copyOf="#q">x</p>',
}


@pytest.fixture
def edition(tmp_path: Path, repository: Path) -> Path:
    """A copy of the edition."""
    return copy_of_the_edition(repository, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("name", TEXTS)
def test_text(edition: Path, name: str) -> None:
    """Every check goes to its end, within the memory; what is wrong is told, a thousand times at most a layer."""
    path = edition / "edition" / "manifesto.xml"
    text = path.read_text(encoding="utf-8")
    end = text.index("</div>", text.index('xml:id="p21"'))
    path.write_text(text[:end] + TEXTS[name]() + text[end:], encoding="utf-8")
    done = run(edition, "validate")
    assert done.is_bounded_and_told(), (done.code, done.err, done.megabytes)
    assert done.code == 1


@pytest.mark.parametrize("depth", [1_900, 2_500])
def test_as_deep_as_may_be(edition: Path, depth: int) -> None:
    """With its limit raised as far as it may be, the depth breaks no check; raised further, it is refused in words."""
    path = edition / "edition" / "manifesto.xml"
    text = path.read_text(encoding="utf-8")
    end = text.index("</div>", text.index('xml:id="p21"'))
    deep = f'<p xml:id="q" n="22">{"<hi>" * (depth - 10)}x{"</hi>" * (depth - 10)}</p>'
    path.write_text(text[:end] + deep + text[end:], encoding="utf-8")
    done = run(edition, "validate", "--limit", f"depth={depth}")
    assert done.is_bounded_and_told(), (done.code, done.err)
    assert done.code == (1 if depth < 2_000 else 2)


def test_pointers_out_of_the_edition(edition: Path) -> None:
    """Pointers of every odd kind are judged by their words: no file is opened for them, none breaks the check."""
    odd = (
        "../../../etc/passwd#x",
        "a%00b.xml#x",
        "x" * 5_000 + ".xml#y",
        "%FF%FE.xml#x",
        "file:///etc/passwd#x",
        "#%00",
        "//host/share#x",
        "C:\\x.xml#y",
        "register.xml%23person-cuno",
        "#",
        "./#p1",
        "register.xml/../register.xml#x",
    )
    path = edition / "edition" / "manifesto.xml"
    text = path.read_text(encoding="utf-8")
    pointers = "".join(f'<ref target="{value}"/>' for value in odd)
    path.write_text(text.replace("What will happen?", f"What will happen?{pointers}", 1), encoding="utf-8")
    done = run(edition, "validate")
    assert done.is_bounded_and_told(), (done.code, done.err)
    assert "root:" not in done.out


@pytest.mark.parametrize("name", ["edition/manifesto.xml", "edition/references.json", "edition/edition.toml", "schema"])
def test_links_out_of_the_edition(edition: Path, tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    """A symbolic link that leads out is named, not followed."""
    outside = tmp_path_factory.mktemp("outside") / "thing"
    place = edition / name
    if place.exists():
        place.rename(outside)
    else:
        outside.write_text("{}", encoding="utf-8")
    place.symlink_to(outside)
    done = run(edition, "validate")
    assert done.is_bounded_and_told(), (done.code, done.err)
    if name != "edition/edition.toml":
        assert done.code == 2
        assert "outside the edition" in done.err


def test_folders_that_lead_to_themselves(edition: Path) -> None:
    """A link to a folder around it makes no walk endless."""
    (edition / "edition" / "again").symlink_to(edition)
    (edition / "schema" / "again").symlink_to(edition / "schema")
    done = run(edition, "validate")
    assert (done.code, done.err) == (0, "")

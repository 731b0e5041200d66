"""`edition.toml` is read strictly: what it says is what is meant, or it is refused with what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from paragraphos.source import EditionFault, read_settings


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder for an edition."""
    return tmp_path


def said(folder: Path, line: str) -> None:
    """Write an `edition.toml` that says this."""
    (folder / "edition.toml").write_text(f'text = "letter.xml"\n{line}\n', encoding="utf-8")


@pytest.mark.parametrize("address", ["https://edition.test", "http://edition.test/letters/", "https://münchen.test/ü/"])
def test_an_address_is_that_of_a_site(folder: Path, address: str) -> None:
    """It may be written with a final slash or without one, and is known with it: paths are put behind it."""
    said(folder, f'address = "{address}"')
    assert read_settings(folder).address == f"{address.removesuffix('/')}/"


@pytest.mark.parametrize(
    "address", ["", "edition.test", "https://", "ftp://edition.test", "https://edition.test/?a", "https://a b"]
)
def test_what_is_no_address_is_refused(folder: Path, address: str) -> None:
    """Links made of it would lead nowhere, in every record and citation."""
    said(folder, f'address = "{address}"')
    with pytest.raises(EditionFault, match="is no address on the web"):
        read_settings(folder)


@pytest.mark.parametrize("sum_of_it", ["", "cbb26e77", "G" * 64, "A" * 64])
def test_what_is_no_sum_is_refused(folder: Path, sum_of_it: str) -> None:
    """A fixity that no file can have would be a fault for ever."""
    said(folder, f'copy-text-sha256 = "{sum_of_it}"')
    with pytest.raises(EditionFault, match="is no SHA-256"):
        read_settings(folder)


@pytest.mark.parametrize("contact", ["the editors", "editors(at)house.test", "a@b", "house.test/contact", "mailto:"])
def test_what_is_no_contact_is_refused(folder: Path, contact: str) -> None:
    """A contact that nobody can write to is told, not left out in silence."""
    said(folder, f'contact = "{contact}"')
    with pytest.raises(EditionFault, match="neither an address of e-mail"):
        read_settings(folder)


@pytest.mark.parametrize(
    ("contact", "mail"),
    [
        ("editors@house.test", "editors@house.test"),
        ("mailto:a.b@c.house.test", "a.b@c.house.test"),
        ("https://h.test/us", None),
    ],
)
def test_contact(folder: Path, contact: str, mail: str | None) -> None:
    """A contact is an address of e-mail, or one on the web."""
    said(folder, f'contact = "{contact}"')
    assert read_settings(folder).mail == mail


def test_an_unknown_key_is_refused(folder: Path) -> None:
    """A key that is misspelt would be without effect, in silence."""
    said(folder, 'adress = "https://edition.test/"')
    with pytest.raises(EditionFault, match="“adress” is not known"):
        read_settings(folder)


def test_the_top_of_an_edition(tmp_path: Path) -> None:
    """A folder `edition` lies within the edition's top folder; any other is the top itself."""
    for name, top in (("edition", tmp_path), ("letters", tmp_path / "letters")):
        (tmp_path / name).mkdir()
        said(tmp_path / name, "")
        assert read_settings(tmp_path / name).boundary == top.resolve()


@pytest.mark.parametrize(
    ("line", "advice"),
    [
        ("register = register.xml", r'edition\.toml:2:\d+: .*The value stands in quotation marks: register = "…"'),
        ("register = “register.xml”", "Quotation marks must be straight"),
        ('register: "register.xml"', "Between the key and its value stands ="),
        ('register "register.xml"', "Each line has the form"),
    ],
)
def test_what_is_not_toml_is_shown(folder: Path, line: str, advice: str) -> None:
    """The line and what is wrong with it are named."""
    said(folder, line)
    with pytest.raises(EditionFault, match=advice):
        read_settings(folder)


def test_settings_in_another_encoding(folder: Path) -> None:
    """They are UTF-8, as TOML is."""
    (folder / "edition.toml").write_bytes('text = "letter.xml"'.encode("utf-16"))
    with pytest.raises(EditionFault, match="save it as UTF-8"):
        read_settings(folder)

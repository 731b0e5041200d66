"""Nothing outside the edition is read, whatever its files say; and every refusal names the thing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.checks.miniature import miniature

from paragraphos.checks.validation import validate_edition, validate_files
from paragraphos.faults import Unusable
from paragraphos.xml import NotWellFormed

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="making symbolic links needs a privilege on Windows")


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """The miniature edition."""
    return miniature(tmp_path / "speech")


def codes(folder: Path) -> list[str]:
    """The codes of what is found."""
    return [finding.code for finding in validate_edition(folder).findings]


@needs_links
@pytest.mark.parametrize(
    "name", ["edition/speech.xml", "edition/register.xml", "seeds/speech.txt", "schema/edition.rng"]
)
def test_links_that_lead_out(edition: Path, tmp_path: Path, name: str) -> None:
    """A symbolic link in place of a file of the edition."""
    outside = tmp_path / "outside"
    (edition / name).rename(outside)
    (edition / name).symlink_to(outside)
    with pytest.raises(Unusable, match="outside the edition"):
        validate_edition(edition)


@needs_links
def test_waivers_and_ledger_that_lead_out(edition: Path, tmp_path: Path) -> None:
    """Files that are found by their name may not lead out either."""
    (tmp_path / "waivers").write_text("", encoding="utf-8")
    (edition / "edition" / "waivers.toml").symlink_to(tmp_path / "waivers")
    with pytest.raises(Unusable, match="outside the edition"):
        validate_edition(edition)


@needs_links
def test_links_in_a_circle(edition: Path) -> None:
    """A link to itself."""
    text = edition / "edition" / "speech.xml"
    text.unlink()
    text.symlink_to(text)
    with pytest.raises((Unusable, OSError)):
        validate_edition(edition)


@pytest.mark.parametrize("path", ["/etc/passwd", "../../../etc/passwd", "../../other.xml"])
def test_settings_that_lead_out(edition: Path, path: str) -> None:
    """A path in edition.toml above the edition, or absolute."""
    settings = edition / "edition" / "edition.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("speech.xml", path), encoding="utf-8")
    with pytest.raises(Unusable, match="outside the edition"):
        validate_edition(edition)


def test_missing_file(edition: Path) -> None:
    """A file that edition.toml names and that is not there."""
    (edition / "edition" / "register.xml").unlink()
    with pytest.raises(Unusable, match=r"register\.xml: there is no such file; edition\.toml names it"):
        validate_edition(edition)


def test_folder_instead_of_file(edition: Path) -> None:
    """A folder where a file should be."""
    (edition / "edition" / "register.xml").unlink()
    (edition / "edition" / "register.xml").mkdir()
    with pytest.raises(Unusable, match=r"register\.xml: this is a folder"):
        validate_edition(edition)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (b"", "does not say which file holds the text"),
        (b"text = 1", "must be a string"),
        (b'text = "speech.xml"\ncolour = "red"', "the key “colour” is not known"),
        (b"text = ", "this is not TOML"),
        (b"\xff\xfe", "this is not UTF-8"),
        (b'text = "a\\u0000b"', "NUL"),
    ],
)
def test_settings(edition: Path, settings: bytes, message: str) -> None:
    """An edition.toml that cannot be used."""
    (edition / "edition" / "edition.toml").write_bytes(settings)
    with pytest.raises(Unusable, match=message):
        validate_edition(edition)


def test_schema_missing(edition: Path) -> None:
    """Without the schema, what can be checked still is."""
    (edition / "schema" / "edition.rng").unlink()
    assert codes(edition) == ["rng.schema"]


def test_register_is_binary(edition: Path) -> None:
    """A register that is no XML at all: one finding."""
    (edition / "edition" / "register.xml").write_bytes(b"PK\x03\x04")
    assert codes(edition) == ["xml.binary"]


def test_text_is_empty(edition: Path) -> None:
    """An empty text: one finding."""
    (edition / "edition" / "speech.xml").write_bytes(b"")
    assert codes(edition) == ["xml.empty"]


def test_inclusions_are_not_followed(edition: Path) -> None:
    """XInclude is an element like others: the schema does not know it, and nothing is read."""
    include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
    miniature(edition, project=f"<p>A miniature.</p>{include}")
    assert codes(edition) == ["rng.element-not-known"] or codes(edition) == ["rng.element-not-allowed"]


def test_schema_on_the_network(tmp_path: Path) -> None:
    """A document that names a schema elsewhere is told that it is not read."""
    for address in ("https://localhost/x.rng", "file:///etc/passwd", "../../../../etc/passwd", "\\\\host\\x.rng"):
        path = tmp_path / "letter.xml"
        path.write_text(f'<?xml-model href="{address}"?><text/>', encoding="utf-8")
        assert [finding.code for finding in validate_files([path]).findings] in (
            ["xml.model-outside"],
            ["xml.model-missing"],
        )


def test_too_large_for_the_limits(edition: Path) -> None:
    """A copy-text of a gigabyte is not opened."""
    with (edition / "seeds" / "speech.txt").open("wb") as stream:
        stream.truncate(1_000_000_000)
    with pytest.raises(NotWellFormed, match=r"speech\.txt.*larger than"):
        validate_edition(edition)

"""Plain texts of many looks become editions: every word once, in its place, valid at once."""

from __future__ import annotations

import hashlib
import re
import shutil
from importlib import resources
from pathlib import Path

import pytest
from tests.xpath import text_of

from paragraphos.checks.validation import validate_edition
from paragraphos.convert.folder import new_edition, write_edition
from paragraphos.convert.language import language_tag
from paragraphos.faults import Unusable
from paragraphos.xml import parse

TEXTS = Path(__file__).with_name("texts")
NAMES = sorted(path.name for path in TEXTS.glob("*.txt"))
T = "{http://www.tei-c.org/ns/1.0}"
LANGUAGES = {"unbroken.txt": "de", "crlf.txt": "fr", "wide.txt": "zh"}


def shape(name: str) -> list[str]:
    """The elements of the text that bear a reference or a heading, with their words, as lines."""
    path = TEXTS / name
    files = new_edition(path, path.read_bytes(), "trial", LANGUAGES.get(name, "en"))
    document = parse(next(data for where, data in files.items() if where.name == "trial.xml"))
    lines = []
    for element in document.root.find(f"{T}text").iter("*"):  # type: ignore[union-attr]
        tag = element.tag.removeprefix(T)
        identity = element.get("{http://www.w3.org/XML/1998/namespace}id", "")
        if tag in ("div", "s", "head", "salute", "ab", "signed", "dateline", "ref", "note"):
            words = "" if tag in ("div", "note", "ab") and len(element) else " ".join(text_of(element).split())
            lines.append(f"{tag} {identity} {words}".strip())
    return lines


@pytest.mark.parametrize("name", NAMES)
def test_golden(name: str) -> None:
    """The outline of each text is as it was judged right by eye."""
    golden = TEXTS / name.replace(".txt", ".golden")
    assert shape(name) == golden.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", NAMES)
def test_valid_at_once(name: str, tmp_path: Path) -> None:
    """A new edition has no findings at all: schema, rules, links, fidelity, references."""
    folder = tmp_path / "trial"
    write_edition(new_edition(TEXTS / name, (TEXTS / name).read_bytes(), "trial", LANGUAGES.get(name, "und")), folder)
    assert validate_edition(folder).findings == ()


def test_copy_text_byte_for_byte(tmp_path: Path) -> None:
    """The text is kept as it was given, and the header knows its SHA-256."""
    path = TEXTS / "crlf.txt"
    write_edition(new_edition(path, path.read_bytes(), "trial", "fr"), tmp_path / "trial")
    kept = (tmp_path / "trial" / "seeds" / "crlf.txt").read_bytes()
    assert kept == path.read_bytes()
    assert hashlib.sha256(kept).hexdigest() in (tmp_path / "trial/edition/trial.xml").read_text(encoding="utf-8")


def test_same_bytes() -> None:
    """The same input gives the same files."""
    path = TEXTS / "wrapped.txt"
    assert new_edition(path, path.read_bytes(), "a", "en") == new_edition(path, path.read_bytes(), "a", "en")


def test_hand_checked_sentences(repository: Path) -> None:
    """The sentences of the edition's own copy-text are those that its editors checked by hand."""
    seed = next((repository / "seeds").glob("*.txt"))
    made = new_edition(seed, seed.read_bytes(), "trial", "en")
    draft = parse(next(data for where, data in made.items() if where.name == "trial.xml"))
    edited = parse(repository / "edition" / "manifesto.xml")
    assert sentences(draft.root) == sentences(edited.root)


def sentences(root: object) -> list[tuple[str | None, str]]:
    """Reference and words of each sentence."""
    found = root.iter(f"{T}s")  # type: ignore[attr-defined]
    key = "{http://www.w3.org/XML/1998/namespace}id"
    return [(each.get(key), " ".join(str(each.xpath("string()")).split())) for each in found]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "no text in this file"),
        (b" \n\t\r\n", "no text in this file"),
        (b"Poincar\xe9", r"text\.txt:1:8: the byte 0xE9 is not UTF-8"),
        (b"one\ntwo \xff", r"text\.txt:2:5"),
        ("a".encode("utf-16"), "UTF-16"),
        ("a".encode("utf-32"), "UTF-32"),
        (b"a\x00b", r"text\.txt:1:2: the character U\+0000"),
        (b"PK\x03\x04", r"U\+0003"),
        ("a\uffff".encode(), r"U\+FFFF"),
        ("a\ud800".encode("utf-8", "surrogatepass"), "0xED"),
    ],
)
def test_no_text(data: bytes, message: str) -> None:
    """What is no plain text in UTF-8 is refused with its place."""
    with pytest.raises(Unusable, match=message):
        new_edition(Path("text.txt"), data, "trial", "en")


@pytest.mark.parametrize(
    "identity", ["", "A", "1a", "a b", "a.b", "é", "a--b", "register", "title", "salute2", "p1", "n12", "../x"]
)
def test_names_that_cannot_be(identity: str) -> None:
    """A name becomes an xml:id and a file name; it may not be one that the edition gives."""
    with pytest.raises(Unusable, match="--id"):
        new_edition(Path("text.txt"), b"A text.", identity, "en")


@pytest.mark.parametrize(
    ("given", "advice"),
    [
        ("english", "write --lang en,"),
        ("Englsh", "write --lang en,"),
        ("deutsch", "write --lang de,"),
        ("русский", "write --lang ru,"),
        ("Twi", "write --lang tw,"),
        ("Akan", "write --lang ak,"),
        ("tgl", "write --lang tl,"),
        ("eng", "write --lang en,"),
        ("ger-AT", "write --lang de-AT,"),
        ("en_GB", "write --lang en-GB,"),
        ("xx", "for example, en, de, ru or fr-CA"),
    ],
)
def test_language_that_is_no_tag(given: str, advice: str) -> None:
    """A name, a longer code, an underscore: refused, with the tag that was meant."""
    with pytest.raises(Unusable, match=re.escape(advice)):
        language_tag(given)


@pytest.mark.parametrize("given", ["en", "de-AT", "tl", "zh-Hant", "grc", "und", "mul", "sr-Latn-RS"])
def test_language_that_is_a_tag(given: str) -> None:
    """Codes of two letters, and of three for languages that have none of two, with what may follow."""
    assert language_tag(given) == given


def test_languages_have_names_of_their_own() -> None:
    """No two languages of the table share a code or a name."""
    table = resources.files("paragraphos.convert").joinpath("languages.txt").read_text(encoding="utf-8")
    rows = [line.casefold().split("|") for line in table.splitlines()[1:]]
    everyone = [word for code, longer, names in rows for word in {code, *longer.split(), *names.split(", ")}]
    assert sorted(set(everyone)) == sorted(everyone)


def test_language_tag() -> None:
    """A language is a tag, not a name with spaces."""
    with pytest.raises(Unusable, match="--lang"):
        new_edition(Path("text.txt"), b"A text.", "trial", 'en" x="')


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """A folder that holds anything is left as it is."""
    files = new_edition(Path("text.txt"), b"A text.", "trial", "en")
    (tmp_path / "kept.txt").write_text("kept", encoding="utf-8")
    with pytest.raises(Unusable, match="nothing is overwritten"):
        write_edition(files, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["kept.txt"]
    with pytest.raises(Unusable, match="nothing is overwritten"):
        write_edition(files, tmp_path / "kept.txt")


def test_all_or_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk is full on the way, nothing is left."""
    files = new_edition(Path("text.txt"), b"A text.", "trial", "en")
    real = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if path.name == "register.xml":
            raise OSError(28, "No space left on device", str(path))
        return real(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        write_edition(files, tmp_path / "trial")
    assert list(tmp_path.iterdir()) == []


def test_file_names(tmp_path: Path) -> None:
    """A text whose name is not fit for a path in a link is kept under the name of the edition."""
    path = tmp_path / "Ein Brief (1890).txt"
    shutil.copy(TEXTS / "mark.txt", path)
    names = [str(name) for name in new_edition(path, path.read_bytes(), "brief", "en")]
    assert "seeds/brief.txt" in names

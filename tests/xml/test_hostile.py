"""Documents made to do harm: refused or bounded, never read from outside, never a crash, never silence."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paragraphos.xml import TREE, Limits, NotWellFormed, parse, read


def kind(data: bytes, limits: Limits | None = None) -> str:
    """Why a document is refused."""
    with pytest.raises(NotWellFormed) as caught:
        parse(data, limits=limits)
    return caught.value.fault.kind


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "entity-declared"),
        ('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "entity-declared"),
        ('<!DOCTYPE a [<!ENTITY % x SYSTEM "http://localhost/x.dtd"> %x;]><a/>', "entity-declared"),
        ("<!DOCTYPE a [ %x; ]><a b='&y;'/>", "entity-external"),
        ('<!DOCTYPE a SYSTEM "http://localhost/a.dtd"><a/>', "doctype-external"),
        ('<!DOCTYPE a PUBLIC "-//A//EN" "a.dtd"><a b="&x;"/>', "doctype-external"),
        ('<!DOCTYPE a [<!ATTLIST a b CDATA "c">]><a/>', "doctype-default"),
        ('<!DOCTYPE a [<!NOTATION n SYSTEM "n"><!ENTITY e SYSTEM "e" NDATA n>]><a/>', "entity-declared"),
    ],
)
def test_doors_to_the_outside(document: str, expected: str) -> None:
    """Entities, external subsets and default values are refused by name."""
    assert kind(document.encode()) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "empty"),
        (b"PK\x03\x04", "binary"),
        (b"%PDF-1.7", "binary"),
        (b"\x89PNG\r\n", "binary"),
        ("<a/>".encode("utf-32"), "encoding"),
        ("<a/>".encode("utf-16-le"), "encoding"),
        ("<a/>".encode("utf-16-be"), "encoding"),
        (b'<?xml version="1.0" encoding="UTF-7"?><a/>', "encoding"),
        (b'<?xml version="1.0" encoding="cp037"?><a/>', "encoding"),
        (b'<?xml version="1.0" encoding="rot13"?><a/>', "encoding"),
        (b'<?xml version="1.0" encoding="UTF-16"?><a/>', "encoding"),
        (b"\xef\xbb\xbf<?xml version='1.0' encoding='ISO-8859-1'?><a/>", "encoding"),
        ('<?xml version="1.0" encoding="UTF-8"?><a/>'.encode("utf-16"), "encoding"),
        (b"<a>\xed\xa0\x80</a>", "bytes"),
        (b"<a>caf\xe9</a>", "bytes"),
        (b"<a>\xc0\xaf</a>", "bytes"),
        (b"<a>\x00</a>", "character"),
        (b"\x00\x00\x00\x00", "character"),
    ],
)
def test_encodings(data: bytes, expected: str) -> None:
    """What is not read, or not what it says, is refused by name."""
    assert kind(data) == expected


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_that_are_read(codec: str) -> None:
    """UTF-8 with and without mark, and UTF-16 with its mark."""
    assert parse("<a>é𝄞</a>".encode(codec)).root.text == "é𝄞"


def test_declared_latin() -> None:
    """ISO-8859-1 is read when it is declared."""
    assert parse(b'<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe9</a>').root.text == "é"


def test_nesting() -> None:
    """A hundred thousand elements deep."""
    assert kind(b"<a>" * 100_000) == "too-deep"


def test_attributes_by_the_million() -> None:
    """A tag that never seems to end."""
    tag = b"<a " + b" ".join(b'a%d=""' % number for number in range(1_000_000)) + b"/>"
    assert kind(tag) == "markup-too-large"
    assert kind(b"<a " + b" ".join(b'a%d=""' % number for number in range(2_000)) + b"/>") == "too-many-attributes"


def test_doctype_of_a_hundred_megabytes() -> None:
    """A declaration that would fill the memory is left after a little more than its limit."""
    assert kind(b"<!DOCTYPE a [" + b"<!ELEMENT b ANY>" * 200_000 + b"]><a/>") == "doctype-too-large"
    assert kind(b"<!DOCTYPE a [<!-- " + b"x" * 5_000_000 + b" -->]><a/>") in ("doctype-too-large", "markup-too-large")


def test_nodes() -> None:
    """Elements, attributes, comments and instructions are counted before a tree is built."""
    small = Limits(nodes=1_000)
    assert kind(b"<a>" + b"<b/>" * 1_001 + b"</a>", small) == "too-many-nodes"
    assert kind(b"<a>" + b"<!---->" * 1_001 + b"</a>", small) == "too-many-nodes"
    assert kind(b"<a>" + b'<b c=""/>' * 501 + b"</a>", small) == "too-many-nodes"


class _Endless(io.RawIOBase):
    """A stream of white space after a start tag: a gigabyte, never held."""

    def __init__(self) -> None:
        self.given = 0

    def read(self, size: int = -1) -> bytes:
        """The next piece."""
        self.given += size
        return (b"<a>" + b" " * (size - 3)) if self.given == size else b" " * size


class _Silent:
    """A handler that does nothing."""

    def __getattr__(self, _name: str) -> object:
        return lambda *_: None


def test_a_gigabyte_of_white_space() -> None:
    """Streamed, it is left at the limit; as a file it is not even opened."""
    with pytest.raises(NotWellFormed, match="larger than 200,000,000 bytes"):
        read(_Endless(), _Silent())  # type: ignore[arg-type]


def test_large_file_is_not_read(tmp_path: Path) -> None:
    """The size of a file is asked before it is read."""
    path = tmp_path / "large.xml"
    with path.open("wb") as stream:
        stream.truncate(1_000_000_000)
    with pytest.raises(NotWellFormed, match="larger than 8,000,000 bytes"):
        parse(path)


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes in the file system")
def test_pipes_and_devices(tmp_path: Path) -> None:
    """A pipe would be waited for without end, a device read without end."""
    import os

    os.mkfifo(tmp_path / "pipe.xml")
    with pytest.raises(OSError, match="device or a pipe"):
        parse(tmp_path / "pipe.xml")
    with pytest.raises(OSError, match="device or a pipe"):
        parse(Path("/dev/zero"))


def heaviest() -> Iterator[bytes]:
    """The documents within the limits that take most memory."""
    yield b"<a>" + b"<b/>x" * 99_000 + b"</a>"
    yield b"<a>" + b'<b c=""/>' * 49_000 + b"</a>"
    yield b"<a>" + b" " * (TREE.size - 10) + b"</a>"


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="measures with /proc")
@pytest.mark.parametrize("number", range(3))
def test_memory(number: int) -> None:
    """Whatever is within the limits takes less than 500 MB, in a process of its own."""
    program = (
        "import re; from pathlib import Path\n"
        "from tests.xml.test_hostile import heaviest; from paragraphos.xml import parse\n"
        f"document = parse(list(heaviest())[{number}]); document.place(document.root)\n"
        "print(re.search(r'VmHWM:\\s+(\\d+) kB', Path('/proc/self/status').read_text())[1])"
    )
    # Not with getrusage: at exec, Linux hands on the most memory that the parent had.
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert int(run.stdout) < 500 * 1024


@settings(max_examples=400)
@given(st.one_of(st.binary(max_size=60), st.text("<>/&;#x!-[]? \"'=ab:\n", max_size=60).map(str.encode)))
def test_anything(data: bytes) -> None:
    """Whatever the bytes: a document, or faults with places; nothing else."""
    try:
        parse(data)
    except NotWellFormed as error:
        faults = error.faults
    else:
        faults = ()
    assert all(fault.message and fault.line >= 0 for fault in faults)

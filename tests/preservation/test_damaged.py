"""Whatever is done to a package, `verify` says what is wrong with it; no damage stops it or fills the memory."""

from __future__ import annotations

import gzip
import io
import json
import random
import struct
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path, PurePosixPath
from types import SimpleNamespace
from typing import Any

import pytest
from tests.conftest import Run

from paragraphos.faults import Unusable
from paragraphos.preservation.archive import tarred, zipped
from paragraphos.preservation.archive_reader import NoPackage
from paragraphos.preservation.bag import bag
from paragraphos.preservation.fixity import State
from paragraphos.preservation.package import write_ocfl
from paragraphos.preservation.verification import verify
from paragraphos.publication.file import File
from paragraphos.publication.writing import write

_SITE = json.dumps({"version": "1.0.0", "files": []}).encode()
_BAG = bag(
    (
        File(PurePosixPath("a.txt"), b"one" * 300),
        File(PurePosixPath("b/%.txt"), b"two" * 500),
        File(PurePosixPath("site/manifest.json"), _SITE),
    ),
    {"Bagging-Date": "2026-11-27"},
)
_BIG = 60_000_000


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """The manifest of the release at hand."""
    (tmp_path / "release.json").write_bytes(_SITE)
    return tmp_path / "release.json"


def told(path: Path, release: Path | None = None) -> dict[str, set[State]]:
    """What is wrong with each file; the package itself under its own name where nothing of it can be read."""
    try:
        answer = verify(path, release)
    except NoPackage:
        return {path.name: {State.UNREADABLE}}
    found: dict[str, set[State]] = {}
    for difference in answer.differences:
        found.setdefault(difference.path, set()).add(difference.state)
    return found


def zip_with(path: Path, name: str, data: bytes, method: int = zipfile.ZIP_DEFLATED) -> Path:
    """The bag as a .zip with another entry."""
    path.write_bytes(zipped("bag", _BAG))
    with zipfile.ZipFile(path, "a", method) as archive:
        entry = zipfile.ZipInfo("placeholder")
        entry.filename = entry.orig_filename = name
        entry.compress_type = method
        archive.writestr(entry, data)
    return path


def tar_with(path: Path, entry: tarfile.TarInfo) -> Path:
    """The bag as a .tar with another entry."""
    with tarfile.open(path, "w", format=tarfile.PAX_FORMAT) as archive:
        for file in _BAG:
            plain = tarfile.TarInfo(f"bag/{file.path}")
            plain.size = len(file.data)
            archive.addfile(plain, io.BytesIO(file.data))
        archive.addfile(entry)
    return path


def damages(good: bytes) -> Iterator[bytes]:
    """The same bytes with one to ten bits turned, or cut short."""
    chance = random.Random(1923)
    for _ in range(150):
        bad = bytearray(good)
        for _ in range(chance.choice([1, 1, 3, 10])):
            bad[chance.randrange(len(bad))] ^= 1 << chance.randrange(8)
        yield bytes(bad)
    for end in range(0, len(good), len(good) // 50):
        yield good[:end]


@pytest.mark.parametrize(("pack", "most_whole"), [(zipped, 40), (tarred, 0)], ids=["zip", "tar.gz"])
def test_no_damage_stops_it(pack: Callable[..., bytes], most_whole: int, tmp_path: Path, release: Path) -> None:
    """Two hundred damaged archives: each is told, but for a .zip in which a bit of no meaning has turned."""
    path = tmp_path / "bag"
    whole = 0
    for bad in damages(pack("bag", _BAG)):
        path.write_bytes(bad)
        whole += not told(path, release)
    assert whole <= most_whole


def test_a_damaged_file_in_a_zip_is_told_by_name(tmp_path: Path) -> None:
    """The sum of the archive does not fit: the file cannot be read, the others are compared."""
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_STORED) as archive:
        for file in _BAG:
            archive.writestr(f"bag/{file.path}", file.data)
    path = tmp_path / "bag.zip"
    path.write_bytes(stored.getvalue().replace(b"oneone", b"onfone", 1))
    assert told(path) == {"data/a.txt": {State.UNREADABLE}}


@pytest.mark.parametrize("name", ["bag/data/a\0.txt", "bag/data/A.txt", "bag/data/a.txt", "bag/data/../../x"])
def test_a_name_that_is_none_or_is_taken_is_refused(name: str, tmp_path: Path) -> None:
    """NUL, another case, the same again, a way out."""
    with pytest.warns() if name == "bag/data/a.txt" else nullcontext():
        path = zip_with(tmp_path / "bag.zip", name, b"x")
    assert State.REFUSED in told(path)[name.removeprefix("bag/")]


def test_names_that_differ_in_composition_are_one(tmp_path: Path) -> None:
    """An é in one character and in two: the same file on some systems."""
    files = bag((File(PurePosixPath("\u00e9"), b"1"), File(PurePosixPath("e\u0301"), b"2")), {})
    write(files, tmp_path / "bag")
    assert [states for path, states in told(tmp_path / "bag").items() if path.startswith("data/")] == [{State.REFUSED}]


@pytest.mark.parametrize("name", ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "data/site/manifest.json"])
@pytest.mark.parametrize("filler", [b" \n", b"["])
def test_a_tag_file_as_large_as_can_be_is_not_read_whole(
    name: str, filler: bytes, tmp_path: Path, release: Path
) -> None:
    """Sixty megabytes of nothing in a few kilobytes: told, whichever file it is."""
    path = tmp_path / "bag.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for file in _BAG:
            data = filler * (_BIG // len(filler)) if str(file.path) == name else file.data
            archive.writestr(f"bag/{file.path}", data)
    assert name in told(path, release)


def test_what_goes_beyond_the_limit_is_not_unpacked(tmp_path: Path) -> None:
    """An entry that says it is larger than all that is read is refused unread."""
    path = tmp_path / "bag.zip"
    data = bytearray(zipped("bag", _BAG))
    place = data.find(b"PK\1\2")
    data[place + 24 : place + 28] = struct.pack("<I", 0xFFFFFFF0)
    path.write_bytes(data)
    assert {State.REFUSED} in told(path).values()


def _typed(kind: bytes, name: str = "bag/data/x", **said: str) -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.type = kind
    entry.linkname = "bag/data/a.txt"
    entry.pax_headers = said
    return entry


@pytest.mark.parametrize(
    "entry",
    [
        _typed(tarfile.LNKTYPE),
        _typed(tarfile.CHRTYPE),
        _typed(tarfile.FIFOTYPE),
        _typed(b"Z"),
        _typed(tarfile.REGTYPE, path="../../etc/passwd"),
        _typed(tarfile.REGTYPE, path="bag/data/a.txt"),
        _typed(tarfile.REGTYPE, **{"GNU.sparse.map": "0,0", "GNU.sparse.size": "30000000000"}),
        _typed(tarfile.REGTYPE, **{"GNU.sparse.map": "0,x", "GNU.sparse.size": "3"}),
        _typed(tarfile.REGTYPE, size="99999999999999"),
        _typed(tarfile.REGTYPE, size="-5"),
        _typed(tarfile.REGTYPE, size="-2048"),
    ],
    ids=lambda entry: f"{entry.type!r} {entry.pax_headers}",
)
def test_no_trick_of_a_tape_archive_passes(entry: tarfile.TarInfo, tmp_path: Path) -> None:
    """Links, devices, what is no kind of file, another name or size behind the first, holes."""
    path = tar_with(tmp_path / "bag.tar", entry)
    found = told(path)
    assert found == {path.name: {State.UNREADABLE}} or {State.REFUSED} in found.values()


@pytest.mark.parametrize("kind", [tarfile.XHDTYPE, tarfile.GNUTYPE_LONGNAME])
def test_a_header_as_large_as_can_be_is_not_read(kind: bytes, tmp_path: Path) -> None:
    """A name of gigabytes: the archive is told as damaged, before it is read."""
    header = tarfile.TarInfo("x")
    header.type, header.size = kind, 2_000_000_000
    path = tmp_path / "bag.tar.gz"
    path.write_bytes(gzip.compress(header.tobuf(tarfile.GNU_FORMAT) + b"a" * 2048))
    assert told(path) == {"bag.tar.gz": {State.UNREADABLE}}


def test_a_tape_archive_without_its_end_is_cut_short(tmp_path: Path) -> None:
    """The blocks of zeros are missing: who knows what else is; and nothing may follow them."""
    whole = gzip.decompress(tarred("bag", _BAG))
    path = tmp_path / "bag.tar"
    path.write_bytes(whole)
    assert told(path) == {}
    words = whole.rstrip(b"\0")
    for bad in (words + b"\0" * (-len(words) % 512), whole + b"more"):
        path.write_bytes(bad)
        assert told(path) == {"bag.tar": {State.UNREADABLE}}


@pytest.mark.parametrize(
    ("information", "message"),
    [
        ("Payload-Oxum: 1.3", "promises 1 bytes"),
        ("Payload-Oxum: 2438.9", "promises 9 payload files"),
        (f"Payload-Oxum: {'9' * 5000}.{'9' * 5000}", ""),
    ],
)
def test_bytes_and_files_are_counted(information: str, message: str, tmp_path: Path) -> None:
    """What bag-info.txt says of the payload is held against it; a number without end is none."""
    write(_BAG, tmp_path / "bag")
    (tmp_path / "bag" / "bag-info.txt").write_text(f"{information}\n")
    found = [fault.message for fault in verify(tmp_path / "bag").differences if fault.path == "bag-info.txt"]
    assert any(one.startswith(message) for one in found)


def test_every_manifest_has_every_file(tmp_path: Path) -> None:
    """A payload file that one of two manifests leaves out is told (RFC 8493, 3)."""
    write(_BAG, tmp_path / "bag")
    manifest = tmp_path / "bag" / "manifest-sha512.txt"
    manifest.write_text("".join(line for line in manifest.read_text().splitlines(True) if "a.txt" not in line))
    assert told(tmp_path / "bag")["data/a.txt"] == {State.ADDED}


def test_wrong_lines_are_not_told_without_end(tmp_path: Path) -> None:
    """A manifest of a hundred thousand wrong lines: a hundred are told, then that there are more."""
    write(_BAG, tmp_path / "bag")
    (tmp_path / "bag" / "manifest-sha256.txt").write_text("x\n" * 100_000)
    found = [fault for fault in verify(tmp_path / "bag").differences if "line" in fault.message]
    assert len(found) == 101


def test_the_release_at_hand_must_be_one(tmp_path: Path) -> None:
    """When our own dist/manifest.json is spoiled, that is said, not laid at the door of the copy."""
    write(_BAG, tmp_path / "bag")
    (tmp_path / "manifest.json").write_text('{"files": [')
    with pytest.raises(Unusable, match="the release to compare with"):
        verify(tmp_path / "bag", tmp_path / "manifest.json")


@pytest.mark.parametrize(("options", "shown"), [((), "‹U+DCFF›"), (("--json",), "\\udcff")], ids=["words", "json"])
def test_a_name_cannot_speak_to_the_terminal(options: tuple[str, ...], shown: str, run: Run, tmp_path: Path) -> None:
    """What a terminal would obey is shown by its number; what is not in UTF-8 does not stop the report."""
    write(_BAG, tmp_path / "bag")
    (tmp_path / "bag" / "data" / "\x1b[31mred").write_bytes(b"")
    (tmp_path / "bag" / "data" / "not-utf8-\udcff").write_bytes(b"")
    finished = run("verify", tmp_path / "bag", *options)
    assert finished.returncode == 1
    assert "\x1b" not in finished.stdout
    assert "red" in finished.stdout
    assert f"not-utf8-{shown}" in finished.stdout


@pytest.fixture
def ocfl_object(tmp_path: Path) -> Path:
    """The bag in an OCFL object."""
    edition: Any = SimpleNamespace(identifier="small", version="1.0.0", date="2026-11-27")
    return write_ocfl(edition, _BAG, tmp_path)


def _add(folder: Path) -> None:
    (folder / "v1" / "content" / "more.txt").write_bytes(b"more")


def _alter(folder: Path) -> None:
    (folder / "v1" / "content" / "data" / "a.txt").write_bytes(b"other")


def _strike(folder: Path) -> None:
    (folder / "v1" / "content" / "data" / "a.txt").unlink()


def _rewrite(folder: Path) -> None:
    path = folder / "inventory.json"
    path.write_text(path.read_text().replace('"data/a.txt"', '"../a.txt"'))


def _lose(folder: Path) -> None:
    (folder / "inventory.json").unlink()


def _empty(folder: Path) -> None:
    (folder / "inventory.json").write_text('{"head": "v1"}')


@pytest.mark.parametrize(
    ("spoil", "path", "state"),
    [
        (_add, "v1/content/more.txt", State.ADDED),
        (_alter, "data/a.txt", State.ALTERED),
        (_strike, "data/a.txt", State.MISSING),
        (_rewrite, "../a.txt", State.REFUSED),
        (_rewrite, "inventory.json", State.ALTERED),
        (_lose, "inventory.json", State.MISSING),
        (_empty, "inventory.json", State.UNREADABLE),
    ],
)
def test_an_ocfl_object_is_verified_as_the_bag_in_it(
    spoil: Callable[[Path], None], path: str, state: State, ocfl_object: Path
) -> None:
    """Whole as it is written; a file added, altered, gone, or an inventory that leads elsewhere, is told by name."""
    assert told(ocfl_object) == {}
    spoil(ocfl_object)
    assert state in told(ocfl_object)[path]

"""Every missing, altered, added and dangerous file of a package is told by name."""

from __future__ import annotations

import io
import json
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from paragraphos.preservation.archive import tarred, zipped
from paragraphos.preservation.archive_reader import NoPackage
from paragraphos.preservation.bag import bag
from paragraphos.preservation.fixity import State
from paragraphos.preservation.verification import verify
from paragraphos.publication.file import File
from paragraphos.publication.writing import write

_BAG = bag((File(PurePosixPath("a.txt"), b"one"), File(PurePosixPath("b.txt"), b"two")), {"Bagging-Date": "2026-11-27"})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A bag of two files."""
    write(_BAG, tmp_path / "bag")
    return tmp_path / "bag"


def told(path: Path) -> set[tuple[str, State]]:
    """What verify says, without the words."""
    return {(difference.path, difference.state) for difference in verify(path).differences}


def test_a_missing_file_is_told(folder: Path) -> None:
    """A payload file that is gone."""
    (folder / "data/a.txt").unlink()
    assert ("data/a.txt", State.MISSING) in told(folder)


def test_an_altered_file_is_told(folder: Path) -> None:
    """One byte is enough."""
    (folder / "data/a.txt").write_bytes(b"onf")
    assert told(folder) == {("data/a.txt", State.ALTERED)}


def test_an_added_file_is_told(folder: Path) -> None:
    """A file that no manifest promises."""
    (folder / "data/c.txt").write_bytes(b"three")
    assert ("data/c.txt", State.ADDED) in told(folder)


def test_an_altered_manifest_is_told(folder: Path) -> None:
    """The tag manifests guard the manifests."""
    manifest = folder / "manifest-sha256.txt"
    manifest.write_text(manifest.read_text().replace("data/a.txt", "data/z.txt"))
    assert {("manifest-sha256.txt", State.ALTERED), ("data/z.txt", State.MISSING)} <= told(folder)


@pytest.mark.parametrize("path", ["data/../../etc/passwd", "/etc/passwd", "data/..\\x", "~/x", "C:/x", "bagit.txt"])
def test_a_path_that_leads_out_is_refused(folder: Path, path: str) -> None:
    """A manifest cannot make us read a file outside the payload."""
    with (folder / "manifest-sha256.txt").open("a") as manifest:
        manifest.write(f"{'0' * 64}  {path}\n")
    assert (path, State.REFUSED) in told(folder)


def test_a_link_is_refused(folder: Path, tmp_path: Path) -> None:
    """A link is no file of a package, wherever it points."""
    outside = tmp_path / "outside.txt"
    outside.write_bytes(b"one")
    (folder / "data/a.txt").unlink()
    (folder / "data/a.txt").symlink_to(outside)
    assert told(folder) == {("data/a.txt", State.REFUSED)}


def test_a_link_to_a_folder_is_refused(folder: Path, tmp_path: Path) -> None:
    """A linked folder is not walked into."""
    (folder / "data/all").symlink_to(tmp_path)
    assert ("data/all", State.REFUSED) in told(folder)


@pytest.mark.parametrize(("pack", "ending"), [(zipped, ".zip"), (tarred, ".tar.gz")])
def test_an_archive_is_verified_without_unpacking(tmp_path: Path, pack: Callable[..., bytes], ending: str) -> None:
    """The bag as one file is the same bag."""
    path = tmp_path / f"bag{ending}"
    path.write_bytes(pack("bag-1.0.0", _BAG))
    assert told(path) == set()


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_an_archive_is_the_same_bytes_again(pack: Callable[..., bytes]) -> None:
    """No clock, no user and no compressor's mark is in an archive."""
    assert pack("bag", _BAG) == pack("bag", _BAG)


@pytest.mark.parametrize("name", ["bag/../../evil", "/evil", "bag/./x", "bag\\evil"])
def test_a_climbing_entry_of_a_zip_is_refused(tmp_path: Path, name: str) -> None:
    """Every file of the archive is told by name, the dangerous one as refused."""
    path = tmp_path / "bag.zip"
    path.write_bytes(zipped("bag", _BAG))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(name, b"evil")
    assert State.REFUSED in {state for _, state in told(path)}


def test_a_link_in_a_tar_is_refused(tmp_path: Path) -> None:
    """A link in an archive is refused as one in a folder is."""
    path = tmp_path / "bag.tar"
    with tarfile.open(path, "w") as archive:
        for file in _BAG:
            entry = tarfile.TarInfo(f"bag/{file.path}")
            entry.size = len(file.data)
            archive.addfile(entry, io.BytesIO(file.data))
        link = tarfile.TarInfo("bag/data/c.txt")
        link.type = tarfile.SYMTYPE
        link.linkname = "/etc/passwd"
        archive.addfile(link)
    assert State.REFUSED in {state for _, state in told(path)}


@pytest.mark.parametrize("cut", [0, 1, 10, 100, 500, 900])
def test_a_damaged_archive_is_told(tmp_path: Path, cut: int) -> None:
    """A package cut short is no package, or has files that differ; never is it whole."""
    path = tmp_path / "bag"
    for pack in (zipped, tarred):
        path.write_bytes(pack("bag", _BAG)[:cut])
        assert faults(path)


def test_a_zip_cut_short_is_called_one(tmp_path: Path) -> None:
    """Of a download that broke off the message says so."""
    path = tmp_path / "bag.zip"
    path.write_bytes(zipped("bag", _BAG)[:400])
    with pytest.raises(NoPackage, match=r"this \.zip is cut short"):
        verify(path)


def faults(path: Path) -> bool:
    """Whether a package is found wanting in any way."""
    try:
        return bool(verify(path).differences)
    except NoPackage:
        return True


def test_a_copy_of_the_site_is_verified(tmp_path: Path) -> None:
    """The site's own manifest is its fixity."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("words")
    (site / "manifest.json").write_text(
        json.dumps(
            {
                "version": "1.0.0",
                "files": [
                    {"path": "index.html", "sha256": "0" * 64},
                    {"path": "../x", "sha256": "0" * 64},
                    {"path": "gone", "sha256": "0" * 64},
                ],
            }
        )
    )
    assert told(site) == {("index.html", State.ALTERED), ("../x", State.REFUSED), ("gone", State.MISSING)}


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"files": 3}', '{"files": [{}]}', "[" * 100_000])
def test_a_lying_manifest_is_told(tmp_path: Path, content: str) -> None:
    """A manifest that is none never passes."""
    (tmp_path / "manifest.json").write_text(content)
    assert ("manifest.json", State.UNREADABLE) in told(tmp_path)


def test_another_release_is_told(tmp_path: Path) -> None:
    """A copy that is whole in itself may still be another version than the one at hand."""
    for name, version in (("copy", "1.0.0"), ("release", "1.1.0")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "manifest.json").write_text(json.dumps({"version": version, "files": []}))
    answer = verify(tmp_path / "copy", tmp_path / "release" / "manifest.json")
    assert [difference.path for difference in answer.differences] == ["manifest.json"]
    assert "1.1.0" in answer.differences[0].message
    assert answer.whole


def test_what_is_not_whole_is_not_called_whole(folder: Path) -> None:
    """Nor is a bag of which a byte is another."""
    assert verify(folder).whole
    (folder / "data/a.txt").write_bytes(b"onf")
    assert not verify(folder).whole


def test_what_is_no_package_is_said(tmp_path: Path) -> None:
    """An empty folder, a text file and nothing at all."""
    (tmp_path / "a.txt").write_text("words")
    for path in (tmp_path, tmp_path / "a.txt", tmp_path / "none"):
        with pytest.raises(NoPackage):
            verify(path)

"""A build is all or nothing, the same bytes for the same input, and says what stopped it."""

from __future__ import annotations

import errno
import hashlib
import json
from pathlib import Path, PurePosixPath

import pytest

from paragraphos.publication import writing
from paragraphos.publication.file import File

_OLD = (File(PurePosixPath("a.txt"), b"old"),)
_NEW = (File(PurePosixPath("a.txt"), b"new"), File(PurePosixPath("sub/b.txt"), b"new"))


def content(folder: Path) -> dict[str, bytes]:
    """The files of a folder by path."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_build_replaces_the_old_one_whole(tmp_path: Path) -> None:
    """Nothing of the old build is left, and no temporary folder."""
    writing.write(_OLD, tmp_path / "dist")
    writing.write(_NEW, tmp_path / "dist")
    assert content(tmp_path) == {"dist/a.txt": b"new", "dist/sub/b.txt": b"new"}


@pytest.mark.parametrize("fatal", [errno.ENOSPC, errno.EROFS])
def test_a_full_disk_leaves_the_old_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fatal: int) -> None:
    """When writing fails midway the old folder is untouched and nothing half-made stays."""
    writing.write(_OLD, tmp_path / "dist")
    written = Path.write_bytes

    def fails_at_the_second(path: Path, data: bytes) -> int:
        if path.name == "b.txt":
            raise OSError(fatal, "no", str(path))
        return written(path, data)

    monkeypatch.setattr(Path, "write_bytes", fails_at_the_second)
    with pytest.raises(OSError):
        writing.write(_NEW, tmp_path / "dist")
    assert content(tmp_path) == {"dist/a.txt": b"old"}


def test_a_failed_swap_puts_the_old_build_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even between the two renames nothing is lost."""
    writing.write(_OLD, tmp_path / "dist")
    replaced = Path.replace

    def fails_for_the_new(path: Path, target: Path) -> Path:
        if target.name == "dist" and (path / "sub").exists():
            raise OSError(errno.EACCES, "no", str(path))
        return replaced(path, target)

    monkeypatch.setattr(Path, "replace", fails_for_the_new)
    with pytest.raises(OSError):
        writing.write(_NEW, tmp_path / "dist")
    assert content(tmp_path) == {"dist/a.txt": b"old"}


def test_the_target_may_not_be_a_file(tmp_path: Path) -> None:
    """A file in the way stays as it is."""
    (tmp_path / "dist").write_text("mine")
    with pytest.raises(writing.NotOurs, match="this is a file; name a folder"):
        writing.write(_NEW, tmp_path / "dist")
    assert content(tmp_path) == {"dist": b"mine"}


@pytest.mark.parametrize("manifest", [None, '{"files": [{"path": "a.txt"}]}', '{"name": "another program"}', "[]"])
def test_what_was_not_built_is_not_lost(tmp_path: Path, manifest: str | None) -> None:
    """Whoever names the wrong folder is told so, and what is in it stays."""
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "thesis.txt").write_text("years")
    if manifest is not None:
        (tmp_path / "home" / "manifest.json").write_text(manifest)
    before = content(tmp_path)
    with pytest.raises(writing.NotOurs, match="would be lost"):
        writing.write(_NEW, tmp_path / "home")
    assert content(tmp_path) == before


def test_what_an_earlier_build_made_is_replaced(tmp_path: Path) -> None:
    """Also files that are no longer made, as its manifest has them, and what desktops leave behind."""
    manifest = File(PurePosixPath("manifest.json"), b'{"files": [{"path": "a.txt"}, {"path": "gone/c.txt"}]}')
    writing.write((*_OLD, manifest, File(PurePosixPath("gone/c.txt"), b"old")), tmp_path / "dist")
    (tmp_path / "dist" / ".DS_Store").touch()
    writing.write(_NEW, tmp_path / "dist")
    assert content(tmp_path) == {"dist/a.txt": b"new", "dist/sub/b.txt": b"new"}


def test_the_committed_dist_is_what_the_sources_give(built_site: Path, repository: Path) -> None:
    """A fresh build gives the bytes that are committed, file by file."""
    fresh = {path: hashlib.sha256(data).hexdigest() for path, data in content(built_site).items()}
    committed = {path: hashlib.sha256(data).hexdigest() for path, data in content(repository / "dist").items()}
    differing = sorted(path for path in fresh.keys() | committed.keys() if fresh.get(path) != committed.get(path))
    assert differing == []


def test_the_manifest_names_every_other_file(built_site: Path) -> None:
    """Path, size and SHA-256 of every file but itself."""
    files = content(built_site)
    listed = json.loads(files.pop("manifest.json"))["files"]
    assert {entry["path"]: (entry["size"], entry["sha256"]) for entry in listed} == {
        path: (len(data), hashlib.sha256(data).hexdigest()) for path, data in files.items()
    }

"""Killed at any moment, `package` leaves nothing under the package's name that is not whole."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import ocfl
import pytest

from paragraphos.preservation.archive_reader import NoPackage
from paragraphos.preservation.verification import verify

_HELPER = Path(__file__).with_name("killing.py")
_ENDINGS = {"folder": "", "zip": ".zip", "tar": ".tar.gz", "ocfl": ".ocfl"}


def attempts(kind: str, folder: Path, *options: str) -> list[Path]:
    """The places in which a bag was written, each killed one step later than the one before; the last one lived."""
    finished = subprocess.run(
        [sys.executable, str(_HELPER), kind, str(folder), *options], capture_output=True, text=True, check=False
    )
    assert finished.returncode == 0, finished.stderr
    return sorted((path for path in folder.iterdir() if path.name.isdigit()), key=lambda path: int(path.name))


def contents(path: Path) -> frozenset[tuple[str, bytes]]:
    """The files of a package with their bytes."""
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    return frozenset((file.relative_to(path).as_posix(), file.read_bytes()) for file in files)


def is_whole(path: Path) -> bool:
    """Whether a reader takes what is there for a complete package."""
    if path.suffix == ".ocfl":
        passed, _ = ocfl.Object().validate(str(path), log_warnings=False, log_errors=False)
        return bool(passed)
    try:
        return verify(path).differences == ()
    except NoPackage:
        return False


@pytest.mark.skipif(not hasattr(__import__("os"), "fork"), reason="kills children that it forks")
@pytest.mark.parametrize("earlier", [(), ("earlier",)], ids=["nothing-there", "an-earlier-one-there"])
@pytest.mark.parametrize("kind", _ENDINGS)
def test_what_bears_the_name_is_whole(kind: str, earlier: tuple[str, ...], tmp_path: Path) -> None:
    """At every step: under its name the package is the old one, the new one, or not there at all."""
    places = attempts(kind, tmp_path, *earlier)
    assert len(places) > 5
    whole: dict[frozenset[tuple[str, bytes]], bool] = {}  # the same bytes need no second look
    for place in places:
        path = place / f"small-1.0.0{_ENDINGS[kind]}"
        if path.exists() and contents(path) not in whole:
            whole[contents(path)] = is_whole(path)
    assert whole
    assert all(whole.values())
    assert is_whole(places[-1] / f"small-1.0.0{_ENDINGS[kind]}")


def test_what_is_left_behind_does_not_look_whole(tmp_path: Path) -> None:
    """The hidden folder that a kill leaves behind passes for a bag only once every byte of the payload is in it."""
    halves = 0
    for place in attempts("folder", tmp_path):
        for left in place.glob(".small-1.0.0.*"):
            payload = {path.name: path.read_bytes() for path in left.glob("data/**/*") if path.is_file()}
            is_complete = payload == {"a.txt": b"new words\n", "b.txt": b"new words\n" * 2}
            halves += not is_complete
            assert is_complete or not is_whole(left)
    assert halves > 3


@pytest.mark.skipif(sys.platform == "win32", reason="limits the size of files as POSIX does")
def test_a_file_cut_off_in_the_middle_is_no_package(tmp_path: Path) -> None:
    """Killed while the bytes of a file were being written: nothing bears the name."""
    script = (
        "import random, resource, signal, sys; from pathlib import Path;"
        "sys.path.insert(0, sys.argv[1]); import killing;"
        "signal.signal(signal.SIGXFSZ, signal.SIG_DFL); resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000));"
        "killing.write(sys.argv[2], killing.small(random.Random(1).randbytes(16000)), Path(sys.argv[3]))"
    )
    for kind in ("folder", "zip", "tar"):
        target = tmp_path / kind
        finished = subprocess.run(
            [sys.executable, "-c", script, str(_HELPER.parent), kind, str(target)], capture_output=True, check=False
        )
        assert finished.returncode < 0, kind
        assert [path.name for path in target.iterdir() if not path.name.startswith(".")] == []

"""A bag is complete, declares version 1.0, and any other reader of bags finds it valid."""

from __future__ import annotations

import logging
from pathlib import Path, PurePosixPath

import bagit
from hypothesis import given, settings
from hypothesis import strategies as st

from paragraphos.preservation.bag import bag, escape, unescape
from paragraphos.preservation.verification import verify
from paragraphos.publication.file import File
from paragraphos.publication.writing import write

_FILES = (File(PurePosixPath("a.txt"), b"one"), File(PurePosixPath("sub/b c.txt"), "zwei – три".encode()))
_INFORMATION = {
    "External-Description": "A description that is long enough to be folded " * 3,
    "Bagging-Date": "2026-11-27",
}


def test_another_reader_finds_the_bag_valid(tmp_path: Path) -> None:
    """bagit, the Library of Congress's own reader, validates what we write."""
    write(bag(_FILES, _INFORMATION), tmp_path / "bag")
    logging.disable(logging.INFO)
    try:
        bagit.Bag(str(tmp_path / "bag")).validate()
    finally:
        logging.disable(logging.NOTSET)


def test_the_bag_declares_version_1_0() -> None:
    """The declaration is that of RFC 8493, 2.1.1."""
    declared = {str(file.path): file.data for file in bag(_FILES, _INFORMATION)}["bagit.txt"]
    assert declared == b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def test_long_information_is_folded() -> None:
    """No line of bag-info.txt is longer than 79 characters; continued lines are indented (RFC 8493, 2.2.2)."""
    text = {str(file.path): file.data for file in bag(_FILES, _INFORMATION)}["bag-info.txt"].decode()
    assert all(len(line) <= 79 for line in text.splitlines())
    assert "\n  " in text


def test_the_sum_of_payload_is_told() -> None:
    """Payload-Oxum is octets and files."""
    text = {str(file.path): file.data for file in bag(_FILES, {})}["bag-info.txt"].decode()
    assert f"Payload-Oxum: {sum(len(file.data) for file in _FILES)}.2" in text


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
@settings(deadline=None)
def test_any_path_survives_a_manifest(path: str) -> None:
    """What a manifest writes of a path means the same path again."""
    assert unescape(escape(path)) == path
    assert "\n" not in escape(path)


def test_our_own_reader_agrees(tmp_path: Path) -> None:
    """A bag as written has no differences."""
    write(bag(_FILES, _INFORMATION), tmp_path / "bag")
    answer = verify(tmp_path / "bag")
    assert answer.kind == "bag"
    assert answer.differences == ()

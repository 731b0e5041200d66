"""Addresses in pointers: two in one are told, and not those of keepers of pages, which hold another at their end."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.checks.miniature import DEFAULTS, miniature

from paragraphos.checks.validation import validate_edition
from paragraphos.checks.validators import Validators
from paragraphos.editor.remembering import Memory


@pytest.fixture(scope="module")
def validators() -> Validators:
    """Schemas are loaded once for all tests."""
    return Memory().validators


def codes(folder: Path, validators: Validators, address: str) -> list[str]:
    """What is said of the miniature with an address in it."""
    text = DEFAULTS["text"].replace("spoke in", f'<ref type="passage" target="{address}">spoke</ref> in')
    return [finding.code for finding in validate_edition(miniature(folder, text=text), validators=validators).findings]


@pytest.mark.parametrize(
    "address",
    [
        "https://web.archive.org/web/20200101000000/https://libcom.org/library",
        "https://arquivo.pt/wayback/2008/http://libcom.org/",
        "https://libcom.org/login?url=https://libcom.org/library",
        "https://libcom.org/archive/http",
        "https://libcom.org/a,b;c",
        "https://libcom.org/library https://www.marxists.org/",
    ],
)
def test_sound(tmp_path: Path, validators: Validators, address: str) -> None:
    """Nothing is said of an address, of two that a space parts, or of one that has another for its end."""
    assert codes(tmp_path, validators, address) == []


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("https://libcom.orghttps://www.marxists.org/", "link.glued"),
        ("https://libcom.org/archivehttp://www.marxists.org/", "link.glued"),
        ("https://libcom.org/https://www.marxists.org/", "link.glued"),
        ("https://libcom.org/library,", "link.tail"),
        ("https://libcom.org/library; https://www.marxists.org/", "link.tail"),
    ],
)
def test_wrong(tmp_path: Path, validators: Validators, address: str, code: str) -> None:
    """Two addresses in one, and signs of a sentence behind one, are told once."""
    assert codes(tmp_path, validators, address) == [code]

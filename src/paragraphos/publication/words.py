"""What counts as the same words: the normalisation under which wordings are recorded and compared."""

from __future__ import annotations

import hashlib
import re
import unicodedata

NORMALISATION = (
    "Unicode normal form C; every run of XML white space (U+0020, U+0009, U+000A, U+000D) is one space, "
    "none at either end"
)
"""The rule in words, as every ledger states it."""

_SPACE = re.compile("[ \t\n\r]+")


def normalised(text: str) -> str:
    """The text under NORMALISATION (Unicode Standard Annex 15; XML 1.0, production 3)."""
    return unicodedata.normalize("NFC", _SPACE.sub(" ", text).strip(" "))


def fixity(words: str) -> str:
    """SHA-256 of words in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(words.encode("utf-8")).hexdigest()

"""The folder of a new edition: text, register, settings, copy-text and schema, written all or nothing."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from paragraphos import resources
from paragraphos.convert.body import text_element
from paragraphos.convert.decoding import decoded
from paragraphos.convert.documents import CopyText, register_document, settings, text_document
from paragraphos.convert.language import language_tag
from paragraphos.convert.outline import outline
from paragraphos.faults import Unusable

_IDENTITY = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_TAKEN = re.compile(
    r"register|title|editors|register-editors|copy-text|source-notes|bibl-copy-text"
    r"|.*-references|salute\d*|dateline\d+|closing\d+|[pnhd]\d+(?:-call)?"
)
_SAFE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_SCHEMAS = ("edition.odd", "edition.rng", "edition.sch", "edition.sch.xsl")


def new_edition(text: Path, data: bytes, identity: str, language: str) -> dict[PurePosixPath, bytes]:
    """The files of a new edition, by their paths in its folder: the same input gives the same bytes.

    Raises Unusable when the text, the name or the language cannot be used.
    """
    if not _IDENTITY.fullmatch(identity) or _TAKEN.fullmatch(identity):
        raise Unusable(
            f"--id {identity}: the name of an edition is made of small letters, digits and hyphens, begins with a "
            "letter, and is none that the edition itself gives (p1, title, register …); for example: --id letters-1890"
        )
    language = language_tag(language)
    understood = outline(decoded(data, str(text)))
    seed = text.name if _SAFE_NAME.fullmatch(text.name) else f"{identity}.txt"
    copy_text = CopyText(seed, data, len(understood.parts), understood.title)
    tei = text_document(identity, language, copy_text, text_element(understood, language))
    files = {
        f"edition/{identity}.xml": tei.encode("utf-8"),
        "edition/register.xml": register_document(identity, language, copy_text).encode("utf-8"),
        "edition/edition.toml": settings(identity, language, copy_text).encode("utf-8"),
        f"seeds/{seed}": data,
        **dict(_schemas()),
    }
    return {PurePosixPath(path): content for path, content in files.items()}


def write_edition(files: dict[PurePosixPath, bytes], folder: Path) -> None:
    """Write the files into a folder that does not exist yet, or is empty: all of them, or none.

    Raises Unusable when the folder holds anything; OSError when it cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Unusable(
            f"{folder}: there is something here already, and nothing is overwritten; choose another folder with -o."
        )
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".new-", dir=folder.parent) as scratch:
        made = Path(scratch) / "edition"
        for path, content in files.items():
            target = made / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        if folder.exists():
            folder.rmdir()
        made.rename(folder)


def _schemas() -> Iterator[tuple[str, bytes]]:
    for name in _SCHEMAS:
        yield f"schema/{name}", (resources.folder("schema") / name).read_bytes()

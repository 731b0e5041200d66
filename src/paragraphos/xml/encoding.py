"""In which encoding a document is written, judged before any parser sees it."""

from __future__ import annotations

import codecs
import re

from paragraphos.xml.faults import Fault, NotWellFormed

_ACCEPTED = {"utf-8": "utf-8", "us-ascii": "ascii", "ascii": "ascii", "iso-8859-1": "iso-8859-1", "utf-16": "utf-16"}
_DECLARED = re.compile(r"<\?xml\s[^>]*?\bencoding\s*=\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']")
_SAVE_AS_UTF_8 = "Open the file in an editor and save it as UTF-8."
_KNOWN_BINARIES = (
    (b"PK\x03\x04", "a ZIP archive, such as a Word, OpenDocument or EPUB file"),
    (b"%PDF", "a PDF file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"{\\rtf", "an RTF file"),
)


def encoding_of(head: bytes) -> str:
    """The Python codec of a document of which these are the first bytes (a kilobyte is enough).

    Taken are UTF-8, UTF-16, US-ASCII and ISO-8859-1, those that every XML reader knows alike.
    Raises NotWellFormed for an empty document, a binary file and any other encoding.
    """
    if not head:
        raise NotWellFormed(Fault("empty", "The file is empty.", 0, 0, "An XML document has at least one element."))
    for signature, kind in _KNOWN_BINARIES:
        if head.startswith(signature):
            raise NotWellFormed(
                Fault("binary", f"This is no XML but {kind}.", 0, 0, "Export the text as TEI-XML first.")
            )
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise _not_taken("UTF-32")
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if head.startswith((b"<\x00", b"\x00<")):
        raise _not_taken("UTF-16 without a byte order mark")
    declared = _DECLARED.match(head.removeprefix(codecs.BOM_UTF8).decode("ascii", "replace"))
    if declared is None:
        return "utf-8"
    name = declared.group(1)
    if name.lower() not in _ACCEPTED:
        raise _not_taken(name)
    if name.lower() == "utf-16" or (head.startswith(codecs.BOM_UTF8) and name.lower() != "utf-8"):
        raise NotWellFormed(
            Fault(
                "encoding",
                f"The file says that it is {name}, but it is not.",
                1,
                1,
                "Correct the encoding in the first line, or remove it: UTF-8 needs none.",
            )
        )
    return _ACCEPTED[name.lower()]


def _not_taken(name: str) -> NotWellFormed:
    return NotWellFormed(
        Fault(
            "encoding",
            f"The encoding {name} is not read: XML readers disagree about it.",
            1,
            1,
            f'{_SAVE_AS_UTF_8} Then write encoding="UTF-8" in the first line, or no encoding at all.',
            name,
        )
    )


def text_of(data: bytes) -> str:
    """The characters of a document, line ends as line feeds, without a byte order mark.

    Raises NotWellFormed at the first byte that does not belong to the encoding.
    """
    codec = encoding_of(data[:1024])
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(codec, "replace").replace("\r\n", "\n").replace("\r", "\n")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        byte = f"0x{data[error.start]:02X}" if error.start < len(data) else "the end of the file"
        raise NotWellFormed(
            Fault(
                "bytes",
                f"The byte {byte} here does not belong to {codec.upper()} text.",
                line,
                column,
                f"The file was probably saved in another encoding, such as Windows-1252. {_SAVE_AS_UTF_8}",
                byte,
            )
        ) from error
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")

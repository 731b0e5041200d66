"""What expat's error numbers mean, in the words of somebody who writes XML by hand."""

from __future__ import annotations

from xml.parsers import expat

from paragraphos.xml.faults import Fault

_E = expat.errors
_MEANINGS: dict[str, tuple[str, str, str]] = {
    _E.XML_ERROR_NO_ELEMENTS: (
        "tag-unclosed",
        "The document ends before its outermost element is closed.",
        "Look for the element that is still open and write its end tag.",
    ),
    _E.XML_ERROR_SYNTAX: (
        "not-markup",
        "Here an element should begin, with a tag such as <TEI>.",
        "If this is plain text, make an edition of it with: paragraphos new TEXT --id NAME",
    ),
    _E.XML_ERROR_INVALID_TOKEN: (
        "syntax",
        "A character stands here that XML does not allow in this place.",
        'Write < as &lt; and & as &amp;; every attribute is written name="value".',
    ),
    _E.XML_ERROR_UNCLOSED_TOKEN: (
        "tag-unfinished",
        "A tag, comment or instruction begins here and never ends.",
        "Close it: > for a tag, --> for a comment, ?> for an instruction.",
    ),
    _E.XML_ERROR_PARTIAL_CHAR: (
        "bytes",
        "The file ends in the middle of a character.",
        "The file is damaged; take a good copy.",
    ),
    _E.XML_ERROR_TAG_MISMATCH: (
        "tag-mismatch",
        "This end tag does not close the element that is open.",
        "Close the elements in the opposite order to that in which they were opened.",
    ),
    _E.XML_ERROR_DUPLICATE_ATTRIBUTE: (
        "attribute-doubled",
        "The same attribute stands twice in this tag.",
        "Keep one of them.",
    ),
    _E.XML_ERROR_JUNK_AFTER_DOC_ELEMENT: (
        "after-root",
        "Something stands after the end of the outermost element.",
        "Move it inside, or remove it.",
    ),
    _E.XML_ERROR_UNDEFINED_ENTITY: (
        "entity-unknown",
        "This entity is not known.",
        "XML knows &amp; &lt; &gt; &quot; &apos; only: write the character itself.",
    ),
    _E.XML_ERROR_BAD_CHAR_REF: (
        "character",
        "This number stands for no character that XML allows.",
        "Remove it, or write the right number.",
    ),
    _E.XML_ERROR_MISPLACED_XML_PI: (
        "declaration-misplaced",
        "The XML declaration <?xml … ?> must be the very first thing in the file.",
        "Remove what stands before it, also empty lines and spaces.",
    ),
    _E.XML_ERROR_XML_DECL: (
        "declaration",
        "The XML declaration is not written as it must be.",
        'Write: <?xml version="1.0" encoding="UTF-8"?>',
    ),
    _E.XML_ERROR_INCORRECT_ENCODING: (
        "encoding",
        "The file is not in the encoding that its first line names.",
        "Correct the encoding in the first line, or remove it: UTF-8 needs none.",
    ),
    _E.XML_ERROR_UNCLOSED_CDATA_SECTION: (
        "tag-unfinished",
        "A CDATA section begins here and never ends.",
        "Close it with ]]>.",
    ),
    _E.XML_ERROR_UNBOUND_PREFIX: (
        "prefix-undeclared",
        "This name has a prefix that is not declared.",
        'Declare it on the element or above it: xmlns:PREFIX="…"; or remove the prefix.',
    ),
}


def fault_of(error: expat.ExpatError, mark: int) -> Fault:
    """The fault for what expat raised; `mark` is 1 when the document begins with a byte order mark."""
    text = expat.ErrorString(error.code) or "unknown error"
    kind, message, hint = _MEANINGS.get(text, ("syntax", f"This is not well-formed XML: {text}.", None))
    column = error.offset + 1 - (mark if error.lineno == 1 else 0)
    return Fault(kind, message, error.lineno, column, hint)

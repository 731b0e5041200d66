"""All faults of a document that a parser has refused: it goes on where a parser must stop."""

from __future__ import annotations

import re

from paragraphos.xml.characters import reference
from paragraphos.xml.encoding import text_of
from paragraphos.xml.faults import Fault, NotWellFormed
from paragraphos.xml.nesting import Nesting
from paragraphos.xml.sheet import Sheet
from paragraphos.xml.tags import end_tag, start_tag

_XML_SPACE = " \t\r\n"
_STOP = re.compile(r"<|&|\]\]>|[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_LINE = re.compile(r"[^<>\n]*")
_ALMOST_CLOSED = re.compile(r"(?:(?<!-)-+[ \t]*|(?<![–—])[–—]+)>")
_DOCTYPE = re.compile(r"<!DOCTYPE\s[^\[>]*(?:\[[^\]]*\]\s*)?>")


def diagnose(data: bytes, first: Fault) -> tuple[Fault, ...]:
    """Every fault of a document in which a parser found `first`, by place; at most a hundred."""
    try:
        sheet = Sheet(text_of(data))
    except NotWellFormed as error:
        return error.faults
    reached = sheet.place(_scan(sheet))
    faults = sheet.faults
    if (first.line, first.column) < reached and not any(
        fault.order <= (first.line, first.column + 2) or fault.kind == first.kind for fault in faults
    ):
        faults.insert(0, first)
    if sheet.full:
        faults.append(
            Fault(
                "too-many-faults",
                "There are more faults than are listed here.",
                *faults[-1].order,
                "Mend these first and run the command again.",
            )
        )
    return tuple(faults)


def _scan(sheet: Sheet) -> int:
    """Note every fault; gives the offset up to which the text was judged."""
    nesting = Nesting(sheet)
    text, offset = sheet.text, 0
    severed = _severed(text)
    while not sheet.full:
        stop = _STOP.search(text, offset)
        if stop and stop.start() >= severed and nesting.several:
            # The end of the file is lost: of its last tag, what is left is not worth a word.
            nesting.finish(len(text))
            return severed
        reached = stop.start() if stop else len(text)
        _outside(sheet, nesting, offset, reached)
        if stop is None:
            break
        offset = _token(sheet, nesting, reached)
    if not sheet.full:
        nesting.finish(len(text))
    return len(text) + 1


def _severed(text: str) -> int:
    """Where the last tag, or the name of a character, begins if it is cut off by the end of the file; else the end."""
    tag, name = text.rfind("<"), text.rfind("&")
    if tag > text.rfind(">") and not text.startswith("<!--", tag):
        return tag
    return name if name > max(tag, text.rfind(";")) and text[name + 1 :].isalnum() else len(text)


def _outside(sheet: Sheet, nesting: Nesting, start: int, end: int) -> None:
    """Words before or after the outermost element."""
    loose = sheet.text[start:end].strip(_XML_SPACE)
    if loose and nesting.outside:
        where = start + sheet.text[start:end].index(loose)
        if nesting.seen_root:
            sheet.say(
                "after-root",
                where,
                "Text stands after the end of the outermost element.",
                "Move it inside, or remove it.",
            )
        else:
            hint = (
                "Remove it: an XML document begins with its outermost element."
                if "<" in sheet.text
                else "If this is plain text, make an edition of it with: paragraphos new TEXT --id NAME"
            )
            sheet.say("not-markup", where, "Text stands before the first tag.", hint)


def _token(sheet: Sheet, nesting: Nesting, offset: int) -> int:
    """Judge the markup at an offset; gives the offset after it."""
    text = sheet.text
    if text[offset] == "&":
        return reference(sheet, offset)
    if text[offset] == "]":
        sheet.say("cdata-end", offset, "The characters ]]> may not stand in text.", "Write ]]&gt; instead.")
        return offset + 3
    if text[offset] != "<":
        number = f"U+{ord(text[offset]):04X}"
        sheet.say("character", offset, f"The character {number} is not allowed in XML.", "Remove it.", number)
        return offset + 1
    if text.startswith("<!--", offset):
        return _comment(sheet, nesting, offset)
    if text.startswith("<![CDATA[", offset):
        return _until(sheet, nesting, offset, "]]>", "A CDATA section")
    if text.startswith("<?", offset):
        return _instruction(sheet, nesting, offset)
    if text.startswith("<!DOCTYPE", offset):
        found = _DOCTYPE.match(text, offset)
        return found.end() if found else offset + 9
    if text.startswith("</", offset):
        return end_tag(sheet, nesting, offset)
    return start_tag(sheet, nesting, offset)


def _comment(sheet: Sheet, nesting: Nesting, offset: int) -> int:
    end = sheet.text.find("-->", offset + 4)
    if end < 0:
        line = _LINE.match(sheet.text, offset + 4)
        almost = _ALMOST_CLOSED.search(sheet.text, offset + 4, line.end() + 1) if line else None
        where = f": at {sheet.words(almost.start())} write --> for {almost.group()}" if almost else " with -->"
        sheet.say("tag-unfinished", offset, "A comment begins here and never ends.", f"Close it{where}.")
        nesting.give_up()
        return len(sheet.text)
    inside = sheet.text.find("--", offset + 4, end + 1)
    opened = sheet.text.find("<!--", offset + 4, end)
    if 0 <= opened <= inside:
        sheet.say(
            "comment",
            opened,
            f"A comment begins within the comment that began at {sheet.words(offset)}.",
            "Comments cannot stand inside one another: the first --> ends both. Remove this <!-- and its -->.",
        )
    elif inside >= 0 and (inside != end or sheet.text[end - 1] == "-"):
        sheet.say(
            "comment",
            inside,
            "Two hyphens may not stand inside a comment.",
            "Write a dash, or put a space between them.",
        )
    return end + 3


def _until(sheet: Sheet, nesting: Nesting, offset: int, close: str, what: str) -> int:
    end = sheet.text.find(close, offset)
    if end < 0:
        sheet.say("tag-unfinished", offset, f"{what} begins here and never ends.", f"Close it with {close}.")
        nesting.give_up()
        return len(sheet.text)
    return end + len(close)


def _instruction(sheet: Sheet, nesting: Nesting, offset: int) -> int:
    if offset and re.match(r"<\?xml\s", sheet.text[offset : offset + 6]):
        sheet.say(
            "declaration-misplaced",
            offset,
            "The XML declaration <?xml … ?> must be the very first thing in the file.",
            "Remove what stands before it, also empty lines and spaces; or remove a second declaration.",
        )
    return _until(sheet, nesting, offset, "?>", "An instruction")

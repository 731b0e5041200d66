"""Judges one tag: its name, its attributes, their quotation marks and values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paragraphos.xml.characters import reference
from paragraphos.xml.conflicts import HINT
from paragraphos.xml.slips import end_meant, spaced_start, tag_in_value, twice_quoted

if TYPE_CHECKING:
    from paragraphos.xml.nesting import Nesting
    from paragraphos.xml.sheet import Sheet

_NAME = re.compile(r"[^\W\d][\w:.\-\u00b7]*")
_SPACE = re.compile(r"[ \t\n]*")
_EQUALS = re.compile(r"[ \t\n]*=[ \t\n]*")
_UNQUOTED = re.compile(r"[^\s<>\"']*")
_CURLY = "“”„‟«»‘’"
_CONFLICT = re.compile(r"<{7}[^<\n]*")
_STRAY = re.compile(r"<[\w:.\-]+[ \t]+([^<>=\"'/]*)")
_WORD_PROCESSORS = frozenset(["m", "o", "st1", "v", "w"])
_WORD_PROCESSED = "This comes from a word processor: remove the tags, keep the words."
_FARTHEST = 200
"""So many characters before the end of a value the name of a swallowed attribute is looked for."""
# The value of an attribute that lacks its closing mark runs to the opening mark of the next: what remains is its name.
_NEXT_ATTRIBUTE = re.compile(rf"([{_CURLY}]?)\s+[\w:.\-]+\s*=\s*$")


def end_tag(sheet: Sheet, nesting: Nesting, offset: int) -> int:
    """Judge the end tag at an offset; gives the offset after it."""
    name = _NAME.match(sheet.text, offset + 2)
    meant = end_meant(sheet, offset)
    if meant is not None:
        nesting.end(meant.group(1), offset)
        return meant.end()
    if name is None:
        sheet.say(
            "tag-malformed",
            offset,
            "This end tag has no name.",
            "Write the name of the element that it closes: </name>.",
        )
        close = sheet.text.find(">", offset)
        return close + 1 if close >= 0 else len(sheet.text)
    after = _spaced(sheet, name.end())
    if sheet.text.startswith(">", after):
        nesting.end(name.group(), offset)
        return after + 1
    sheet.say(
        "tag-unfinished",
        offset,
        f"The end tag </{name.group()} is not finished.",
        "Write > after the name.",
        name.group(),
    )
    nesting.end(name.group(), offset)
    rest = (
        re.compile(r"[^<>]*>").match(sheet.text, after)
        if sheet.text[after : after + 1] in ("/", "") or after > name.end()
        else None
    )
    return rest.end() if rest and "\n" not in rest.group() else after


def start_tag(sheet: Sheet, nesting: Nesting, offset: int) -> int:
    """Judge the start tag at an offset; gives the offset after it."""
    name = _NAME.match(sheet.text, offset + 1)
    conflict = _CONFLICT.match(sheet.text, offset)
    if conflict is not None:
        sheet.say(
            "less-than",
            offset,
            "Here begins a conflict that a version control has marked.",
            HINT,
            "<",
        )
        return conflict.end()
    name = name or spaced_start(sheet, offset)
    meant = end_meant(sheet, offset) if name is None else None
    if meant is not None:
        nesting.end(meant.group(1), offset)
        return meant.end()
    if name is None:
        comment = sheet.text.startswith("<!", offset)
        twice = _NAME.match(sheet.text, offset + 2) if sheet.text.startswith("<<", offset) else None
        hint = "If a comment is meant, it begins with <!-- and ends with -->." if comment else "Write &lt; for it."
        hint = f"Remove it: the tag <{twice.group()} has its own behind it." if twice else hint
        sheet.say("less-than", offset, "The character < stands alone: no name follows it.", hint, "<")
        return offset + 1
    if _begins_words(sheet.text, offset):
        sheet.say(
            "less-than",
            offset,
            "The character < stands before words, and no > follows them.",
            "Write &lt; for it; if a tag is meant, close it with >.",
            "<",
        )
        return offset + 1
    seen: dict[str, int] = {}
    values: dict[str, str] = {}
    at, empty = name.end(), False
    while True:
        start = _spaced(sheet, at)
        if sheet.text.startswith(">", start):
            at = start + 1
            break
        if sheet.text.startswith("/>", start):
            at, empty = start + 2, True
            break
        attribute = _NAME.match(sheet.text, start)
        if attribute is None:
            at, empty = _unfinished(sheet, name.group(), offset, start)
            break
        _judge_name(sheet, attribute, start == at, seen)
        at, value = _value(sheet, attribute)
        values[attribute.group()] = value
    prefixes = nesting.prefixes | {key[6:] for key in values if key.startswith("xmlns:")}
    _judge_prefixes(sheet, {name.group(): offset, **seen}, prefixes)
    nesting.start(name.group(), offset, prefixes, empty)
    return at


def _begins_words(text: str, offset: int) -> bool:
    """Whether words follow a <, and the next < comes before any mark of a tag."""
    found = _STRAY.match(text, offset)
    return found is not None and text.startswith("<", found.end()) and any(map(str.isalnum, found.group(1)))


def _spaced(sheet: Sheet, offset: int) -> int:
    found = _SPACE.match(sheet.text, offset)
    return found.end() if found else offset


def _judge_name(sheet: Sheet, attribute: re.Match[str], glued: bool, seen: dict[str, int]) -> None:
    name = attribute.group()
    if glued:
        sheet.say(
            "attribute-malformed",
            attribute.start(),
            f"A space is missing before the attribute {name}.",
            "Put a space there.",
            name,
        )
    if name in seen:
        sheet.say(
            "attribute-doubled",
            attribute.start(),
            f"The attribute {name} stands twice in this tag, first at {sheet.words(seen[name])}.",
            "Keep one of them.",
            name,
        )
    seen.setdefault(name, attribute.start())


def _unfinished(sheet: Sheet, name: str, offset: int, at: int) -> tuple[int, bool]:
    """Judge what is neither attribute nor end of the tag; gives where to go on, and whether the tag was empty."""
    text = sheet.text
    if at >= len(text) or text[at] == "<":
        sheet.say("tag-unfinished", offset, f"The tag <{name} is not finished.", "Write > at its end.", name)
        return at, at >= len(text)
    sheet.say(
        "attribute-malformed",
        at,
        f"The character {text[at]} may not stand here in the tag <{name}>.",
        'Every attribute is written name="value"; remove what is neither name nor value.',
        text[at],
    )
    close = re.compile(r"[^<>]*").match(text, at)
    end = close.end() if close else at
    return (end + 1, "/" in (text[at], text[end - 1])) if text.startswith(">", end) else (end, False)


def _value(sheet: Sheet, attribute: re.Match[str]) -> tuple[int, str]:
    """Judge the value of an attribute; gives the offset after it, and the value."""
    name, text = attribute.group(), sheet.text
    equals = _EQUALS.match(text, attribute.end())
    if equals is None and text.startswith(('"', "'"), attribute.end()):
        return _without_equals(sheet, attribute)
    if equals is None:
        sheet.say(
            "attribute-no-value", attribute.start(), f"The attribute {name} has no value.", f'Write {name}="…".', name
        )
        return attribute.end(), ""
    at = equals.end()
    quote = text[at : at + 1]
    if quote not in ("'", '"'):
        bare = _UNQUOTED.match(text, at)
        word = bare.group() if bare else ""
        curly = quote != "" and quote in _CURLY
        message = (
            f"The value of {name} begins with the typographic quotation mark {quote}."
            if curly
            else f"The value of {name} stands without quotation marks."
        )
        sheet.say(
            "attribute-unquoted",
            at,
            message,
            f'Write {name}="{word.strip(_CURLY).removesuffix("/")}" with straight quotation marks.',
            name,
        )
        end = at + len(word)
        if text.startswith(('"', "'"), end):
            return end + 1, word
        if word.endswith("/") and text.startswith(">", end):
            end -= 1
        return end, word
    twice = twice_quoted(sheet, name, at)
    if twice is not None:
        return twice.end(), twice.group(2)
    end = text.find(quote, at + 1)
    value = text[at + 1 : end] if end >= 0 else text[at + 1 :]
    if end >= 0 and tag_in_value(sheet, name, at + 1, value):
        return end + 1, value
    if (
        end < 0
        or (">" in value and "<" in value and value.index(">") < value.rindex("<"))
        or ("\n" in value and "<" in value)
    ):
        return _quote_unclosed(sheet, name, at)
    swallowed = _NEXT_ATTRIBUTE.search(value, max(len(value) - _FARTHEST, 0))
    if swallowed is not None and text[end + 1 : end + 2].strip(" \t\n/>"):
        return _quote_forgotten(sheet, name, at, swallowed)
    _judge_value(sheet, name, at + 1, value)
    return end + 1, value


def _without_equals(sheet: Sheet, attribute: re.Match[str]) -> tuple[int, str]:
    """A value that follows its name without =, perhaps after a colon."""
    name, text = attribute.group().removesuffix(":"), sheet.text
    quote = text[attribute.end()]
    end = text.find(quote, attribute.end() + 1)
    stop = re.compile(r"[^<>]*").match(text, attribute.end() + 1)
    value = text[attribute.end() + 1 : end] if 0 <= end < (stop.end() if stop else 0) else ""
    sheet.say(
        "attribute-no-value",
        attribute.start(),
        f"Between the attribute {name} and its value stands no =.",
        f'Write {name}="{value}".',
        name,
    )
    return (end + 1 if value else attribute.end() + 1), value


def _quote_forgotten(sheet: Sheet, name: str, at: int, swallowed: re.Match[str]) -> tuple[int, str]:
    """A value without its closing mark, or with a typographic one, before another attribute."""
    value = swallowed.string[: swallowed.start()]
    curly = swallowed.group(1)
    end = at + 1 + swallowed.start()
    message = (
        f"The value of {name} ends with the typographic quotation mark {curly}."
        if curly
        else f"The value of {name} has no closing quotation mark."
    )
    quote = sheet.text[at]
    hint = f"Write {name}={quote}{value}{quote} with straight quotation marks."
    sheet.say("attribute-unclosed", end if curly else at, message, hint, name)
    return end + len(curly), value


def _quote_unclosed(sheet: Sheet, name: str, at: int) -> tuple[int, str]:
    quote = sheet.text[at]
    sheet.say(
        "attribute-unclosed",
        at,
        f"The value of {name} has no closing quotation mark.",
        f"Write {quote} where the value ends.",
        name,
    )
    found = re.compile(r"[^<>]*").match(sheet.text, at + 1)
    end = found.end() if found else len(sheet.text)
    return (end - 1 if sheet.text[end - 1] == "/" and sheet.text.startswith(">", end) else end), ""


def _judge_value(sheet: Sheet, name: str, start: int, value: str) -> None:
    for found in re.finditer("[<&]", value):
        if found.group() == "&":
            reference(sheet, start + found.start())
        else:
            sheet.say(
                "less-than",
                start + found.start(),
                f"The character < stands in the value of {name}.",
                "Write &lt; for it.",
                "<",
            )


def _judge_prefixes(sheet: Sheet, names: dict[str, int], prefixes: frozenset[str]) -> None:
    for name, offset in names.items():
        prefix, colon, _ = name.partition(":")
        if colon and prefix not in prefixes:
            sheet.say(
                "prefix-undeclared",
                offset,
                f"The prefix {prefix}: of {name} is not declared.",
                _WORD_PROCESSED
                if prefix in _WORD_PROCESSORS
                else f'Declare it on the element or above it, xmlns:{prefix}="…", or remove it.',
                prefix,
            )

"""Every pointer leads somewhere: to an element, to a file of the edition, to an address of a declared kind."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from paragraphos.checks.comments import comment_declaring
from paragraphos.checks.conjectures import file_meant, identifier_meant
from paragraphos.checks.locating import MOST, finding_at
from paragraphos.checks.pointers import Pointer, Targets, pointer_at, pointers, targets
from paragraphos.checks.prefixes import Form, prefixes
from paragraphos.findings import Facts
from paragraphos.relaxng.datatypes.datatype import Laborious

if TYPE_CHECKING:
    from paragraphos.findings import Finding
    from paragraphos.source import Source

_ADDRESSES = frozenset(
    ["ark", "data", "doi", "ftp", "geo", "hdl", "http", "https", "info", "mailto", "tag", "tel", "urn"]
)
# To look for what was meant takes time, and nobody reads so many guesses.
_GUESSES = 100
_WINDOWS = re.compile(r"[A-Za-z]:[\\/]|[^:]*\\")
_WORD = re.compile(r"[\w.,\-]+(?<!\.xml)")
_TAIL = ",;"
_SECOND = re.compile(r"(?<=[\w\-.~/])https?://", re.IGNORECASE)
# What keeps pages, or passes them on, has the address of the page behind a / at the end of its own.
_KEEPER = re.compile(r"archiv|wayback|arquivo|cache|memento|mirror|perma|proxy|/[0-9]{8,14}", re.IGNORECASE)
_OUTSIDE = "Put what is meant into the edition and point at it there, or give its address on the web."


def links(source: Source) -> Iterator[Finding]:
    """Check every pointer of the edition's documents."""
    known = targets(source)
    defined, wrong = prefixes(source)
    yield from wrong
    told = 0
    for document in source.documents:
        for pointer in pointers(document):
            if told > MOST:
                return
            whole = pointer.element.get(pointer.attribute, "")
            if _is_phrase(whole):
                found: Iterable[Finding] = _phrase(pointer, whole)
            else:
                found = _pointer(source, pointer, known, defined, told < _GUESSES)
            for finding in found:
                told += 1
                yield finding


def _is_phrase(value: str) -> bool:
    """Whether a value is of several words, none of which has anything of a pointer."""
    words = value.split()
    return len(words) > 1 and all(_WORD.fullmatch(word) for word in words)


def _phrase(pointer: Pointer, whole: str) -> Iterator[Finding]:
    """Words where pointers should stand: told once, at the first."""
    if whole.split()[0] == pointer.value:
        message = f"@{pointer.attribute} holds “{whole}”, which is neither an address nor a pointer."
        hint = "Write an address, such as https://…, or # and the xml:id of an element; words belong into the element."
        yield _finding(pointer, "link.no-such-file", message, hint)


def _pointer(
    source: Source, pointer: Pointer, known: Targets, defined: Mapping[str, tuple[Form, ...]], guess: bool
) -> Iterable[Finding]:
    scheme = pointer.scheme
    if scheme is not None and scheme in defined:
        return _prefixed(pointer, defined[scheme])
    if scheme is not None:
        return _address(pointer) if scheme.lower() in _ADDRESSES else _unknown_prefix(pointer, scheme, defined)
    if pointer.file in known.files and "\0" not in pointer.value:
        return _local(source, pointer, known, guess)
    if "\0" in pointer.value or not pointer.file.is_relative_to(source.settings.boundary):
        return [
            _finding(
                pointer, "link.leads-out", f"@{pointer.attribute} leads out of the edition: {pointer.value}", _OUTSIDE
            )
        ]
    if pointer.file == source.settings.register or os.path.isfile(pointer.file):  # noqa: PTH113 - False for any name
        return ()  # a register that is not well-formed has been reported; other files have their own identifiers
    hint, expected, meant = file_meant(pointer, known)
    return [
        _finding(
            pointer,
            "link.no-such-file",
            f"@{pointer.attribute} names the file {pointer.value.partition('#')[0]}, which is not there.",
            hint,
            expected,
            meant,
        )
    ]


def _local(source: Source, pointer: Pointer, known: Targets, guess: bool) -> Iterable[Finding]:
    if not pointer.fragment or known.element(pointer) is not None or _told_at_its_beginning(pointer, known):
        return ()
    identifiers = known.files[pointer.file]
    bare = pointer.fragment.rstrip(_TAIL)
    if bare != pointer.fragment and bare in identifiers:
        message = f"@{pointer.attribute} points at “{pointer.fragment}”, but nothing has this xml:id."
        hint = f"Did you mean {bare}? Pointers are parted by spaces, without {pointer.fragment[-1]}"
        return [_finding(pointer, "link.dangling", message, hint, (bare,), pointer.value.rstrip(_TAIL))]
    where = "this file" if pointer.value.startswith("#") else pointer.file.name
    elsewhere = [path.name for path, others in known.files.items() if pointer.fragment in others]
    commented = [place for each in source.documents if (place := comment_declaring(each, pointer.fragment))]
    near, meant = None, None
    if elsewhere:
        near, meant = pointer.fragment, f"{elsewhere[0]}#{pointer.fragment}"
        hint = f"It stands in {elsewhere[0]}: write {meant}."
    elif commented:
        hint = f"It stands in the comment at {commented[0]}: remove <!-- and --> there, or the pointer."
    elif guess and (near := identifier_meant(pointer, identifiers, source.documents)):
        meant = f"{pointer.value.partition('#')[0]}#{near}"
        hint = f"Did you mean {near}?"
    elif pointer.fragment.endswith((".start", ".end")):
        border = "before" if pointer.fragment.endswith(".start") else "behind"
        hint = f'Put <anchor xml:id="{pointer.fragment}"/> {border} the words that are meant.'
    else:
        hint = f"Give an element of {where} this xml:id, or point at another."
    message = f"@{pointer.attribute} points at “{pointer.fragment}”, but nothing in {where} has this xml:id."
    return [_finding(pointer, "link.dangling", message, hint, (near,) if near else (), meant)]


def _told_at_its_beginning(pointer: Pointer, known: Targets) -> bool:
    """Whether this is the end of a stretch whose beginning leads nowhere either."""
    if pointer.attribute != "targetEnd":
        return False
    start = pointer.element.get("target", "")
    return known.element(pointer_at(pointer.document, pointer.element, "target", start)) is None


def _address(pointer: Pointer) -> Iterable[Finding]:
    """An address that ends in a comma or semicolon, or behind which another follows, with nothing between them."""
    if pointer.value.endswith(tuple(_TAIL)):
        bare = pointer.value.rstrip(_TAIL)
        message = f"@{pointer.attribute} holds an address that ends in {pointer.value[-1]}"
        hint = f"Write {bare}; several addresses are parted by spaces."
        return [_finding(pointer, "link.tail", message, hint, meant=bare)]
    second = _SECOND.search(pointer.value)
    if second is None:
        return ()
    one, other = pointer.value[: second.start()], pointer.value[second.start() :]
    if one.endswith("/") and _KEEPER.search(one):
        return ()
    message = f"@{pointer.attribute} holds two addresses in one: {one} and {other}"
    hint = "Keep the one that is meant; if both are, put a space between them."
    return [_finding(pointer, "link.glued", message, hint)]


def _prefixed(pointer: Pointer, known: tuple[Form, ...]) -> Iterable[Finding]:
    rest = pointer.value.partition(":")[2]
    try:
        if not known or any(form.fits(rest) for form in known):
            return ()
    except Laborious as error:
        message = f"@{pointer.attribute} cannot be held against the pattern of its prefix: {error}."
        hint = f"Shorten it, or write the matchPattern of the prefix {pointer.scheme}: in a simpler way."
        return [_finding(pointer, "link.pattern", message, hint)]
    forms = " or ".join(form.pattern for form in known)
    message = (
        f"@{pointer.attribute} holds “{pointer.value}”, which does not have the form that its prefix is defined with."
    )
    return [
        _finding(pointer, "link.pattern", message, f"After {pointer.scheme}: the header's prefixDef asks for {forms}.")
    ]


def _unknown_prefix(pointer: Pointer, scheme: str, defined: Iterable[str]) -> Iterable[Finding]:
    if _WINDOWS.match(pointer.value) or scheme == "file":
        message = f"@{pointer.attribute} holds “{pointer.value}”, a path of one computer."
        file = pointer.value.replace("\\", "/").rpartition("/")[2]
        return [_finding(pointer, "link.prefix-unknown", message, f"Write it from this file on, with /: {file}.")]
    near = difflib.get_close_matches(scheme, (*defined, *sorted(_ADDRESSES)), 1)
    message = f"The prefix {scheme}: of “{pointer.value}” is not defined."
    if not near:
        hint = "Define it in the header with prefixDef, or write the address in full."
        return [_finding(pointer, "link.prefix-unknown", message, hint)]
    meant = f"{near[0]}:{pointer.value.partition(':')[2]}"
    return [_finding(pointer, "link.prefix-unknown", message, f"Did you mean {near[0]}:?", meant=meant)]


def _finding(
    pointer: Pointer,
    code: str,
    message: str,
    hint: str,
    expected: tuple[str, ...] = (),
    meant: str | None = None,
) -> Finding:
    """A finding at a pointer; `meant` is the pointer that was probably meant."""
    return finding_at(
        pointer.document,
        pointer.element,
        code,
        message,
        attribute=pointer.attribute,
        subject=pointer.value,
        expected=expected,
        hint=hint,
        facts=Facts(pointer=meant),
    )

"""`edition.toml`: what an edition has to say for which TEI has no place."""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from paragraphos.faults import Unusable
from paragraphos.xml.conflicts import left_of_conflict

NAME = "edition.toml"


class EditionFault(Unusable):
    """There is no edition here, or its settings cannot be used: the message names the thing and says what to do."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of an edition; every path is absolute. None where the file does not say.

    `address` is where the edition is published, with its final slash, `contact` where its readers report errors;
    `copy_text_sha256` is the fixity of the copy-text, in small hexadecimal digits.
    """

    folder: Path
    text: Path
    register: Path | None
    copy_text: Path | None
    copy_text_sha256: str | None
    schema: Path | None
    schematron: Path | None
    odd: Path | None
    ledger: Path
    waivers: Path
    address: str | None
    stylesheet: Path | None
    style: Path | None
    fonts: Path | None
    contact: str | None

    @property
    def mail(self) -> str | None:
        """The address of e-mail at which readers report errors; None where the contact is none."""
        found = _MAIL.fullmatch(self.contact or "")
        return found.group(1) if found else None

    @property
    def boundary(self) -> Path:
        """The folder that nothing read for this edition lies outside of: its own, or that around a folder `edition`."""
        return _boundary(self.folder)


_PATHS = ("text", "register", "copy-text", "schema", "schematron", "odd", "stylesheet", "style", "fonts")
_WORDS = ("address", "contact", "copy-text-sha256")
_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")
_MAIL = re.compile(r"(?:mailto:)?([^\s@:/]+@(?:[^\s@.]+\.)+[^\s@.]+)")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_ADDRESS = re.compile(r"https?://[^\s/?#]+[^\s?#]*")


def find(start: Path) -> Path:
    """The folder that holds `edition.toml`: `start` itself, or its folder `edition`.

    Raises EditionFault when neither does.
    """
    for folder in (start, start / "edition"):
        if (folder / NAME).is_file():
            return folder.resolve()
    raise EditionFault(
        f"{start}: there is no edition here (no {NAME}, no edition/{NAME}). "
        "Go to the folder of an edition, name it with -C DIR, or make one with `paragraphos new TEXT --id NAME`."
    )


def read_settings(start: Path) -> Settings:
    """The settings of the edition in a folder.

    Raises EditionFault when there are none, or when a key is unknown, missing or of the wrong kind.
    """
    folder = find(start)
    path = folder / NAME
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise EditionFault(f"{path}: this is not UTF-8; open it in an editor and save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise EditionFault(_not_toml(path, str(error))) from error
    except OSError as error:
        raise EditionFault(f"{path}: cannot be read: {error.strerror}.") from error
    _refuse_unknown(path, given)
    if "text" not in given:
        raise EditionFault(f'{path}: it does not say which file holds the text; add `text = "NAME.xml"`.')
    if "address" in given and not _ADDRESS.fullmatch(given["address"]):
        raise EditionFault(
            f'{path}: address = "{given["address"]}" is no address on the web; write it whole, with https:// before '
            "it and neither ? nor # in it, or leave it out."
        )
    if "contact" in given and not (_MAIL.fullmatch(given["contact"]) or _ADDRESS.match(given["contact"])):
        raise EditionFault(
            f'{path}: contact = "{given["contact"]}" is neither an address of e-mail, NAME@HOST, nor '
            "one on the web, with https:// before it; correct it, or leave it out."
        )
    if "copy-text-sha256" in given and not _SHA256.fullmatch(given["copy-text-sha256"]):
        raise EditionFault(
            f"{path}: the value of “copy-text-sha256” is no SHA-256, which has 64 of the digits 0 to 9 and a to f; "
            "leave it out, and `paragraphos validate` does not ask whether the copy-text is still what it was."
        )
    paths = {key: _inside(path, key, given[key]) for key in _PATHS if key in given}
    return Settings(
        folder=folder,
        text=paths["text"],
        register=paths.get("register"),
        copy_text=paths.get("copy-text"),
        copy_text_sha256=given.get("copy-text-sha256"),
        schema=paths.get("schema"),
        schematron=paths.get("schematron"),
        odd=paths.get("odd"),
        ledger=_inside(path, "the ledger", "references.json"),
        waivers=_inside(path, "the waivers", "waivers.toml"),
        address=f"{given['address'].rstrip('/')}/" if "address" in given else None,
        stylesheet=paths.get("stylesheet"),
        style=paths.get("style"),
        fonts=paths.get("fonts"),
        contact=given.get("contact"),
    )


def _not_toml(path: Path, said: str) -> str:
    """What is wrong with a line of TOML, as its author would say it."""
    found = _PLACE.search(said)
    if found is None:
        return f"{path}: this is not TOML: {said}. See docs/scholars/configuration.md."
    number = int(found.group(1))
    line = path.read_text(encoding="utf-8").split("\n")[number - 1].strip()
    key, _, content = line.partition("=")
    if (conflict := left_of_conflict(line)) is not None:
        advice = conflict
    elif any(mark in line for mark in "“”„‘’"):
        advice = "Quotation marks must be straight."
    elif "=" not in line and ":" in line:
        advice = "Between the key and its value stands =."
    elif content.strip() and content.strip()[0] not in "\"'":
        advice = f'The value stands in quotation marks: {key.strip()} = "…".'
    else:
        advice = 'Each line has the form: key = "value".'
    reason = said[: found.start()].strip()
    return f"{path}:{number}:{found.group(2)}: this is not TOML: {reason}. {advice} See docs/scholars/configuration.md."


def _boundary(folder: Path) -> Path:
    return folder.parent if folder.name == "edition" else folder


def _inside(settings: Path, key: str, given: str) -> Path:
    """The absolute path that a setting names, symbolic links followed.

    Raises EditionFault when it leads out of the edition.
    """
    folder = settings.parent
    if "\0" in given:
        raise EditionFault(f"{settings}: the path of “{key}” holds a NUL character; write the name of a file.")
    path = Path(os.path.realpath(folder / given))
    if not path.is_relative_to(_boundary(folder)):
        raise EditionFault(
            f'{settings}: {key} = "{given}" leads to {path}, outside the edition ({_boundary(folder)}). '
            "Copy the file into the edition and name it there."
        )
    return path


def _refuse_unknown(path: Path, given: dict[str, Any]) -> None:
    for key, content in given.items():
        if key not in (*_PATHS, *_WORDS):
            known = ", ".join((*_PATHS, *_WORDS))
            near = difflib.get_close_matches(key, (*_PATHS, *_WORDS), 1)
            meant = f" Did you mean {near[0]}?" if near else ""
            raise EditionFault(f"{path}: the key “{key}” is not known.{meant} Known are: {known}.")
        if not isinstance(content, str):
            raise EditionFault(f'{path}: the value of “{key}” must be a string in quotes, such as {key} = "…".')

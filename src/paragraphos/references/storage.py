"""The ledger as a file: `references.json`, valid against `schema/json/ledger.schema.json`."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from paragraphos.faults import Unusable
from paragraphos.publication.words import NORMALISATION
from paragraphos.references.ledger import (
    Entry,
    Ledger,
    Markup,
    Release,
    Standing,
    State,
    Statement,
    Turn,
    Wording,
)
from paragraphos.references.snapshot import Fingerprint
from paragraphos.xml.conflicts import left_of_conflict

_RESTORE = "Restore the file as it was at the last release."


def read_ledger(path: Path) -> Ledger:
    """The ledger in a file; an empty one where there is no file yet.

    Raises Unusable when the file is not a ledger, OSError when it cannot be read.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Ledger("")
    try:
        return _read(data)
    except UnicodeDecodeError as error:
        raise Unusable(f"{path}: this is not UTF-8. {_RESTORE}") from error
    except json.JSONDecodeError as error:
        remedy = left_of_conflict(error.doc) or _RESTORE
        place = f"line {error.lineno}, column {error.colno}"
        raise Unusable(f"{path}: this is not JSON any more, from {place} on. {remedy}") from error
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError, RecursionError) as error:
        raise Unusable(
            f"{path}: this is JSON, but not a ledger of references. "
            "Compare it with schema/json/ledger.schema.json, or restore the file as it was at the last release."
        ) from error


@lru_cache(maxsize=1)
def _read(data: bytes) -> Ledger:
    # Several checks ask for the ledger, and every save does; nothing changes what was read.
    return decoded(json.loads(data))


def written(ledger: Ledger) -> bytes:
    """The file that holds a ledger: a line for each release, reference and statement, so that a diff can be read."""
    content = encoded(ledger)
    lines = [
        "{",
        f'"edition": {_json(content["edition"])},',
        f'"normalisation": {_json(content["normalisation"])},',
        *_listed("releases", "[", [_json(release) for release in content["releases"]], "],"),
        *_listed(
            "references",
            "{",
            [f"{_json(reference)}: {_json(entry)}" for reference, entry in content["references"].items()],
            "},",
        ),
        *_listed("pending", "[", [_json(statement) for statement in content["pending"]], "]"),
        "}",
    ]
    return "\n".join([*lines, ""]).encode("utf-8")


def _listed(name: str, opening: str, items: list[str], closing: str) -> list[str]:
    return [f'"{name}": {opening}', *(f"{item}," for item in items[:-1]), *items[-1:], closing]


def _json(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False)


def seal(ledger: Ledger) -> str:
    """SHA-256 of all that a ledger knows about its releases and references, but the last release's own seal."""
    content = encoded(ledger)
    del content["pending"]
    content["releases"][-1].pop("seal", None)
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8")).hexdigest()


def encoded(ledger: Ledger) -> dict[str, Any]:
    """The ledger as JSON values."""
    return {
        "edition": ledger.edition,
        "normalisation": NORMALISATION,
        "releases": [_release(release) for release in ledger.releases],
        "references": {reference: _entry(entry) for reference, entry in ledger.entries.items()},
        "pending": [_statement(statement) for statement in ledger.pending],
    }


def decoded(content: Any) -> Ledger:
    """The ledger that JSON values stand for.

    Raises KeyError, TypeError, ValueError or AttributeError when they stand for none.
    """
    return Ledger(
        edition=_text(content["edition"]),
        releases=tuple(map(_read_release, content["releases"])),
        entries={reference: _read_entry(reference, entry) for reference, entry in content["references"].items()},
        pending=tuple(
            Statement(_text(one["reference"]), State(one["state"]), tuple(one["successors"]), _text(one["reason"]))
            for one in content["pending"]
        ),
    )


def _release(release: Release) -> dict[str, Any]:
    order = {} if release.order is None else {"order": {tree: list(names) for tree, names in release.order.items()}}
    return {
        "version": release.version,
        "date": release.date,
        "step": release.step,
        "header": dict(release.header),
        **order,
        "seal": release.seal,
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "tree": entry.tree,
        "type": entry.type,
        "level": entry.level,
        "editorial": entry.editorial,
        "first": entry.first,
        "state": str(entry.state),
        "standing": [
            {
                "since": place.since,
                "number": place.number,
                "label": place.label,
                "parent": place.parent,
                "address": place.address,
            }
            for place in entry.standing
        ],
        "wordings": [
            {"since": wording.since, "words": wording.words, "sha256": wording.sha256} for wording in entry.wordings
        ],
        "markup": [
            {
                "since": markup.since,
                "elements": markup.fingerprint.elements,
                "attributes": markup.fingerprint.attributes,
                "whole": markup.fingerprint.whole,
            }
            for markup in entry.markup
        ],
        "history": [
            {
                "release": turn.release,
                "state": str(turn.state),
                "successors": list(turn.successors),
                "reason": turn.reason,
            }
            for turn in entry.history
        ],
    }


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "reference": statement.reference,
        "state": str(statement.state),
        "successors": list(statement.successors),
        "reason": statement.reason,
    }


def _read_release(content: Any) -> Release:
    order = content.get("order")
    return Release(
        version=_text(content["version"]),
        date=_text(content["date"]),
        step=_text(content["step"]),
        header={part: _text(digest) for part, digest in content["header"].items()},
        order=None if order is None else {tree: tuple(names) for tree, names in order.items()},
        seal=_text(content["seal"]),
    )


def _read_entry(reference: str, content: Any) -> Entry:
    entry = Entry(
        reference=reference,
        tree=_text(content["tree"]),
        type=_text(content["type"]),
        level=int(content["level"]),
        editorial=bool(content["editorial"]),
        first=_text(content["first"]),
        standing=tuple(
            Standing(*(_text(one[name]) for name in ("since", "number", "label", "parent", "address")))
            for one in content["standing"]
        ),
        wordings=tuple(
            Wording(*(_text(one[name]) for name in ("since", "words", "sha256"))) for one in content["wordings"]
        ),
        markup=tuple(
            Markup(
                _text(one["since"]), Fingerprint(*(_text(one[name]) for name in ("elements", "attributes", "whole")))
            )
            for one in content["markup"]
        ),
        history=tuple(
            Turn(_text(one["release"]), State(one["state"]), tuple(one["successors"]), _text(one["reason"]))
            for one in content["history"]
        ),
    )
    if content["state"] != entry.state:
        raise ValueError(f"{reference} cannot be {content['state']}: its history says {entry.state}")
    return entry


def _text(content: Any) -> str:
    if not isinstance(content, str):
        raise TypeError(f"a string was expected, not {content!r}")
    return content

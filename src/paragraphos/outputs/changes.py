"""`changes.html`: what changed from release to release."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Any

from paragraphos import saxon
from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication
from paragraphos.references.changes import Change, Difference, difference
from paragraphos.references.comparison import TITLES, grouped, shortened, told, turns_between
from paragraphos.references.fate import turn_told_in_release
from paragraphos.references.integrity import trusted_ledger
from paragraphos.references.ledger import Ledger


def make(publication: Publication) -> Iterator[File]:
    """The page; none as long as nothing was released."""
    settings = publication.source.settings
    ledger = trusted_ledger(settings.ledger)
    if not ledger.releases:
        return
    parameters: dict[str, object] = {
        "releases": json.dumps(list(reversed(_releases(ledger))), ensure_ascii=False),
        "address": settings.address or "",
    }
    page = saxon.to_text(saxon.package("changes"), publication.node, parameters)
    yield File(PurePosixPath("changes.html"), page.encode("utf-8"))


def _releases(ledger: Ledger) -> list[dict[str, Any]]:
    first = ledger.releases[0]
    made: list[dict[str, Any]] = [
        {"version": first.version, "date": first.date, "first": True, "groups": [], "header": []}
    ]
    for earlier, later in pairwise(ledger.releases):
        changed = difference(ledger.at(earlier.version), ledger.at(later.version))
        groups = [
            {"title": TITLES[group], "changes": [_change(change, changed, ledger) for change in changes]}
            for group, changes in grouped(changed).items()
            if changes
        ]
        made.append(
            {
                "version": later.version,
                "date": later.date,
                "first": False,
                "groups": groups,
                "header": list(changed.header),
            }
        )
    return made


def _change(change: Change, changed: Difference, ledger: Ledger) -> dict[str, Any]:
    entry = ledger.entries[change.reference]
    return {
        "reference": change.reference,
        "label": change.label,
        "address": entry.standing[-1].address,
        "told": told(change),
        "segments": list(map(asdict, shortened(change.segments)))
        if change.before and change.after and change.before != change.after
        else [],
        "fates": [
            turn_told_in_release(entry, turn)
            for turn in turns_between(ledger, change.reference, changed.old, changed.new)
        ],
    }

"""Looks at which files are published, and at the sources around the edition."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase

from paragraphos.conformance.criteria import MOST, Answer, Evidence, Look, Verdict
from paragraphos.conformance.subject import Subject


def published(*patterns: str, absent: str = "") -> Look:
    """Met when for each pattern of paths a file is published."""

    def look(subject: Subject) -> Answer:
        evidence: list[Evidence] = []
        for pattern in patterns:
            found = sorted(path for path in subject.files if fnmatchcase(path, pattern))
            if not found:
                return Answer(Verdict.NOT_MET, tuple(evidence), absent or f"No file {pattern} is published.")
            evidence += [Evidence(path, f"{len(subject.files[path]):,} bytes") for path in found[:MOST]]
        return Answer(Verdict.MET, tuple(evidence))

    return look


def only(*endings: str) -> Look:
    """Met when every published file has one of the endings."""

    def look(subject: Subject) -> Answer:
        others = sorted(path for path in subject.files if not path.endswith(endings))
        if others:
            return Answer(Verdict.NOT_MET, tuple(Evidence(path, "is of another kind") for path in others[:MOST]))
        return Answer(Verdict.MET, (Evidence("manifest.json", f"all of {', '.join(endings)}"),))

    return look


def each_unit(pattern: str) -> Look:
    """Met when for each citable unit of the first level a file is published; `{}` is its reference."""

    def look(subject: Subject) -> Answer:
        units = [unit for unit in subject.publication.units if unit.level == 1]
        paths = [pattern.format(unit.reference) for unit in units]
        lacking = [path for path in paths if path not in subject.files]
        if lacking or not paths:
            return Answer(
                Verdict.NOT_MET,
                tuple(Evidence("references.json", f"{path} is not published") for path in lacking[:MOST]),
                f"{len(lacking):,} of {len(paths):,} are lacking.",
            )
        return Answer(Verdict.MET, (Evidence(paths[0], f"one of {len(paths):,}, all there"),))

    return look


def source(pattern: str, words: str = "", absent: str = "") -> Look:
    """Met when the sources have a file of this pattern in which the regular expression is found."""

    def look(subject: Subject) -> Answer:
        for name, path in subject.source_files(pattern):
            found = re.search(words, path.read_text(encoding="utf-8", errors="replace"), re.MULTILINE | re.IGNORECASE)
            if found:
                seen = " ".join(found.group().split()) or "is there"
                return Answer(Verdict.MET, (Evidence(name, seen, is_published=False),))
        return Answer(Verdict.NOT_MET, (), absent or f"No file {pattern} of the sources says so.")

    return look


def tested(path: str, name: str) -> Look:
    """Met when the sources have the test that holds this; whether it passes is for continuous integration to say."""

    def look(subject: Subject) -> Answer:
        file = subject.sources / path
        if file.is_file() and re.search(rf"^def {name}\(", file.read_text(encoding="utf-8"), re.MULTILINE):
            seen = Evidence(f"{path}::{name}", "the test that holds this", is_published=False)
            return Answer(Verdict.MET, (seen,))
        return Answer(Verdict.HUMAN, (), "The files do not show it, and no test of it is at hand.")

    return look


def addressed(subject: Subject) -> Answer:
    """Met when the published address is known."""
    settings = subject.publication.source.settings
    if not settings.address:
        return Answer(Verdict.NOT_MET, (), "No published address is known.")
    return Answer(Verdict.MET, (Evidence("edition.toml", settings.address, is_published=False),))


def contact(subject: Subject) -> Answer:
    """Met when the edition says how its editors are reached."""
    settings = subject.publication.source.settings
    if not settings.contact:
        return Answer(Verdict.NOT_MET, (), "No contact is known.")
    return Answer(Verdict.MET, (Evidence("edition.toml", settings.contact, is_published=False),))

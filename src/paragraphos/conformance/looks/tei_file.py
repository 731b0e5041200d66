"""Looks at the TEI file as a file: its bytes, its name, its identifier."""

from __future__ import annotations

import codecs
import re

from paragraphos.conformance.criteria import Answer, Evidence, Verdict
from paragraphos.conformance.subject import Subject

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*\.xml")


def utf8_without_mark(subject: Subject) -> Answer:
    """Met when the bytes of the published TEI are UTF-8 and no byte order mark stands before them."""
    data = subject.publication.tei
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return Answer(Verdict.NOT_MET, (Evidence(subject.tei_path, f"is not UTF-8: {error}"),))
    if data.startswith(codecs.BOM_UTF8):
        return Answer(Verdict.NOT_MET, (Evidence(subject.tei_path, "begins with a byte order mark"),))
    return Answer(Verdict.MET, (Evidence(subject.tei_path, f"{len(data):,} bytes, all UTF-8"),))


def clean_names(subject: Subject) -> Answer:
    """Met when the name of the published TEI is ASCII, begins with a letter, has one full stop and no space."""
    name = subject.tei_path.rpartition("/")[2]
    verdict = Verdict.MET if _NAME.fullmatch(name) else Verdict.NOT_MET
    return Answer(verdict, (Evidence(subject.tei_path, name),))


def identifier_of_the_file(subject: Subject) -> Answer:
    """Met when the identifier of the TEI element is that of the publication statement."""
    own = subject.tei.root.get("{http://www.w3.org/XML/1998/namespace}id")
    stated = subject.publication.identifier
    verdict = Verdict.MET if own == stated else Verdict.NOT_MET
    line = subject.tei.place(subject.tei.root).line
    return Answer(verdict, (Evidence(subject.tei_path, f"@xml:id {own}, idno {stated}", line),))

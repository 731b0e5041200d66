"""The conformance passport, for programs and as a page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePosixPath

from paragraphos import saxon
from paragraphos.outputs.output import File, Made
from paragraphos.publication.edition import Publication

PATHS = ("about/conformance.json", "about/conformance.html")
"""For programs, and for readers."""


def make(publication: Publication, made: Made) -> Iterator[File]:
    """Both, from what was seen in all files made so far."""
    from paragraphos.conformance.passport import passport
    from paragraphos.conformance.subject import subject

    seen = subject(publication, made.files, made.findings, made.to_come.union(PATHS))
    content = json.dumps(passport(seen), ensure_ascii=False, indent=1)
    data, page = map(PurePosixPath, PATHS)
    yield File(data, content.encode("utf-8") + b"\n")
    parameters: dict[str, object] = {"passport": content}
    if publication.source.settings.address:
        parameters["address"] = publication.source.settings.address
    shown = saxon.to_text(saxon.package("conformance"), publication.node, parameters)
    yield File(page, shown.encode("utf-8"))

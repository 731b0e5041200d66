"""The conformance passport, for programs and as a page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePosixPath

from paragraphos import saxon
from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication


def make(publication: Publication, files: tuple[File, ...]) -> Iterator[File]:
    """`about/conformance.json` and `about/conformance.html`, from what the checks saw in all files made so far."""
    from paragraphos.conformance.passport import passport
    from paragraphos.conformance.subject import subject

    content = json.dumps(passport(subject(publication, files)), ensure_ascii=False, indent=1)
    yield File(PurePosixPath("about/conformance.json"), content.encode("utf-8") + b"\n")
    parameters: dict[str, object] = {"passport": content}
    if publication.source.settings.address:
        parameters["address"] = publication.source.settings.address
    page = saxon.to_text(saxon.package("conformance"), publication.node, parameters)
    yield File(PurePosixPath("about/conformance.html"), page.encode("utf-8"))

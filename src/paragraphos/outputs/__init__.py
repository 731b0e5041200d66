"""The outputs, in the order in which they are made: an output is a file, and a line in this table."""

from __future__ import annotations

from paragraphos.outputs import (
    changes,
    conformance,
    dts,
    encoding_manual,
    epub,
    harvesting,
    inventory,
    manifest,
    pdf,
    pictures,
    records,
    reference_pages,
    references,
    schema,
    script,
    search,
    site,
    sitemap,
    tei,
    text,
)
from paragraphos.outputs.output import File, Made, Output

__all__ = ["OUTPUTS", "File", "Made", "Output"]

OUTPUTS: tuple[Output, ...] = (
    Output("tei", tei.make),
    Output("text", text.make),
    Output("references", citing=references.make),
    Output("dts", dts.make),
    Output("pictures", pictures.make),
    Output("epub", epub.make),
    Output("search", search.make),
    Output("script", script.make),
    Output("schema", schema.make),
    Output("records", records.make),
    Output("harvesting", harvesting.make),
    Output("reference-pages", citing=reference_pages.make),
    Output("changes", changes.make),
    Output("manual", encoding_manual.make),
    # As late as can be: the others are made while it is set.
    Output("pdf", beside=pdf.beside),
    Output("site", over=site.make),
    Output("conformance", over=conformance.make, announced=conformance.PATHS),
    Output("sitemap", over=sitemap.make),
    Output("inventory", over=inventory.make),
    # Last, since it counts all the others.
    Output("manifest", over=manifest.make, announced=(str(manifest.NAME),)),
)

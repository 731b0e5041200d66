"""Dublin Core of a text from its header, in the few shapes that DTS admits (DTS 1.0, MetadataObject)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paragraphos.publication.header import Header

Metadata = Mapping[str, object]
"""A MetadataObject: values are numbers, addresses, lists of addresses, or lists of {value, lang}."""

NO_LANGUAGE = "zxx"
"""BCP 47 for what is in no language: dates, codes, identifiers."""


def literal(value: str, language: str) -> dict[str, str]:
    """A word or words in a language."""
    return {"value": value, "lang": language}


def of_work(header: Header, language: str) -> Metadata:
    """What is true of the work in all its versions."""
    return _told(
        {
            "title": [header.title],
            "alternative": [header.subtitle],
            "creator": [agent.name for agent in header.authors],
            "abstract": [header.abstract],
            "subject": header.keywords,
        },
        language,
    ) | _told({"language": header.languages}, NO_LANGUAGE)


def of_version(header: Header, language: str, date: str) -> Metadata:
    """What is true of one version; `date` (ISO 8601) may be empty."""
    licence = {"license": header.licence} if header.licence and header.covers_all else {}
    return (
        dict(of_work(header, language))
        | _told(
            {
                "contributor": [f"{agent.name} ({agent.role})" for agent in header.contributors],
                "publisher": [header.publisher],
                "rights": [header.rights],
            },
            language,
        )
        | _told({"issued": [date], "identifier": [header.identifier]}, NO_LANGUAGE)
        | licence
    )


def extensions(version: str) -> Metadata:
    """What Dublin Core Terms have no term for: the version, in the words of schema.org; empty without a version."""
    if not version:
        return {}
    return {"@context": {"version": "https://schema.org/version"}, "version": [literal(version, NO_LANGUAGE)]}


def _told(terms: Mapping[str, Iterable[str]], language: str) -> dict[str, object]:
    found = {term: [literal(value, language) for value in values if value] for term, values in terms.items()}
    return {term: values for term, values in found.items() if values}

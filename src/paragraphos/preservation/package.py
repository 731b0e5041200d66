"""The package that a library takes: a bag of the site and its sources, described, in a folder or in one file."""

from __future__ import annotations

import logging
import re
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from paragraphos import __version__
from paragraphos.faults import Unusable
from paragraphos.preservation.archive import FORMATS
from paragraphos.preservation.bag import bag
from paragraphos.preservation.crate import crate
from paragraphos.preservation.payload import payload
from paragraphos.publication.edition import Publication
from paragraphos.publication.file import File
from paragraphos.publication.header import Header, read_header
from paragraphos.publication.replacing import replace_files
from paragraphos.publication.writing import swap, write

_README = """{title}
{version}

site/      the edition as published: open site/index.html in a browser, no server is needed;
           TEI in site/tei/, plain text in site/text/, records for catalogues in site/records/
source/    what it was made from, a whole edition by itself: the TEI as edited, and as far as it has
           them, register, ledger of references, copy-text, schema (ODD, RELAX NG, Schematron), pictures
ro-crate-metadata.json   what each file is, in JSON-LD

The folder around this one is a BagIt bag (RFC 8493): its manifests hold the fixity of every file.
{rights}
"""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def name_of(publication: Publication) -> str:
    """The name of the package: identifier and version."""
    return "-".join(part for part in (publication.identifier, publication.version) if part)


def moment(publication: Publication) -> str:
    """The beginning of the day of publication, as OCFL wants it (RFC 3339).

    Raises Unusable when the header does not tell the day.
    """
    if not _DAY.fullmatch(publication.date):
        raise Unusable(
            f"{publication.source.text.path}: an OCFL object must say on which day it was made, and "
            "publicationStmt/date has no @when with year, month and day. Write it, or leave out --ocfl: a bag may do "
            "without."
        )
    return f"{publication.date}T00:00:00Z"


def packaged(publication: Publication, site: tuple[File, ...], included: Iterable[Path]) -> tuple[File, ...]:
    """The files of the bag, paths from the bag's own folder; `included` as in `payload`."""
    header = read_header(publication.source.text.root)
    held = payload(publication, site, included)
    version = ", ".join(
        part for part in (header.version and f"Version {header.version}", header.date or "not yet published") if part
    )
    readme = _README.format(title=header.title, version=version, rights=header.rights)
    held = (*held, File(PurePosixPath("README.txt"), readme.encode("utf-8")))
    return bag((*held, crate(header, held)), _information(header))


def _information(header: Header) -> Mapping[str, str]:
    said = {
        "Source-Organization": header.publisher,
        "External-Description": " ".join(_sentence(part) for part in (header.title, header.subtitle) if part),
        "External-Identifier": header.identifier,
        "Internal-Sender-Identifier": f"{header.identifier} {header.version}".strip(),
        "Bagging-Date": header.date,
        "Bag-Software-Agent": f"paragraphos {__version__}",
    }
    return {name: text for name, text in said.items() if text}


def _sentence(words: str) -> str:
    return words if words.endswith((".", "!", "?", "…")) else f"{words}."


def write_folder(name: str, files: tuple[File, ...], target: Path) -> Path:
    """The bag as a folder; it appears whole or not at all.

    Raises OSError.
    """
    write(files, target / name)
    return target / name


def write_archive(kind: str, name: str, files: tuple[File, ...], target: Path) -> Path:
    """The bag as one file of a kind in `archive.FORMATS`; it appears whole or not at all.

    Raises OSError.
    """
    ending, pack = FORMATS[kind]
    path = target / f"{name}{ending}"
    target.mkdir(parents=True, exist_ok=True)
    replace_files({path: pack(name, files)})
    return path


def write_ocfl(publication: Publication, files: tuple[File, ...], target: Path) -> Path:
    """An OCFL object of one version (OCFL 1.1) that holds the bag; it appears whole or not at all.

    Raises MissingExtra when ocfl-py is not installed, Unusable as `moment` does, OSError.
    """
    from paragraphos import extras

    ocfl = extras.load("ocfl", "An OCFL object", "library")
    path = target / f"{name_of(publication)}.ocfl"
    with tempfile.TemporaryDirectory(dir=_made(target), prefix=".package.") as place:
        source, built = Path(place, "source"), Path(place, "object")
        write(files, source)
        metadata = ocfl.VersionMetadata(
            created=moment(publication), message=f"Version {publication.version}", name="paragraphos"
        )
        description = ocfl.Object(identifier=name_of(publication), spec_version="1.1")
        # ocfl-py tells the root logger of its success.
        quiet = logging.root.manager.disable
        logging.disable(logging.INFO)
        try:
            description.create(srcdir=str(source), metadata=metadata, objdir=str(built))
        finally:
            logging.disable(quiet)
        swap(built, path)
    return path


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder

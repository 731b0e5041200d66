"""The pages of the documentation, and what stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TOP = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
PAGES = (*TOP, *sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md")))

_BLOCK = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_SPAN = re.compile(r"(?<!`)`([^`\n]+(?:\n[^`\n]+)?)`(?!`)")
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


def text_of(page: str) -> str:
    """The page as it stands."""
    return (ROOT / page).read_text(encoding="utf-8")


def prose(page: str) -> str:
    """The page without its blocks of code."""
    return _BLOCK.sub("", text_of(page))


def blocks(page: str) -> list[tuple[str, str]]:
    """The blocks of code: language and content."""
    return _BLOCK.findall(text_of(page))


def spans(page: str) -> list[str]:
    """The words in code within the prose, each in one line."""
    return [" ".join(span.split()) for span in _SPAN.findall(prose(page))]


def links(page: str) -> list[str]:
    """What the links of a page lead to."""
    return _LINK.findall(prose(page))


def anchors(page: str) -> set[str]:
    """The names that the headings of a page have, as GitHub and most readers of Markdown make them."""
    plain = (
        re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading).replace("`", "") for heading in _HEADING.findall(prose(page))
    )
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in plain}


def commands(page: str) -> Iterator[str]:
    """Every command that a page names, without its comment: in blocks, indented, and in words of code."""
    lines = [line for language, body in blocks(page) if language != "python" for line in body.splitlines()]
    lines += [line for line in prose(page).splitlines() if line.startswith("    ")]
    for line in [*lines, *spans(page)]:
        for piece in line.split("&&"):
            found = re.match(r"(?:\$ )?(?:\S*/)?paragraphos((?: .*)?)$", piece.strip())
            if found:
                yield found[1].split(" #")[0].strip()

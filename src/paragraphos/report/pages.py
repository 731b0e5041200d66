"""The catalogue of codes as pages for `docs/codes/`: `python -m paragraphos.report.pages docs/codes` writes them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from paragraphos.report.catalogue import LAYERS, Code, layer

_SLOTS = {"settings": "toml", "waivers": "toml", "copy_text": "text", "bytes": "text"}


def pages() -> dict[str, str]:
    """The pages by file name: an index, and one for each layer."""
    return {"README.md": "\n".join(_index()) + "\n"} | {f"{name}.md": "\n".join(_layer(name)) + "\n" for name in LAYERS}


def _index() -> Iterator[str]:
    yield "# What each finding means"
    yield ""
    yield "Every finding of `paragraphos validate` has a code. `paragraphos validate --explain CODE` shows its entry."
    for name in LAYERS:
        about, codes = layer(name)
        yield from ("", f"## [{name}]({name}.md)", "", about, "", "| code | | what is wrong |", "|---|---|---|")
        for code in codes:
            yield f"| [{code.code}]({name}.md#{_anchor(code)}) | {code.severity.value} | {code.title} |"


def _layer(name: str) -> Iterator[str]:
    about, codes = layer(name)
    yield from (f"# Codes that begin with `{name}.`", "", about)
    for code in codes:
        language = _SLOTS.get(code.slot, "xml")
        title = f"**{code.title}** ({code.severity.value})."
        yield from ("", f"## {code.code}", "", title, "", code.what, "", code.why)
        for head, example in (("Wrong:", code.wrong), ("Right:", code.right)):
            yield from ("", head, "", f"```{language}", *example.split("\n"), "```")


def _anchor(code: Code) -> str:
    """The anchor that GitHub and most readers of Markdown give a heading."""
    return code.code.replace(".", "")


def write(folder: Path) -> None:
    """Write every page into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write(Path(sys.argv[1]))

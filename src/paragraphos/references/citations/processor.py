"""The citation processor: pandoc's citeproc, as a program that is given data and gives HTML."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from paragraphos.extras import load
from paragraphos.faults import Unusable

PURPOSE = "Citing in a style"
"""What the extra packages are needed for, in the words of a message."""

# Pandoc's own options take one style a run; its interpreter of Lua lets one run serve them all.
_PROGRAM = """\
local folder = arg[1]

local function text(name)
  local file <close> = assert(io.open(folder .. "/" .. name, "rb"))
  return file:read("a")
end

local function page(number, style)
  local document = pandoc.read(text(number .. ".document.json"), "json")
  document.meta.csl = style
  document.meta.bibliography = folder .. "/" .. number .. ".items.json"
  return pandoc.write(pandoc.utils.citeproc(document), "html", {wrap_text = "none"})
end

local pages = pandoc.List()
for number = 1, #arg - 1 do
  local done, found = pcall(page, number, arg[number + 1])
  if not done then
    io.stderr:write(tostring(found))
    os.exit(1)
  end
  pages:insert(found)
end
io.stdout:write(pandoc.json.encode(pages))
"""


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be cited in a style (a file of CSL 1.0.2): `items` are CSL-JSON, `cited` the identifier of an item and
    what follows it in the citation, for each citation that is wanted.
    """

    style: Path
    items: Sequence[Mapping[str, Any]]
    cited: Sequence[tuple[str, str]]


def processed(tasks: Sequence[Task]) -> tuple[str, ...]:
    """For each task a page of HTML with a paragraph for each citation; all of them in one run of pandoc.

    Raises MissingExtra when pandoc is not installed, Unusable when it fails.
    """
    pypandoc = load("pypandoc", PURPOSE, "publish")
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "cite.lua"
        program.write_text(_PROGRAM, encoding="utf-8")
        for number, task in enumerate(tasks, 1):
            blocks = [_paragraph(*one) for one in task.cited]
            document = {"pandoc-api-version": [1, 23, 1], "meta": {}, "blocks": blocks}
            for name, content in (("document", document), ("items", list(task.items))):
                file = Path(folder) / f"{number}.{name}.json"
                file.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        styles = [str(task.style) for task in tasks]
        done = subprocess.run(  # noqa: S603  the program comes with a package, the arguments are ours
            [pypandoc.get_pandoc_path(), "lua", str(program), folder, *styles],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    if done.returncode:
        raise Unusable(f"pandoc could not format the citations: {done.stderr.decode('utf-8', 'replace').strip()}")
    return tuple(json.loads(done.stdout))


def _paragraph(item: str, suffix: str) -> dict[str, Any]:
    """A paragraph of pandoc's document model (pandoc-types 1.23) that holds one citation."""
    citation = {
        "citationId": item,
        "citationPrefix": [],
        "citationSuffix": [{"t": "Str", "c": suffix}] if suffix else [],
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": 1,
        "citationHash": 0,
    }
    return {"t": "Para", "c": [{"t": "Cite", "c": [[citation], []]}]}

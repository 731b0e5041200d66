"""What the page on editors says of our output and of our hook is so."""

from __future__ import annotations

import json
import re
import shlex
import tomllib
from pathlib import Path

import yaml
from tests.conftest import Run


def blocks(page: str, language: str) -> list[str]:
    """The blocks of a page in a language."""
    return re.findall(rf"```{language}\n(.*?)```", page, re.DOTALL)


def test_the_problem_matcher_reads_our_report(run: Run, repository: Path, tmp_path: Path) -> None:
    """A finding becomes a problem with file, line, column, severity, message and code."""
    page = (repository / "docs/scholars/editors.md").read_text(encoding="utf-8")
    (task,) = json.loads(blocks(page, "json")[0])["tasks"]
    pattern = re.compile(task["problemMatcher"]["pattern"]["regexp"])
    (tmp_path / "wrong.xml").write_text("<a>\n  <b></c>\n</a>", encoding="utf-8")
    told = run("validate", "wrong.xml", cwd=tmp_path).stdout.splitlines()
    found = [match.groups() for line in told if (match := pattern.match(line))]
    assert [(file, line, severity) for file, line, _, severity, _, _ in found] == [("wrong.xml", "2", "error")]
    assert found[0][5].startswith("xml.")
    assert run(*shlex.split(task["command"])[1:], "--help").returncode == 0


def test_the_settings_can_be_read(repository: Path) -> None:
    """The block for Helix is TOML and names our command."""
    page = (repository / "docs/scholars/editors.md").read_text(encoding="utf-8")
    server = tomllib.loads(blocks(page, "toml")[0])["language-server"]["paragraphos"]
    assert server == {"command": ".venv/bin/paragraphos", "args": ["lsp"]}


def test_the_hook_validates(run: Run, repository: Path) -> None:
    """The hook that the page names is the one that is defined, and its command runs clean here."""
    page = (repository / "docs/scholars/editors.md").read_text(encoding="utf-8")
    (wanted,) = yaml.safe_load(blocks(page, "yaml")[0])["repos"][0]["hooks"]
    (hook,) = yaml.safe_load((repository / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert hook["id"] == wanted["id"]
    assert run(*shlex.split(hook["entry"])[1:]).returncode == 0

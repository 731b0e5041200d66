"""What is promised of libraries is what is tried: the lower bounds, and the lock."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def project(repository: Path) -> dict[str, object]:
    """The table `project` of pyproject.toml."""
    content: dict[str, dict[str, object]] = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))
    return content["project"]


def pinned(path: Path) -> dict[str, str]:
    """The versions that a file of requirements names, by package."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {found[1].lower(): found[2] for line in lines if (found := re.match(r"([\w.-]+)==([^\s;]+)", line))}


def version(text: str) -> tuple[int, ...]:
    """The numbers of a version, without zeros at its end."""
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def test_the_oldest_versions_that_are_tried_are_the_lower_bounds(repository: Path, project: dict[str, object]) -> None:
    """`.ci/oldest` installs exactly what pyproject.toml admits at the least."""
    dependencies = project["dependencies"]
    assert isinstance(dependencies, list)
    bounds = {name: version(bound) for name, bound in (line.split(">=") for line in dependencies)}
    oldest = {name: version(bound) for name, bound in pinned(repository / ".ci/requirements-oldest.txt").items()}
    assert oldest == bounds


def test_the_lock_names_every_library_once(repository: Path, project: dict[str, object]) -> None:
    """Whatever pyproject.toml asks for, with any extra, has its version in the lock."""
    extras = project["optional-dependencies"]
    dependencies = project["dependencies"]
    assert isinstance(extras, dict)
    assert isinstance(dependencies, list)
    lines = [*dependencies, *(line for extra in extras.values() for line in extra)]
    asked = {re.split(r"[\[<>=;]", line)[0].lower().replace("_", "-") for line in lines} - {"paragraphos"}
    assert asked <= set(pinned(repository / ".ci/requirements.lock"))

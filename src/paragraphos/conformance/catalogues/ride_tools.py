"""RIDE, Criteria for Reviewing Tools and Environments 1.0: the toolchain, where its sources are around the edition."""

from __future__ import annotations

from paragraphos.conformance.criteria import Catalogue, Criterion, Question
from paragraphos.conformance.looks.files import source
from paragraphos.conformance.looks.tei import judged
from paragraphos.conformance.subject import Subject


def _has_the_toolchain(subject: Subject) -> bool:
    path = subject.sources / "pyproject.toml"
    return path.is_file() and 'name = "paragraphos"' in path.read_text(encoding="utf-8")


RIDE_TOOLS = Catalogue(
    "ride-tools",
    "RIDE: criteria for reviewing tools and environments, 1.0",
    (
        Criterion(
            "T1",
            "Dependencies listed and installed automatically",
            (
                Question("They are listed.", source("pyproject.toml", r"^dependencies = \[")),
                Question("One command installs them.", source("README.md", r"pip install[^`\n]*")),
            ),
        ),
        Criterion(
            "T2",
            "Documentation: first steps, examples, troubleshooting, questions, support, interfaces",
            (
                Question("First steps.", source("README.md", r"one command")),
                Question("Examples.", source("docs/**/*.md", r"^(    |```)\S*\s*paragraphos .*")),
                Question(
                    "Troubleshooting.", source("docs/**/*.md", r"^#+ .*(goes wrong|troubleshooting|does not work).*")
                ),
                Question("Questions that are asked.", source("docs/**/*.md", r"^#+ .*(questions|FAQ).*")),
                Question("Where to get help.", source("*.md", r"^#+ .*(help|support|report).*")),
                Question("Interfaces for programs.", source("docs/dts.md", r"^# .*")),
            ),
        ),
        Criterion(
            "T3",
            "An issue tracker",
            (
                Question(
                    "The address of one is given.",
                    source("pyproject.toml", r"^(issues|tracker|\"Issue tracker\") ?=.*"),
                ),
            ),
        ),
        Criterion(
            "T4",
            "Building is straightforward",
            (
                Question("One command builds the edition.", source("README.md", r"paragraphos build")),
                Question("Building is straightforward.", judged("Try it on a machine of your own.")),
            ),
        ),
        Criterion(
            "T5",
            "Tests cover the core",
            (
                *(
                    Question(f"There are tests of {what}.", source(f"tests/{folder}/test_*.py", r"^def test_"))
                    for folder, what in (
                        ("relaxng", "validation by RELAX NG"),
                        ("schematron", "validation by Schematron"),
                        ("odd", "compiling an ODD"),
                        ("checks", "the checks of an edition"),
                        ("ledger", "references that last"),
                        ("html", "the pages"),
                        ("dts", "Distributed Text Services"),
                        ("records", "records"),
                        ("preservation", "packages"),
                    )
                ),
                Question("They cover the core well.", judged("Run them, and read what they say.")),
            ),
        ),
        Criterion(
            "T6",
            "Runs on Linux, macOS, Windows",
            (
                Question("It says so.", source("pyproject.toml", r"Operating System :: OS Independent")),
                Question("It runs on all three.", judged("These files cannot show it.")),
            ),
        ),
        Criterion(
            "T7",
            "Open licence, credit, citation",
            (
                Question("The licence is there.", source("LICENSE", r"\S.*")),
                Question("How to cite it is said.", source("CITATION.cff", r"^message:")),
            ),
        ),
        Criterion(
            "T8",
            "Formats and encodings of input and output stated",
            (
                Question("Formats are stated.", source("README.md", r"TEI")),
                Question("The encoding of characters is stated.", source("docs/**/*.md", r".*UTF-8.*")),
            ),
        ),
        Criterion(
            "T9",
            "Extensible, reusable parts",
            (
                Question("How to extend it is said.", source("CONTRIBUTING.md", r"^#+ .*")),
                Question("The parts can be used alone.", judged("Read the packages of xslt/ and src/.")),
            ),
        ),
    ),
    concerns=_has_the_toolchain,
)

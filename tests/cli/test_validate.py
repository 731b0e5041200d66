"""`paragraphos validate` as a user meets it: exit codes, streams, and no traceback whatever is thrown at it."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

import pytest
from tests.checks.miniature import miniature
from tests.conftest import Run

GRAMMAR = Path(__file__).resolve().parent.parent / "report" / "grammar.rng"
RULES = """<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3" defaultPhase="all">
  <phase id="all"><active pattern="heads"/><active pattern="notes"/></phase>
  <phase id="some"><active pattern="notes"/></phase>
  <pattern id="heads"><rule context="text"><assert id="head" test="head">Give the text a head.</assert></rule></pattern>
  <pattern id="notes"><rule context="text"><assert id="note" test="note">Give the text a note.</assert></rule></pattern>
</schema>"""


def test_the_edition(run: Run) -> None:
    """The edition of this repository is clean, and the command says so on stdout."""
    finished = run("validate")
    assert (finished.returncode, finished.stderr) == (0, "")
    assert finished.stdout == "3 files: 0 errors, 0 warnings.\n"


def test_faults(run: Run, tmp_path: Path) -> None:
    """Faults are told on stdout, and the exit code is 1."""
    finished = run("-C", miniature(tmp_path, text=""), "validate")
    assert finished.returncode == 1
    assert "fidelity.missing" in finished.stdout
    assert "2 errors" in finished.stdout or "1 error" in finished.stdout


def test_warnings(run: Run, tmp_path: Path) -> None:
    """Warnings alone are no failure, unless they are asked to be."""
    folder = miniature(
        tmp_path,
        bibliography='<biblStruct xml:id="bibl-x" type="book" subtype="seen" n="X"><monogr>'
        '<title level="m">X</title><imprint><date cert="unknown">?</date></imprint></monogr></biblStruct>',
    )
    assert run("-C", folder, "validate").returncode == 0
    assert run("-C", folder, "validate", "--strict").returncode == 1


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_formats(run: Run, form: str) -> None:
    """A program gets nothing but its format on stdout."""
    assert json.loads(run("validate", "--format", form).stdout)


def test_short_for_json(run: Run, tmp_path: Path) -> None:
    """`--json` is `--format json`."""
    folder = miniature(tmp_path)
    assert run("-C", folder, "validate", "--json").stdout == run("-C", folder, "validate", "--format", "json").stdout


def test_no_edition_here(run: Run, tmp_path: Path) -> None:
    """Where no edition is, the command says how to get one."""
    finished = run("validate", cwd=tmp_path)
    assert (finished.returncode, finished.stdout) == (2, "")
    assert "there is no edition here" in finished.stderr
    assert "paragraphos new" in finished.stderr


def test_folder_of_an_edition(run: Run, tmp_path: Path) -> None:
    """An edition may be named as a path."""
    assert run("validate", miniature(tmp_path)).returncode == 0


def test_any_xml(run: Run, tmp_path: Path) -> None:
    """Any XML against any schema, outside an edition."""
    good, bad = tmp_path / "good.xml", tmp_path / "bad.xml"
    good.write_text('<text><note id="n1"/></text>', encoding="utf-8")
    bad.write_text("<text><note/></text>", encoding="utf-8")
    rules = tmp_path / "rules.sch"
    rules.write_text(RULES, encoding="utf-8")
    assert run("validate", good, "--schema", GRAMMAR).returncode == 0
    finished = run("validate", good, bad, "--schema", GRAMMAR)
    assert finished.returncode == 1
    assert f"{bad}:1:7: error: " in finished.stdout
    assert "rng.attribute-missing" in finished.stdout
    assert "sch.head" in run("validate", good, "--schematron", rules).stdout
    assert run("validate", good, "--schematron", rules, "--phase", "some").returncode == 0


def test_schema_that_the_file_names(run: Run, tmp_path: Path) -> None:
    """Without a schema on the command line, the one beside the file that it names."""
    (tmp_path / "grammar.rng").write_bytes(GRAMMAR.read_bytes())
    path = tmp_path / "letter.xml"
    path.write_text('<?xml-model href="grammar.rng"?><text><note/></text>', encoding="utf-8")
    assert "rng.attribute-missing" in run("validate", path).stdout


def test_malformed_beside_others(run: Run, tmp_path: Path) -> None:
    """One file that is no XML does not hide the others."""
    broken, bad = tmp_path / "a.xml", tmp_path / "b.xml"
    broken.write_text("<text><note></text>", encoding="utf-8")
    bad.write_text("<text><note/></text>", encoding="utf-8")
    out = run("validate", broken, bad, "--schema", GRAMMAR).stdout
    assert "xml.tag-mismatch" in out
    assert "rng.attribute-missing" in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["missing.xml"], "missing.xml: there is no such file"),
        (["a", "b"], "there is no such file"),
        (["x.xml", "--schema", "missing.rng"], "missing.rng: there is no such file"),
        (["--schema", "x.xml"], "need the files to check"),
        (["x.xml", "--phase", "some"], "--phase needs --schematron"),
        (["x.xml", "."], "this is a folder"),
        (["--format", "pdf"], "is not one of"),
        (["--limit", "depth"], "write NAME=NUMBER"),
        (["--limit", "colour=3"], "the names are size, depth"),
        (["--explain", "link.dangeling"], "Did you mean link.dangling"),
        (["--explain", ""], "There is no code"),
    ],
)
def test_wrong_usage(run: Run, tmp_path: Path, arguments: list[str], message: str) -> None:
    """What cannot be run is said on stderr, with exit code 2."""
    (tmp_path / "x.xml").write_text("<text/>", encoding="utf-8")
    finished = run("validate", *arguments, cwd=tmp_path)
    assert finished.returncode == 2
    assert message in finished.stderr
    assert "Traceback" not in finished.stderr
    assert finished.stdout == ""


def test_limits_can_be_raised(run: Run, tmp_path: Path) -> None:
    """A document beyond a limit is refused, and read when the limit is raised."""
    path = tmp_path / "deep.xml"
    path.write_text("<a>" * 1_200 + "</a>" * 1_200, encoding="utf-8")
    assert "xml.too-deep" in run("validate", path).stdout
    assert run("validate", path, "--limit", "depth=1500").returncode == 0


def test_explain(run: Run) -> None:
    """A code is explained, for people and for programs."""
    assert run("validate", "--explain", "link.dangling").stdout.startswith("link.dangling (error)\n")
    assert json.loads(run("validate", "--explain", "link.dangling", "--json").stdout)["code"] == "link.dangling"


def test_colour(run: Run, tmp_path: Path) -> None:
    """No colour in a pipe."""
    assert "\x1b" not in run("-C", miniature(tmp_path, text=""), "validate").stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colour_on_a_terminal(tmp_path: Path, environment: dict[str, str], coloured: bool) -> None:
    """Colour on a terminal, and never with NO_COLOR."""
    import pty
    import subprocess

    folder = miniature(tmp_path, text="")
    leader, follower = pty.openpty()
    inherited = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    subprocess.run(
        [sys.executable, "-m", "paragraphos", "-C", str(folder), "validate"],
        stdout=follower,
        env=inherited | environment,
        check=False,
    )
    os.close(follower)
    shown = os.read(leader, 100_000)
    os.close(leader)
    assert (b"\x1b[31m" in shown) is coloured


def test_narrow_encodings(run: Run, tmp_path: Path) -> None:
    """A terminal that cannot show a character gets it escaped, not a traceback."""
    folder = miniature(tmp_path, text="")
    finished = run("-C", folder, "validate", env=os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert finished.returncode == 1
    assert "Traceback" not in finished.stderr


def test_file_of_an_edition(run: Run, tmp_path: Path) -> None:
    """A file of an edition, named alone, is checked with it; what concerns the other files is left out."""
    folder = miniature(tmp_path, text="", bibliography="<foo/>")
    of_text = run("validate", folder / "edition" / "speech.xml").stdout
    of_register = run("validate", folder / "edition" / "register.xml").stdout
    assert "fidelity.missing" in of_text
    assert "rng.element-not-known" not in of_text
    assert "rng.element-not-known" in of_register
    assert "fidelity.missing" not in of_register


def test_two_formats_at_once(run: Run) -> None:
    """What cannot be done together is refused."""
    finished = run("validate", "--json", "--format", "sarif")
    assert finished.returncode == 2
    assert "leave out --format sarif, or --json" in finished.stderr


def test_a_citation_rule_that_cannot_be_followed(run: Run, tmp_path: Path, repository: Path) -> None:
    """A released edition whose refsDecl is broken is told in one finding; nothing of Saxon's comes to stderr."""
    for name in ("edition", "schema", "seeds"):
        shutil.copytree(repository / name, tmp_path / name)
    text = tmp_path / "edition" / "manifesto.xml"
    text.write_text(text.read_text("utf-8").replace('match="//body//salute[@xml:id]"', 'match="//salute["'), "utf-8")
    finished = run("-C", tmp_path, "validate", "--json")
    assert (finished.returncode, finished.stderr) == (1, "")
    assert [finding["code"] for finding in json.loads(finished.stdout)["findings"]] == ["reference.no-such-rule"]

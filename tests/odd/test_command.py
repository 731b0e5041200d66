"""`paragraphos schema compile` and `paragraphos schema explain`, as one types them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from jsonschema import Draft202012Validator
from tests.conftest import Run

MODULES = '<moduleRef key="tei"/><moduleRef key="core"/>'
Write = Callable[..., Path]


def _schema(repository: Path, name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads((repository / "schema" / "json" / name).read_text(encoding="utf-8")))


def test_compile_writes_the_files(run: Run, written: Write, small: Path, tmp_path: Path) -> None:
    """Grammar, rules, explanations, manual; their names on stdout; nothing else in the folder."""
    done = run("schema", "compile", written(MODULES), "--tei", small, "-o", tmp_path / "out")
    assert (done.returncode, done.stderr) == (0, "")
    names = ["case.rng", "case.sch", "case.sch.xsl", "case.json", "case-manual/index.html"]
    assert done.stdout.split() == [str(tmp_path / "out" / name) for name in names]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "case-manual",
        "case.json",
        "case.rng",
        "case.sch",
        "case.sch.xsl",
    ]


def test_an_error_writes_nothing(run: Run, written: Write, small: Path, tmp_path: Path, repository: Path) -> None:
    """It is told with its place; the exit code is 1; as JSON too."""
    odd = written(MODULES + '<moduleRef key="cor"/>')
    done = run("schema", "compile", odd, "--tei", small, "-o", tmp_path / "out")
    assert done.returncode == 1
    assert f"{odd}:1:" in done.stderr
    assert "error: moduleRef/@key: there is no module “cor”. Did you mean core? [odd.module-unknown]" in done.stderr
    assert not (tmp_path / "out").exists()
    told = run("schema", "compile", odd, "--tei", small, "-o", tmp_path / "out", "--json")
    report = json.loads(told.stdout)
    _schema(repository, "compilation.schema.json").validate(report)
    assert [finding["code"] for finding in report["findings"]] == ["odd.module-unknown"]


def test_a_rule_that_is_no_xpath(run: Run, written: Write, small: Path, tmp_path: Path) -> None:
    """It is told where it stands in the ODD, and nothing is written: it would stop every validation."""
    rule = (
        '<constraintSpec ident="few" scheme="schematron"><constraint>'
        '<sch:assert test="count(tei:hi">Few.</sch:assert></constraint></constraintSpec>'
    )
    odd = written(f'{MODULES}<elementSpec ident="p" mode="change">{rule}</elementSpec>')
    done = run("schema", "compile", odd, "--tei", small, "-o", tmp_path / "out")
    assert done.returncode == 1
    assert "assert/@test: This cannot be evaluated" in done.stderr
    assert "[odd.rule-wrong]" in done.stderr
    assert not (tmp_path / "out").exists()


def test_what_cannot_run(run: Run, written: Write, tmp_path: Path) -> None:
    """No ODD, no specification, no XML: exit code 2 and a sentence, no traceback."""
    odd = written(MODULES)
    broken = tmp_path / "broken.odd"
    broken.write_text("<TEI>")
    for arguments, said in (
        ((tmp_path / "none.odd",), "does not exist"),
        ((odd,), "save it from https://www.tei-c.org/Vault/P5/"),
        ((broken, "--tei", broken), "broken.odd"),
    ):
        done = run("schema", "compile", *arguments)
        assert done.returncode == 2
        assert said in done.stderr
        assert "Traceback" not in done.stderr


def test_explain(run: Run, written: Write, small: Path, repository: Path) -> None:
    """An element or an attribute; as JSON; the nearest name where there is none."""
    base = ("schema", "explain", "--odd", written(MODULES), "--tei", small)
    assert run(*base, "p").stdout.startswith("<p> (paragraph)")
    assert run(*base, "<p>", "@type").stdout.startswith("@type on <p>")
    element = json.loads(run(*base, "p", "--json").stdout)
    _schema(repository, "explanation.schema.json").validate(element)
    attribute = json.loads(run(*base, "p", "type", "--json").stdout)
    _schema(repository, "explanation.schema.json").validate(attribute)
    unknown = run(*base, "haed")
    assert (unknown.returncode, unknown.stdout) == (1, "")
    assert unknown.stderr == "The schema has no <haed>. Did you mean <head>?\n"
    assert "no @typ on <p>. Did you mean @type?" in run(*base, "p", "@typ").stderr


def test_explain_reads_what_was_compiled(run: Run, written: Write, small: Path, tmp_path: Path) -> None:
    """Without --odd the explanations beside the edition's schema are read; a file that is none is refused."""
    edition = written(MODULES, name="edition.odd")
    assert run("schema", "compile", edition, "--tei", small, "-o", tmp_path / "schema", "--no-manual").returncode == 0
    assert run("-C", tmp_path, "schema", "explain", "p").stdout.startswith("<p> (paragraph)")
    (tmp_path / "schema" / "edition.json").write_text("{}")
    refused = run("-C", tmp_path, "schema", "explain", "p")
    assert (refused.returncode, "compile the schema again" in refused.stderr) == (2, True)


def test_explain_speaks_of_the_schema_that_the_edition_names(
    run: Run, written: Write, small: Path, tmp_path: Path
) -> None:
    """Whatever its name, and from whichever folder the edition is named."""
    odd = written(MODULES, name="letters.odd")
    assert run("schema", "compile", odd, "--tei", small, "-o", tmp_path / "rules", "--no-manual").returncode == 0
    (tmp_path / "edition").mkdir()
    settings = 'text = "letter.xml"\nschema = "../rules/letters.rng"\n'
    (tmp_path / "edition" / "edition.toml").write_text(settings, encoding="utf-8")
    for folder in (tmp_path, tmp_path / "edition"):
        assert run("-C", folder, "schema", "explain", "p").stdout.startswith("<p> (paragraph)")
        assert "The schema has no <persName>" in run("-C", folder, "schema", "explain", "persName").stderr

"""Whatever the schema calls valid is valid TEI: shown on documents made at random from its grammar."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from copy import deepcopy
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.encoding.fragments import RNG, admitted, of_any_element, opened
from tests.encoding.generation import NAMESPACE, Generator


@pytest.fixture(scope="module")
def generator(grammar: etree._ElementTree) -> Generator:
    """Makes documents from the schema's grammar."""
    return Generator(grammar)


@pytest.fixture(scope="module")
def small(grammar: etree._ElementTree) -> Generator:
    """Makes small documents, for the elements one by one."""
    return Generator(grammar, depth=3)


def refused(schema: Path, documents: Iterable[etree._Element], folder: Path) -> str:
    """What jing says of documents; nothing when all are valid."""
    paths = []
    for number, document in enumerate(documents):
        paths.append(folder / f"{number}.xml")
        etree.ElementTree(document).write(paths[-1], encoding="utf-8")
    jing = [str(Path(sys.executable).parent / "pyjing"), str(schema), *map(str, paths)]
    ran = subprocess.run(jing, capture_output=True, text=True, check=False)
    return ran.stdout + ran.stderr


@given(seed=st.integers(0, 2**32 - 1))
@settings(max_examples=5)
def test_the_generator_keeps_to_the_grammar(generator: Generator, grammar: etree._ElementTree, seed: int) -> None:
    """A document made from the grammar is valid against it; otherwise it would prove nothing about it."""
    relaxng = etree.RelaxNG(grammar)
    assert relaxng(etree.ElementTree(generator.document(Random(seed)))), relaxng.error_log


def fragments(generator: Generator, grammar: etree._ElementTree, random: Random) -> list[etree._Element]:
    """One document for each element of the grammar, which is its outermost."""
    defines = [define for define in grammar.iterfind(f"{RNG}define") if define.find(f"{RNG}element") is not None]
    return [generator.made(define, random) for define in defines]


def test_every_element_can_be_made(small: Generator, grammar: etree._ElementTree) -> None:
    """There is a document for each element that the schema admits, and it is valid."""
    made = fragments(small, grammar, Random(1923))
    relaxng = of_any_element(grammar)
    assert sorted(etree.QName(document).localname for document in made) == admitted(grammar)
    assert [document.tag for document in made if not relaxng(etree.ElementTree(document))] == []


@pytest.mark.slow
@given(seed=st.integers(0, 2**32 - 1))
@settings(max_examples=2)
def test_random_documents_are_valid_against_tei_all(
    generator: Generator, reference_data: Path, tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    """Thirty whole documents at a time, each of about a thousand elements."""
    documents = (generator.document(Random(f"{seed}.{number}")) for number in range(30))
    assert refused(reference_data / "tei" / "tei_all.rng", documents, tmp_path_factory.mktemp("random")) == ""


@pytest.mark.slow
def test_every_element_is_valid_against_tei_all(
    small: Generator, grammar: etree._ElementTree, reference_data: Path, tmp_path: Path
) -> None:
    """Each element as the outermost of three documents, against TEI All made to begin with any element."""
    tei_all = tmp_path / "tei_all_of_any_element.rng"
    opened(etree.parse(reference_data / "tei" / "tei_all.rng")).write(tei_all, encoding="utf-8")
    documents = [document for seed in range(3) for document in fragments(small, grammar, Random(seed))]
    assert refused(tei_all, documents, tmp_path) == ""


@pytest.mark.slow
def test_jing_would_notice(generator: Generator, reference_data: Path, tmp_path: Path) -> None:
    """A document with one element that TEI does not allow in its place is refused: the proof can fail."""
    document = generator.document(Random(21))
    broken = deepcopy(document)
    etree.SubElement(broken, f"{{{NAMESPACE}}}p")
    said = refused(reference_data / "tei" / "tei_all.rng", [document, broken], tmp_path)
    assert "1.xml" in said
    assert "0.xml" not in said

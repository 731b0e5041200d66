"""What a schema says does not depend on the syntax that it is written in."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.relaxng.compact.constructs import CONSTRUCTS, Construct
from tests.relaxng.jing import Jing

from paragraphos.relaxng import load

EACH = pytest.mark.parametrize("construct", CONSTRUCTS, ids=lambda construct: construct.title.replace(" ", "-"))


@EACH
def test_both_syntaxes_give_the_same_verdicts(construct: Construct, tmp_path: Path) -> None:
    """And the same faults, in the same words, for what is not valid."""
    compact, xml = tmp_path / "schema.rnc", tmp_path / "schema.rng"
    compact.write_text(construct.compact, encoding="utf-8")
    xml.write_text(construct.declared, encoding="utf-8")
    in_compact, in_xml = load(compact), load(xml)
    for document in construct.valid:
        assert in_compact.validate(document.encode()) == []
        assert in_xml.validate(document.encode()) == []
    for document in construct.invalid:
        faults = in_compact.validate(document.encode())
        assert faults
        assert faults == in_xml.validate(document.encode())


@EACH
def test_jing_reads_the_same_out_of_it(construct: Construct, jing: Jing) -> None:
    """The counterparts are no opinion of ours."""
    assert jing.compact_schema(construct.compact)
    assert [jing.document(document) for document in construct.valid] == [True] * len(construct.valid)
    assert [jing.document(document) for document in construct.invalid] == [False] * len(construct.invalid)

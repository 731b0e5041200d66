"""The ledger only grows: whatever is altered in it or taken out is noticed; its file is what its schema says."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.references.letter import BURNT, GONE, copy, edit, ledger_of, release

from paragraphos.faults import Unusable
from paragraphos.references.integrity import integrity, trusted_ledger
from paragraphos.references.storage import decoded, read_ledger, written

SCHEMA = json.loads(
    (Path(__file__).resolve().parents[2] / "schema" / "json" / "ledger.schema.json").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition released twice."""
    folder = copy(tmp_path_factory.mktemp("ledger"))
    release(folder, "1.0.0")
    edit(folder, BURNT, GONE)
    release(folder, "2.0.0", "2031-01-01")
    return folder


@pytest.fixture
def content(edition: Path) -> Any:
    return json.loads((edition / "references.json").read_text(encoding="utf-8"))


def test_the_file_is_valid(content: Any) -> None:
    """Against its published schema."""
    jsonschema.validate(content, SCHEMA)


def test_it_is_sound(edition: Path) -> None:
    """What releases wrote has nothing wrong."""
    assert list(integrity(ledger_of(edition))) == []


def test_it_is_written_as_it_was_read(edition: Path) -> None:
    """Byte for byte."""
    path = edition / "references.json"
    assert written(read_ledger(path)) == path.read_bytes()


def take_out_a_reference(content: Any) -> None:
    del content["references"]["p4"]


def take_out_a_release(content: Any) -> None:
    del content["releases"][0]


def alter_words(content: Any) -> None:
    content["references"]["p4"]["wordings"][0]["words"] = "Put out the light!"


def alter_words_and_fixity(content: Any) -> None:
    from paragraphos.publication.words import fixity

    words = "Put out the light!"
    content["references"]["p4"]["wordings"][0] = {"since": "1.0.0", "words": words, "sha256": fixity(words)}


def alter_a_reason(content: Any) -> None:
    content["references"]["p2.s2"]["history"][0]["reason"] = "No reason."


def forget_what_became_of_it(content: Any) -> None:
    content["references"]["p2.s2"]["history"] = []
    content["references"]["p2.s2"]["state"] = "current"


def alter_the_date(content: Any) -> None:
    content["releases"][0]["date"] = "2029-01-01"


def swap_releases(content: Any) -> None:
    content["releases"].reverse()


@pytest.mark.parametrize(
    "change",
    [
        take_out_a_reference,
        take_out_a_release,
        alter_words,
        alter_words_and_fixity,
        alter_a_reason,
        forget_what_became_of_it,
        alter_the_date,
        swap_releases,
    ],
)
def test_damage_is_noticed(content: Any, change: Callable[[Any], None]) -> None:
    """Each of these changes breaks a seal or a digest."""
    change(content)
    assert "damaged" in [fault.kind for fault in integrity(decoded(content))]


def alter_a_state(content: Any) -> None:
    content["references"]["p3"]["state"] = "withdrawn"


def forget_the_order(content: Any) -> None:
    del content["releases"][0]["order"]


def order_what_is_unknown(content: Any) -> None:
    content["releases"][0]["order"]["text"].append("p99")


def forget_the_words(content: Any) -> None:
    content["references"]["p3"]["wordings"] = []


def forget_the_place(content: Any) -> None:
    content["references"]["p3"]["standing"] = []


def forget_the_releases(content: Any) -> None:
    content["releases"] = []


def go_too_far(content: Any) -> None:
    content["references"]["p3"]["level"] = 1e400


@pytest.mark.parametrize(
    "change",
    [
        alter_a_state,
        alter_words,
        forget_the_order,
        order_what_is_unknown,
        forget_the_words,
        forget_the_place,
        forget_the_releases,
        go_too_far,
        swap_releases,
    ],
)
def test_nothing_reckons_with_a_damaged_ledger(tmp_path: Path, content: Any, change: Callable[[Any], None]) -> None:
    """Whoever reads it is told what is wrong and what to do."""
    change(content)
    path = tmp_path / "references.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(Unusable, match=r"references\.json.*[Rr]estore"):
        trusted_ledger(path)


def test_brackets_without_end_are_no_ledger(tmp_path: Path) -> None:
    """However deep a file is nested."""
    path = tmp_path / "references.json"
    path.write_text("[" * 100_000, encoding="utf-8")
    with pytest.raises(Unusable):
        read_ledger(path)


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"{}", b'{"releases": 1}', b"\xff\xfe", b'"ledger"'])
def test_what_is_no_ledger_is_refused(tmp_path: Path, data: bytes) -> None:
    """With the name of the file and what to do."""
    path = tmp_path / "references.json"
    path.write_bytes(data)
    with pytest.raises(Unusable, match=r"references\.json.*[Rr]estore"):
        read_ledger(path)


def test_no_file_is_an_empty_ledger(tmp_path: Path) -> None:
    """An edition that was never released has none."""
    assert read_ledger(tmp_path / "references.json").releases == ()

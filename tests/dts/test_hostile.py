"""Whatever is asked, the answer is one of those that DTS knows, and the server is as it was."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import tracemalloc
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from tests.dts.conftest import HOST, Ask
from tests.dts.hostile import queries
from tests.dts.running import asked, serving

from paragraphos.dts.catalogue import Catalogue
from paragraphos.dts.service import Service

KINDS = {"": "entry", "collection": "collection", "navigation": "navigation"}


def _asked(service: Service, texts: Catalogue, count: int, seed: int) -> Counter[int]:
    references = [
        place.unit.reference for text in texts.resources.values() for tree in text.trees for place in tree.places
    ]
    seen: Counter[int] = Counter()
    for endpoint, query in queries(references, list(texts.entries), count, seed):
        seen[service.answer(endpoint, query.encode("ascii"), f"{HOST}/dts/{endpoint}?{query}").status] += 1
    return seen


def test_2000_mixed_and_hostile_requests(service: Service, texts: Catalogue) -> None:
    """Only 200, 400 and 404 come back, and each of them does."""
    seen = _asked(service, texts, 2000, seed=1)
    assert set(seen) == {200, 400, 404}
    assert min(seen.values()) > 100


def test_requests_leave_nothing_behind(service: Service, texts: Catalogue) -> None:
    """After 3,000 further requests the server holds no more memory than before."""
    _asked(service, texts, 500, seed=2)
    gc.collect()
    tracemalloc.start()
    try:
        _asked(service, texts, 500, seed=2)
        gc.collect()
        before = tracemalloc.get_traced_memory()[0]
        _asked(service, texts, 3000, seed=3)
        gc.collect()
        after = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert after - before < 100_000


@settings(max_examples=200)
@given(endpoint=st.sampled_from(["", "collection", "navigation", "document"]), query=st.binary(max_size=200))
def test_any_bytes_as_a_query(
    service: Service, schemas: dict[str, Draft202012Validator], endpoint: str, query: bytes
) -> None:
    """Any bytes at all: an answer that is valid for its status."""
    answer = service.answer(endpoint, query, f"{HOST}/dts/{endpoint}")
    if answer.status == 200:
        schemas[KINDS[endpoint]].validate(json.loads(answer.body))
    else:
        assert answer.status in {400, 404}
        schemas["status"].validate(json.loads(answer.body))


@given(value=st.text(max_size=100))
def test_any_text_as_a_reference(ask: Ask, texts: Catalogue, value: str) -> None:
    """A reference is looked up, not understood: what is not the name of a unit is not found."""
    known = texts.resources["treatise"].trees[0].by_reference
    if not value or any(0xD800 <= ord(character) < 0xE000 for character in value):
        return
    status = ask("document", resource="treatise", ref=value).status
    assert status == (200 if value in known else 404)


def test_refusals_show_little_of_what_was_sent(ask: Ask) -> None:
    """A message repeats the beginning of a value at most, and no control characters."""
    answer = ask("document", resource="treatise", ref="\x1b[31m\x00\r\n" + "x" * 5000)
    assert len(answer.body) < 400
    assert not any(character < 32 for character in json.loads(answer.body)["description"].encode())


_SERVED = """
import sys
from functools import partial
from pathlib import Path
from paragraphos.cli.serve import prepare
from paragraphos.dts.application import application
from paragraphos.dts.preview import Preview, shelf
from paragraphos.dts.watching import prepared

if __name__ == "__main__":
    served = shelf(prepared(partial(prepare, only=frozenset({"dts"})), [Path(sys.argv[1])]))
    application(Preview(served))
    for query in (b"resource=treatise&ref=doc('/etc/passwd')", b"resource=treatise&ref=c1&down=1"):
        for endpoint in ("", "collection", "navigation", "document"):
            served.service.answer(endpoint, query, "http://localhost/")
    print(sorted({"saxonche", "elementpath"} & set(sys.modules)))
"""


def test_no_engine_in_the_process_that_answers(tmp_path: Path) -> None:
    """The serving process never loads an XSLT or XPath engine: request text cannot reach one."""
    script = tmp_path / "served.py"
    script.write_text(_SERVED, "utf-8")
    text = (Path(__file__).parent / "edition" / "treatise.xml").read_text("utf-8").replace("🌊", "now")
    (tmp_path / "treatise.xml").write_text(text, "utf-8")
    (tmp_path / "edition.toml").write_text('text = "treatise.xml"\n', "utf-8")
    finished = subprocess.run([sys.executable, script, tmp_path], capture_output=True, text=True, check=False)
    assert finished.stdout == "[]\n", finished.stderr


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read from /proc")
def test_a_server_after_2000_requests(tmp_path: Path) -> None:
    """Over the network: no 5xx, and the process does not grow (10,000 requests: benchmarks/dts.py)."""
    text = (Path(__file__).parent / "edition" / "treatise.xml").read_text("utf-8").replace("🌊", "now")
    (tmp_path / "treatise.xml").write_text(text, "utf-8")
    (tmp_path / "edition.toml").write_text('text = "treatise.xml"\n', "utf-8")
    references = ["c1", "c1.p1", "c1.a", "m1", "c2", "7"]
    with serving("serve", tmp_path, "--only", "dts") as server, closing(server.connection()) as connection:
        sizes = []
        for round_ in range(4):
            for endpoint, query in queries(references, ["treatise", "treatise.work"], 500, seed=round_):
                status, _ = asked(connection, f"/dts/{endpoint}?{query}")
                assert status in {200, 400, 404}, query
            sizes.append(server.resident)
    assert sizes[-1] - sizes[0] < 4_000_000, sizes

"""An edition whose files are spoiled at random is reported on or refused; nothing else happens."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.checks.miniature import miniature

from paragraphos.checks.validation import Report, validate_edition
from paragraphos.faults import Unusable
from paragraphos.report import FORMATS, writer
from paragraphos.report.shown import Shown
from paragraphos.xml import NotWellFormed

FILES = (
    "edition/speech.xml",
    "edition/register.xml",
    "edition/edition.toml",
    "edition/waivers.toml",
    "seeds/speech.txt",
)
WAIVERS = '[[waiver]]\ncode = "note.length"\nreference = "n"\nreason = "x"\nuntil = "2.0.0"\n'
SPOILT = st.lists(
    st.tuples(
        st.integers(0, 6000),
        st.integers(0, 12),
        st.sampled_from(
            [b"", b"\x00", b"\xff", b"<", b">", b"&", b'"', b"#", b"]", b"\n\n", "é".encode(), b"<p>", b"</p>"]
        )
        | st.binary(max_size=3),
    ),
    min_size=1,
    max_size=3,
)


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The miniature without its Schematron rules, which take long to compile and are tried elsewhere."""
    folder = miniature(tmp_path_factory.mktemp("spoilt"), waivers=WAIVERS)
    toml = folder / "edition" / "edition.toml"
    lines = toml.read_text(encoding="utf-8").splitlines(keepends=True)
    toml.write_text("".join(line for line in lines if not line.startswith("schematron")), encoding="utf-8")
    return folder


def reported(folder: Path) -> Report | None:
    """The report; None when the edition is refused in words."""
    try:
        return validate_edition(folder)
    except (Unusable, NotWellFormed, OSError) as error:
        assert str(error)  # noqa: PT017 - the words are what is tested
        return None


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(FILES), SPOILT)
def test_spoilt(edition: Path, name: str, changes: list[tuple[int, int, bytes]]) -> None:
    """Bytes taken out and put in anywhere: every format can show what is found."""
    path = edition / name
    whole = path.read_bytes()
    data = whole
    for at, length, put in changes:
        start = at % (len(data) + 1)
        data = data[:start] + put + data[start + length :]
    try:
        path.write_bytes(data)
        report = reported(edition)
        for form in FORMATS if report is not None else ():
            assert report is not None
            writer(form)(Shown(report, edition)).encode("utf-8", "backslashreplace")
    finally:
        path.write_bytes(whole)

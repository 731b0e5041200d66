"""Feeds whatever bytes the coverage-guided fuzzer thinks of to parser, engine and report; any exception is a fault.

    python -m tests.fuzz.reading [-runs=N] [-max_total_time=SECONDS] [CORPUS]

The options are those of libFuzzer. Inputs begin with the passages that show the rules of the encoding.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["paragraphos.xml", "paragraphos.relaxng", "paragraphos.report"]):
    from paragraphos import relaxng, xml  # noqa: F401 - instrumented here, used by what validates
    from paragraphos.checks.validation import validate_files
    from paragraphos.editor.remembering import Memory
    from paragraphos.report import FORMATS, writer
    from paragraphos.report.shown import Shown

_REPOSITORY = Path(__file__).resolve().parents[2]
_SCHEMA = _REPOSITORY / "schema" / "edition.rng"


def main() -> None:
    """Fuzz until libFuzzer's options say that it is enough; ends with its exit code."""
    means = Memory().means
    writers = [writer(name) for name in FORMATS]
    with tempfile.TemporaryDirectory() as place:
        document = Path(place, "document.xml")

        def once(data: bytes) -> None:
            document.write_bytes(data)
            report = validate_files([document], schema=_SCHEMA, means=means)
            for write in writers:
                # A lone surrogate in a message would only be noticed by whoever writes it out.
                write(Shown(report, base=document.parent)).encode("utf-8")

        corpus = Path(place, "corpus")
        corpus.mkdir()
        for number, example in enumerate(sorted(_REPOSITORY.glob("tests/encoding/*/*.xml"))):
            (corpus / str(number)).write_bytes(example.read_bytes())
        atheris.Setup([*sys.argv, str(corpus), "-max_len=4096", "-timeout=20", "-rss_limit_mb=2000"], once)
        atheris.Fuzz()


if __name__ == "__main__":
    main()

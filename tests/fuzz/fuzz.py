"""The fuzzer, led by coverage (atheris): `python -m tests.fuzz.fuzz TARGET [options of libFuzzer]`.

It is run from the top folder of the repository.

TARGET is reading, validation, grammar, compact or editing. An input that fails is printed with its traceback and
kept in a file of the current folder; give that file's name as an argument to run it again.
"""

from __future__ import annotations

import sys

import atheris


def main() -> None:
    """Run one target until libFuzzer's options say that it is enough."""
    name = sys.argv.pop(1) if len(sys.argv) > 1 else ""
    with atheris.instrument_imports(include=["paragraphos"]):
        from tests.fuzz.targets import TARGETS

        if name not in TARGETS:
            sys.exit(f"{__doc__}\nThere is no target “{name}”.")
        target = TARGETS[name]()
        # Much is imported when it is first needed; what is imported here is watched for coverage.
        target(bytes(10))
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()

"""Watching: the report after every save, whatever an editor does to the files meanwhile."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from itertools import chain, islice, repeat
from pathlib import Path

import pytest
from tests.interrupting import HEED_INTERRUPTS

from paragraphos.checks.validation import validate_edition
from paragraphos.editor.remembering import Memory
from paragraphos.editor.watching import outcomes
from paragraphos.source.file_stamps import Stamp, stamp
from paragraphos.xml import NotWellFormed


class Command:
    """A command that watches, read line by line."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        command = [sys.executable, "-u", "-m", "paragraphos", "-C", str(folder), *arguments]
        self.process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            preexec_fn=HEED_INTERRUPTS,
        )
        self.deadline = threading.Timer(60, self.process.kill)
        self.deadline.daemon = True
        self.deadline.start()

    def round(self) -> str:
        """What is written until the command waits for the next save."""
        assert self.process.stdout is not None
        written: list[str] = []
        for line in self.process.stdout:
            if line.startswith("Waiting for the next save"):
                return "".join(written)
            written.append(line)
        raise AssertionError("the command has ended: " + "".join(written))

    def stop(self) -> int:
        """Press Ctrl-C; gives the exit code."""
        self.process.send_signal(signal.SIGINT)
        rest, _ = self.process.communicate(timeout=30)
        self.deadline.cancel()
        assert rest.endswith("Stopped.\n")
        assert "Traceback" not in rest
        return self.process.returncode


needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT can be sent to one process")


@needs_signals
def test_validate(edition: Path) -> None:
    """A fault saved is told, a file gone is told, a file renamed into its place is read; Ctrl-C ends it."""
    text = edition / "edition" / "manifesto.xml"
    right = text.read_text(encoding="utf-8")
    command = Command(edition, "validate", "--watch")
    assert command.round() == "3 files: 0 errors, 0 warnings.\n"
    text.write_text(right.replace("person-zinoviev", "person-zinovjev", 1), encoding="utf-8")
    assert "[link.dangling]" in command.round()
    text.unlink()
    assert "there is no such file" in command.round()
    fresh = text.with_suffix(".new")
    fresh.write_text(right, encoding="utf-8")
    fresh.replace(text)
    assert command.round() == "3 files: 0 errors, 0 warnings.\n"
    text.write_text(right.replace("own bourgeoisie", "own burgeoisie", 1), encoding="utf-8")
    assert "[fidelity.changed]" in command.round()
    assert command.stop() == 1


@needs_signals
def test_validate_half_written(edition: Path) -> None:
    """A file that is written in two parts is told once, as a whole."""
    text = edition / "edition" / "manifesto.xml"
    wrong = text.read_bytes().replace(b"person-zinoviev", b"person-zinovjev")
    command = Command(edition, "validate", "--watch")
    command.round()
    with text.open("wb") as stream:
        stream.write(wrong[: len(wrong) // 2])
        stream.flush()
        time.sleep(0.1)
        stream.write(wrong[len(wrong) // 2 :])
    assert "[link.dangling]" in command.round()
    assert command.stop() == 1


@needs_signals
def test_validate_files(tmp_path: Path) -> None:
    """Single files are watched with their schema: each change of either is followed."""
    grammar = Path(__file__).parent.parent / "report" / "grammar.rng"
    schema, letter = tmp_path / "grammar.rng", tmp_path / "letter.xml"
    schema.write_bytes(grammar.read_bytes())
    letter.write_text("<text><note/></text>", encoding="utf-8")
    command = Command(tmp_path, "validate", str(letter), "--schema", str(schema), "--watch")
    assert "[rng.attribute-missing]" in command.round()
    schema.write_text(schema.read_text(encoding="utf-8").replace("<element", "<elemant", 1), encoding="utf-8")
    assert "[rng.schema]" in command.round()
    schema.write_bytes(grammar.read_bytes())
    assert "[rng.attribute-missing]" in command.round()
    letter.write_text('<text><note id="n1"/></text>', encoding="utf-8")
    assert command.round() == "1 file: 0 errors, 0 warnings.\n"
    assert command.stop() == 0


@needs_signals
@pytest.mark.slow
def test_build(edition: Path) -> None:
    """A build after every save; of an edition with faults nothing is built, and what was built stays."""
    text = edition / "edition" / "manifesto.xml"
    right = text.read_text(encoding="utf-8")
    command = Command(edition, "build", "--only", "text", "--watch")
    assert "3 files" in command.round()
    before = {path: path.read_bytes() for path in (edition / "dist").rglob("*") if path.is_file()}
    text.write_text(right.replace("person-zinoviev", "person-zinovjev", 1), encoding="utf-8")
    assert "nothing was published" in command.round()
    assert {path: path.read_bytes() for path in (edition / "dist").rglob("*") if path.is_file()} == before
    text.unlink()
    assert "there is no such file" in command.round()
    text.write_text(right, encoding="utf-8")
    assert "3 files" in command.round()
    assert command.stop() == 0


@pytest.mark.parametrize("command", ["validate", "build"])
def test_nothing_to_watch(tmp_path: Path, command: str) -> None:
    """Where no edition is, the command does not wait for one."""
    asked = [sys.executable, "-m", "paragraphos", "-C", str(tmp_path), command, "--watch"]
    finished = subprocess.run(asked, capture_output=True, text=True, timeout=60, check=False)
    assert finished.returncode == 2
    assert "there is no edition here" in finished.stderr


def stamps(*numbers: int) -> Iterator[Stamp]:
    """Stamps that differ when their numbers do; the last lasts."""
    return ((("file", number, 0, 0),) for number in chain(numbers, repeat(numbers[-1])))


def test_doubtful_outcome_is_held_back() -> None:
    """What is seen in the middle of a save is not told; what stays so is told after a while."""
    seen = stamps(1, 2, 3, 3, 4)
    attempts = iter(["first", "torn", "whole", "torn for good"])
    followed = outcomes(
        lambda: next(seen), lambda: next(attempts), lambda each: each.startswith("torn"), lambda _: None
    )
    assert list(islice(followed, 3)) == ["first", "whole", "torn for good"]


def test_change_during_an_attempt(tmp_path: Path) -> None:
    """A save that comes while the files are being checked is followed by another check."""
    path = tmp_path / "edition.toml"
    path.write_text('text = "a"', encoding="utf-8")
    attempts = iter(range(10))

    def attempt() -> str:
        said = path.read_text(encoding="utf-8")
        if (number := next(attempts)) < 2:
            path.write_text(f'text = "{"a" * (number + 5)}"', encoding="utf-8")
        return said

    found = list(islice(outcomes(lambda: stamp(tmp_path), attempt, lambda _: False, lambda _: None), 3))
    assert found[2] == path.read_text(encoding="utf-8")


def test_memory_says_what_validation_says(edition: Path) -> None:
    """With and without memory the same is found, after changes of text, register, schema and rules."""
    memory = Memory()
    changes = [
        ("edition/manifesto.xml", "person-zinoviev", "person-zinovjev"),
        ("edition/register.xml", 'when="1876-07-02"', 'when="1876-13-02"'),
        ("schema/edition.rng", '<element name="salute">', '<element name="salut">'),
        ("schema/edition.sch", "<assert ", "<asert "),
        ("edition/manifesto.xml", "</salute>", ""),
    ]
    for name, old, new in changes:
        path = edition / name
        text = path.read_text(encoding="utf-8")
        assert old in text, name
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        remembered = validate_edition(edition, validators=memory.validators)
        assert remembered.findings == validate_edition(edition).findings
        assert remembered.findings


def test_memory_forgets_no_bounds(edition: Path) -> None:
    """A bound on what is read holds for what is shown unsaved, too."""
    path = edition / "edition" / "manifesto.xml"
    memory = Memory({path: b"<a>" * 2_000 + b"</a>" * 2_000})
    with pytest.raises(NotWellFormed, match="nested more than 1,000 deep"):
        memory.read(path)


def test_stamp_costs_next_to_nothing(edition: Path) -> None:
    """A file is never opened to see whether it has changed, but for the settings."""
    path = edition / "edition" / "manifesto.xml"
    before = stamp(edition)
    os.chmod(path, 0)  # noqa: PTH101 - its permissions are no change of its content
    assert [each for each in stamp(edition) if each[0] == str(path)] == [
        each for each in before if each[0] == str(path)
    ]

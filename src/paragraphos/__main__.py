"""`python -m paragraphos` is the command `paragraphos`."""

from paragraphos.cli import run

run()

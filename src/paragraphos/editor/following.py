"""`validate --watch`: the report, and the report again after every save."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from paragraphos.checks.validators import Validators
from paragraphos.editor.remembering import Memory
from paragraphos.editor.watching import outcomes
from paragraphos.faults import Unusable
from paragraphos.source.file_stamps import Stamp
from paragraphos.xml import NotWellFormed

if TYPE_CHECKING:
    from paragraphos.checks.validation import Report

Validate = Callable[[Validators], "Report"]
Refusal = Unusable | OSError | NotWellFormed

_UNFINISHED = frozenset(
    {"xml.empty", "xml.tag-unfinished", "xml.tag-unclosed", "xml.not-markup", "rng.schema", "sch.schema"}
)


def reports(look: Callable[[], Stamp], validate: Validate) -> Iterator[Report | Refusal]:
    """The report of a validation, or what kept it from running, now and after every change; never ends."""
    validators = Memory().validators
    return outcomes(look, lambda: _attempt(validate, validators), _doubtful)


def _attempt(validate: Validate, validators: Validators) -> Report | Refusal:
    try:
        return validate(validators)
    except (Unusable, OSError, NotWellFormed) as refusal:
        return refusal


def _doubtful(outcome: Report | Refusal) -> bool:
    """Whether the files look as if they were being saved at this moment."""
    if isinstance(outcome, Exception):
        return True
    return any(finding.code in _UNFINISHED for finding in outcome.findings)

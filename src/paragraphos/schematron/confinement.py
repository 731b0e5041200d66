"""A Saxon for rules that are not our own code: it reads nothing but the document that it is handed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from paragraphos.saxon import confine

if TYPE_CHECKING:
    from saxonche import PySaxonProcessor


@cache
def processor() -> PySaxonProcessor:
    """The process's shut Saxon, made when first asked for.

    It is not the one that runs our stylesheets: once Saxon has been told to read nothing it cannot be told otherwise.
    """
    from saxonche import PySaxonProcessor

    saxon = PySaxonProcessor(license=False)
    confine(saxon, "", allow_external_functions="false")
    return saxon

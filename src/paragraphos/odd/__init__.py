"""ODD (One Document Does it all, TEI P5 chapter 23) compiled to RELAX NG, ISO Schematron and a manual."""

from __future__ import annotations

from paragraphos.odd.compiling import Compiled, compile_odd
from paragraphos.odd.diagnostics import OddFault
from paragraphos.odd.explaining import ElementExplained, explanations
from paragraphos.odd.explanation_json import NotExplanations
from paragraphos.odd.library import SpecificationMissing
from paragraphos.odd.rule_checking import check_rules

__all__ = [
    "Compiled",
    "ElementExplained",
    "NotExplanations",
    "OddFault",
    "SpecificationMissing",
    "check_rules",
    "compile_odd",
    "explanations",
]

"""XML read hardened: no network, no external entity, no expansion, bounded, every node with its line and column."""

from __future__ import annotations

from paragraphos.xml.diagnosis import diagnose
from paragraphos.xml.document import Document, parse
from paragraphos.xml.faults import Fault, NotWellFormed
from paragraphos.xml.files import content
from paragraphos.xml.limits import MOST_DEEP, TREE, Limits
from paragraphos.xml.places import Place
from paragraphos.xml.reader import Handler, Locator, read
from paragraphos.xml.skimming import skim

__all__ = [
    "MOST_DEEP",
    "TREE",
    "Document",
    "Fault",
    "Handler",
    "Limits",
    "Locator",
    "NotWellFormed",
    "Place",
    "content",
    "diagnose",
    "parse",
    "read",
    "skim",
]

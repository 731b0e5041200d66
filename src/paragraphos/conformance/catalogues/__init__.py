"""The catalogues, in the order of the passport: a catalogue is a file, and a line in this table."""

from __future__ import annotations

from paragraphos.conformance.catalogues.encoding_levels import ENCODING_LEVELS
from paragraphos.conformance.catalogues.endings import ENDINGS
from paragraphos.conformance.catalogues.fair import FAIR
from paragraphos.conformance.catalogues.ride_editions import RIDE_EDITIONS
from paragraphos.conformance.catalogues.ride_tools import RIDE_TOOLS
from paragraphos.conformance.catalogues.tei_in_libraries import TEI_IN_LIBRARIES
from paragraphos.conformance.criteria import Catalogue

CATALOGUES: tuple[Catalogue, ...] = (RIDE_EDITIONS, RIDE_TOOLS, ENDINGS, TEI_IN_LIBRARIES, ENCODING_LEVELS, FAIR)

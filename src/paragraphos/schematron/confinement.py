"""A Saxon for rules that are not our own code: it reads nothing but the document that it is handed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from saxonche import PySaxonProcessor

_FEATURE = "http://saxon.sf.net/feature/"
_PARSER = "parserFeature?uri=http%3A//xml.org/sax/features/"
_SETTINGS = {
    "allowedProtocols": "",
    "allow-external-functions": "false",
    f"{_PARSER}external-general-entities": "false",
    f"{_PARSER}external-parameter-entities": "false",
    # The reader has its own bound on depth; the parser's would be a hundred.
    "parserProperty?uri=jdk.xml.maxElementDepth": "0",
}


@cache
def processor() -> PySaxonProcessor:
    """The process's shut Saxon, made when first asked for.

    It is not the one that runs our stylesheets: once Saxon has been told to read nothing it cannot be told otherwise.
    """
    from saxonche import PySaxonProcessor

    saxon = PySaxonProcessor(license=False)
    for name, value in _SETTINGS.items():
        saxon.set_configuration_property(_FEATURE + name, value)
    return saxon

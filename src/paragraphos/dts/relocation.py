"""A text that is read elsewhere than in the folder of the published TEI still names its pictures and its schema."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

_UP = b"../"
_TAG = re.compile(
    rb"""<!--.*?--> | <\?.*?\?> | <!\[CDATA\[.*?\]\]> | <[^\s/>!?]+(?:[^<>"']|"[^"]*"|'[^']*')*>""",
    re.DOTALL | re.VERBOSE,
)
_ATTRIBUTE = re.compile(rb"""(?P<name>[^\s"'=<>/]+)\s*=\s*(?:"[^"]*"|'[^']*')""")
_UPWARDS = re.compile(rb"""(?<=["'\s])\.\./""")
_ADDRESSES = frozenset({b"url", b"facs"})
_NO_TAGS = (b"<!", b"<?")


def relocated(tei: bytes, site: str) -> bytes:
    """The TEI with each `@url` and `@facs` that climbs to the published site beginning with `site` instead.

    The published TEI lies one folder below the site, and names pictures `../pictures/…`; clients do not resolve that,
    or resolve it from where they have the passage. `site` ends with a slash: an address, or a path from the passage.
    The input is our own serialisation: well-formed, in UTF-8.
    """
    if _UP not in tei:
        return tei
    start = escape(site, {'"': "&quot;", "'": "&#39;"}).encode("utf-8")

    def attribute(found: re.Match[bytes]) -> bytes:
        return _UPWARDS.sub(lambda _: start, found[0]) if found["name"] in _ADDRESSES else found[0]

    def tag(found: re.Match[bytes]) -> bytes:
        is_tag = _UP in found[0] and not found[0].startswith(_NO_TAGS)
        return _ATTRIBUTE.sub(attribute, found[0]) if is_tag else found[0]

    return _TAG.sub(tag, tei)

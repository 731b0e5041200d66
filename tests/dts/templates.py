"""URI templates filled in (RFC 6570, levels 1 to 3: the operators that DTS uses)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote

_JOINED = {"": ("", ","), "/": ("/", "/"), ";": (";", ";"), "?": ("?", "&"), "&": ("&", "&")}


def expanded(template: str, **values: object) -> str:
    """The address that a template gives for some values; what is not given is left out."""
    return re.sub(r"\{([/;?&]?)([A-Za-z,]+)\}", lambda found: _expression(found[1], found[2], values), template)


def _expression(operator: str, names: str, values: Mapping[str, object]) -> str:
    first, between = _JOINED[operator]
    named = operator in {";", "?", "&"}
    given = [
        f"{name}={quote(str(values[name]), safe='')}" if named else quote(str(values[name]), safe="")
        for name in names.split(",")
        if name in values
    ]
    return first + between.join(given) if given else ""

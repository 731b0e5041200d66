"""Which regular expressions may be tried on any text: those for which the time grows with its square at most.

Python tries one way after another. Where what is repeated can itself be divided in several ways, or several repetitions
follow one another, the number of ways grows beyond what anybody can wait for.
"""

from __future__ import annotations

import re

_PIECE = re.compile(
    r"\\.|\[(?:\\.|[^\]\\])*\]|(?P<open>\((?:\?:)?)|(?P<close>\))|(?P<either>\|)|(?P<count>[*+?]|\{[0-9,]*\})",
    re.DOTALL,
)
_MANY = 20


def is_quick(expression: str) -> bool:
    """Whether an expression takes no more time than the square of a text's length."""
    repetitions = 0 if expression.startswith("^") else 1  # without ^ it is tried at every character
    open_groups = [False]  # for each open group, whether it can match in several ways
    closed = False  # whether the group that was just closed can
    for piece in _PIECE.finditer(expression):
        follows = piece.start() > 0 and expression[piece.start() - 1] == ")"
        if piece["open"]:
            open_groups.append(False)
        elif piece["close"] and len(open_groups) > 1:
            closed = open_groups.pop()
            open_groups[-1] |= closed
        elif piece["either"]:
            open_groups[-1] = True
        elif piece["count"]:
            repeats = _repeats(piece["count"])
            if repeats and follows and closed:
                return False
            repetitions += repeats
            open_groups[-1] |= piece["count"] != "{1}"
    return repetitions <= 2


def _repeats(count: str) -> bool:
    """Whether a quantifier admits many repetitions."""
    if count == "?":
        return False
    most = count.strip("{}").rpartition(",")[2]
    return not most.isdecimal() or len(most) > 2 or int(most) > _MANY

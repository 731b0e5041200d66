"""What stops a command: something that the user can mend."""

from __future__ import annotations


class Unusable(Exception):
    """The command cannot run with what it was given; the message names the thing and says what to do (exit code 2)."""

"""The sentence for what went wrong outside the edition: files, folders, disks, missing parts."""

from __future__ import annotations

import errno

import click

_SYSTEM = {
    errno.ENOSPC: "the disk is full; make room and run the command again (nothing was changed)",
    errno.EROFS: "the file system is read-only; choose another place with -o",
    errno.EACCES: "no permission; choose another place, or change its permissions",
    errno.EPERM: "not permitted; choose another place, or change its permissions",
    errno.ENOENT: "there is no such file or folder",
    errno.EEXIST: "there is a file of this name already; choose another place with -o",
    errno.EISDIR: "this is a folder; a file is needed",
    errno.ENOTDIR: "this is not a folder; a folder is needed",
    errno.ENAMETOOLONG: "the name is too long",
}


def message_of(error: Exception) -> str | None:
    """What to tell the user of an error that he can cause and mend; None for a fault of the program itself."""
    from paragraphos.faults import Unusable
    from paragraphos.xml import NotWellFormed

    if isinstance(error, NotWellFormed):
        return f"{error} {error.fault.hint}" if error.fault.hint else str(error)
    if isinstance(error, Unusable):
        return str(error)
    if isinstance(error, OSError):
        reason = _SYSTEM.get(error.errno or 0, error.strerror or str(error))
        return f"{error.filename}: {reason}." if error.filename else f"{reason}."
    return None


def tell(error: Exception) -> None:
    """Say on stderr what the user can mend; a fault of the program itself is raised again."""
    message = message_of(error)
    if message is None:
        raise error
    click.echo(f"paragraphos: {message}", err=True)


def advised(error: click.ClickException) -> click.ClickException:
    """A mistake in the words of the command line, with what to do where newcomers make it most."""
    if isinstance(error, click.NoSuchOption) and error.option_name == "-C":
        return click.UsageError("-C DIR stands before the name of the command: paragraphos -C DIR COMMAND.", error.ctx)
    if isinstance(error, click.UsageError) and "extra argument" in error.message:
        advice = 'Words that belong together go in quotes, such as "calloused hands".'
        return click.UsageError(f"{error.message}. {advice}", error.ctx)
    return error

"""`--programme FILE`: programmes of one's own, which rules read in place of installed ones."""

from collections.abc import Callable
from typing import Any

import click

from partnerkit import plugins
from partnerkit.cli.command import tell
from partnerkit.programmes import Programme
from partnerkit.programmes.installed import GROUP
from partnerkit.records.own_programme import own_programmes


def programme_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--programme` to a command; it may be given several times."""
    return click.option(
        "--programme",
        "programme_files",
        metavar="FILE",
        multiple=True,
        help="A programme of your own in a YAML file; rules read it too. May be given several times.",
    )(command)


def given_programmes(files: tuple[str, ...], language: str) -> tuple[Programme, ...]:
    """Return the programmes in files; say on standard error which installed ones they replace.

    Raises:
        FormatError: A file cannot be taken in; it carries every problem of every file.
        PluginInvalidError: One was written for another version of partnerkit.
    """
    installed = {one.alias for one in plugins.find(GROUP)}
    given = own_programmes(files)
    for file, programme in zip(files, given, strict=True):
        if programme.name in installed:
            tell("programme.replaces", language, err=True, name=programme.name, path=file)
    return given

"""`--without`: plugins that are switched off for one command."""

from difflib import get_close_matches
from typing import Any

import click

from partnerkit import plugins
from partnerkit.cli.command import misuse, speaking

_GROUPS = ("exporters", "extensions", "forms", "programmes", "rules")


def without_option(command: Any) -> Any:
    """Add `--without NAME`, which may be repeated, to a command."""
    return click.option(
        "--without",
        multiple=True,
        metavar="NAME",
        callback=_switch_off,
        expose_value=False,
        help="Do without this plugin: its rules, its fields or its files. May be repeated.",
    )(command)


def _switch_off(context: click.Context, option: click.Parameter, given: tuple[str, ...]) -> None:
    """Switch plugins off until the command has ended; refuse a name that no plugin has."""
    if not given:
        return
    known = sorted(
        {
            name
            for group in _GROUPS
            for one in plugins.find(f"partnerkit.{group}")
            for name in (one.name, one.alias)
        }
    )
    speak = speaking(context.params.get("language"))
    for name in given:
        if name in known:
            continue
        near = get_close_matches(name, known, 1)
        if near:
            raise misuse("without-near", speak, name=name, near=near[0])
        raise misuse("without", speak, name=name)
    context.with_resource(plugins.without(*given))

"""Plugins of any kind on the command line: whose they are, whether they work, and who else has a name of ours."""

import json
from collections.abc import Callable, Sequence
from typing import Any

import click

from partnerkit import plugins
from partnerkit.cli.command import misuse, tell
from partnerkit.errors import PluginError
from partnerkit.language.catalogue import say, text


def check_option(command: Any) -> Any:
    """Add `--check` to a command that lists plugins."""
    return click.option(
        "--check", is_flag=True, help="Load each one and tell its state; exit 1 if any fails."
    )(command)


def checked(
    group: str, expected: type, *, check: bool, name: str | None, as_json: bool, language: str
) -> bool:
    """Tell of strangers with a name of ours, and with `--check` the state of each plugin; return whether it was given.

    Args:
        group: The entry-point group.
        expected: The type its plugins must be of.
        check: Whether `--check` was given, which tries all of a kind.
        name: The one plugin that was named.
        as_json: Whether a program reads it.
        language: Language of the messages.

    Raises:
        UsageError: There is a name beside `--check`.
        SystemExit: One of them cannot be used; with exit code 1.
    """
    tell_namesakes(group, language, name)
    if check and name is not None:
        raise misuse("check-one", language, name=name)
    if check:
        tell_states(plugins.check(group, expected), as_json=as_json, language=language)
    return check


def tell_states(states: Sequence[plugins.PluginState], *, as_json: bool, language: str) -> None:
    """Tell what became of each plugin when it was tried, and end with exit code 1 if one cannot be used."""
    rows = [
        {
            **row_of(one.info),
            "state": one.state,
            "reason": say(one.reason, language) if one.reason else None,
        }
        for one in states
    ]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        width = max((len(one.info.alias) for one in states), default=0)
        for one, row in zip(states, rows, strict=True):
            state = text(f"cli.plugins.states.{one.state.replace(' ', '-')}", language)
            reason = f": {row['reason']}" if row["reason"] else ""
            click.echo(
                f"{one.info.alias:{width}}  {one.info.distribution} {one.info.version}  {state}{reason}"
            )
    if any(one.state != "ok" for one in states):
        click.echo(text("cli.plugins.fail", language), err=True)
        raise SystemExit(1)


def tell_all(infos: Sequence[plugins.PluginInfo], *, as_json: bool, language: str, none: str) -> None:
    """List plugins by name with their distributions, without importing any.

    Args:
        infos: What is known of them.
        as_json: Whether a program reads it.
        language: Language of the messages.
        none: Key of what is said where there are none.
    """
    if as_json:
        click.echo(json.dumps([row_of(one) for one in infos], ensure_ascii=False, indent=2))
        return
    width = max((len(one.alias) for one in infos), default=0)
    for one in infos:
        click.echo(f"{one.alias:{width}}  {one.distribution} {one.version}")
    if not infos:
        tell(none, language)


def row_of(info: plugins.PluginInfo) -> dict[str, str | None]:
    """Return name, distribution and version of a plugin, for programs."""
    return {"name": info.alias, "distribution": info.distribution, "version": info.version}


def telling(language: str) -> Callable[[PluginError], None]:
    """Return what tells of a plugin that cannot be used, on standard error."""
    return lambda error: click.echo(say(error.message, language), err=True)


def tell_namesakes(group: str, language: str, name: str | None = None) -> None:
    """Say on standard error which plugins of others have the name of one of ours, and what they are called.

    Args:
        group: The entry-point group.
        language: Language of the messages.
        name: The one name that matters; without it, all do.
    """
    for one in plugins.namesakes(group):
        if name in (None, one.name):
            told = {"name": one.name, "distribution": one.distribution, "version": one.version}
            click.echo(text("cli.plugins.namesake", language, alias=one.alias, **told), err=True)

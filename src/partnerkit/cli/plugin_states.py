"""Plugins of any kind on the command line: whose they are, whether they work, and who else has a name of ours."""

import json
from collections.abc import Sequence
from typing import Any

import click

from partnerkit import plugins
from partnerkit.cli.command import misuse
from partnerkit.errors import PluginError
from partnerkit.language.catalogue import say, text


def check_option(command: Any) -> Any:
    """Add `--check` to a command that lists plugins."""
    return click.option(
        "--check", is_flag=True, help="Load each one and tell its state; exit 1 if any fails."
    )(command)


def refuse_name(name: str | None, language: str) -> None:
    """Refuse `--check` together with a name: it tries all of a kind.

    Raises:
        UsageError: There is a name.
    """
    if name is not None:
        raise misuse("check-one", language, name=name)


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


def row_of(info: plugins.PluginInfo) -> dict[str, str | None]:
    """Return name, distribution and version of a plugin, for programs."""
    return {"name": info.alias, "distribution": info.distribution, "version": info.version}


def usable(group: str, kind: type, language: str) -> tuple[Any, ...]:
    """Return every plugin of a group that can be used; what is wrong with another is told, and harms no other."""

    def failed(error: PluginError) -> None:
        click.echo(say(error.message, language), err=True)

    return plugins.load_all(group, kind, failed=failed)


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

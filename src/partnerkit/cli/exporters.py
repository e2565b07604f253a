"""`partnerkit exporters`: which exporters are installed, whose they are, and whether they work."""

import json

import click

from partnerkit import plugins
from partnerkit.cli.command import language_option, speaking, tell
from partnerkit.exporters import Exporter, list_exporters
from partnerkit.exporters.registry import GROUP
from partnerkit.language.catalogue import say, text


@click.command()
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.option("--check", is_flag=True, help="Load each one and tell its state; exit 1 if any fails.")
@language_option
def exporters(as_json: bool, check: bool, language: str | None) -> None:
    """List the installed exporters with their distributions."""
    speak = speaking(language)
    states = {one.info: one for one in plugins.check(GROUP, Exporter)} if check else {}
    rows: list[dict[str, str | None]] = []
    for info in list_exporters():
        row: dict[str, str | None] = {
            "name": info.alias,
            "distribution": info.distribution,
            "version": info.version,
        }
        if info in states:
            reason = states[info].reason
            row |= {"state": states[info].state, "reason": say(reason, speak) if reason else None}
        rows.append(row)
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        width = max((len(row["name"] or "") for row in rows), default=0)
        for row in rows:
            state = f"  {row['state']}" if check else ""
            reason_text = f": {row['reason']}" if check and row["reason"] else ""
            click.echo(f"{row['name']:{width}}  {row['distribution']} {row['version']}{state}{reason_text}")
        if not rows:
            tell("no-exporters", speak)
    if any(state.state != "ok" for state in states.values()):
        click.echo(text("cli.exporters-fail", speak), err=True)
        raise SystemExit(1)

"""`partnerkit rules` and `partnerkit explain`: what is judged, why, and on whose authority."""

import json

import click

from partnerkit.cli.command import language_option, speaking
from partnerkit.cli.plugin_states import check_option, tell_namesakes, tell_states
from partnerkit.language.catalogue import text
from partnerkit.rules.engine import GROUP, try_packs
from partnerkit.rules.explain import explain, list_rules


@click.command()
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@check_option
@language_option
def rules(as_json: bool, check: bool, language: str | None) -> None:
    """List every code with its severity and what it looks for; with --check, every rule pack."""
    speak = speaking(language)
    tell_namesakes(GROUP, speak)
    if check:
        tell_states(try_packs(), as_json=as_json, language=speak)
        return
    rows = list_rules(language=speak)
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for row in rows:
        click.echo(f"{row['code']}  {text('rules.severity.' + row['severity'], speak):8}  {row['summary']}")


@click.command(name="explain")
@click.argument("code")
@language_option
def explain_code(code: str, language: str | None) -> None:
    """Explain CODE: what it looks for, why, how to put it right, with a wrong and a right example."""
    click.echo(explain(code, speaking(language)), nl=False)

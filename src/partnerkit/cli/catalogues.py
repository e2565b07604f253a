"""`partnerkit forms`: what is known of forms, with its grade; and finding what is installed."""

import json
from collections.abc import Iterable
from typing import Any

import click

from partnerkit.cli.command import language_option, speaking
from partnerkit.cli.form_details import details, told
from partnerkit.cli.plugin_states import check_option, checked, telling
from partnerkit.exporters import get_form
from partnerkit.forms import Form, list_forms
from partnerkit.forms.installed import GROUP
from partnerkit.language.catalogue import text
from partnerkit.language.dates import period_in_table


@click.command()
@click.argument("name", required=False, metavar="[NAME|FILE]")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@check_option
@language_option
def forms(name: str | None, as_json: bool, check: bool, language: str | None) -> None:
    """List the installed forms, or show one: its time, what it asks, and how sure that is.

    A FILE with a form of your own is checked on the way: every mistake is told with its line.
    """
    speak = speaking(language)
    if checked(GROUP, Form, check=check, name=name, as_json=as_json, language=speak):
        return
    if name is None:
        _list((_form(one, speak) for one in list_forms(failed=telling(speak))), as_json, speak)
        return
    form = get_form(name)
    shown = details(form, speak)
    if as_json:
        click.echo(json.dumps(shown, ensure_ascii=False, indent=2))
        return
    for line in told(form, speak):
        click.echo(line)


def _form(form: Form, language: str) -> dict[str, Any]:
    return {
        "name": form.name,
        "title": form.title.get(language),
        "kind": form.kind,
        "valid": period_in_table(form.valid, language) if form.valid else None,
        "grade": form.grade.value,
        "source": form.source,
    }


def _list(rows: Iterable[dict[str, Any]], as_json: bool, language: str) -> None:
    listed = list(rows)
    if as_json:
        click.echo(json.dumps(listed, ensure_ascii=False, indent=2))
        return
    for row in listed:
        shown = row | {"source": None, "grade": text(f"cli.form.grades.{row['grade']}", language)}
        click.echo("  ".join(value for value in shown.values() if value is not None))

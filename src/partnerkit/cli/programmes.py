"""`partnerkit programmes`: what is known of the programmes, edition by edition, and the check of one's own."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

import click

from partnerkit.cli.command import language_option, misuse, speaking, tell
from partnerkit.cli.plugin_states import check_option, checked, telling
from partnerkit.cli.programme_page import overview, page, page_data
from partnerkit.errors import InvalidValueError
from partnerkit.language.dates import date_in_sentence, period_in_table
from partnerkit.language.lists import join
from partnerkit.programmes import Programme, edition_on, list_programmes, possible_editions
from partnerkit.programmes.installed import GROUP
from partnerkit.records import get_programme
from partnerkit.values import FuzzyDate


def read_date(context: click.Context, option: click.Parameter, given: str | None) -> FuzzyDate | None:
    """Read an option as a date that may be vague."""
    try:
        return FuzzyDate(given) if given is not None else None
    except InvalidValueError:
        raise misuse("date", speaking(context.params.get("language")), given=given) from None


@click.command()
@click.argument("name", required=False, metavar="[NAME|FILE]")
@click.option("--on", callback=read_date, metavar="DATE", help="The edition for grants decided on this day.")
@click.option("--format", "format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--json", "format", flag_value="json", help="The same as --format json.")
@check_option
@language_option
def programmes(
    name: str | None, on: FuzzyDate | None, format: str, check: bool, language: str | None
) -> None:
    """List the installed programmes, or show one edition: who may apply, for what, and how sure that is.

    The edition is the latest one, unless --on names a day. A FILE with a programme of your own is checked on the
    way: every mistake is told with its line.

    Exit code 0: shown; 1: which edition applied on that day is not certain, or --check found a fault; 2: there is
    no such programme, or the file cannot be used.
    """
    speak = speaking(language)
    if checked(GROUP, Programme, check=check, name=name, as_json=format == "json", language=speak):
        return
    if name is None:
        if on is not None:
            raise misuse("on-without-name", speak)
        _list(list_programmes(failed=telling(speak)), format, speak)
        return
    programme = get_programme(name)
    edition = edition_on(programme, on) if on else next(iter(programme.editions[::-1]), None)
    if edition is None:
        _uncertain(programme, on, speak)
        raise SystemExit(1)
    if format == "json":
        click.echo(page_data(programme, edition), nl=False)
        return
    for line in page(programme, edition, speak):
        click.echo(line)


def _uncertain(programme: Programme, on: FuzzyDate | None, language: str) -> None:
    """Say on standard error why no edition is shown, and which there are."""
    if on is None:
        tell("programme.none", language, err=True, name=programme.name)
        return
    date = date_in_sentence(on, language)
    names = [one.name for one in possible_editions(programme, on)]
    if len(names) > 1:
        tell(
            "programme.not-certain",
            language,
            err=True,
            name=programme.name,
            date=date,
            editions=join(names, language),
        )
    else:
        tell("programme.not-known", language, err=True, name=programme.name, date=date)
    for line in overview(programme, language):
        click.echo(line, err=True)


def _list(found: Sequence[Programme], format: str, language: str) -> None:
    if format == "json":
        rows = [row for one in found for row in _rows(one, language)]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for programme in found:
        for line in overview(programme, language):
            click.echo(line)
    if found:
        tell("programme.show-one", language, name=found[-1].name)


def _rows(programme: Programme, language: str) -> Iterator[dict[str, Any]]:
    for edition in programme.editions:
        yield {
            "name": programme.name,
            "title": programme.title.get(language),
            "edition": edition.name,
            "valid": period_in_table(edition.valid, language) if edition.valid else None,
            "grade": edition.grade.value,
            "source": edition.source,
        }

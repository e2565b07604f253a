"""`partnerkit ready`: whether one document of a record can go, section by section."""

import json
from datetime import date
from pathlib import Path

import click

from partnerkit.cli.command import language_option, read_day, speaking
from partnerkit.cli.export import options_given
from partnerkit.cli.own_programmes import given_programmes, programme_option
from partnerkit.exporters import get_exporter
from partnerkit.exporters.subject import language_for, subject_of
from partnerkit.language.catalogue import LANGUAGES
from partnerkit.records import read
from partnerkit.records.readiness import Verdict, readiness
from partnerkit.records.readiness.data import ready_data
from partnerkit.records.readiness.telling import ready_text


@click.command(name="ready")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.argument("exporter", metavar="EXPORTER")
@click.option("--option", "options", metavar="NAME=VALUE", multiple=True, help="An option of the exporter.")
@click.option(
    "--document-lang",
    "content",
    type=click.Choice(LANGUAGES),
    help="Language of the document; unless given, one its form takes, and else the record's own.",
)
@click.option(
    "--audience",
    type=click.Choice(["public", "partner", "internal"]),
    help="Whom the document is for; what these may not see answers nothing.",
)
@click.option(
    "--today", callback=read_day, metavar="YYYY-MM-DD", help="The day to judge for; today unless given."
)
@click.option("--format", "format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@programme_option
@language_option
def ready(
    file: Path,
    exporter: str,
    options: tuple[str, ...],
    content: str | None,
    audience: str | None,
    today: date | None,
    format: str,
    programme_files: tuple[str, ...],
    language: str | None,
) -> None:
    """Tell whether the document that EXPORTER makes of the record in FILE is ready to go.

    Each section of its form is answered, waived with a reason, incomplete, missing, or left out because nobody asks for
    it. Beside it stands what the rules found there. Exit code 0: it is ready, perhaps with remarks; 1: it is not; 2: the
    record or the form could not be taken in.
    """
    speak = speaking(language)
    given = options_given(options, speak)
    loaded = read(file)
    partnership, chosen = loaded.partnership, get_exporter(exporter)
    whom = audience or chosen.audience
    subject = subject_of(partnership, chosen, given, whom)
    found = readiness(
        partnership,
        subject,
        language=content or language_for(partnership, chosen, subject),
        audience=whom,
        today=today or date.today(),
        origin=loaded.origin,
        programmes=given_programmes(programme_files, speak),
    )
    if format == "json":
        click.echo(json.dumps(ready_data(found, chosen.name, speak), ensure_ascii=False, indent=2))
    else:
        click.echo(ready_text(found, chosen.name, speak), nl=False)
    raise SystemExit(1 if found.verdict is Verdict.NOT_READY else 0)

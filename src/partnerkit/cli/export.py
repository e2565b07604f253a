"""`partnerkit export`: one file, or every file, from a record."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from partnerkit.cli.command import language_option, misuse, progress, speaking, tell, words_of
from partnerkit.cli.plugin_states import tell_namesakes
from partnerkit.cli.without import without_option
from partnerkit.errors import Message, NotReadyError
from partnerkit.exporters import Exported, export_all, list_exporters, make
from partnerkit.exporters import export_file as write_file
from partnerkit.exporters.registry import GROUP
from partnerkit.exporters.run import require_ready
from partnerkit.language.catalogue import LANGUAGES, say, text
from partnerkit.records import Loaded, read
from partnerkit.rules import Profile
from partnerkit.rules.output import text_report


@click.command(name="export")
@click.argument("words", metavar="FILE... EXPORTER", nargs=-1, required=True)
@click.option(
    "-o", "--output", metavar="OUT", help="Where to write it; - is standard output; a folder with --all."
)
@language_option
@click.option("--labels", type=click.Choice(LANGUAGES), help="Language of headings and labels, if another.")
@click.option("--option", "options", metavar="NAME=VALUE", multiple=True, help="An option of the exporter.")
@click.option(
    "--audience",
    type=click.Choice(["public", "partner", "internal"]),
    help="Whom the file is for; public and partner leave out what is not public.",
)
@click.option(
    "--require",
    type=click.Choice([one.value for one in Profile]),
    help="Make no file while the record has errors in this profile; see validate.",
)
@click.option("--overwrite", is_flag=True, help="Replace a file that is there.")
@click.option(
    "--discard-edits", is_flag=True, help="With --overwrite: also a Word file that was changed by hand."
)
@click.option("--all", "everything", is_flag=True, help="Every exporter, in all languages of the record.")
@without_option
def export_file(
    words: tuple[str, ...],
    output: str | None,
    language: str | None,
    labels: str | None,
    options: tuple[str, ...],
    audience: str | None,
    require: str | None,
    overwrite: bool,
    discard_edits: bool,
    everything: bool,
) -> None:
    """Make a file with EXPORTER from the record in FILE, or in several for an exporter that takes many.

    `partnerkit exporters` lists the exporters. With --all there is no EXPORTER.
    """
    speak = speaking(language)
    if everything == (len(words) > 1) or (everything and (output in (None, "", "-") or options)):
        raise misuse("one-or-all", speak)
    files = [Path(one) for one in (words if everything else words[:-1])]
    file, exporter = files[0], None if everything else words[-1]
    given = options_given(options, speak)
    if exporter and not file.exists() and str(file) in {one.name for one in list_exporters()}:
        raise misuse("file-first", speak, exporter=file, file=exporter)
    tell_namesakes(GROUP, speak, exporter)
    loaded = [read(one) for one in files]
    for one, place in zip(loaded, files, strict=True) if require else ():
        _require(one, require or "", place, speak)
    records = [one.partnership for one in loaded]
    if output == "-":
        artifact = make(
            records, exporter or "", language=language, labels=labels, audience=audience, options=given
        )
        if artifact.others:
            raise misuse("several-files", speak)
        click.echo(artifact.data, nl=False)
        _tell_notes(artifact.notes, speak)
        return
    settings: dict[str, Any] = {
        "language": language,
        "labels": labels,
        "audience": audience,
        "overwrite": overwrite,
        "discard_edits": discard_edits,
        "beginning": lambda path: progress("making", speak, path=path),
    }
    if exporter:
        _tell(write_file(records, exporter, output or None, options=given, **settings), speak)
        return
    made = export_all(records[0], output or "", done=lambda one: _tell(one, speak), **settings)
    raise SystemExit(2 if any(one.error for one in made) else 0)


def _require(loaded: Loaded, profile: str, file: Path, language: str) -> None:
    """End with the findings, as `validate` tells them, if the record is not ready for a profile."""
    try:
        require_ready(loaded.partnership, profile, today=date.today(), origin=loaded.origin)
    except NotReadyError as error:
        origins = {str(file): loaded.origin}
        told = text_report(
            error.report.findings,
            language=language,
            origins=origins,
            not_examined=sorted(error.report.not_examined),
        )
        click.echo(told, nl=False, err=True)
        click.echo(text("cli.require.refused", language, profile=profile), err=True)
        raise SystemExit(1) from None


def options_given(given: tuple[str, ...], language: str) -> dict[str, str]:
    """Return the options of an exporter as they were given, by name.

    Raises:
        UsageError: One is not NAME=VALUE, or is given twice.
    """
    options: dict[str, str] = {}
    for one in given:
        name, equals, value = one.partition("=")
        if not equals or not value or name in options:
            raise misuse("option-form" if name not in options else "option-twice", language, option=one)
        options[name] = value
    return options


def _tell(made: Exported, language: str) -> None:
    if made.error is not None:
        click.echo(f"{made.exporter}: {words_of(made.error, language)}", err=True)
    for path in made.paths:
        tell("made", language, path=path)
    _tell_notes(made.notes, language)


def _tell_notes(notes: tuple[Message, ...], language: str) -> None:
    for note in notes:
        click.echo(say(note, language), err=True)

"""`partnerkit export`: one file, or every file, from a record."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from partnerkit import plugins
from partnerkit.cli.command import language_option, misuse, progress, speaking, tell, words_of
from partnerkit.cli.without import without_option
from partnerkit.errors import ChoiceError, NotReadyError, PartnerkitError
from partnerkit.exporters import (
    Artifact,
    Exporter,
    get_exporter,
    list_exporters,
    make,
    own_language,
    write,
)
from partnerkit.exporters.run import require_ready
from partnerkit.language.catalogue import LANGUAGES, say, text
from partnerkit.model import Partnership
from partnerkit.records import Loaded, read
from partnerkit.rules import Profile
from partnerkit.rules.output import text_report


@click.command(name="export")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.argument("exporter", required=False)
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
    file: Path,
    exporter: str | None,
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
    """Make a file with EXPORTER from the record in FILE. `partnerkit exporters` lists the exporters."""
    speak = speaking(language)
    if everything == (exporter is not None) or (everything and (output in (None, "", "-") or options)):
        raise misuse("one-or-all", speak)
    given = options_given(options, speak)
    if exporter and not file.exists() and str(file) in {one.name for one in list_exporters()}:
        raise misuse("file-first", speak, exporter=file, file=exporter)
    loaded = read(file)
    partnership = loaded.partnership
    if require:
        _require(loaded, require, file, speak)
    settings: dict[str, Any] = {
        "labels": labels,
        "audience": audience,
        "overwrite": overwrite,
        "discard_edits": discard_edits,
        "speak": speak,
    }
    if everything:
        raise SystemExit(_export_all(partnership, Path(output or ""), language, settings))
    chosen = get_exporter(exporter or "")
    content = language or own_language(partnership, chosen)
    if output == "-":
        artifact = make(
            partnership, chosen, language=content, labels=labels, audience=audience, options=given
        )
        if artifact.others:
            raise misuse("several-files", speak)
        click.echo(artifact.data, nl=False)
        _tell_notes(artifact, speak)
        return
    stem = Path(output) if output else Path(file_name(partnership, exporter or "", content))
    _write(partnership, chosen, stem, content, given, named=output is not None, **settings)


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


def file_name(partnership: Partnership, exporter: str, language: str) -> str:
    """Return the name a file gets when nobody names it, still without its suffix."""
    return f"{partnership.id}.{exporter.replace(':', '-')}.{language}"


def languages_of(partnership: Partnership, exporter: Exporter[Any]) -> tuple[str, ...]:
    """Return the languages of the record that the exporter can make."""
    stated = partnership.settings.languages if partnership.settings else ()
    titled = partnership.title.languages if partnership.title else ()
    wanted = {*(stated or titled), partnership.language}
    if not exporter.languages:
        return (partnership.language,)
    return tuple(one for one in exporter.languages if one in wanted) or exporter.languages[:1]


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


def _write(
    partnership: Partnership,
    exporter: Exporter[Any],
    target: Path,
    content: str,
    options: dict[str, str],
    *,
    named: bool,
    labels: str | None,
    audience: str | None,
    overwrite: bool,
    discard_edits: bool,
    speak: str,
) -> None:
    progress("making", speak, path=target)
    artifact = make(
        partnership, exporter, language=content, labels=labels, audience=audience, options=options
    )
    if not named:
        target = target.with_name(target.name + (artifact.suffix or exporter.suffix))
    for path in write(artifact, target, overwrite=overwrite, discard_edits=discard_edits):
        tell("made", speak, path=path)
    _tell_notes(artifact, speak)


def _tell_notes(artifact: Artifact, language: str) -> None:
    for note in artifact.notes:
        click.echo(say(note, language), err=True)


def _export_all(
    partnership: Partnership, folder: Path, language: str | None, settings: dict[str, Any]
) -> int:
    """Make every file; one that fails does not stop the others."""
    failed = 0
    disabled = plugins.switched_off().union(partnership.settings.disabled if partnership.settings else ())
    todo: list[tuple[str, str | None, dict[str, str]]] = [
        (info.alias, None, {}) for info in list_exporters() if info.alias not in disabled
    ]
    while todo:
        alias, content, options = todo.pop(0)
        try:
            exporter = get_exporter(alias)
            if content is None:
                contents = (language,) if language else languages_of(partnership, exporter)
                todo[:0] = [(alias, one, {}) for one in contents]
                continue
            name = ".".join((alias, *options.values()))
            target = folder / file_name(partnership, name, content)
            _write(partnership, exporter, target, content, options, named=False, **settings)
        except ChoiceError as choice:
            if choice.candidates and not options and content:  # a file for each paper or report
                todo[:0] = [(alias, content, {choice.option: one}) for one in choice.candidates]
            else:
                failed = 2
                click.echo(f"{alias}: {words_of(choice, settings['speak'])}", err=True)
        except PartnerkitError as error:
            failed = 2
            click.echo(f"{alias}: {words_of(error, settings['speak'])}", err=True)
    return failed

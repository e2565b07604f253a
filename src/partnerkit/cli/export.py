"""`partnerkit export`: one file, or every file, from a record."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from partnerkit import plugins
from partnerkit.cli.command import language_option, misuse, progress, speaking, tell, words_of
from partnerkit.cli.plugin_states import tell_namesakes
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
from partnerkit.exporters.registry import GROUP
from partnerkit.exporters.run import require_ready
from partnerkit.language.catalogue import LANGUAGES, say, text
from partnerkit.model import Partnership
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
    partnership = records[0]
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
        artifact = make(records, chosen, language=content, labels=labels, audience=audience, options=given)
        if artifact.others:
            raise misuse("several-files", speak)
        click.echo(artifact.data, nl=False)
        _tell_notes(artifact, speak)
        return
    name = file_name(records[0] if len(records) == 1 else None, exporter or "", content)
    stem = Path(output or name)
    _write(records, chosen, stem, content, given, named=output is not None, **settings)


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


def file_name(partnership: Partnership | None, exporter: str, language: str) -> str:
    """Return the name a file gets when nobody names it, still without its suffix; of several records it names none."""
    name = f"{exporter.replace(':', '-')}.{language}"
    return f"{partnership.id}.{name}" if partnership else name


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
    records: Sequence[Partnership],
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
    artifact = make(records, exporter, language=content, labels=labels, audience=audience, options=options)
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
            _write([partnership], exporter, target, content, options, named=False, **settings)
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

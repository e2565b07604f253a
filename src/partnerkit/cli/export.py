"""`partnerkit export`: one file, or every file, from a record."""

from pathlib import Path
from typing import Any

import click

from partnerkit.cli.command import language_option, misuse, progress, speaking, tell, words_of
from partnerkit.errors import ChoiceError, PartnerkitError
from partnerkit.exporters import Artifact, Exporter, get_exporter, list_exporters, make, own_language
from partnerkit.exporters.edited import refuse_if_edited
from partnerkit.language.catalogue import LANGUAGES, say
from partnerkit.model import Partnership
from partnerkit.records import load
from partnerkit.source.replace import write_whole


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
@click.option("--overwrite", is_flag=True, help="Replace a file that is there.")
@click.option(
    "--discard-edits", is_flag=True, help="With --overwrite: also a Word file that was changed by hand."
)
@click.option("--all", "everything", is_flag=True, help="Every exporter, in all languages of the record.")
def export_file(
    file: Path,
    exporter: str | None,
    output: str | None,
    language: str | None,
    labels: str | None,
    options: tuple[str, ...],
    audience: str | None,
    overwrite: bool,
    discard_edits: bool,
    everything: bool,
) -> None:
    """Make a file with EXPORTER from the record in FILE. `partnerkit exporters` lists the exporters."""
    speak = speaking(language)
    if everything == (exporter is not None) or (everything and (output in (None, "", "-") or options)):
        raise misuse("one-or-all", speak)
    given = _options(options, speak)
    partnership = load(file)
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
        click.echo(artifact.data, nl=False)
        _tell_notes(artifact, speak)
        return
    target = Path(output) if output else Path(file_name(partnership, exporter or "", content, chosen.suffix))
    _write(partnership, chosen, target, content, given, **settings)


def file_name(partnership: Partnership, exporter: str, language: str, suffix: str) -> str:
    """Return the name a file gets when nobody names it."""
    return f"{partnership.id}.{exporter.replace(':', '-')}.{language}{suffix}"


def languages_of(partnership: Partnership, exporter: Exporter[Any]) -> tuple[str, ...]:
    """Return the languages of the record that the exporter can make."""
    stated = partnership.settings.languages if partnership.settings else ()
    titled = partnership.title.languages if partnership.title else ()
    wanted = {*(stated or titled), partnership.language}
    if not exporter.languages:
        return (partnership.language,)
    return tuple(one for one in exporter.languages if one in wanted) or exporter.languages[:1]


def _options(given: tuple[str, ...], language: str) -> dict[str, str]:
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
    if overwrite and not discard_edits:
        refuse_if_edited(target, artifact.data)
    write_whole(target, artifact.data, overwrite=overwrite)
    tell("made", speak, path=target)
    _tell_notes(artifact, speak)


def _tell_notes(artifact: Artifact, language: str) -> None:
    for note in artifact.notes:
        click.echo(say(note, language), err=True)


def _export_all(
    partnership: Partnership, folder: Path, language: str | None, settings: dict[str, Any]
) -> int:
    """Make every file; one that fails does not stop the others."""
    failed = 0
    disabled = partnership.settings.disabled if partnership.settings else ()
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
            target = folder / file_name(partnership, name, content, exporter.suffix)
            _write(partnership, exporter, target, content, options, **settings)
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

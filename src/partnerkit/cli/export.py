"""`partnerkit export`: one file, or every file, from a record."""

from pathlib import Path
from typing import Any

import click

from partnerkit.cli.command import language_option, progress, speaking, tell, words_of
from partnerkit.errors import ChoiceError, PartnerkitError
from partnerkit.exporters import Exporter, get_exporter, list_exporters, make
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
    "--audience", type=click.Choice(["public", "partner", "internal"]), help="Whom the file is for."
)
@click.option("--overwrite", is_flag=True, help="Replace a file that is there.")
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
    everything: bool,
) -> None:
    """Make a file with EXPORTER from the record in FILE. `partnerkit exporters` lists the exporters."""
    if everything == (exporter is not None) or (everything and (output in (None, "-") or options)):
        raise click.UsageError("Name one EXPORTER, or say --all and -o DIR without EXPORTER and --option.")
    partnership = load(file)
    if everything:
        raise SystemExit(_export_all(partnership, Path(output or ""), language, labels, audience, overwrite))
    chosen = get_exporter(exporter or "")
    content = language or _own_language(partnership, chosen)
    settings: dict[str, Any] = {
        "language": content,
        "labels": labels,
        "audience": audience,
        "options": _options(options),
    }
    if output == "-":
        click.echo(make(partnership, chosen, **settings).data, nl=False)
        return
    target = Path(output) if output else Path(file_name(partnership, exporter or "", content, chosen.suffix))
    _write(partnership, chosen, target, overwrite, speaking(language), settings)


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


def _own_language(partnership: Partnership, exporter: Exporter[Any]) -> str:
    if not exporter.languages or partnership.language in exporter.languages:
        return partnership.language
    return "en"


def _options(given: tuple[str, ...]) -> dict[str, str]:
    options = {}
    for one in given:
        name, equals, value = one.partition("=")
        if not equals:
            raise click.UsageError(f"--option {one}: write NAME=VALUE.")
        options[name] = value
    return options


def _write(
    partnership: Partnership,
    exporter: Exporter[Any],
    target: Path,
    overwrite: bool,
    language: str,
    settings: dict[str, Any],
) -> None:
    progress("making", language, path=target)
    artifact = make(partnership, exporter, **settings)
    write_whole(target, artifact.data, overwrite=overwrite)
    tell("made", language, path=target)
    for note in artifact.notes:
        click.echo(say(note, language), err=True)


def _export_all(
    partnership: Partnership,
    folder: Path,
    language: str | None,
    labels: str | None,
    audience: str | None,
    overwrite: bool,
) -> int:
    """Make every file; one that fails does not stop the others."""
    failed = 0
    for info in list_exporters():
        try:
            exporter = get_exporter(info.alias)
            for content in (language,) if language else languages_of(partnership, exporter):
                target = folder / file_name(partnership, info.alias, content, exporter.suffix)
                settings = {"language": content, "labels": labels, "audience": audience}
                try:
                    _write(partnership, exporter, target, overwrite, speaking(language), settings)
                except ChoiceError as choice:  # a file for each paper or report
                    for one in choice.candidates:
                        each = folder / file_name(
                            partnership, f"{info.alias}.{one}", content, exporter.suffix
                        )
                        chosen = {**settings, "options": {choice.option: one}}
                        _write(partnership, exporter, each, overwrite, speaking(language), chosen)
        except PartnerkitError as error:
            failed = 2
            click.echo(f"{info.alias}: {words_of(error, speaking(language))}", err=True)
    return failed

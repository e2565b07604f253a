"""Exporting to files, one document or every one of a record; and the way back for a file that can be read back."""

from collections.abc import Callable, Sequence
from os import PathLike
from pathlib import Path
from typing import Any

from attrs import frozen

from partnerkit import plugins
from partnerkit.errors import ChoiceError, Message, PartnerkitError
from partnerkit.exporters.exporter import Exporter, Options
from partnerkit.exporters.registry import get_exporter, list_exporters
from partnerkit.exporters.run import make, own_language, records_for, write
from partnerkit.exporters.running import read_back
from partnerkit.model import Partnership
from partnerkit.records import dump
from partnerkit.records.loading import raw_of

Beginning = Callable[[Path], None]
"""Is called with a file's name before it is made, to show how far things have come."""


@frozen
class Exported:
    """What came of one export.

    Attributes:
        exporter: The exporter's name.
        language: Language of the content; absent if the exporter could not be used.
        paths: The files that were written.
        notes: What the files do not show, and else what to know about them.
        error: Why nothing was made; absent if something was.
    """

    exporter: str
    language: str | None
    paths: tuple[Path, ...] = ()
    notes: tuple[Message, ...] = ()
    error: PartnerkitError | None = None


def export_file(
    partnership: Partnership | Sequence[Partnership],
    exporter: str,
    to: str | PathLike[str] | None = None,
    *,
    language: str | None = None,
    labels: str | None = None,
    audience: str | None = None,
    options: Options | None = None,
    overwrite: bool = False,
    discard_edits: bool = False,
    beginning: Beginning | None = None,
) -> Exported:
    r"""Make the files of one exporter and say where they are; `export` gives the bytes of the first one.

    Args:
        partnership: The record; several for an exporter that takes many.
        exporter: The exporter's name.
        to: Where to write it; without it a name in the working directory that says record, exporter and language; of
            several records it names none.
        language: Language of the content; that of the record unless given.
        labels: Language of headings and labels; that of the content unless given.
        audience: `public`, `partner` or `internal`; the exporter knows whom its file is for.
        options: The exporter's own options.
        overwrite: Whether files that are there may be replaced.
        discard_edits: Whether they may be replaced even though people have changed them by hand.
        beginning: Is called with the file's name before it is made.

    Raises:
        PartnerkitError: As `export`.

    >>> from tempfile import TemporaryDirectory
    >>> from partnerkit import loads
    >>> with TemporaryDirectory() as folder:
    ...     made = export_file(loads("format: partnerkit/1\nid: linz"), "json", f"{folder}/linz.json")
    >>> [one.name for one in made.paths]
    ['linz.json']
    """
    chosen = get_exporter(exporter)
    records = records_for(chosen, partnership)
    content = language or own_language(records[0], chosen)
    target = Path(to if to is not None else file_name(records, exporter, content))
    policy = _Policy(labels, audience, overwrite, discard_edits, beginning)
    return _made(records, exporter, content, options or {}, target, policy, named=to is not None)


def export_all(
    partnership: Partnership,
    folder: str | PathLike[str],
    *,
    language: str | None = None,
    labels: str | None = None,
    audience: str | None = None,
    overwrite: bool = False,
    discard_edits: bool = False,
    beginning: Beginning | None = None,
    done: Callable[[Exported], None] | None = None,
) -> tuple[Exported, ...]:
    r"""Make every file of a record: each installed exporter, each paper and report, in all languages of the record.

    One that fails does not stop the others. Exporters that the record or `plugins.without` switches off are passed over.

    Args:
        partnership: The record.
        folder: Where to write them; each name says record, exporter, paper or report, and language.
        language: The only language of the content; all that record and exporter have unless given.
        labels: Language of headings and labels; that of the content unless given.
        audience: `public`, `partner` or `internal`; the exporters know whom their files are for.
        overwrite: Whether files that are there may be replaced.
        discard_edits: Whether they may be replaced even though people have changed them by hand.
        beginning: Is called with each file's name before it is made.
        done: Is called with what came of each.

    Returns:
        What came of each, in the order in which they were made; look for `error`.

    >>> from tempfile import TemporaryDirectory
    >>> from partnerkit import loads
    >>> with TemporaryDirectory() as folder:
    ...     made = export_all(loads("format: partnerkit/1\nid: linz"), folder)
    >>> [one.exporter for one in made if one.error]
    []
    """
    policy = _Policy(labels, audience, overwrite, discard_edits, beginning)
    made: list[Exported] = []
    disabled = plugins.switched_off().union(partnership.settings.disabled if partnership.settings else ())
    todo: list[tuple[str, str | None, dict[str, str]]] = [
        (info.alias, None, {})
        for info in list_exporters()
        if disabled.isdisjoint((info.alias, info.full_name))
    ]
    while todo:
        alias, content, options = todo.pop(0)
        try:
            if content is None:
                contents = (language,) if language else languages_of(partnership, get_exporter(alias))
                todo[:0] = [(alias, one, {}) for one in contents]
                continue
            name = file_name([partnership], ".".join((alias, *options.values())), content)
            came = _made([partnership], alias, content, options, Path(folder) / name, policy, named=False)
        except PartnerkitError as error:
            if isinstance(error, ChoiceError) and error.candidates and not options and content:
                # a file for each paper or report
                todo[:0] = [(alias, content, {error.option: one}) for one in error.candidates]
                continue
            came = Exported(alias, content, error=error)
        made.append(came)
        if done is not None:
            done(came)
    return tuple(made)


def convert_back(
    source: str | PathLike[str], target: str | PathLike[str], exporter: str, *, overwrite: bool = False
) -> Path:
    r"""Write the record in a file that an exporter made to another, whose suffix says the format; return where it is.

    Args:
        source: The file.
        target: Where to write the record.
        exporter: Name of the exporter, which reads the file back.
        overwrite: Whether a file that is there may be replaced.

    Raises:
        PartnerkitError: As `read_back` and `dump`.

    >>> from tempfile import TemporaryDirectory
    >>> from partnerkit import loads
    >>> with TemporaryDirectory() as folder:
    ...     _ = export_file(loads("format: partnerkit/1\nid: linz"), "json", f"{folder}/linz.json")
    ...     convert_back(f"{folder}/linz.json", f"{folder}/linz.yaml", "json").name
    'linz.yaml'
    """
    file = Path(source)
    dump(read_back(raw_of(file), exporter, name=str(source)), target, overwrite=overwrite)
    return Path(target)


@frozen
class _Policy:
    """What holds for every file of one call."""

    labels: str | None
    audience: str | None
    overwrite: bool
    discard_edits: bool
    beginning: Beginning | None


def _made(
    records: Sequence[Partnership],
    alias: str,
    content: str,
    options: Options,
    target: Path,
    policy: _Policy,
    *,
    named: bool,
) -> Exported:
    chosen = get_exporter(alias)
    if policy.beginning is not None:
        policy.beginning(target)
    artifact = make(
        records,
        chosen,
        language=content,
        labels=policy.labels,
        audience=policy.audience,
        options=options,
    )
    if not named:
        target = target.with_name(target.name + (artifact.suffix or chosen.suffix))
    paths = write(artifact, target, overwrite=policy.overwrite, discard_edits=policy.discard_edits)
    return Exported(alias, content, paths, artifact.notes)


def file_name(records: Sequence[Partnership], exporter: str, language: str) -> str:
    """Return the name a file gets when nobody names it, still without its suffix; of several records it names none."""
    name = f"{exporter.replace(':', '-')}.{language}"
    return f"{records[0].id}.{name}" if len(records) == 1 else name


def languages_of(partnership: Partnership, exporter: Exporter[Any]) -> tuple[str, ...]:
    """Return the languages of the record that the exporter can make."""
    stated = partnership.settings.languages if partnership.settings else ()
    titled = partnership.title.languages if partnership.title else ()
    wanted = {*(stated or titled), partnership.language}
    if not exporter.languages:
        return (partnership.language,)
    return tuple(one for one in exporter.languages if one in wanted) or exporter.languages[:1]

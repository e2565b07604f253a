"""Running an exporter: options, audience, provenance, packing, writing, and errors that name the plugin."""

from collections.abc import Sequence
from datetime import date
from os import PathLike
from pathlib import Path
from typing import Any

from attrs import evolve

from partnerkit import plugins
from partnerkit.errors import (
    ExportError,
    InvalidValueError,
    Message,
    NotReadyError,
    OutputError,
)
from partnerkit.exporters.edited import refuse_if_edited
from partnerkit.exporters.exporter import Artifact, Exporter, ExportJob, Options
from partnerkit.exporters.options import read_options
from partnerkit.exporters.provenance import provenance
from partnerkit.exporters.registry import get_exporter
from partnerkit.exporters.running import run
from partnerkit.exporters.whose import names_of, told
from partnerkit.language.catalogue import LANGUAGES
from partnerkit.model import Partnership
from partnerkit.records.audience import for_audience
from partnerkit.rules import Profile, validate
from partnerkit.source.origin import Origin
from partnerkit.source.replace import refuse_existing, write_whole


def export(
    partnership: Partnership | Sequence[Partnership],
    exporter: str | Exporter[Any],
    *,
    to: str | PathLike[str] | None = None,
    language: str | None = None,
    labels: str | None = None,
    audience: str | None = None,
    overwrite: bool = False,
    require: Profile | str | None = None,
    today: date | None = None,
    discard_edits: bool = False,
    **options: Any,
) -> bytes:
    """Make a file from a record.

    Args:
        partnership: The record; several for an exporter that takes many.
        exporter: The exporter's name, or an exporter of one's own.
        to: Where to write it; without it nothing is written.
        language: Language of the content, `sv` or `en`; the record's own if it is one of them, else `en`.
        labels: Language of headings and labels; that of the content unless given.
        audience: `public`, `partner` or `internal`; the exporter knows whom its file is for.
        overwrite: Whether a file that is there may be replaced.
        require: What the record must be ready for, as `validate` knows it; without it a file is always made.
        today: The day the record is judged for; without one, rules that ask for it are not examined.
        discard_edits: Whether it may be replaced even though people have changed it by hand.
        **options: The exporter's own options.

    Returns:
        The bytes of the file, or of the first of several; `make` gives all, with notes of what they do not show.

    Raises:
        PluginError: The exporter cannot be used.
        OptionsError: An option is unknown or not allowed.
        ChoiceError: Several papers or reports could be meant.
        ExporterFailedError: The exporter raised something it should not, or gave no artifact.
        ExtraMissingError: The exporter needs something that is not installed.
        NotReadyError: The record is not ready for what `require` says; it carries the findings.
        OutputExistsError: The file is there and `overwrite` was not given.
        OutputEditedError: The file was changed by hand, and `discard_edits` was not given.
        OutputError: It cannot be written.
    """
    if require is not None:
        for one in _several(partnership):
            require_ready(one, require, today=today)
    artifact = make(
        partnership, exporter, language=language, labels=labels, audience=audience, options=options
    )
    if to is not None:
        write(artifact, Path(to), overwrite=overwrite, discard_edits=discard_edits)
    return artifact.data


def require_ready(
    partnership: Partnership,
    profile: Profile | str,
    *,
    today: date | None = None,
    origin: Origin | None = None,
) -> None:
    """Refuse a record that has errors in a profile.

    Args:
        partnership: The whole record, whomever the file is for.
        profile: `draft`, `application`, `decision` or `final-report`.
        today: The day it is judged for.
        origin: Where everything stands in the file, so that findings say it.

    Raises:
        NotReadyError: There are errors; it carries everything that was found.
        InvalidValueError: There is no such profile.
    """
    report = validate(partnership, profile=profile, today=today, origin=origin)
    if not report.ok:
        raise NotReadyError(report.profile.value, report)


def make(
    partnership: Partnership | Sequence[Partnership],
    exporter: str | Exporter[Any],
    *,
    language: str | None = None,
    labels: str | None = None,
    audience: str | None = None,
    options: Options | None = None,
) -> Artifact:
    """Make an artifact from a record, with notes of what it does not show; see `export`.

    Raises:
        PartnerkitError: As `export`, but nothing is written.
    """
    chosen = get_exporter(exporter) if isinstance(exporter, str) else exporter
    records = _several(partnership)
    if not records or (len(records) > 1 and not chosen.many):
        raise _wrong_number(chosen, len(records))
    content = language or own_language(records[0], chosen)
    known = chosen.languages or (*LANGUAGES, records[0].language)
    for asked in (content, labels or content):
        if asked not in known:
            raise InvalidValueError(
                "export.language",
                "The exporter {exporter} does not know the language '{language}'. It knows {known}.",
                exporter=chosen.name,
                language=asked,
                known=", ".join(known),
            )
    if names_of(chosen) & plugins.switched_off():
        raise ExportError(
            "export.without",
            "The exporter {exporter} is switched off here. Take it out of --without to use it.",
            exporter=chosen.name,
        )
    if any(one.settings and names_of(chosen) & set(one.settings.disabled) for one in records):
        raise ExportError(
            "export.disabled",
            "The record switches the exporter {exporter} off (settings.disabled). Take it out there to use it.",
            exporter=chosen.name,
        )
    whom = audience or chosen.audience
    shown = tuple(for_audience(one, whom) for one in records)
    job = ExportJob(
        partnership=shown[0][0],
        language=content,
        labels=labels or content,
        options=read_options(chosen, options or {}),
        audience=whom,
        provenance=tuple(provenance(records, chosen, content, whom)),
        partnerships=tuple(one for one, _ in shown),
    )
    artifact = run(chosen, job)
    notes = tuple(note for one in (artifact, *artifact.others) for note in one.notes)
    hidden = sum(count for _, count in shown)
    if hidden:
        notes = (*notes, _left_out(whom, hidden))
    return evolve(artifact, notes=notes, others=tuple(evolve(one, notes=()) for one in artifact.others))


def _several(partnership: Partnership | Sequence[Partnership]) -> tuple[Partnership, ...]:
    return (partnership,) if isinstance(partnership, Partnership) else tuple(partnership)


def _wrong_number(exporter: Exporter[Any], count: int) -> ExportError:
    if not count:
        return ExportError("export.no-record", "There is no record to make a file from. Give at least one.")
    return ExportError(
        "export.one-record",
        "The exporter {exporter} ({distribution} {version}) makes its file from one record, and {count} were given. "
        "Make one file from each.",
        count=count,
        **told(exporter),
    )


def _left_out(audience: str, count: int) -> Message:
    if audience == "partner":
        return Message(
            "export.hidden-partner",
            "Records left out because they are not for the partner: {count}.",
            {"count": count},
        )
    return Message(
        "export.hidden", "Records left out because they are not public: {count}.", {"count": count}
    )


def write(artifact: Artifact, to: Path, *, overwrite: bool, discard_edits: bool = False) -> tuple[Path, ...]:
    """Write the files of an artifact, none if one of them may not be written; return where they are.

    Args:
        artifact: What was made.
        to: Where to write it; of several files each gets its name before the suffix (`paper.memo.docx`).
        overwrite: Whether files that are there may be replaced.
        discard_edits: Whether they may be replaced even though people have changed them by hand.

    Raises:
        OutputExistsError: A file is there and `overwrite` was not given.
        OutputEditedError: A file was changed by hand, and `discard_edits` was not given.
        OutputError: A file cannot be written, or its name says that it is of another kind.
    """
    made = {path_of(one, to): one.data for one in (artifact, *artifact.others)}
    for path, data in made.items():
        refuse_existing(path, overwrite=overwrite)
        if not discard_edits:
            refuse_if_edited(path, data)
    for path, data in made.items():
        write_whole(path, data, overwrite=overwrite)
    return tuple(made)


def path_of(artifact: Artifact, to: Path) -> Path:
    """Return where one file of an artifact is written.

    Raises:
        OutputError: The name says that it is of another kind.
    """
    if artifact.suffix is not None and to.suffix.lower() != artifact.suffix:
        raise OutputError(
            "output.suffix",
            "{path} would hold a file of another kind. Let its name end in {suffix}.",
            path=to,
            suffix=artifact.suffix,
        )
    return to.with_suffix(f".{artifact.name}{to.suffix}") if artifact.name else to


def own_language(partnership: Partnership, exporter: Exporter[Any]) -> str:
    """Return the language a file is made in when nobody says which: the record's own, else English."""
    if not exporter.languages or partnership.language in exporter.languages:
        return partnership.language
    return "en"

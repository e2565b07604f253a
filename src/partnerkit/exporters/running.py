"""Running what an exporter is: whatever it does, the error names it and whose it is, and nothing else is harmed."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import nullcontext, redirect_stdout
from pathlib import Path, PurePath
from typing import Any, TypeVar
from zipfile import BadZipFile

from attrs import evolve

from partnerkit import plugins
from partnerkit.errors import (
    ExporterFailedError,
    ExportError,
    ExtraMissingError,
    InvalidValueError,
    Message,
    PartnerkitError,
)
from partnerkit.exporters.exporter import Artifact, Exporter, ExportJob, ReadJob
from partnerkit.exporters.pack import repack
from partnerkit.exporters.registry import get_exporter
from partnerkit.exporters.whose import is_ours, told
from partnerkit.model import Partnership
from partnerkit.plugins.watching import Seen, watched

JobT = TypeVar("JobT")


def run(exporter: Exporter[Any], job: ExportJob[Any]) -> Artifact:
    """Return what an exporter makes of a job, packed so that the same parts give the same bytes.

    Raises:
        ExporterFailedError: It raised something it should not, or gave something else than an artifact of bytes.
        ExtraMissingError: What it needs is not installed.
        PartnerkitError: What it raised on purpose.
    """
    ours = is_ours(exporter)
    with nullcontext(Seen()) if ours else watched(refuse=False) as seen:
        artifact = _called(exporter, exporter.run, job, accidents=() if ours else (InvalidValueError,))
    if not isinstance(artifact, Artifact):
        raise ExporterFailedError(
            "export.no-artifact",
            "The exporter {exporter} ({distribution} {version}) gave {found} and no Artifact. Tell those who made it.",
            found=type(artifact).__name__,
            **told(exporter),
        )
    for field, found, expected in _unfit(artifact):
        raise ExporterFailedError(
            "export.unfit",
            "The exporter {exporter} ({distribution} {version}) gave an Artifact with {found} in '{field}', where "
            "{expected} belongs. Tell those who made it.",
            field=field,
            found=type(found).__name__,
            expected=expected,
            **told(exporter),
        )
    files = [(one.name, one.suffix or exporter.suffix) for one in (artifact, *artifact.others)]
    names = [name + suffix for name, suffix in files]
    if len(set(names)) < len(names) or any(PurePath(name).name != name for name in names):
        raise ExporterFailedError(
            "export.file-names",
            "The exporter {exporter} ({distribution} {version}) gave files with the names {names}. Each needs one of "
            "its own that a file can have. Tell those who made it.",
            names=", ".join(f"'{one}'" for one in names),
            **told(exporter),
        )
    own = _own_files(seen)
    if own:
        artifact = evolve(artifact, notes=(*artifact.notes, _wrote(exporter, own)))
    return _packed(exporter, artifact)


def _own_files(seen: Seen) -> tuple[str, ...]:
    """Return the files that an exporter left in the working folder, where people meet them; hidden ones are caches."""
    here = Path.cwd()
    left = [Path(os.path.abspath(one)) for one in seen.left]
    inside = [one.relative_to(here) for one in left if one.is_relative_to(here)]
    return tuple(one.as_posix() for one in inside if not any(part.startswith(".") for part in one.parts))


def _wrote(exporter: Exporter[Any], files: tuple[str, ...]) -> Message:
    return Message(
        "export.own-files",
        "The exporter {exporter} ({distribution} {version}) also wrote by itself, which none should do: {files}. Look at "
        "what was written, and tell those who made the exporter.",
        {"files": ", ".join(files), **told(exporter)},
    )


def read_back(data: bytes, exporter: str | Exporter[Any], *, name: str = "") -> Partnership:
    """Return the record in a file that an exporter made.

    Args:
        data: The bytes of the file.
        exporter: The exporter's name, or an exporter of one's own.
        name: What the file is called, for messages.

    Raises:
        PluginError: The exporter cannot be used.
        ExportError: The exporter does not read.
        ExporterFailedError: It raised something it should not, or gave something else than a record.
        ExtraMissingError: What it needs is not installed.
        PartnerkitError: The file cannot be taken in.
    """
    chosen = get_exporter(exporter) if isinstance(exporter, str) else exporter
    if chosen.read is None:
        raise ExportError(
            "export.no-reader",
            "The exporter {exporter} ({distribution} {version}) makes files and does not read them.",
            **told(chosen),
        )
    record = _called(chosen, chosen.read, ReadJob(data, name))
    if not isinstance(record, Partnership):
        raise ExporterFailedError(
            "export.no-record-read",
            "The exporter {exporter} ({distribution} {version}) read {found} and no Partnership. Tell those who made it.",
            found=type(record).__name__,
            **told(chosen),
        )
    return record


def _called(
    exporter: Exporter[Any],
    function: Callable[[JobT], Any],
    job: JobT,
    accidents: tuple[type[PartnerkitError], ...] = (),
) -> Any:
    """Return what a function of a plugin gives.

    Args:
        exporter: Whose function it is.
        function: The function.
        job: Its argument.
        accidents: Errors of ours that it does not raise on purpose: whoever makes a file of a record that loads should
            not meet a value that cannot exist, such as a heading without words.
    """
    try:
        with redirect_stdout(sys.stderr):  # what a plugin prints must not stand among the bytes
            return function(job)
    except (Exception, SystemExit) as error:  # a plugin that ends the program must not end ours
        if isinstance(error, PartnerkitError) and not isinstance(error, accidents):
            raise
        if isinstance(error, ImportError) and exporter.extra:
            raise ExtraMissingError(
                "export.extra",
                "The exporter {exporter} ({distribution} {version}) needs something that is not installed ({reason}). "
                "Install it with: pip install '{extra}'",
                reason=plugins.in_a_line(error),
                extra=exporter.extra,
                **told(exporter),
            ) from error
        if plugins.strict():
            raise
        raise ExporterFailedError(
            "export.failed",
            "The exporter {exporter} ({distribution} {version}) failed. Tell those who made it: {reason}",
            reason=error.message if isinstance(error, PartnerkitError) else plugins.in_a_line(error),
            **told(exporter),
        ) from error


def _unfit(artifact: Artifact) -> Iterator[tuple[str, object, str]]:
    """Yield the fields of an artifact that hold what does not belong there, as name, value and what belongs there."""
    kinds: tuple[tuple[str, type], ...] = (("data", bytes), ("name", str), ("suffix", str))
    for field, kind in kinds:
        found = getattr(artifact, field)
        if not isinstance(found, kind) and (field, found) != ("suffix", None):
            yield field, found, kind.__name__
    kinds = (("notes", Message), ("others", Artifact))
    for field, kind in kinds:
        several = getattr(artifact, field)
        if not isinstance(several, tuple):
            yield field, several, f"tuple[{kind.__name__}, ...]"
            continue
        for one in several:
            if not isinstance(one, kind):
                yield field, one, kind.__name__
            elif isinstance(one, Artifact):
                yield from _unfit(one)


def _packed(exporter: Exporter[Any], artifact: Artifact) -> Artifact:
    try:
        others = tuple(evolve(one, data=repack(one.data)) for one in artifact.others)
        return evolve(artifact, data=repack(artifact.data), others=others)
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise ExporterFailedError(
            "export.broken-zip",
            "The exporter {exporter} ({distribution} {version}) gave a file that begins as a zip container (.docx, "
            ".xlsx) and cannot be opened. Tell those who made it: {reason}",
            reason=plugins.in_a_line(error),
            **told(exporter),
        ) from error

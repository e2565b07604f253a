"""Judging files: what is wrong in each, where a file that cannot be taken in has findings too."""

from collections.abc import Callable, Iterable
from datetime import date
from os import PathLike
from pathlib import Path

from attrs import frozen

from partnerkit.errors import FormatError
from partnerkit.programmes import Programme
from partnerkit.records.loading import Loaded, raw_of, read
from partnerkit.rules import Finding, Profile, Report, from_problem, validate
from partnerkit.rules.engine import stage_of
from partnerkit.source.origin import Origin


@frozen
class JudgedFile:
    """One file, and what was found in it.

    Attributes:
        file: Its name, as the caller gave it.
        profile: What it was judged for.
        findings: What was found; for a file that cannot be taken in, its problems.
        loaded: The record and where everything stands; absent if the file cannot be taken in.
        report: What the rules said; absent if the file cannot be taken in.
        origin: Its lines and places, so that findings can be shown in it; absent where nothing can be shown.
    """

    file: str
    profile: Profile
    findings: tuple[Finding, ...]
    loaded: Loaded | None = None
    report: Report | None = None
    origin: Origin | None = None

    @property
    def ok(self) -> bool:
        """Whether it could be taken in and has no errors."""
        return self.report is not None and self.report.ok


@frozen
class Judged:
    """Several files, and what was found in them.

    Attributes:
        files: The files in the order in which they were given.
    """

    files: tuple[JudgedFile, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found in all files."""
        return tuple(finding for one in self.files for finding in one.findings)

    @property
    def reports(self) -> tuple[Report, ...]:
        """What the rules said of the files that could be taken in."""
        return tuple(one.report for one in self.files if one.report is not None)

    @property
    def origins(self) -> dict[str, Origin]:
        """Where things stand in the files, by name, as `text_report` shows them."""
        return {one.file: one.origin for one in self.files if one.origin is not None}

    @property
    def not_examined(self) -> tuple[tuple[str, str], ...]:
        """Codes of rules that could not be asked, and why."""
        return tuple(sorted({code: why for one in self.reports for code, why in one.not_examined}.items()))

    @property
    def refused(self) -> tuple[JudgedFile, ...]:
        """The files that could not be taken in."""
        return tuple(one for one in self.files if one.loaded is None)


def validate_files(
    files: Iterable[str | PathLike[str]],
    *,
    profile: Profile | str = Profile.DRAFT,
    today: date | None = None,
    programmes: Iterable[Programme] = (),
    beginning: Callable[[str], None] | None = None,
) -> Judged:
    r"""Judge the records in files; one that cannot be taken in does not stop the others.

    Args:
        files: The files.
        profile: What the records are to be ready for: `draft`, `application`, `decision` or `final-report`.
        today: The day they are judged for; without one, rules that ask for it are told as not examined.
        programmes: Programmes of one's own (`own_programmes`), which go before installed ones of the same name.
        beginning: Is called with the name of each file before it is judged, to show how far things have come.

    Raises:
        InvalidValueError: There is no such profile.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     good, broken = Path(folder, "good.yaml"), Path(folder, "broken.yaml")
    ...     _ = good.write_text("format: partnerkit/1\nid: linz\n", "utf-8")
    ...     _ = broken.write_text("format: partnerkit/1\nid: linz\nstart: soon\n", "utf-8")
    ...     [(Path(one.file).name, one.ok) for one in validate_files([good, broken]).files]
    [('good.yaml', True), ('broken.yaml', False)]
    """
    stage, own = stage_of(profile), tuple(programmes)
    found = []
    for file in files:
        if beginning is not None:
            beginning(str(file))
        found.append(_judged(str(file), stage, today, own))
    return Judged(tuple(found))


def _judged(file: str, profile: Profile, today: date | None, programmes: tuple[Programme, ...]) -> JudgedFile:
    try:
        loaded = read(file)
    except FormatError as error:
        problems = tuple(from_problem(one) for one in error.problems)
        return JudgedFile(file, profile, problems, origin=_shown(Path(file)))
    report = validate(
        loaded.partnership, profile=profile, today=today, origin=loaded.origin, programmes=programmes
    )
    return JudgedFile(file, profile, report.findings, loaded, report, loaded.origin)


def _shown(file: Path) -> Origin | None:
    """Return the lines of a text file that could not be taken in, so that its faults can be shown in place."""
    try:
        raw = b"" if file.suffix.lower() == ".xlsx" else raw_of(file)
    except FormatError:
        return None
    return Origin(str(file), lambda place: None, raw.decode("utf-8-sig", "replace")) if raw else None

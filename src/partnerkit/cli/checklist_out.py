"""`validate --report`: the check-list of one file, refused before anything is judged if it could not be written."""

from datetime import date
from pathlib import Path

from partnerkit.cli.command import misuse
from partnerkit.language.catalogue import text
from partnerkit.model import Partnership
from partnerkit.records.checklist import SUFFIXES, Checked, checklist, checklist_file
from partnerkit.rules import Finding, Profile, Report
from partnerkit.rules.engine import installed
from partnerkit.source.replace import refuse_existing, write_whole


def check_report(files: tuple[str, ...], output: Path | None, overwrite: bool, speak: str) -> None:
    """Refuse a check-list that could not be written.

    Raises:
        UsageError: It is for several files, has another suffix, or would replace the record.
        OutputExistsError: It is there, and `overwrite` was not given.
    """
    if output is None:
        return
    if len(files) > 1:
        raise misuse("checklist.one", speak)
    if output.suffix.lower() not in SUFFIXES:
        raise misuse("checklist.suffix", speak, path=output)
    if Path(files[0]).resolve() == output.resolve():
        raise misuse("checklist.same", speak, path=output)
    refuse_existing(output, overwrite=overwrite)


def write_report(
    output: Path,
    file: Path,
    record: Partnership | None,
    findings: list[Finding],
    judged: Report | None,
    *,
    profile: str,
    today: date | None,
    audience: str,
    overwrite: bool,
    speak: str,
) -> str:
    """Write the check-list, and return what to say of it."""
    checked = Checked(
        file=file.name,
        partnership=record,
        profile=Profile(profile),
        findings=tuple(findings),
        waived=judged.waived if judged else (),
        not_examined=judged.not_examined if judged else (),
        rules={rule.code: rule for pack in installed()[0] for rule in pack.rules},
        today=today,
    )
    document = checklist(checked, language=speak, audience=audience)
    write_whole(output, checklist_file(document, output.suffix.lower()), overwrite=overwrite)
    return text("checklist.made", speak, path=output)

"""Handing back what was found in a file: a workbook with the findings in it, or a check-list for people."""

from datetime import date
from os import PathLike
from pathlib import Path

from partnerkit.errors import OutputError
from partnerkit.records.annotated import annotated_record, annotated_workbook
from partnerkit.records.checklist import SUFFIXES, Checked, checklist, checklist_file
from partnerkit.records.judging import JudgedFile
from partnerkit.rules.engine import installed
from partnerkit.source.replace import same_file, write_whole


def annotate(
    judged: JudgedFile, to: str | PathLike[str], *, language: str | None = None, overwrite: bool = False
) -> Path:
    r"""Write a new workbook with each finding in words beside its cell, and return where it is.

    Args:
        judged: The file and what was found in it (`validate_files`). A workbook need not be readable as a record.
        to: The new workbook.
        language: Language of the findings; that of the workbook or of the record unless it is given.
        overwrite: Whether a file that is there may be replaced.

    Raises:
        FormatError: The file is no workbook and cannot be taken in, or is a workbook that cannot be opened.
        OutputExistsError: A file is there and `overwrite` was not given.
        OutputError: It cannot be written, would replace the file itself, or is named as another kind of file.

    >>> from tempfile import TemporaryDirectory
    >>> from partnerkit import validate_files
    >>> with TemporaryDirectory() as folder:
    ...     record = Path(folder, "linz.yaml")
    ...     _ = record.write_text("format: partnerkit/1\nid: linz\n", "utf-8")
    ...     annotate(validate_files([record]).files[0], f"{folder}/findings.xlsx").name
    'findings.xlsx'
    """
    file, output = Path(judged.file), Path(to)
    _refuse(file, output, (".xlsx",))
    if judged.loaded is not None:
        partnership = judged.loaded.partnership
        data = annotated_record(partnership, judged.findings, file, language=language)
    else:
        data = annotated_workbook(judged.findings, file, language=language)
    write_whole(output, data, overwrite=overwrite)
    return output


def write_checklist(
    judged: JudgedFile,
    to: str | PathLike[str],
    *,
    language: str = "en",
    audience: str = "internal",
    today: date | None = None,
    overwrite: bool = False,
) -> Path:
    r"""Write a check-list for people, with a box to tick at each point, and return where it is.

    Args:
        judged: The file and what was found in it (`validate_files`).
        to: The new file (.docx, .html or .md).
        language: Language of the list, `sv` or `en`.
        audience: Who reads the list: `public`, `partner` or `internal`.
        today: The day the list is to bear; none unless it is given.
        overwrite: Whether a file that is there may be replaced.

    Raises:
        OutputExistsError: A file is there and `overwrite` was not given.
        OutputError: It cannot be written, would replace the file itself, or is named as another kind of file.

    >>> from tempfile import TemporaryDirectory
    >>> from partnerkit import validate_files
    >>> with TemporaryDirectory() as folder:
    ...     record = Path(folder, "linz.yaml")
    ...     _ = record.write_text("format: partnerkit/1\nid: linz\n", "utf-8")
    ...     write_checklist(validate_files([record]).files[0], f"{folder}/points.md").name
    'points.md'
    """
    file, output = Path(judged.file), Path(to)
    _refuse(file, output, SUFFIXES)
    report = judged.report
    checked = Checked(
        file=file.name,
        partnership=judged.loaded.partnership if judged.loaded else None,
        profile=judged.profile,
        findings=judged.findings,
        waived=report.waived if report else (),
        not_examined=report.not_examined if report else (),
        rules={rule.code: rule for pack in installed()[0] for rule in pack.rules},
        today=today,
    )
    document = checklist(checked, language=language, audience=audience)
    write_whole(output, checklist_file(document, output.suffix.lower()), overwrite=overwrite)
    return output


def _refuse(file: Path, output: Path, suffixes: tuple[str, ...]) -> None:
    """Refuse a name that says another kind of file, and the file that was judged."""
    if output.suffix.lower() not in suffixes:
        raise OutputError(
            "output.suffix",
            "{path} would hold a file of another kind. Let its name end in {suffix}.",
            path=output,
            suffix=" / ".join(suffixes),
        )
    if same_file(file, output):
        raise OutputError(
            "output.same",
            "{path} is the file that was checked, and is never written over. Choose another name.",
            path=output,
        )

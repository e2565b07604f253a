"""Taking in what others wrote, a document or a list: shown as a change of a record, and written if that is wanted."""

from os import PathLike
from pathlib import Path
from typing import Generic, TypeVar

from attrs import evolve, frozen

from partnerkit.errors import FormatError
from partnerkit.records import answers, importing
from partnerkit.records.loading import load, raw_of
from partnerkit.records.saving import save_changes
from partnerkit.source.problem import Refused

_File = str | PathLike[str]
Proposed = TypeVar("Proposed", answers.Proposal, importing.Proposal)
"""What a file proposes: of a document, or of a list."""


@frozen
class TakenIn(Generic[Proposed]):
    """What came of a file that was to be taken in.

    Attributes:
        proposal: What the file proposes: the record as it is and as it would be, and what cannot be taken.
        written: Where the changed record is; absent if nothing was written.
        held: Whether nothing was written because something is refused.
    """

    proposal: Proposed
    written: Path | None = None
    held: bool = False


def take_answers(
    document: _File,
    record: _File,
    *,
    narratives: tuple[str, ...] = (),
    apply: bool = False,
    to: _File | None = None,
) -> TakenIn[answers.Proposal]:
    """Read what people wrote into a Word file that was made from a record; write it into the record if asked.

    Args:
        document: The .docx file.
        record: The file of the record.
        narratives: Sections of a paper that are to be told by the words that stand there now.
        apply: Whether to write what can be taken.
        to: A new file to write instead of `record`.

    Raises:
        FormatError: One of the files cannot be taken in.
        InvalidValueError: The document was made from another record.
        EditError: The record's file cannot be changed line by line.
        OutputError: The record cannot be written.

    >>> from importlib.resources import as_file, files
    >>> from tempfile import TemporaryDirectory
    >>> from partnerkit import export, load
    >>> with (
    ...     as_file(files("partnerkit.demo") / "thai-nguyen-linkoping.yaml") as record,
    ...     TemporaryDirectory() as folder,
    ... ):
    ...     _ = export(load(record), "position-paper", to=f"{folder}/paper.docx")
    ...     take_answers(f"{folder}/paper.docx", record).proposal.items
    ()
    """
    old = load(record)
    try:
        proposal = answers.propose(old, raw_of(Path(document)), narratives=narratives)
    except Refused as refused:
        problems = tuple(evolve(one, file=str(document)) for one in refused.problems)
        raise FormatError(str(document), problems) from None
    written = None
    if apply and proposal.new != proposal.old:
        written = save_changes(proposal.old, proposal.new, record, to=to)
    return TakenIn(proposal, written)


def take_list(
    file: _File,
    record: _File,
    *,
    mapping: _File | None = None,
    remove: bool = False,
    apply: bool = False,
    skip_refused: bool = False,
    to: _File | None = None,
) -> TakenIn[importing.Proposal]:
    r"""Read a list, or a workbook of a record that somebody has edited; write it into the record if asked.

    Args:
        file: The list (.xlsx, .csv or .txt) or the workbook.
        record: The file of the record.
        mapping: The YAML file that says what the columns of a list mean; without it `file` is a workbook of the record.
        remove: Whether to take out what the record has and the file has not.
        apply: Whether to write what can be taken in; nothing is written while something is refused.
        skip_refused: Whether to write the rest although something is refused.
        to: A new file to write instead of `record`.

    Raises:
        FormatError: One of the files cannot be taken in.
        InvalidValueError: The workbook is of another record, or nobody can tell what it leaves out.
        EditError: The record's file cannot be changed line by line.
        OutputError: The record cannot be written.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     old, mapping, record = (Path(folder) / name for name in ("old.csv", "map.yaml", "linz.yaml"))
    ...     _ = old.write_text("Aktivitet;Datum\nStudiebesök;2014-05-12\n", "utf-8")
    ...     _ = mapping.write_text(
    ...         "into: activities\nunder: water\nkey: [Aktivitet]\ncolumns: {Aktivitet: title, Datum: date}\n", "utf-8"
    ...     )
    ...     _ = record.write_text("format: partnerkit/1\nid: linz\nprojects: [{id: water}]\n", "utf-8")
    ...     take_list(old, record, mapping=mapping).proposal.counts.new
    1
    """
    old = load(record)
    if mapping is not None:
        proposal = importing.propose_list(old, Path(file), Path(mapping), remove=remove)
    else:
        proposal = importing.propose_workbook(old, Path(file), remove=remove)
    held = apply and bool(proposal.refused) and not skip_refused
    written = None
    if apply and proposal.changed and not held:
        written = save_changes(proposal.old, proposal.new, record, to=to)
    return TakenIn(proposal, written, held)

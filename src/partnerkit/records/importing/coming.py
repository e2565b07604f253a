"""What comes in: a list with its mapping, or a workbook of ours, each as a proposal for a record."""

from collections.abc import Iterable
from pathlib import Path as File

from attrs import evolve

from partnerkit.errors import FormatError, InvalidValueError, Message
from partnerkit.model import Partnership
from partnerkit.records.copies import copy_of, refuse_lost_columns, restored
from partnerkit.records.diff import differences
from partnerkit.records.importing.comma import csv_table
from partnerkit.records.importing.drafting import read_plan
from partnerkit.records.importing.laying import joined
from partnerkit.records.importing.proposal import Proposal
from partnerkit.records.importing.table import sheet_table
from partnerkit.records.importing.taking import take_list
from partnerkit.records.loading import raw_of
from partnerkit.records.workbooks import read_partly
from partnerkit.source.problem import Problem, Refused

CSV, WORKBOOK = (".csv", ".tsv", ".txt"), (".xlsx",)
"""The suffixes of lists, in lower case."""


def propose_list(record: Partnership, list_file: File, mapping: File, *, remove: bool = False) -> Proposal:
    """Return what somebody's list proposes for a record.

    Args:
        record: The record.
        list_file: The list, .csv or .xlsx.
        mapping: The mapping file.
        remove: Whether what the list does not have is taken out of the record.

    Raises:
        FormatError: The mapping has mistakes, or the list cannot be read; every problem is told.
        InvalidValueError: The list is neither .csv nor .xlsx.
    """
    plan = read_plan(raw_of(mapping), str(mapping), record)
    kind = list_file.suffix.lower()
    if kind not in (*CSV, *WORKBOOK):
        raise InvalidValueError(
            "import.suffix",
            "'{path}' is neither .xlsx nor .csv. Save the list as one of them.",
            path=list_file,
        )
    raw = raw_of(list_file)
    try:
        if kind in WORKBOOK:
            table = sheet_table(raw, plan.wanted, plan.mapping.sheet)
        else:
            table = csv_table(raw, plan.wanted, plan.mapping.delimiter)
        return _named(take_list(record, table, plan, remove=remove), list_file)
    except Refused as refused:
        raise FormatError(str(list_file), _with_file(refused.problems, list_file)) from None


def propose_workbook(record: Partnership, workbook: File, *, remove: bool = False) -> Proposal:
    """Return what a workbook of the record, which somebody has edited, proposes for it.

    A partner's copy is compared with the part of the record that it can hold: what was left out of it is not gone.

    Args:
        record: The record.
        workbook: The .xlsx file.
        remove: Whether what the workbook does not have is taken out of the record.

    Raises:
        FormatError: It is no workbook of ours, or cannot be opened.
        InvalidValueError: It is the workbook of another record, or no workbook, or a copy of which nobody can tell
            what it holds.
    """
    if workbook.suffix.lower() not in WORKBOOK:
        raise InvalidValueError(
            "import.no-map",
            "What the columns of '{path}' mean has to be said in a mapping file. Name it with --map. Only a workbook that "
            "partnerkit has made can be taken in without one.",
            path=workbook,
        )
    raw = raw_of(workbook)
    try:
        version, data, problems = read_partly(raw, str(workbook))
    except FormatError as error:
        found = (
            evolve(one, message=_FOREIGN) if one.message.key == "workbook.foreign" else one
            for one in error.problems
        )
        raise FormatError(error.source, tuple(found)) from None
    if version.id != record.id:
        raise InvalidValueError(
            "import.other-record",
            "The workbook holds the record '{found}', not '{wanted}'. Choose the record that it belongs to.",
            found=version.id,
            wanted=record.id,
        )
    whole = joined(record, version, data)
    if problems:
        unsure = (_NOT_COMPARED,) if whole != version else ()
        return Proposal(record, whole, differences(record, whole), problems, (), unsure)
    if remove and (copy := copy_of(raw)) is not None:
        refuse_lost_columns(record, copy, str(workbook))
    left, notes = _left(record, version, raw, str(workbook))
    if remove:
        return Proposal(record, left, differences(record, left), (), (), notes)
    return Proposal(record, whole, differences(record, whole), (), differences(whole, left), notes)


def _left(
    record: Partnership, version: Partnership, raw: bytes, name: str
) -> tuple[Partnership, tuple[Message, ...]]:
    """Return what the record is if all that is gone from the workbook goes, and what to know about that."""
    merged = restored(record, version, copy_of(raw), name=name)
    if merged.draft is None:
        raise InvalidValueError(
            "import.copy-id",
            "A new row in '{path}' has an id that the record already has in a part which the copy does not show. Give it "
            "another id there.",
            path=name,
        )
    notes = (evolve(_MORE_IS_SAID, params={"count": len(merged.conflicts)}),) if merged.conflicts else ()
    return merged.draft, notes


def _named(proposal: Proposal, file: File) -> Proposal:
    return evolve(proposal, refused=_with_file(proposal.refused, file))


def _with_file(problems: Iterable[Problem], file: File) -> tuple[Problem, ...]:
    return tuple(evolve(one, file=str(file)) for one in problems)


_FOREIGN = Message(
    "import.foreign",
    "This workbook was not made by partnerkit. If it is a list of your own, what its columns mean has to be said in a "
    "mapping file. Name it with --map.",
)
_NOT_COMPARED = Message(
    "import.not-compared",
    "What the workbook no longer has is told, and can be taken out, when nothing is refused any more.",
)
_MORE_IS_SAID = Message(
    "import.more-is-said",
    "Gone from the copy, but kept since the record says more about it than the copy shows, or points to it: {count}. "
    "Take it out of the record yourself if it is to go.",
)

"""What a list or a workbook proposes: the record as it would be, and what is not taken in."""

from attrs import frozen

from partnerkit.errors import Message
from partnerkit.model import Partnership
from partnerkit.records.diff import Change
from partnerkit.source.problem import Problem


@frozen
class Counts:
    """How many rows of a list there are, and what becomes of them.

    Attributes:
        rows: All rows below the headers.
        new: Rows that the record does not have.
        changed: Rows that the record says something else about.
        same: Rows that the record has already.
        refused: Rows of which nothing can be taken in.
        passed_over: Rows that the mapping leaves out.
    """

    rows: int
    new: int
    changed: int
    same: int
    refused: int
    passed_over: int


@frozen
class Proposal:
    """What a file proposes.

    Attributes:
        old: The record.
        new: The record with everything taken in that can be taken in.
        changes: What differs between the two.
        refused: What cannot be taken in, each with its cell or line.
        gone: What the record has and the file has not, and what stays in it.
        notes: What to know about the whole.
        counts: The rows; nothing for a workbook of ours.
    """

    old: Partnership
    new: Partnership
    changes: tuple[Change, ...]
    refused: tuple[Problem, ...]
    gone: tuple[Change, ...]
    notes: tuple[Message, ...] = ()
    counts: Counts | None = None

    @property
    def changed(self) -> bool:
        """Whether the record would change."""
        return self.new != self.old

"""What an edited document proposes: the record as it would be, and what cannot be taken from it."""

from typing import Any, Literal

from attrs import evolve, frozen

from partnerkit.errors import Message
from partnerkit.model import Partnership
from partnerkit.render.word_text import Comment, Revision
from partnerkit.source.problem import Path, place

State = Literal["taken", "same", "conflict", "refused", "by_hand", "unknown", "open", "gone"]
WAITING: frozenset[State] = frozenset({"conflict", "refused", "by_hand", "unknown", "open", "gone"})


@frozen
class Item:
    """One answer or changed paragraph.

    Attributes:
        state: What becomes of it.
        question: What was asked, or where the paragraph stands, for people.
        text: What was written.
        place: The field it belongs to.
        message: Why it is not taken, or what to know about it.
        lines: What to type into the record by hand, if that helps.
    """

    state: State
    question: str
    text: str
    place: Path = ()
    message: Message | None = None
    lines: str | None = None

    @property
    def path(self) -> str:
        """The field as `papers[0].date`."""
        return place(self.place)


@frozen
class Proposal:
    """What an edited document proposes.

    Attributes:
        old: The record.
        new: The record with everything taken that can be taken.
        items: The answers and changed paragraphs, in the order of the document.
        revisions: Tracked changes that nobody has accepted or rejected.
        comments: Comments.
        notes: What to know about the whole.
    """

    old: Partnership
    new: Partnership
    items: tuple[Item, ...]
    revisions: tuple[Revision, ...] = ()
    comments: tuple[Comment, ...] = ()
    notes: tuple[Message, ...] = ()

    @property
    def waiting(self) -> bool:
        """Whether something is left that a person must settle."""
        return bool(self.revisions or self.comments) or any(one.state in WAITING for one in self.items)


def placed(record: Any, at: Path, value: Any) -> Any:
    """Return a record with another value at a place; an index one beyond the last item adds one."""
    if not at:
        return value
    step, *rest = at
    inner = getattr(record, str(step))
    if not isinstance(inner, tuple):
        return evolve(record, **{str(step): placed(inner, tuple(rest), value)})
    if not rest:
        return evolve(record, **{str(step): value})
    number, *further = rest
    items = list(inner)
    if number == len(items):
        items.append(placed(None, tuple(further), value))
    else:
        items[int(number)] = placed(items[int(number)], tuple(further), value)
    return evolve(record, **{str(step): tuple(items)})


def value_at(record: Any, at: Path) -> Any:
    """Return what stands at a place, or nothing."""
    for step in at:
        there = not isinstance(step, int) or step < len(record)
        record = (record[step] if isinstance(step, int) else getattr(record, step)) if there else None
        if record is None:
            return None
    return record

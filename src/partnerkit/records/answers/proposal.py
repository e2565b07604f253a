"""What an edited document proposes: the record as it would be, and what cannot be taken from it."""

from typing import Literal

from attrs import frozen

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

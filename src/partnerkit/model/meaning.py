"""What words and work mean in a larger whole: themes, policy documents and their goals, explained terms."""

from partnerkit.model.record import Record, field, frozen, refers_to
from partnerkit.model.work_codes import GoalKind
from partnerkit.values import FuzzyDate, Period, Text


@frozen(kw_only=True)
class Theme(Record):
    """A subject area.

    Attributes:
        id: A short readable name within the file.
        name: Its name, as it stands inside a sentence.
        description: What was done in it, as whole sentences.
        parent: Id of the wider theme.
        sector: A sector code, for example of the OECD's list.
    """

    id: str
    name: Text
    description: Text | None = None
    parent: str | None = field(default=None, metadata=refers_to("Theme"))
    sector: str | None = None


@frozen(kw_only=True)
class PolicyDocument(Record):
    """A strategy, guideline or plan that the work is measured against.

    Attributes:
        id: A short readable name within the file.
        title: Its title, as it stands inside a sentence.
        owners: Ids of the organisations that adopted it.
        valid: From when to when it applies.
        reference: Its number, or where it is kept.
        address: Its public web address; an address on an intranet helps no reader.
    """

    id: str
    title: Text
    owners: tuple[str, ...] = field(default=(), metadata=refers_to("Organisation"))
    valid: Period | None = None
    reference: str | None = None
    address: str | None = None


@frozen(kw_only=True)
class PolicyGoal(Record):
    """A goal, guideline, reason or general commitment.

    Attributes:
        statement: The goal; one that has owners is a clause that follows "to", one in a document a whole sentence.
        kind: What the document asks for.
        document: Id of the document it stands in.
        owners: Ids of the organisations whose goal it is.
        due: When it is to be reached, apart from the document's own validity.
        number: Its number in the document.
    """

    statement: Text | None = None
    kind: GoalKind | None = None
    document: str | None = field(default=None, metadata=refers_to("PolicyDocument"))
    owners: tuple[str, ...] = field(default=(), metadata=refers_to("Organisation"))
    due: FuzzyDate | None = None
    number: str | None = None


@frozen(kw_only=True)
class Term(Record):
    """An explanation of a word, an organisation or a programme, given as a footnote where it is first used.

    Attributes:
        id: A short readable name within the file.
        word: The word, as it stands in the text.
        about: Id of the organisation that is explained; its relations and description are then told too.
        explanation: The explanation, as whole sentences.
    """

    id: str
    word: Text | None = None
    about: str | None = field(default=None, metadata=refers_to("Organisation"))
    explanation: Text | None = None

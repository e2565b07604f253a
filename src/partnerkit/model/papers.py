"""What is laid before others: papers for a board, reports to a funder, their feedback and what is enclosed."""

from partnerkit.model.commitments import DecisionPoint
from partnerkit.model.record import Record, field, frozen, refers_to
from partnerkit.model.work_codes import AttachmentKind, PaperStatus, ReportKind, ReportStatus
from partnerkit.values import FuzzyDate, Period, Reference, Text


@frozen(kw_only=True)
class BasisDocument(Record):
    """A document the decision rests on.

    Attributes:
        title: Its title.
        unit: Id of the unit it comes from.
        date: Its date.
    """

    title: Text
    unit: str | None = field(default=None, metadata=refers_to("Organisation"))
    date: FuzzyDate | None = None


@frozen(kw_only=True)
class Narrative(Record):
    """Prose for one section, where facts alone do not tell it.

    Attributes:
        section: The section's key in the form.
        text: The prose, paragraphs parted by an empty line.
    """

    section: str
    text: Text


@frozen(kw_only=True)
class Consideration(Record):
    """A perspective that was considered, or a section found not relevant, with the reason.

    Attributes:
        section: The section's or perspective's key.
        relevant: Whether it turned out to matter.
        text: What was found, or why it is not relevant.
    """

    section: str
    relevant: bool = False
    text: Text | None = None


@frozen(kw_only=True)
class Signature(Record):
    """A role that signs; the name comes with the signing.

    Attributes:
        unit: Id of the unit or organisation.
        title: The signer's title.
        contact: Id of the contact, whose name is shown only if it is marked public.
    """

    unit: str | None = field(default=None, metadata=refers_to("Organisation"))
    title: Text | None = None
    contact: str | None = field(default=None, metadata=refers_to("Contact"))


@frozen(kw_only=True)
class Paper(Record):
    """What is laid before a board: the memo that asks it to decide, and the position paper it adopts.

    Attributes:
        title: The title of the matter, at most ten words.
        position_title: The title of the paper that is adopted, where it differs.
        body: Id of the board that decides.
        unit: Id of the unit that wrote it.
        officer: Id of the contact who answers for it.
        projects: Ids of the projects it tells about; empty means all.
        date: The paper's date.
        reference: Case number.
        status: How far it has come.
        proposals: What the board is asked to decide.
        summary: The summary, where it is written by hand.
        position: What the municipality wants: go on or not, in which areas, within which limits, until when.
        basis: The documents the decision rests on.
        policy_documents: Ids of the policy documents it is measured against.
        narrative: Prose for single sections.
        considerations: Perspectives and sections that were considered.
        signatures: Who signs.
        distribution: Ids of those the decision is sent to.
        decision: Id of the decision that adopted it.
        valid: From when to when it applies.
        replaces: The paper it replaces.
    """

    title: Text | None = None
    position_title: Text | None = None
    body: str | None = field(default=None, metadata=refers_to("Organisation"))
    unit: str | None = field(default=None, metadata=refers_to("Organisation"))
    officer: str | None = field(default=None, metadata=refers_to("Contact"))
    projects: tuple[str, ...] = field(default=(), metadata=refers_to("Project"))
    date: FuzzyDate | None = None
    reference: Reference | None = None
    status: PaperStatus | None = None
    proposals: tuple[DecisionPoint, ...] = ()
    summary: Text | None = None
    position: Text | None = None
    basis: tuple[BasisDocument, ...] = ()
    policy_documents: tuple[str, ...] = field(default=(), metadata=refers_to("PolicyDocument"))
    narrative: tuple[Narrative, ...] = ()
    considerations: tuple[Consideration, ...] = ()
    signatures: tuple[Signature, ...] = ()
    distribution: tuple[str, ...] = field(default=(), metadata=refers_to("Organisation"))
    decision: str | None = field(default=None, metadata=refers_to("Decision"))
    valid: Period | None = None
    replaces: Text | None = None


@frozen(kw_only=True)
class Answer(Record):
    """The answer to one question of a form.

    Attributes:
        question: The question's key in the form.
        text: The answer.
        not_relevant: Why the question is not relevant, if it is not.
    """

    question: str
    text: Text | None = None
    not_relevant: Text | None = None


@frozen(kw_only=True)
class FeedbackPoint(Record):
    """One point of what a funder answered.

    Attributes:
        text: The point, as a clause that follows "that" where it is told in other words.
        quoted: Whether it is the funder's own wording.
    """

    text: Text
    quoted: bool = False


@frozen(kw_only=True)
class Feedback(Record):
    """What somebody answered to a report.

    Attributes:
        by: Id of the organisation that answered.
        date: When.
        points: What it said, point by point.
    """

    by: str | None = field(default=None, metadata=refers_to("Organisation"))
    date: FuzzyDate | None = None
    points: tuple[FeedbackPoint, ...] = ()


@frozen(kw_only=True)
class Report(Record):
    """A report to a funder, for a project and a period.

    Attributes:
        project: Id of the project it reports on.
        kind: What it tells about.
        form: Name of the form, as `partnerkit forms` lists it.
        edition: Name of the form's edition.
        period: The period it covers.
        year: Which project year it covers, from 1.
        status: How far it has come.
        date: The report's date.
        submitted: When it was sent.
        references: Case numbers, the funder's and one's own.
        contact: Id of the contact for questions.
        answers: Answers to the form's questions.
        considerations: Sections that were considered and found not relevant.
        signatures: Who signs.
        feedback: What was answered.
        digest: SHA-256 over form, answers and considerations as they were sent, in hexadecimal.
    """

    project: str | None = field(default=None, metadata=refers_to("Project"))
    kind: ReportKind | None = None
    form: str | None = None
    edition: str | None = None
    period: Period | None = None
    year: int | None = None
    status: ReportStatus | None = None
    date: FuzzyDate | None = None
    submitted: FuzzyDate | None = None
    references: tuple[Reference, ...] = ()
    contact: str | None = field(default=None, metadata=refers_to("Contact"))
    answers: tuple[Answer, ...] = ()
    considerations: tuple[Consideration, ...] = ()
    signatures: tuple[Signature, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    digest: str | None = None


@frozen(kw_only=True)
class Attachment(Record):
    """Something enclosed or kept elsewhere; never its content.

    Attributes:
        kind: What it is.
        title: Its title.
        about: Id of the paper, report or agreement it belongs to.
        path: Where the file is, relative to the record.
        reference: Case number or place in an archive.
        date: Its date.
        required: Whether the form asks for it.
        enclosed: Whether it is there.
        digest: SHA-256 of the file, in hexadecimal.
    """

    kind: AttachmentKind | None = None
    title: Text | None = None
    about: str | None = field(default=None, metadata=refers_to("Record"))
    path: str | None = None
    reference: Reference | None = None
    date: FuzzyDate | None = None
    required: bool | None = None
    enclosed: bool | None = None
    digest: str | None = None

"""What has been agreed and decided: agreements, decisions, consultations, follow-ups, amendments."""

from partnerkit.model.codes import AgreementKind, Clock, ConsultationOutcome, DecisionStage
from partnerkit.model.record import Record, field, frozen, refers_to
from partnerkit.values import FuzzyDate, Period, Reference, Text


@frozen(kw_only=True)
class Agreement(Record):
    """A document the parties signed, or an understanding without one.

    Attributes:
        kind: What sort of agreement it is.
        title: Its title.
        signed: When it was signed.
        valid: From when to when it applies.
        parties: Ids of the organisations that signed.
        references: Case numbers, one for each party that has one.
        content: What was agreed, in a clause or two.
        ended: When it was ended before its time.
        ended_by: Id of the organisation that ended it.
        ended_reason: Why it was ended.
    """

    kind: AgreementKind | None = None
    title: Text | None = None
    signed: FuzzyDate | None = None
    valid: Period | None = None
    parties: tuple[str, ...] = field(default=(), metadata=refers_to("Organisation"))
    references: tuple[Reference, ...] = ()
    content: Text | None = None
    ended: FuzzyDate | None = None
    ended_by: str | None = field(default=None, metadata=refers_to("Organisation"))
    ended_reason: Text | None = None


@frozen(kw_only=True)
class DecisionPoint(Record):
    """One act a body is asked to decide or has decided.

    Attributes:
        text: A sentence that stands alone, with one act in it and a full stop.
    """

    text: Text


@frozen(kw_only=True)
class Decision(Record):
    """What a body on either side decided.

    Attributes:
        body: Id of the deciding body.
        date: When it decided.
        paragraph: The paragraph number of the minutes, without the sign §.
        reference: Case number.
        matter: What the matter was.
        about: Ids of the records the decision is about.
        points: What was decided.
        stage: How far the matter has come.
    """

    body: str | None = field(default=None, metadata=refers_to("Organisation"))
    date: FuzzyDate | None = None
    paragraph: str | None = None
    reference: Reference | None = None
    matter: Text | None = None
    about: tuple[str, ...] = field(default=(), metadata=refers_to("Record"))
    points: tuple[DecisionPoint, ...] = ()
    stage: DecisionStage | None = None


@frozen(kw_only=True)
class Consultation(Record):
    """Who was asked before a decision, and what they answered.

    Attributes:
        organisation: Id of the body that was consulted.
        about: Id of the paper or record it was asked about.
        date: When.
        manner: How, for example "in writing".
        outcome: What it answered.
        remarks: Its remarks.
    """

    organisation: str | None = field(default=None, metadata=refers_to("Organisation"))
    about: str | None = field(default=None, metadata=refers_to("Record"))
    date: FuzzyDate | None = None
    manner: Text | None = None
    outcome: ConsultationOutcome | None = None
    remarks: Text | None = None


@frozen(kw_only=True)
class FollowUpEvent(Record):
    """One time that something due was done.

    Attributes:
        date: When it was done, or when the body took note of it.
        decision: Id of the decision that took note of it.
        outcome: What came out of it.
    """

    date: FuzzyDate | None = None
    decision: str | None = field(default=None, metadata=refers_to("Decision"))
    outcome: Text | None = None


@frozen(kw_only=True)
class FollowUp(Record):
    """Something that falls due: what, by which clock, reported to whom, and what happened.

    Attributes:
        what: What is to be done, as a clause that begins with a verb in the present tense.
        by: Id of the body or unit that does it.
        reports_to: Id of the body it is reported to.
        clock: By which clock it falls due.
        due: The date, for a follow-up with a date.
        about: Id of the paper or record that asks for it.
        events: The times it was done.
    """

    what: Text | None = None
    by: str | None = field(default=None, metadata=refers_to("Organisation"))
    reports_to: str | None = field(default=None, metadata=refers_to("Organisation"))
    clock: Clock | None = None
    due: FuzzyDate | None = None
    about: str | None = field(default=None, metadata=refers_to("Record"))
    events: tuple[FollowUpEvent, ...] = ()


@frozen(kw_only=True)
class Amendment(Record):
    """A change that was agreed after the fact: what, from, to, when, by whose decision.

    Attributes:
        about: Id of the record that changed.
        what: What changed, for example "end date" or "travel budget".
        before: What applied before.
        after: What applies after.
        date: When the change was agreed.
        decision: Id of the decision behind it.
        approved_by: Id of the funder or body that approved it.
        reason: Why.
    """

    about: str | None = field(default=None, metadata=refers_to("Record"))
    what: Text | None = None
    before: Text | None = None
    after: Text | None = None
    date: FuzzyDate | None = None
    decision: str | None = field(default=None, metadata=refers_to("Decision"))
    approved_by: str | None = field(default=None, metadata=refers_to("Organisation"))
    reason: Text | None = None

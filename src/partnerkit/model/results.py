"""What the work aims at and what came of it: objectives, indicators with observations, activities, results, risks."""

from decimal import Decimal

from partnerkit.model.record import Record, field, frozen, refers_to
from partnerkit.model.work_codes import (
    ActivityKind,
    ActivityStatus,
    CoreArea,
    Direction,
    Matter,
    Modality,
    ObjectiveLevel,
    ResultLevel,
)
from partnerkit.values import Count, FuzzyDate, Headcount, Text, decimal


def _number(value: Decimal | int | str | None) -> Decimal | None:
    return None if value is None else decimal(value)


@frozen(kw_only=True)
class Objective(Record):
    """What is to be reached, at one level of the tree.

    Attributes:
        level: Overall, project or intermediate.
        statement: The objective as a clause that follows "to", for example "promote participation".
        funder_wording: How the funder words the same objective.
        party: Id of the organisation whose objective it is; absent means all parties.
        parent: Id of the objective above.
        core_areas: The core areas of local democracy it belongs to.
    """

    level: ObjectiveLevel | None = None
    statement: Text | None = None
    funder_wording: Text | None = None
    party: str | None = field(default=None, metadata=refers_to("Organisation"))
    parent: str | None = field(default=None, metadata=refers_to("Objective"))
    core_areas: tuple[CoreArea, ...] = ()


@frozen(kw_only=True)
class Breakdown(Record):
    """A part of an observed value.

    Attributes:
        category: What the part is, for example "women".
        value: Its value, in the indicator's unit.
    """

    category: Text
    value: Decimal | None = field(default=None, converter=_number)


@frozen(kw_only=True)
class Observation(Record):
    """One value of an indicator, for a date or a period.

    Attributes:
        date: The date or period the value is for.
        value: The value, in the indicator's unit; a share is a number between 0 and 1.
        numerator: How many of them.
        denominator: Out of how many.
        text: The value in words, for an indicator without numbers.
        breakdown: The parts of the value.
        source: Id of the source.
    """

    date: FuzzyDate | None = None
    value: Decimal | None = field(default=None, converter=_number)
    numerator: Decimal | None = field(default=None, converter=_number)
    denominator: Decimal | None = field(default=None, converter=_number)
    text: Text | None = None
    breakdown: tuple[Breakdown, ...] = ()
    source: str | None = field(default=None, metadata=refers_to("Source"))


@frozen(kw_only=True)
class Indicator(Record):
    """How one sees whether an objective is reached; each part may be missing.

    Attributes:
        name: What is measured.
        unit: The unit, for example "persons" or "per cent".
        objective: Id of the objective it belongs to.
        direction: Which way it should move.
        cumulative: Whether later values include earlier ones.
        method: How it is measured.
        baseline: The value before the work.
        target: The value aimed at.
        observations: The values since; the latest is the outcome.
    """

    name: Text | None = None
    unit: Text | None = None
    objective: str | None = field(default=None, metadata=refers_to("Objective"))
    direction: Direction | None = None
    cumulative: bool | None = None
    method: Text | None = None
    baseline: Observation | None = None
    target: Observation | None = None
    observations: tuple[Observation, ...] = ()

    @property
    def outcome(self) -> Observation | None:
        """The latest observation; of those without a date, the last one written."""
        dated = [one for one in self.observations if one.date]
        if dated:
            return max(dated, key=lambda one: one.date.sort_key if one.date else ())
        return self.observations[-1] if self.observations else None


@frozen(kw_only=True)
class Activity(Record):
    """Something planned or done.

    Attributes:
        kind: What sort of activity it is.
        title: A short name.
        statement: What was done, as whole sentences.
        status: What became of it.
        date: When.
        place: Where.
        host: Id of the organisation that held it.
        trips: Number of journeys made for it.
        participants: Numbers of people, by party and category.
        target_groups: For whom it was, one group each.
        objectives: Ids of the objectives it serves.
        deviation: What was changed or why it was dropped.
    """

    kind: ActivityKind | None = None
    title: Text | None = None
    statement: Text | None = None
    status: ActivityStatus | None = None
    date: FuzzyDate | None = None
    place: Text | None = None
    host: str | None = field(default=None, metadata=refers_to("Organisation"))
    trips: Count | None = None
    participants: tuple[Headcount, ...] = ()
    target_groups: tuple[Text, ...] = ()
    objectives: tuple[str, ...] = field(default=(), metadata=refers_to("Objective"))
    deviation: Text | None = None


@frozen(kw_only=True)
class Result(Record):
    """What came of the work, for whom, and how sure that is.

    Attributes:
        lead: A word or two that name the subject; results with one lead are told together.
        statement: The result, as whole sentences.
        level: Where the change shows; absent if none is stated.
        modality: Whether it is achieved, begun, possible, planned or somebody's view.
        benefits: Ids of the organisations that benefit; empty means all parties.
        formalised: Whether it has become rule or routine.
        formalised_in: In which document or routine.
        evidence: What shows it.
        date: When it was reached or seen.
        supports: Ids of the objectives it supports.
        terms: Ids of terms explained where it is told.
    """

    lead: Text | None = None
    statement: Text | None = None
    level: ResultLevel | None = None
    modality: Modality | None = None
    benefits: tuple[str, ...] = field(default=(), metadata=refers_to("Organisation"))
    formalised: bool | None = None
    formalised_in: Text | None = None
    evidence: Text | None = None
    date: FuzzyDate | None = None
    supports: tuple[str, ...] = field(default=(), metadata=refers_to("Objective"))
    terms: tuple[str, ...] = field(default=(), metadata=refers_to("Term"))


@frozen(kw_only=True)
class CrossCutting(Record):
    """What was done in a matter that cuts across the work.

    Attributes:
        matter: Which matter.
        statement: What was done, as a whole sentence.
    """

    matter: Matter | None = None
    statement: Text | None = None


@frozen(kw_only=True)
class Risk(Record):
    """What may go wrong, what did, and what was done; not public unless marked so.

    Attributes:
        public: Whether the risk may stand in a document that leaves the organisation.
        statement: What may happen.
        happened: What happened.
        action: What was done about it.
    """

    public: bool = field(default=False, metadata={"last": True})
    statement: Text | None = None
    happened: Text | None = None
    action: Text | None = None

"""`Project`: one grant or undertaking, with all that belongs to it."""

from partnerkit.model.finances import BudgetLine, Voucher
from partnerkit.model.record import Record, field, frozen, refers_to
from partnerkit.model.results import Activity, CrossCutting, Indicator, Objective, Result, Risk
from partnerkit.model.work_codes import CoreArea, ProjectKind, ProjectStatus
from partnerkit.values import FuzzyDate, Period, Reference, Text


@frozen(kw_only=True)
class Project(Record):
    """One grant or undertaking within the relation.

    Attributes:
        kind: What it is in the programme's terms.
        title: Its title.
        other_titles: Other titles it goes by, for example in the application.
        funder: Id of the funder.
        programme: Name of the programme, as `partnerkit programmes` lists it.
        edition: Name of the programme's edition.
        references: Case numbers with their issuers.
        parties: Ids of the organisations that run it; empty means all parties.
        status: Where it stands.
        status_reason: Why it was rejected, paused or terminated.
        terminated_by: Id of the organisation that terminated it.
        resumes: When a paused project is to be taken up again.
        period: When it ran or runs.
        planned: When it was planned to run.
        extended_to: The new end after an extension.
        extension_reason: Why it was extended.
        stated_length: How long the sources say it was, for example "three-year"; never computed from dates.
        purpose: What it was for, as a clause that follows "to".
        areas: Ids of the themes it worked with.
        recommended_areas: Ids of the themes it found worth going on with.
        core_areas: The core areas of local democracy it worked with.
        sdgs: Goals or targets of the 2030 Agenda, for example `6` or `6.3`.
        policy_goals: Ids of the policy goals it is linked to.
        objectives: What is to be reached.
        indicators: How it is measured.
        activities: What was planned and done.
        results: What came of it.
        cross_cutting: What was done in matters that cut across.
        risks: What could go wrong.
        budget: The budget, line by line.
        vouchers: The bookkeeping entries behind the outcome.
    """

    kind: ProjectKind | None = None
    title: Text | None = None
    other_titles: tuple[Text, ...] = ()
    funder: str | None = field(default=None, metadata=refers_to("Organisation"))
    programme: str | None = None
    edition: str | None = None
    references: tuple[Reference, ...] = ()
    parties: tuple[str, ...] = field(default=(), metadata=refers_to("Organisation"))
    status: ProjectStatus | None = None
    status_reason: Text | None = None
    terminated_by: str | None = field(default=None, metadata=refers_to("Organisation"))
    resumes: FuzzyDate | None = None
    period: Period | None = None
    planned: Period | None = None
    extended_to: FuzzyDate | None = None
    extension_reason: Text | None = None
    stated_length: Text | None = None
    purpose: Text | None = None
    areas: tuple[str, ...] = field(default=(), metadata=refers_to("Theme"))
    recommended_areas: tuple[str, ...] = field(default=(), metadata=refers_to("Theme"))
    core_areas: tuple[CoreArea, ...] = ()
    sdgs: tuple[str, ...] = ()
    policy_goals: tuple[str, ...] = field(default=(), metadata=refers_to("PolicyGoal"))
    objectives: tuple[Objective, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    activities: tuple[Activity, ...] = ()
    results: tuple[Result, ...] = ()
    cross_cutting: tuple[CrossCutting, ...] = ()
    risks: tuple[Risk, ...] = ()
    budget: tuple[BudgetLine, ...] = ()
    vouchers: tuple[Voucher, ...] = ()

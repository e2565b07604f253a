"""`Partnership`: the root of a record, and the settings that go with it."""

from collections.abc import Mapping
from typing import Any

from partnerkit.errors import DuplicateIdError
from partnerkit.model.actors import Contact, Involvement, Organisation, Party
from partnerkit.model.codes import MandateClock, Relation, Status
from partnerkit.model.commitments import Agreement, Amendment, Consultation, Decision, FollowUp
from partnerkit.model.evidence import Claim, Source, Translation, Waiver
from partnerkit.model.finances import ExchangeRate, Financing, Grant
from partnerkit.model.meaning import PolicyDocument, PolicyGoal, Term, Theme
from partnerkit.model.papers import Attachment, Paper, Report
from partnerkit.model.record import Record, field, frozen, keyed, refers_to
from partnerkit.model.walk import duplicate_ids
from partnerkit.model.work import Project
from partnerkit.values import FuzzyDate, Text, language_tag


def _copied(data: Any) -> Any:
    if isinstance(data, Mapping):
        return {key: _copied(item) for key, item in data.items()}
    if isinstance(data, list):
        return [_copied(item) for item in data]
    return tuple(_copied(item) for item in data) if type(data) is tuple else data


def _extensions(given: Mapping[str, Any]) -> Mapping[str, Any]:
    copy: Mapping[str, Any] = _copied(given)  # what is changed outside must not reach a frozen record
    return copy


@frozen(kw_only=True)
class Origin(Record):
    """How the relation began.

    Attributes:
        date: When it began.
        asked_by: Id of the organisation that asked.
        asked: Id of the organisation that was asked.
        through: Id of the organisation that passed the request on.
        text: What else is known of it, as whole sentences.
    """

    date: FuzzyDate | None = None
    asked_by: str | None = field(default=None, metadata=refers_to("Organisation"))
    asked: str | None = field(default=None, metadata=refers_to("Organisation"))
    through: str | None = field(default=None, metadata=refers_to("Organisation"))
    text: Text | None = None


@frozen(kw_only=True)
class MandatePeriod(Record):
    """One term of office.

    Attributes:
        label: What people call it; never read as dates.
        start: Its first day.
        end: Its last day.
    """

    label: str | None = None
    start: FuzzyDate | None = None
    end: FuzzyDate | None = None


@frozen(kw_only=True)
class Settings(Record):
    """How this municipality wants the record to be judged and printed.

    Attributes:
        languages: Languages the documents must exist in; absent means the record's own.
        mandate_clock: Whose terms of office count.
        mandate_periods: The terms of office, where they differ from the law's.
        partial_period_due: Whether a follow-up is due in a term of office that had begun when the paper was adopted.
        perspectives: Keys of perspectives that every paper must consider.
        disabled: Names of plugins that are switched off for this record.
    """

    languages: tuple[str, ...] = ()
    mandate_clock: MandateClock | None = None
    mandate_periods: tuple[MandatePeriod, ...] = ()
    partial_period_due: bool | None = None
    perspectives: tuple[str, ...] = ()
    disabled: tuple[str, ...] = ()


@frozen(kw_only=True)
class Partnership(Record):
    """A relation between municipalities or others, with all that is known of it; it may be unfinished.

    Attributes:
        id: A short readable name; files made from the record carry it.
        language: The language of plain texts in the file, a BCP 47 tag.
        title: What the relation is called.
        relation: The form of the relation.
        synthetic: Whether the record is invented, for tests or training; every document then says so.
        status: Where the relation stands.
        status_date: As of when the status is known.
        status_reason: Why it is so, for example why it was terminated.
        terminated_by: Id of the organisation that terminated it.
        start: When it began, in the version that is chosen.
        end: When it ended.
        origin: How it began.
        countries: The countries it concerns, ISO 3166-1 alpha-2.
        settings: How the record is to be judged and printed.
        themes: Subject areas.
        organisations: All actors.
        parties: Organisations in their roles.
        involvements: Other actors.
        contacts: Whom to turn to.
        agreements: What was signed.
        decisions: What was decided.
        consultations: Who was asked.
        follow_ups: What falls due.
        amendments: What was agreed to change.
        projects: Undertakings.
        grants: Money from funders.
        financing: How things are paid for where no amount is known.
        exchange_rates: Rates that were used.
        policy_documents: Documents the work is measured against.
        policy_goals: Goals it is linked to.
        terms: Words that are explained.
        papers: What is laid before a board.
        reports: What is reported to a funder.
        attachments: What is enclosed.
        sources: Where statements come from.
        claims: What the sources state.
        waivers: Findings that are accepted for now.
        translations: How texts came into other languages.
        extensions: Fields of plugins, by the plugin's name; kept word for word. The record has its own copy, which
            must not be changed.

    Raises:
        InvalidValueError: A text cannot be kept.
        DuplicateIdError: Two records carry one id.
    """

    id: str
    language: str = "sv"
    title: Text | None = None
    relation: Relation | None = None
    synthetic: bool = False
    status: Status | None = None
    status_date: FuzzyDate | None = None
    status_reason: Text | None = None
    terminated_by: str | None = field(default=None, metadata=refers_to("Organisation"))
    start: FuzzyDate | None = None
    end: FuzzyDate | None = None
    origin: Origin | None = None
    countries: tuple[str, ...] = ()
    settings: Settings | None = None
    themes: tuple[Theme, ...] = field(default=(), metadata=keyed)
    organisations: tuple[Organisation, ...] = field(default=(), metadata=keyed)
    parties: tuple[Party, ...] = ()
    involvements: tuple[Involvement, ...] = ()
    contacts: tuple[Contact, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    decisions: tuple[Decision, ...] = ()
    consultations: tuple[Consultation, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    projects: tuple[Project, ...] = ()
    grants: tuple[Grant, ...] = ()
    financing: tuple[Financing, ...] = ()
    exchange_rates: tuple[ExchangeRate, ...] = ()
    policy_documents: tuple[PolicyDocument, ...] = field(default=(), metadata=keyed)
    policy_goals: tuple[PolicyGoal, ...] = ()
    terms: tuple[Term, ...] = field(default=(), metadata=keyed)
    papers: tuple[Paper, ...] = ()
    reports: tuple[Report, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    sources: tuple[Source, ...] = field(default=(), metadata=keyed)
    claims: tuple[Claim, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    translations: tuple[Translation, ...] = ()
    extensions: Mapping[str, Any] = field(factory=dict, converter=_extensions, hash=False)

    def __attrs_post_init__(self) -> None:
        """Check the language and that no id is used twice."""
        super().__attrs_post_init__()
        language_tag(self.language)
        repeated = duplicate_ids(self)
        if repeated:
            raise DuplicateIdError(repeated)

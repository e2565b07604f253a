"""`Programme` and its editions: what a funder asked for, in which time, and how sure we are.

Which edition applies follows the day the funder decided; a report form follows the day the report is sent, so
switches of forms stand apart from the editions. A field belongs here if a rule or a document needs it of more
than one programme; what only one programme has becomes a `Statement`.
"""

from attrs import frozen

from partnerkit.model import ProjectKind
from partnerkit.programmes.applying import (
    Applicants,
    CountryList,
    GrantKinds,
    Length,
    PartyCount,
    Region,
    Round,
)
from partnerkit.programmes.asking import Companion, Demand
from partnerkit.programmes.entry import Entry, Statement
from partnerkit.programmes.paying import Ceiling, CostCategory, Costs
from partnerkit.programmes.reporting import (
    ApplicationDemand,
    AttachmentDemand,
    ReportDemand,
    Switch,
)
from partnerkit.programmes.results import ResultsFramework
from partnerkit.programmes.team import TeamSeat
from partnerkit.values import FuzzyDate, Text
from partnerkit.values.grade import Grade

__all__ = ["Edition", "Programme", "edition_on", "possible_editions"]


@frozen(kw_only=True)
class Edition(Entry):
    """The programme as it was in one time; `valid` says from when to when grants were decided under it.

    What was not seen is not there: an empty tuple never means that nothing is asked for.

    Attributes:
        name: Name of the edition, as records give it.
        grant_kinds: What one may apply for.
        applicants: Who may apply.
        parties: How many parties there are.
        country_lists: Where partners may come from, oldest list first.
        lengths: How long grants may run.
        rounds: When applications are taken in.
        team: Who takes part.
        ceilings: The most each kind of grant can be; see also those of the programme, which have no date.
        costs: What may be charged and what may not.
        results: What results are looked for.
        applications: What applications must keep to.
        reports: What reports must keep to.
        attachments: What is to be enclosed.
        companions: Grants that go with grants.
        demands: What is either met or not.
        statements: What else it asks for or says.
    """

    name: str
    grant_kinds: tuple[GrantKinds, ...] = ()
    applicants: tuple[Applicants, ...] = ()
    parties: tuple[PartyCount, ...] = ()
    country_lists: tuple[CountryList, ...] = ()
    lengths: tuple[Length, ...] = ()
    rounds: tuple[Round, ...] = ()
    team: tuple[TeamSeat, ...] = ()
    ceilings: tuple[Ceiling, ...] = ()
    costs: tuple[Costs, ...] = ()
    results: tuple[ResultsFramework, ...] = ()
    applications: tuple[ApplicationDemand, ...] = ()
    reports: tuple[ReportDemand, ...] = ()
    attachments: tuple[AttachmentDemand, ...] = ()
    companions: tuple[Companion, ...] = ()
    demands: tuple[Demand, ...] = ()
    statements: tuple[Statement, ...] = ()

    @property
    def grants(self) -> tuple[ProjectKind, ...]:
        """Kinds of grant, each once; empty where none was seen."""
        return tuple(dict.fromkeys(kind for one in self.grant_kinds for kind in one.kinds))

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages that reports are written in, in the order of the demands; empty where none was seen."""
        return tuple(dict.fromkeys(tag for one in self.reports for tag in one.languages))


@frozen(kw_only=True)
class Programme:
    """A funder's programme.

    Attributes:
        name: Its name in records and on the command line.
        title: Its title.
        funder: Who pays.
        grade: How sure we are of the programme as a whole.
        source: Where it was seen.
        note: What a reader must know.
        editions: Its editions, oldest first.
        regions: Parts of the world, as its ceilings mean them.
        cost_categories: Names of costs.
        ceilings: The most each kind of grant can be, where it is not known for which edition.
        costs: What may be charged and what may not, where it is not known for which edition.
        applications: What applications must keep to, where it is not known for which edition.
        companions: Grants that go with grants, in the time that each entry states.
        demands: What is either met or not, in the time that each entry states.
        statements: What else it asks for or says, where it is not known for which edition.
        switches: Days from which reports follow other questions.
        api: Version of this shape.
    """

    name: str
    title: Text
    funder: Text
    grade: Grade
    source: str | None = None
    note: Text | None = None
    editions: tuple[Edition, ...] = ()
    regions: tuple[Region, ...] = ()
    cost_categories: tuple[CostCategory, ...] = ()
    ceilings: tuple[Ceiling, ...] = ()
    costs: tuple[Costs, ...] = ()
    applications: tuple[ApplicationDemand, ...] = ()
    companions: tuple[Companion, ...] = ()
    demands: tuple[Demand, ...] = ()
    statements: tuple[Statement, ...] = ()
    switches: tuple[Switch, ...] = ()
    api: int = 1

    def edition(self, name: str | None) -> Edition | None:
        """Return the edition with a name, or `None`."""
        return next((one for one in self.editions if one.name == name), None)

    def region_of(self, country: str | None) -> Region | None:
        """Return the region a country lies in, or `None` where that is not known."""
        return next((one for one in self.regions if country in one.countries), None)


def edition_on(programme: Programme, date: FuzzyDate | None) -> Edition | None:
    """Return the edition that a grant decided on `date` falls under, or `None` if that is not certain.

    It cannot if the date is missing, uncertain or too vague, or if the next edition may have begun by then.
    """
    if date is None or not date.is_certain or date.earliest is None or date.latest is None:
        return None
    begun: Edition | None = None
    for edition in programme.editions:
        start = edition.valid.start if edition.valid else None
        if start is None or start.earliest is None or start.latest is None or start.earliest > date.latest:
            continue
        if start.latest > date.earliest:
            return None
        begun = edition
    end = begun.valid.end if begun and begun.valid else None
    return None if end and (end.latest is None or end.latest < date.latest) else begun


def possible_editions(programme: Programme, date: FuzzyDate) -> tuple[Edition, ...]:
    """Return every edition that a grant decided on `date` may fall under; of those without a time nothing is known."""
    starts = [(one, one.valid.start) for one in programme.editions if one.valid and one.valid.start]
    nexts = [start for _, start in starts[1:]]
    found = []
    for place, (edition, start) in enumerate(starts):
        follower = nexts[place].latest if place < len(nexts) else None
        over = follower is not None and date.earliest is not None and follower <= date.earliest
        begun = start.earliest is None or date.latest is None or start.earliest <= date.latest
        if begun and not over:
            found.append(edition)
    return tuple(found)

"""`Case`: a project or a report with the edition it falls under, and the entries that hold for it.

Two clocks: what is asked of a grant follows the day it was decided, what is asked of a report the day it was sent.
A project or a report whose edition is not certain makes no case, so that no rule says anything of it.
"""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from attrs import field, frozen

from partnerkit.model import FuzzyDate, Organisation, Project, Report
from partnerkit.programmes import Ask, Demand, Edition, Entry, Programme
from partnerkit.rules.authority import Authority
from partnerkit.rules.clocks import edition_for_report, edition_of, grants_of, programme_for
from partnerkit.rules.context import RuleContext
from partnerkit.rules.finding import Finding
from partnerkit.rules.profiles import Severity, lowered
from partnerkit.rules.rule import strongest
from partnerkit.source.problem import Path
from partnerkit.values.grade import Grade

Kind = TypeVar("Kind", bound=Entry)


@frozen
class Case:
    """A project, or a report on it, and the edition it falls under.

    Attributes:
        context: What the rule sees.
        place: The place of the project or of the report.
        project: The project.
        programme: Its programme.
        edition: The edition whose clock counts.
        on: The day that counts; absent if only the edition is stated.
        report: The report, where it is one that counts.
    """

    context: RuleContext = field(repr=False)
    place: Path
    project: Project
    programme: Programme
    edition: Edition
    on: FuzzyDate | None
    report: Report | None = None

    def of(self, *entries: Iterable[Kind]) -> tuple[Kind, ...]:
        """Return the entries that hold for the grant on the day; those of which that is not certain do not."""
        return tuple(one for some in entries for one in some if self._holds(one))

    def _holds(self, entry: Entry) -> bool:
        grant = getattr(entry, "grant", None)
        kinds = (grant,) if grant else getattr(entry, "grants", ())
        if kinds and self.project.kind not in kinds:
            return False
        start = self.edition.valid.start if self.edition.valid else None
        on = self.on or start
        times = [one for one in (entry.valid, getattr(entry, "within", None)) if one]
        return not times or (on is not None and all(one.certainly_covers(on) for one in times))

    def asked(self, ask: Ask) -> Demand | None:
        """Return the demand of a kind that holds, the edition's own before the programme's."""
        found = self.of(self.edition.demands, self.programme.demands)
        return next((one for one in found if one.ask is ask), None)

    @property
    def at_most(self) -> Severity | None:
        """What a funder has granted it has accepted: no more than a warning from the day of its decision on."""
        return None if self.on is None else Severity.WARNING

    def parties(self) -> tuple[str, ...]:
        """Return the ids of the organisations that run the project; all parties where it names none."""
        everybody = (one.organisation for one in self.context.partnership.parties if one.organisation)
        return self.project.parties or tuple(dict.fromkeys(everybody))

    def home(self) -> tuple[str, ...]:
        """Return the countries of those who apply, as the edition says them, else as any edition does."""
        entries = self.of(self.edition.applicants)
        everywhen = tuple(one for edition in self.programme.editions for one in edition.applicants)
        own = tuple(code for one in entries for code in one.countries)
        return own or tuple(code for one in everywhen for code in one.countries)

    def country(self, party: str) -> str | None:
        """Return the country of a party, if it is stated."""
        organisation = self.context.known(Organisation, party)
        return organisation.country if organisation else None

    def abroad(self) -> tuple[str, ...]:
        """Return the parties that are certainly not from the applicants' countries; none if these are not known."""
        home = self.home()
        countries = {one: self.country(one) for one in self.parties()}
        return tuple(one for one, code in countries.items() if home and code and code not in home)

    def at_home(self) -> tuple[str, ...]:
        """Return the parties that are from the applicants' countries."""
        return tuple(one for one in self.parties() if self.country(one) in self.home())

    def found(
        self,
        way: Path,
        key: str,
        entry: Entry,
        *,
        at_most: Severity | None = None,
        related: tuple[Path, ...] = (),
        **params: Any,
    ) -> Finding:
        """Make a finding that rests on an entry; it is no more severe than the evidence of the entry carries.

        Args:
            way: Where it is, from the case's place on.
            key: Which of the rule's messages.
            entry: The entry it rests on.
            at_most: The most severe it may be, for another reason.
            related: Places that belong to it.
            params: The message's parameters.
        """
        limit = lowered(carried(entry), at_most)
        authority = Authority(self.programme.funder, entry.source, entry.seen, entry.grade)
        return self.context.found(
            (*self.place, *way), key, related=related, at_most=limit, authority=authority, **params
        )


def carried(entry: Entry) -> Severity:
    """Return the most that an entry carries: an error if it was seen and dated, advice if it was not seen itself."""
    read = entry.grade in (Grade.SEEN, Grade.DEFINITION)
    return strongest(entry.grade, entry.seen is not None) if read else Severity.ADVICE


def granted(context: RuleContext) -> Iterator[Case]:
    """Yield every project whose edition is certain, by the day its grant was decided."""
    for place, project in context.each(Project):
        edition = edition_of(context, project)
        programme = programme_for(context, project) if edition else None
        if edition is not None and programme is not None:
            yield Case(context, place, project, programme, edition, decided(context, project))


def reported(context: RuleContext) -> Iterator[Case]:
    """Yield every report whose edition is certain, by the day it was sent."""
    for place, report in context.each(Report):
        project = context.known(Project, report.project)
        edition = edition_for_report(context, report) if project else None
        programme = programme_for(context, project) if edition else None
        if project is not None and edition is not None and programme is not None:
            sent = report.submitted or report.date
            yield Case(context, place, project, programme, edition, sent, report)


def decided(context: RuleContext, project: Project) -> FuzzyDate | None:
    """Return the earliest stated day of the decisions on a project's grants."""
    days = [one.decided for one in grants_of(context, project) if one.decided]
    return min(days, key=lambda one: one.sort_key) if days else None


def in_latest(context: RuleContext) -> Iterator[Case]:
    """Yield every project of a known programme with the latest edition that has a list of countries."""
    for place, project in context.each(Project):
        programme = programme_for(context, project)
        listed = [one for one in programme.editions if one.country_lists] if programme else []
        if programme is not None and listed:
            yield Case(context, place, project, programme, listed[-1], None)


def asked_for_benefits(context: RuleContext) -> frozenset[str | None]:
    """Return the ids of reported projects whose edition asks for results on one side or on both."""
    return frozenset(
        case.project.id
        for case in reported(context)
        if any(one.home_minimum or one.abroad_minimum for one in case.of(case.edition.results))
    )

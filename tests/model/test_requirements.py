"""What real partnerships force on the model: each difficulty that was seen can be recorded as it is.

Every test builds a record with exactly one difficulty and takes it through a file and back.
"""

from typing import Any

import pytest

from partnerkit.model import (
    Activity,
    Agreement,
    AgreementKind,
    Answer,
    BudgetLine,
    Category,
    Claim,
    Consideration,
    Consultation,
    ConsultationOutcome,
    Count,
    Decision,
    DecisionPoint,
    Direction,
    FuzzyDate,
    Grant,
    Headcount,
    Indicator,
    Money,
    Objective,
    Observation,
    Organisation,
    OrganisationKind,
    OrganisationName,
    OrganisationRelation,
    OrganisationRelationKind,
    Paper,
    Partnership,
    Party,
    PartyRole,
    Period,
    PolicyGoal,
    Project,
    ProjectKind,
    ProjectStatus,
    Qualifier,
    Reference,
    Report,
    Source,
    Status,
    Text,
)
from partnerkit.records import dumps, loads


def text(words: str) -> Text:
    """Return Swedish text."""
    return Text({"sv": words})


def project(**content: Any) -> dict[str, Any]:
    """Return a record's content with one project."""
    return {"projects": (Project(id="project", **content),)}


def town(name: str, **content: Any) -> Organisation:
    """Return an organisation."""
    return Organisation(id=name, name=text(name), **content)


DIFFICULTIES: dict[str, dict[str, Any]] = {
    # 1. Dates
    "a date known to a decade": {"start": FuzzyDate("196X")},
    "a date known to a year": {"start": FuzzyDate("2013")},
    "a date known to a season": {"start": FuzzyDate("2016-21")},
    "a date known to a month": {"agreements": (Agreement(signed=FuzzyDate("2012-05")),)},
    "a date known to an ISO week": {"start": FuzzyDate("2014-W23")},
    "a date known to a span of days": {"start": FuzzyDate("2016-10-17/2016-10-21")},
    "a relative date in a document without a date": project(
        period=Period(end=FuzzyDate("XXXX-10", "oktober i år"))
    ),
    "several sources giving different years for one start": {
        "start": FuzzyDate("2012"),
        "sources": (Source(id="press", title=text("press")), Source(id="blog", title=text("blogg"))),
        "claims": (
            Claim(about="record.start", value="2012", source="press", chosen=True),
            Claim(
                about="record.start", value="2013", wording=text("sedan 2013"), source="blog", chosen=False
            ),
        ),
    },
    # 2. Parties
    "six parties": {"parties": tuple(Party(organisation=f"p{number}") for number in range(6))},
    "an association holds the grant and a member city acts": {
        "parties": (
            Party(organisation="association", role=PartyRole.GRANT_HOLDER),
            Party(organisation="city", role=PartyRole.PARTNER),
        )
    },
    "an embassy as broker and a district council as party": {
        "organisations": (
            town("embassy", kind=OrganisationKind.EMBASSY),
            town("district", kind=OrganisationKind.DISTRICT),
            town("centre", kind=OrganisationKind.EDUCATION_CENTRE),
        )
    },
    "a party that joins years later and one that leaves": {
        "parties": (
            Party(organisation="a", period=Period(start=FuzzyDate("2018"))),
            Party(organisation="b", period=Period(end=FuzzyDate("2019-06"))),
        )
    },
    "three names in one line of succession": {
        "organisations": (
            town(
                "now",
                relations=(
                    OrganisationRelation(kind=OrganisationRelationKind.SUCCESSOR_OF, organisation="then"),
                ),
            ),
            town(
                "then",
                former_names=(OrganisationName(name=text("äldst"), valid=Period(end=FuzzyDate("1998"))),),
                valid=Period(end=FuzzyDate("2025-06-30")),
            ),
        )
    },
    "a name in three transliterations": {
        "organisations": (
            Organisation(
                id="kyiv",
                name=Text({"uk": "Київ", "en": "Kyiv"}),
                former_names=(
                    OrganisationName(name=Text({"en": "Kiev"})),
                    OrganisationName(name=Text({"sv": "Kiev"})),
                ),
            ),
        )
    },
    "names in Latin with diacritics, Cyrillic, Arabic and Chinese": {
        "organisations": (
            Organisation(id="vn", name=Text({"vi": "Thái Nguyên", "sv": "Thai Nguyen"})),
            Organisation(id="ua", name=Text({"uk": "Херсон"})),
            Organisation(id="ps", name=Text({"ar": "رام الله"})),
            Organisation(id="cn", name=Text({"zh": "广州"})),
        )
    },
    "a partner whose name is not known": {
        "parties": (Party(role=PartyRole.COUNTERPART, description=text("en stad i Moldavien")),)
    },
    "no Swedish party, and a foreign grant holder": {
        "organisations": (town("linz", country="AT"), town("kaunas", country="LT")),
        "parties": (Party(organisation="linz", role=PartyRole.GRANT_HOLDER), Party(organisation="kaunas")),
    },
    # 3. Projects
    "no project at all": {"agreements": (Agreement(kind=AgreementKind.FRIENDSHIP_AGREEMENT),)},
    "thirty projects": {"projects": tuple(Project(id=f"p{number}") for number in range(30))},
    "two titles for one project": project(title=text("Vatten"), other_titles=(text("Vatten för alla"),)),
    "two case numbers written as one": project(references=(Reference("2014-0065+0063", "icld"),)),
    "rejected, then granted": {
        "projects": (
            Project(id="first", status=ProjectStatus.REJECTED, status_reason=text("för sent")),
            Project(id="second", status=ProjectStatus.ACTIVE),
        )
    },
    "paused with a planned resume date and prolonged": project(
        status=ProjectStatus.PAUSED, resumes=FuzzyDate("2021-09"), extended_to=FuzzyDate("2022-12-31")
    ),
    "extended by years": project(
        planned=Period(end=FuzzyDate("2020-12-31")),
        period=Period(end=FuzzyDate("2023-12-31")),
        extended_to=FuzzyDate("2023-12-31"),
        extension_reason=text("pandemin"),
    ),
    "phased out without an end date": project(status=ProjectStatus.WINDING_DOWN),
    # 4. Money
    "applied per year but granted unknown": project(
        budget=tuple(
            BudgetLine(year=FuzzyDate(str(2014 + number)), applied=Money(amount))
            for number, amount in enumerate((497_000, 494_000, 488_000))
        )
    ),
    "one approximate sum for a whole project": {
        "grants": (
            Grant(
                granted=Money(2_300_000, qualifier=Qualifier.JUST_OVER, wording="drygt 2,3 miljoner kronor")
            ),
        )
    },
    "a pot shared by 18 projects that cannot be split": {
        "grants": (
            Grant(
                projects=("project",),
                other_projects=Count(17),
                granted=Money(16_000_000, qualifier=Qualifier.MORE_THAN),
            ),
        )
    },
    "a share that does not add up": project(
        budget=(BudgetLine(heading=text("Resor"), granted=Money(None, wording="120 procent av budgeten")),)
    ),
    "a grant conditional on headcount": {
        "grants": (Grant(conditions=(text("minst 25 deltagare från utlandet"),)),)
    },
    "euro with German formatting": {"grants": (Grant(granted=Money(7560, "EUR", wording="7.560,- €")),)},
    "no amounts": project(budget=(BudgetLine(heading=text("Resor")),)),
    "paid in arrears against reports": project(
        budget=(BudgetLine(granted=Money(500), reported=Money(400), paid=Money(400), returned=Money(0)),)
    ),
    # 5. Goals
    "different goals per party, worded differently by the funder": project(
        objectives=(
            Objective(party="a", statement=text("minska utsläppen"), funder_wording=text("bättre miljö")),
            Objective(party="b", statement=text("öka insynen")),
        )
    ),
    "a target without a baseline": project(
        indicators=(Indicator(name=text("x"), target=Observation(value=10)),)
    ),
    "a baseline without an outcome": project(
        indicators=(Indicator(name=text("x"), baseline=Observation(value=3)),)
    ),
    "a percentage with only a method": project(
        indicators=(
            Indicator(name=text("x"), unit=text("procent"), method=text("enkät"), direction=Direction.UP),
        )
    ),
    "a dated goal whose year has passed": {
        "policy_goals": (PolicyGoal(statement=text("bli koldioxidneutral"), due=FuzzyDate("2025")),)
    },
    # 6. People
    "an exact number": project(activities=(Activity(participants=(Headcount(women=12, men=15),)),)),
    "just under twenty": project(
        activities=(Activity(participants=(Headcount(total=20, qualifier=Qualifier.JUST_UNDER),)),)
    ),
    "people by role only, sex not stated": project(
        activities=(Activity(participants=(Headcount(category=Category.EXPERTS), Headcount(unstated=5))),)
    ),
    "politicians by majority and opposition on one side only": project(
        activities=(
            Activity(
                participants=(
                    Headcount(women=1, men=1, party="se", category=Category.OPPOSITION_POLITICIANS),
                    Headcount(women=2, men=0, party="vn", category=Category.POLITICIANS),
                )
            ),
        )
    ),
    # 7. Decisions
    "several decisions about one matter on both sides": {
        "decisions": (
            Decision(body="ks", date=FuzzyDate("2016-12"), paragraph="412", matter=text("uppsägning")),
            Decision(body="people-s-committee", matter=text("uppsägning")),
        )
    },
    "references in many formats": {
        "decisions": tuple(
            Decision(reference=Reference(number))
            for number in ("KS 2016-811", "KS-2014/742.912", "2021/KS 0280 013", "2013/0743 KS-1", "2009:38")
        )
    },
    "a body that changes its name when a municipality becomes a region": {
        "organisations": (
            town(
                "board",
                former_names=(
                    OrganisationName(name=text("kommunstyrelsen"), valid=Period(end=FuzzyDate("2010"))),
                ),
            ),
        )
    },
    # 8. Endings
    "ended": {"status": Status.ENDED, "end": FuzzyDate("2016")},
    "lapsed": {"status": Status.LAPSED},
    "dormant": {"status": Status.DORMANT},
    "status not known to the municipality": {"status": Status.UNKNOWN, "status_date": FuzzyDate("2014-03")},
    "terminated by one side with a stated reason": {
        "status": Status.TERMINATED,
        "terminated_by": "sundsvall",
        "status_reason": text("invasionen"),
    },
    # 9. Evidence
    "a blog that quotes a newspaper, conflicting": {
        "sources": (Source(id="blog", title=text("blogg")),),
        "claims": (
            Claim(
                about="record.end",
                value="2021",
                source="blog",
                locator="tredje stycket",
                reason=text("andrahandskälla"),
            ),
        ),
    },
    # 10. Documents
    "another municipality's perspectives": {
        "papers": (Paper(considerations=(Consideration(section="children", text=text("rör inte barn")),)),)
    },
    "Swedish for the board and English for the funder in one form": {
        "reports": (
            Report(answers=(Answer(question="summary", text=Text({"sv": "Kort.", "en": "Brief."})),)),
        )
    },
}


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_a_real_difficulty_is_recorded_as_it_is(difficulty):
    """It stands in the model and survives YAML and JSON."""
    record = Partnership(id="record", **DIFFICULTIES[difficulty])

    assert record == loads(dumps(record))
    assert record == loads(dumps(record, "json"), format="json")


def test_the_same_foreign_partner_stands_in_two_partnerships():
    """Nothing ties an organisation to one record."""
    partner = town("thai-nguyen")

    first, second = (Partnership(id=name, organisations=(partner,)) for name in ("one", "two"))

    assert first.organisations == second.organisations


def test_a_consultation_and_a_decision_point_need_no_date():
    """What is optional in real minutes is optional here."""
    record = Partnership(
        id="record",
        consultations=(Consultation(organisation="a", outcome=ConsultationOutcome.AGREES),),
        papers=(Paper(proposals=(DecisionPoint(text=text("Kommunstyrelsen fastställer papperet.")),)),),
    )

    assert record == loads(dumps(record))


def test_a_kind_of_project_has_a_word_for_everything_else():
    """Code lists accept what they do not know."""
    assert ProjectKind.OTHER == Project(kind=ProjectKind.OTHER).kind

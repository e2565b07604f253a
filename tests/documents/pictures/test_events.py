"""Records as events of a timeline: what they are called, when they were, and what is no event."""

from partnerkit.documents.pictures import events
from partnerkit.documents.telling import Telling
from partnerkit.model import (
    Activity,
    ActivityStatus,
    Agreement,
    AgreementKind,
    Decision,
    DecisionStage,
    FollowUp,
    FollowUpEvent,
    Organisation,
    Origin,
    Partnership,
    Project,
    ProjectStatus,
    Report,
    ReportKind,
    ReportStatus,
    Text,
)
from partnerkit.values import FuzzyDate, Period

BOARD = Organisation(id="ks", name=Text({"sv": "Kommunstyrelsen"}), in_text=Text({"sv": "kommunstyrelsen"}))
TELLING = Telling(Partnership(id="prov", organisations=(BOARD,)), "sv")
DAY = FuzzyDate("2016-05-02")
SPAN = Period(FuzzyDate("2014"), FuzzyDate("2016"))
WORDS = Text({"sv": "Vatten"})


def told(given):
    return [(one.label, one.when, one.planned) for one in given]


def test_an_agreement_lasts_as_long_as_it_applies_or_is_a_day():
    """Its end before time counts; that there is no agreement is no event."""
    given = (
        Agreement(title=WORDS, signed=DAY, valid=SPAN),
        Agreement(title=WORDS, signed=DAY, valid=SPAN, ended=FuzzyDate("2015")),
        Agreement(kind=AgreementKind.LETTER_OF_INTENT, signed=DAY, valid=Period(start=DAY)),
        Agreement(kind=AgreementKind.NONE_FORMAL, signed=DAY),
    )

    assert [
        ("Vatten", "2014–2016", False),
        ("Vatten", "2014–2015", False),
        ("Avsiktsförklaring", "2016-05-02", False),
    ] == told(events.agreements(TELLING, given))


def test_a_project_is_drawn_as_planned_until_it_has_a_time_of_its_own():
    """One that was rejected is no event; one without a start tells its end in words."""
    given = (
        Project(title=WORDS, planned=SPAN),
        Project(title=WORDS, planned=SPAN, period=Period(DAY, DAY)),
        Project(period=Period(end=FuzzyDate("XXXX-10"))),
        Project(title=WORDS, status=ProjectStatus.REJECTED, planned=SPAN),
    )

    assert [
        ("Vatten", "2014–2016", True),
        ("Vatten", "2016-05-02", False),
        ("Projekt", "till och med oktober (årtal saknas), startdatum saknas", False),
    ] == told(events.projects(TELLING, given))


def test_an_activity_that_was_dropped_did_not_take_place():
    """One that is planned says so."""
    given = (
        Activity(title=WORDS, date=DAY, status=ActivityStatus.PLANNED),
        Activity(title=WORDS, date=DAY, status=ActivityStatus.DROPPED),
        Activity(date=DAY),
    )

    assert [("Vatten", "2016-05-02", True)] == told(events.activities(TELLING, given))


def test_a_decision_tells_its_matter_and_who_took_it():
    """What is only prepared is not decided."""
    given = (
        Decision(body="ks", matter=WORDS, date=DAY),
        Decision(body="ks", matter=WORDS, date=DAY, stage=DecisionStage.PREPARED),
    )

    assert [("Vatten (kommunstyrelsen)", "2016-05-02", False)] == told(events.decisions(TELLING, given))


def test_a_report_is_an_event_when_it_was_sent():
    """A draft is not."""
    given = (
        Report(
            kind=ReportKind.YEARLY, year=2, status=ReportStatus.SENT, date=FuzzyDate("2015"), submitted=DAY
        ),
        Report(kind=ReportKind.FINAL, status=ReportStatus.DRAFT, date=DAY),
    )

    assert [("Årsrapport för år 2", "2016-05-02", False)] == told(events.reports(TELLING, given))


def test_what_was_followed_up_is_an_event_and_what_falls_due_is_planned():
    """A due date stands as long as nothing has been done."""
    what = Text({"sv": "följer upp positionspapperet"})
    done = FollowUp(what=what, by="ks", due=FuzzyDate("2018"), events=(FollowUpEvent(date=DAY),))
    waiting = FollowUp(what=what, due=FuzzyDate("2018"))

    assert [("Kommunstyrelsen följer upp positionspapperet", "2016-05-02", False)] == told(
        event for _, event in events.followed_up(TELLING, [done, waiting])
    )
    assert [("Följer upp positionspapperet", "2018", True)] == told(events.due(TELLING, [done, waiting]))


def test_the_beginning_is_a_request_only_if_somebody_asked():
    """Without a date it is no event."""
    assert [("Förfrågan om samarbete", "2016-05-02", False)] == told(
        events.origin(TELLING, Origin(date=DAY, asked_by="ks"))
    )
    assert [("Första kontakten", "2016-05-02", False)] == told(events.origin(TELLING, Origin(date=DAY)))
    assert [] == told(events.origin(TELLING, Origin(asked_by="ks")))

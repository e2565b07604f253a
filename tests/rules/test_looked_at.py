"""What each rule looked at is counted, and how long it took is told only where it is asked for."""

from collections.abc import Iterable

import pytest
from tests.rules.examples import record
from tests.rules.test_engine import pack, rule

from partnerkit.model import Activity, FuzzyDate, Partnership, Project, Record
from partnerkit.rules import Finding, Report, RuleContext, validate
from partnerkit.rules.core import PACK
from partnerkit.rules.output import timings_data, timings_table

PIECE = "projects:\n  - id: p\n    activities:\n      - {title: En, date: 2014}\n      - {title: Två}\n"


def looks(context: RuleContext) -> Iterable[Finding]:
    """Look at things in every way there is."""
    assert len(list(context.each(Activity))) == 2
    assert len(list(context.of(FuzzyDate))) == 1
    assert context.known(Project, "p") is not None
    assert context.known(Project, "nobody") is None
    return ()


def looks_at_one(context: RuleContext) -> Iterable[Finding]:
    """Stop after the first."""
    next(context.each(Activity))
    return ()


def looked(check: object, piece: str = PIECE) -> int:
    """Return how much a rule looked at."""
    return validate(record(piece), packs=(pack(rule(check=check)),)).looked_at["AB001"]


def test_what_a_rule_looks_at_is_counted() -> None:
    """Two activities, one date and one project by its id; an id that leads nowhere is nothing."""
    assert 4 == looked(looks)


def test_what_a_rule_does_not_reach_is_not_counted() -> None:
    """Only what was handed over counts."""
    assert 1 == looked(looks_at_one)


@pytest.mark.parametrize("name", ["records", "values"])
def test_going_through_everything_counts_everything(name: str) -> None:
    """A rule that asks for all records or all values has looked at them."""
    facts = 0

    def all_of(context: RuleContext) -> Iterable[Finding]:
        nonlocal facts
        facts = len(getattr(context, name))
        return ()

    assert looked(all_of) == facts > 2


def test_a_rule_that_looked_at_nothing_has_0() -> None:
    """Readiness can tell 'passed' from 'there was nothing to look at'."""
    report = validate(record(""), packs=(PACK,))
    assert (0, 1) == (report.looked_at["PK203"], report.looked_at["PK105"])
    assert set(report.looked_at) == set(report.timings) == set(report.examined)


def test_records_come_in_the_order_of_the_model_whatever_class_is_asked_for() -> None:
    """A class stands for those below it, and the partnership is a record, too."""
    found: list[Record] = []

    def all_of(context: RuleContext) -> Iterable[Finding]:
        found.extend(one for _, one in context.each(Record))
        return ()

    looked(all_of)
    assert isinstance(found[0], Partnership)
    assert ["En", "Två"] == [one.title.get("sv") for one in found if isinstance(one, Activity) and one.title]


def test_reports_that_differ_in_time_only_are_equal() -> None:
    """How long it took is not part of what was found, and is not shown with it."""
    one, other = (Report("draft", timings={"AB001": seconds}) for seconds in (1.0, 2.0))  # type: ignore[arg-type]
    assert one == other
    assert "timings" not in repr(one)


def test_the_table_has_the_slowest_first_and_sums_over_files() -> None:
    """A reader sees at once which rule to look into."""
    reports = [
        Report("draft", looked_at={"AB001": 1000, "AB002": 7}, timings={"AB001": 0.25, "AB002": 0.5}),  # type: ignore[arg-type]
        Report("draft", looked_at={"AB001": 500}, timings={"AB001": 1.25}),  # type: ignore[arg-type]
    ]
    rows = [line.split() for line in timings_table(reports).replace("\N{NO-BREAK SPACE}", " ").splitlines()]
    assert ["Rule", "Share", "Time", "Looked", "at"] == rows[0]
    assert ["AB001", "75.0", "per", "cent", "1,500.0", "ms", "1,500"] == rows[1]
    assert ["AB002", "25.0", "per", "cent", "500.0", "ms", "7"] == rows[2]
    assert ["All", "100.0", "per", "cent", "2,000.0", "ms", "1,507"] == rows[3]
    assert 1 == len({len(line) for line in timings_table(reports).splitlines()})
    assert "Tittade på" in timings_table(reports, language="sv")
    assert {"code": "AB002", "share": 0.25, "seconds": 0.5, "looked_at": 7} == timings_data(reports)[1]


def test_no_time_at_all_is_a_table_without_rules() -> None:
    """A file that could not be taken in has no rules to time."""
    assert 2 == timings_table([]).count("\n")

"""Phases: lengths in whole months, what goes before, beside and after, extensions, a meeting in each country."""

import pytest
from tests.rules.funding.funder import PLACES, TWO, entry, moon, project, told

from partnerkit.rules import Severity

LENGTHS = "lengths: [" + entry("grant: project, minimum: 12, maximum: 36") + "]"


@pytest.mark.parametrize(
    ("time", "keys"),
    [
        ("planned: {start: 2012-09-01, end: 2015-08-31}", []),
        ("planned: {start: 2012-09-01, end: 2015-09-01}", ["long"]),
        ("planned: {start: 2012-02-29, end: 2015-02-27}", []),
        ("planned: {start: 2012, end: 2014}", []),
        ("planned: {start: 2012, end: 2015}", []),
        ("planned: {start: 2012, end: 2016}", ["long"]),
        ("planned: {start: 2012~, end: 2016}", []),
        ("planned: {start: 2012-09-01, end: 2013-08-31}", []),
        ("planned: {start: 2012-09-01, end: 2013-08-30}", ["short"]),
        ("planned: {start: 2012, end: 2012}", []),
        ("period: {start: 2012-01-01, end: 2016-12-31}", ["long"]),
        ("period: {start: 2012-01-01, end: 2016-12-31}, extended_to: 2016-12-31", []),
        ("period: {start: 2012-01-01, end: 2016-12-31}, planned: {start: 2012-01-01, end: 2014-12-31}", []),
        ("planned: {end: 2016}", []),
        ("planned: {start: 9998, end: 9999}", []),
    ],
)
def test_only_what_is_certainly_too_long_or_too_short_is_found(time: str, keys: list[str]) -> None:
    """Years are as long as they may be, and an extension is no fault of the plan."""
    found = told("PK830", moon(LENGTHS), project(f"kind: project, {time}"))
    assert keys == [one.message.key.rpartition(".")[2] for one in found]


def test_lengths_hold_for_their_kind_of_grant() -> None:
    """The length of a project says nothing of a steering group, nor of a grant whose kind is not stated."""
    long = "planned: {start: 2012-01-01, end: 2016-12-31}"
    assert () == told("PK830", moon(LENGTHS), project(f"kind: steering-group, {long}"))
    assert () == told("PK830", moon(LENGTHS), project(long))


def companions(order: str) -> str:
    """Return an edition's entry on what goes with a project."""
    return (
        "companions: ["
        + entry(f"grants: [project], needed: [inception, steering-group], order: {order}")
        + "]"
    )


def test_only_the_missing_companions_are_named() -> None:
    """What the record has is not asked for again."""
    piece = project() + "  - {kind: inception}\n"
    (finding,) = told("PK831", moon(companions("before")), piece)
    assert "what comes before this grant: steering group." in finding.text("en")


@pytest.mark.parametrize("other", ["{title: Annat}", "{kind: steering-group}\n  - {kind: inception}"])
def test_nothing_is_missed_where_it_may_be_there(other: str) -> None:
    """A project whose kind nobody stated may be the one that is missed."""
    assert () == told("PK831", moon(companions("beside")), project() + f"  - {other}\n")


def test_a_rejected_companion_is_none() -> None:
    """What was applied for and refused did not go before."""
    piece = project() + "  - {kind: steering-group}\n  - {kind: inception, status: rejected}\n"
    assert 1 == len(told("PK831", moon(companions("before")), piece))


def test_what_comes_after_is_missed_only_when_the_grant_has_ended() -> None:
    """A running grant has time left, and what comes later may stand in another record: advice."""
    assert () == told("PK831", moon(companions("after")), project("kind: project, status: active"))
    (finding,) = told("PK831", moon(companions("after")), project("kind: project, status: ended"))
    assert Severity.ADVICE is finding.severity


@pytest.mark.parametrize(
    ("rest", "keys"),
    [
        ("planned: {end: 2014}, extended_to: 2015", ["reason"]),
        ("extended_to: 2015, extension_reason: Storm", ["end"]),
        ("extended_to: 2015", ["end"]),
        ("planned: {end: 2014}, extended_to: 2015, extension_reason: Storm", []),
    ],
)
def test_an_extension_keeps_its_plan_and_its_reason(rest: str, keys: list[str]) -> None:
    """It needs no programme, and says one thing at a time."""
    found = told("PK832", moon(), f"projects: [{{id: q, {rest}}}]\n")
    assert keys == [one.message.key.rpartition(".")[2] for one in found]


@pytest.mark.parametrize(
    ("activities", "count"),
    [
        ("[]", 0),
        ("[{host: linkoping}]", 1),
        ("[{host: linkoping}, {kind: visit}]", 0),
        ("[{host: linkoping}, {host: kisumu}]", 0),
        ("[{host: linkoping}, {host: kisumu, status: dropped}]", 1),
    ],
)
def test_a_meeting_without_a_host_may_be_anywhere(activities: str, count: int) -> None:
    """Only if every activity that is held has a host is a country missed."""
    fund = moon("demands: [" + entry("ask: meeting-in-each-country") + "]")
    piece = PLACES + TWO + project(f"kind: inception, activities: {activities}")
    assert count == len(told("PK833", fund, piece))

"""Who decided and when: only contradictions that are certain are found."""

import pytest
from tests.rules.examples import findings, found

ACTORS = """
organisations:
  linkoping: {name: Linköping, kind: municipality, country: SE}
  linz: {name: Linz, kind: municipality, country: AT}
  board: {name: Styrelsen, kind: board, part_of: linkoping}
  committee: {name: Utskottet, kind: board, part_of: board}
  senate: {name: Stadtsenat, kind: board, part_of: linz}
  office: {name: Kansliet, kind: department, part_of: linkoping}
"""


def decision(rest: str, paper: str = "") -> str:
    """Return a decision, and a paper that names it if one is given."""
    piece = ACTORS + f"decisions:\n  - {{id: d, stage: decided, {rest}}}\n"
    return piece + (f"papers:\n  - {{id: p, decision: d, {paper}}}\n" if paper else "")


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("body: board, date: 2016-12-06", ["d.paragraph"]),
        ("body: committee", ["d.date", "d.paragraph"]),
        ("body: senate, date: 2016", []),
        ("body: office, date: 2016", []),
        ("date: 2016", ["d.body"]),
    ],
)
def test_only_boards_in_sweden_have_paragraphs(rest: str, expected: list[str]) -> None:
    """A partner's body, or an official, does not write minutes with paragraphs."""
    assert expected == found("PK765", decision(rest))


def test_a_decision_that_is_not_made_has_no_place_in_minutes() -> None:
    """Prepared matters have neither date nor paragraph."""
    assert [] == found("PK765", decision("body: board").replace("decided", "prepared"))


@pytest.mark.parametrize(
    ("signed", "dates", "expected"),
    [
        ("2016-10", ["2016-12"], ["a.signed"]),
        ("2016-10", ["2016-12", "2016-09"], []),
        ("2016", ["2016-12"], []),
        ("2016-10", ["2016-12", None], []),
        ("2016-10", [], []),
    ],
)
def test_an_agreement_is_signed_first_only_if_that_is_certain(
    signed: str, dates: list[str | None], expected: list[str]
) -> None:
    """An earlier decision, or one without a date, may be the one that counts."""
    rows = "".join(
        f"  - {{id: d{number}, about: [a], {f'date: {date}' if date else 'stage: decided'}}}\n"
        for number, date in enumerate(dates)
    )
    piece = f"agreements:\n  - {{id: a, signed: {signed}}}\n"
    assert expected == found("PK770", piece + (f"decisions:\n{rows}" if rows else ""))


def test_a_decision_to_end_an_agreement_comes_after_it_was_signed() -> None:
    """Where the agreement was ended, the decision may be about that."""
    piece = "agreements:\n  - {id: a, signed: 2010, ended: 2016}\ndecisions:\n  - {id: d, about: [a], date: 2016}\n"
    assert [] == found("PK770", piece)


def test_parties_that_had_ceased_to_exist_cannot_sign() -> None:
    """Both ends of an organisation's time count, and only certainly."""
    actors = "organisations:\n  linkoping: {name: L}\n  linz: {name: Z, valid: {start: 1990, end: 2015}}\n"
    agreement = "agreements:\n  - {id: a, signed: DAY, parties: [linkoping, linz]}\n"
    assert ["a.parties[1]"] == found("PK780", actors + agreement.replace("DAY", "2016"))
    assert ["rules.PK780.before"] == [
        one.message.key for one in findings("PK780", actors + agreement.replace("DAY", "1989"))
    ]
    assert [] == found("PK780", actors + agreement.replace("DAY", "2015-06"))
    assert [] == found("PK780", actors + agreement.replace("signed: DAY, ", ""))


@pytest.mark.parametrize(
    ("body", "asked", "expected"),
    [
        ("board", "board", []),
        ("committee", "board", []),
        ("board", "committee", []),
        ("senate", "board", ["p.body"]),
        ("office", "board", ["p.body"]),
    ],
)
def test_a_part_of_a_body_may_decide_for_it(body: str, asked: str, expected: list[str]) -> None:
    """A committee of the board is no other body; who is outside it is."""
    assert expected == found("PK781", decision(f"body: {body}", f"body: {asked}"))


@pytest.mark.parametrize(
    ("stage", "expected"),
    [("prepared", [""]), ("repealed", ["repealed"]), ("decided", []), ("appealed", [])],
)
def test_a_paper_is_adopted_by_a_decision_in_force(stage: str, expected: list[str]) -> None:
    """An appealed decision may still hold."""
    piece = decision("date: 2016", "status: adopted").replace("decided", stage)
    assert expected == [one.message.key.rpartition(".")[2] for one in findings("PK782", piece)]


def test_what_may_have_been_there_in_time_is_left_alone() -> None:
    """A document known only to the year may be from before the decision."""
    assert ["p.date"] == found("PK783", decision("date: 2016-12-06", "date: 2016-12-07"))
    assert [] == found("PK783", decision("date: 2016-12-06", "date: 2016"))
    assert [] == found("PK783", decision("date: 2016-12-06", "date: 2017").replace("decided", "proposed"))


def test_a_decision_is_compared_in_a_language_both_have() -> None:
    """Other capitals and blanks are no change, a translation is none, and a point left out is one."""
    points = "points: [{text: {sv: 'Styrelsen  antar papperet.'}}]"
    same = "proposals: [{text: {sv: 'styrelsen antar papperet.', en: The board adopts it.}}]"
    assert [] == found("PK784", decision(points, same))
    assert [] == found("PK784", decision(points, "proposals: [{text: {en: The board adopts it.}}]"))
    more = same.replace("[{", "[{text: {sv: Styrelsen följer upp.}}, {")
    dropped = findings("PK784", decision(points, more))
    assert [("rules.PK784.dropped", "1")] == [
        (one.message.key, one.message.params["points"]) for one in dropped
    ]
    assert [] == found("PK784", decision("date: 2016", same))

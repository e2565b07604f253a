"""What a relation rests on: asked only where the record says enough."""

import pytest
from tests.rules.examples import found

OVER = "  - {id: a, kind: cooperation-agreement, valid: {end: 2020}}\n"


@pytest.mark.parametrize(
    ("head", "more", "expected"),
    [
        ("status: active\n", "", ["a.valid.end"]),
        ("status: active\nstatus_date: 2023\n", "", ["a.valid.end"]),
        ("status: active\nstatus_date: 2018\n", "", []),
        ("status: dormant\n", "", []),
        ("status: active\n", "  - {id: b, valid: {end: 2030}}\n", []),
        ("status: active\n", "  - {id: b, kind: letter-of-intent}\n", []),
        ("status: active\n", "  - {id: b, kind: grant-agreement, valid: {end: 2030}}\n", ["a.valid.end"]),
        ("status: active\n", "  - {id: b, valid: {end: 2022}}\n", ["b.valid.end"]),
    ],
)
def test_an_agreement_without_an_end_may_still_hold(head: str, more: str, expected: list[str]) -> None:
    """Only when every agreement of the relation has certainly run out does anybody ask."""
    assert expected == found("PK768", head + "agreements:\n" + OVER + more)


def test_a_reason_is_asked_for_where_something_was_stopped() -> None:
    """Relations that go on, or came to their end, need none; agreements that were ended do."""
    assert [] == found("PK769", "status: ended\n")
    assert ["example.status"] == found("PK769", "status: terminated\n")
    agreement = "agreements:\n  - {id: a, ended: 2016REASON}\n"
    assert ["a.ended"] == found("PK769", agreement.replace("REASON", ""))
    assert [] == found("PK769", agreement.replace("REASON", ", ended_reason: Inget intresse."))


def line(heading: str, ours: str = "country: SE", theirs: str = "country: AT") -> str:
    """Return a budget line between a municipality and a partner."""
    return (
        f"organisations:\n  linkoping: {{name: L, kind: municipality, {ours}}}\n  linz: {{name: Z, {theirs}}}\n"
        f"projects:\n  - id: p\n    budget: [{{id: b, heading: {heading}}}]\n"
    )


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("{sv: Donation av en brandbil}", ["b.heading"]),
        ("{en: Equipment for the school}", ["b.heading"]),
        ("{en: Equipment}", []),
        ("{en: Financial support for training}", []),
        ("{sv: Bidrag till utbildning av lärare}", []),
        ("{de: Donation}", []),
        ("{sv: Equipment for skolan}", []),
    ],
)
def test_gifts_are_known_by_words_of_their_own_language(heading: str, expected: list[str]) -> None:
    """Training and advice are left alone, and so are languages without a list."""
    assert expected == found("PK777", line(heading))


def test_the_law_is_that_of_swedish_municipalities_and_of_partners_abroad() -> None:
    """Where a country is not stated, nobody can tell."""
    gift = "{sv: Gåva}"
    assert ["b.heading"] == found("PK777", line(gift))
    assert [] == found("PK777", line(gift, theirs="country: SE"))
    assert [] == found("PK777", line(gift, theirs="kind: municipality"))
    assert [] == found("PK777", line(gift, ours="country: AT"))
    assert [] == found(
        "PK777", line(gift).replace("kind: municipality, country: SE", "kind: company, country: SE")
    )

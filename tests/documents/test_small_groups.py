"""Small groups of people: put together for readers outside so that none can be made out, and sums stay right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerkit.documents.final_report import final_report
from partnerkit.documents.report.small_groups import LEAST, Group, small, together
from partnerkit.documents.tree import Table, Text, plain
from partnerkit.forms.shipped import shipped
from partnerkit.model import Activity, ActivityKind, Partnership, Project
from partnerkit.render.markdown import render_markdown
from partnerkit.values import Headcount
from partnerkit.values import Text as Words

ALL, SOME = (Text("small"),), (Text("put together"),)


def _rows(*heads: Headcount, audience: str = "public", language: str = "en") -> list[tuple[str, ...]]:
    visit = Activity(title=Words({"sv": "Besök", "en": "Visit"}), participants=heads)
    project = Project(id="p", activities=(visit,))
    record = Partnership(id="linz", projects=(project,))
    form = shipped("neutral-final-report")
    document = final_report(record, project, None, language=language, form=form, audience=audience)
    blocks = [block for part in document.parts for block in part.blocks if isinstance(block, Table)]
    table = next(one for one in blocks if one.header[-1].title in ("Total", "Totalt", "Summa"))
    return [tuple(plain(cell) for cell in row.cells) for row in table.rows]


def test_small_groups_are_one_row_outside_and_apart_in_the_house() -> None:
    """Together they are large enough, and the sum is that of all groups."""
    heads = (Headcount(women=1, men=2), Headcount(women=1, men=2), Headcount(women=10, men=9))
    rows = _rows(*heads)
    assert [("10", "9", "19"), ("2", "4", "6"), ("12", "13", "25")] == [(r[1], r[2], r[-1]) for r in rows]
    assert "fewer than 5" in rows[1][0]
    assert 4 == len(_rows(*heads, audience="internal"))


def test_a_single_small_group_takes_the_next_smallest_with_it() -> None:
    """Otherwise the sum would give it away."""
    rows = _rows(Headcount(women=1, men=0), Headcount(women=30, men=30), Headcount(women=4, men=4))
    assert [("30", "30", "60"), ("5", "4", "9"), ("35", "34", "69")] == [(r[1], r[2], r[-1]) for r in rows]


def test_a_small_group_that_stands_alone_is_told_without_numbers() -> None:
    """There is nothing it could be added to."""
    (row,) = _rows(Headcount(women=1, men=2))
    assert {"too few to be shown"} == set(row[1:])


def test_a_few_people_of_another_gender_are_not_apart() -> None:
    """They stand among those of whom nothing is said, and the sum counts them."""
    heads = (Headcount(women=10, men=9, other=1), Headcount(women=5, men=5))
    rows = _rows(*heads, audience="partner")
    assert [("10", "9", "1", "20"), ("5", "5", "not stated", "10"), ("15", "14", "1", "30")] == [
        r[1:] for r in rows
    ]
    assert [("10", "9", "1", "20"), ("5", "5", "not stated", "10")] == [
        r[1:] for r in _rows(*heads, audience="internal")[:2]
    ]


def test_two_groups_alike_are_both_counted() -> None:
    """Equal rows are two rows, also when one of them is added to a small group."""
    rows = _rows(Headcount(women=2, men=1), Headcount(women=4, men=4), Headcount(women=4, men=4))
    assert ["8", "11", "19"] == [row[-1] for row in rows]


def _heads(numbers: tuple[int | None, ...]) -> Headcount:
    women, men, other, unstated = numbers
    return Headcount(women, men, other, unstated)


_STATED = st.none() | st.integers(5, 90)


@given(
    st.lists(st.tuples(_STATED, _STATED, _STATED, _STATED).filter(any), min_size=1, max_size=4),
    st.sampled_from(("public", "internal")),
    st.sampled_from(("sv", "en")),
)
def test_no_zero_is_shown_that_nobody_stated(
    counts: list[tuple[int | None, ...]], audience: str, language: str
) -> None:
    """Nobody stated a zero: a cell without a number is marked as missing, a column without any is not there."""
    rows = _rows(*(_heads(one) for one in counts), audience=audience, language=language)
    assert "0" not in {cell for row in rows for cell in row[1:]}
    stated = [any(one[place] is not None for one in counts) for place in (2, 3)]
    assert {4 + sum(stated)} == {len(row) for row in rows}


@pytest.mark.parametrize(("language", "missing"), [("sv", "saknas"), ("en", "not stated")])
def test_a_number_that_one_group_states_is_missing_for_the_others(language: str, missing: str) -> None:
    """Women and men counted do not say that everybody told their gender; a zero that was stated stays."""
    heads = (
        Headcount(women=5, men=7),
        Headcount(women=6, men=8, unstated=2),
        Headcount(women=9, men=9, unstated=0),
    )
    rows = _rows(*heads, language=language)
    assert [missing, "2", "0", "2"] == [row[3] for row in rows]
    assert [("5", "7", "12")] == [row[1:] for row in _rows(heads[0], language=language)]


def test_groups_put_together_keep_what_was_stated_of_some() -> None:
    """Their parts make up their sum, and a number that nobody stated is not among them."""
    alone = (Headcount(women=1, men=2), Headcount(women=2, men=2))
    (row,) = _rows(*alone)
    assert ("3", "4", "7") == row[1:]
    (row,) = _rows(Headcount(women=1, men=1, unstated=2), Headcount(women=2, men=2))
    assert ("3", "3", "2", "8") == row[1:]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=8))
def test_no_small_group_is_shown_and_nobody_is_lost(counts: list[tuple[int, int]]) -> None:
    """What is shown is large enough or nobody; all are counted unless they are too few to be told at all."""
    groups = [Group((Text("g"),), Headcount(women, men)) for women, men in counts]
    shown = together(groups, ALL, SOME)
    told = [one.heads for one in shown if one.heads]
    assert not any(small(one) for one in told)
    everybody = sum(a + b for a, b in counts)
    lost = everybody - sum(one.sum or 0 for one in told)
    assert 0 == lost or everybody == lost < LEAST
    put = [one for one in shown if one.what in (ALL, SOME) and one.heads]
    assert not put or len(groups) - (len(shown) - len(put)) >= 2


def test_a_paper_does_not_tell_of_a_few_people_outside_the_house() -> None:
    """The only headcount of the record stands in a sentence there, if it is large enough."""
    from partnerkit.documents.position_paper import position_paper
    from partnerkit.model import Paper

    def told(men: int, audience: str) -> bool:
        visit = Activity(kind=ActivityKind.NETWORKING, participants=(Headcount(women=1, men=men),))
        record = Partnership(
            id="x", projects=(Project(id="p", activities=(visit,)),), papers=(Paper(id="paper"),)
        )
        made = position_paper(
            record, record.papers[0], language="en", form=shipped("position-paper"), audience=audience
        )
        return "one woman" in render_markdown(made)

    assert [True, False, True] == [told(8, "public"), told(2, "public"), told(2, "internal")]

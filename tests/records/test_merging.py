"""Joining what two people changed in one record."""

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.records.editing import at, changed_fields, edits, slots

from partnerkit.files import to_data
from partnerkit.model import (
    Activity,
    ActivityKind,
    Answer,
    FollowUp,
    Organisation,
    Partnership,
    Party,
    Project,
    Report,
)
from partnerkit.records.diff import differences
from partnerkit.records.merging import merge
from partnerkit.testing.strategies import partnerships
from partnerkit.values import FuzzyDate, Headcount, Period, Text


def sv(words: str) -> Text:
    return Text({"sv": words})


BASE = Partnership(
    id="linz",
    title=Text({"sv": "Vänorten", "en": "The friendship city"}),
    organisations=(
        Organisation(id="here", name=sv("Här")),
        Organisation(id="there", name=sv("Där")),
        Organisation(id="icld", name=sv("ICLD")),
    ),
    parties=(Party(organisation="here"), Party(organisation="there")),
    projects=(
        Project(
            id="project",
            period=Period(start=FuzzyDate("2014")),
            parties=("here", "there"),
            activities=(
                Activity(title=sv("Ett"), participants=(Headcount(women=12, men=14),)),
                Activity(title=sv("Två")),
            ),
        ),
    ),
)


def with_activities(*activities: Activity) -> Partnership:
    return evolve(BASE, projects=(evolve(BASE.projects[0], activities=activities),))


ONE, TWO = BASE.projects[0].activities


def joined(mine: Partnership, theirs: Partnership) -> Partnership:
    found = merge(BASE, mine, theirs)
    assert not found.conflicts
    assert found.partnership is not None
    return found.partnership


def only_conflict(mine: Partnership, theirs: Partnership):
    found = merge(BASE, mine, theirs)
    assert found.partnership is None
    (conflict,) = found.conflicts
    return conflict


def test_different_fields_of_one_record_are_joined():
    """One writes the start of the project, the other its end and its purpose: all three are there."""
    project = BASE.projects[0]
    mine = evolve(BASE, projects=(evolve(project, period=Period(FuzzyDate("2014-03"))),))
    theirs = evolve(
        BASE,
        projects=(
            evolve(project, period=Period(FuzzyDate("2014"), FuzzyDate("2016")), purpose=sv("att lära")),
        ),
    )
    (found,) = joined(mine, theirs).projects
    assert found.period == Period(FuzzyDate("2014-03"), FuzzyDate("2016"))
    assert found.purpose == sv("att lära")


def test_texts_are_joined_language_by_language():
    """One mends the Swedish title, the other the English one and adds a Vietnamese one."""
    mine = evolve(BASE, title=Text({"sv": "Vänorten Linz", "en": "The friendship city"}))
    theirs = evolve(BASE, title=Text({"sv": "Vänorten", "en": "Friendship city", "vi": "Thành phố"}))
    assert joined(mine, theirs).title == Text(
        {"sv": "Vänorten Linz", "en": "Friendship city", "vi": "Thành phố"}
    )


def test_the_same_change_on_both_sides_is_one_change():
    """Both add the same activity and the same date: each is there once."""
    both = evolve(with_activities(ONE, TWO, Activity(title=sv("Tre"))), start=FuzzyDate("2012"))
    again = evolve(both, status_reason=sv("Klart"))
    assert joined(both, again) == again


def test_what_both_add_is_kept_mine_first():
    """Two new activities at one place both come in, in order; what stood behind stays behind."""
    mine, theirs = Activity(title=sv("Min")), Activity(title=sv("Deras"))
    found = joined(with_activities(ONE, mine, TWO), with_activities(ONE, theirs, TWO))
    assert found.projects[0].activities == (ONE, mine, theirs, TWO)


def test_a_row_that_only_one_takes_away_is_gone():
    """What one takes away and the other leaves as it was is gone, and the other's new row stays."""
    new = Activity(title=sv("Ny"))
    assert joined(with_activities(TWO), with_activities(ONE, new, TWO)).projects[0].activities == (new, TWO)


def test_a_row_inserted_before_is_not_taken_for_the_one_that_was_changed():
    """A row without an id is known by its title, also when another one was put before it."""
    first = Activity(title=sv("Först"))
    mine = with_activities(first, evolve(ONE, place=sv("Linz")), TWO)
    theirs = with_activities(evolve(ONE, kind=ActivityKind.TRAINING), TWO)
    found = joined(mine, theirs).projects[0].activities
    assert found == (first, evolve(ONE, place=sv("Linz"), kind=ActivityKind.TRAINING), TWO)


def test_numbers_of_people_are_joined_part_by_part():
    """One corrects the women and the other the men; two different corrections are a conflict."""

    def with_numbers(women, men):
        return with_activities(evolve(ONE, participants=(Headcount(women=women, men=men),)), TWO)

    found = joined(with_numbers(13, 14), with_numbers(12, 15)).projects[0].activities[0]
    assert found.participants == (Headcount(women=13, men=15),)
    conflict = only_conflict(with_numbers(13, 14), with_numbers(11, 14))
    assert (conflict.mine["women"], conflict.theirs["women"]) == (13, 11)


def test_lists_of_ids_take_what_either_adds_and_lose_what_either_takes_away():
    """One takes a party of the project away, the other adds one."""
    project = BASE.projects[0]
    mine = evolve(BASE, projects=(evolve(project, parties=("here",)),))
    theirs = evolve(BASE, projects=(evolve(project, parties=("here", "there", "icld")),))
    assert joined(mine, theirs).projects[0].parties == ("here", "icld")


def test_a_field_changed_in_two_ways_is_a_conflict_with_both_values():
    """The conflict names the field, what was there, and what each wrote."""
    conflict = only_conflict(evolve(BASE, start=FuzzyDate("2012")), evolve(BASE, start=FuzzyDate("2013")))
    assert (conflict.kind, conflict.base, conflict.mine, conflict.theirs) == ("changed", None, "2012", "2013")
    assert conflict.places == (("start",),) * 3


def test_a_row_taken_away_by_one_and_changed_by_the_other_is_a_conflict():
    """Nobody's work on a row is lost because another took the row away."""
    conflict = only_conflict(with_activities(TWO), with_activities(evolve(ONE, place=sv("Linz")), TWO))
    assert (conflict.kind, conflict.mine) == ("removed", None)
    assert conflict.theirs["place"] == "Linz"
    assert conflict.places[2] == ("projects", 0, "activities", 0)


def test_a_text_emptied_by_one_and_changed_by_the_other_is_a_conflict():
    """Emptying a title and mending it cannot both be done."""
    conflict = only_conflict(evolve(BASE, title=None), evolve(BASE, title=sv("Vänorten Linz")))
    assert conflict.kind == "removed"


def test_two_different_orders_are_a_conflict():
    """A list that both put into another order is not put into a third one."""
    here, there, icld = BASE.organisations
    conflict = only_conflict(
        evolve(BASE, organisations=(there, here, icld)), evolve(BASE, organisations=(here, icld, there))
    )
    assert conflict.kind == "order"
    assert conflict.mine == ["there", "here", "icld"]


def test_an_order_that_one_changed_holds():
    """One moves a row, the other adds one: it is moved, and the new one stands behind what it stood behind."""
    here, there, icld = BASE.organisations
    new = Organisation(id="new", name=sv("Ny"))
    found = joined(
        evolve(BASE, organisations=(here, new, there, icld)), evolve(BASE, organisations=(icld, here, there))
    )
    assert found.organisations == (icld, here, new, there)


def test_one_id_for_two_records_is_a_conflict_that_no_preference_settles():
    """Two people who call different things by one name are told so; neither is thrown away."""
    mine = evolve(BASE, organisations=(*BASE.organisations, Organisation(id="new", name=sv("Ny"))))
    theirs = evolve(BASE, projects=(*BASE.projects, Project(id="new", title=sv("Ny"))))
    for prefer in (None, "mine", "theirs"):
        found = merge(BASE, mine, theirs, prefer=prefer)
        assert found.partnership is None
        assert [one.kind for one in found.conflicts] == ["id"]
        assert found.conflicts[0].mine != found.conflicts[0].theirs


def test_taking_away_what_the_other_begins_to_point_to_is_a_conflict():
    """One takes an organisation away as unused, while the other makes it answer for a follow-up."""
    mine = evolve(BASE, organisations=BASE.organisations[:2])
    theirs = evolve(BASE, follow_ups=(FollowUp(id="report", by="icld"),))
    conflict = only_conflict(mine, theirs)
    assert (conflict.kind, conflict.mine, conflict.theirs) == ("pointer", None, ["report"])
    assert merge(BASE, mine, theirs, prefer="mine").partnership is None


def test_a_record_of_which_each_leaves_a_part_is_a_conflict():
    """Each takes away what the other leaves, so that nothing would be left."""
    base = evolve(BASE, parties=(Party(organisation="here", description=sv("Vi")),))
    mine = evolve(base, parties=(Party(organisation="here"),))
    theirs = evolve(base, parties=(Party(description=sv("Vi")),))
    found = merge(base, mine, theirs)
    assert [one.kind for one in found.conflicts] == ["empty"]


def test_answers_are_matched_by_their_question():
    """Two people who answer different questions are joined; two answers to one question are a conflict."""

    def answered(*answers):
        return evolve(BASE, reports=(Report(id="report", answers=answers),))

    base = answered(Answer(question="results", text=sv("Ja")))
    lessons = Answer(question="lessons", text=sv("Mycket"))
    mine = answered(base.reports[0].answers[0], lessons)
    theirs = answered(Answer(question="results", text=sv("Nej")))
    found = merge(base, mine, theirs)
    assert found.partnership == answered(theirs.reports[0].answers[0], lessons)
    other = answered(base.reports[0].answers[0], Answer(question="lessons", text=sv("Lite")))
    assert [one.kind for one in merge(base, mine, other).conflicts] == ["changed"]


def test_fields_of_plugins_are_joined_key_by_key():
    """Two people may write different keys of one plugin; one key in two ways is a conflict."""
    base = evolve(BASE, extensions={"plugin": {"a": 1, "gone": 0}})
    mine = evolve(base, extensions={"plugin": {"a": 2, "gone": 0}})
    theirs = evolve(base, extensions={"plugin": {"a": 1, "b": [3]}})
    found = merge(base, mine, theirs)
    assert found.partnership is not None
    assert found.partnership.extensions == {"plugin": {"a": 2, "b": [3]}}
    other = evolve(base, extensions={"plugin": {"a": 3}})
    assert [(one.mine, one.theirs) for one in merge(base, mine, other).conflicts] == [(2, 3)]


@pytest.mark.parametrize(("prefer", "start"), [("mine", "2012"), ("theirs", "2013")])
def test_a_preference_settles_conflicts_and_tells_which(prefer, start):
    """Whose word goes before is done where they disagree, and everything else is joined as ever."""
    mine = evolve(BASE, start=FuzzyDate("2012"), end=FuzzyDate("2016"))
    theirs = evolve(BASE, start=FuzzyDate("2013"), status_reason=sv("Klart"))
    found = merge(BASE, mine, theirs, prefer=prefer)
    assert found.partnership == evolve(mine, start=FuzzyDate(start), status_reason=sv("Klart"))
    assert not found.conflicts
    assert [(one.mine, one.theirs) for one in found.settled] == [("2012", "2013")]


@given(partnerships(), st.data())
def test_one_who_changed_nothing_changes_nothing(base, data):
    """What only one changed is the result, whoever it was; two who did the same did it once."""
    other = data.draw(edits(base))
    assert merge(base, base, other).partnership == other
    assert merge(base, other, base).partnership == other
    assert merge(base, other, other).partnership == other


@given(partnerships(), partnerships())
def test_one_who_changed_everything_is_joined_with_one_who_changed_nothing(base, other):
    """The same holds of records that have nothing in common."""
    assert merge(base, base, other).partnership == other
    assert merge(base, other, base).partnership == other
    assert merge(base, other, other).partnership == other


@given(partnerships(), st.data())
def test_it_does_not_matter_who_is_called_mine(base, data):
    """Turned round, there are the same conflicts, or the same record but for the order of what both added."""
    mine, theirs = data.draw(edits(base)), data.draw(edits(base))
    one, two = merge(base, mine, theirs), merge(base, theirs, mine)
    assert [(each.kind, each.mine, each.theirs) for each in one.conflicts] == [
        (each.kind, each.theirs, each.mine) for each in two.conflicts
    ]
    if one.partnership is not None:
        assert two.partnership is not None
        assert {each.kind for each in differences(one.partnership, two.partnership)} <= {"moved"}


@given(partnerships(), st.data())
def test_changes_of_different_fields_are_always_joined(base, data):
    """Fields that only one of them touched never are a conflict, and every one of them comes through."""
    places = slots(base)
    cut = data.draw(st.integers(0, len(places)))
    order = data.draw(st.permutations(places))
    mine = data.draw(changed_fields(base, order[:cut][:4]))
    theirs = data.draw(changed_fields(base, order[cut:][:4]))
    found = merge(base, mine, theirs)
    assert not found.conflicts
    for place in places:
        before, one, two = (at(record, place) for record in (base, mine, theirs))
        assert at(found.partnership, place) == (two if one == before else one)


@given(partnerships(), st.data())
def test_nothing_is_lost_and_nothing_is_invented(base, data):
    """Every word either side wrote is in the result or in a conflict, and the result has no word of its own."""
    mine, theirs = data.draw(edits(base)), data.draw(edits(base))
    found = merge(base, mine, theirs)
    told = [leaf for one in found.conflicts for leaf in leaves([one.base, one.mine, one.theirs])]
    if found.partnership is None:
        assert found.conflicts
    kept = leaves(to_data(found.draft)) if found.draft is not None else []
    known = {*leaves(to_data(base)), *leaves(to_data(mine)), *leaves(to_data(theirs))}
    assert {*kept} <= known
    if found.draft is None:
        return
    for side in (mine, theirs):
        new = {*leaves(to_data(side))} - {*leaves(to_data(base))}
        assert new <= {*kept, *told}


@given(partnerships(), st.data())
def test_every_conflict_really_differs(base, data):
    """In a conflict both sides differ from each other, and what is told of them differs from what was there."""
    for one in merge(base, data.draw(edits(base)), data.draw(edits(base))).conflicts:
        assert one.mine != one.theirs
        if one.kind in ("changed", "removed"):
            assert one.base != one.mine
            assert one.base != one.theirs


@given(partnerships(), st.data(), st.sampled_from(("mine", "theirs")))
def test_a_preference_leaves_only_what_it_cannot_settle(base, data, prefer):
    """With a preference no conflict of values waits, and the same conflicts are told as settled."""
    mine, theirs = data.draw(edits(base)), data.draw(edits(base))
    plain, found = merge(base, mine, theirs), merge(base, mine, theirs, prefer=prefer)
    assert {one.kind for one in found.conflicts} <= {"id", "pointer"}
    assume(not found.conflicts)
    assert found.partnership is not None
    assert bool(found.settled) == bool([one for one in plain.conflicts if one.kind not in ("id", "pointer")])


def leaves(data) -> list[str]:
    """Return every word and number in plain data."""
    if isinstance(data, dict):
        return [leaf for value in data.values() for leaf in leaves(value)]
    if isinstance(data, list):
        return [leaf for value in data for leaf in leaves(value)]
    return [] if data is None else [str(data)]

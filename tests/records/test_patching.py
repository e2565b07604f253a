"""Patching: a record file gets another record, and every line that need not change stays as it was."""

from pathlib import Path

import pytest
from attrs import evolve, fields
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from partnerkit.errors import InvalidValueError
from partnerkit.files import to_data, to_json, to_yaml
from partnerkit.files.reading import file_path
from partnerkit.model import Partnership, walk
from partnerkit.records import loads
from partnerkit.records.patching import lines_to_type, patched
from partnerkit.source.edits import Add, Drop, Put
from partnerkit.testing.strategies import partnerships, records
from partnerkit.values import FuzzyDate, Text

RECORD = """\
format: partnerkit/1   # the format
id: linz
title: Linz

# who takes part
organisations:
  town:    # the town
    name: Linz   # as in German

parties:
- {organisation: town}   # flow

papers:
  - id: paper
    # asked of the board
    summary: >-   # by hand
      First paragraph,
      folded.

    # after the summary
    basis: [{title: One}, {title: Two}]
reports:
  - project: none
    answers:
      # the lessons
      - question: lessons
        text: Ord   # short
"""


def change(text: str, kind: str = "yaml", **changes):
    old = loads(text, kind)
    return patched(text.encode(), kind, old, evolve(old, **changes)).decode()


def paper(**changes):
    return {"papers": (evolve(loads(RECORD).papers[0], **changes),)}


def test_a_translation_turns_a_plain_text_into_a_mapping_and_keeps_its_remark():
    """`title: Linz  # remark` with an English version becomes a mapping; the remark stays on the line."""
    text = RECORD.replace("name: Linz ", "name: 'Linz' ")
    old = loads(text)
    town = evolve(old.organisations[0], name=Text({"sv": "Linz", "en": "Linz on the Danube"}))
    made = change(text, organisations=(town,))
    assert made == text.replace(
        "name: 'Linz'   # as in German", "name: {sv: Linz, en: Linz on the Danube}   # as in German"
    )


def test_a_block_text_changes_and_the_remark_after_its_sign_stays():
    """A folded text of one paragraph may become two paragraphs; remarks above, beside and below stay."""
    made = change(RECORD, **paper(summary=Text({"sv": "Ett\n\ntvå"})))
    assert made == RECORD.replace(
        "summary: >-   # by hand\n      First paragraph,\n      folded.\n",
        "summary: |-   # by hand\n      Ett\n\n      två\n",
    )


def test_a_new_field_gets_its_place_among_the_others():
    """A date is written after the key that comes before it in the model."""
    made = change(RECORD, **paper(date=FuzzyDate("2016-11-02")))
    assert made == RECORD.replace("- id: paper\n", "- id: paper\n    date: 2016-11-02\n")


def test_an_item_in_brackets_comes_and_goes():
    """A list in brackets stays one, with an item more or less."""
    basis = loads(RECORD).papers[0].basis
    assert "basis: [{title: Two}]\n" in change(RECORD, **paper(basis=basis[1:]))
    three = evolve(basis[0], title=Text({"sv": "Three: [3]"}))
    assert 'basis: [{title: One}, {title: Two}, {title: "Three: [3]"}]' in change(
        RECORD, **paper(basis=(*basis, three))
    )


def test_a_field_taken_out_leaves_remarks_above_it():
    """Lines that go take nothing with them but what stands on them."""
    made = change(RECORD, **paper(summary=None))
    assert "    # asked of the board\n\n    # after the summary\n" in made


def test_windows_line_ends_and_the_byte_order_mark_stay():
    """CRLF is kept, new lines included, and so is the mark at the beginning."""
    raw = b"\xef\xbb\xbf" + RECORD.replace("\n", "\r\n").encode()
    old = loads(raw)
    made = patched(raw, "yaml", old, evolve(old, **paper(position=Text({"sv": "Ett\n\ntvå"}))))
    assert made.startswith(b"\xef\xbb\xbf")
    assert made.count(b"\n") == made.count(b"\r\n") > raw.count(b"\n")


def test_a_file_without_a_last_line_end_can_grow():
    """What is added after the last line begins on a line of its own."""
    old = loads(RECORD.rstrip().removesuffix("   # short"))
    answers = (evolve(old.reports[0].answers[0], text=Text({"sv": "Ord", "en": "Word"})),)
    text = RECORD.rstrip().removesuffix("   # short")
    made = change(text, reports=(evolve(old.reports[0], answers=answers, note=Text({"sv": "x"})),))
    assert made.endswith("text: {sv: Ord, en: Word}\n    note: x")


def test_a_value_of_nothing_is_filled_where_it_stands():
    """`date:` without a value is not written a second time."""
    text = RECORD.replace("- id: paper\n", "- id: paper\n    date:   # when?\n")
    made = change(text, **paper(date=FuzzyDate("2016")))
    assert made == text.replace("date:   # when?", "date: 2016   # when?")


@pytest.mark.parametrize(
    "layout",
    [
        '{"format": "partnerkit/1", "id": "a", "title": "T"}',
        '{\r\n\t"format": "partnerkit/1",\r\n\t"id": "a"\r\n}\r\n',
    ],
)
def test_json_keeps_its_layout(layout: str):
    """JSON on one line stays on one line, and tabs stay tabs."""
    made = change(layout, "json", start=FuzzyDate("2016"))
    assert loads(made, "json").start == FuzzyDate("2016")
    assert made.count("\r\n") == layout.count("\r\n") + (1 if "\r" in layout else 0)
    assert layout[:30] == made[:30]


def test_what_has_to_be_typed_by_hand_is_shown():
    """The lines to type say where they go; a remark inside brackets makes a larger piece be replaced."""
    text = RECORD.replace("[{title: One}, {title: Two}]", "[{title: One},  # remark\n      {title: Two}]")
    old = loads(text)
    new = evolve(
        old, **paper(basis=(*old.papers[0].basis, evolve(old.papers[0].basis[0], note=Text({"sv": "x"}))))
    )
    lines = "\n".join(
        lines_to_type(
            [Add(("papers", 0), "note", {"sv": "a: b"}), Drop(("title",)), Put(("start",), 1)], "yaml"
        )
    )
    assert '# papers[0].note\nnote: {sv: "a: b"}' in lines
    assert loads(patched(text.encode(), "yaml", old, new)) == new  # a larger piece was replaced


@st.composite
def changed(draw):
    """A record, another one that differs in one field, and the field's place."""
    old = draw(partnerships())
    places = list(walk(old))
    place, one = draw(st.sampled_from(places))
    other = draw(partnerships() if place == () else records(type(one)))
    name = draw(st.sampled_from([f.name for f in fields(type(one)) if f.name not in ("id", "language")]))
    try:
        new = _replaced(old, place, evolve(one, **{name: getattr(other, name)}))
    except InvalidValueError:
        new = old
    return old, new, (*place, name)


def _replaced(record, place, value):
    if not place:
        return value
    step, *rest = place
    inner = getattr(record, step)
    if isinstance(inner, tuple):
        index, *rest = rest
        items = list(inner)
        items[index] = _replaced(items[index], rest, value)
        return evolve(record, **{step: tuple(items)})
    return evolve(record, **{step: _replaced(inner, rest, value)})


@settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
)
@given(changed(), st.data())
def test_any_field_of_any_record_can_be_changed_in_yaml(found, data):
    """After an edit the file holds the record that was wanted, and remarks elsewhere are there."""
    old, new, place = found
    plain = to_data(old)
    paths = _paths(plain)
    chosen = data.draw(st.lists(st.sampled_from(paths), max_size=6, unique=True))
    remarks = {path: f"remark {number} remark" for number, path in enumerate(chosen)}
    text = to_yaml(old, comments=remarks)
    ends = data.draw(st.sampled_from(["\n", "\r\n"]))
    raw = text.replace("\n", ends).encode()
    made = patched(raw, "yaml", old, new)
    assert loads(made) == new
    changed_at = file_path(place, plain, {})
    whole = changed_at[: len(place)]
    for path, remark in remarks.items():
        inside = path[: len(whole)] == whole and len(path) > len(whole)
        if not inside and _keyed_apart(path, whole):
            assert f"# {remark}".encode() in made


def _keyed_apart(path, whole):
    return path[:1] != whole[:1]


def _paths(data, path=()):
    found = []
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in pairs:
        found += [(*path, step), *_paths(value, (*path, step))]
    return found


@settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
)
@given(changed())
def test_any_field_of_any_record_can_be_changed_in_json(found):
    """The same in JSON."""
    old, new, _ = found
    assert loads(patched(to_json(old).encode(), "json", old, new), "json") == new


def test_the_example_loses_no_line_but_those_that_change():
    """A date, a case number and an answer in the example add lines and take none away."""
    raw = Path("src/partnerkit/demo/thai-nguyen-linkoping.yaml").read_bytes()
    old = loads(raw)
    assert isinstance(old, Partnership)
    report = old.reports[0]
    new = evolve(
        old,
        papers=(evolve(old.papers[0], date=FuzzyDate("2016-11-02")),),
        reports=(evolve(report, answers=(*report.answers, evolve(report.answers[0], question="new"))),),
    )
    made = patched(raw, "yaml", old, new)
    lines = iter(made.split(b"\n"))
    assert all(line in lines for line in raw.split(b"\n"))

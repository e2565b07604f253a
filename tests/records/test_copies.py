"""A partner's copy of a record, and what comes back in it."""

import io
import re
import zipfile
from functools import cache

import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from tests.examples_of import a_part
from tests.records.editing import edits

from partnerkit.errors import InvalidValueError
from partnerkit.exporters import make
from partnerkit.files import to_data
from partnerkit.model import (
    Activity,
    Decision,
    FollowUp,
    Grant,
    Organisation,
    Partnership,
    Party,
    Project,
    Result,
    Risk,
    Source,
    walk,
)
from partnerkit.records import loads
from partnerkit.records.copies import Copy, copy_of, refuse_lost_columns, restored, seen
from partnerkit.records.diff import differences
from partnerkit.records.dumping import encode
from partnerkit.testing import fullest, hostile, smallest, unfinished
from partnerkit.testing.strategies import partnerships
from partnerkit.values import Headcount, Reference, Text
from partnerkit.workbook.copies import LEFT_OUT
from partnerkit.workbook.layout import FORM_PARTS, ORDER


def sv(words: str) -> Text:
    return Text({"sv": words})


HIDDEN = Activity(title=sv("HEMLIG"), public=False)
RECORD = Partnership(
    id="linz",
    title=Text({"sv": "Vänorten", "en": "The friendship city"}),
    note=sv("HEMLIG anmärkning"),
    organisations=(
        Organisation(id="here", name=sv("Här"), note=sv("HEMLIG anmärkning om oss")),
        Organisation(id="there", name=sv("Där")),
        Organisation(id="hidden", name=sv("HEMLIG organisation"), public=False),
    ),
    parties=(Party(organisation="here"), Party(organisation="hidden"), Party(organisation="there")),
    decisions=(Decision(id="decided", matter=sv("INTERNT beslut")),),
    follow_ups=(FollowUp(id="due", what=sv("Rapport"), by="there"),),
    projects=(
        Project(
            id="project",
            title=sv("Projektet"),
            parties=("here", "hidden", "there"),
            references=(Reference("INTERNT nummer"),),
            activities=(
                HIDDEN,
                Activity(
                    title=sv("Ett"),
                    note=sv("HEMLIG"),
                    participants=(Headcount(women=3, party="hidden"), Headcount(men=2, party="there")),
                ),
                Activity(title=sv("Två")),
            ),
            results=(Result(statement=sv("Ett resultat")),),
            risks=(Risk(statement=sv("INTERN risk")),),
        ),
    ),
    grants=(Grant(conditions=(sv("INTERNT villkor"),)),),
    sources=(Source(id="minutes", title=sv("INTERN källa")),),
    extensions={"plugin": {"key": "INTERNT"}},
)


def copied(record: Partnership, language: str = "sv", audience: str = "partner", **options: str) -> bytes:
    return make(record, "excel", language=language, audience=audience, options=options).data


@cache
def copy() -> Copy:
    found = copy_of(copied(RECORD))
    assert found is not None
    return found


def back(record: Partnership, received: Partnership, made: Copy) -> Partnership:
    found = restored(record, received, made, name="copy.xlsx")
    assert not found.conflicts
    assert found.partnership is not None
    return found.partnership


def rewritten(raw: bytes, change) -> bytes:
    """Return a workbook whose parts went through a function of their name and words."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name.endswith((".xml", ".rels")):
                part = change(name, part.decode("utf-8")).encode("utf-8")
            new.writestr(name, part)
    return out.getvalue()


def without_row(name: str, words: str) -> str:
    """Take the row that says what the copy holds out of the record's own sheet."""
    return re.sub(r"<row [^>]*>(?:(?!</row>).)*copy: Origin.*?</row>", "", words, flags=re.DOTALL)


def without_property(name: str, words: str) -> str:
    return words.replace("partnerkit-copy", "another") if name == "docProps/custom.xml" else words


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(
    "record", [smallest(), unfinished(), hostile(), fullest(), RECORD], ids=lambda one: one.id
)
def test_a_copy_that_nobody_changed_changes_nothing(record, language):
    """Made, read and put back, a partner's copy leaves the record as it was."""
    raw = copied(record, language)
    made = copy_of(raw)
    assert made is not None
    assert loads(raw, "xlsx") == seen(record, made)
    assert back(record, loads(raw, "xlsx"), made) == record


@settings(max_examples=a_part(of=8))
@given(partnerships())
def test_any_record_comes_back_from_a_copy_as_it_was(record):
    """The same for any record, and for the copy that everyone may see."""
    for audience in ("partner", "public"):
        raw = copied(record, "en", audience)
        made = copy_of(raw)
        assert made is not None
        assert back(record, loads(raw, "xlsx"), made) == record


def test_a_copy_holds_nothing_hidden_or_internal():
    """No word of what is hidden or internal stands anywhere in the file, and no sheet is hidden."""
    with zipfile.ZipFile(io.BytesIO(copied(RECORD))) as file:
        words = "".join(file.read(name).decode("utf-8", "replace") for name in file.namelist())
    assert "Två" in words
    for word in ("HEMLIG", "INTERN", ">hidden<", 'state="hidden"', 'state="veryHidden"'):
        assert word not in words


def test_a_hidden_organisation_is_not_named_by_numbers_of_people_or_case_numbers():
    """The id of who is hidden stands neither beside participants nor beside a case number."""
    shown = to_data(seen(RECORD, copy()))
    assert "hidden" not in str(shown)
    record = evolve(RECORD, decisions=(Decision(reference=Reference("KS 1", "hidden")),))
    shown = to_data(loads(encode_public(record), "xlsx"))
    assert "hidden" not in str(shown)
    assert "KS 1" in str(shown)


def encode_public(record: Partnership) -> bytes:
    return copied(record, audience="public")


def test_edits_of_a_copy_arrive_exactly():
    """A changed number, a new row, a taken row and a new order arrive; what was left out stays where it was."""
    received = seen(RECORD, copy())
    project = received.projects[0]
    one, two = project.activities
    people = (evolve(one.participants[0], women=4), one.participants[1])
    new = Activity(title=sv("Ny"))
    changed = evolve(
        project,
        parties=("here", "there", "new"),
        activities=(evolve(one, participants=people), new, two),
        results=(),
    )
    received = evolve(
        received,
        projects=(changed,),
        organisations=(*received.organisations, Organisation(id="new", name=sv("Ny"))),
        title=Text({"sv": "Vänorten", "en": "The twin town", "vi": "Thành phố"}),
    )
    mine = RECORD.projects[0]
    kept = evolve(
        mine.activities[1],
        participants=(Headcount(women=4, party="hidden"), mine.activities[1].participants[1]),
    )
    assert back(RECORD, received, copy()) == evolve(
        RECORD,
        title=received.title,
        organisations=(*RECORD.organisations, Organisation(id="new", name=sv("Ny"))),
        projects=(
            evolve(
                mine,
                parties=("here", "hidden", "there", "new"),
                activities=(HIDDEN, kept, new, mine.activities[2]),
                results=(),
            ),
        ),
    )


def test_taking_away_a_row_of_which_more_is_known_is_a_conflict():
    """A row with a remark that the partner cannot see is not thrown away with the row."""
    received = seen(RECORD, copy())
    changed = evolve(received.projects[0], activities=received.projects[0].activities[1:])
    found = restored(RECORD, evolve(received, projects=(changed,)), copy(), name="copy.xlsx")
    assert found.partnership is None
    assert [(one.kind, one.theirs) for one in found.conflicts] == [("removed", None)]
    settled = restored(
        RECORD, evolve(received, projects=(changed,)), copy(), name="copy.xlsx", prefer="theirs"
    )
    assert settled.partnership is not None
    assert [one.title for one in settled.partnership.projects[0].activities] == [sv("HEMLIG"), sv("Två")]


def test_taking_away_what_something_hidden_points_to_is_a_conflict():
    """The partner cannot know that a hidden record points to the organisation they took away."""
    record = evolve(RECORD, follow_ups=(FollowUp(id="secret", by="there", public=False),))
    received = seen(record, copy())
    received = evolve(received, organisations=received.organisations[:1], parties=received.parties[:1])
    changed = evolve(received.projects[0], parties=("here",), activities=received.projects[0].activities[1:])
    found = restored(record, evolve(received, projects=(changed,)), copy(), name="copy.xlsx")
    assert "pointer" in [one.kind for one in found.conflicts]


@given(partnerships(), st.data())
def test_what_was_changed_in_a_copy_arrives_and_nothing_else(record, data):
    """Shown again to the partner, the record is what they made of it; what they could not see is unchanged."""
    made = copy()
    before = seen(record, made)
    received = data.draw(edits(before))
    assume(received.id == record.id)
    found = restored(record, received, made, name="copy.xlsx")
    assume(found.partnership is not None)
    assert found.partnership is not None
    hidden = {one.id for _, one in walk(record) if one.id} - {one.id for _, one in walk(before) if one.id}
    assert hidden <= {one.id for _, one in walk(found.partnership)}
    for name in ("decisions", "waivers", "claims", "sources", "grants", "papers", "settings", "extensions"):
        assert getattr(found.partnership, name) == getattr(record, name)
    again = seen(found.partnership, made)
    # what the partner remarked or hid arrives too, but is not shown to them again
    assert {one.kind for one in differences(received, again)} <= {"moved", "removed"}


def test_a_copy_survives_the_loss_of_either_mark():
    """The row in the sheet and the property of the file each are enough."""
    raw = copied(RECORD)
    for change in (without_row, without_property):
        left = rewritten(raw, change)
        assert left != rewritten(raw, lambda name, words: words)
        assert copy_of(left) == copy()


def test_a_copy_that_lost_both_marks_is_refused_with_what_to_do():
    """Nobody can tell what was left out, so that nothing is taken in."""
    raw = rewritten(copied(RECORD), lambda name, words: without_property(name, without_row(name, words)))
    made = copy_of(raw)
    assert made is not None
    assert not made.marked
    with pytest.raises(
        InvalidValueError, match=r"copy\.xlsx looks like a copy .* last row of the sheet 'Partnerskap'"
    ):
        restored(RECORD, loads(raw, "xlsx"), made, name="copy.xlsx")


@pytest.mark.parametrize("audience", ["partner", "internal"])
def test_a_sheet_that_is_gone_does_not_take_its_rows_along(audience):
    """A workbook without a sheet it was made with is refused where the record has rows for it."""
    raw = rewritten(copied(RECORD, audience=audience), _no_results)
    made = copy_of(raw)
    assert made is not None
    assert "Result" in made.missing
    with pytest.raises(InvalidValueError, match=r"Sheets are gone from copy\.xlsx: Resultat"):
        restored(RECORD, loads(raw, "xlsx"), made, name="copy.xlsx")
    empty = evolve(RECORD, projects=(evolve(RECORD.projects[0], results=()),))
    assert back(empty, loads(raw, "xlsx"), made) == empty


def _no_results(name: str, words: str) -> str:
    words = re.sub('<sheet [^>]*name="Resultat"[^>]*/>', "", words)
    return re.sub(r"<definedName [^>]*>(?:(?!</definedName>).)*'?Resultat'?!.*?</definedName>", "", words)


@pytest.mark.parametrize("audience", ["partner", "internal"])
@pytest.mark.parametrize(
    ("sheet", "header", "told"),
    [
        ("Activities", "Title (Swedish)", "Aktiviteter – Aktivitet (svenska)"),
        ("Partnership", "Text in English", "Partnerskap – Titel"),
    ],
)
def test_a_column_that_is_gone_does_not_take_its_words_along(sheet, header, told, audience):
    """Nobody emptied those cells: the file is refused with the names of the columns."""
    book = load_workbook(io.BytesIO(copied(RECORD, "en", audience)))
    place = next(
        place for place, cell in enumerate(book[sheet][1], start=1) if str(cell.value).startswith(header)
    )
    book[sheet].tables.clear()
    book[sheet].delete_cols(place)
    file = io.BytesIO()
    book.save(file)
    made = copy_of(file.getvalue())
    assert made is not None
    with pytest.raises(InvalidValueError) as caught:
        refuse_lost_columns(RECORD, made, "copy.xlsx")
    assert told in caught.value.message.params["columns"]


@pytest.mark.parametrize(
    "record", [smallest(), unfinished(), hostile(), fullest(), RECORD], ids=lambda one: one.id
)
@pytest.mark.parametrize("audience", ["partner", "public", "internal"])
def test_no_column_is_missed_in_a_file_as_it_was_made(record, audience):
    """What was left out on purpose is not gone."""
    for language in ("sv", "en"):
        made = copy_of(copied(record, language, audience))
        assert made is not None
        refuse_lost_columns(record, made, "copy.xlsx")


def test_a_whole_workbook_and_a_text_file_are_taken_as_they_are():
    """A file that holds the whole record is no copy: what is gone from it was taken away."""
    raw = copied(RECORD, audience="internal")
    whole = copy_of(raw)
    assert whole is not None
    assert not whole.marked
    assert seen(RECORD, whole) == RECORD
    shorter = evolve(RECORD, decisions=())
    assert back(RECORD, shorter, whole) == shorter
    assert copy_of(encode(RECORD, "yaml")) is None
    assert restored(RECORD, shorter, None, name="x").partnership == shorter


def test_a_copy_begins_with_where_it_is_to_come_back_to():
    """Address and day stand right below the title; what is not said is a blank to fill in, and a note says so."""
    from openpyxl import load_workbook

    def first(raw: bytes) -> list:
        sheet = load_workbook(io.BytesIO(raw)).worksheets[0]
        return [row[0].value for row in sheet.iter_rows(min_row=2, max_row=3)]

    given_both = copied(RECORD, "en", return_to="office@example.org", return_by="2027-01-15")
    assert first(given_both) == [
        "Send back to: office@example.org",
        "No later than: 15\N{NO-BREAK SPACE}January 2027",
    ]
    blank = make(RECORD, "excel", language="sv", audience="partner")
    assert all("fyll i innan filen skickas" in words for words in first(blank.data))
    assert "excel.return" in [note.key for note in blank.notes]


def test_every_sheet_is_either_for_the_partner_or_not():
    """What is left out is named by the nouns of sheets, and a whole record leaves nothing out."""
    known = {*ORDER, *(part.__name__ for _, part in FORM_PARTS)}
    assert all(left_out <= known for left_out in LEFT_OUT.values())
    assert not LEFT_OUT["internal"]
    assert {"Risk", "Claim", "Waiver", "Decision", "Source"} <= LEFT_OUT["partner"]
    assert {"Activity", "Result", "Party", "Observation"}.isdisjoint(LEFT_OUT["partner"])

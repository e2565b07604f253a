"""When a document has a list of contents."""

from pathlib import Path

import pytest

from partnerkit.documents.contents import with_contents
from partnerkit.documents.final_report import final_report
from partnerkit.documents.tree import Contents, Heading, PageBreak, Text, check, plain
from partnerkit.forms.shipped import shipped
from partnerkit.records.loading import load

TITLE = (Text("Innehåll"),)
SYNTHETIC = Path(__file__).parents[1] / "case" / "synthetic.yaml"


@pytest.mark.parametrize(("headings", "deepest"), [(12, None), (13, 3), (20, 3), (21, 2)])
def test_more_than_twelve_headings_are_listed(headings, deepest):
    """A short document has no list; a long list leaves out the third level, to be seen at a glance."""
    sections = tuple(Heading(2 + place % 2, (Text("Avsnitt"),)) for place in range(headings))
    listed = () if deepest is None else (Contents(TITLE, deepest),)
    assert (*listed, *sections) == with_contents(sections, TITLE)


def test_headings_that_are_not_listed_do_not_count():
    """Titles and the fourth level are no reason for a list."""
    sections = tuple(Heading(4, (Text("Avsnitt"),)) for _ in range(40))
    assert sections == with_contents(sections, TITLE)


@pytest.mark.parametrize(("language", "title"), [("sv", "Innehåll"), ("en", "Contents")])
def test_a_long_report_lists_its_sections_before_the_first(language, title):
    """The list stands after what is to be completed, in the language of the report, and leads everywhere."""
    record = load(SYNTHETIC)
    report = final_report(
        record,
        record.projects[0],
        record.reports[0],
        language=language,
        form=shipped("neutral-final-report"),
    )
    blocks = report.parts[0].blocks
    place = next(place for place, block in enumerate(blocks) if isinstance(block, Contents))
    listed, following = blocks[place : place + 2]
    assert isinstance(listed, Contents)
    assert isinstance(following, Heading)
    assert (title, "1") == (plain(listed.title), following.number)
    assert isinstance(blocks[place - 1], PageBreak)
    assert () == check(report)

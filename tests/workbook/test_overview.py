"""The overview: charts of what is known, the numbers beside them, and words for those who do not see them."""

from decimal import Decimal
from typing import Any

import pytest
from lxml import etree
from tests.workbook.books import opened, parts, written

from partnerkit.language.catalogue import LANGUAGES
from partnerkit.model import (
    Activity,
    Agreement,
    AgreementKind,
    BudgetLine,
    FollowUp,
    FuzzyDate,
    Headcount,
    Money,
    Origin,
    Partnership,
    Period,
    Project,
    Text,
)
from partnerkit.testing import fullest
from partnerkit.workbook import write_workbook

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"


def _text(words: str) -> Text:
    return Text({"sv": words, "en": words})


def _line(year: str | None, granted: int | None, reported: int | None, currency: str = "SEK") -> BudgetLine:
    return BudgetLine(
        heading=_text("Resor"),
        year=FuzzyDate(year) if year else None,
        granted=None if granted is None else Money(granted, currency),
        reported=None if reported is None else Money(reported, currency),
    )


def _record(
    *, budget: tuple[BudgetLine, ...] = (), activities: tuple[Activity, ...] = (), dated: bool = False
) -> Partnership:
    project = Project(
        id="p",
        title=_text("Vatten"),
        budget=budget,
        activities=activities,
        period=Period(FuzzyDate("2012-06"), FuzzyDate("2014-12")) if dated else None,
    )
    agreement = Agreement(kind=AgreementKind.LETTER_OF_INTENT, signed=FuzzyDate("2012"))
    due = FollowUp(what=_text("Översyn"), due=FuzzyDate("2016-05-17"))
    return Partnership(
        id="r",
        origin=Origin(date=FuzzyDate("2010")) if dated else None,
        projects=(project,),
        agreements=(agreement,) if dated else (),
        follow_ups=(due,) if dated else (),
    )


YEARS = (
    _line("2014", 120, 100),
    _line("2014", 80, None),
    _line("2015", 50, 0),
    _line("2016", 40, None),
)
PEOPLE = (
    Activity(id="a", title=_text("Besök"), participants=(Headcount(women=5, men=7), Headcount(women=3))),
    Activity(id="b", title=_text("Kurs"), participants=(Headcount(women=4, men=0),)),
    Activity(id="c", title=_text("Möte"), participants=(Headcount(total=9),)),
)


def _charts(record: Partnership, labels: str = "sv") -> list[Any]:
    found = parts(written(record, labels))
    return [etree.fromstring(found[name]) for name in sorted(found) if name.startswith("xl/charts/chart")]


def _frames(record: Partnership, labels: str = "sv") -> list[dict[str, str]]:
    found = parts(written(record, labels))
    root: Any = etree.fromstring(found["xl/drawings/drawing1.xml"])
    return [dict(one.attrib) for one in root.iter(f"{XDR}cNvPr")]


def _values(chart: Any) -> list[dict[int, Decimal]]:
    """Return the values that a chart keeps of each series."""
    return [
        {int(point.get("idx")): Decimal(point.findtext(f"{C}v")) for point in series.iter(f"{C}pt")}
        for series in chart.iter(f"{C}val")
    ]


def _words(record: Partnership, labels: str = "sv") -> list[str]:
    sheet = opened(written(record, labels), values=True).worksheets[1]
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]


def test_a_budget_is_drawn_by_year_and_the_unknown_is_not_zero() -> None:
    """A sum that lacks a term, and one nobody stated, have neither bar nor number; an outcome of 0 has its number."""
    (chart,) = _charts(_record(budget=YEARS))
    assert [{0: 200, 1: 50, 2: 40}, {1: 0}] == _values(chart)
    outcome = list(chart.iter(f"{C}ser"))[1]
    silent = [one.find(f"{C}idx").get("val") for one in outcome.iter(f"{C}dLbl")]
    assert ["0", "2"] == silent
    assert all("0" == one.find(f"{C}showVal").get("val") for one in outcome.iter(f"{C}dLbl"))


def test_the_numbers_of_a_chart_stand_in_a_table_beside_it() -> None:
    """Sums are formulas with their values; what is missing is said in words."""
    raw = written(_record(budget=YEARS))
    sheet, values = opened(raw)["Översikt"], opened(raw, values=True)["Översikt"]
    ref = next(ref for name, ref in sheet.tables.items() if name != "OverviewTable")
    assert [
        ["År", "Beviljat (kr)", "Utfall (kr)"],
        ["2014", 200, "saknas delvis"],
        ["2015", 50, 0],
        ["2016", 40, "saknas"],
    ] == [[cell.value for cell in row] for row in values[ref]]
    assert all(str(cell.value).startswith("=IF(SUMPRODUCT(") for row in sheet[ref][1:] for cell in row[1:])


def test_amounts_in_two_currencies_are_two_charts() -> None:
    """What is paid in another currency is not missing in this one."""
    lines = (
        _line("2014", 10, 9),
        _line("2015", 20, 19),
        _line("2014", 5, 4, "EUR"),
        _line("2015", 7, 6, "EUR"),
    )
    charts = _charts(_record(budget=lines))
    assert [[{0: 5, 1: 7}, {0: 4, 1: 6}], [{0: 10, 1: 20}, {0: 9, 1: 19}]] == list(map(_values, charts))


def test_lines_without_a_year_are_told() -> None:
    """They cannot be drawn, and nobody has to guess that."""
    assert "En budgetpost utan år är inte med." in _words(_record(budget=(*YEARS, _line(None, 1, 1))))


def test_women_and_men_are_drawn_by_activity() -> None:
    """A group whose men are partly unknown has no bar for them; one without either number is left out and told."""
    (chart,) = _charts(_record(activities=PEOPLE))
    assert [{0: 8, 1: 4}, {1: 0}] == _values(chart)
    assert "Antal kvinnor och män som deltog." in " ".join(_words(_record(activities=PEOPLE)))
    assert "En grupp utan uppgift om kvinnor och män är inte med." in " ".join(
        _words(_record(activities=PEOPLE))
    )


def test_people_of_unstated_gender_are_drawn_only_where_somebody_stated_them() -> None:
    """They are drawn if there are any; in other groups they are missing and not 0, also where women and men are counted."""
    third = Activity(id="d", title=_text("Resa"), participants=(Headcount(women=2, men=1, unstated=6),))
    record = _record(activities=(*PEOPLE, third))
    (chart,) = _charts(record)
    assert [{0: 8, 1: 4, 2: 2}, {1: 0, 2: 1}, {2: 6}] == _values(chart)


def test_a_timeline_begins_with_bars_that_are_not_seen() -> None:
    """Time before is not painted, certain time is solid, possible time hatched, planned time hollow."""
    (chart,) = _charts(_record(dated=True))
    assert "stacked" == chart.find(f".//{C}grouping").get("val")
    first, possible, certain, _ = chart.iter(f"{C}ser")
    assert first.find(f"{C}spPr/{A}noFill") is not None
    assert possible.find(f"{C}spPr/{A}pattFill") is not None
    assert certain.find(f"{C}spPr/{A}solidFill") is not None
    hollow = {one.find(f"{C}idx").get("val") for one in certain.iter(f"{C}dPt")}
    assert {"3"} == hollow
    before, perhaps, surely, _ = _values(chart)
    assert [Decimal("2010"), Decimal("2012"), Decimal("2012.415"), Decimal("2016.374")] == list(
        before.values()
    )
    assert [1, 1, 0, 0] == list(perhaps.values())
    assert [0, 0, Decimal("2.585"), Decimal("0.003")] == list(surely.values())


def test_what_a_timeline_is_drawn_from_is_hidden_and_said_in_words() -> None:
    """The table says what, of which kind and when; columns of figures for the chart alone are hidden."""
    sheet = opened(written(_record(dated=True)))["Översikt"]
    ref = next(ref for name, ref in sheet.tables.items() if name != "OverviewTable")
    assert ["Vatten", "Projekt", "2012-06 – 2014-12"] in [[cell.value for cell in row] for row in sheet[ref]]
    assert all(sheet.column_dimensions[letter].hidden for letter in "FGHIJ")
    (chart,) = _charts(_record(dated=True))
    assert "0" == chart.find(f".//{C}plotVisOnly").get("val")


@pytest.mark.parametrize("labels", LANGUAGES)
def test_too_little_to_compare_is_said_instead_of_drawn(labels: str) -> None:
    """One year, one group and two events make no chart; a sentence says why."""
    record = _record(budget=YEARS[:1], activities=PEOPLE[:1])
    assert not [name for name in parts(written(record, labels)) if "chart" in name]
    begin = {"sv": ("Inget diagram:", "Ingen tidslinje:"), "en": ("No chart:", "No timeline:")}[labels]
    assert 3 == sum(words.startswith(begin) for words in _words(record, labels))


@pytest.mark.parametrize("labels", LANGUAGES)
def test_alternative_text_says_what_the_chart_says(labels: str) -> None:
    """Every number that is drawn, and what is missing, stands in it; the chart has a title and titled series."""
    record = _record(budget=YEARS, activities=PEOPLE, dated=True)
    told = {one["name"]: one["descr"] for one in _frames(record, labels)}
    budget, people, course = told.values()
    expected = {
        "sv": (
            "2014: beviljat 200, utfall saknas delvis.",
            "Besök: kvinnor 8, män saknas.",
            "Vatten, 2012-06",
        ),
        "en": (
            "2014: granted 200, outcome partly missing.",
            "Besök: women 8, men no figure.",
            "Vatten, 2012-06",
        ),
    }[labels]
    assert all(words in said for words, said in zip(expected, (budget, people, course), strict=True))
    for chart, name in zip(_charts(record, labels), told, strict=True):
        assert name == "".join(chart.find(f"{C}chart/{C}title").itertext())
        assert all(one.find(f".//{C}tx//{C}v").text for one in chart.iter(f"{C}ser"))
        assert ["0", "0"] == [one.get("val") for one in chart.find(f".//{C}plotArea").iter(f"{C}delete")]


@pytest.mark.parametrize("record", [fullest(), _record(budget=YEARS, activities=PEOPLE, dated=True)])
def test_charts_cover_no_cell_with_words(record: Partnership) -> None:
    """Each chart lies over empty cells of its own."""
    sheet = opened(written(record))["Översikt"]
    covered: set[tuple[int, int]] = set()
    for chart in sheet._charts:
        start, end = chart.anchor._from, chart.anchor.to
        own = {
            (row, column)
            for row in range(start.row + 1, end.row + 1)
            for column in range(start.col + 1, end.col + 1)
        }
        assert not covered & own
        covered |= own
    assert not [
        cell.coordinate
        for row in sheet.iter_rows()
        for cell in row
        if cell.value and (cell.row, cell.column) in covered
    ]


def test_series_can_be_told_apart_without_colours() -> None:
    """No two series of a chart have the same fill in grey."""
    for chart in _charts(_record(budget=YEARS, activities=PEOPLE)):
        looks = [etree.tostring(one.find(f"{C}spPr")) for one in chart.iter(f"{C}ser")]
        assert len(set(looks)) == len(looks)


def test_what_is_stored_in_a_chart_is_what_stands_in_its_cells() -> None:
    """The values that a chart keeps for previews are those of the cells it points to."""
    record = _record(budget=YEARS, activities=PEOPLE, dated=True)
    sheet = opened(written(record), values=True)["Översikt"]
    for chart in _charts(record):
        for ref in chart.iter(f"{C}numRef", f"{C}strRef"):
            cells = sheet[ref.findtext(f"{C}f").partition("!")[2].replace("$", "")]
            rows = cells if isinstance(cells, tuple) else ((cells,),)
            shown = [cell.value for row in rows for cell in row]
            for point in ref.iter(f"{C}pt"):
                value, kept = shown[int(point.get("idx"))], point.findtext(f"{C}v")
                assert kept == value if isinstance(value, str) else Decimal(kept) == Decimal(str(value))
            drawn = {int(point.get("idx")) for point in ref.iter(f"{C}pt")}
            numbers = {place for place, value in enumerate(shown) if not isinstance(value, str)}
            assert str(ref.tag).endswith("strRef") or drawn == numbers


def test_the_overview_of_a_record_in_another_language_is_labelled() -> None:
    """Labels follow the workbook's language, also where a title is missing in it."""
    raw = write_workbook(_record(dated=True), labels="en", provenance={})
    assert "Timeline" in [cell.value for cell in opened(raw)["Overview"]["A"]]

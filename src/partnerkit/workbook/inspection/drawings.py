"""Charts, pictures and shapes: words for those who do not see them."""

from collections.abc import Iterator
from typing import Any

from partnerkit.documents.alt_text import alt_text
from partnerkit.documents.fault import Fault, short
from partnerkit.errors import Message
from partnerkit.workbook.inspection.opened import Opened, Page

_DRAWN = ("graphicFrame", "pic", "sp")


def drawings(file: Opened, page: Page) -> Iterator[Fault]:
    """What is drawn on a sheet, in the order of its part."""
    for part in () if page.hidden else page.drawings:
        for anchor in file.archive.parse(part):
            for drawn in (one for tag in _DRAWN for one in anchor.iter(f"{{*}}{tag}")):
                yield from _drawn(page, drawn)
        for kind, name in file.archive.related(part).values():
            if kind == "chart" and name in file.archive:
                yield from _titled(page, file.archive.parse(name), name)


def _drawn(page: Page, drawn: Any) -> Iterator[Fault]:
    named = next(drawn.iter("{*}cNvPr"), None)
    called = "" if named is None else named.get("name", "")
    place = Message(
        "inspection.place.drawing",
        "the sheet “{name}”, “{words}”",
        {"name": page.name, "words": short(called)},
    )
    if next(drawn.iter("{*}txBody"), None) is not None and _says(drawn):
        message = Message(
            "inspection.sheet-text-box",
            "Its text stands in a box outside the cells. Move the text into cells.",
        )
        yield Fault("text-box", place, message, "1.3.2")
        return
    missing = Message(
        "inspection.chart-alt",
        "It has no alternative text. Right-click it, choose View Alt Text, and say what it shows.",
    )
    yield from alt_text(named, place, missing)


def _says(drawn: Any) -> bool:
    return any((one.text or "").strip() for one in drawn.iter("{*}t"))


def _titled(page: Page, chart: Any, name: str) -> Iterator[Fault]:
    if chart.find("{*}chart/{*}title") is None:
        message = Message(
            "inspection.chart-title",
            "The chart has no title. Choose it, then Chart Design, Add Chart Element, Chart Title.",
        )
        place = Message(
            "inspection.place.drawing",
            "the sheet “{name}”, “{words}”",
            {"name": page.name, "words": name.rpartition("/")[2].partition(".")[0]},
        )
        yield Fault("chart-title", place, message, "2.4.6")

"""How long a Word report takes beside docxtpl and python-docx, and how a table grows with its rows.

The report has 60 headings, 200 paragraphs and 12 tables of 20 rows and 5 columns. All four ways begin with the same
plain sections and end with the bytes of a file, in turn in one run; times are the shortest of several rounds.

- partnerkit: the document tree, and `render_word`
- docxtpl: a template with loops over sections, paragraphs and rows, opened anew for each file as docxtpl asks
- python-docx by cells: a table made whole, then filled through `row.cells`
- python-docx by rows: a table that grows by `add_row`, each new row filled through `row.cells`

Run it as `python benchmarks/word.py [rounds]`. It prints ratios; it never fails. docxtpl is not among partnerkit's
dependencies, since nothing but this comparison needs it: `pip install docxtpl` beside partnerkit, or that line
is left out.
"""

import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from typing import Any

from attrs import frozen

from partnerkit.documents.tree import (
    Block,
    Column,
    Document,
    Heading,
    Paragraph,
    Part,
    Properties,
    Row,
    Table,
    Text,
)
from partnerkit.render.word import render_word

HEADINGS, PARAGRAPHS, TABLES, ROWS, COLUMNS = 60, 200, 12, 20, 5
GROWTH = (2500, 5000, 10000)
WORDS = "Invånarna fick veta mer om hur avloppsvatten renas, och skolorna tog upp frågan i undervisningen. "


@frozen
class Section:
    """A heading with what stands under it; `rows` is empty where there is no table."""

    heading: str
    paragraphs: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def report() -> tuple[Section, ...]:
    """Return the content of the report."""
    sections = []
    for place in range(HEADINGS):
        first, last = (PARAGRAPHS * at // HEADINGS for at in (place, place + 1))
        with_table = place % (HEADINGS // TABLES) == 0
        sections.append(
            Section(
                f"Avsnitt {place + 1} om arbetet",
                tuple(WORDS * 3 + f"Stycke {number}." for number in range(first, last)),
                table_rows(ROWS) if with_table else (),
            )
        )
    return tuple(sections)


def table_rows(count: int) -> tuple[tuple[str, ...], ...]:
    """Return the cells of a table."""
    return tuple(tuple(f"{row} 000 {column}" for column in range(COLUMNS)) for row in range(count))


def table(rows: tuple[tuple[str, ...], ...]) -> Table:
    """Return a table of the tree."""
    header = tuple(Column(f"Kolumn {column}", 28) for column in range(COLUMNS))
    cells = tuple(Row(tuple((Text(cell),) for cell in row)) for row in rows)
    return Table("Belopp", header, cells, description="Belopp i fem kolumner.")


def document(*blocks: Block) -> Document:
    """Return a document of one part that says where it comes from and what it holds, as exported files do."""
    properties = Properties(provenance=(("record", "benchmark"),))
    return Document("Rapport", "sv", (Part("Kommunen", "Rapport", blocks),), properties)


def ours(sections: tuple[Section, ...]) -> bytes:
    """Make the report by partnerkit."""
    blocks: list[Block] = []
    for section in sections:
        blocks.append(Heading(2, (Text(section.heading),)))
        blocks += [Paragraph((Text(words),)) for words in section.paragraphs]
        if section.rows:
            blocks.append(table(section.rows))
    return render_word(document(*blocks))


def python_docx(sections: tuple[Section, ...], *, by_row: bool) -> bytes:
    """Make the report by python-docx, with tables filled cell by cell or grown row by row."""
    docx = import_module("docx")
    made = docx.Document()
    for section in sections:
        made.add_heading(section.heading, 2)
        for words in section.paragraphs:
            made.add_paragraph(words)
        if section.rows:
            filled = made.add_table(1 if by_row else len(section.rows) + 1, COLUMNS)
            _fill(filled.rows[0], [f"Kolumn {column}" for column in range(COLUMNS)])
            for number, row in enumerate(section.rows, 1):
                _fill(filled.add_row() if by_row else filled.rows[number], row)
    return _saved(made)


def _fill(row: Any, words: Any) -> None:
    for cell, text in zip(row.cells, words, strict=True):
        cell.text = text


def _saved(made: Any) -> bytes:
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def template() -> bytes:
    """Return the template for docxtpl: what a municipality would draw in Word, with loops."""
    made = import_module("docx").Document()
    for style, words in (
        (None, "{%p for section in sections %}"),
        ("Heading 2", "{{ section.heading }}"),
        (None, "{%p for words in section.paragraphs %}"),
        (None, "{{ words }}"),
        (None, "{%p endfor %}"),
        (None, "{%p if section.rows %}"),
    ):
        made.add_paragraph(words, style)
    drawn = made.add_table(4, COLUMNS)
    _fill(drawn.rows[0], [f"Kolumn {column}" for column in range(COLUMNS)])
    drawn.cell(1, 0).text = "{%tr for row in section.rows %}"
    _fill(drawn.rows[2], [f"{{{{ row[{column}] }}}}" for column in range(COLUMNS)])
    drawn.cell(3, 0).text = "{%tr endfor %}"
    for words in ("{%p endif %}", "{%p endfor %}"):
        made.add_paragraph(words)
    return _saved(made)


def ways() -> Iterator[tuple[str, Callable[[tuple[Section, ...]], bytes]]]:
    """Go through the ways to make the report."""
    yield "partnerkit", ours
    if find_spec("docxtpl"):
        drawn, opened = template(), import_module("docxtpl").DocxTemplate

        def by_template(sections: tuple[Section, ...]) -> bytes:
            made = opened(BytesIO(drawn))
            made.render({"sections": sections})
            return _saved(made)

        yield "docxtpl", by_template
    yield "python-docx by cells", lambda sections: python_docx(sections, by_row=False)
    yield "python-docx by rows", lambda sections: python_docx(sections, by_row=True)


def shortest(work: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Return the shortest time of each piece of work; they take turns."""
    times = dict.fromkeys(work, float("inf"))
    for _ in range(rounds):
        for name, one in work.items():
            begun = time.perf_counter()
            one()
            times[name] = min(times[name], time.perf_counter() - begun)
    return times


def main(rounds: int) -> None:
    """Measure the report and the growth of a table."""
    sections = report()
    found = shortest({name: lambda way=way: way(sections) for name, way in ways()}, rounds)  # type: ignore[misc]
    for name, seconds in found.items():
        print(f"{name:22} {seconds * 1000:8.1f} ms  {seconds / found['partnerkit']:6.2f} x partnerkit")
    tables = {size: document(table(table_rows(size))) for size in GROWTH}
    grown = shortest({str(size): lambda one=one: render_word(one) for size, one in tables.items()}, 3)  # type: ignore[misc]
    for size, seconds in grown.items():
        per_row = seconds / int(size)
        print(f"{size:>5} rows             {seconds * 1000:8.1f} ms  {per_row * 1e6:6.1f} µs a row")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)

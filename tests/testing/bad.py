"""Exporters with one planted fault each, and one without any; each class is what an author would write."""

import csv
import io
import os
import random
import re
import socket
import subprocess
import tempfile
import time
import uuid
import zipfile
from contextlib import suppress
from datetime import date
from getpass import getuser
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from attrs import define, evolve, fields, frozen
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.worksheet.table import Table

from partnerkit.errors import Message
from partnerkit.exporters import Artifact, Exporter, ExportJob, ReadJob
from partnerkit.model import Partnership, walk
from partnerkit.records import dumps
from partnerkit.values import Text

WORDS = Text({"en": "names, for tests", "sv": "namn, för prov"})
HEADER = {"en": "Name of the organisation", "sv": "Namn på organisationen och dess enhet"}


@frozen
class Options:
    """Options of the list.

    Attributes:
        bullet: What each line begins with.
    """

    bullet: str = "-"


def names(job: ExportJob[Any], language: str | None = None) -> list[str]:
    """Return every text in the record, as the fullest exporter would show it."""
    held = (getattr(one, each.name) for _, one in walk(job.partnership) for each in fields(type(one)))
    found = (one.get(language or job.language) for one in held if isinstance(one, Text))
    return [one for one in found if one]


def exporter(run: Any, suffix: str = ".txt", media_type: str = "text/plain", **more: Any) -> Exporter[Any]:
    """Return an exporter around a function."""
    settings = {"name": "planted", "summary": WORDS, "options": Options, **more}
    return Exporter(run=run, suffix=suffix, media_type=media_type, **settings)


def text(job: ExportJob[Any], *lines: str) -> Artifact:
    """Return a text file with a heading and lines."""
    return Artifact("\n".join((HEADER[job.labels], *lines)).encode())


def good(job: ExportJob[Any]) -> Artifact:
    return text(job, *names(job))


def safe(words: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{words}" if words.startswith(tuple("=+-@\t\r")) else words


def table(rows: list[list[str]]) -> Artifact:
    """Return a .csv file."""
    written = io.StringIO(newline="")
    csv.writer(written).writerows(rows)
    return Artifact(written.getvalue().encode())


def good_csv(job: ExportJob[Any]) -> Artifact:
    return table([[HEADER[job.labels], "Id"], *([safe(one), "x"] for one in names(job))])


def formula_injection(job: ExportJob[Any]) -> Artifact:
    return table([[HEADER[job.labels], "Id"], *([one, "x"] for one in names(job))])


def no_header_row(job: ExportJob[Any]) -> Artifact:
    return table([[safe(one), "x"] for one in names(job)])


def book(
    job: ExportJob[Any], *, raw: bool = False, chart: bool = False, tabled: bool = True, dated: bool = False
) -> Artifact:
    """Return a workbook made with openpyxl."""
    workbook = Workbook()
    sheet: Any = workbook.active
    sheet.title = "Organisations" if job.labels == "en" else "Organisationer"
    workbook.properties.title, workbook.properties.language = sheet.title, job.language
    sheet.append([HEADER[job.labels], "Id"])
    for number, one in enumerate(names(job), 2):
        sheet.cell(number, 1).value = re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", one)
        if not raw:
            sheet.cell(number, 1).data_type = "s"
        sheet.cell(number, 2).value = "x"
    if tabled:
        sheet.add_table(Table(displayName="List", ref=f"A1:B{max(sheet.max_row, 2)}"))
    if chart:
        drawn = BarChart()
        drawn.title = "Names"
        drawn.add_data(Reference(sheet, min_col=2, min_row=1, max_row=2))
        sheet.add_chart(drawn, "D2")
    written = io.BytesIO()
    workbook.save(written)
    return Artifact(written.getvalue() if dated else undated(written.getvalue()))


def undated(data: bytes) -> bytes:
    """Return a workbook without the times that openpyxl writes into its properties."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            new.writestr(name, re.sub(rb"<dcterms:(created|modified).*?</dcterms:\1>", b"", old.read(name)))
    return packed.getvalue()


def clock_in_properties(job: ExportJob[Any]) -> Artifact:
    return book(job, dated=True)


def live_formula(job: ExportJob[Any]) -> Artifact:
    return book(job, raw=True)


def missing_alt_text(job: ExportJob[Any]) -> Artifact:
    return book(job, chart=True)


def no_real_table(job: ExportJob[Any]) -> Artifact:
    return book(job, tabled=False)


def clock_in_output(job: ExportJob[Any]) -> Artifact:
    return text(job, date.today().isoformat(), *names(job))


def time_zone_in_output(job: ExportJob[Any]) -> Artifact:
    return text(job, time.strftime("%H:%M", time.localtime(0)), *names(job))


def different_bytes_twice(job: ExportJob[Any]) -> Artifact:
    return text(job, str(uuid.uuid4()), *names(job))


def chance(job: ExportJob[Any]) -> Artifact:
    return text(job, *random.sample(names(job), len(names(job))), str(random.random()))


def cut_text(job: ExportJob[Any]) -> Artifact:
    return text(job, *(one[:30] for one in names(job)))


def lost_letters(job: ExportJob[Any]) -> Artifact:
    made = text(job, *names(job))
    return evolve(made, data=made.data.decode().encode("ascii", "ignore"))


def cut_and_told(job: ExportJob[Any]) -> Artifact:
    return evolve(cut_text(job), notes=(Message("planted.cut", "Names are cut after 30 letters."),))


def changed_input(job: ExportJob[Any]) -> Artifact:
    for one in job.partnership.organisations:
        object.__setattr__(one, "country", "XX")
    return good(job)


def network_call(job: ExportJob[Any]) -> Artifact:
    with suppress(OSError):  # as one does who means well
        socket.create_connection(("rates.example.org", 443), timeout=1)
    return good(job)


def other_program(job: ExportJob[Any]) -> Artifact:
    with suppress(OSError):  # as one does who means well
        subprocess.run(["true"], check=False)
    return good(job)


def written_file(job: ExportJob[Any]) -> Artifact:
    path = Path(tempfile.gettempdir()) / f"partnerkit-planted-{os.getpid()}.txt"
    path.write_text("kept")
    return good(job)


_seen: dict[str, Artifact] = {}


def private_name(job: ExportJob[Any]) -> Artifact:
    told = [*names(job), *(one.name for one in job.partnership.contacts if one.name)]
    return _seen.setdefault(f"{job.partnership.id} {job.language} {job.labels}", text(job, *told))


def user_name(job: ExportJob[Any]) -> Artifact:
    return text(job, getuser(), *names(job))


def wrong_language(job: ExportJob[Any]) -> Artifact:
    return text(job, *names(job, "sv"))


def wrong_labels(job: ExportJob[Any]) -> Artifact:
    return Artifact("\n".join((HEADER["sv"], *names(job))).encode())


def wrong_suffix(job: ExportJob[Any]) -> Artifact:
    return book(job)


def no_page(job: ExportJob[Any]) -> Artifact:
    lines = "".join(f"<p>{escape(one)}</p>" for one in names(job))
    return Artifact(f"<!DOCTYPE html><html><head></head><body>{lines}</body></html>".encode())


def crash(job: ExportJob[Any]) -> Artifact:
    return text(job, str(job.partnership.title.get(job.language)))  # type: ignore[union-attr]


def nothing_shown(job: ExportJob[Any]) -> Artifact:
    return text(job)


@define
class Loose:
    """Options that take anything.

    Attributes:
        style: How it looks.
    """

    style: Any = None


@define
class Unexplained:
    """Options without help."""

    bullet: str = "-"


def reader(job: ReadJob) -> Partnership:
    """Return another record than was written."""
    return Partnership(id="another")


CSV = (".csv", "text/csv")
XLSX = (".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")

PLANTED: dict[str, Exporter[Any]] = {
    "good": exporter(good),
    "good_csv": exporter(good_csv, *CSV),
    "good_book": exporter(book, *XLSX),
    "cut_and_told": exporter(cut_and_told),
    "formula_injection": exporter(formula_injection, *CSV),
    "live_formula": exporter(live_formula, *XLSX),
    "clock_in_properties": exporter(clock_in_properties, *XLSX),
    "no_header_row": exporter(no_header_row, *CSV),
    "no_real_table": exporter(no_real_table, *XLSX),
    "missing_alt_text": exporter(missing_alt_text, *XLSX),
    "wrong_suffix": exporter(wrong_suffix),
    "wrong_media_type": exporter(good, media_type="text/csv"),
    "no_page": exporter(no_page, ".html", "text/html"),
    "loose_options": exporter(good, options=Loose),
    "no_attrs_options": exporter(good, options=dict),
    "unexplained_options": exporter(good, options=Unexplained),
    "bad_name": exporter(good, name="My_Exporter"),
    "no_swedish_summary": exporter(good, summary=Text({"en": "names"})),
    "one_for_all": exporter(good, languages=()),
    "other_record": Exporter(
        "planted", ".json", "application/json", WORDS, lambda job: Artifact(dumps(job.partnership, "json").encode()),
        languages=(), read=reader, lossless=True,
    ),
} | {
    one.__name__: exporter(one)
    for one in (
        clock_in_output, time_zone_in_output, different_bytes_twice, chance, cut_text, lost_letters, changed_input,
        network_call, other_program, written_file, private_name, user_name, wrong_language, wrong_labels, crash,
        nothing_shown,
    )
}  # fmt: skip

"""One edition of a programme in full, for people and for programs: what it says, how sure that is, and its sources."""

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from partnerkit.cli.programme_speaker import Speaker
from partnerkit.cli.programme_words import sentences
from partnerkit.language.dates import date_alone
from partnerkit.language.lists import join
from partnerkit.programmes import Edition, Entry, Programme
from partnerkit.source.json_out import write_json
from partnerkit.source.structure import make_converter, unstructure
from partnerkit.values.shapes import shapes

EDITION = (
    "grant_kinds",
    "applicants",
    "parties",
    "country_lists",
    "lengths",
    "rounds",
    "team",
    "ceilings",
    "costs",
    "results",
    "applications",
    "reports",
    "attachments",
    "companions",
    "demands",
    "statements",
)
"""The parts of an edition in the order of reading: who, with whom, when, for how much, and what is told of it."""

UNDATED = ("ceilings", "regions", "costs", "applications", "statements")
"""The parts of a programme whose time nobody knows."""

DATED = ("companions", "demands", "switches")
"""The parts of a programme of which each entry says its time."""


class _Sources:
    """Numbers sources in the order in which a reader meets them."""

    def __init__(self, by: Speaker) -> None:
        self._by = by
        self._numbers: dict[str, int] = {}

    def mark(self, entry: Entry) -> str:
        """Return how sure an entry is and the number of its source, in square brackets."""
        seen = date_alone(entry.seen, self._by.language) if entry.seen else ""
        key = "source-seen" if seen else "source"
        line = self._by.say(key, number="{number}", source=entry.source, seen=seen)
        number = self._numbers.setdefault(line, len(self._numbers) + 1)
        return self._by.say("mark", grade=self._by.say(f"grades.{entry.grade.value}"), source=number)

    def listed(self) -> Iterator[str]:
        """Yield the list."""
        for line, number in self._numbers.items():
            yield "  " + line.replace("{number}", f"{number:>2}", 1)


def page(programme: Programme, edition: Edition, language: str) -> Iterator[str]:
    """Yield an edition line by line, with what the programme says without a date, for people."""
    by = Speaker(programme, language)
    sources = _Sources(by)
    yield _head(programme, by)
    yield "  " + by.say("funder", funder=by.text(programme.funder))
    if programme.note:
        yield "  " + by.text(programme.note)
    yield ""
    yield by.say("edition", name=edition.name)
    if edition.valid:
        yield "  " + by.say("decided", period=by.period(edition.valid)) + " " + sources.mark(edition)
    else:
        yield "  " + by.say("time-unknown") + " " + sources.mark(edition)
    if edition.note:
        yield "  " + by.text(edition.note)
    if len(programme.editions) > 1:
        yield "  " + by.say("others", names=", ".join(one.name for one in programme.editions))
    yield "  " + by.say("legend")
    for part in EDITION:
        yield from _part(part, getattr(edition, part), by, sources)
    undated = [part for part in UNDATED if getattr(programme, part)]
    if undated:
        yield from ("", by.say("undated"))
    for part in undated:
        yield from _part(part, getattr(programme, part), by, sources)
    for part in DATED:
        yield from _part(part, getattr(programme, part), by, sources)
    unasked = ("statements", *undated, *DATED)
    unseen = [part for part in EDITION if not getattr(edition, part) and part not in unasked]
    if unseen:
        names = (by.say(f"sections.{part}") for part in unseen)
        yield from (
            "",
            by.say("unseen", sections=join((f"{one[0].lower()}{one[1:]}" for one in names), language)),
        )
    yield from ("", by.say("sources"), *sources.listed())


def _head(programme: Programme, by: Speaker) -> str:
    title = by.text(programme.title)
    return by.say("head", name=programme.name, title=title[:1].upper() + title[1:])


def _section(part: str, by: Speaker) -> Iterator[str]:
    yield from ("", by.say(f"sections.{part}"))


def _part(part: str, entries: tuple[Entry, ...], by: Speaker, sources: _Sources) -> Iterator[str]:
    if entries:
        yield from _section(part, by)
    for entry in entries:
        yield f"  - {sentences(entry, by)} {sources.mark(entry)}"
        if entry.note:
            yield "    " + by.text(entry.note)


def overview(programme: Programme, language: str) -> Iterator[str]:
    """Yield a programme and its editions, a line each."""
    by = Speaker(programme, language)
    yield _head(programme, by)
    for edition in programme.editions:
        key = "edition-row" if edition.valid else "edition-without-time"
        period = by.period(edition.valid) if edition.valid else ""
        grade = by.say(f"grades.{edition.grade.value}")
        yield "  " + by.say(key, name=edition.name, period=period, grade=grade)


def page_data(programme: Programme, edition: Edition) -> str:
    """Return the same as JSON, with the keys of a programme's file; the edition stands apart."""
    converter = make_converter(shapes("und"))
    data: dict[str, Any] = unstructure(converter, evolve(programme, editions=()))
    return write_json({"programme": data, "edition": unstructure(converter, edition)})

"""Understanding one answer: dates, years, periods, case numbers and names of organisations, never guessed."""

import re
from typing import Any

from attrs import evolve

from partnerkit.errors import Message, PartnerkitError
from partnerkit.files.converter import converter
from partnerkit.language.typed_dates import typed_date
from partnerkit.model import Partnership
from partnerkit.records.answers.proposal import State
from partnerkit.records.answers.targets import Target
from partnerkit.records.placing import value_at
from partnerkit.source.structure import structure, unstructure
from partnerkit.source.yaml_out import flow
from partnerkit.values import FuzzyDate, Period, Reference, Text

_YEAR = re.compile(r"[0-9]{4}")
_NO_YEAR = re.compile(r"XXXX-[0-9]{2}")


class Unclear(Exception):
    """An answer that cannot be taken; it carries the message."""

    def __init__(self, message: Message, state: State = "refused") -> None:
        self.message = message
        self.state = state
        super().__init__(str(message))


def conflict(there: Any, language: str = "sv") -> Message:
    """Return the message that something else stands there, with what it is."""
    told = there.get(language) if isinstance(there, Text) else unstructure(converter(language), there)
    return Message(
        "answers.conflict",
        "The record says '{there}' there by now. Decide which one is right and write it into the record.",
        {"there": flow(told).strip("\"'") if isinstance(told, dict) else str(told)},
    )


def understood(record: Partnership, target: Target, text: str) -> Any:
    """Return the value that an answer states.

    Raises:
        Unclear: It cannot be understood, or something else stands in the record.
        PartnerkitError: It is no value of its kind.
    """
    there = value_at(record, target.place)
    words = " ".join(text.replace("\u2011", "-").split())
    match target.kind:
        case "date":
            if isinstance(there, FuzzyDate) and _NO_YEAR.fullmatch(there.edtf):
                return _with_year(there, words)
            if isinstance(there, FuzzyDate) and words == str(there.year):
                return there
            return _read(typed_date(text), FuzzyDate, _NO_DATE, words)
        case "period":
            if isinstance(there, Period):
                return _period_with_year(there, words)
            return _read(re.sub("\\s*[–/]\\s*", "/", words), Period, _NO_PERIOD, words)
        case "reference":
            return Reference(words)
        case _:
            return _organisation(record, words)


_NO_DATE = Message(
    "answers.date", "'{text}' cannot be read as one date. Write it as 2016-10-17, or as 2016-10 or 2016."
)
_NO_PERIOD = Message(
    "answers.period", "'{text}' cannot be read as a period. Write it as 2014-01/2016-12, or as 2014–2016."
)


def _read(words: str, kind: Any, message: Message, told: str) -> Any:
    try:
        return structure(converter("sv"), words, kind)
    except PartnerkitError:
        raise Unclear(evolve(message, params={"text": told})) from None


def _with_year(there: FuzzyDate, words: str) -> FuzzyDate:
    if not _YEAR.fullmatch(words):
        raise Unclear(
            Message("answers.year", "'{text}' is no year. Write four figures, such as 2016.", {"text": words})
        )
    return FuzzyDate(there.edtf.replace("XXXX", words), there.wording)


def _period_with_year(there: Period, words: str) -> Period:
    open_ends = [
        name
        for name in ("start", "end")
        if (date := getattr(there, name)) is not None and _NO_YEAR.fullmatch(date.edtf)
    ]
    if not open_ends and words in {str(date.year) for date in (there.start, there.end) if date}:
        return there
    if len(open_ends) != 1:
        raise Unclear(conflict(there), "conflict")
    name = open_ends[0]
    return evolve(there, **{name: _with_year(getattr(there, name), words)})


def _organisation(record: Partnership, words: str) -> str:
    found = [
        one.id
        for one in record.organisations
        if one.id
        and words.casefold()
        in {said.casefold() for names in (one.name, one.in_text, one.short) if names for _, said in names}
    ]
    if len(found) != 1:
        raise Unclear(
            Message(
                "answers.organisation",
                "No organisation in the record is called '{text}'. Add it under organisations, or write one of the names "
                "there.",
                {"text": words},
            )
        )
    return str(found[0])

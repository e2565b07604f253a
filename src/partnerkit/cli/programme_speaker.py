"""The words that all entries of a programme share: codes, countries, numbers between bounds, days and times."""

from collections.abc import Iterable
from enum import StrEnum

from attrs import frozen

from partnerkit.language.catalogue import code, text
from partnerkit.language.dates import date_after_preposition, date_alone, date_in_sentence
from partnerkit.language.lists import in_order, join
from partnerkit.language.spoken import country_name, language_name
from partnerkit.model import ProjectKind
from partnerkit.programmes import Programme
from partnerkit.values import FuzzyDate, Period, Text


@frozen
class Speaker:
    """Says what stands in one programme, in one language.

    Attributes:
        programme: The programme; it names its regions and costs.
        language: The language.
    """

    programme: Programme
    language: str

    def say(self, key: str, **params: object) -> str:
        """Return a text of the catalogue."""
        return text(f"cli.programme.{key}", self.language, **params)

    def text(self, words: Text | None) -> str:
        """Return a text in the language, or nothing."""
        return (words.get(self.language) or "") if words else ""

    def join(self, words: Iterable[str]) -> str:
        """Return words as a list."""
        return join(words, self.language)

    def codes(self, members: Iterable[StrEnum]) -> str:
        """Return codes by their labels, as a list."""
        return self.join(code(one, self.language) for one in members)

    def label(self, member: StrEnum) -> str:
        """Return a code by its label; a grant of another kind is said to be a grant."""
        other = member is ProjectKind.OTHER
        return self.say("said.other-grant") if other else code(member, self.language)

    def labels(self, members: Iterable[StrEnum]) -> str:
        """Return codes by their labels, parted by commas only, since there is "and" in some of them."""
        return ", ".join(self.label(one) for one in members)

    def countries(self, codes: Iterable[str]) -> str:
        """Return countries by their names, in alphabetical order."""
        return self.join(in_order((country_name(one, self.language) for one in codes), self.language))

    def languages(self, tags: Iterable[str]) -> str:
        """Return languages by their names."""
        return self.join(language_name(one, self.language) for one in tags)

    def named(self, names: Iterable[str]) -> str:
        """Return the programme's regions or cost categories by their titles."""
        known = {one.name: one.title for one in self.programme.cost_categories}
        known |= {one.name: one.title for one in self.programme.regions}
        return self.join(self.text(known.get(one)) or one for one in names)

    def bounds(self, minimum: int | None, maximum: int | None) -> str:
        """Return how many: "at least 1", "2–3"."""
        if minimum is None and maximum is None:
            return self.say("bounds.open")
        if minimum is None or maximum is None:
            return self.say(
                f"bounds.{'most' if minimum is None else 'least'}", minimum=minimum, maximum=maximum
            )
        return self.say(
            f"bounds.{'exact' if minimum == maximum else 'range'}", minimum=minimum, maximum=maximum
        )

    def day(self, month_day: str) -> str:
        """Return a day of the year, such as "15 February"."""
        return date_alone(FuzzyDate(f"2000-{month_day}"), self.language).removesuffix(" 2000")

    def day_in_sentence(self, month_day: str) -> str:
        """Return a day of the year as it follows a preposition, such as "(senast) den 15 februari"."""
        return date_after_preposition(FuzzyDate(f"2000-{month_day}"), self.language).removesuffix(" 2000")

    def period(self, period: Period) -> str:
        """Return a time as it follows a verb: "from 1 January 2016"; an end that nobody knows is not spoken of."""
        start, end = period.start, period.end
        if start is not None and start == end:
            return self.say("period.during", when=date_in_sentence(start, self.language))
        since = date_after_preposition(start, self.language) if start else ""
        until = date_after_preposition(end, self.language) if end else ""
        if start is None:
            return self.say("period.until", end=until)
        if end is not None:
            return self.say("period.between", start=since, end=until)
        sometime = start.is_interval and not start.open_end
        return self.say(f"period.{'since-sometime' if sometime else 'since'}", start=since)

"""`Authority`: on whose word a finding rests, where it was seen and how sure we are; told with the finding."""

from attrs import frozen

from partnerkit.language.catalogue import text
from partnerkit.language.dates import date_in_table
from partnerkit.values import FuzzyDate, Text
from partnerkit.values.grade import Grade


@frozen
class Authority:
    """On whose word a finding rests.

    Attributes:
        who: Who asks for it.
        source: Where it was seen.
        seen: The date of what was seen.
        grade: How sure we are.
    """

    who: Text
    source: str
    seen: FuzzyDate | None
    grade: Grade

    def text(self, language: str) -> str:
        """Return it as sentences, in a language."""
        who = self.who.get(language) or next(iter(self.who))[1]
        sure = text(f"authority.sure.{self.grade.value}", language)
        if self.seen is None:
            return f"{text('authority.undated', language, who=who, source=self.source)} {sure}"
        seen = date_in_table(self.seen, language)
        return f"{text('authority.dated', language, who=who, source=self.source, seen=seen)} {sure}"

"""PK76x decisions: what is laid before a board can be taken over as it stands, and leaves no question open."""

from collections.abc import Iterable, Iterator

from partnerkit.model import Consultation, ConsultationOutcome, Paper, PaperStatus, Report, Text
from partnerkit.rules.context import RuleContext
from partnerkit.rules.core.levels import ADVICE, ADVICE_FROM_DECISION, FROM_DECISION, WARNING
from partnerkit.rules.core.prose import own_prose, pattern
from partnerkit.rules.finding import Finding
from partnerkit.rules.rule import Theme
from partnerkit.source.problem import Path
from partnerkit.values.grade import Grade

THEME = Theme("decisions", "partnerkit.rules.core", "asking.toml")

_READ = ("sv", "en")
"""Languages for which there are lists of words; texts in others are left alone."""


_PAST = {PaperStatus.ADOPTED, PaperStatus.REPLACED}
"""Papers that no longer ask for anything."""


@THEME.rule("PK760", Grade.SEEN, FROM_DECISION)
def sent_to_nobody(context: RuleContext) -> Iterable[Finding]:
    """Find papers that ask for a decision and do not say to whom it is sent."""
    for place, paper in context.each(Paper):
        told = paper.distribution or any(one.section == "distribution" for one in paper.narrative)
        if paper.proposals and not told and paper.status not in _PAST:
            yield context.found((*place, "distribution"))


@THEME.rule("PK761", Grade.INFERRED, ADVICE)
def not_neutral(context: RuleContext) -> Iterable[Finding]:
    """Find summaries in which the author speaks, or argues for the matter."""
    for place, text in _summaries(context):
        for tag, words in text:
            for key in ("voice", "argues") if tag in _READ else ():
                found = pattern(f"{key}_{tag}").search(words)
                if found:
                    yield context.found(place, key, word=found[0], language=tag)


def _summaries(context: RuleContext) -> Iterator[tuple[Path, Text]]:
    for place, paper in context.each(Paper):
        if paper.summary:
            yield (*place, "summary"), paper.summary
        for number, one in enumerate(paper.narrative):
            if one.section == "summary":
                yield (*place, "narrative", number, "text"), one.text


@THEME.rule("PK763", Grade.DEFINITION, FROM_DECISION)
def considered_in_silence(context: RuleContext) -> Iterable[Finding]:
    """Find perspectives of which it is said that they were considered, and nothing more."""
    for place, record in context.records:
        if not isinstance(record, Paper | Report):
            continue
        written = {one.section for one in record.narrative} if isinstance(record, Paper) else set()
        for number, one in enumerate(record.considerations):
            if one.text is None and one.section not in written:
                key = "relevant" if one.relevant else ""
                yield context.found((*place, "considerations", number), key, perspective=one.section)


@THEME.rule("PK764", Grade.DEFINITION, WARNING)
def considered_twice(context: RuleContext) -> Iterable[Finding]:
    """Find perspectives that a paper both dismisses and writes about, or answers twice."""
    for place, paper in context.each(Paper):
        written = {one.section: number for number, one in enumerate(paper.narrative)}
        seen: dict[str, int] = {}
        for number, one in enumerate(paper.considerations):
            here = (*place, "considerations", number)
            if one.section in seen:
                other = (*place, "considerations", seen[one.section])
                yield context.found(here, "twice", related=(other,), perspective=one.section)
            elif one.section in written and not one.relevant:
                other = (*place, "narrative", written[one.section])
                yield context.found(here, "both", related=(other,), perspective=one.section)
            seen.setdefault(one.section, number)


_WITH_REMARKS = {ConsultationOutcome.OBJECTS, ConsultationOutcome.AGREES_WITH_REMARKS}


@THEME.rule("PK766", Grade.INFERRED, ADVICE_FROM_DECISION)
def remarks_untold(context: RuleContext) -> Iterable[Finding]:
    """Find bodies that objected or had remarks, of which nothing is told."""
    for place, asked in context.each(Consultation):
        if asked.outcome in _WITH_REMARKS and asked.remarks is None:
            key = "" if asked.outcome is ConsultationOutcome.OBJECTS else "remarks"
            yield context.found((*place, "outcome"), key, body=asked.organisation or "?")


@THEME.rule("PK767", Grade.INFERRED, ADVICE)
def relative_date(context: RuleContext) -> Iterable[Finding]:
    """Find times in papers that are told from the day of writing."""
    for one, text in own_prose(context):
        for tag, words in text if one.place[0] == "papers" else ():
            found = pattern(f"relative_{tag}").search(words) if tag in _READ else None
            if found:
                yield context.found(one.place, words=found[0], language=tag)
                break

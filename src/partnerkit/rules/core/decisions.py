"""PK70x decisions: points that a board can decide, and papers that say what is needed to decide them."""

import re
from collections.abc import Iterable, Iterator

from partnerkit.model import Decision, DecisionPoint, DecisionStage, Paper, PaperStatus
from partnerkit.rules.context import RuleContext
from partnerkit.rules.core.levels import ADVICE, ADVICE_FROM_DECISION, FROM_DECISION, WARNING
from partnerkit.rules.core.prose import pattern
from partnerkit.rules.finding import Finding
from partnerkit.rules.rule import Theme
from partnerkit.rules.tables import table
from partnerkit.source.problem import Path
from partnerkit.values.grade import Grade

THEME = Theme("decisions", "partnerkit.rules.core", "decisions.toml")

_SECOND_SENTENCE = re.compile(r"[.!?]\s+[A-ZÅÄÖ]")
_AND = re.compile(r"\b(?:samt|och|and)\b(.*)", re.IGNORECASE | re.DOTALL)


def _points(context: RuleContext) -> Iterator[tuple[Path, str, str]]:
    """Yield place, language and words of every point that is still to be decided."""
    for place, record in context.records:
        if isinstance(record, Paper):
            points: tuple[DecisionPoint, ...] = record.proposals
            name = "proposals"
        elif isinstance(record, Decision) and record.stage in (
            DecisionStage.PREPARED,
            DecisionStage.PROPOSED,
        ):
            points, name = record.points, "points"
        else:
            continue
        for number, point in enumerate(points):
            for tag, words in point.text:
                yield (*place, name, number, "text"), tag, words.strip()


@THEME.rule("PK701", Grade.SEEN, WARNING)
def no_sentence(context: RuleContext) -> Iterable[Finding]:
    """Find decision points that are no whole sentence."""
    starts = tuple(table("wording")["clause_starts"])
    for place, tag, words in _points(context):
        if words.lower().startswith(starts):
            yield context.found(place, "clause", first=words.split()[0], language=tag)
        elif not words[:1].isupper():
            yield context.found(place, "capital", language=tag)
        elif not words.endswith("."):
            yield context.found(place, "stop", language=tag)


@THEME.rule("PK702", Grade.SEEN, WARNING)
def leans_on_another(context: RuleContext) -> Iterable[Finding]:
    """Find decision points that cannot be understood without another text."""
    for place, tag, words in _points(context):
        found = pattern("ties").search(words)
        if found:
            yield context.found(place, words=found[0], language=tag)


@THEME.rule("PK703", Grade.SEEN, WARNING)
def two_acts(context: RuleContext) -> Iterable[Finding]:
    """Find decision points with more than one act."""
    for place, tag, words in _points(context):
        verbs = pattern(f"acts_{tag}") if tag in ("sv", "en") else None
        rest = _AND.search(words)
        second = verbs.search(rest[1]) if verbs and rest and verbs.search(words[: rest.start()]) else None
        if second or _SECOND_SENTENCE.search(words):
            yield context.found(place, language=tag)


@THEME.rule("PK704", Grade.DEFINITION, WARNING)
def no_position(context: RuleContext) -> Iterable[Finding]:
    """Find papers that do not say what the municipality wants."""
    for place, paper in context.each(Paper):
        told = any(one.section == "position" for one in paper.narrative)
        if paper.position is None and not told:
            yield context.found((*place, "position"))


@THEME.rule("PK705", Grade.SEEN, FROM_DECISION)
def no_head(context: RuleContext) -> Iterable[Finding]:
    """Find papers without date, case number or somebody who answers for them."""
    for place, paper in context.each(Paper):
        for name in ("date", "reference", "officer"):
            if getattr(paper, name) is None:
                yield context.found((*place, name), name)


@THEME.rule("PK706", Grade.SEEN, FROM_DECISION)
def undated_basis(context: RuleContext) -> Iterable[Finding]:
    """Find documents a decision rests on that have no date."""
    for place, paper in context.each(Paper):
        for number, document in enumerate(paper.basis):
            if document.date is None:
                title = document.title.get(context.partnership.language) or next(iter(document.title))[1]
                yield context.found((*place, "basis", number), title=title)


@THEME.rule("PK707", Grade.SEEN, ADVICE_FROM_DECISION)
def memo_not_first(context: RuleContext) -> Iterable[Finding]:
    """Find lists of documents that do not begin with the memo."""
    for place, paper in context.each(Paper):
        if paper.basis and not any(pattern("memo").search(words) for _, words in paper.basis[0].title):
            yield context.found((*place, "basis", 0))


@THEME.rule("PK708", Grade.DEFINITION, FROM_DECISION)
def nothing_proposed(context: RuleContext) -> Iterable[Finding]:
    """Find papers that ask the board for nothing."""
    for place, paper in context.each(Paper):
        if not paper.proposals and paper.status is not PaperStatus.REPLACED:
            yield context.found((*place, "proposals"))


@THEME.rule("PK709", Grade.PROPOSAL, ADVICE)
def long_summary(context: RuleContext) -> Iterable[Finding]:
    """Find summaries that are too long for the minutes."""
    for place, paper in context.each(Paper):
        longest = max((len(words.split()) for _, words in paper.summary or ()), default=0)
        if longest > LONGEST_SUMMARY:
            yield context.found((*place, "summary"), words=longest, limit=LONGEST_SUMMARY)


LONGEST_SUMMARY = 150
"""Words of a summary that the minutes can take over as it stands."""

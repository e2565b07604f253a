"""PK76x to PK78x decisions: what stands twice where only one of them can be meant."""

from collections.abc import Iterable

from partnerkit.model import Decision, Paper, PolicyDocument, Term, Text
from partnerkit.rules.context import RuleContext
from partnerkit.rules.core.levels import ADVICE, ADVICE_FROM_DECISION, WARNING
from partnerkit.rules.finding import Finding
from partnerkit.rules.rule import Theme
from partnerkit.source.problem import Path
from partnerkit.values.grade import Grade

THEME = Theme("decisions", "partnerkit.rules.core", "repeating.toml")


def plain(text: Text) -> set[tuple[str, str]]:
    """Return a text's words in each language, without capitals and extra blanks, for comparing."""
    return {(tag, " ".join(words.casefold().split())) for tag, words in text}


@THEME.rule("PK762", Grade.DEFINITION, WARNING)
def same_point(context: RuleContext) -> Iterable[Finding]:
    """Find decision points that say what an earlier one says."""
    for place, record in context.records:
        name = "proposals" if isinstance(record, Paper) else "points"
        seen: dict[tuple[str, str], int] = {}
        points = getattr(record, name) if isinstance(record, Paper | Decision) else ()
        for number, point in enumerate(points):
            first = min((seen[words] for words in plain(point.text) if words in seen), default=None)
            if first is not None:
                yield context.found(
                    (*place, name, number, "text"), related=((*place, name, first, "text"),), first=first + 1
                )
            for words in plain(point.text):
                seen.setdefault(words, number)


@THEME.rule("PK779", Grade.INFERRED, ADVICE_FROM_DECISION)
def same_address(context: RuleContext) -> Iterable[Finding]:
    """Find policy documents with the address of another."""
    seen: dict[str, tuple[Path, str]] = {}
    for place, document in context.each(PolicyDocument):
        address = (document.address or "").strip().rstrip("/")
        if address in seen:
            other, name = seen[address]
            yield context.found((*place, "address"), related=((*other, "address"),), other=name)
        elif address:
            seen[address] = place, document.id


@THEME.rule("PK786", Grade.INFERRED, ADVICE)
def same_explanation(context: RuleContext) -> Iterable[Finding]:
    """Find explained words with the explanation of another."""
    seen: dict[tuple[str, str], tuple[Path, str]] = {}
    for place, term in context.each(Term):
        for words in plain(term.explanation) if term.explanation else ():
            if words in seen:
                other, name = seen[words]
                yield context.found((*place, "explanation"), related=((*other, "explanation"),), other=name)
                break
            seen[words] = place, term.id

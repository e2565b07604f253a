"""Readiness in words: what stops a document, and each section with what stands at it, as lines of text."""

from collections.abc import Iterator

from partnerkit.documents.answered import State
from partnerkit.language.catalogue import text
from partnerkit.language.lists import join
from partnerkit.language.spoken import language_name
from partnerkit.records.readiness.annexes import Annex, AnnexState
from partnerkit.records.readiness.standing import Noted, Question, Readiness, TooLong, Verdict
from partnerkit.rules import Finding, Severity
from partnerkit.rules.output.text import missed, where
from partnerkit.values import Text


def ready_text(found: Readiness, exporter: str, language: str) -> str:
    """Return how a document stands, for people.

    Args:
        found: What was found.
        exporter: The name of what makes the document.
        language: Language of the words around it.
    """
    return "\n".join(_Lines(found, language).all(exporter)) + "\n"


def causes(found: Readiness, language: str) -> tuple[str, ...]:
    """Return what keeps a document from being ready, or what is to be remarked, each counted in words."""
    counts = {
        "answers": len(found.lacking),
        "annexes": len(found.lacking_annexes),
        "wrong-language": found.wrong_language,
        "error": len(found.findings(Severity.ERROR)),
    }
    if found.verdict is not Verdict.NOT_READY:
        undecided = (AnnexState.OPEN, AnnexState.MISSING)
        counts = {
            "warning": len(found.findings(Severity.WARNING)),
            "too-long": sum(
                two.severity is Severity.WARNING for one in found.questions for two in one.too_long
            ),
            "undecided": sum(one.state in undecided for one in found.annexes),
            "asks": len(found.asks),
            "stands-in": found.subject is not None and found.subject.stands_in,
        }
    return tuple(_counted(f"count.{name}", number, language) for name, number in counts.items() if number)


def named(words: Text | None, language: str) -> str:
    """Return words in a language, else in the first one there is."""
    said = (words.get(language) or next((version for _, version in words), "")) if words else ""
    return " ".join(said.split())


def _counted(key: str, number: int, language: str) -> str:
    if isinstance(number, bool):
        return text(f"ready.{key}", language)
    return text(f"ready.{key}.{'one' if number == 1 else 'many'}", language, number=number)


class _Lines:
    """The lines of one readiness in one language."""

    def __init__(self, found: Readiness, language: str) -> None:
        self._found, self._language = found, language

    def _say(self, key: str, **params: object) -> str:
        return text(f"ready.{key}", self._language, **params)

    def _names(self, tags: tuple[str, ...]) -> str:
        return join([language_name(one, self._language) for one in tags], self._language)

    def _asked(self, asks: tuple[Text, ...]) -> str:
        labels = [named(one, self._language) for one in asks]
        return join([one[:1].lower() + one[1:] for one in labels], self._language)

    def all(self, exporter: str) -> Iterator[str]:
        """Yield every line."""
        found = self._found
        yield from self._head(exporter)
        yield ""
        for one in found.questions:
            yield from self._question(one)
        if found.annexes:
            yield f"{self._say('annexes')}:"
            yield from (self._annex(one) for one in found.annexes)
        yield f"{self._say('record')}:"
        if not (found.record.findings or found.record.waived):
            yield f"    {self._say('nothing-found')}"
        yield from self._noted(found.record)
        yield ""
        if found.elsewhere:
            yield _counted("elsewhere", len(found.elsewhere), self._language)
        if found.nothing_there:
            yield self._say("nothing-there", codes=", ".join(found.nothing_there))
        yield from missed(found.not_examined, self._language)

    def _head(self, exporter: str) -> Iterator[str]:
        found, subject = self._found, self._found.subject
        if subject:
            document = self._say(f"document.{subject.form.kind}")
            spoken = language_name(found.language, self._language)
            yield self._say("title", document=document, form=subject.form.name, spoken=spoken)
        else:
            yield self._say("title-plain", exporter=exporter)
        what = join(list(causes(found, self._language)), self._language)
        yield self._say(f"verdict.{found.verdict}", what=what)
        if subject and found.wrong_language:
            taken, spoken = self._names(subject.form.languages), language_name(found.language, self._language)
            yield self._say("languages-form", languages=taken, spoken=spoken)
        if subject and subject.stands_in:
            yield self._say("stands-in")
        if found.asks:
            yield self._say("cover-asks", what=self._asked(found.asks))

    def _question(self, one: Question) -> Iterator[str]:
        answered = one.answered
        indent = "  " if answered.section.under else ""
        yield f"{indent}{named(answered.heading, self._language)}: {self._say(f'state.{answered.state}')}"
        if answered.state is State.WAIVED and answered.reason:
            yield f"    {self._say('reason', reason=named(answered.reason, self._language))}"
        if answered.asks:
            yield f"    {self._say('asks', what=self._asked(answered.asks))}"
        if answered.languages:
            yield f"    {self._say('languages', languages=self._names(answered.languages))}"
        told = bool(answered.asks or answered.languages)
        if answered.lacks and answered.section.guidance and not told:
            yield f"    {named(answered.section.guidance, self._language)}"
        yield from (f"    {self._too_long(two)}" for two in one.too_long)
        yield from self._noted(one.noted)

    def _too_long(self, one: TooLong) -> str:
        over = one.overrun
        return self._say(
            f"too-long.{over.unit}",
            over=over.over,
            count=over.count,
            limit=over.limit,
            spoken=language_name(over.language, self._language),
            severity=text(f"rules.severity.{one.severity}", self._language),
        )

    def _annex(self, one: Annex) -> str:
        heading = named(one.heading, self._language) or (one.kind.value if one.kind else "?")
        return f"  {heading}: {self._say(f'annex.{one.state}')}"

    def _noted(self, noted: Noted) -> Iterator[str]:
        for one in noted.findings:
            yield from (f"    {line}" for line in self._finding(one))
        for one in noted.waived:
            yield f"    {self._say('accepted', code=one.code, message=one.text(self._language))}"
        if noted.passed:
            yield f"    {self._say('passed', codes=', '.join(noted.passed))}"

    def _finding(self, one: Finding) -> Iterator[str]:
        at = where(one.position) or one.path or ""
        severity = text(f"rules.severity.{one.severity}", self._language)
        yield f"{at + ': ' if at else ''}{severity} {one.code} {one.text(self._language)}"
        if advice := one.help_text(self._language):
            yield f"  = {advice}"

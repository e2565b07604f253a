"""The values readiness is told in: questions with what stands at them, and the verdict over all."""

from collections.abc import Iterator
from enum import StrEnum

from attrs import field, frozen

from partnerkit.documents.answered import Answered
from partnerkit.forms.limit import Overrun
from partnerkit.records.readiness.annexes import Annex, AnnexState
from partnerkit.records.readiness.subject import Subject
from partnerkit.rules import Finding, Profile, Severity
from partnerkit.values import Text


class Verdict(StrEnum):
    """Whether a document can go."""

    READY = "ready"
    REMARKS = "ready-with-remarks"
    NOT_READY = "not-ready"


@frozen
class TooLong:
    """An answer over a limit.

    Attributes:
        overrun: How much is over.
        severity: A warning where the limit was seen, advice where it is a proposal.
    """

    overrun: Overrun
    severity: Severity


@frozen
class Noted:
    """What the rules say of one place: a section, or the record as a whole.

    Attributes:
        findings: What was found and stands.
        waived: What was found and the record accepts, with a reason.
        passed: Codes of rules that looked at something and found nothing anywhere in the record.
    """

    findings: tuple[Finding, ...] = ()
    waived: tuple[Finding, ...] = ()
    passed: tuple[str, ...] = ()

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the findings of one severity."""
        return tuple(one for one in self.findings if one.severity is severity)


@frozen
class Question:
    """One section or question of the form.

    Attributes:
        answered: How far it has been answered.
        too_long: Where its text is over the limit.
        noted: What the rules say of it.
    """

    answered: Answered
    too_long: tuple[TooLong, ...] = ()
    noted: Noted = field(factory=Noted)


@frozen(kw_only=True)
class Readiness:
    """How one document of a record stands.

    Attributes:
        profile: What the record was judged for.
        subject: The document with its form; absent where there is no form, as for a workbook.
        language: The language of the document.
        questions: Every section and question of the form, each once, in its order.
        annexes: What is to be enclosed.
        asks: What the document still asks for outside its sections, such as its date.
        record: What the rules say of the record as a whole: all that belongs to no section.
        elsewhere: Findings about other papers, reports and projects; they do not count here.
        nothing_there: Codes of rules that were asked and had nothing to look at.
        not_examined: Codes of rules that could not be asked, and why.
    """

    profile: Profile
    subject: Subject | None = None
    language: str
    questions: tuple[Question, ...] = ()
    annexes: tuple[Annex, ...] = ()
    asks: tuple[Text, ...] = ()
    record: Noted = field(factory=Noted)
    elsewhere: tuple[Finding, ...] = ()
    nothing_there: tuple[str, ...] = ()
    not_examined: tuple[tuple[str, str], ...] = ()

    @property
    def wrong_language(self) -> bool:
        """Whether the form takes reports in other languages only."""
        taken = self.subject.form.languages if self.subject else ()
        return bool(taken) and self.language not in taken

    @property
    def lacking(self) -> tuple[Question, ...]:
        """The questions that must be answered and are not."""
        return tuple(one for one in self.questions if one.answered.lacks)

    @property
    def lacking_annexes(self) -> tuple[Annex, ...]:
        """The annexes without which the document cannot go."""
        return tuple(one for one in self.annexes if one.stops)

    def findings(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the findings of a severity that count for this document."""
        return tuple(one for noted in self._noted() for one in noted.of(severity))

    def _noted(self) -> Iterator[Noted]:
        yield from (one.noted for one in self.questions)
        yield self.record

    @property
    def verdict(self) -> Verdict:
        """Whether the document can go.

        It cannot while a question that must be answered is not, an annex is missing, it is in a language the form does
        not take, or an error stands. Warnings, texts over a limit that was seen, annexes nobody has decided on, details
        that are left to fill in, and a neutral form in place of the funder's are remarks. Advice may be left.
        """
        stops = self.lacking or self.lacking_annexes or self.wrong_language or self.findings(Severity.ERROR)
        if stops:
            return Verdict.NOT_READY
        undecided = any(one.state in (AnnexState.MISSING, AnnexState.OPEN) for one in self.annexes)
        long = any(two.severity is Severity.WARNING for one in self.questions for two in one.too_long)
        stands_in = self.subject is not None and self.subject.stands_in
        if undecided or long or stands_in or self.asks or self.findings(Severity.WARNING):
            return Verdict.REMARKS
        return Verdict.READY

"""Last year's answer beside this year's question: for those who write the report, never in what is sent."""

from partnerkit.documents.report.account import Account, labelled, sentences
from partnerkit.documents.tree import Block, Inlines, Note
from partnerkit.documents.tree import Text as Words
from partnerkit.forms.form import Section
from partnerkit.language.spoken import document_tag, language_name
from partnerkit.model import Answer, Report, ReportStatus
from partnerkit.values import FuzzyDate, Text


def last_answer(account: Account, section: Section) -> tuple[Block, ...]:
    """Return what the project's last report answered to a question, in a working copy for the house."""
    if not account.internal or account.done or account.report is None:
        return ()
    for report in reversed(_earlier(account, account.report)):
        answer = next((one for one in report.answers if one.question == section.key), None)
        if answer and (answer.text or answer.not_relevant):
            return (_note(account, report, answer),)
    return ()


def _earlier(account: Account, this: Report) -> list[Report]:
    """Return the project's reports before this one, the latest last."""
    found = [
        one
        for one in account.partnership.reports
        if one is not this and one.project == this.project and _before(one, this)
    ]
    return sorted(found, key=_place)


def _before(one: Report, this: Report) -> bool:
    if one.year is not None and this.year is not None:
        return one.year < this.year
    day, now = _day(one), _day(this)
    if day and now:
        return day.certainly_before(now)
    return one.status in (ReportStatus.SENT, ReportStatus.RETURNED, ReportStatus.APPROVED)


def _day(one: Report) -> FuzzyDate | None:
    return (one.period and one.period.end) or one.submitted or one.date


def _place(one: Report) -> tuple[int, str]:
    day = _day(one)
    return one.year or 0, str(day.earliest or "") if day else ""


def _note(account: Account, report: Report, answer: Answer) -> Note:
    label = account.say("last-year.label-year", year=report.year) if report.year else ""
    label = label or account.say("last-year.label")
    said = answer.text or answer.not_relevant
    assert said
    tag, words = _version(said, account)
    if tag != account.language:
        label = account.say(
            "last-year.label-language", label=label, name=language_name(tag, account.language)
        )
    told: Inlines = (Words(words, None if tag == account.language else document_tag(tag)),)
    if answer.text is None:
        told = sentences([labelled(account.say("not-relevant"), told)])
    return Note(told, label)


def _version(said: Text, account: Account) -> tuple[str, str]:
    """Return the words in the document's language, else in the record's, else in the first, with their language."""
    own = account.telling.prose(said)
    if own is not None:
        return account.language, own
    words = said.get(account.partnership.language)
    language, words = (account.partnership.language, words) if words else next(iter(said))
    return language, " ".join(words.split())

"""How far a report has come: the words of its status, and the warning that it is not what was sent."""

from attrs import frozen

from partnerkit.documents.report.account import Account, line
from partnerkit.documents.tree import Block, Note
from partnerkit.forms.sent import changed_since_sent
from partnerkit.language.catalogue import code
from partnerkit.language.counting import counted
from partnerkit.language.dates import date_in_sentence
from partnerkit.language.nouns import noun_form
from partnerkit.model import ReportStatus


@frozen
class Lacks:
    """What a report must say and does not.

    Attributes:
        answers: How many required answers are missing.
        required: How many answers are required.
        annexes: How many required annexes are not enclosed.
    """

    answers: int
    required: int
    annexes: int = 0


def status(account: Account, lacks: Lacks) -> str:
    """Return how far the report has come, with a capital first; a draft says how much it still lacks."""
    report, language = account.report, account.language
    if account.done and report and report.status:
        said = code(report.status, language)
        said = said[:1].upper() + said[1:]
        return account.say("status.changed", status=said) if changed_since_sent(report) else said
    kind = "returned" if report and report.status is ReportStatus.RETURNED else "draft"
    return f"{account.say(f'status.{kind}')}: {_lacking(account, lacks)}"


def _lacking(account: Account, lacks: Lacks) -> str:
    language = account.language
    annexes = counted(lacks.annexes, "required-annex", language, figures=lacks.answers > 0)
    if not lacks.answers:
        return (
            account.say("status.annexes-missing", annexes=annexes)
            if lacks.annexes
            else account.say("status.complete")
        )
    noun = noun_form("required-answer", "singular" if lacks.required == 1 else "plural", language)
    answers = account.say("status.answers", missing=lacks.answers, required=lacks.required, answers=noun)
    key = "status.both-missing" if lacks.annexes else "status.answers-missing"
    return account.say(key, answers=answers, annexes=annexes)


def changed(account: Account) -> tuple[Block, ...]:
    """Return, for readers in the house, the warning that the answers are not those that were sent."""
    report = account.report
    if not account.internal or report is None or not changed_since_sent(report):
        return ()
    when = date_in_sentence(report.submitted, account.language) if report.submitted else ""
    key = "changed.dated" if when else "changed.undated"
    return (Note(line(account.say(key, when=when)), account.say("changed.label")),)

"""Sending a report: what is kept, what a later change is, and what it is not."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from partnerkit.errors import InvalidValueError
from partnerkit.forms.sent import canonical, changed_since_sent, digest_of
from partnerkit.forms.shipped import shipped
from partnerkit.model import Answer, Consideration, Partnership, Report, ReportStatus
from partnerkit.records import dumps, loads
from partnerkit.records.audience import for_audience
from partnerkit.records.sending import send
from partnerkit.values import Text

FORM = shipped("neutral-final-report")


def _words(words: str) -> Text:
    return Text({"sv": words})


DRAFT = Partnership(
    id="x",
    reports=(
        Report(
            id="r",
            answers=(
                Answer(question="summary", text=_words("Klart.")),
                Answer(question="lessons", not_relevant=_words("för tidigt")),
            ),
            considerations=(Consideration(section="changes", text=_words("inga")),),
        ),
    ),
)
SENT = send(DRAFT, "r", on=date(2026, 11, 25), form=FORM)


def _sent() -> Report:
    return SENT.reports[0]


def test_a_sent_report_says_when_on_which_form_and_what() -> None:
    """Status, day, form, edition and digest are written; nothing else changes, and the draft stays a draft."""
    sent = _sent()
    assert (ReportStatus.SENT, "2026-11-25", FORM.name, FORM.edition) == (
        sent.status,
        sent.submitted.edtf if sent.submitted else None,
        sent.form,
        sent.edition,
    )
    assert digest_of(sent) == sent.digest
    assert DRAFT.reports[0] == evolve(sent, status=None, submitted=None, form=None, edition=None, digest=None)


def test_the_canonical_form_is_the_one_that_is_documented() -> None:
    """Somebody without partnerkit can make the digest again."""
    assert (
        '{"answers":[["lessons",{"not_relevant":{"sv":"för tidigt"}}],["summary",{"text":{"sv":"Klart."}}]],'
        '"considerations":[["changes",{"relevant":false,"text":{"sv":"inga"}}]],'
        '"edition":"1","form":"neutral-final-report","format":"partnerkit-report/1"}'
    ) == canonical(_sent()).decode()


@pytest.mark.parametrize(
    "changes",
    [
        {"answers": (Answer(question="summary", text=_words("Klart!")),)},
        {"answers": ()},
        {"considerations": ()},
        {"considerations": (Consideration(section="changes", relevant=True, text=_words("inga")),)},
        {"form": "another"},
        {"edition": "2"},
    ],
)
def test_another_answer_or_form_is_a_change(changes: dict[str, Any]) -> None:
    """What the funder read is not what stands there now."""
    assert changed_since_sent(evolve(_sent(), **changes))


def test_order_ids_remarks_and_files_are_no_change() -> None:
    """The record may be tidied, converted and written anew, and a public copy says the same."""
    sent = _sent()
    answers = tuple(evolve(one, id=f"a{n}", note=_words("N")) for n, one in enumerate(reversed(sent.answers)))
    assert not changed_since_sent(evolve(sent, answers=answers))
    assert not changed_since_sent(loads(dumps(SENT)).reports[0])
    assert not changed_since_sent(loads(dumps(SENT, "json"), "json").reports[0])


def test_what_is_not_public_was_not_sent() -> None:
    """An answer kept in the house changes nothing, in the record and in the public copy."""
    hidden = Answer(question="risks", text=_words("internt"), public=False)
    record = evolve(SENT, reports=(evolve(_sent(), answers=(*_sent().answers, hidden)),))
    assert not changed_since_sent(record.reports[0])
    assert not changed_since_sent(for_audience(record, "public")[0].reports[0])


def test_a_returned_report_is_worked_on_and_sent_again() -> None:
    """A change of it is no finding; the new version gets a digest of its own."""
    returned = evolve(_sent(), status=ReportStatus.RETURNED, answers=())
    assert not changed_since_sent(returned)
    again = send(evolve(SENT, reports=(returned,)), "r", on="2026-12-01").reports[0]
    assert ("2026-12-01", False) == (again.submitted and again.submitted.edtf, changed_since_sent(again))
    assert again.digest != _sent().digest


def test_an_approved_report_without_digest_gets_one_and_stays_approved() -> None:
    """Old reports can be protected too."""
    old = evolve(DRAFT, reports=(evolve(DRAFT.reports[0], status=ReportStatus.APPROVED),))
    made = send(old, "r", on="2020-01-31").reports[0]
    assert (ReportStatus.APPROVED, digest_of(made)) == (made.status, made.digest)


@pytest.mark.parametrize(
    ("record", "report", "words"),
    [
        (DRAFT, "s", "no report 's'"),
        (SENT, "r", "sent already"),
        (evolve(DRAFT, reports=(evolve(DRAFT.reports[0], form="own"),)), "r", "'own', not on"),
    ],
)
def test_what_cannot_be_sent_is_refused(record: Partnership, report: str, words: str) -> None:
    """One message says what is there and what to do."""
    with pytest.raises(InvalidValueError, match=words):
        send(record, report, on="2026-11-25", form=FORM)

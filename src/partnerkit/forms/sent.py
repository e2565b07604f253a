"""What was sent: the digest over a report's answers, by which a later change is found.

The canonical form, one line of JSON in UTF-8 with sorted keys and no blanks:

    {"answers":[[question,{"not_relevant":{…},"text":{…}}],…],"considerations":[[section,{"relevant":…,"text":{…}}],…],
     "edition":…,"form":…,"format":"partnerkit-report/1"}

A text is an object of language and words. Answers and considerations stand in alphabetical order of what they answer,
so that moving them in the file changes nothing; those that say nothing are left out, and so are those that are not
public, which no funder was sent. What a document shows from the rest of the record (names, dates, amounts) is not in it.
"""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from partnerkit.model import Report, ReportStatus
from partnerkit.values import Text

SENT = frozenset({ReportStatus.SENT, ReportStatus.APPROVED})
"""A report in one of these states has left the house; one that was returned is being worked on again."""


def canonical(report: Report) -> bytes:
    """Return the form, the answers and the considerations of a report as bytes that depend on nothing else."""
    said = {
        "format": "partnerkit-report/1",
        "form": report.form,
        "edition": report.edition,
        "answers": _ordered(
            (one.question, _stated(text=one.text, not_relevant=one.not_relevant))
            for one in report.answers
            if one.public
        ),
        "considerations": _ordered(
            (one.section, {"relevant": one.relevant, **_stated(text=one.text)})
            for one in report.considerations
            if one.public
        ),
    }
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


def digest_of(report: Report) -> str:
    """Return the SHA-256 of the canonical form, in hexadecimal."""
    return hashlib.sha256(canonical(report)).hexdigest()


def changed_since_sent(report: Report | None) -> bool:
    """Whether a report was sent, its digest was kept, and its answers are others now."""
    if report is None or report.status not in SENT or report.digest is None:
        return False
    return report.digest.lower() != digest_of(report)


def _stated(**texts: Text | None) -> dict[str, dict[str, str]]:
    return {name: dict(words) for name, words in texts.items() if words}


def _ordered(pairs: Iterable[tuple[str, dict[str, Any]]]) -> list[tuple[str, dict[str, Any]]]:
    return sorted((pair for pair in pairs if pair[1]), key=lambda pair: pair[0])

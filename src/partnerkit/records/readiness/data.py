"""Readiness as plain data; other programs rely on these keys, so none is ever renamed or left out."""

from typing import Any

from partnerkit.records.readiness.annexes import Annex
from partnerkit.records.readiness.standing import Noted, Question, Readiness
from partnerkit.records.readiness.telling import causes, named
from partnerkit.rules.output.json_report import row


def ready_data(found: Readiness, exporter: str, language: str) -> dict[str, Any]:
    """Return how a document stands, for programs; a value that does not apply is null.

    Args:
        found: What was found.
        exporter: The name of what makes the document.
        language: Language of headings, messages and help.
    """
    subject = found.subject
    form = subject and {
        "name": subject.form.name,
        "title": named(subject.form.title, language),
        "grade": subject.form.grade.value,
        "stands_in": subject.stands_in,
        "languages": list(subject.form.languages),
    }
    document = subject.document if subject else None
    return {
        "verdict": found.verdict.value,
        "causes": list(causes(found, language)),
        "exporter": exporter,
        "document": document.id if document else None,
        "project": subject.project.id if subject and subject.project else None,
        "form": form,
        "language": found.language,
        "language_taken": not found.wrong_language,
        "profile": found.profile.value,
        "sections": [_question(one, language) for one in found.questions],
        "annexes": [_annex(one, language) for one in found.annexes],
        "asks": [named(one, language) for one in found.asks],
        "record": _noted(found.record, language),
        "elsewhere": [row(one, language) for one in found.elsewhere],
        "nothing_to_examine": list(found.nothing_there),
        "not_examined": [{"code": code, "reason": reason} for code, reason in found.not_examined],
    }


def _question(one: Question, language: str) -> dict[str, Any]:
    answered = one.answered
    section = answered.section
    return {
        "key": section.key,
        "under": section.under,
        "part": section.part.value,
        "heading": named(answered.heading, language),
        "requirement": section.requirement.value,
        "state": answered.state.value,
        "reason": named(answered.reason, language) or None,
        "guidance": named(section.guidance, language) or None,
        "asks": [named(one, language) for one in answered.asks],
        "languages_missing": list(answered.languages),
        "too_long": [
            {
                "unit": two.overrun.unit,
                "count": two.overrun.count,
                "limit": two.overrun.limit,
                "over": two.overrun.over,
                "language": two.overrun.language,
                "severity": two.severity.value,
            }
            for two in one.too_long
        ],
        **_noted(one.noted, language),
    }


def _annex(one: Annex, language: str) -> dict[str, Any]:
    return {
        "kind": one.kind.value if one.kind else None,
        "heading": named(one.heading, language) or None,
        "state": one.state.value,
        "stops": one.stops,
    }


def _noted(noted: Noted, language: str) -> dict[str, Any]:
    return {
        "findings": [row(one, language) for one in noted.findings],
        "waived": [row(one, language) for one in noted.waived],
        "passed": list(noted.passed),
    }

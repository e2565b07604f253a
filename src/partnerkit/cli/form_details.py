"""One form in full, for people and for programs: when it applies, what it asks, and how sure that is."""

from collections.abc import Iterator
from typing import Any

from partnerkit.forms import Form, Section
from partnerkit.forms.form import RequiredAttachment
from partnerkit.language.catalogue import code, text
from partnerkit.language.counting import counted
from partnerkit.language.dates import period_in_table
from partnerkit.values import Text


def details(form: Form, language: str) -> dict[str, Any]:
    """Return everything about a form as plain data; the keys are those of a form's file."""
    return {
        "name": form.name,
        "title": form.title.get(language),
        "kind": form.kind.value,
        "edition": form.edition,
        "programme": form.programme,
        "reports": [one.value for one in form.reports],
        "grants": [one.value for one in form.grants],
        "valid": period_in_table(form.valid, language) if form.valid else None,
        "layout": form.layout.value,
        "languages": list(form.languages),
        "grade": form.grade.value,
        "source": form.source,
        "note": _said(form.note, language),
        "attachments": [_attachment(form, one, language) for one in form.attachments],
        "sections": [_section(form, one, language) for one in form.sections],
    }


def _said(words: Text | None, language: str) -> str | None:
    return words.get(language) if words else None


def _attachment(form: Form, one: RequiredAttachment, language: str) -> dict[str, Any]:
    return {
        "kind": one.kind.value,
        "heading": one.heading.get(language),
        "requirement": one.requirement.value,
        "grade": form.grade_of(one).value,
        "source": one.source,
    }


def _section(form: Form, one: Section, language: str) -> dict[str, Any]:
    return {
        "key": one.key,
        "under": one.under,
        "part": one.part.value,
        "heading": one.heading.get(language),
        "question": _said(one.question, language),
        "requirement": one.requirement.value,
        "block": one.block,
        "level": one.level.value if one.level else None,
        "limit": _limit(form, one),
        "languages": list(one.languages),
        "grade": form.grade_of(one).value,
        "source": one.source,
    }


def _limit(form: Form, one: Section) -> dict[str, Any] | None:
    if one.limit is None:
        return None
    return {
        "words": one.limit.words,
        "characters": one.limit.characters,
        "lines": one.limit.lines,
        "grade": form.limit_grade(one).value,
        "source": one.limit.source,
    }


def told(form: Form, language: str) -> Iterator[str]:
    """Yield a form line by line, for people."""

    def say(key: str, **params: object) -> str:
        return text(f"cli.form.{key}", language, **params)

    def named(words: Text, key: str) -> str:
        return words.get(language) or key

    yield f"{form.name}  {named(form.title, form.name)}"
    facts = {
        "programme": form.programme,
        "reports": ", ".join(code(one, language) for one in form.reports),
        "grants": ", ".join(code(one, language) for one in form.grants),
        "valid": period_in_table(form.valid, language) if form.valid else "",
        "languages": ", ".join(form.languages),
        "layout": say(f"layouts.{form.layout.value}"),
        "grade": say(f"grades.{form.grade.value}"),
        "source": form.source,
    }
    for key, value in facts.items():
        if value:
            yield f"  {say(key)}: {value}"
    if note := _said(form.note, language):
        yield f"  {note}"
    yield ""
    for one in form.sections:
        asked = [say(f"requirements.{one.requirement.value}"), *lengths(form, one, language), *one.languages]
        asked.append(say(f"grades.{form.grade_of(one).value}"))
        indent = "    " if one.under else "  "
        yield f"{indent}{one.key}  {named(one.heading, one.key)}  ({'; '.join(asked)})"
    if form.attachments:
        yield ""
        yield f"  {say('attachments')}"
    for attached in form.attachments:
        how = f"{say(f'requirements.{attached.requirement.value}')}; {say(f'grades.{form.grade_of(attached).value}')}"
        yield f"    {named(attached.heading, attached.kind.value)}  ({how})"


def lengths(form: Form, one: Section, language: str) -> Iterator[str]:
    """Yield how long the answer may be; where that is less or more certain than the question, how certain."""
    if one.limit is None:
        return
    at_most = " / ".join(counted(limit, noun, language, figures=True) for limit, noun in one.limit.lengths)
    grade = form.limit_grade(one)
    sure = "" if grade is form.grade_of(one) else f", {text(f'cli.form.grades.{grade.value}', language)}"
    yield text("cli.form.at-most", language, lengths=at_most) + sure

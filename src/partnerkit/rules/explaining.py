"""`explain` and `list_rules`: what a code means, why, and how to put it right, as plain text and as data."""

from collections.abc import Iterable
from typing import Any

from partnerkit.errors import PartnerkitError
from partnerkit.language.catalogue import code as label
from partnerkit.language.catalogue import text
from partnerkit.rules import known
from partnerkit.rules.profiles import Profile
from partnerkit.rules.rule import Rule, RulePack
from partnerkit.rules.texts import RuleTexts
from partnerkit.values.grade import Grade


def list_rules(packs: Iterable[RulePack] | None = None, language: str = "en") -> tuple[dict[str, Any], ...]:
    """Return every code as plain data: code, severity, theme, profiles, summary, source, grade, help.

    Args:
        packs: The packs to list; without any, our own and every installed one.
        language: Language of summary and help.
    """
    return tuple(
        _row(code, theme, severities, grade, texts, language)
        for code, theme, severities, grade, texts in sorted(_all(packs), key=lambda one: one[0])
    )


def explain(code: str, language: str = "en", packs: Iterable[RulePack] | None = None) -> str:
    """Return a page about a code: what, why, how to put it right, how severe, where from, wrong and right.

    Raises:
        PartnerkitError: No rule and no message of loading has the code.
    """
    from difflib import get_close_matches

    every = {one[0]: one for one in _all(packs)}
    wanted = code.strip().upper()
    if wanted not in every:
        raise PartnerkitError(
            "rules.unknown",
            "There is no rule {code}. Did you mean {near}? 'partnerkit rules' lists all of them.",
            code=code,
            near=", ".join(get_close_matches(wanted, every, 2, 0.4)) or next(iter(every)),
        )
    _, theme, severities, grade, texts = every[wanted]
    words = texts.within(language)
    severity = "\n".join(
        f"  {label(Profile(profile), language)}: {text(f'rules.severity.{level}', language)}"
        for profile, level in severities.items()
    )
    parts = [
        f"{wanted} {words.summary}",
        words.reason,
        f"{text('rules.page.help', language)}\n  {words.help}",
        f"{text('rules.page.severity', language)}\n{severity}",
    ]
    if theme not in known.THEMES.values():
        source = texts.source or text("rules.page.definition", language)
        grade_words = text(f"rules.grade.{grade}", language)
        parts.append(f"{text('rules.page.source', language)}\n  {source} ({grade_words})")
    for name, example in (("failing", texts.failing), ("passing", texts.passing)):
        if example:
            parts.append(f"{text(f'rules.page.{name}', language)}\n{_indented(example)}")
    return "\n\n".join(parts) + "\n"


def _indented(example: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in example.strip("\n").splitlines())


_Entry = tuple[str, str, dict[str, str], Grade, RuleTexts]


def _all(packs: Iterable[RulePack] | None) -> list[_Entry]:
    if packs is None:
        from partnerkit.rules.engine import installed

        packs = installed()[0]
    entries = [_entry(rule) for pack in packs for rule in pack.rules]
    for code in known.codes():
        severity = known.severity(code).value
        theme = known.THEMES[code[:4]]
        entries.append(
            (code, theme, {one.value: severity for one in Profile}, Grade.DEFINITION, known.texts(code))
        )
    return entries


def _entry(rule: Rule) -> _Entry:
    severities = {one.value: level.value for one in Profile if (level := rule.severity_in(one))}
    return rule.code, rule.theme, severities, rule.grade, rule.texts


def _row(
    code: str, theme: str, severities: dict[str, str], grade: Grade, texts: RuleTexts, language: str
) -> dict[str, Any]:
    words = texts.within(language)
    order = ("error", "warning", "advice")
    return {
        "code": code,
        "severity": min(severities.values(), key=order.index),
        "theme": theme,
        "profiles": severities,
        "summary": words.summary,
        "source": texts.source or None,
        "grade": grade.value,
        "help": words.help,
    }

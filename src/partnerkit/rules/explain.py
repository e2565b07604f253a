"""`explain` and `list_rules`: what a code means, why, and how to put it right, as plain text and as data."""

from collections.abc import Iterable
from typing import Any

from partnerkit.errors import PartnerkitError
from partnerkit.language.catalogue import code as label
from partnerkit.language.catalogue import text
from partnerkit.rules.catalogue import source_of, told_retired
from partnerkit.rules.entries import Entry, entries
from partnerkit.rules.retired import newest
from partnerkit.rules.rule import RulePack


def list_rules(packs: Iterable[RulePack] | None = None, language: str = "en") -> tuple[dict[str, Any], ...]:
    """Return every code as plain data: code, severity, theme, profiles, summary, source, grade, help, pack.

    Args:
        packs: The packs to list; without any, our own and every installed one.
        language: Language of summary and help.
    """
    return tuple(_row(one, language) for one in entries(_asked(packs)))


def explain(code: str, language: str = "en", packs: Iterable[RulePack] | None = None) -> str:
    """Return a page about a code: what, why, how to put it right, how severe, where from, wrong and right.

    A code that was renamed leads to the page of the new one; of one that was taken away the page says why.

    Raises:
        PartnerkitError: No rule and no message of loading has the code, and none ever had.
    """
    from difflib import get_close_matches

    asked = _asked(packs)
    every = {one.code: one for one in entries(asked)}
    wanted = code.strip().upper()
    retired = {one.code: one for pack in asked for one in pack.retired}
    now = newest(wanted, retired.values())
    told = "".join(
        f"{told_retired(retired[one], retired.values(), language)}\n"
        for one in dict.fromkeys((wanted, now))
        if one in retired
    )
    if now in every:
        return (told and told + "\n") + _page(every[now], language)
    if told:
        return told
    raise PartnerkitError(
        "rules.unknown",
        "There is no rule {code}. Did you mean {near}? 'partnerkit rules' lists all of them.",
        code=code,
        near=", ".join(get_close_matches(wanted, every, 2, 0.4)) or next(iter(every)),
    )


def _page(one: Entry, language: str) -> str:
    words = one.texts.within(language)
    severity = "\n".join(
        f"  {label(profile, language)}: {text(f'rules.severity.{level}', language)}"
        for profile, level in one.severities.items()
    )
    parts = [
        f"{one.code} {words.summary}",
        words.reason,
        f"{text('rules.page.help', language)}\n  {words.help}",
        f"{text('rules.page.severity', language)}\n{severity}",
    ]
    if one.pack is not None:
        parts.append(f"{text('rules.page.source', language)}\n  {source_of(one, language)}")
    for name, example in (("failing", one.texts.failing), ("passing", one.texts.passing)):
        if example:
            parts.append(f"{text(f'rules.page.{name}', language)}\n{_indented(example)}")
    return "\n\n".join(parts) + "\n"


def _indented(example: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in example.strip("\n").splitlines())


def _asked(packs: Iterable[RulePack] | None) -> tuple[RulePack, ...]:
    if packs is not None:
        return tuple(packs)
    from partnerkit.rules.engine import installed

    return installed()[0]


def _row(one: Entry, language: str) -> dict[str, Any]:
    words = one.texts.within(language)
    return {
        "code": one.code,
        "severity": one.severity.value,
        "theme": one.theme,
        "profiles": {profile.value: level.value for profile, level in one.severities.items()},
        "summary": words.summary,
        "source": one.texts.source or None,
        "grade": one.grade.value,
        "help": words.help,
        "pack": one.pack,
    }

"""What codes mean, why, and how to put things right: one page, a list as data, and the catalogue of a pack."""

from collections.abc import Iterable
from typing import Any

from partnerkit.errors import PartnerkitError
from partnerkit.language.catalogue import code as label
from partnerkit.language.catalogue import text
from partnerkit.rules.catalogue import catalogue, source_of, told_retired
from partnerkit.rules.entries import Entry, entries
from partnerkit.rules.retired import newest
from partnerkit.rules.rule import RulePack
from partnerkit.source.origin import Names


def list_rules(packs: Iterable[RulePack] | None = None, language: str = "en") -> tuple[dict[str, Any], ...]:
    """Return every code as plain data: code, severity, theme, profiles, summary, source, grade, help, pack.

    Args:
        packs: The packs to list; without any, our own and every installed one.
        language: Language of summary and help.
    """
    return tuple(_row(one, language) for one in entries(_asked(packs)))


def explain(
    code: str,
    language: str = "en",
    packs: Iterable[RulePack] | None = None,
    *,
    workbook: Names | None = None,
) -> str:
    """Return a page about a code: what, why, how to put it right, how severe, where from, wrong and right.

    A code that was renamed leads to the page of the new one; of one that was taken away the page says why.

    Args:
        code: The code.
        language: Language of the page.
        packs: The packs to look in; without any, our own and every installed one.
        workbook: What fields are called in a workbook; with it the page also says how to put things right there.

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
        return (told and told + "\n") + _page(every[now], language, workbook)
    if told:
        return told
    raise PartnerkitError(
        "rules.unknown",
        "There is no rule {code}. Did you mean {near}? 'partnerkit rules' lists all of them.",
        code=code,
        near=", ".join(get_close_matches(wanted, every, 2, 0.4)) or next(iter(every)),
    )


def catalogue_page(name: str = "core", language: str = "en") -> str:
    """Return the catalogue of an installed pack as a page in Markdown; ours says which command makes it anew.

    Args:
        name: Name of the pack.
        language: Language of the page.

    Raises:
        PartnerkitError: There is no such pack, or it cannot be used.
    """
    packs = {one.name: one for one in _asked(None)}
    if name not in packs:
        raise PartnerkitError(
            "rules.no-pack",
            "There is no rule pack '{name}'. Installed are {known}.",
            name=name,
            known=", ".join(packs),
        )
    ours = name == "core"
    file = "docs/rules.md" if language == "en" else f"docs/rules.{language}.md"
    command = f"partnerkit rules --catalogue --lang {language} --overwrite -o {file}" if ours else ""
    return catalogue(packs[name], language, engine=ours, command=command)


def _page(one: Entry, language: str, workbook: Names | None) -> str:
    words = one.texts.within(language)
    there = one.texts.within(language, workbook).help if workbook else words.help
    helps = [
        words.help,
        *([text("rules.page.workbook", language, help=there)] if there != words.help else []),
    ]
    severity = "\n".join(
        f"  {label(profile, language)}: {text(f'rules.severity.{level}', language)}"
        for profile, level in one.severities.items()
    )
    parts = [
        f"{one.code} {words.summary}",
        words.reason,
        "\n  ".join((text("rules.page.help", language), *helps)),
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

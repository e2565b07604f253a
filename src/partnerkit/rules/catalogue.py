"""The catalogue: a page in Markdown with a section for each rule, made from the rules themselves.

`docs/rules.md` and `docs/rules.sv.md` are made by it, and a rule pack of others has its page by the same function. The
heading of a section is the rule's code alone, so that its address (`rules.md#pk201`) stays when words are changed.
"""

from collections.abc import Iterable

from partnerkit.language.catalogue import code as label
from partnerkit.language.catalogue import entries as all_texts
from partnerkit.language.catalogue import text
from partnerkit.rules.entries import Entry, entries
from partnerkit.rules.profiles import Profile
from partnerkit.rules.retired import Retired, newest
from partnerkit.rules.rule import RulePack
from partnerkit.rules.texts import RuleTexts


def catalogue(pack: RulePack, language: str = "en", *, engine: bool = False, command: str = "") -> str:
    """Return the page of a pack.

    Args:
        pack: The pack.
        language: Language of the page.
        engine: Whether the codes of loading and of the engine stand on it too.
        command: The command that makes the page anew; told in a remark at its top.
    """
    every = entries((pack,), engine=engine)
    themes = dict.fromkeys(one.theme for one in every)
    parts = [f"# {text('rules.catalogue.title', language, pack=pack.name, prefix=pack.prefix)}"]
    if command:
        parts.append(f"<!-- {text('rules.catalogue.made', language, command=command)} -->")
    parts += [text("rules.catalogue.intro", language), _overview(every, language)]
    for theme in themes:
        parts.append(f"## {theme_name(theme, language)}")
        parts += [section(one, language) for one in every if one.theme == theme]
    if pack.retired:
        parts += [f"## {text('rules.catalogue.retired', language)}", _retired(pack.retired, language)]
    return "\n\n".join(parts) + "\n"


def theme_name(theme: str, language: str) -> str:
    """Return what a theme is called; the name itself where it is one of others."""
    return all_texts(language).get(f"rules.theme.{theme}", theme)


def section(one: Entry, language: str) -> str:
    """Return what a code means in Markdown: what, why, how severe, where from, how to put it right, examples."""
    words = one.texts.within(language)
    parts = [f"### {one.code}"]
    parts += [f"**{words.summary}.**", words.reason, f"{_named('help', language)} {words.help}"]
    parts.append("\n".join(_facts(one, language)))
    if words.messages:
        said = "\n".join(f"- {message}" for message in words.messages.values())
        parts.append(f"{_named('messages', language)}\n\n{said}")
    return "\n\n".join([*parts, *examples(one.texts, language)])


def examples(texts: RuleTexts, language: str) -> list[str]:
    """Return the wrong and the right example in Markdown, as far as there are any."""
    return [
        f"{_named(name, language)}\n\n```yaml\n{example.strip(chr(10))}\n```"
        for name, example in (("failing", texts.failing), ("passing", texts.passing))
        if example
    ]


def source_of(one: Entry, language: str) -> str:
    """Return where a rule comes from and how sure that is, in words."""
    source = one.texts.source or text("rules.page.definition", language)
    return f"{source} ({text(f'rules.grade.{one.grade}', language)})"


def _facts(one: Entry, language: str) -> list[str]:
    lines = [f"- {_named('severity', language)} {', '.join(_severities(one, language))}"]
    if one.pack is not None:
        lines.append(f"- {_named('source', language)} {source_of(one, language)}")
    if one.needs_today:
        lines.append(f"- {text('rules.page.today', language)}")
    return lines


def _severities(one: Entry, language: str) -> list[str]:
    """Return from which stage each severity holds."""
    levels = [(profile, one.severities.get(profile)) for profile in Profile]
    return [
        text(
            "rules.page.from",
            language,
            stage=label(profile, language),
            level=text(f"rules.severity.{level}", language),
        )
        for (profile, level), (_, before) in zip(levels, [(None, None), *levels], strict=False)
        if level and level != before
    ]


def _named(name: str, language: str) -> str:
    return f"*{text(f'rules.page.{name}', language)}:*"


def _overview(every: Iterable[Entry], language: str) -> str:
    heads = [text(f"rules.catalogue.columns.{name}", language) for name in ("code", "severity", "summary")]
    rows = [
        f"| [{one.code}](#{one.code.lower()}) | {text(f'rules.severity.{one.severity}', language)} "
        f"| {one.texts.within(language).summary.replace('|', '&#124;')} |"
        for one in every
    ]
    return "\n".join([f"| {' | '.join(heads)} |", "| --- | --- | --- |", *rows])


def _retired(retired: Iterable[Retired], language: str) -> str:
    every = tuple(retired)
    return "\n".join(f"- {told_retired(one, every, language)}" for one in every)


def told_retired(one: Retired, every: Iterable[Retired], language: str) -> str:
    """Return what became of a code that is no longer used, in a sentence or two."""
    if one.now:
        return text("rules.retired.renamed", language, code=one.code, now=newest(one.code, every))
    reason = one.reason.get(language) or one.reason.get("en", "")
    return text("rules.retired.gone", language, code=one.code, reason=reason).rstrip()

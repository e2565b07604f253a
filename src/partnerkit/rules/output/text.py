"""Findings for people, as compilers tell them: where, what, and the line with a mark under the place."""

from collections.abc import Iterable, Mapping

from partnerkit.language.catalogue import text
from partnerkit.rules.finding import Finding
from partnerkit.rules.profiles import Severity
from partnerkit.source.origin import Origin, Position

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.ADVICE: "36"}
_WIDTH = 100
_MOST_RELATED = 5
"""So many other places are shown; JSON and SARIF have them all."""


def text_report(
    findings: Iterable[Finding],
    *,
    language: str = "en",
    origins: Mapping[str, Origin] | None = None,
    colour: bool = False,
    not_examined: Iterable[tuple[str, str]] = (),
) -> str:
    """Return findings as text, each with its line marked and how to put it right, and a summary in words.

    Rules that were switched off or that crashed are named before the summary, in a line for each reason.

    Args:
        findings: Of one file or of several.
        language: Language of the report.
        origins: By file name, where lines to show come from; without it no lines are shown.
        colour: Whether to colour severities for a terminal.
        not_examined: Codes of rules that could not be asked, and why, as reports have them.
    """
    found = list(findings)
    parts = [_one(one, language, origins or {}, colour) for one in found]
    return "\n".join([*parts, *missed(not_examined, language), summary(found, language)]) + "\n"


def _one(one: Finding, language: str, origins: Mapping[str, Origin], colour: bool) -> str:
    spot = where(one.position) or one.path
    severity = text(f"rules.severity.{one.severity}", language)
    head = _painted(severity, one.severity, colour)
    path = f" [{one.path}]" if one.path and spot != one.path else ""
    lines = [f"{spot + ': ' if spot else ''}{head} {one.code} {one.text(language)}{path}"]
    lines += _shown(one.position, origins)
    for two in one.related[:_MOST_RELATED]:
        place = " ".join(part for part in (where(two.position), f"[{two.path}]") if part)
        lines.append(f"    = {text('rules.related.one', language, place=place)}")
    if len(one.related) > _MOST_RELATED:
        more = len(one.related) - _MOST_RELATED
        lines.append(f"    = {text('rules.related.more', language, number=more)}")
    advice = one.help_text(language)
    if advice:
        lines.append(f"    = {advice}")
    return "\n".join(lines)


def missed(not_examined: Iterable[tuple[str, str]], language: str) -> list[str]:
    """Return a line for each reason; rules that ask for a day are left out, since every front end gives one."""
    codes: dict[str, set[str]] = {"disabled": set(), "settings": set(), "crashed": set()}
    for code, reason in not_examined:
        codes.get(reason, set()).add(code)
    return [
        f"{', '.join(sorted(named))}: {text(f'rules.not-examined.{reason}', language)}"
        for reason, named in codes.items()
        if named
    ]


def where(position: Position | None) -> str:
    """Return a position as `file:cell` or `file:line:column`, as far as it is known."""
    if position is None:
        return ""
    parts: list[object] = [
        position.file,
        position.cell,
        position.line,
        position.column if position.line else None,
    ]
    return ":".join(str(part) for part in parts if part is not None)


def _painted(words: str, severity: Severity, colour: bool) -> str:
    return f"\x1b[{_COLOURS[severity]}m{words}\x1b[0m" if colour else words


def _shown(position: Position | None, origins: Mapping[str, Origin]) -> list[str]:
    """Return the line with a mark under the place; a long line is cut around it."""
    origin = origins.get(position.file or "") if position else None
    if position is None or origin is None or not position.line:
        return []
    line = origin.line(position.line).replace("\t", " ")
    column = (position.column or 1) - 1
    same_line = position.end_line == position.line and position.end_column
    end = (position.end_column or 0) - 1 if same_line else len(line.rstrip())
    if not line.strip():
        return []
    cut = max(0, column - _WIDTH // 4) if len(line) > _WIDTH else 0
    shown = line[cut : cut + _WIDTH].rstrip()
    length = max(1, min(end - cut, len(shown)) - (column - cut))
    number = str(position.line)
    gap = " " * len(number)
    return [f"  {number} | {shown}", f"  {gap} | {' ' * (column - cut)}{'^' * length}"]


def summary(findings: Iterable[Finding], language: str) -> str:
    """Return how much was found, in words."""
    found = list(findings)
    if not found:
        return text("rules.summary.nothing", language)
    counted = []
    for severity in Severity:
        number = sum(one.severity is severity for one in found)
        if number:
            form = "one" if number == 1 else "many"
            counted.append(text(f"rules.summary.{severity}.{form}", language, number=number))
    return ", ".join(counted) + "."

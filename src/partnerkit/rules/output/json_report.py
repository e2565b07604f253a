"""Findings as JSON; other programs rely on these keys, so none is ever renamed or left out."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from partnerkit.rules.finding import Finding
from partnerkit.rules.profiles import Severity
from partnerkit.source.origin import Position


def json_report(
    findings: Iterable[Finding], *, language: str = "en", timings: Iterable[Mapping[str, Any]] | None = None
) -> str:
    """Return findings as a JSON object with `ok` and `findings`; a value that does not apply is null.

    Args:
        findings: Of one file or of several.
        language: Language of messages and help.
        timings: Rows about the rules, as `timings_data` gives them; only with them is there a key `timings`.
    """
    found = list(findings)
    whole: dict[str, Any] = {
        "ok": all(one.severity is not Severity.ERROR for one in found),
        "findings": [row(one, language) for one in found],
    }
    if timings is not None:
        whole["timings"] = list(timings)
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def row(one: Finding, language: str) -> dict[str, Any]:
    """Return one finding as plain data."""
    return {
        "code": one.code,
        "severity": one.severity.value,
        "message": one.text(language),
        **_place(one.path, one.position),
        "help": one.help_text(language),
        "related": [_place(two.path, two.position) for two in one.related],
    }


def _place(path: str | None, position: Position | None) -> dict[str, Any]:
    return {
        "path": path,
        "pointer": position.pointer if position else None,
        "file": position.file if position else None,
        "line": position.line if position else None,
        "column": position.column if position else None,
        "cell": position.cell if position else None,
    }

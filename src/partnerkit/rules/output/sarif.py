"""Findings as SARIF 2.1.0 (OASIS standard, 27 March 2020), for code hosts and editors.

Only what the standard requires and what viewers show is written. Addresses of files are relative to a folder, so
that a report says nothing about the machine it was made on; a file outside it is told as the caller named it.
"""

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from partnerkit.language.catalogue import text
from partnerkit.rules.catalogue import examples
from partnerkit.rules.finding import Finding, Related
from partnerkit.rules.known import codes, texts
from partnerkit.rules.profiles import Severity
from partnerkit.rules.texts import RuleTexts
from partnerkit.source.origin import Position

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def sarif(
    findings: Iterable[Finding],
    *,
    language: str = "en",
    root: str | None = None,
    version: str | None = None,
    waived: Iterable[Finding] = (),
) -> str:
    """Return findings as a SARIF log with one run.

    Args:
        findings: Of one file or of several.
        language: Language of messages and help.
        root: The folder that files are relative to. A file outside it has a relative address that climbs, or
            a `file:` address if it was named from the top; neither is said to belong to the folder.
        version: The version of partnerkit to state.
        waived: Findings that the record accepts; they are marked as suppressed, with the reason. Some code hosts,
            GitHub among them, show them as open all the same.
    """
    accepted = list(waived)
    found = [*findings, *accepted]
    used = {one.code: one for one in found}
    rules = [_rule(code, used[code], language) for code in sorted(used)]
    numbers = {rule["id"]: number for number, rule in enumerate(rules)}
    driver = {"name": "partnerkit", **({"version": version} if version else {}), "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"ROOT": {"description": {"text": "The folder the files are relative to."}}},
        "results": [
            _result(one, numbers[one.code], language, root)
            | (_suppressed(one, language) if number >= len(found) - len(accepted) else {})
            for number, one in enumerate(found)
        ],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, one: Finding, language: str) -> dict[str, Any]:
    known: RuleTexts | None = one.texts or (texts(code) if code in codes() else None)
    if known is None:
        return {"id": code}
    words = known.within(language)
    return {
        "id": code,
        "shortDescription": {"text": words.summary},
        "fullDescription": {"text": words.reason},
        "help": {"text": words.help, "markdown": "\n\n".join([words.help, *examples(known, language)])},
    }


def _result(one: Finding, number: int, language: str, root: str | None) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": one.code,
        "ruleIndex": number,
        "level": LEVELS[one.severity],
        "message": {"text": one.text(language)},
    }
    location = _location(one.position, one.path, root)
    if location:
        result["locations"] = [location]
    if one.related:
        result["relatedLocations"] = [_related(two, language, root) for two in one.related]
    return result


def _related(two: Related, language: str, root: str | None) -> dict[str, Any]:
    words = text("rules.related.one", language, place=two.path)
    return _location(two.position, two.path, root) | {"message": {"text": words}}


def _suppressed(one: Finding, language: str) -> dict[str, Any]:
    """Return the suppression of a waived finding; a waiver stands in the record and says why."""
    reason = one.waived and one.waived.reason
    said = reason and (reason.get(language) or next(iter(reason))[1])
    return {"suppressions": [{"kind": "inSource", **({"justification": said} if said else {})}]}


def _location(position: Position | None, path: str | None, root: str | None) -> dict[str, Any]:
    location: dict[str, Any] = {}
    if position and position.file:
        physical: dict[str, Any] = {"artifactLocation": _address(position.file, root)}
        if position.line:
            named = ("startLine", "startColumn", "endLine", "endColumn")
            numbers = (position.line, position.column, position.end_line, position.end_column)
            physical["region"] = {name: at for name, at in zip(named, numbers, strict=True) if at}
        location["physicalLocation"] = physical
    logical = position.cell if position and position.cell else path
    if logical:
        location["logicalLocations"] = [{"fullyQualifiedName": logical}]
    return location


def _address(file: str, root: str | None) -> dict[str, str]:
    """Return a file's address, with the folder it belongs to if it stands in it; names need not be UTF-8."""
    path = Path(os.path.normpath(file))
    if root:
        whole = Path(os.path.normpath(os.path.join(root, file)))
        folder = os.path.normpath(root)
        path = whole.relative_to(folder) if whole.is_relative_to(folder) else path
    if path.is_absolute():
        return {"uri": path.as_uri()}
    uri = quote(os.fsencode(path.as_posix()))
    return {"uri": uri} if ".." in path.parts else {"uri": uri, "uriBaseId": "ROOT"}

"""The catalogues of what ships: exporters with their options, forms section by section, programmes edition by edition."""

import re
from collections.abc import Iterator
from typing import Any

from docs.making.markdown import codes, page, table

from partnerkit import plugins
from partnerkit.cli.form_details import lengths, told
from partnerkit.cli.programme_page import page as programme_lines
from partnerkit.exporters import Exporter
from partnerkit.exporters.describing import describe_options
from partnerkit.forms import Form, Section
from partnerkit.language.catalogue import text
from partnerkit.programmes import Programme
from partnerkit.values import Text


def own(group: str, kind: type) -> Iterator[Any]:
    """Yield every plugin of a group that comes with partnerkit."""
    for info in plugins.find(group):
        if info.own:
            yield plugins.load(group, info.full_name, kind)


def exporters() -> str:
    """Return the page of exporters."""
    parts: list[str | list[str]] = [
        "What `partnerkit export RECORD NAME` can make without further packages. Options are given as "
        "`--option NAME=VALUE`; `partnerkit exporters` lists those of other packages too."
    ]
    for one in own("partnerkit.exporters", Exporter):
        parts += [f"## {one.name}", f"{_both(one.summary)}."]
        parts.append(
            [
                f"- Files: `{one.suffix}` (`{one.media_type}`)",
                f"- Languages: {codes(one.languages) if one.languages else 'the file does not depend on it'}",
                f"- Made for: `{one.audience}`, unless `--audience` says otherwise",
            ]
        )
        parts.append(table(("option", "values", "unless given", "what it does"), _options(one)))
    return page("Catalogue of exporters", *parts)


def _options(exporter: Exporter[Any]) -> Iterator[tuple[str, str, str, str]]:
    for one in describe_options(exporter):
        values = (
            codes(one.allowed or ("yes", "no")) if one.kind in ("choice", "yes-or-no") else _KINDS[one.kind]
        )
        shown = {True: "`yes`", False: "`no`", None: "nothing", "": "nothing"}
        absent = "must be given" if one.required else shown.get(one.default, f"`{one.default}`")
        yield f"`{one.name}`", values, absent, one.help


_KINDS = {"text": "text", "whole-number": "a whole number", "number": "a number", "date": "a date"}


def forms() -> str:
    """Return the page of forms."""
    parts: list[str | list[str]] = [
        "What `--option form=NAME` takes without further packages, section by section. The wording is always ours; how "
        "sure it is that a section is asked for stands in the last column. How to write one of your own is told in "
        "[Forms](forms.md) and [Forms for position papers](forms-papers.md)."
    ]
    for one in own("partnerkit.forms", Form):
        parts += [f"## {one.name}", f"{_both(one.title)}."]
        facts = [line.strip() for line in _facts(one)]
        parts += [[f"- {line}" for line in facts]]
        parts.append(
            table(("section", "heading", "asks", "how sure"), (_section(one, part) for part in one.sections))
        )
        parts.append(table(("to be enclosed", "asks", "how sure"), _enclosed(one)))
    return page("Catalogue of forms", *parts)


def _facts(form: Form) -> Iterator[str]:
    """Yield what is said of a form as a whole: what stands between its name and its sections."""
    lines = list(told(form, "en"))
    yield from lines[1 : lines.index("")]


def _section(form: Form, one: Section) -> tuple[str, ...]:
    asks = [_word("requirements", one.requirement.value), *lengths(form, one, "en"), *one.languages]
    name = f"`{one.key}`" + (f" (under `{one.under}`)" if one.under else "")
    return name, _both(one.heading), "; ".join(asks), _word("grades", form.grade_of(one).value)


def _enclosed(form: Form) -> Iterator[tuple[str, ...]]:
    for one in form.attachments:
        asks = _word("requirements", one.requirement.value)
        yield _both(one.heading), asks, _word("grades", form.grade_of(one).value)


def _word(kind: str, value: str) -> str:
    return text(f"cli.form.{kind}.{value}", "en")


def _both(words: Text) -> str:
    """Return words in English and, where they differ, in Swedish."""
    english, swedish = words.get("en") or "", words.get("sv") or ""
    said = english or swedish
    said = said[:1].upper() + said[1:]
    return f"{said} (*{swedish}*)" if english and swedish and english != swedish else said


def programmes() -> str:
    """Return the page of programmes."""
    parts: list[str | list[str]] = [
        "What is known of each programme, edition by edition, as `partnerkit programmes NAME --on DATE` shows it. "
        "**Nothing here replaces the funder's own guidelines.** In square brackets stand how sure an entry is and the "
        "number of its source in the list below it. [Programmes](programmes.md) tells what the words mean."
    ]
    for one in own("partnerkit.programmes", Programme):
        parts += [f"## {one.name}", f"{_both(one.title)}."]
        names = ", ".join(edition.name for edition in one.editions)
        said_above = {text("cli.programme.others", "en", names=names), text("cli.programme.legend", "en")}
        for edition in one.editions:
            lines = [line for line in programme_lines(one, edition, "en") if line.strip() not in said_above]
            parts += [f"### {one.name}, edition {edition.name}", *_edition(lines)]
    return page("Catalogue of programmes", *parts)


def _edition(lines: list[str]) -> Iterator[str | list[str]]:
    """Yield an edition as Markdown: lines at the margin lead lists, the others are items and what belongs to them."""
    start = next(place for place, line in enumerate(lines) if not line) + 1
    group: list[str] = []
    for line in [*lines[start:], ""]:
        if line:
            group.append(line)
            continue
        if group[0] != lines[start]:  # the first group is the edition itself, whose name is the heading
            lead = group[0].strip("- ")
            yield lead if lead.endswith(".") else f"**{lead}**"
        yield [
            f"- {_escaped(one)}" if not one.startswith("    ") else f"  {_escaped(one)}" for one in group[1:]
        ]
        group = []


def _escaped(line: str) -> str:
    """Return a line of a list without its mark; addresses become links."""
    words = line.strip().removeprefix("- ").replace("[", "\\[").replace("]", "\\]").replace("*", "\\*")
    return re.sub(r"(https?://[^\s,;)]+[^\s,;).])", r"<\1>", words)

"""Safe fixes of a record file: what has one right answer is put right by text edits that leave the rest.

First the spellings that keep the file from being read, then what rules find and can mend, last the ids that findings
ask for. Each step is checked by reading the result: only the fixed places may differ, and nothing new may be found.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from attrs import frozen

from partnerkit.errors import EditError, FormatError, PartnerkitError
from partnerkit.files import read_file
from partnerkit.model import Partnership, Record
from partnerkit.records.fixing_spelling import spelt
from partnerkit.records.fixing_values import ids_for, with_values
from partnerkit.records.patching import patched
from partnerkit.records.placing import value_at
from partnerkit.rules import Finding, Fix, Profile, Report, Rule, RuleContext, validate
from partnerkit.rules.context import context_of, path_of
from partnerkit.rules.engine import installed
from partnerkit.source.problem import Path, place

_ROUNDS = 5
"""So often fixes are looked for anew in what was fixed; a fix that brings forth others without end is stopped."""

ID = "id"
"""What stands for a code where a record got an id, so that findings about it can be waived or cited."""

Judge = Callable[[Partnership], Report]
Offer = tuple[Path, Fix]
"""Where a finding is, and what puts it right."""


@frozen
class Fixed:
    """What was fixed.

    Attributes:
        code: The code of the finding that was about it, or `id` where a record got one.
        place: Where: in the record, for a spelling in the data of the file.
        path: The same as people write it.
    """

    code: str
    place: Path
    path: str


@frozen
class Proposal:
    """A file with what can be fixed in it.

    Attributes:
        raw: The file as it is.
        new: The file as it would be; the same if there is nothing to fix.
        fixed: What would be fixed, in the order in which it was found.
    """

    raw: bytes
    new: bytes
    fixed: tuple[Fixed, ...]


def propose(
    raw: bytes, kind: str, *, profile: Profile | str = Profile.DRAFT, today: date | None = None
) -> Proposal:
    """Return what can be fixed in a file of YAML or JSON; a fault elsewhere in it changes nothing but itself.

    Args:
        raw: The file.
        kind: `yaml` or `json`.
        profile: What the record is to be ready for.
        today: The day it is judged for.
    """
    new, codes = spelt(raw, kind)
    fixed = tuple(Fixed(code, path, place(path)) for path, code in codes.items())
    try:
        record = read_file(new, "", kind)[0]
        for better, told in steps(record, profile=profile, today=today):
            new, record, fixed = patched(new, kind, record, better), better, (*fixed, *told)
        return Proposal(raw, new, fixed)
    except (FormatError, EditError):  # it cannot be read yet, or not be changed line by line
        return Proposal(raw, new, fixed)


def steps(
    record: Partnership, *, profile: Profile | str = Profile.DRAFT, today: date | None = None
) -> Iterator[tuple[Partnership, tuple[Fixed, ...]]]:
    """Yield a record with everything mended that rules can mend, and then with the ids that findings ask for."""

    def judge(one: Partnership) -> Report:
        return validate(one, profile=profile, today=today)

    rules = {rule.code: rule for pack in installed()[0] for rule in pack.rules if rule.fix}
    fixed: list[Fixed] = []
    report = judge(record)
    for _ in range(_ROUNDS):
        context = context_of(record, report.profile, today)
        offers: dict[str, list[Offer]] = {}
        for one in report.findings:
            if one.code in rules:
                offers.setdefault(one.code, []).extend(_offers(rules[one.code], context, one))
        before = record
        for code, offered in offers.items():
            record, report, told = _tried(record, report, code, offered, judge)
            fixed += told
        if record == before:
            break
    yield record, tuple(fixed)
    named = [(at[:-1], Fix(at, name)) for at, name in ids_for(record, report.findings)]
    record, _, told = _tried(record, report, ID, named, judge)
    yield record, told


def _offers(rule: Rule, context: RuleContext, finding: Finding) -> list[Offer]:
    """Return what a rule offers; one that cannot mend its own findings leaves them as they are."""
    try:
        offered: Iterable[Any] = (
            rule.fix(context.for_rule(rule.code, rule.read_texts), finding) if rule.fix else ()
        )
        return [(finding.place, one) for one in offered if isinstance(one, Fix) and _fits(context, one)]
    except Exception:
        return []


def _fits(context: RuleContext, fix: Fix) -> bool:
    """Whether a fix puts a value where one is or may be; records are never put in, taken out or replaced."""
    around = value_at(context.partnership, fix.place[:-1])
    there = value_at(context.partnership, fix.place)
    parts = [part for one in (there, fix.value) for part in (one if isinstance(one, tuple) else (one,))]
    return around is not None and not any(isinstance(part, Record) for part in parts)


def _agreed(offers: Sequence[Offer]) -> dict[Path, Any]:
    """Return the values for places about which all offers agree."""
    values: dict[Path, Any] = {}
    disputed: set[Path] = set()
    for _, fix in offers:
        if values.setdefault(fix.place, fix.value) != fix.value:
            disputed.add(fix.place)
    return {at: value for at, value in values.items() if at not in disputed}


def _tried(
    record: Partnership, report: Report, code: str, offers: Sequence[Offer], judge: Judge
) -> tuple[Partnership, Report, tuple[Fixed, ...]]:
    """Return the record with values put in, as far as that takes findings away and brings no other."""
    values = _agreed(offers)
    try:
        better = with_values(record, values)
        again = judge(better)
    except (PartnerkitError, TypeError, ValueError, AttributeError, LookupError):
        return record, report, ()
    were, are = _told(report), _told(again)
    helped = [one for one in offers if one[1].place in values and (code == ID or (code, one[0]) not in are)]
    if better == record or are - were or not helped:
        return record, report, ()
    if len(helped) < len(offers):
        return _tried(record, report, code, helped, judge)
    return better, again, tuple(Fixed(code, at, path_of(record, at)) for at in values)


def _told(report: Report) -> set[tuple[str, Path]]:
    return {(one.code, one.place) for one in report.findings}

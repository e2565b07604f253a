"""What was done and who took part: activities, target groups, numbers of people."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from partnerkit.documents.report.account import Account, bullets, glued, labelled, line, sentences, strong
from partnerkit.documents.report.parties import objective_numbers
from partnerkit.documents.report.tables import table
from partnerkit.documents.tree import Block, Inlines, Paragraph
from partnerkit.documents.tree import Text as Words
from partnerkit.forms.form import Section
from partnerkit.language.amounts import count_in_sentence, number, qualified
from partnerkit.language.catalogue import code
from partnerkit.language.dates import date_in_table
from partnerkit.language.lists import quote
from partnerkit.model import Activity
from partnerkit.values import Headcount

SMALL_GROUP = 5
"""Smaller groups are put together in copies that leave the house, so that nobody can be made out."""


def activities(account: Account, section: Section) -> tuple[Block, ...]:
    """Return every activity, also those that were changed or dropped."""
    rows = [
        (
            line(str(count)),
            _activity(account, one, f"activity-{count}"),
            line(date_in_table(one.date, account.language)),
            line(code(one.status, account.language) if one.status else account.missing),
            account.words(one.deviation, f"{one.id}.deviation") if one.deviation else line(account.say("activities.as-planned")),
        )
        for count, one in enumerate(_shown(account), 1)
    ]
    return table(account, "activities", {"number": 10, "activity": 55, "when": 25, "status": 22, "comment": 33}, rows)


def _shown(account: Account) -> tuple[Activity, ...]:
    return account.telling.shown(account.project.activities) if account.project else ()


def _activity(account: Account, one: Activity, fallback: str) -> Inlines:
    language, key = account.language, one.id or fallback
    title = one.title and account.words(one.title, f"{key}.title")
    kind = line(code(one.kind, language)) if one.kind else ()
    return sentences(
        [
            strong(title) if title else kind,
            account.words(one.statement, f"{key}.statement") if one.statement else (),
            labelled(account.say("activities.kind"), kind) if title and kind else (),
            labelled(account.say("activities.place"), account.words(one.place, f"{key}.place")) if one.place else (),
            labelled(account.say("activities.host"), account.name(one.host)) if one.host else (),
            line(count_in_sentence(one.trips, "trip", language)) if one.trips else (),
            objective_numbers(account, one.objectives),
        ]
    ) or line(account.missing)


@frozen
class _Group:
    """A row of the table of participants: whom it is about, and their numbers."""

    what: Inlines
    heads: Headcount


def participants(account: Account, section: Section) -> tuple[Block, ...]:
    """Return for whom the activities were, and how many took part; numbers nobody stated are said to be missing."""
    groups: list[Inlines] = []
    for one in _shown(account):
        for said in one.target_groups:
            words = account.words(said, f"{one.id}.target_groups")
            if words not in groups:
                groups.append(words)
    leading = (Paragraph(line(account.say("participants.groups")), keep_with_next=True),) if groups else ()
    return (*leading, *bullets(groups), *_numbers(account, list(_groups(account))))


def _groups(account: Account) -> Iterator[_Group]:
    small: list[Headcount] = []
    for count, one in enumerate(_shown(account), 1):
        title = account.words(one.title, f"{one.id or count}.title") if one.title else line(account.say("participants.activity", number=count))
        for heads in one.participants:
            if not account.internal and heads.sum is not None and 0 < heads.sum < SMALL_GROUP:
                small.append(heads)
                continue
            whom = [
                line(code(heads.category, account.language)) if heads.category else (),
                account.telling.name(heads.party) if heads.party else (),
                line(qualified(account.say("participants.numbers"), heads.qualifier, account.language)) if heads.qualifier else (),
                line(quote(heads.wording, account.language)) if heads.wording else (),
            ]
            told = glued(whom, ", ")
            yield _Group((*title, Words(" ("), *told, Words(")")) if told else title, heads)
    if small:
        yield _Group(line(account.say("participants.small", least=SMALL_GROUP)), _together(small))


def _together(small: list[Headcount]) -> Headcount:
    """Add small groups; a number that one of them lacks becomes unknown for all."""
    parts = [_sum(one.parts[place] for one in small) for place in range(4)]
    return Headcount(*parts, total=sum(one.sum or 0 for one in small))


def _sum(numbers: Iterable[int | None]) -> int | None:
    known = list(numbers)
    stated = [one for one in known if one is not None]
    return sum(stated) if len(stated) == len(known) else None


def _numbers(account: Account, groups: list[_Group]) -> tuple[Block, ...]:
    language = account.language
    others = any(group.heads.other is not None for group in groups)
    names = ["women", "men", *(["other"] if others else []), "unstated", "total"]
    widths = {"group": 61.0 if others else 75.0, "women": 14, "men": 14, "other": 14, "unstated": 22, "total": 20}
    columns = [[_number(group.heads, name) for group in groups] for name in names]
    shown = [
        (group.what, *(line(account.missing if column[place] is None else number(column[place] or 0, language)) for column in columns))
        for place, group in enumerate(groups)
    ]
    total = note = None
    if len(groups) > 1:
        lacking = sum(any(_number(group.heads, name) is None for name in ("women", "men", "total")) for group in groups)
        key = "known" if any(_lacks(column) for column in columns) else "all"
        total = (line(account.say(f"sum.{key}")), *(_total(account, column) for column in columns))
        if lacking:
            note = account.say("participants.incomplete", missing=lacking, rows=len(groups))
    return table(
        account, "participants", {name: widths[name] for name in ("group", *names)}, shown, total=total, note=note
    )


def _number(heads: Headcount, name: str) -> int | None:
    if name == "total":
        return heads.sum
    stated: int | None = getattr(heads, name)
    if stated is None and name in ("other", "unstated") and None not in (heads.women, heads.men) and heads.total is None:
        return 0  # women and men are counted and no total says otherwise, so nobody else was
    return stated


def _lacks(column: list[int | None]) -> bool:
    return any(one is None for one in column) and any(one is not None for one in column)


def _total(account: Account, column: list[int | None]) -> Inlines:
    known = [one for one in column if one is not None]
    return line(number(sum(known), account.language) if known else account.missing)

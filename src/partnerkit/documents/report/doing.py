"""What was done and who took part: activities, target groups, numbers of people."""

from collections.abc import Iterator

from partnerkit.documents.report.account import (
    Account,
    glued,
    labelled,
    led,
    line,
    sentences,
    strong,
    unless_said,
)
from partnerkit.documents.report.aims import objective_numbers
from partnerkit.documents.report.small_groups import LEAST, Group, together, without_few_others
from partnerkit.documents.report.tables import table
from partnerkit.documents.tree import Block, Inlines, Paragraph
from partnerkit.documents.tree import Text as Words
from partnerkit.forms.form import Section
from partnerkit.language.amounts import count_in_sentence
from partnerkit.language.counting import part_of_whole
from partnerkit.language.dates import date_in_table
from partnerkit.language.lists import quote
from partnerkit.language.numbers import number, qualified
from partnerkit.model import Activity
from partnerkit.values import Headcount, Qualifier


def activities(account: Account, section: Section) -> tuple[Block, ...]:
    """Return every activity, also those that were changed or dropped."""
    changed = any(one.deviation for one in _shown(account))
    as_planned = line(account.say("activities.as-planned")) if changed else account.lacking
    rows = [
        (
            line(str(count)),
            _activity(account, one, f"activity-{count}"),
            line(date_in_table(one.date, account.language)),
            account.coded(one.status) or account.lacking,
            account.words(one.deviation, f"{one.id}.deviation") if one.deviation else as_planned,
        )
        for count, one in enumerate(_shown(account), 1)
    ]
    return table(
        account,
        "activities",
        {"number": 10, "activity": 54, "when": 24, "status": 23, "deviation": 34},
        rows,
        may_go=["when", "status", "deviation"],
    )


def _shown(account: Account) -> tuple[Activity, ...]:
    return account.telling.shown(account.project.activities) if account.project else ()


def _activity(account: Account, one: Activity, fallback: str) -> Inlines:
    language, key = account.language, one.id or fallback
    title = one.title and account.words(one.title, f"{key}.title")
    kind = account.coded(one.kind)
    return (
        sentences(
            [
                strong(title or kind) if title or kind else (),
                account.optional(one.statement, f"{key}.statement"),
                labelled(account.say("activities.kind"), unless_said(kind, title)) if title else (),
                labelled(account.say("activities.place"), account.optional(one.place, f"{key}.place")),
                labelled(account.say("activities.host"), account.named(one.host)),
                line(count_in_sentence(one.trips, "trip", language)) if one.trips else (),
                objective_numbers(account, one.objectives),
            ]
        )
        or account.lacking
    )


def counted(account: Account) -> bool:
    """Whether any number of participants is stated."""
    return any(heads.is_stated for one in _shown(account) for heads in one.participants)


def participants(account: Account, section: Section) -> tuple[Block, ...]:
    """Return for whom the activities were, and how many took part."""
    groups: list[Inlines] = []
    for one in _shown(account):
        for said in one.target_groups:
            words = account.words(said, f"{one.id}.target_groups")
            if words not in groups:
                groups.append(words)
    lead = line(account.say("participants.groups"))
    told = (Paragraph(led(lead, sentences([account.telling.listed(groups)]))),) if groups else ()
    return (*told, *_numbers(account, *fit(account)))


def _groups(account: Account) -> Iterator[Group]:
    for count, one in enumerate(_shown(account), 1):
        title = (
            account.words(one.title, f"{one.id or count}.title")
            if one.title
            else line(account.say("participants.activity", number=count))
        )
        for heads in one.participants:
            whom = [
                account.coded(heads.category),
                account.telling.name(heads.party) if heads.party else (),
                line(quote(heads.wording, account.language)) if heads.wording else (),
            ]
            told = glued(whom, ", ")
            yield Group((*title, Words(" ("), *told, Words(")")) if told else title, heads)


def fit(account: Account) -> tuple[list[Group], bool]:
    """Return the groups as the audience may see them, and whether other genders are among those not stated."""
    groups = list(_groups(account))
    if account.internal:
        return groups, False
    small, some = (line(account.say(f"participants.{key}", least=LEAST)) for key in ("small", "some-small"))
    groups = together(groups, small, some)
    folded = without_few_others(groups)
    return folded or groups, folded is not None


_TABLE_WIDTH = 145.0
_WIDTHS = {"women": 19.0, "men": 19.0, "other": 15.0, "unstated": 24.0, "total": 21.0}
"""The columns of numbers, in millimetres."""

_ASKED = ("women", "men", "total")
"""What every report is asked for; it stands there also where nothing is stated, so that the lack is seen."""


def _numbers(account: Account, groups: list[Group], folded: bool) -> tuple[Block, ...]:
    language = account.language
    headers = {"unstated": "other-unstated"} if folded else {}
    kept = [name for name in _WIDTHS if name in _ASKED or _states(groups, name)]
    widths = {headers.get(name, name): _WIDTHS[name] for name in kept}
    columns = [[number_of(group.heads, name) for group in groups] for name in kept]
    shown = [
        (group.what, *(_told(account, group, column[place]) for column in columns))
        for place, group in enumerate(groups)
    ]
    total = note = None
    if len(groups) > 1:
        lacking = sum(any(number_of(group.heads, name) is None for name in _ASKED) for group in groups)
        key = "known" if any(_lacks(column) for column in columns) else "all"
        sums = (_cell(account, _total(column), _about(groups, column)) for column in columns)
        total = (line(account.say(f"sum.{key}")), *sums)
        if lacking:
            note = account.say(
                "sum.incomplete", part=part_of_whole(lacking, len(groups), "table-row", language)
            )
    return table(
        account,
        "participants",
        {"group": _TABLE_WIDTH - sum(widths.values()), **widths},
        shown,
        total=total,
        note=note,
    )


def number_of(heads: Headcount | None, name: str) -> int | None:
    """Return one of the numbers of a group, or `None` if nobody stated it or it is not told; never zero instead."""
    stated: int | None = getattr(heads, "sum" if name == "total" else name, None)
    return stated


def _states(groups: list[Group], name: str) -> bool:
    return any(number_of(group.heads, name) is not None for group in groups)


def _lacks(column: list[int | None]) -> bool:
    return any(one is None for one in column) and any(one is not None for one in column)


def _about(groups: list[Group], column: list[int | None]) -> Qualifier | None:
    """Return that a sum is not exact if one of the numbers in it is not."""
    terms = zip(groups, column, strict=True)
    return (
        Qualifier.ABOUT
        if any(group.heads and group.heads.qualifier and number for group, number in terms)
        else None
    )


def _total(column: list[int | None]) -> int | None:
    known = [one for one in column if one is not None]
    return sum(known) if known else None


def _told(account: Account, group: Group, figure: int | None) -> Inlines:
    if group.heads is None:
        return line(account.say("participants.not-told"))
    return _cell(account, figure, group.heads.qualifier)


def _cell(account: Account, figure: int | None, qualifier: Qualifier | None) -> Inlines:
    if figure is None:
        return account.lacking
    return line(qualified(number(figure, account.language), qualifier, account.language, table=True))

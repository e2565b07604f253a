"""The parties and other actors: how their networks were built, and a table of who they are."""

from collections.abc import Iterable

from partnerkit.documents.joining import capital, merged, with_spaces
from partnerkit.documents.paper.context import PaperContext
from partnerkit.documents.report.small_groups import small
from partnerkit.documents.tree import Block, Column, Inlines, Paragraph, Reference, Row, Table, Text
from partnerkit.language.catalogue import nbsp
from partnerkit.language.counting import headcount_in_sentence
from partnerkit.language.spoken import country_name, document_tag
from partnerkit.model import (
    ActivityKind,
    Headcount,
    Involvement,
    InvolvementRole,
    Matter,
    Organisation,
    Party,
)

_OWN = (InvolvementRole.OWN_UNIT, InvolvementRole.MUNICIPAL_COMPANY)
_APART = (InvolvementRole.CONSULTED, InvolvementRole.BROKER)
_DOCUMENT_LANGUAGES = ("sv", "en")
_ANCHOR = "actors"


def actors(context: PaperContext) -> tuple[Block, ...]:
    """Return what is told of the networks and of women and men in them, and the table of actors."""
    told = _networks(context)
    rows = tuple(Row((label, names)) for label, names in _rows(context) if names)
    blocks: list[Block] = [Paragraph(told)] if told else []
    if not rows:
        return tuple(blocks)
    pointer = context.telling.sentence("actors.where", table=(Reference(_ANCHOR),))
    return (*blocks, Paragraph(pointer, keep_with_next=True), _table(context, rows))


def _networks(context: PaperContext) -> Inlines:
    telling = context.telling
    said: list[Inlines] = []
    counted: list[Headcount] = []
    sought = False
    for project in context.projects:
        for activity in telling.shown(project.activities):
            counted += activity.participants
            if activity.kind is ActivityKind.NETWORKING:
                said.append(telling.words(activity.statement, f"{activity.id or 'activity'}.statement"))
        for matter in telling.shown(project.cross_cutting):
            if matter.matter is Matter.GENDER_EQUALITY:
                sought = True
                said.append(telling.words(matter.statement, f"{matter.id or 'cross-cutting'}.statement"))
    stated = tuple(one for one in counted if one.is_stated)
    if len(stated) == 1 and (telling.audience == "internal" or not small(stated[0])):
        people = headcount_in_sentence(stated[0], telling.language)
        said.append(telling.sentence("actors.participants", people=people))
    elif sought and not stated:
        said.append(telling.sentence("actors.unknown-numbers"))
    return with_spaces(said)


def _table(context: PaperContext, rows: tuple[Row, ...]) -> Table:
    telling = context.telling
    header = (Column(telling.say("actors.group"), 45), Column(telling.say("actors.actors"), 100))
    return Table(
        telling.say("actors.caption"),
        header,
        rows,
        description=telling.say("actors.description"),
        anchor=_ANCHOR,
    )


def _rows(context: PaperContext) -> Iterable[tuple[Inlines, Inlines]]:
    """Yield a label and its actors: each party with its own side, then those who stand between or outside."""
    telling = context.telling
    involved = telling.shown(context.partnership.involvements)
    rows: dict[Inlines, list[Inlines]] = {}
    parties = [
        one
        for one in telling.shown(context.partnership.parties)
        if not (one.period and context.later(one.period.start))
    ]
    for party in parties:
        for label, names in _side(
            context, party, [one for one in involved if one.side and one.side == party.organisation]
        ):
            rows.setdefault(label, []).extend(names)
    sides = {party.organisation for party in parties}
    for one in involved:
        if one.role in _APART:
            rows.setdefault(_label(context, one.role.value), []).append(_actor(context, one.organisation))
        elif one.role is not InvolvementRole.FOCUS and (one.side is None or one.side not in sides):
            rows.setdefault(_label(context, "other"), []).append(_actor(context, one.organisation))
    for project in context.projects:
        if project.funder:
            rows.setdefault(_label(context, "funder"), []).append(telling.short(project.funder))
    past = {_actor(context, one.organisation) for one in involved if one.former}
    for label, names in rows.items():
        now = telling.ordered(name for name in names if name not in past)
        before = telling.ordered(name for name in names if name in past)
        yield label, capital(telling.with_former(now, before))


def _side(
    context: PaperContext, party: Party, involved: list[Involvement]
) -> Iterable[tuple[Inlines, list[Inlines]]]:
    telling = context.telling
    found = telling.organisation(party.organisation)
    units = [_actor(context, one.organisation) for one in involved if one.role is InvolvementRole.OWN_UNIT]
    companies = [
        _actor(context, one.organisation) for one in involved if one.role is InvolvementRole.MUNICIPAL_COMPANY
    ]
    others = [
        _actor(context, one.organisation)
        for one in involved
        if one.role not in (*_OWN, *_APART, InvolvementRole.FOCUS)
    ]
    if units:
        yield telling.official(party.organisation), units
    if companies:
        yield _label(context, "companies"), companies
    if not units:
        others.append(_party(context, party))
    if others:
        yield _country(context, found, "others-in" if units else "in"), others


def _country(context: PaperContext, organisation: Organisation | None, key: str) -> Inlines:
    telling = context.telling
    if organisation is None or organisation.country is None:
        return _label(context, "parties" if key == "in" else "other")
    country = country_name(organisation.country, telling.language)
    return (Text(telling.say(f"actors.{key}", country=country)),)


def _label(context: PaperContext, key: str) -> Inlines:
    return (Text(context.telling.say(f"actors.row.{key}")),)


def _party(context: PaperContext, party: Party) -> Inlines:
    if party.organisation:
        return _actor(context, party.organisation)
    told = context.telling.words(party.description, f"{party.id or 'party'}.description")
    return told or context.telling.blank("organisation", f"{party.id or 'party'}.organisation")


def _actor(context: PaperContext, name: str | None) -> Inlines:
    """Return an actor's name, and once, here, what it is called in a language of neither document."""
    telling = context.telling
    named = telling.name(name)
    found = telling.organisation(name)
    local = [
        Text(nbsp(words), language=document_tag(tag))
        for tag, words in (found.name if found else ())
        if tag not in _DOCUMENT_LANGUAGES and found and found.name.get(telling.language) not in (None, words)
    ]
    return merged((*named, Text(" ("), *local[:1], Text(")"))) if local else named

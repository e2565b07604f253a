"""The annex about the relation and its actors: how it began, where it stands, who the organisations are."""

from collections.abc import Iterator

from partnerkit.documents.joining import capital
from partnerkit.documents.report.account import (
    Account,
    bullets,
    glued,
    labelled,
    led,
    line,
    sentences,
    strong,
)
from partnerkit.documents.report.aims import titled
from partnerkit.documents.report.tables import table
from partnerkit.documents.tree import Block, Fact, Facts, Inlines, Paragraph, plain
from partnerkit.documents.tree import Text as Words
from partnerkit.forms.form import Section
from partnerkit.language.amounts import count_in_sentence
from partnerkit.language.catalogue import LANGUAGES, code, nbsp
from partnerkit.language.dates import date_in_table, period_in_table
from partnerkit.language.spoken import country_name, document_tag
from partnerkit.model import Organisation, Theme


def relation(account: Account, section: Section) -> tuple[Block, ...]:
    """Return what the relation is, how it began and where it stands."""
    rows = tuple(
        Fact(account.say(f"relation.{key}"), capital(value)) for key, value in _relation(account) if value
    )
    origin = account.partnership.origin
    told: tuple[Block, ...] = ()
    if origin and origin.text and account.telling.shown((origin,)):
        told = account.telling.paragraphs(origin.text, "origin.text")
    themes = bullets(
        _named(capital(account.words(one.name, f"{one.id}.name")), _theme(account, one))
        for one in account.telling.shown(account.partnership.themes)
    )
    leading = (Paragraph(line(account.say("relation.themes")), keep_with_next=True),) if themes else ()
    return (*((Facts(rows),) if rows else ()), *told, *leading, *themes)


def _theme(account: Account, one: Theme) -> Inlines:
    return sentences(
        [
            account.optional(one.description, f"{one.id}.description"),
            labelled(account.say("relation.within"), titled(account, one.parent)),
            labelled(account.say("relation.sector"), line(one.sector) if one.sector else ()),
        ]
    )


def _named(name: Inlines, told: Inlines) -> Inlines:
    return led(name, told) if told else sentences([name])


def _relation(account: Account) -> Iterator[tuple[str, Inlines]]:
    one, language = account.partnership, account.language
    if one.title:
        yield "title", account.words(one.title, "title")
    if one.relation:
        yield "form", line(code(one.relation, language))
    if one.status:
        yield (
            "status",
            glued(
                [
                    line(code(one.status, language)),
                    line(account.say("relation.as-of", date=date_in_table(one.status_date, language)))
                    if one.status_date
                    else (),
                    account.optional(one.status_reason, "status_reason"),
                    labelled(account.say("cover.terminated-by"), account.named(one.terminated_by)),
                ],
                "; ",
            ),
        )
    if one.start:
        yield "start", line(date_in_table(one.start, language))
    if one.end:
        yield "end", line(date_in_table(one.end, language))
    if one.countries:
        yield (
            "countries",
            account.telling.joined(line(country_name(country, language)) for country in one.countries),
        )
    origin = one.origin
    if origin and account.telling.shown((origin,)):
        if origin.date:
            yield "began", line(date_in_table(origin.date, language))
        for key in ("asked_by", "asked", "through"):
            if getattr(origin, key):
                yield key.replace("_", "-"), account.name(getattr(origin, key))


def organisations(account: Account, section: Section) -> tuple[Block, ...]:
    """Return what is known of each organisation."""
    rows = [
        (_name(account, one), sentences([_kind(account, one), _about(account, one)]) or account.lacking)
        for one in account.telling.shown(account.partnership.organisations)
    ]
    return table(account, "organisations", {"organisation": 62, "details": 83}, rows)


def _name(account: Account, one: Organisation) -> Inlines:
    """Return a name with its short form and its forms in the language of the place."""
    name = account.telling.official(one.id)
    native = [(Words(words, document_tag(tag)),) for tag, words in one.name if tag not in LANGUAGES]
    others = [account.optional(one.short, f"{one.id}.short"), *native]
    more = glued([other for other in others if nbsp(plain(other)) != nbsp(plain(name))], "; ")
    return (*strong(name), Words(" ("), *more, Words(")")) if more else strong(name)


def _kind(account: Account, one: Organisation) -> Inlines:
    parts = [
        account.coded(one.kind),
        account.optional(one.place, f"{one.id}.place"),
        line(country_name(one.country, account.language)) if one.country else (),
    ]
    return glued(parts, ", ")


def _about(account: Account, one: Organisation) -> Inlines:
    language, say = account.language, account.say
    former = [
        glued(
            [
                account.words(name.name, f"{one.id}.former"),
                account.spanned(name.valid),
            ],
            ", ",
        )
        for name in one.former_names
    ]
    relations = [
        glued(
            [
                line(code(tie.kind, language)),
                account.telling.name(tie.organisation) if tie.organisation else (),
                line(f"({period_in_table(tie.valid, language)})") if tie.valid else (),
                account.optional(tie.text, f"{one.id}.relation"),
            ],
            " ",
        )
        for tie in one.relations
    ]
    return sentences(
        [
            account.optional(one.description, f"{one.id}.description"),
            labelled(say("organisations.part-of"), account.named(one.part_of)),
            line(count_in_sentence(one.population, "inhabitant", language)) if one.population else (),
            line(say("organisations.collective")) if one.collective else (),
            line(say("organisations.former")) if one.former else (),
            labelled(say("organisations.valid"), account.spanned(one.valid)),
            labelled(say("organisations.former-names"), glued(former, "; ")),
            labelled(say("organisations.relations"), glued(relations, "; ")),
            *(line(f"{identifier.scheme}: {identifier.code}") for identifier in one.identifiers),
            labelled(say("organisations.web"), account.address(one.web)),
        ]
    )

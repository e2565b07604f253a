"""Edits that change one thing: what was typed is in the record, the rest is as it was."""

from attrs import evolve
from tests.workbook.cases.outcomes import Changed
from tests.workbook.changes import (
    add_row,
    both,
    cleared,
    insert_party,
    new_visit,
    organisation,
    own_column,
    parties,
    spent,
)
from tests.workbook.edits import typed

from partnerkit.model import Organisation
from partnerkit.values import Count, FuzzyDate, Text

CHANGED: Changed = {
    "a name": (
        typed("Organisationer", "Namn (svenska)", "Nytt"),
        lambda r: organisation(r, name=Text({"sv": "Nytt"})),
    ),
    "a name that is a number": (
        typed("Organisationer", "Namn (svenska)", 112),
        lambda r: organisation(r, name=Text({"sv": "112"})),
    ),
    "a name with zeros that only the format shows": (
        typed("Organisationer", "Namn (svenska)", 12, format="0000"),
        lambda r: organisation(r, name=Text({"sv": "0012"})),
    ),
    "a language added": (
        both(own_column("Namn (tyska)", None), typed("Organisationer", "Namn (tyska)", "Acht")),
        lambda r: organisation(r, name=Text({"sv": "Aby", "de": "Acht"})),
    ),
    "a language added by its tag": (
        both(own_column("Namn (zh-Hant)", None), typed("Organisationer", "Namn (zh-Hant)", "八")),
        lambda r: organisation(r, name=Text({"sv": "Aby", "zh-Hant": "八"})),
    ),
    "a number with decimal comma": (typed("Budget", "Beviljat", "120000,5"), spent("120000.5")),
    "a number with two points": (typed("Budget", "Beviljat", "1.500.000"), spent("1500000")),
    "a number with two commas": (typed("Budget", "Beviljat", "1,500,000"), spent("1500000")),
    "a number below one": (typed("Budget", "Beviljat", "0,125"), spent("0.125")),
    "a number from a sum of binary fractions": (typed("Budget", "Beviljat", 0.1 + 0.2), spent("0.3")),
    "a whole number of people": (
        typed("Organisationer", "Invånare", "1 500"),
        lambda r: organisation(r, population=Count(1500)),
    ),
    "not public": (typed("Organisationer", "Offentlig", False), lambda r: organisation(r, public=False)),
    "not public in words": (
        typed("Organisationer", "Offentlig", "nej"),
        lambda r: organisation(r, public=False),
    ),
    "not public as a formula": (
        typed("Organisationer", "Offentlig", "=FALSE()"),
        lambda r: organisation(r, public=False),
    ),
    "a row added at the end": (
        add_row("Organisationer", Id="dal", **{"Namn (svenska)": "Dal"}),
        lambda r: evolve(
            r, organisations=(*r.organisations, Organisation(id="dal", name=Text({"sv": "Dal"})))
        ),
    ),
    "a row added in the middle": (insert_party, parties),
    "a row with a key of one's own and a child": (
        both(
            add_row("Aktiviteter", Id="#ny", Projekt="vatten", **{"Aktivitet (svenska)": "Slut"}),
            add_row("Deltagare", Aktivitet="#ny", Kvinnor=1),
        ),
        new_visit,
    ),
    "a row cleared": (
        cleared,
        lambda r: evolve(r, projects=(evolve(r.projects[0], budget=r.projects[0].budget[:1]),)),
    ),
    "a sheet deleted": (lambda book: book.remove(book["Parter"]), lambda r: evolve(r, parties=())),
    "years with a dash": (
        typed("Avtal", "Undertecknat", "2012–2014"),
        lambda r: evolve(r, agreements=(evolve(r.agreements[0], signed=FuzzyDate("2012/2014")),)),
    ),
}

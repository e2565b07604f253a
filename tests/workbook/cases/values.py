"""What people type into cells: for numbers, dates, codes, yes and no, and for what they do not know."""

from attrs import evolve
from tests.workbook.cases.outcomes import Changed, Refused, Same
from tests.workbook.changes import organisation, spent
from tests.workbook.edits import typed

from partnerkit.model import Partnership
from partnerkit.values import Count, FuzzyDate, Text

_UNKNOWN = ("n/a", "okänt", "?", "–", "…", "saknas", "TBD", "x")
_DATES = ("2012", "2012-05", "201X", "XXXX-10", "2012~", "2012?", "2012-W20", "2012/..")
_NO_CODES = ("-", "1 - Huvudpart", "huvudpart/part", "?")
_NUMBER, _DAY = ("Budget", "Beviljat"), ("Avtal", "Undertecknat")
_FLAG, _CODE = ("Organisationer", "Offentlig"), ("Parter", "Roll")


def _signed(edtf: str) -> Changed:
    def change(record: Partnership) -> Partnership:
        return evolve(record, agreements=(evolve(record.agreements[0], signed=FuzzyDate(edtf)),))

    return {f"a date typed as {edtf}": (typed(*_DAY, edtf), change)}


SAME: Same = {
    "amount with a thin space": typed(*_NUMBER, "120\u2009000"),
    "amount with an apostrophe": typed(*_NUMBER, "120'000"),
    "amount with a decimal point and zeros": typed(*_NUMBER, "120000.00"),
    "amount in brackets of blanks": typed(*_NUMBER, "  120000\n"),
    "amount with groups and a point": typed(*_NUMBER, "120,000.00"),
    "code with a line end": typed(*_CODE, "Huvudpart\n"),
    "code with two blanks and a capital": typed(*_CODE, " HuvudPart"),
    "code with a character without width": typed(*_CODE, "huvudpart\u200b"),
    "yes as the word true": typed(*_FLAG, "true"),
    "day with a T": typed(*_DAY, "2012-05-14T00:00:00"),
}

CHANGED: Changed = {
    **{
        name: one
        for edtf in ("2012", "2012-05", "201X", "XXXX-10", "2012~", "2012?", "2012-W20", "2012/..")
        for name, one in _signed(edtf).items()
    },
    "zero because unknown is zero": (
        typed("Organisationer", "Invånare", 0),
        lambda r: organisation(r, population=Count(0)),
    ),
    "an amount of zero": (typed(*_NUMBER, 0), spent("0")),
    "an amount below zero": (typed(*_NUMBER, "-500"), spent("-500")),
    "a name with a no-break space": (
        typed("Organisationer", "Namn (svenska)", "Aby\u00a0kommun"),
        lambda r: organisation(r, name=Text({"sv": "Aby\u00a0kommun"})),
    ),
    "a name with a line end": (
        typed("Organisationer", "Namn (svenska)", "Aby\nkommun"),
        lambda r: organisation(r, name=Text({"sv": "Aby\nkommun"})),
    ),
    "a name that is a dash": (
        typed("Organisationer", "Namn (svenska)", "-"),
        lambda r: organisation(r, name=Text({"sv": "-"})),
    ),
    "a name in Vietnamese letters": (
        typed("Organisationer", "Namn (svenska)", "Thái Nguyên"),
        lambda r: organisation(r, name=Text({"sv": "Thái Nguyên"})),
    ),
    "a country as text": (
        typed("Organisationer", "Land", " VN "),
        lambda r: organisation(r, country="VN"),
    ),
}

REFUSED: Refused = {
    **{f"{word} for an unknown number": (typed(*_NUMBER, word), "PK022", "Budget") for word in _UNKNOWN},
    **{
        f"{word} for an unknown day": (typed(*_DAY, word), "PK015", "Avtal") for word in ("okänt", "-", "n/a")
    },
    **{
        f"{word} for yes or no": (typed(*_FLAG, word), "PK022", "Organisationer")
        for word in ("x", "1", "-", "okänt")
    },
    **{f"{word} for a code": (typed(*_CODE, word), "PK014", "Parter!E2") for word in _NO_CODES},
    "an amount of 120 per cent in words": (typed(*_NUMBER, "120 %"), "PK022", "Budget"),
    "an amount in thousands": (typed(*_NUMBER, "120 tkr"), "PK022", "Budget"),
    "an amount with about": (typed(*_NUMBER, "ca 120000"), "PK022", "Budget"),
    "an amount from to": (typed(*_NUMBER, "100-200"), "PK022", "Budget"),
    "an amount in digits of full width": (typed(*_NUMBER, "１２０"), "PK022", "Budget"),
    "an amount with groups of two": (typed(*_NUMBER, "1 20 000"), "PK022", "Budget"),
    "an amount in letters O for zero": (typed(*_NUMBER, "12O000"), "PK022", "Budget"),
    "two numbers in one cell": (typed(*_NUMBER, "120000\n130000"), "PK022", "Budget"),
    "a day with two digits of year": (typed(*_DAY, "14.05.12"), "PK022", "Avtal"),
    "a day in the Swedish order of speech": (typed(*_DAY, "14 maj 2012"), "PK015", "Avtal"),
    "a day with slashes": (typed(*_DAY, "14/05/2012"), "PK022", "Avtal"),
    "a thirteenth month": (typed(*_DAY, "2012-13"), "PK015", "Avtal"),
    "a negative number of people": (typed("Deltagare", "Kvinnor", -1), "PK015", "Deltagare"),
    "people with about": (typed("Deltagare", "Kvinnor", "ca 10"), "PK022", "Deltagare"),
}

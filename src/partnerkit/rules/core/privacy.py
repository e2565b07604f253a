"""PK6xx privacy: people stand in the record by role, in numbers, and by name only where that is meant."""

import re
from collections.abc import Iterable
from datetime import date

from partnerkit.model import Contact, Risk, Text
from partnerkit.rules.context import RuleContext
from partnerkit.rules.core.levels import ADVICE, ERROR, WARNING
from partnerkit.rules.core.prose import public_texts
from partnerkit.rules.finding import Finding
from partnerkit.rules.rule import Theme
from partnerkit.rules.tables import table
from partnerkit.values.grade import Grade

THEME = Theme("privacy", "partnerkit.rules.core", "privacy.toml")

_NUMBER = re.compile(
    r"(?<![\d-])(?:(19|20)?(\d{2})(\d{2})(\d{2})[-+](\d{4})|(19|20)(\d{2})(\d{2})(\d{2})(\d{4}))(?![\d-])"
)
_DAY = re.compile(r"\d{6}")
"""What every such number holds; looked for first, since few texts hold it."""
_PERSON = re.compile(r"\b([^\W\d_]{2,})[.]([^\W\d_]{2,})(?:[.-][^\W\d_]+)*@[\w-]+(?:\.[\w-]+)+")


@THEME.rule("PK601", Grade.DEFINITION, WARNING)
def name_not_public(context: RuleContext) -> Iterable[Finding]:
    """Find named persons of whom nobody has said that the name may stand in a document."""
    for place, contact in context.each(Contact):
        if contact.name and contact.public and not contact.name_public:
            yield context.found((*place, "name"))


@THEME.rule("PK602", Grade.DEFINITION, ERROR)
def personal_number(context: RuleContext) -> Iterable[Finding]:
    """Find numbers that are built like a Swedish personal identity number."""
    for one, value in context.of(object):
        dated = [words for words in _all_words(value) if _DAY.search(words)]
        if any(_is_personal(found) for words in dated for found in _NUMBER.finditer(words)):
            yield context.found(one.place)


def _all_words(value: object) -> list[str]:
    if isinstance(value, Text):
        return [words for _, words in value]
    words = [value, *(getattr(value, name, None) for name in ("number", "wording"))]
    return [one for one in words if isinstance(one, str)]


def _is_personal(found: re.Match[str]) -> bool:
    """Whether the date exists (co-ordination numbers add 60 to the day) and the check digit is right."""
    parts = found.groups()
    century, year, month, day, last = parts[:5] if parts[1] else parts[5:]
    try:
        date(int((century or "20") + year), int(month), int(day) - (60 if int(day) > 60 else 0))
    except ValueError:
        return False
    digits = [int(digit) for digit in year + month + day + last]
    doubled = [digit * (2 - number % 2) for number, digit in enumerate(digits)]
    return sum(digit // 10 + digit % 10 for digit in doubled) % 10 == 0


@THEME.rule("PK603", Grade.INFERRED, WARNING)
def personal_address(context: RuleContext) -> Iterable[Finding]:
    """Find e-mail addresses of persons whose name is not marked public."""
    functions = set(table("wording")["functions"])
    for one, value in context.of(object):
        if isinstance(one.record, Contact) and (one.record.name_public or not one.record.public):
            continue
        for words in _all_words(value):
            if any(not functions & {found[1].lower(), found[2].lower()} for found in _PERSON.finditer(words)):
                yield context.found(one.place)
                break


@THEME.rule("PK604", Grade.INFERRED, ADVICE)
def public_risk(context: RuleContext) -> Iterable[Finding]:
    """Find risks that are marked public."""
    for place, risk in context.each(Risk):
        if risk.public:
            yield context.found((*place, "public"))


@THEME.rule("PK785", Grade.DEFINITION, WARNING)
def name_in_text(context: RuleContext) -> Iterable[Finding]:
    """Find the name of a contact that is not public in a text that is."""
    hidden = {
        " ".join(one.name.casefold().split())
        for _, one in context.each(Contact)
        if one.name and not (one.public and one.name_public)
    }
    names = [re.escape(name).replace(r"\ ", r"\s+") for name in sorted(hidden) if " " in name]
    if not names:
        return  # a single word may be a place or a common word
    found = re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)", re.IGNORECASE)
    for one, text in public_texts(context):
        if any(found.search(words) for _, words in text):
            yield context.found(one.place)

"""The pictures with bars: budget against outcome, and women and men.

They show what the tables beside them hold, no more. A number nobody stated is printed as missing and has no
bar; the numbers of people come as the table shows them, with small groups put together already.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from attrs import frozen

from partnerkit.documents.pictures.picture import Bar, Bars, Group
from partnerkit.documents.pictures.words import LINE_MM, lines, part_of, parts
from partnerkit.language.amounts import difference_in_sentence, money_unit
from partnerkit.language.catalogue import text
from partnerkit.language.counting import counted
from partnerkit.language.numbers import decimal_number, number, qualified
from partnerkit.values import Money, Qualifier

FEWEST = 2
PEOPLE = ("women", "men", "other", "unstated")
_LABEL_CHARACTERS = 22
_BAR_MM = 4.6
_GAP_MM = 3


@frozen
class Budgeted:
    """A line or a year of a budget.

    Attributes:
        label: What it is.
        granted: The amount granted, if known.
        reported: The outcome, if known.
        gap: Outcome minus granted, if both are known.
        partly: Which of the two, `granted` and `reported`, are known in part only.
    """

    label: str
    granted: Money | None
    reported: Money | None
    gap: Money | None = None
    partly: frozenset[str] = frozenset()


@frozen
class Counted:
    """A group of people: its numbers by the names in `PEOPLE`, and how exact they are."""

    label: str
    numbers: Mapping[str, int | None]
    qualifier: Qualifier | None = None


def budget(rows: Iterable[Budgeted], currency: str, of: str, language: str) -> tuple[Bars, ...]:
    """Return budget against outcome; nothing for fewer than two rows with an amount.

    Args:
        rows: Lines or years, all in one currency.
        currency: Which.
        of: `lines` or `years`.
        language: Of the words.
    """
    given = tuple(rows)
    amounts = [
        money.amount for one in given for money in (one.granted, one.reported) if money and money.amount
    ]
    places = 0 if all(one == one.to_integral_value() for one in amounts) else 2
    groups = [
        Group(
            one.label,
            tuple(
                _amount(name, getattr(one, name), currency, places, language, partly=name in one.partly)
                for name in ("granted", "reported")
            ),
        )
        for one in given
    ]
    if sum(map(_drawn, groups)) < FEWEST:
        return ()
    unit = money_unit(currency, language)
    caption = text(f"pictures.budget.{of}.caption", language, unit=unit)
    if any(bar.value is None for group in groups for bar in group.bars):
        caption = f"{caption} {text('pictures.no-bar', language)}"
    lead = [_widest(given, language)]
    return _pages(groups, caption, unit, f"budget.{of}", lead, language)


def people(rows: Iterable[Counted], language: str, *, folded: bool = False) -> tuple[Bars, ...]:
    """Return women and men, and others where there are any; nothing for fewer than two groups with a number.

    A group of which neither women nor men are counted is left out, and the caption says so.

    Args:
        rows: The groups.
        language: Of the words.
        folded: Whether people of another gender are among those whose gender is not stated.
    """
    given = tuple(rows)
    known = [
        one for one in given if one.numbers.get("women") is not None or one.numbers.get("men") is not None
    ]
    names = [name for name in PEOPLE if name in PEOPLE[:2] or any(one.numbers.get(name) for one in known)]
    groups = [
        Group(
            one.label,
            tuple(
                _people(
                    "folded" if folded and name == "unstated" else name,
                    one.numbers.get(name),
                    one.qualifier,
                    language,
                )
                for name in names
            ),
        )
        for one in known
    ]
    if len(groups) < FEWEST or not any(bar.value for group in groups for bar in group.bars):
        return ()
    said = [text("pictures.people.caption", language)]
    if any(bar.value is None for group in groups for bar in group.bars):
        said.append(text("pictures.no-bar", language))
    left = len(given) - len(known)
    if left:
        several = counted(left, "group", language)
        key = "one" if left == 1 else "several"
        said.append(
            text(f"pictures.people.left-out.{key}", language, groups=several[:1].upper() + several[1:])
        )
    return _pages(groups, " ".join(said), text("pictures.people.unit", language), "people", [], language)


def _drawn(group: Group) -> bool:
    return any(bar.value is not None for bar in group.bars)


def _amount(
    name: str, money: Money | None, currency: str, places: int, language: str, *, partly: bool
) -> Bar:
    said = text(f"pictures.series.{name}", language)
    if partly:
        return Bar(said, text("pictures.partly", language), None)
    if money is None or money.amount is None:
        return Bar(said, text(f"pictures.{'missing' if money is None else 'in-words'}", language), None)
    figures = qualified(decimal_number(money.amount, language, places), money.qualifier, language)
    if money.currency != currency:
        return Bar(said, f"{figures} {money_unit(money.currency, language)}", None)
    return Bar(said, figures, money.amount)


def _people(name: str, count: int | None, qualifier: Qualifier | None, language: str) -> Bar:
    said = text(f"pictures.series.{name}", language)
    if count is None:
        return Bar(said, text("pictures.missing", language), None)
    return Bar(said, qualified(number(count, language), qualifier, language), Decimal(count))


def _widest(rows: Sequence[Budgeted], language: str) -> str:
    """Tell where outcome and budget differ most; nothing if they do not or it is not known."""
    apart = [(one.gap.amount.copy_abs(), one) for one in rows if one.gap and one.gap.amount]
    if not apart:
        return ""
    one = max(apart, key=lambda pair: pair[0])[1]
    difference = difference_in_sentence(one.gap, language)
    return text("pictures.budget.widest", language, label=one.label, difference=difference)


def _pages(
    groups: Sequence[Group], caption: str, unit: str, key: str, lead: Sequence[str], language: str
) -> tuple[Bars, ...]:
    pages = parts(groups, _height)
    noun = {"budget.lines": "budget-line", "budget.years": "year", "people": "group"}[key]
    values = [bar.value for group in groups for bar in group.bars if bar.value is not None]
    scale = min(Decimal(0), *values), max(Decimal(0), *values)
    made: list[Bars] = []
    for place, page in enumerate(pages, 1):
        said = [text(f"pictures.{key}.alt", language, things=counted(len(page), noun, language), unit=unit)]
        said.extend(one for one in lead if one and place == 1)
        said.extend(_told(one, language) for one in page)
        made.append(
            Bars(part_of(caption, place, len(pages), language), " ".join(said), unit, tuple(page), *scale)
        )
    return tuple(made)


def _height(group: Group) -> float:
    return max(lines(group.label, _LABEL_CHARACTERS) * LINE_MM, len(group.bars) * _BAR_MM) + _GAP_MM


def _told(group: Group, language: str) -> str:
    bars = ", ".join(f"{bar.name} {bar.number}" for bar in group.bars)
    return text("pictures.group", language, label=group.label, told=bars)

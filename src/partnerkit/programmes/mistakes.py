"""What is wrong with a programme's file as a whole: names that lead nowhere, codes of no country, editions that overlap.

It works on the data of the file, so that these mistakes are told together with those of single values, each at its
place. What has another form than it should is passed over here: that is told by whoever reads it.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from partnerkit.errors import Message
from partnerkit.source.problem import Path, Problem, Refused
from partnerkit.source.structure import make_converter, structure
from partnerkit.values import Period
from partnerkit.values.shapes import shapes

_COUNTRIES = (
    "regions.*.countries.*",
    "editions.*.applicants.*.countries.*",
    "editions.*.country_lists.*.countries.*",
    "editions.*.country_lists.*.clusters.*.countries.*",
)
_FORMS = ("editions.*.reports.*.form",)
_DEFINED = {
    "regions": ("regions.*.name", ("ceilings.*.regions.*", "editions.*.ceilings.*.regions.*")),
    "cost_categories": (
        "cost_categories.*.name",
        ("costs.*.categories.*", "editions.*.costs.*.categories.*"),
    ),
    "editions": ("editions.*.name", ("switches.*.edition",)),
}
"""By the key under which names are defined: where they stand, and where they are used."""


def mistakes(
    data: Any,
    countries: Collection[str] | None = None,
    forms: Collection[str] | None = None,
    editions: Collection[str] = (),
) -> list[Problem]:
    """Return what is wrong with a programme as a whole.

    Args:
        data: The data of its file.
        countries: The codes there are; without them any will do.
        forms: The names of forms there are; without them any will do.
        editions: Names of editions that stand in files of their own.
    """
    problems: list[Problem] = []
    if countries is not None:
        problems += (
            _no_country(code, path) for path, code in _words(data, _COUNTRIES) if code not in countries
        )
    if forms is not None:
        problems += (_no_form(name, path, forms) for path, name in _words(data, _FORMS) if name not in forms)
    for key, (defined, used) in _DEFINED.items():
        names = {name for _, name in _words(data, (defined,))}
        names |= set(editions) if key == "editions" else set()
        problems += (_undefined(name, path, key) for path, name in _words(data, used) if name not in names)
        problems += _twice(_words(data, (defined,)), key)
    problems += _clusters(data)
    problems += _twice(_words(data, ("regions.*.countries.*",)), "countries")
    problems += _order(data)
    return problems


def _found(data: Any, steps: tuple[str, ...], path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Yield what stands at a place, where `*` means every item of a list."""
    if not steps:
        yield path, data
    elif steps[0] == "*" and isinstance(data, list | tuple):
        for place, item in enumerate(data):
            yield from _found(item, steps[1:], (*path, place))
    elif steps[0] != "*" and isinstance(data, dict) and steps[0] in data:
        yield from _found(data[steps[0]], steps[1:], (*path, steps[0]))


def _words(data: Any, places: Iterable[str]) -> Iterator[tuple[Path, str]]:
    for place in places:
        for path, word in _found(data, tuple(place.split("."))):
            if isinstance(word, str):
                yield path, str(word)


def _no_country(code: str, path: Path) -> Problem:
    told = Message(
        "programme.country",
        "'{code}' is no country. Write the two capital letters of ISO 3166-1, for example VN for Vietnam.",
        {"code": code},
    )
    return Problem("PK014", told, path)


def _no_form(name: str, path: Path, forms: Collection[str]) -> Problem:
    told = Message(
        "programme.form",
        "There is no form '{name}'. Write one of those that 'partnerkit forms' lists: {known}.",
        {"name": name, "known": ", ".join(forms)},
    )
    return Problem("PK014", told, path)


def _undefined(name: str, path: Path, key: str) -> Problem:
    told = Message(
        "programme.undefined",
        "'{name}' does not stand under '{key}'. Add it there, or correct it here.",
        {"name": name, "key": key},
    )
    return Problem("PK014", told, path)


def _twice(words: Iterable[tuple[Path, str]], key: str) -> Iterator[Problem]:
    seen = set[str]()
    for path, word in words:
        if word in seen:
            told = Message(
                "programme.twice",
                "'{name}' stands under '{key}' already. Take it out here, or correct it.",
                {"name": word, "key": key},
            )
            yield Problem("PK016", told, path)
        seen.add(word)


def _clusters(data: Any) -> Iterator[Problem]:
    """Yield each country that stands in a cluster but not in the list itself."""
    for path, listed in _found(data, ("editions", "*", "country_lists", "*")):
        known = {code for _, code in _words(listed, ("countries.*",))}
        for inner, code in _words(listed, ("clusters.*.countries.*",)):
            if code not in known:
                yield _undefined(code, (*path, *inner), "countries")


def _order(data: Any) -> Iterator[Problem]:
    """Yield each edition that certainly begins before the one above it has begun or ended."""
    converter = make_converter(shapes("sv"))
    before: tuple[str, Period] | None = None
    for path, edition in _found(data, ("editions", "*")):
        if not isinstance(edition, dict) or "valid" not in edition:
            continue
        try:
            valid = structure(converter, edition["valid"], Period)
        except Refused:
            continue
        name = str(edition.get("name", path[-1]))
        if before and _overlap(before[1], valid):
            told = Message(
                "programme.overlap",
                "The edition '{name}' begins before '{earlier}' is over. Put the oldest first, and correct the days.",
                {"name": name, "earlier": before[0]},
            )
            yield Problem("PK015", told, (*path, "valid"))
        before = name, valid


def _overlap(earlier: Period, later: Period) -> bool:
    start = later.start.latest if later.start else None
    if start is None:
        return False
    ends = earlier.end is not None and earlier.end.earliest is not None and earlier.end.earliest >= start
    begins = (
        earlier.start is not None and earlier.start.earliest is not None and earlier.start.earliest >= start
    )
    return ends or begins

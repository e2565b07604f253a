"""What judging and loading cost: a rate for typical records, growth with one large record, and JSON beside others.

- rate: 1,000 typical records, judged alone, and loaded from JSON and judged, in records a second
- growth: one project with many activities; time for each of them, and the rules that take the largest share
- JSON: loading the same typical record as pydantic v2 and msgspec do with models of the same fields made from ours.
  They check types, lists and unknown keys. Plain, they leave dates, amounts and texts as they stand in the file;
  "pydantic, equal" makes the same values of them as ours does, by the same functions. Neither refuses ids that stand
  twice or characters that no document can hold.

All in one run, in processor time; peers take turns with us, and times are the shortest of several rounds. Run it as
`python benchmarks/rules.py [records]`; it reports and never fails. pydantic and msgspec are not among partnerkit's
dependencies: `pip install pydantic msgspec` beside partnerkit, or their lines are left out.
"""

import sys
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from importlib import import_module
from importlib.util import find_spec
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from attrs import evolve, fields

import partnerkit
from partnerkit.files import to_json
from partnerkit.model import (
    Activity,
    BudgetLine,
    Decision,
    FuzzyDate,
    Headcount,
    Money,
    Objective,
    Organisation,
    Paper,
    Partnership,
    Party,
    Period,
    Project,
    Record,
    Result,
    Text,
)
from partnerkit.rules import Report
from partnerkit.rules.core import PACK
from partnerkit.rules.output import timings_data
from partnerkit.values.shapes import shapes

TODAY = date(2026, 11, 24)
SIZES = (2500, 5000, 10000, 20000)
FEW = 10


def words(swedish: str) -> Text:
    """Return a text in two languages."""
    return Text({"sv": swedish, "en": f"{swedish} (en)"})


def activity(number: int) -> Activity:
    """Return an activity as people write them."""
    return Activity(
        id=f"a{number}",
        title=words(f"Studiebesök {number}"),
        statement=words("Tjänstemännen besökte reningsverket och talade med invånarna om dricksvatten."),
        date=FuzzyDate("2014-05"),
        participants=(Headcount(women=3, men=4, party="linkoping"),),
    )


def typical(name: str = "typical") -> Partnership:
    """Return a record of two parties, a project of forty parts, a paper and its decision."""
    many = range(FEW)
    project = Project(
        id="three-year",
        title=words("Dialog om vatten"),
        period=Period(FuzzyDate("2014"), FuzzyDate("2016")),
        objectives=tuple(
            Objective(id=f"o{one}", statement=words("stärka invånarnas delaktighet")) for one in many
        ),
        activities=tuple(activity(one) for one in many),
        results=tuple(
            Result(id=f"r{one}", statement=words("Dialogen har blivit bättre."), benefits=("linz",))
            for one in many
        ),
        budget=tuple(
            BudgetLine(id=f"b{one}", granted=Money(1000, "SEK"), reported=Money(900, "SEK")) for one in many
        ),
    )
    return Partnership(
        id=name,
        title=words("Linköping och Linz"),
        organisations=(
            Organisation(id="linkoping", name=words("Linköpings kommun"), country="SE"),
            Organisation(id="linz", name=words("Linz"), country="AT"),
        ),
        parties=(Party(organisation="linkoping"), Party(organisation="linz")),
        projects=(project,),
        papers=(Paper(id="paper", title=words("Samverkan med Linz"), body="linkoping", decision="decided"),),
        decisions=(Decision(id="decided", date=FuzzyDate("2016-10-17")),),
    )


def judged(record: Partnership) -> Report:
    """Judge a record by our own rules."""
    return partnerkit.validate(record, today=TODAY, packs=(PACK,))


def seconds(work: Callable[[], object]) -> float:
    """Return how long some work takes."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def rate(count: int) -> None:
    """Print how many typical records are judged in a second."""
    records = [typical(f"record-{number}") for number in range(count)]
    files = [to_json(one) for one in records]
    judged(typical())
    alone = seconds(lambda: [judged(one) for one in records])
    both = seconds(lambda: [judged(partnerkit.loads(one, "json")) for one in files])
    print(
        f"{count} typical records: judged {count / alone:.0f} a second, loaded and judged {count / both:.0f} a second"
    )


def growth() -> None:
    """Print what one activity costs in records of several sizes, and who takes how much of it."""
    for size in SIZES:
        large = tuple(activity(number) for number in range(size))
        one = typical()
        record = evolve(one, projects=(evolve(one.projects[0], activities=large),))
        report: list[Report] = []
        spent = seconds(lambda record=record, report=report: report.append(judged(record)))  # type: ignore[misc]
        shares = ", ".join(f"{row['code']} {row['share']:.0%}" for row in timings_data(report)[:3])
        print(f"{size:>6} activities: {spent * 1000:7.0f} ms, {spent / size * 1e6:5.0f} µs each; {shares}")


Make = Callable[[type, Mapping[str, Any]], Any]
"""Makes a model of somebody else's from a class of ours and the types of its fields."""


def mirrored(noun: type, make: Make, known: dict[type, Any], root: bool = False) -> Any:
    """Return the model of somebody else with the fields of one of our classes.

    Args:
        noun: Our class.
        make: Makes the model.
        known: What stands for our classes so far.
        root: Whether it is the whole file, which says its format.
    """
    if noun not in known:
        hints = get_type_hints(noun)
        content = {one.name: _type(hints[one.name], one.metadata, make, known) for one in fields(noun)}
        known[noun] = make(noun, {"format": str, **content} if root else content)
    return known[noun]


def _type(hint: Any, metadata: Mapping[str, Any], make: Make, known: dict[type, Any]) -> Any:
    parts = [one for one in get_args(hint) if one is not type(None)]
    if get_origin(hint) in (Union, UnionType):
        return _type(parts[0], metadata, make, known) if len(parts) == 1 else Any
    if get_origin(hint) is tuple:
        inner = _type(parts[0], metadata, make, known)
        return dict[str, inner] if metadata.get("keyed") else list[inner]  # type: ignore[valid-type]
    if hint in known:
        return known[hint]
    if isinstance(hint, type) and issubclass(hint, Record):
        return mirrored(hint, make, known)
    plain = hint in (str, int, bool) or (isinstance(hint, type) and issubclass(hint, StrEnum))
    return hint if plain else (str | dict[str, Any])


def peers() -> Iterator[tuple[str, Callable[[bytes], object]]]:
    """Yield how others load the same file."""
    if find_spec("pydantic"):
        pydantic = import_module("pydantic")

        def model(noun: type, content: Mapping[str, Any]) -> Any:
            optional = {
                name: (kind | None if isinstance(kind, type) else kind, None)
                for name, kind in content.items()
            }
            config = pydantic.ConfigDict(extra="forbid")
            return pydantic.create_model(noun.__name__, __config__=config, **optional)

        yield "pydantic, plain", mirrored(Partnership, model, {}, root=True).model_validate_json
        equal = {
            one.type: Annotated[Any, pydantic.PlainValidator(one.read)]
            for one in shapes("sv")
            if one.type is not str
        }
        yield "pydantic, equal", mirrored(Partnership, model, equal, root=True).model_validate_json
    if find_spec("msgspec"):
        msgspec = import_module("msgspec")

        def struct(noun: type, content: Mapping[str, Any]) -> Any:
            optional = [(name, Union[kind, None], None) for name, kind in content.items()]  # noqa: UP007
            return msgspec.defstruct(noun.__name__, optional, kw_only=True, forbid_unknown_fields=True)

        yield "msgspec, plain", msgspec.json.Decoder(mirrored(Partnership, struct, {}, root=True)).decode


def loading(rounds: int) -> None:
    """Print how long loading takes beside others; they take turns."""
    raw = to_json(typical()).encode()
    ways: dict[str, Callable[[bytes], object]] = {"partnerkit": lambda data: partnerkit.loads(data, "json")}
    ways |= dict(peers())
    times = dict.fromkeys(ways, float("inf"))
    for _ in range(rounds):
        for name, way in ways.items():
            times[name] = min(times[name], seconds(lambda way=way: way(raw)))  # type: ignore[misc]
    for name, spent in times.items():
        print(f"{name:16} {spent * 1000:7.2f} ms  {times['partnerkit'] / spent:6.1f} x as long by partnerkit")


if __name__ == "__main__":
    rate(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
    growth()
    loading(200)

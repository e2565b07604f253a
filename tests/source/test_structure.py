"""Plain data becomes values, with every fault told at once at its place in the file, and back again."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any

import attrs
import pytest
from attrs import field, frozen

from partnerkit.errors import DuplicateIdError, InvalidValueError
from partnerkit.source.json_in import parse_json
from partnerkit.source.structure import Refused, Shape, locate, make_converter, structure, unstructure
from partnerkit.source.tree import Plain
from partnerkit.source.yaml_in import parse_yaml
from partnerkit.source.yaml_out import write_yaml


class Light(StrEnum):
    """How much sun."""

    FULL_SUN = "full-sun"
    HALF_SHADE = "half-shade"
    SHADE = "shade"


@frozen
class Season:
    """A value with a form of its own."""

    name: str

    @classmethod
    def read(cls, data: Any) -> "Season":
        if not isinstance(data, str) or data not in ("spring", "autumn"):
            raise InvalidValueError("season.unknown", "'{name}' is no season we sow in.", name=str(data))
        return cls(str(data))


def _lower(text: str) -> str:
    if text != text.lower():
        raise InvalidValueError("name.case", "'{name}' must be in small letters.", name=text)
    return text


@frozen
class Plant:
    """What grows."""

    id: str = field(converter=_lower)
    latin: str | None = field(default=None, validator=attrs.validators.optional(attrs.validators.min_len(3)))
    height: Decimal | None = None
    light: Light | None = None
    cuttings: "tuple[Plant, ...]" = ()


@frozen(kw_only=True)
class Bed:
    """Where it grows; the width is checked by the bed, not by the field."""

    id: str | None = None
    width: int | None = None
    length: int | None = None
    plants: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        if self.width is not None and self.width < 1:
            raise InvalidValueError("bed.width", "A bed cannot be {width} wide.", width=self.width)
        if self.length is not None and self.width is None:
            raise InvalidValueError("bed.size", "A bed with a length needs a width.")


@frozen
class Garden:
    """The root."""

    name: str
    from_year: int = field(default=0, metadata={"file_key": "from"})
    open: bool = False
    sown: Season | None = None
    seasons: tuple[Season, ...] = ()
    plants: tuple[Plant, ...] = field(default=(), metadata={"keyed": True})
    beds: tuple[Bed, ...] = ()
    sizes: Mapping[str, int] = field(factory=dict)
    notes: Mapping[str, Any] = field(factory=dict)
    raw: object = field(default=None, metadata={"bare": True})

    def __attrs_post_init__(self) -> None:
        places: dict[str, list[tuple[str | int, ...]]] = {}
        for kind in ("plants", "beds"):
            for index, one in enumerate(getattr(self, kind)):
                if one.id is not None:
                    places.setdefault(one.id, []).append(
                        (kind, index, "id") if kind == "plants" else (kind, index)
                    )
                for at, cutting in enumerate(getattr(one, "cuttings", ())):
                    places.setdefault(cutting.id, []).append((kind, index, "cuttings", at, "id"))
        repeated = {name: tuple(found) for name, found in places.items() if len(found) > 1}
        if repeated:
            raise DuplicateIdError(repeated)


_SEASON = Shape(Season, Season.read, lambda season: season.name, {"enum": ["spring", "autumn"]})
_CONVERTER = make_converter([_SEASON])

_FULL = """\
name: 2014
from: 0o17
open: true
sown: spring
seasons: [autumn, spring]
plants:
  rosa:
  malus: {latin: Malus domestica, height: 4.50, light: half-shade}
  salix:
    cuttings:
      - {id: no, height: 1}
beds:
  - id: north
    width: 2
    plants: [rosa, 12]
sizes: {a: 1, no: 2}
notes: {x: [1, no, ~, "1"]}
raw: {deep: [1.0]}
"""


def _garden() -> Garden:
    return Garden(
        name="2014",
        from_year=15,
        open=True,
        sown=Season("spring"),
        seasons=(Season("autumn"), Season("spring")),
        plants=(
            Plant("rosa"),
            Plant("malus", "Malus domestica", Decimal("4.50"), Light.HALF_SHADE),
            Plant("salix", cuttings=(Plant("no", height=Decimal(1)),)),
        ),
        beds=(Bed(id="north", width=2, plants=("rosa", "12")),),
        sizes={"a": 1, "no": 2},
        notes={"x": [1, "no", None, "1"]},
        raw={"deep": [Decimal("1.0")]},
    )


def _read(text: str) -> Garden:
    return structure(_CONVERTER, parse_yaml(text.encode()).data, Garden)


def _problems(text: str) -> list[str]:
    """Return `line:column code path` and the message of each problem, in the order of the file."""
    parsed = parse_yaml(text.encode())
    with pytest.raises(Refused) as caught:
        structure(_CONVERTER, parsed.data, Garden)
    return [str(problem) for problem in locate(caught.value.problems, parsed, None)]


def test_everything_a_file_can_say_becomes_values() -> None:
    """The expected type decides what an unquoted text is: a year can be a name, `no` an id."""
    garden = _read(_FULL)
    assert _garden() == garden
    assert {str} == {
        type(garden.name),
        *map(type, garden.beds[0].plants),
        type(garden.plants[2].cuttings[0].id),
    }
    assert [Decimal, Decimal] == [type(garden.plants[1].height), type(garden.plants[2].cuttings[0].height)]


def test_values_become_the_same_data_again() -> None:
    """Keys stand in the order of the fields, keyed records by id, and defaults are left out."""
    data = unstructure(_CONVERTER, _garden())
    expected = ["name", "from", "open", "sown", "seasons", "plants", "beds", "sizes", "notes", "raw"]
    assert expected == list(data)
    assert {
        "rosa": {},
        "malus": {"latin": "Malus domestica", "height": Decimal("4.50"), "light": "half-shade"},
    } == {key: data["plants"][key] for key in ("rosa", "malus")}
    assert str is type(data["plants"]["malus"]["light"])
    assert [{"id": "north", "width": 2, "plants": ["rosa", "12"]}] == data["beds"]
    assert _garden() == _read(write_yaml(data))
    assert {"name": "x"} == unstructure(_CONVERTER, Garden("x"))


def test_nothing_is_absence() -> None:
    """An optional key without a value is as if it were not there."""
    text = "name: x\nfrom: ~\nopen:\nsown: null\nplants: {rosa: ~}\nbeds:\nnotes:\n"
    assert Garden("x", plants=(Plant("rosa"),)) == _read(text)
    assert Garden("x") == structure(_CONVERTER, {"name": "x", "sown": None, "beds": None}, Garden)


def test_keyed_records_may_stand_in_a_list() -> None:
    """The long form, with the id inside, means the same."""
    assert _read("name: x\nplants: {a: {height: 1}, b: }") == _read(
        "name: x\nplants: [{id: a, height: 1}, {id: b}]"
    )


def test_all_problems_are_told_at_once_in_the_order_of_the_file() -> None:
    """One reading shows every fault of every kind, each at its own place."""
    text = """\
nam: x
from: soon
open: ja
sown: winter
seasons: spring
plants:
  Rosa: {latin: ab, light: half-shadow}
  malus: apple
  tilia: {id: tilia}
beds:
  - {width: 0, plants: [[a], b]}
  - [1]
  -
sizes: [1]
notes: x
"""
    expected = [
        "1:1: PK011 The key 'nam' is not known here. Did you mean 'name'? (at nam)",
        "2:7: PK013 A whole number is expected here, but found text.",
        "3:7: PK013 true or false is expected here. Write true without quotes instead of 'ja'. (at open)",
        "4:7: PK015 'winter' is no season we sow in. (at sown)",
        "5:10: PK013 A list is expected here, but found text. Put it in square brackets, [spring],",
        "7:3: PK015 'Rosa' must be in small letters. (at plants.Rosa)",
        "7:17: PK015 The value is not allowed:",
        "7:28: PK014 'half-shadow' is not one of the words for this. Did you mean 'half-shade'?",
        "8:10: PK013 A mapping is expected here, but found text.",
        "9:11: PK011 The id of this record is the word before the colon. Take out the key 'id' here.",
        "11:13: PK015 A bed cannot be 0 wide. (at beds[0].width)",
        "11:25: PK013 Text is expected here, but found a list. (at beds[0].plants[0])",
        "12:5: PK013 A mapping is expected here, but found a list.",
        "13:4: PK013 This item of the list is empty.",
        "14:8: PK013 A mapping is expected here, but found a list.",
        "15:8: PK013 A mapping is expected here, but found text.",
    ]
    found = _problems(text)
    assert expected == [problem[: len(start)] for problem, start in zip(found, expected, strict=True)]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("PK011 The key 'zzz' is not known here. Known are: name, from, open, sown,", "name: x\nzzz: 1"),
        ("PK011 The key 'fROM' is not known here. Did you mean 'from'?", "name: x\nfROM: 1"),
        ("PK012 The key 'name' has no value. Write one. (at name)", "name:"),
        ("PK013 A mapping is expected here, but found a list.", "[1]"),
        ("PK013 A mapping is expected here, but found nothing.", "~"),
        ("PK013 A list is expected here, but found a mapping with keys. Begin each", "name: x\nbeds: {a: b}"),
        ("PK013 A mapping is expected here, but found text.", "name: x\nplants: rosa"),
        ("PK013 A whole number is expected here, but found a number.", "name: x\nfrom: 1.5"),
        ("PK013 A whole number is expected here, but found text.", "name: x\nfrom: '15'"),
        ("PK013 A whole number is expected here, but found true or false.", "name: x\nfrom: true"),
        (
            "PK013 true or false is expected here. Write false without quotes instead of 'no'.",
            "name: x\nopen: no",
        ),
        (
            "PK013 true or false is expected here. Write true without quotes instead of 'true'.",
            "name: x\nopen: 'true'",
        ),
        ("PK013 true or false is expected here, but found text.", "name: x\nopen: maybe"),
        ("PK013 true or false is expected here, but found a list.", "name: x\nopen: []"),
        ("PK013 A number is expected here, but found text.", "name: x\nplants: {a: {height: tall}}"),
        (
            "PK014 'bright' is not one of the words for this. Write one of:",
            "name: x\nplants: {a: {light: bright}}",
        ),
        (
            "PK015 A bed with a length needs a width. (at beds[0].length)",
            "name: x\nbeds: [{plants: [a], length: 2}]",
        ),
    ],
)
def test_each_fault_is_told_in_words(expected: str, text: str) -> None:
    """What was expected, what was found, and what to write instead."""
    (problem,) = _problems(text)
    assert problem.split(": ", 1)[1].startswith(expected)


def test_a_record_with_several_faults_of_its_own_tells_them_all() -> None:
    """The class stops at its first fault; the other fields are asked too, whatever else is wrong."""
    text = "name: x\nplants:\n  - {id: A, latin: ab}\n  - {id: B, latin: cd, height: tall}\n"
    text += "beds:\n  - {width: -1, zzz: 1}"
    expected = [
        "3:10: PK015",
        "3:20: PK015",
        "4:10: PK015",
        "4:20: PK015",
        "4:32: PK013",
        "6:13: PK015",
        "6:17: PK011",
    ]
    assert expected == [" ".join(problem.split(" ")[:2]) for problem in _problems(text)]


def test_a_record_is_not_blamed_for_what_another_fault_took_away() -> None:
    """A length needs a width; where the width is there but wrong, only the width is told."""
    expected = ["PK015 A bed cannot be 0 wide.", "PK013 A whole number is expected here, but found text."]
    found = [_problems(f"name: x\nbeds: [{{width: {width}, length: 2}}]") for width in ("0", "wide")]
    assert [[start] for start in expected] == [
        [problem.split(": ", 1)[1][: len(start)] for problem in problems]
        for start, problems in zip(expected, found, strict=True)
    ]


def test_a_fault_of_the_whole_record_stands_at_the_record() -> None:
    """Where no field alone is at fault, the record is shown."""

    @frozen
    class Pair:
        low: int = 0
        high: int = 10

        def __attrs_post_init__(self) -> None:
            if self.low > self.high:
                raise InvalidValueError("pair.order", "The lower is not below the higher.")

    with pytest.raises(Refused) as caught:
        structure(make_converter([]), {"low": 12, "high": 11}, Pair)
    assert [("PK015", ("low",))] == [(problem.code, problem.path) for problem in caught.value.problems]
    with pytest.raises(Refused) as caught:
        structure(make_converter([]), {"low": 8, "high": 5}, Pair)
    assert [("PK015", ())] == [(problem.code, problem.path) for problem in caught.value.problems]


def test_a_repeated_id_is_told_at_every_place_but_the_first() -> None:
    """The places are those of the file: the key of a keyed record, the key `id` of others."""
    text = """\
name: x
plants:
  rosa:
  malus: {cuttings: [{id: tilia}, {id: rosa}]}
  tilia:
beds:
  - {width: 1, id: rosa}
"""
    said = "PK016 The id '{}' is used at {} already. An id names one record: change one of them. (at {})"
    expected = [
        "4:36: " + said.format("rosa", "plants.rosa", "plants.malus.cuttings[1].id"),
        "5:3: " + said.format("tilia", "plants.malus.cuttings[0].id", "plants.tilia"),
        "7:16: " + said.format("rosa", "plants.rosa", "beds[0].id"),
    ]
    assert expected == _problems(text)


def test_repeated_ids_are_told_beside_other_faults() -> None:
    """The record cannot be made, but what is repeated within one of its fields is seen."""
    text = "name: x\nopen: ja\nplants: [{id: rosa}, {id: tilia}, {id: rosa}]\n"
    assert ["2:7: PK013", "3:36: PK016"] == [" ".join(problem.split(" ")[:2]) for problem in _problems(text)]


def test_an_id_of_the_root_is_told_as_the_records_own() -> None:
    """Its place has no name that helps, so the record itself is named."""

    @frozen
    class Shop:
        id: str
        plants: tuple[Plant, ...] = ()

        def __attrs_post_init__(self) -> None:
            if any(plant.id == self.id for plant in self.plants):
                raise DuplicateIdError({self.id: (("id",), ("plants", 0, "id"))})

    with pytest.raises(Refused, match="'a' is used by the record itself already") as caught:
        structure(make_converter([]), {"id": "a", "plants": [{"id": "a"}]}, Shop)
    assert [("PK016", ("plants", 0, "id"))] == [(one.code, one.path) for one in caught.value.problems]


def test_a_key_that_is_only_misspelled_is_not_told_as_missing() -> None:
    """One mistake is one problem; another key that is missing is still told."""
    (problem,) = _problems("nam: x\n")
    assert problem.startswith("1:1: PK011 The key 'nam' is not known here. Did you mean 'name'?")
    assert ["1:1: PK011", "1:1: PK012"] == [
        " ".join(problem.split(" ")[:2]) for problem in _problems("opn: true\n")
    ]


@pytest.mark.parametrize("name", ["", "  "])
def test_an_empty_id_before_the_colon_is_told(name: str) -> None:
    """A key of blanks names nothing."""
    with pytest.raises(Refused, match="id of this record is empty") as caught:
        structure(_CONVERTER, {"name": "x", "plants": {name: {"height": 1}}}, Garden)
    assert [("plants", name)] == [problem.path for problem in caught.value.problems]


def test_numbers_in_json_are_no_text() -> None:
    """JSON has types of its own, so the file says what it means; the message shows how to write text."""
    parsed = parse_json(b'{"name": 2014,\n "from": "2014", "open": "true", "plants": {"a": {"light": 1}}}')
    with pytest.raises(Refused) as caught:
        structure(_CONVERTER, parsed.data, Garden)
    found = [str(problem) for problem in locate(caught.value.problems, parsed, "f.json")]
    assert (
        'f.json:1:10: PK013 Text is expected here, but found a number. Put it in quotes: "2014". (at name)'
        == found[0]
    )
    assert ["f.json:2:10", "f.json:2:26", "f.json:2:60"] == [problem.split(": ")[0] for problem in found[1:]]


def test_records_without_a_common_key_are_written_as_a_list() -> None:
    """Where ids are missing or repeated, a mapping would lose records."""

    @frozen
    class Shed:
        beds: tuple[Bed, ...] = field(default=(), metadata={"keyed": True})

    converter = make_converter([])
    assert {"beds": {"a": {"width": 1}}} == unstructure(converter, Shed((Bed(id="a", width=1),)))
    for beds in ((Bed(id="a"), Bed(width=1)), (Bed(id="a"), Bed(id="a", width=1))):
        data = unstructure(converter, Shed(beds))
        assert isinstance(data["beds"], list)
        assert Shed(beds) == structure(converter, data, Shed)


def test_keys_can_be_renamed_for_a_whole_model() -> None:
    """A field's own `file_key` goes before; problems name the keys of the file."""
    converter = make_converter([_SEASON], rename=lambda cls, name: f"{cls.__name__}.{name}".lower())
    data = unstructure(converter, Garden("x", 3, beds=(Bed(id="a"),)))
    assert {"garden.name": "x", "from": 3, "garden.beds": [{"bed.id": "a"}]} == data
    assert "x" == structure(converter, data, Garden).name
    with pytest.raises(Refused, match=r"'garden\.name' is missing"):
        structure(converter, {}, Garden)


def test_a_shape_may_tell_places_inside_its_data() -> None:
    """Problems of a shape keep their paths, put behind that of the field."""

    def read(data: Any) -> Season:
        raise structure_error(data)

    def structure_error(data: Any) -> Refused:
        with pytest.raises(Refused) as caught:
            structure(_CONVERTER, data, Bed)
        return caught.value

    converter = make_converter([Shape(Season, read, lambda season: season.name, {})])
    with pytest.raises(Refused) as refused:
        structure(converter, {"name": "x", "sown": {"width": Plain("wide")}}, Garden)
    assert [("sown", "width")] == [problem.path for problem in refused.value.problems]


def test_a_required_field_may_hold_none() -> None:
    """Where `None` is a value and there is no default, nothing must be written out as nothing."""

    @frozen
    class Answer:
        value: int | None

    converter = make_converter([])
    assert {"value": None} == unstructure(converter, Answer(None))
    assert Answer(None) == structure(converter, {"value": Plain("~")}, Answer)
    with pytest.raises(Refused, match="PK012"):
        structure(converter, {}, Answer)


def test_classes_that_cannot_be_told_from_a_file_are_refused_to_their_author() -> None:
    """A type without a form, a default that nothing could undo, and keyed things that are no records."""

    @frozen
    class Floating:
        value: float

    @frozen
    class Doubtful:
        value: int | None = 3

    @frozen
    class Keyed:
        values: tuple[int, ...] = field(default=(), metadata={"keyed": True})

    for cls, words in ((Floating, "give it a Shape"), (Doubtful, "must have None"), (Keyed, "can be keyed")):
        with pytest.raises(TypeError, match=words):
            structure(make_converter([]), {"value": Plain("1")}, cls)
    with pytest.raises(TypeError, match="give it a Shape"):
        unstructure(make_converter([]), Floating(1.0))


def test_converters_and_validators_that_want_the_record_are_not_in_the_way() -> None:
    """They cannot be asked alone; the fields beside them can."""

    def whole(record: Any, attribute: Any, value: Any) -> None:
        if value > record.high:
            raise ValueError("above the highest")

    def shift(value: int, attribute: Any) -> int:
        if value > 99:
            raise ValueError(f"{attribute.name} is above 99")
        return value

    @frozen
    class Scale:
        high: int = field(default=9, converter=attrs.Converter(shift, takes_field=True))  # type: ignore[misc]
        low: int = field(default=0, converter=attrs.Converter(lambda low, one: low, takes_self=True))  # type: ignore[misc]
        mark: int = field(default=0, validator=whole)

    with pytest.raises(Refused) as caught:
        structure(make_converter([]), {"low": 1, "mark": 5, "high": 100}, Scale)
    assert [(("high",), "The value is not allowed: high is above 99.")] == [
        (problem.path, str(problem.message)) for problem in caught.value.problems
    ]


def test_data_of_any_type_is_taken_and_given_back_as_it_is() -> None:
    """A list of anything, and a mapping to numbers, need no shape."""

    @frozen
    class Box:
        things: tuple[Any, ...] = ()
        by_name: Mapping[str, tuple[Light, ...]] = field(factory=dict)

    converter = make_converter([])
    data = parse_yaml(b"things: [1, no, {a: [~]}]\nby_name: {x: [shade]}").data
    box = structure(converter, data, Box)
    assert Box((1, "no", {"a": [None]}), {"x": (Light.SHADE,)}) == box
    assert {"things": [1, "no", {"a": [None]}], "by_name": {"x": ["shade"]}} == unstructure(converter, box)

"""Fields of plugins: declared, found, loaded on use, typed, and harmless when anything about them is wrong."""

import json
import sys
from enum import Enum

import pytest
from attrs import evolve, field, frozen
from jsonschema import Draft202012Validator
from tests.extensions.diary import DIARY, Diary, Meeting, Room
from tests.extensions.dists import DIARY as ENTRY
from tests.extensions.dists import distribution

from partnerkit import plugins
from partnerkit.errors import InvalidValueError, PluginInvalidError
from partnerkit.extensions import Extension, extension_of, installed, list_extensions, with_extension
from partnerkit.files import partnership_schema, read_file
from partnerkit.model import Partnership, Settings
from partnerkit.records import dumps, loads
from partnerkit.records.audience import for_audience
from partnerkit.records.diff import as_text, differences
from partnerkit.rules import validate
from partnerkit.values import FuzzyDate, Text

FILE = """format: partnerkit/1
id: linz
extensions:
  diary:
    hours: tolv
    ours: 3
    meetings:
      - date: 2014-13
      - subject: Utan dag
  other:
    kept: [1.50, no, {a: 1}]
"""
VALUE = Diary(
    hours=12, office=Room("Rum 1", 4), meetings=(Meeting(FuzzyDate("2014-05"), Text({"sv": "Vatten"})),)
)
RECORD = with_extension(Partnership(id="linz"), DIARY, VALUE)


def codes(record: Partnership) -> list[str]:
    return [one.code for one in validate(record).findings if one.code in ("PK098", "PK099")]


class TestListing:
    """What is installed is known without importing it."""

    def test_imports_nothing(self):
        """A module that would end the program is listed like any other."""
        with distribution("bomb = bomb_of_tests:BOMB", bomb_of_tests="raise SystemExit"):
            assert [("bomb", "acme-diary", "2.1")] == [
                (one.name, one.distribution, one.version) for one in list_extensions()
            ]
            assert "bomb_of_tests" not in sys.modules

    def test_a_record_without_its_data_imports_no_plugin(self):
        """Reading and judging a record touches only the plugins whose fields it holds."""
        with distribution("bomb = bomb_of_tests:BOMB", bomb_of_tests="raise SystemExit"):
            assert [] == codes(loads(FILE))
            assert "bomb_of_tests" not in sys.modules


class TestTyped:
    """Exporters, rules and scripts get values of the plugin's own class."""

    @pytest.mark.parametrize("kind", ["yaml", "json"])
    def test_a_value_is_kept_in_files_and_read_as_it_was(self, kind):
        """Whether the plugin is installed makes no difference to the file, nor to what is read."""
        without = dumps(RECORD, kind)
        with distribution(ENTRY):
            assert without == dumps(RECORD, kind)
            assert VALUE == extension_of(loads(without, kind), DIARY)
        assert VALUE == extension_of(loads(without, kind), DIARY)

    def test_no_value_where_there_is_none_or_it_does_not_fit_or_is_switched_off(self):
        """Absence is no error; nobody gets half a value."""
        assert extension_of(Partnership(id="linz"), DIARY) is None
        assert extension_of(loads(FILE), DIARY) is None
        assert extension_of(evolve(RECORD, settings=Settings(disabled=("diary",))), DIARY) is None
        with plugins.without("diary"):
            assert extension_of(RECORD, DIARY) is None
        assert VALUE == extension_of(RECORD, DIARY)

    def test_a_value_goes_in_and_out_beside_those_of_others(self):
        """Other plugins' data stays where it stands."""
        record = evolve(RECORD, extensions={"other": [1], **RECORD.extensions})
        assert [("other", [1]), ("diary", {"hours": 1})] == list(
            with_extension(record, DIARY, Diary(hours=1)).extensions.items()
        )
        assert {"other": [1]} == with_extension(record, DIARY, None).extensions

    def test_a_value_of_another_class_or_one_that_cannot_come_back_is_refused(self):
        """What would be lost or changed by writing is told at once."""
        with pytest.raises(PluginInvalidError, match="Diary, not Room"):
            with_extension(RECORD, DIARY, Room())  # type: ignore[misc]
        with pytest.raises(InvalidValueError, match="read back"):
            with_extension(RECORD, DIARY, Diary(hours="many"))  # type: ignore[arg-type]


class TestFindings:
    """What is wrong with the fields of a plugin is a finding; the record loads."""

    def test_every_fault_is_told_at_once_with_line_and_column(self):
        """As for our own fields; the nearest known name is offered; data stays word for word."""
        with distribution(ENTRY):
            record, origin = read_file(FILE.encode(), "linz.yaml", "yaml")
            found = [one for one in validate(record, origin=origin).findings if one.code == "PK098"]

        assert [5, 6, 8, 9] == [one.position and one.position.line for one in found]
        assert found[0].position
        assert 12 == found[0].position.column
        assert "Did you mean 'hours'?" in found[1].text("en")
        assert "extensions.diary.meetings[0].date" == found[2].field
        assert {"warning"} == {one.severity.value for one in found}
        assert {"kept": [1.5, "no", {"a": 1}]} == json.loads(
            json.dumps(record.extensions["other"], default=float)
        )
        assert [] == codes(record)

    @pytest.mark.parametrize(
        ("source", "said"),
        [
            ("raise RuntimeError('no network')", "RuntimeError: no network"),
            ("raise SystemExit(3)", "SystemExit: 3"),
            ("X = 3", "is of type int"),
            ("X = Extension('other', F, T)", "calls itself 'other'"),
            ("X = Extension('x', F, T, api=9)", "version 9 of the plugin contract"),
            ("X = Extension('x', int, T)", "no attrs class"),
            ("X = Extension('x', F, 'title')", "has no title"),
            ("@frozen\nclass G:\n    a: complex\nX = Extension('x', G, T)", "complex"),
            ("@frozen\nclass G:\n    a: 'Unknown'\nX = Extension('x', G, T)", "Unknown"),
            ("Y = 3", "has no attribute 'X'"),
        ],
    )
    def test_a_plugin_that_cannot_be_used_is_one_finding_that_names_its_distribution(self, source, said):
        """The data stays word for word, and nothing else is harmed."""
        head = "from attrs import frozen\nfrom partnerkit.extensions import Extension\n"
        head += (
            "from partnerkit.values import Text\nT = Text({'sv': 'T'})\n@frozen\nclass F:\n    a: int = 0\n"
        )
        record = loads("format: partnerkit/1\nid: r\nextensions: {x: {a: no, b: 1.50}}")
        with distribution("x = broken_of_tests:X", broken_of_tests=head + source):
            found = [one for one in validate(record).findings if one.code.startswith("PK09")]
            assert dumps(record) == dumps(loads(dumps(record)))

        assert ["PK099"] == [one.code for one in found]
        assert "acme-diary" in found[0].text("en")
        assert said in found[0].text("en")
        assert "acme-diary" in found[0].text("sv")

    def test_a_class_that_fails_on_data_is_one_finding(self):
        """Whatever a stranger's class raises, also an error that cannot be shown."""
        source = """
from attrs import frozen
from partnerkit.extensions import Extension
from partnerkit.values import Text
class Mute(Exception):
    def __str__(self): raise ValueError
@frozen
class F:
    a: int = 0
    def __attrs_post_init__(self):
        raise Mute
X = Extension("x", F, Text({"sv": "T"}))
"""
        record = Partnership(id="r", extensions={"x": {"a": 1}})
        with distribution("x = mute_of_tests:X", mute_of_tests=source):
            assert ["PK098"] == codes(record)

    def test_two_distributions_with_one_name_are_one_finding_and_neither_is_used(self):
        """Nobody guesses whose the data is."""
        with distribution(ENTRY), distribution(ENTRY, name="beta-diary"):
            assert ((), ["diary"]) == (installed()[0], [one.name for one in installed()[1]])
            assert ["PK099"] == codes(RECORD)

    def test_a_plugin_that_is_switched_off_says_nothing(self):
        """In the record, or for a while."""
        with distribution(ENTRY):
            record = loads(FILE)
            assert ["PK098"] * 4 == codes(record)
            assert [] == codes(evolve(record, settings=Settings(disabled=("diary",))))
            with plugins.without("diary"):
                assert [] == codes(record)


class TestSchema:
    """The schema knows the fields of installed plugins; the one we ship is ours only."""

    def test_describes_the_fields_by_their_docstring_and_tells_faults(self):
        """What the reader refuses the schema refuses too, and other plugins may hold anything."""
        schema = partnership_schema("sv", [DIARY])
        fields = schema["properties"]["extensions"]["properties"]["diary"]
        check = Draft202012Validator(schema)

        assert ("Dagbok", "A diary of the coordinator.") == (fields["title"], fields["description"])
        assert "Arbetstimmar under ett år, med resor." == fields["properties"]["hours"]["description"]
        assert "Share of full time." == fields["properties"]["rate"]["description"]
        assert [] == list(check.iter_errors(json.loads(dumps(RECORD, "json"))))
        wrong = {
            "format": "partnerkit/1",
            "id": "r",
            "extensions": {"diary": {"hours": "x", "ours": 1}, "o": [1]},
        }
        assert 2 == len(list(check.iter_errors(wrong)))

    def test_two_classes_of_one_name_do_not_meet(self):
        """A plugin may call a class as we do, or as another plugin does."""

        @frozen
        class Party:
            """Theirs."""

            size: int = 0

        @frozen
        class Fields:
            party: Party | None = field(default=None)

        one, two = (Extension(name, Fields, Text({"sv": "T"})) for name in ("one", "two"))
        schema = partnership_schema("en", [one, two])

        assert {"Party", "one.Party", "two.Party"} <= schema["$defs"].keys()
        assert "#/$defs/one.Party" in json.dumps(schema["properties"]["extensions"]["properties"]["one"])

    def test_without_plugins_it_is_ours(self):
        """What is installed on this machine does not get into the schema that is shipped."""
        with distribution(ENTRY):
            assert "diary" not in json.dumps(partnership_schema())


class TestAudience:
    """What a plugin does not declare public stays at home."""

    def test_only_what_is_declared_public_leaves(self):
        """Field by field, also inside; a fault or a missing plugin hides everything."""
        with distribution(ENTRY):
            public = for_audience(RECORD, "public")[0].extensions
            faulty = evolve(RECORD, extensions={"diary": {**RECORD.extensions["diary"], "x": 1}})
            assert {} == for_audience(faulty, "public")[0].extensions
            assert RECORD.extensions == for_audience(RECORD, "internal")[0].extensions
        assert {"diary": {"hours": 12, "office": {"name": "Rum 1"}}} == public
        assert {} == for_audience(RECORD, "public")[0].extensions


def test_differences_are_told_by_field():
    """Each key that differs is a change of its own, with the way to it."""
    other = with_extension(RECORD, DIARY, evolve(VALUE, hours=13, tags=("a",)))
    told = [(one.kind, one.place, one.before, one.after) for one in differences(RECORD, other)]

    assert [
        ("changed", ("extensions", "diary", "hours"), 12, 13),
        ("added", ("extensions", "diary", "tags"), None, ["a"]),
    ] == told
    assert "diary" in as_text(differences(RECORD, other)[0], "sv")


class Size(Enum):
    """A list of words whose values are numbers."""

    SMALL = 1
    LARGE = 2


@frozen
class Sized:
    """Something of a size."""

    size: Size | None = None


def test_a_list_of_words_may_have_numbers_as_its_values():
    """They stand in the record as words, and come back as members of the list."""
    extension = Extension("sized", Sized, Text({"sv": "Storlek", "en": "Size"}))

    record = with_extension(Partnership(id="linz"), extension, Sized(Size.LARGE))

    assert {"sized": {"size": "2"}} == record.extensions
    assert Sized(Size.LARGE) == extension_of(loads(dumps(record)), extension)

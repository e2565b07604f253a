"""What an exporter says of its options, and what is said of options it cannot take."""

from decimal import Decimal
from enum import StrEnum

import pytest
from attrs import field, frozen
from jsonschema import Draft202012Validator
from tests.exporters.test_promises import exporter

from partnerkit.errors import ExporterFailedError, OptionsError
from partnerkit.exporters import Artifact, get_exporter, list_exporters, make
from partnerkit.exporters.describing import describe_options, options_schema
from partnerkit.language.catalogue import LANGUAGES, say
from partnerkit.source.docstrings import field_help
from partnerkit.testing import smallest
from partnerkit.values import FuzzyDate

OWN = [one.name for one in list_exporters() if one.own]


class Order(StrEnum):
    """An order of lines."""

    BY_DAY = "by-day"
    BY_UNIT = "by-unit"


@frozen
class ListOptions:
    """Options of a list.

    Attributes:
        title: What stands first.
        order: In which order the lines stand, which may
            be told on two lines.
        times: How often.
        share (Decimal): Of the whole.
        loud: Whether in capitals.
        since: From when on.

    Note:
        order: This is no help.
    """

    title: str
    order: Order = Order.BY_DAY
    times: int = 1
    share: Decimal | None = None
    loud: bool = field(factory=bool)
    since: FuzzyDate | None = None


LIST = exporter(lambda job: Artifact(b""), name="list", options=ListOptions)


def test_every_option_has_name_kind_default_allowed_words_and_help():
    """In the order in which they are declared."""
    told = [
        (one.name, one.kind, one.required, one.default, one.allowed, one.help)
        for one in describe_options(LIST)
    ]

    assert [
        ("title", "text", True, None, (), "What stands first."),
        (
            "order",
            "choice",
            False,
            "by-day",
            ("by-day", "by-unit"),
            "In which order the lines stand, which may be told on two lines.",
        ),
        ("times", "whole-number", False, 1, (), "How often."),
        ("share", "number", False, None, (), "Of the whole."),
        ("loud", "yes-or-no", False, False, (), "Whether in capitals."),
        ("since", "date", False, None, (), "From when on."),
    ] == told


def test_the_schema_takes_what_the_exporter_takes():
    """Programs check options before they ask for a file."""
    schema = options_schema(LIST)
    valid = Draft202012Validator(schema).is_valid

    Draft202012Validator.check_schema(schema)
    assert valid({"title": "Att göra", "order": "by-unit", "times": 2, "loud": True, "since": "2014-05"})
    assert not valid({})
    for wrong in ({"order": "by-hour"}, {"times": "two"}, {"lout": True}):
        assert not valid({"title": "Att göra", **wrong})
    assert {"default": "by-day", "description": describe_options(LIST)[1].help}.items() <= schema[
        "properties"
    ]["order"].items()
    assert False is schema["properties"]["loud"]["default"]
    assert "default" not in schema["properties"]["since"]


@pytest.mark.parametrize("name", OWN)
def test_ours_tell_the_help_of_their_docstrings_in_both_languages(name):
    """What developers read in the code and users in the catalogue is the same."""
    options = get_exporter(name).options
    english, swedish = (describe_options(get_exporter(name), language) for language in LANGUAGES[::-1])

    assert field_help(options) == {one.name: one.help for one in english}
    assert all(one.help for one in english)
    assert [] == [one.name for one, other in zip(english, swedish, strict=True) if one.help == other.help]
    Draft202012Validator.check_schema(options_schema(get_exporter(name), "sv"))


@pytest.mark.parametrize(
    ("options", "english", "swedish"),
    [
        (
            {"ordre": "by-day"},
            "The exporter list has no option 'ordre'; did you mean 'order'? It knows loud, order, share, since, times, "
            "title.",
            "Exportören list har inget val ”ordre”; menade du ”order”? Den har loud, order, share, since, times, title.",
        ),
        (
            {"quite-else": "x"},
            "The exporter list has no option 'quite-else'. It knows loud, order, share, since, times, title.",
            "Exportören list har inget val ”quite-else”. Den har loud, order, share, since, times, title.",
        ),
        (
            {"order": "by-dya"},
            "The exporter list cannot take the option 'order': 'by-dya' is not one of the words for this. Did you "
            "mean 'by-day'? The words are: by-day, by-unit.",
            None,
        ),
        (
            {"order": "x"},
            "The exporter list cannot take the option 'order': 'x' is not one of the words for this. Write one of: "
            "by-day, by-unit.",
            None,
        ),
        (
            {"order": "x", "lout": "yes"},
            "The exporter list has no option 'lout'; did you mean 'loud'? It knows loud, order, share, since, times, "
            "title.\n"
            "The exporter list cannot take the option 'order': 'x' is not one of the words for this. Write one of: "
            "by-day, by-unit.",
            None,
        ),
    ],
)
def test_an_option_it_cannot_take_is_refused_with_what_is_allowed(options, english, swedish):
    """All of them at once, with the nearest word where there is one."""
    with pytest.raises(OptionsError) as refused:
        make(smallest(), LIST, options={"title": "Att göra", **options})

    assert english == str(refused.value)
    assert swedish in (None, say(refused.value.message, "sv"))
    assert "Exportören list" in say(refused.value.message, "sv")


def test_an_option_that_is_needed_and_not_given_is_named():
    """Nothing is made without it."""
    with pytest.raises(OptionsError, match="title"):
        make(smallest(), LIST)


def test_a_type_nobody_can_read_is_the_authors_fault():
    """It is told with the exporter's name, and no traceback."""

    @frozen
    class Odd:
        where: complex = 1j

    odd = exporter(lambda job: Artifact(b""), options=Odd)

    for use in (lambda: make(smallest(), odd, options={"where": "x"}), lambda: options_schema(odd)):
        with pytest.raises(ExporterFailedError, match=r"own \(.*\) declares options that cannot be used"):
            use()

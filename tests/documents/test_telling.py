"""What every prose document shares: names, lists, dates and questions in one language."""

from partnerkit.documents.joining import capital, merged, with_spaces
from partnerkit.documents.telling import Telling
from partnerkit.documents.tree import Blank, Emphasis, Inlines, Text, plain
from partnerkit.model import FuzzyDate, Organisation, OrganisationKind, Partnership
from partnerkit.model import Text as Words


def _telling(*organisations: Organisation, language: str = "sv") -> Telling:
    return Telling(Partnership(id="x", organisations=organisations), language)


_HUE = Organisation(id="hue", name=Words({"vi": "Huế"}))
_OFFICE = Organisation(
    id="office",
    name=Words({"sv": "Kontoret", "en": "The Office"}),
    in_text=Words({"sv": "kontoret", "en": "the Office"}),
    short=Words({"sv": "KO"}),
)


def test_a_name_has_three_forms() -> None:
    """The official name, the name within a sentence, and the short one where the language has it."""
    telling = _telling(_OFFICE)
    assert ("Kontoret", "kontoret", "KO") == tuple(
        plain(name("office")) for name in (telling.official, telling.name, telling.short)
    )
    assert "the Office" == plain(_telling(_OFFICE, language="en").short("office"))


def test_a_name_in_another_language_is_marked_as_such() -> None:
    """A name without a translation is kept, in another voice and with its language."""
    assert (Emphasis((Text("Huế", language="vi-VN"),)),) == _telling(_HUE).name("hue")


def test_an_unknown_organisation_is_a_question() -> None:
    """A reference that leads nowhere asks who was meant."""
    (question,) = _telling().name("lost")
    assert isinstance(question, Blank)
    assert "lost.name" == question.key


def test_place_names_stay_on_one_line() -> None:
    """A line does not break within the name of a place."""
    place = Organisation(id="t", name=Words({"sv": "Thai Nguyen"}), kind=OrganisationKind.PROVINCE)
    assert "Resan till Thai\u00a0Nguyen" == _telling(place).set("Resan  till\nThai Nguyen")


def test_a_month_without_a_year_asks_for_the_year() -> None:
    """The month is told and the year is a question in the line."""
    told = _telling().date(FuzzyDate("XXXX-10"), "p.end")
    assert "i oktober [Ange årtal]" == plain(told)
    assert ["p.end"] == [one.key for one in told if isinstance(one, Blank)]


def test_lists_are_in_alphabetical_order_each_name_once() -> None:
    """The order of the record gives nobody a better place."""
    names: list[Inlines] = [(Text("ängar"),), (Text("åar"),), (Text("zoo"),), (Text("åar"),)]
    assert "zoo, åar och ängar" == plain(_telling().listed(names))


def test_a_list_keeps_what_its_names_are() -> None:
    """Joining names to a list loses no mark of language."""
    names: list[Inlines] = [(Emphasis((Text("Huế", language="vi-VN"),)),), (Text("Borås"),)]
    assert (Emphasis((Text("Huế", language="vi-VN"),)), Text(" och Borås")) == _telling().joined(names)


def test_the_genitive_of_a_question_is_the_question() -> None:
    """Nothing is added to what is not known."""
    blank = _telling().blank("organisation", "k")
    assert blank == _telling().possessive(blank)
    assert (Text("ICLD:s"),) == _telling().possessive((Text("ICLD"),))


def test_a_sentence_begins_with_a_capital_whatever_it_begins_with() -> None:
    """Also where a name in another voice comes first; a question stays as it is."""
    assert (Emphasis((Text("Nämnden"),)),) == capital((Emphasis((Text("nämnden"),)),))
    assert () == capital(())


def test_words_of_one_language_grow_together() -> None:
    """Neighbours in one language are one text, others are kept apart."""
    assert (Text("ab"), Text("c", language="vi-VN")) == merged(
        (Text("a"), Text("b"), Text("c", language="vi-VN"))
    )


def test_sentences_without_words_leave_no_space() -> None:
    """What is not said leaves no trace."""
    assert "Ett. Två." == plain(with_spaces(((Text("Ett."),), (), (Text("Två."),))))

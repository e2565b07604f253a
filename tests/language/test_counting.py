"""Counting beyond the guide's own pairs: parts, totals, categories, several headcounts."""

import pytest

from partnerkit.language.counting import (
    counted,
    headcount_in_sentence,
    headcount_in_table,
    noun_form,
    numeral,
    part_of_whole,
    times,
)
from partnerkit.values import Category, Headcount, Qualifier


def test_figures_can_be_asked_for_beside_other_figures() -> None:
    """A small number is a figure where the sentence has others, but none is always a word."""
    assert "1\u00a0aktivitet" == counted(1, "activity", "sv", figures=True)
    assert "inga aktiviteter" == counted(0, "activity", "sv", figures=True)


def test_a_numeral_follows_the_gender_of_its_noun() -> None:
    """Swedish one has two forms."""
    assert ["en", "ett", "12"] == [numeral(1, "sv"), numeral(1, "sv", "neuter"), "12"]
    assert ["noll", "tolv", "13"] == [numeral(n, "sv", "neuter") for n in (0, 12, 13)]
    assert ["zero", "one", "twelve", "1,300"] == [numeral(n, "en") for n in (0, 1, 12, 1300)]


def test_a_noun_has_a_definite_form() -> None:
    """Sentences about the one thing there is can name it."""
    assert ["projektet", "the project"] == [noun_form("project", "definite", each) for each in ("sv", "en")]
    assert ["parterna", "the parties"] == [
        noun_form("party", "definite_plural", each) for each in ("sv", "en")
    ]


@pytest.mark.parametrize(
    ("part", "whole", "noun", "sv", "en"),
    [
        (2, 12, "participant", "två av tolv deltagare", "two of twelve participants"),
        (1, 3, "project", "ett av tre projekt", "one of three projects"),
        (0, 3, "project", "inget av tre projekt", "none of three projects"),
        (0, 27, "participant", "ingen av 27 deltagare", "none of 27 participants"),
        (9, 31, "answer", "9 av 31\u00a0svar", "9 of 31\u00a0answers"),
    ],
)
def test_a_part_agrees_with_the_whole(part: int, whole: int, noun: str, sv: str, en: str) -> None:
    """Gender and kind of number are those of the whole."""
    assert sv == part_of_whole(part, whole, noun, "sv")
    assert en == part_of_whole(part, whole, noun, "en")


def test_how_many_times_has_its_own_words() -> None:
    """English says once and twice."""
    assert ["en gång", "två gånger", "tre gånger"] == [times(n, "sv") for n in (1, 2, 3)]
    assert ["once", "twice", "three times"] == [times(n, "en") for n in (1, 2, 3)]


@pytest.mark.parametrize(
    ("heads", "sv", "en"),
    [
        (
            Headcount(women=3, men=4),
            "sju personer: tre kvinnor och fyra män",
            "seven people: three women and four men",
        ),
        (
            Headcount(women=5, men=8),
            "13 personer: 5 kvinnor och 8 män",
            "13 people: 5 women and 8 men",
        ),
        (
            Headcount(women=1, men=1),
            "två personer: en kvinna och en man",
            "two people: one woman and one man",
        ),
        (Headcount(women=0, men=0), "inga kvinnor och inga män", "no women and no men"),
        (
            Headcount(women=0, men=4, other=1),
            "fem personer: fyra män, en person med annan könstillhörighet och inga kvinnor",
            "five people: four men, one person of another gender and no women",
        ),
        (
            Headcount(women=12, total=27),
            "27 personer, varav 12 kvinnor; antalet män är inte angivet",
            "27 people, of whom 12 women; the number of men is not stated",
        ),
        (
            Headcount(women=12, men=15, total=30),
            "30 personer, varav 12 kvinnor och 15 män",
            "30 people, of whom 12 women and 15 men",
        ),
        (Headcount(unstated=7), "sju personer", "seven people"),
        (
            Headcount(men=4, unstated=3),
            "fyra män och tre personer utan uppgift om kön; antalet kvinnor är inte angivet",
            "four men and three people whose gender is not stated; the number of women is not stated",
        ),
        (
            Headcount(other=1),
            "en person med annan könstillhörighet; antalet kvinnor och män är inte angivet",
            "one person of another gender; the numbers of women and men are not stated",
        ),
        (
            Headcount(women=12, men=15, qualifier=Qualifier.ABOUT),
            "cirka 27 personer: 12 kvinnor och 15 män",
            "about 27 people: 12 women and 15 men",
        ),
        (
            Headcount(women=12, men=15, category=Category.POLITICIANS),
            "27 politiker: 12 kvinnor och 15 män",
            "27 politicians: 12 women and 15 men",
        ),
        (
            Headcount(women=0, men=4, category=Category.OFFICIALS),
            "fyra tjänstepersoner: fyra män och inga kvinnor",
            "four officers: four men and no women",
        ),
        (
            Headcount(women=2, category=Category.TEACHERS),
            "lärare: två kvinnor; antalet män är inte angivet",
            "teachers: two women; the number of men is not stated",
        ),
        (
            Headcount(wording="ett tjugotal"),
            "med källans ord \u201dett tjugotal\u201d",
            "in the words of the source \u2018ett tjugotal\u2019",
        ),
        (
            Headcount(category=Category.EXPERTS),
            "Uppgift om antalet kvinnor och män saknas.",
            "The numbers of women and men are not stated.",
        ),
    ],
)
def test_a_headcount_says_what_is_stated_and_what_is_not(heads: Headcount, sv: str, en: str) -> None:
    """Parts, totals and gaps are all told, and nothing is worked out that was not stated."""
    assert sv == headcount_in_sentence(heads, "sv")
    assert en == headcount_in_sentence(heads, "en")


def test_several_headcounts_are_told_one_by_one_in_one_kind_of_number() -> None:
    """One large number makes figures of all, and a group without a number is not passed over."""
    heads = [
        Headcount(total=20, category=Category.PUPILS),
        Headcount(women=1, men=2, category=Category.TEACHERS),
        Headcount(category=Category.EXPERTS),
    ]
    assert "20 elever; 3 lärare: 1 kvinna och 2 män; sakkunniga: antalet är inte angivet" == (
        headcount_in_sentence(heads, "sv")
    )
    assert "20 pupils; 3 teachers: 1 woman and 2 men; experts: the number is not stated" == (
        headcount_in_sentence(heads, "en")
    )


def test_no_headcounts_are_an_unknown_number() -> None:
    """An empty list says nothing about how many there were."""
    assert "The numbers of women and men are not stated." == headcount_in_sentence([], "en")


def test_cells_keep_how_exact_a_headcount_is() -> None:
    """The qualifier stands with each number, and a missing one is missing."""
    heads = Headcount(women=12, qualifier=Qualifier.ABOUT)
    assert ("ca 12", "saknas", "saknas") == headcount_in_table(heads, "sv")


@pytest.mark.parametrize("category", list(Category))
def test_every_category_of_people_can_be_counted(category: Category) -> None:
    """A category without a noun would stop a document."""
    assert counted(2, category.value, "sv").startswith("två ")
    assert counted(2, category.value, "en").startswith("two ")

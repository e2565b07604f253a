"""What a field means is said once: the docstrings and the catalogue agree, and every field and code has words."""

from enum import StrEnum

import pytest
from attrs import fields

from partnerkit import model, rules, values
from partnerkit.language.catalogue import LANGUAGES, code, help_text, label
from partnerkit.source.docstrings import field_help
from partnerkit.testing import nouns

FIELDS = [(noun, attribute.name) for noun in nouns() for attribute in fields(noun)]
CODES = sorted(
    {
        one
        for module in (model, values, rules)
        for one in vars(module).values()
        if isinstance(one, type) and issubclass(one, StrEnum)
    },
    key=lambda one: one.__name__,
)


@pytest.mark.parametrize("noun", nouns(), ids=lambda noun: noun.__name__)
def test_the_docstring_and_the_english_help_agree(noun):
    """A change in one place is a change in both."""
    said = field_help(noun)
    own = [
        name
        for name in (one.name for one in fields(noun))
        if name in said or name not in ("id", "public", "note")
    ]

    assert {name: help_text(noun.__name__, name, "en") for name in own} == {
        name: said.get(name) for name in own
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_has_a_label_and_help_in_every_language(language):
    """Workbooks and schemas never show a bare field name."""
    for noun, name in FIELDS:
        assert label(noun.__name__, name, language)
        assert help_text(noun.__name__, name, language).endswith(".")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("codes", CODES, ids=lambda one: one.__name__)
def test_every_code_has_a_label_in_every_language(codes, language):
    """No code reaches a reader raw."""
    assert all(code(member, language) for member in codes)

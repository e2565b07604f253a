"""Help for fields is read from docstrings, as far as their authors wrote it in our style."""

import pytest

from partnerkit.source.docstrings import field_help, first_paragraph


def documented(docstring):
    """Return a class with this docstring."""
    return type("Noun", (), {"__doc__": docstring})


@pytest.mark.parametrize(
    "docstring", [None, "", "Options without a list.", "Attributes:\n    x", "Attributes:"]
)
def test_a_docstring_in_another_style_gives_no_help(docstring):
    """Not every author writes a docstring in our style."""
    assert {} == field_help(documented(docstring))


def test_help_may_go_on_over_lines_and_ends_with_its_section():
    """Blank lines do not end it, the next heading does."""
    noun = documented(
        """A noun.

        More about it, over
        two lines.

        Attributes:
            one (str): The first,
                told on two lines.

            two:
                The second.

        Raises:
            three: Never.
        """
    )

    assert {"one": "The first, told on two lines.", "two": "The second."} == field_help(noun)


def test_an_inherited_field_has_the_help_of_its_class():
    """A class may say it anew."""
    first = documented("One.\n\nAttributes:\n    a: The first.\n    b: The second.\n")
    second = type("Two", (first,), {"__doc__": "Two.\n\nAttributes:\n    b: Another.\n    c: The third.\n"})

    assert {"a": "The first.", "b": "Another.", "c": "The third."} == field_help(second)
    assert {"a": "The first.", "b": "The second."} == field_help(type("Three", (first,), {}))


def test_the_first_paragraph_is_the_help_of_the_class():
    """It stands on one line, whatever the author's editor does."""
    assert "A noun told on two lines." == first_paragraph(
        documented("A noun\n    told on two lines.\n\nMore.")
    )
    assert "" == first_paragraph(documented(None))

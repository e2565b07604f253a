"""Reading a form from a YAML file."""

from partnerkit.forms.form import Form
from partnerkit.source.definition import read_definition
from partnerkit.values.shapes import shapes


def read_form(raw: bytes, name: str, language: str = "sv") -> Form:
    """Return the form in a YAML file.

    Args:
        raw: The file's bytes.
        name: The file's name, for messages.
        language: The language of texts that stand without one.

    Raises:
        FormatError: The file cannot be taken in; it carries every problem with line and column.
    """
    form: Form = read_definition(raw, name, Form, shapes(language))
    return form

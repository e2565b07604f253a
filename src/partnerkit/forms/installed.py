"""The form a record names, if it is installed here: records outlive forms, so that one may be gone."""

from partnerkit import plugins
from partnerkit.forms.form import Form

GROUP = "partnerkit.forms"
"""The entry points under which forms are declared."""


def installed(name: str | None) -> Form | None:
    """Return an installed form by its name, or `None` if there is none that can be used."""
    form: Form | None = plugins.load_if_usable(GROUP, name, Form)
    return form

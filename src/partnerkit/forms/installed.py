"""The form a record names, if it is installed here: records outlive forms, so that one may be gone."""

from collections.abc import Callable

from partnerkit import plugins
from partnerkit.errors import PluginError
from partnerkit.forms.form import Form

GROUP = "partnerkit.forms"
"""The entry points under which forms are declared."""


def installed(name: str | None) -> Form | None:
    """Return an installed form by its name, or `None` if there is none that can be used."""
    form: Form | None = plugins.load_if_usable(GROUP, name, Form)
    return form


def list_forms(*, failed: Callable[[PluginError], None] | None = None) -> tuple[Form, ...]:
    """Return every installed form that can be used.

    Args:
        failed: Is called with the error of each that cannot; without it they are passed over.

    >>> "neutral-final-report" in [one.name for one in list_forms()]
    True
    """
    return plugins.load_all(GROUP, Form, failed=failed)

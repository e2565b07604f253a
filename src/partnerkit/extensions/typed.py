"""Typed access to the fields of a plugin, for exporters, rules and scripts."""

from typing import TypeVar

from attrs import evolve

from partnerkit import plugins
from partnerkit.errors import InvalidValueError, PluginInvalidError
from partnerkit.extensions.extension import Extension
from partnerkit.extensions.fitting import fitted
from partnerkit.model import Partnership
from partnerkit.source.resolve import resolve_all
from partnerkit.source.structure import unstructure
from partnerkit.values.converter import converter

FieldsT = TypeVar("FieldsT")


def extension_of(partnership: Partnership, extension: Extension[FieldsT]) -> FieldsT | None:
    """Return the fields of a plugin in a record, typed.

    Args:
        partnership: The record, or what an exporter was given of it.
        extension: The extension; it need not be installed.

    Returns:
        The value; `None` if the record holds none, switches the plugin off, or holds data that does not fit, of which
        `partnerkit.validate` tells everything.
    """
    if extension.name not in partnership.extensions or _is_off(partnership, extension.name):
        return None
    return fitted(extension, partnership.extensions[extension.name], partnership.language).value


def with_extension(
    partnership: Partnership, extension: Extension[FieldsT], value: FieldsT | None
) -> Partnership:
    """Return the record with other fields of a plugin.

    Args:
        partnership: The record.
        extension: The extension.
        value: The fields; `None` takes them away.

    Raises:
        PluginInvalidError: The value is of another class.
        InvalidValueError: It could not be read back as it is.
    """
    data = {name: item for name, item in partnership.extensions.items() if name != extension.name}
    if value is None:
        return evolve(partnership, extensions=data)
    if not isinstance(value, extension.fields):
        raise PluginInvalidError(
            "extension.value",
            "The extension '{name}' keeps values of the class {expected}, not {found}.",
            name=extension.name,
            expected=extension.fields.__name__,
            found=type(value).__name__,
        )
    plain = resolve_all(unstructure(converter(partnership.language), value))
    back = fitted(extension, plain, partnership.language)
    if back.value != value:
        raise InvalidValueError(
            "extension.unlike",
            "The value for the extension '{name}' would not be read back as it is: {reason}",
            name=extension.name,
            reason="; ".join(str(one.message) for one in back.problems) or type(value).__name__,
        )
    places = dict.fromkeys(partnership.extensions) | {extension.name: None}
    made = {name: plain if name == extension.name else data[name] for name in places}
    return evolve(partnership, extensions=made)


def _is_off(partnership: Partnership, name: str) -> bool:
    disabled = partnership.settings.disabled if partnership.settings else ()
    return name in disabled or name in plugins.switched_off()

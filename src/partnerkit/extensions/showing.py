"""What of the fields of plugins an audience may see: only what the plugin has declared public."""

from collections.abc import Mapping
from typing import Any

from partnerkit.extensions.extension import about_of
from partnerkit.extensions.fitting import fitted
from partnerkit.extensions.installed import in_use
from partnerkit.model import Partnership
from partnerkit.source.slots import is_mapping, is_tuple, item_type, slots_of
from partnerkit.values.shapes import has_fields


def shown_to(partnership: Partnership, audience: str) -> Mapping[str, Any]:
    """Return the fields of plugins that an audience may see, in the form of the record.

    Of a plugin that is not installed, is switched off or fails, and of data that does not fit its class, nobody
    knows what is public, so that nothing of it is shown to others than `internal`.

    Args:
        partnership: The record.
        audience: `public`, `partner` or `internal`.
    """
    if audience == "internal" or not partnership.extensions:
        return partnership.extensions
    shown: dict[str, Any] = {}
    for extension in in_use(partnership, held=True)[0]:
        data = partnership.extensions[extension.name]
        if fitted(extension, data, partnership.language).problems:
            continue
        kept = _public(extension.fields, data, extension.public)
        if kept:
            shown[extension.name] = kept
    return {name: shown[name] for name in partnership.extensions if name in shown}


def _public(cls: type, data: Mapping[str, Any], public: bool) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    for slot in slots_of(cls):
        stated = about_of(slot.attribute.metadata).public
        if slot.key in data and (public if stated is None else stated):
            kept[slot.key] = _inside(slot.type, data[slot.key])
    return kept


def _inside(kind: Any, data: Any) -> Any:
    """Return data without fields inside it that are stated not to be public."""
    if has_fields(kind) and isinstance(data, Mapping):
        return _public(kind, data, True)
    if not (is_tuple(kind) or is_mapping(kind)):
        return data
    inner = item_type(kind)
    if isinstance(data, Mapping):
        return {key: _inside(inner, one) for key, one in data.items()}
    return [_inside(inner, one) for one in data] if isinstance(data, list | tuple) else data

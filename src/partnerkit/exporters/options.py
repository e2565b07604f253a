"""Turning the options a person gave into the attrs class an exporter declared."""

from difflib import get_close_matches
from typing import Any

from attrs import fields

from partnerkit.errors import OptionsError
from partnerkit.exporters.exporter import Exporter, Options
from partnerkit.files.converter import converter
from partnerkit.source.structure import Refused, structure
from partnerkit.source.tree import Plain

_TRUTH = {"yes": "true", "ja": "true", "no": "false", "nej": "false"}
"""What people write for true and false on a command line; a file keeps to YAML 1.2."""


def read_options(exporter: Exporter[Any], given: Options) -> Any:
    """Return the exporter's options, read from text or values by the same converter as files are.

    Raises:
        OptionsError: An option is unknown or its value is not allowed.
    """
    known = [attribute.name for attribute in fields(exporter.options)]
    for name in given:
        if name.replace("-", "_") not in known:
            raise _unknown(exporter.name, name, known)
    truths = {attribute.name for attribute in fields(exporter.options) if attribute.type in (bool, "bool")}
    data: dict[str, Any] = {}
    for name, value in given.items():
        key = name.replace("-", "_")
        if key in truths and isinstance(value, str):
            value = _TRUTH.get(value.strip().lower(), value.strip().lower())
        data[key] = Plain(value) if isinstance(value, str) else value
    try:
        return structure(converter("en"), data, exporter.options)
    except Refused as refused:
        first = refused.problems[0]
        raise OptionsError(
            "options.value",
            "The exporter {exporter} cannot take the option '{option}': {reason}",
            exporter=exporter.name,
            option=".".join(map(str, first.path)),
            reason=first.message,
        ) from None


def _unknown(exporter: str, name: str, known: list[str]) -> OptionsError:
    near = get_close_matches(name, known, 1)
    if near:
        return OptionsError(
            "options.near",
            "The exporter {exporter} has no option '{option}'; did you mean '{near}'?",
            exporter=exporter,
            option=name,
            near=near[0],
        )
    if known:
        return OptionsError(
            "options.unknown",
            "The exporter {exporter} has no option '{option}'. It knows {known}.",
            exporter=exporter,
            option=name,
            known=", ".join(sorted(known)),
        )
    return OptionsError(
        "options.none",
        "The exporter {exporter} has no options, so not '{option}' either. Take it out.",
        exporter=exporter,
        option=name,
    )

"""Turning the options a person gave into the attrs class an exporter declared."""

from difflib import get_close_matches
from typing import Any

from attrs import fields

from partnerkit.errors import OptionsError
from partnerkit.exporters.exporter import Exporter, Options
from partnerkit.source.structure import Refused, make_converter, structure
from partnerkit.source.tree import Plain


def read_options(exporter: Exporter[Any], given: Options) -> Any:
    """Return the exporter's options, read from text or values by the same converter as files are.

    Raises:
        OptionsError: An option is unknown or its value is not allowed; all of them are told at once.
    """
    known = [attribute.name for attribute in fields(exporter.options)]
    faults = [_unknown(exporter.name, name, known) for name in given if name.replace("-", "_") not in known]
    data = {
        name.replace("-", "_"): Plain(value) if isinstance(value, str) else value
        for name, value in given.items()
    }
    if not faults:
        try:
            return structure(make_converter(()), data, exporter.options)
        except Refused as refused:
            faults = [f"{'.'.join(map(str, one.path))}: {one.message}" for one in refused.problems]
    raise OptionsError(
        "options.refused",
        "The exporter {exporter} cannot take this: {faults}",
        exporter=exporter.name,
        faults="; ".join(faults),
    )


def _unknown(exporter: str, name: str, known: list[str]) -> str:
    if not known:
        return f"it has no options, so not '{name}' either"
    near = get_close_matches(name, known, 1)
    hint = f"did you mean '{near[0]}'?" if near else f"it knows {', '.join(sorted(known))}"
    return f"the option '{name}' is unknown; {hint}"

"""Turning the options a person gave into the attrs class an exporter declared."""

from difflib import get_close_matches
from typing import Any

from partnerkit import plugins
from partnerkit.errors import ExporterFailedError, Message, OptionsError
from partnerkit.exporters.exporter import Exporter, Options
from partnerkit.exporters.whose import told
from partnerkit.files.converter import converter
from partnerkit.source.slots import Slot, slots_of
from partnerkit.source.structure import Refused, structure
from partnerkit.source.tree import Plain

_TRUTH = {"yes": "true", "ja": "true", "no": "false", "nej": "false"}
"""What people write for true and false on a command line; a file keeps to YAML 1.2."""


def read_options(exporter: Exporter[Any], given: Options) -> Any:
    """Return the exporter's options, read from text or values by the same converter as files are.

    Raises:
        OptionsError: Options are unknown or their values not allowed; it tells all of them.
        ExporterFailedError: What the exporter declares as its options is no attrs class, or has types nobody can read.
    """
    slots = {slot.key: slot for slot in declared(exporter)}
    wrong: list[Message] = []
    data: dict[str, Any] = {}
    for name, value in given.items():
        key = name.replace("-", "_")
        if key not in slots:
            wrong.append(_unknown(exporter.name, name, sorted(slots)))
            continue
        if slots[key].type is bool and isinstance(value, str):
            value = _TRUTH.get(value.strip().lower(), value.strip().lower())
        data[key] = Plain(value) if isinstance(value, str) else value
    try:
        options = structure(converter("en"), data, exporter.options)
    except Refused as refused:
        wrong += [_not_allowed(exporter.name, one.path, one.message) for one in refused.problems]
    except Exception as error:
        raise undeclared(exporter, error) from error
    if len(wrong) == 1:
        raise OptionsError(wrong[0].key, wrong[0].english, **wrong[0].params)
    if wrong:
        lines = "\n".join("{" + f"line{number}" + "}" for number in range(len(wrong)))
        raise OptionsError(
            "options.several", lines, **{f"line{number}": one for number, one in enumerate(wrong)}
        )
    return options


def declared(exporter: Exporter[Any]) -> tuple[Slot, ...]:
    """Return what an exporter declares as its options, in their order.

    Raises:
        ExporterFailedError: It is no attrs class, or has annotations nobody can read.
    """
    try:
        return slots_of(exporter.options)
    except Exception as error:
        raise undeclared(exporter, error) from error


def undeclared(exporter: Exporter[Any], error: Exception) -> Exception:
    """Return the error that the options of an exporter are declared in a way that cannot be used."""
    if plugins.strict():
        return error
    return ExporterFailedError(
        "options.declared",
        "The exporter {exporter} ({distribution} {version}) declares options that cannot be used. Tell those who "
        "made it: {reason}",
        reason=plugins.in_a_line(error),
        **told(exporter),
    )


def _not_allowed(exporter: str, path: tuple[str | int, ...], reason: Message) -> Message:
    return Message(
        "options.value",
        "The exporter {exporter} cannot take the option '{option}': {reason}",
        {"exporter": exporter, "option": ".".join(map(str, path)), "reason": reason},
    )


def _unknown(exporter: str, name: str, known: list[str]) -> Message:
    params = {"exporter": exporter, "option": name, "known": ", ".join(known)}
    near = get_close_matches(name.replace("-", "_"), known, 1)
    if near:
        return Message(
            "options.near",
            "The exporter {exporter} has no option '{option}'; did you mean '{near}'? It knows {known}.",
            params | {"near": near[0]},
        )
    if known:
        return Message(
            "options.unknown", "The exporter {exporter} has no option '{option}'. It knows {known}.", params
        )
    return Message(
        "options.none",
        "The exporter {exporter} has no options, so not '{option}' either. Take it out.",
        params,
    )

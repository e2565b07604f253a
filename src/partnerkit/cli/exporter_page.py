"""One exporter for people and for programs: what it makes, whose it is, what it promises, and its options."""

from collections.abc import Iterator
from textwrap import wrap
from typing import Any

from partnerkit import plugins
from partnerkit.cli.plugin_states import row_of
from partnerkit.exporters import Exporter
from partnerkit.exporters.describing import Option, describe_options, options_schema
from partnerkit.language.catalogue import text

_WIDTH = 96


def page(exporter: Exporter[Any], info: plugins.PluginInfo, language: str) -> Iterator[str]:
    """Yield the lines of the page of an exporter."""
    yield f"{info.alias}: {exporter.summary.get(language) or next(iter(exporter.summary))[1]}"
    yield ""
    facts = {
        "from": f"{info.distribution} {info.version}",
        "file": f"{exporter.suffix} ({exporter.media_type})",
        "languages": ", ".join(exporter.languages) or _say("any-language", language),
        "audience": exporter.audience,
        "records": _say("many" if exporter.many else "one", language),
        "reads": _say(_reading(exporter), language),
        "needs": exporter.extra or "",
    }
    width = max(len(_say(f"facts.{name}", language)) for name in facts)
    for name, value in facts.items():
        if value:
            yield f"  {_say(f'facts.{name}', language):{width}}  {value}"
    yield ""
    options = describe_options(exporter, language)
    yield _say("options" if options else "no-options", language)
    for option in options:
        yield f"  {option.name}  {_taken(option, language)}"
        yield from (f"      {line}" for line in wrap(option.help, _WIDTH - 6))


def data(exporter: Exporter[Any], info: plugins.PluginInfo, language: str) -> dict[str, Any]:
    """Return the same for programs; the options are a JSON Schema."""
    return {
        **row_of(info),
        "summary": exporter.summary.get(language),
        "suffix": exporter.suffix,
        "media_type": exporter.media_type,
        "languages": list(exporter.languages),
        "audience": exporter.audience,
        "many": exporter.many,
        "reads": exporter.read is not None,
        "lossless": exporter.lossless,
        "extra": exporter.extra,
        "api": exporter.api,
        "options": options_schema(exporter, language),
    }


def _taken(option: Option, language: str) -> str:
    """Return what an option takes and what it is unless given, in brackets."""
    key = f"cli.exporter.kinds.{option.kind}"
    known = option.kind in ("text", "whole-number", "number", "yes-or-no", "date")
    kind = ", ".join(option.allowed) or (text(key, language) if known else option.kind)
    if option.required:
        return f"({kind}; {_say('required', language)})"
    if option.default in (None, ""):
        return f"({kind})"
    default = option.default
    if isinstance(default, bool):
        default = _say("yes" if default else "no", language)
    return f"({kind}; {_say('default', language)} {default})"


def _reading(exporter: Exporter[Any]) -> str:
    if exporter.read is None:
        return "reads-not"
    return "reads-all" if exporter.lossless else "reads-some"


def _say(key: str, language: str) -> str:
    return text(f"cli.exporter.{key}", language)

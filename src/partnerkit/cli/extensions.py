"""`partnerkit extensions`: which plugins keep fields of their own in a record, what these are, and whether they work."""

import json
from collections.abc import Iterator
from textwrap import wrap
from typing import Any

import click

from partnerkit import plugins
from partnerkit.cli.command import language_option, speaking
from partnerkit.cli.plugin_states import check_option, checked, row_of, tell_all
from partnerkit.extensions import GROUP, Extension, get_extension, list_extensions
from partnerkit.extensions.describing import Field, describe_fields, schema_of, title_of
from partnerkit.language.catalogue import text

_WIDTH = 96


@click.command()
@click.argument("name", required=False)
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="For programs; of one extension with the JSON Schema of its fields.",
)
@check_option
@language_option
def extensions(name: str | None, as_json: bool, check: bool, language: str | None) -> None:
    """List the plugins that keep fields of their own in a record, or show one with its fields."""
    speak = speaking(language)
    if checked(GROUP, Extension, check=check, name=name, as_json=as_json, language=speak):
        return
    if name is not None:
        _show(name, as_json, speak)
    else:
        tell_all(list_extensions(), as_json=as_json, language=speak, none="no-extensions")


def _show(name: str, as_json: bool, language: str) -> None:
    extension = get_extension(name)
    info = plugins.info_of(GROUP, extension)
    assert info is not None  # it has just been loaded
    if as_json:
        click.echo(json.dumps(_data(extension, info, language), ensure_ascii=False, indent=2))
        return
    for line in _page(extension, info, language):
        click.echo(line)


def _page(extension: Extension[Any], info: plugins.PluginInfo, language: str) -> Iterator[str]:
    yield f"{info.alias}: {title_of(extension, language)}"
    yield ""
    yield text("cli.extension.from", language, distribution=info.distribution, version=info.version)
    yield ""
    yield text("cli.extension.fields", language, name=extension.name)
    for field in describe_fields(extension, language):
        seen = text(f"cli.extension.{'public' if field.public else 'private'}", language)
        yield f"  {field.path}  {field.label} ({seen})"
        yield from (f"      {line}" for line in wrap(field.help, _WIDTH - 6))


def _data(extension: Extension[Any], info: plugins.PluginInfo, language: str) -> dict[str, Any]:
    fields: tuple[Field, ...] = describe_fields(extension, language)
    return {
        **row_of(info),
        "title": title_of(extension, language),
        "api": extension.api,
        "public": [one.path for one in fields if one.public],
        "fields": schema_of(extension, language),
    }

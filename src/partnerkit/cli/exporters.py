"""`partnerkit exporters`: which exporters are installed, whose they are, what they take, and whether they work."""

import json

import click

from partnerkit import plugins
from partnerkit.cli.command import language_option, speaking
from partnerkit.cli.exporter_page import data, page
from partnerkit.cli.plugin_states import check_option, checked, tell_all
from partnerkit.exporters import Exporter, get_exporter, list_exporters
from partnerkit.exporters.registry import GROUP


@click.command()
@click.argument("name", required=False)
@click.option(
    "--json", "as_json", is_flag=True, help="For programs; of one exporter with a JSON Schema of its options."
)
@check_option
@language_option
def exporters(name: str | None, as_json: bool, check: bool, language: str | None) -> None:
    """List the installed exporters with their distributions, or show one with its options."""
    speak = speaking(language)
    if checked(GROUP, Exporter, check=check, name=name, as_json=as_json, language=speak):
        return
    if name is not None:
        _show(name, as_json, speak)
    else:
        tell_all(list_exporters(), as_json=as_json, language=speak, none="no-exporters")


def _show(name: str, as_json: bool, language: str) -> None:
    exporter = get_exporter(name)
    info = plugins.info_of(GROUP, exporter)
    assert info is not None  # it has just been loaded
    if as_json:
        click.echo(json.dumps(data(exporter, info, language), ensure_ascii=False, indent=2))
        return
    for line in page(exporter, info, language):
        click.echo(line)

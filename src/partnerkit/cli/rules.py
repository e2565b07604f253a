"""`partnerkit rules` and `partnerkit explain`: what is judged, why, and on whose authority."""

import json
from pathlib import Path

import click

from partnerkit import plugins
from partnerkit.cli.command import language_option, misuse, speaking, tell
from partnerkit.cli.plugin_states import check_option, tell_namesakes, tell_states
from partnerkit.language.catalogue import text
from partnerkit.rules import RulePack, catalogue_page, explain, list_rules, try_packs
from partnerkit.rules.engine import GROUP, installed
from partnerkit.source.replace import write_whole


@click.command()
@click.argument("code", required=False)
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.option("--catalogue", "whole", is_flag=True, help="The whole catalogue as a page in Markdown.")
@click.option(
    "--pack", default=None, metavar="NAME", help="With --catalogue: the rule pack; ours unless given."
)
@click.option(
    "--output",
    "-o",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="With --catalogue: where to write it.",
)
@click.option("--overwrite", is_flag=True, help="With -o: replace FILE if it is there.")
@check_option
@language_option
def rules(
    code: str | None,
    as_json: bool,
    whole: bool,
    pack: str | None,
    output: Path | None,
    overwrite: bool,
    check: bool,
    language: str | None,
) -> None:
    """List every code with its severity and what it looks for, and the rule packs; or explain one CODE.

    A code that was renamed leads to the new one. With --check each rule pack is loaded and its state told.
    """
    speak = speaking(language)
    if not whole and (pack or output or overwrite):
        raise misuse("catalogue", speak)
    if check:
        tell_namesakes(GROUP, speak)
        tell_states(try_packs(), as_json=as_json, language=speak)
        return
    if whole:
        _write(catalogue_page(pack or "core", speak), output, overwrite, speak)
        return
    if code is not None:
        click.echo(_explained(code, speak), nl=False)
        return
    tell_namesakes(GROUP, speak)
    packs = installed()[0]
    rows = list_rules(packs, language=speak)
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for row in rows:
        click.echo(f"{row['code']}  {text('rules.severity.' + row['severity'], speak):8}  {row['summary']}")
    click.echo()
    for line in _origins(packs, speak):
        click.echo(line)


def _explained(code: str, language: str) -> str:
    from partnerkit.records import names_in  # late: lxml and openpyxl

    return explain(code, language, workbook=names_in(language))


def _write(page: str, output: Path | None, overwrite: bool, language: str) -> None:
    if output is None:
        click.echo(page, nl=False)
        return
    write_whole(output, page.encode("utf-8"), overwrite=overwrite)
    tell("rules.made", language, err=True, path=output)


def _origins(packs: tuple[RulePack, ...], language: str) -> list[str]:
    """Return a line for each pack: its name, prefix, number of rules, distribution and version."""
    infos = {one.name: one for one in reversed(plugins.find(GROUP))}
    return [
        text(
            "rules.packs.pack",
            language,
            name=one.name,
            prefix=one.prefix,
            count=len(one.rules),
            distribution=infos[one.name].distribution,
            version=infos[one.name].version,
        )
        for one in packs
        if one.name in infos
    ]


@click.command(name="explain")
@click.argument("code")
@language_option
def explain_code(code: str, language: str | None) -> None:
    """Explain CODE: what it looks for, why, how to put it right, with a wrong and a right example."""
    speak = speaking(language)
    click.echo(_explained(code, speak), nl=False)

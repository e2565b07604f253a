"""`partnerkit new-plugin`: a whole package with an exporter, which passes its own tests at once."""

from pathlib import Path

import click

from partnerkit import exporters
from partnerkit.cli.command import language_option, speaking, tell


@click.command("new-plugin")
@click.argument("name", metavar="NAME")
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@language_option
def new_plugin(name: str, folder: Path | None, language: str | None) -> None:
    """Write a package with an exporter called NAME in DIR (partnerkit-NAME unless named).

    The package passes its own tests as soon as it is installed. For those who write Python.
    """
    speak = speaking(language)
    made = exporters.new_plugin(name, folder)
    tell("new-plugin-made", speak, folder=made.folder)
    for path in made.paths:
        click.echo(f"  {path.relative_to(made.folder).as_posix()}")
    tell("new-plugin-next", speak, folder=made.folder)

"""`partnerkit new-plugin`: a whole package with an exporter, which passes its own tests at once."""

import re
from importlib.resources import files
from pathlib import Path
from string import Template

import click

from partnerkit.cli.command import language_option, misuse, speaking, tell
from partnerkit.errors import OutputExistsError
from partnerkit.exporters import list_exporters
from partnerkit.source.replace import write_whole

LONGEST = 40
"""How many characters a name may have; more would not fit into lists."""

_PARTS = {
    "pyproject.toml": "pyproject.toml",
    "README.md": "README.md",
    "package.py": "src/{module}/__init__.py",
    "py.typed": "src/{module}/py.typed",
    "tests.py": "tests/test_exporter.py",
}
"""What each template becomes; the templates are beside this layer, in `partnerkit/skeleton`."""


@click.command("new-plugin")
@click.argument("name", metavar="NAME")
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@language_option
def new_plugin(name: str, folder: Path | None, language: str | None) -> None:
    """Write a package with an exporter called NAME in DIR (partnerkit-NAME unless named).

    The package passes its own tests as soon as it is installed. For those who write Python.
    """
    speak = speaking(language)
    _refuse(name, speak)
    where = folder or Path(f"partnerkit-{name}")
    if where.exists() and not (where.is_dir() and not any(where.iterdir())):
        raise OutputExistsError(
            "new-plugin.exists",
            "{folder} is there already, and nothing in it was touched. "
            "Name another folder: partnerkit new-plugin {name} DIR.",
            folder=where,
            name=name,
        )
    contents = package_of(name)
    for path, text in contents.items():
        write_whole(where / path, text.encode("utf-8"), overwrite=False)
    tell("new-plugin-made", speak, folder=where)
    for path in contents:
        click.echo(f"  {path}")
    tell("new-plugin-next", speak, folder=where)


def package_of(name: str) -> dict[str, str]:
    """Return the files of a package with an exporter, by their path in its folder.

    Args:
        name: The exporter's name: lower-case letters and digits, with single hyphens between them.
    """
    words = {
        "name": name,
        "distribution": f"partnerkit-{name}",
        "module": f"partnerkit_{name.replace('-', '_')}",
    }
    skeleton = files("partnerkit") / "skeleton"
    return {
        path.format(**words): Template((skeleton / f"{part}.template").read_text("utf-8")).substitute(words)
        for part, path in _PARTS.items()
    }


def _refuse(name: str, speak: str) -> None:
    """Refuse a name that could not be an exporter's, or that another has."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        near = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
        key = "new-plugin-name-near" if near and name.isascii() else "new-plugin-name"
        raise misuse(key, speak, name=name, near=near)
    if name.startswith("partnerkit"):
        raise misuse("new-plugin-prefix", speak, name=name)
    if len(name) > LONGEST:
        raise misuse("new-plugin-long", speak, name=name, longest=LONGEST)
    for one in list_exporters():
        if one.name == name:
            key = "new-plugin-ours" if one.own else "new-plugin-taken"
            raise misuse(key, speak, name=name, distribution=one.distribution)

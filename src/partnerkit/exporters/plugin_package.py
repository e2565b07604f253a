"""A plugin to begin with: a whole package with an exporter, which passes its own tests at once."""

import re
from importlib.resources import files
from os import PathLike
from pathlib import Path
from string import Template

from attrs import frozen

from partnerkit.errors import InvalidValueError, OutputExistsError
from partnerkit.exporters.registry import list_exporters
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
"""What each template becomes; the templates are beside the layers, in `partnerkit/skeleton`."""


@frozen
class NewPlugin:
    """What was made.

    Attributes:
        folder: The folder of the package.
        paths: Its files.
    """

    folder: Path
    paths: tuple[Path, ...]


def new_plugin(name: str, folder: str | PathLike[str] | None = None) -> NewPlugin:
    r"""Write a package with an exporter, which passes its own tests as soon as it is installed.

    Args:
        name: The exporter's name: lower-case letters and digits, with single hyphens between them.
        folder: Where to write it; `partnerkit-NAME` in the working directory unless given.

    Raises:
        InvalidValueError: The name could not be an exporter's, or another exporter has it.
        OutputExistsError: The folder holds something.
        OutputError: A file cannot be written.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as home:
    ...     len(new_plugin("meeting-list", home).paths)
    5
    """
    _refuse(name)
    where = Path(folder) if folder is not None else Path(f"partnerkit-{name}")
    if where.exists() and not (where.is_dir() and not any(where.iterdir())):
        raise OutputExistsError(
            "new-plugin.exists",
            "{folder} is there already, and nothing in it was touched. "
            "Name another folder: partnerkit new-plugin {name} DIR.",
            folder=where,
            name=name,
        )
    contents = _package_of(name)
    for path, text in contents.items():
        write_whole(where / path, text.encode("utf-8"), overwrite=False)
    return NewPlugin(where, tuple(where / path for path in contents))


def _package_of(name: str) -> dict[str, str]:
    """Return the files of a package with an exporter, by their path in its folder."""
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


def _refuse(name: str) -> None:
    """Refuse a name that could not be an exporter's, or that another has."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        near = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
        raise InvalidValueError(
            "new-plugin.name",
            "'{name}' cannot be the name of an exporter. Use the letters a to z, digits, and single hyphens between "
            "them, such as {near}.",
            name=name,
            near=near if near and name.isascii() else "meeting-list",
        )
    if name.startswith("partnerkit"):
        raise InvalidValueError(
            "new-plugin.prefix",
            "'{name}' begins with partnerkit, which the package's name gets by itself. Choose a name without it.",
            name=name,
        )
    if len(name) > LONGEST:
        raise InvalidValueError(
            "new-plugin.long",
            "'{name}' is too long. A name has at most {longest} characters.",
            name=name,
            longest=LONGEST,
        )
    for one in list_exporters():
        if one.name == name and one.own:
            raise InvalidValueError(
                "new-plugin.ours",
                "partnerkit itself has an exporter called '{name}'. Choose another name; partnerkit exporters lists "
                "those that are taken.",
                name=name,
            )
        if one.name == name:
            raise InvalidValueError(
                "new-plugin.taken",
                "{distribution} has an exporter called '{name}'. Choose another name; partnerkit exporters lists those "
                "that are taken.",
                name=name,
                distribution=one.distribution,
            )

"""A municipality's own programme: a YAML file that is named where the name of an installed one could stand."""

from collections.abc import Iterable
from pathlib import Path

from partnerkit import plugins
from partnerkit.errors import FormatError, Message
from partnerkit.programmes import Programme, read_programme
from partnerkit.programmes.installed import GROUP
from partnerkit.records.loading import raw_of
from partnerkit.rules.tables import words
from partnerkit.source.problem import Problem


def is_file(name: str) -> bool:
    """Whether a form or a programme is named by its file: with a folder, or with the suffix .yaml or .yml.

    >>> is_file("our-form.yaml"), is_file("neutral-final-report")
    (True, False)
    """
    return name.casefold().endswith((".yaml", ".yml")) or "/" in name or "\\" in name


def get_programme(name: str) -> Programme:
    """Return an installed programme by its name, or one of your own by its file.

    Raises:
        FormatError: The file is not there or cannot be taken in; it carries every problem.
        PluginError: No such programme is installed, or it cannot be used.

    >>> get_programme("icld").name
    'icld'
    """
    if is_file(name):
        return own_programme(name)
    programme: Programme = plugins.load(GROUP, name, Programme)
    return programme


def own_programmes(names: Iterable[str]) -> tuple[Programme, ...]:
    """Return the programmes in several files.

    Raises:
        FormatError: A file cannot be taken in, or two hold programmes of one name; it carries every problem.
        PluginInvalidError: One was written for another version of partnerkit.
    """
    found: dict[str, tuple[str, Programme]] = {}
    problems: list[Problem] = []
    file = ""
    for file in names:
        try:
            programme = own_programme(file)
        except FormatError as error:
            problems += error.problems
            continue
        if programme.name in found:
            told = Message(
                "programme.two-files",
                "The programme '{name}' stands in {first} already. Give only one of the two files.",
                {"name": programme.name, "first": found[programme.name][0]},
            )
            problems.append(Problem("PK016", told, file=file))
        found.setdefault(programme.name, (file, programme))
    if problems:
        raise FormatError(file, tuple(problems))
    return tuple(programme for _, programme in found.values())


def own_programme(name: str) -> Programme:
    """Return the programme in a file; the name is relative to the working directory.

    Raises:
        FormatError: The file is not there or cannot be taken in; it carries every problem.
        PluginInvalidError: It was written for another version of partnerkit.
    """
    raw = raw_of(Path(name))
    forms = [one.alias for one in plugins.find("partnerkit.forms")]
    programme = read_programme(raw, name, countries=words("iso", "countries"), forms=forms)
    plugins.require_api(programme.api, name)
    return programme

"""A municipality's own programme: a YAML file that is named where the name of an installed one could stand."""

from collections.abc import Iterable
from pathlib import Path

from partnerkit import plugins
from partnerkit.errors import FormatError, Message, PluginInvalidError
from partnerkit.plugins import SUPPORTED_APIS
from partnerkit.programmes import Programme, read_programme
from partnerkit.rules.tables import words
from partnerkit.source.problem import Problem


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
    try:
        raw = Path(name).read_bytes()
    except OSError:
        told = Message(
            "programme.no-file", "There is no programme in this place. Check the name and the folder."
        )
        raise FormatError(name, (Problem("PK019", told, file=name),)) from None
    forms = [one.alias for one in plugins.find("partnerkit.forms")]
    programme = read_programme(raw, name, countries=words("iso", "countries"), forms=forms)
    if programme.api not in SUPPORTED_APIS:
        raise PluginInvalidError(
            "programme.api",
            "{file} was written for version {api} of programmes, which this partnerkit does not know. It knows {known}.",
            file=name,
            api=programme.api,
            known=", ".join(map(str, SUPPORTED_APIS)),
        )
    return programme

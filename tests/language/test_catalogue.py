"""The catalogues: looking up, filling in, and the same content in each language."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from enum import StrEnum
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

import partnerkit
from partnerkit.errors import InvalidValueError, Message
from partnerkit.language import catalogue
from partnerkit.language.catalogue import LANGUAGES, code, entries, help_text, label, nbsp, say, text

DATA = files("partnerkit.language") / "data"
THEMES = sorted(
    {entry.name.split(".")[0] for entry in DATA.iterdir() if entry.name.endswith(".toml")} - {"messages"}
)
PARAMETER = re.compile(r"\{([^{}]*)\}")
KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+")


def flat(table: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    """Go through dotted keys and texts."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


def theme(name: str, language: str) -> dict[str, str]:
    """Read one theme."""
    return dict(flat(tomllib.loads((DATA / f"{name}.{language}.toml").read_text(encoding="utf-8"))))


def parameters(words: str) -> set[str]:
    """Return the names of a text's parameters."""
    return set(PARAMETER.findall(words))


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_has_the_same_keys_in_every_language(name: str) -> None:
    """A text that exists in one language exists in the other."""
    swedish, english = theme(name, "sv"), theme(name, "en")
    assert set() == swedish.keys() ^ english.keys()


@pytest.mark.parametrize("name", THEMES)
def test_a_text_has_the_same_parameters_in_every_language(name: str) -> None:
    """A translation uses every fact that the other uses."""
    swedish, english = theme(name, "sv"), theme(name, "en")
    assert [] == [
        key for key in swedish if key in english and parameters(swedish[key]) != parameters(english[key])
    ]


def test_no_text_has_a_parameter_that_cannot_be_filled() -> None:
    """`language` is an argument of the look-up itself, and a name is a plain word."""
    used = {
        name for language in LANGUAGES for words in entries(language).values() for name in parameters(words)
    }
    assert "language" not in used
    assert [] == [name for name in sorted(used) if not name.isidentifier()]


def raised() -> Iterator[tuple[str, str]]:
    """Find key and English text of every message in the source: a dotted key, followed by a text."""
    for path in sorted(Path(partnerkit.__path__[0]).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            named = {word.arg: word.value for word in node.keywords}
            given = [*node.args, *(named[name] for name in ("key", "english") if name in named)]
            match given[:2]:
                case [ast.Constant(value=str(key)), ast.Constant(value=str(english))] if KEY.fullmatch(
                    key
                ) and re.search(r"[ {]", english):
                    yield key, english


def test_every_message_is_translated_with_the_same_parameters() -> None:
    """Each message that the source raises has Swedish words, and they use the same facts."""
    swedish = catalogue.translations("sv")
    assert [] == sorted(
        {key for key, english in raised() if parameters(swedish.get(key, "{-}")) != parameters(english)}
    )


def test_no_translation_is_left_over() -> None:
    """Every translated message has a place in the source that names its key."""
    source = "\n".join(
        path.read_text(encoding="utf-8") for path in sorted(Path(partnerkit.__path__[0]).rglob("*.py"))
    )
    assert [] == [key for key in catalogue.translations("sv") if f'"{key}"' not in source]


def test_an_unknown_key_is_named_with_its_language() -> None:
    """Whoever forgot a text is told which one."""
    with pytest.raises(KeyError, match=r"no text 'words\.nothing' in language 'sv'"):
        text("words.nothing", "sv")


def test_an_unknown_language_is_refused_with_those_that_exist() -> None:
    """A language without a catalogue is an error of the caller, told as such."""
    with pytest.raises(InvalidValueError, match=r"'fi'.*sv, en") as caught:
        text("words.missing.value", "fi")
    assert "Det finns inga ord på språket ”fi”. Välj något av sv, en." == say(caught.value.message, "sv")


def test_parameters_are_filled_in_and_not_read_again() -> None:
    """A value that looks like a parameter stays as it is."""
    assert "{than} less than granted" == text(
        "words.money.difference.less", "en", money="{than}", than="granted"
    )


def test_a_message_is_told_in_either_language() -> None:
    """English stands with the message, Swedish in the catalogue."""
    message = Message("headcount.total", "The total {total} is too small.", {"total": 3})
    assert "The total 3 is too small." == say(message, "en")
    assert "Totalen 3 är mindre än delarna tillsammans. Rätta någon av dem." == say(message, "sv")


def test_an_untranslated_message_is_told_in_english() -> None:
    """A message of a plugin is told rather than lost."""
    message = Message("plugin.odd", "Row {row} is odd.", {"row": 7})
    assert "Row 7 is odd." == say(message, "sv")


def test_a_message_within_a_message_is_told_in_the_same_language() -> None:
    """The cause is translated together with what it caused."""
    inner = Message("text.empty", "The text is empty.", {})
    outer = Message("plugin.wrapped", "title: {cause}", {"cause": inner})
    assert "title: The text is empty." == say(outer, "en")
    assert "title: Texten är tom. Utelämna fältet om det inte finns något att säga." == say(outer, "sv")


class Mood(StrEnum):
    """A code with a value of two words."""

    VERY_GOOD = "very good"


def test_codes_and_fields_are_looked_up_by_class_and_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """The keys of labels follow from the names in the code."""
    words = {
        "codes.Mood.very good": "mycket bra",
        "fields.Project.title.label": "Titel",
        "fields.Project.title.help": "Vad projektet heter.",
    }
    monkeypatch.setattr(catalogue, "entries", lambda language: words)
    assert "mycket bra" == code(Mood.VERY_GOOD, "sv")
    assert "Titel" == label("Project", "title", "sv")
    assert "Vad projektet heter." == help_text("Project", "title", "sv")


def catalogue_of(monkeypatch: pytest.MonkeyPatch, *named: tuple[str, dict[str, Any]]) -> None:
    """Put files in the place of the catalogue's own, and let nothing be remembered."""
    monkeypatch.setattr(catalogue, "_files", lambda language, messages: iter(named))
    monkeypatch.setattr(catalogue, "entries", catalogue.entries.__wrapped__)


def test_a_key_in_two_files_is_an_error_that_names_both(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two themes cannot fight over a text."""
    catalogue_of(monkeypatch, ("a.sv.toml", {"one": {"two": "x"}}), ("b.sv.toml", {"one": {"two": "y"}}))
    with pytest.raises(ValueError, match=r"'one\.two' stands in both a\.sv\.toml and b\.sv\.toml"):
        text("one.two", "sv")


def test_a_value_that_is_no_text_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """A forgotten quotation mark is found when the catalogue is read."""
    catalogue_of(monkeypatch, ("a.sv.toml", {"one": 1}))
    with pytest.raises(ValueError, match=r"'one' in a\.sv\.toml holds no text"):
        text("one", "sv")


def test_spaces_become_no_break_spaces() -> None:
    """A name can be kept on one line."""
    assert "Thai\u00a0Nguyen" == nbsp("Thai Nguyen")


def test_looking_up_needs_no_babel() -> None:
    """The command line can speak without loading Babel."""
    program = (
        "import sys; from partnerkit.language import catalogue, dates, amounts, lists, spoken, phrases; "
        "catalogue.text('words.missing.value', 'sv'); sys.exit('babel' in sys.modules)"
    )
    path = str(Path(partnerkit.__path__[0]).parent)
    assert (
        0 == subprocess.run([sys.executable, "-c", program], env={"PYTHONPATH": path}, check=False).returncode
    )

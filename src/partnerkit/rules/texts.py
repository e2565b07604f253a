"""What a rule says in each language, with its examples; read from a TOML file when first needed.

A rule's texts stand beside the module of its theme, so that code, words and examples are changed together.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from attrs import frozen

from partnerkit.rules.naming import KEYS, with_names
from partnerkit.source.origin import Names


@frozen
class Words:
    """A rule's texts in one language.

    Attributes:
        summary: What the rule says, in a line.
        reason: Why it matters.
        help: How to put it right, in a line.
        messages: What a finding says, by key, with `{named}` parameters; the usual one has the empty key.
    """

    summary: str
    reason: str
    help: str
    messages: Mapping[str, str]


@frozen
class RuleTexts:
    """All texts of a rule.

    Attributes:
        words: Its words by language, `en` and `sv` at least; they may name fields as `rules.naming` tells.
        source: Where the rule comes from; empty if it follows from the meaning of the fields.
        failing: A piece of a record in YAML that the rule finds fault with.
        passing: The same, put right.
        at: Where the failing example is at fault, as a finding's path; empty for a rule about files.
        today: The day for which the examples hold, if the rule asks for one.
    """

    words: Mapping[str, Words]
    source: str = ""
    failing: str = ""
    passing: str = ""
    at: str = ""
    today: str = ""

    def within(self, language: str, names: Names = KEYS) -> Words:
        """Return the words in a language, in English where there are none.

        Args:
            language: The language.
            names: What the fields in them are called; by their keys unless it is given.
        """
        known = language if language in self.words else "en"
        words = self.words[known]
        summary, reason, help = (
            with_names(one, names, known) for one in (words.summary, words.reason, words.help)
        )
        messages = {key: with_names(one, names, known) for key, one in words.messages.items()}
        return Words(summary, reason, help, messages)


@lru_cache(maxsize=32)
def _file(package: str, name: str) -> Mapping[str, Any]:
    import tomllib
    from importlib.resources import files

    return tomllib.loads((files(package) / name).read_text(encoding="utf-8"))


def codes_in(package: str, name: str) -> tuple[str, ...]:
    """Return the codes a TOML file has texts for, in its order."""
    return tuple(_file(package, name))


@lru_cache(maxsize=512)
def texts_of(package: str, name: str, code: str) -> RuleTexts:
    """Return the texts of one code from a package's TOML file.

    Raises:
        KeyError: The file has no texts for the code, or a text is missing.
    """
    table = _file(package, name)[code]
    words = {language: _words(table[language]) for language in ("en", "sv")}
    plain = {key: table[key] for key in ("source", "failing", "passing", "at", "today") if key in table}
    return RuleTexts(words, **plain)


def _words(table: Mapping[str, Any]) -> Words:
    messages = dict(table.get("messages", {}))
    if "message" in table:
        messages[""] = table["message"]
    return Words(table["summary"], table["reason"], table["help"], messages)


def reader(package: str, name: str) -> Callable[[str], Callable[[], RuleTexts]]:
    """Return a function that gives, for a code, the function that reads its texts when they are needed."""
    return lambda code: lambda: texts_of(package, name, code)

"""`Finding`: one thing a rule found, with its place in the record and in the file.

A finding is data; it becomes text when a language is chosen. Front ends show it, they add nothing to it.
"""

from enum import StrEnum

import attrs
from attrs import frozen

from partnerkit.errors import Message, fill
from partnerkit.language.catalogue import say
from partnerkit.model import Waiver
from partnerkit.rules.authority import Authority
from partnerkit.rules.naming import KEYS, FieldName
from partnerkit.rules.profiles import Severity
from partnerkit.rules.texts import RuleTexts
from partnerkit.source.origin import Names, Position
from partnerkit.source.problem import Path
from partnerkit.values import Text

_NAME_IT = Message("rules.name-it", "Give it an id to waive or cite this.")


@frozen
class Related:
    """Another place that belongs to a finding.

    Attributes:
        place: Its place in the model.
        path: The same as `record-id.field`.
        position: Where it stands in the file, if that is known.
    """

    place: Path
    path: str
    position: Position | None = None


@frozen
class Finding:
    """One thing that was found.

    Attributes:
        code: The rule's code, for example `PK205`.
        severity: How severe it is in the profile that was asked for.
        message: What is wrong and where.
        place: Its place in the model: field names and indices from the root.
        record: Id of the record, or of the nearest one around it that has an id.
        field: What follows the id, for example `period.end` or `parties[0].role`.
        position: Where it stands in the file, if that is known.
        related: Other places that belong to it.
        help: How to put it right, in a line.
        waived: The waiver by which the record accepts it, if it does.
        unnamed: Whether the record has no id although one would let people waive or cite the finding.
        at_most: The most severe it may be, where what it rests on carries less than the rule.
        authority: On whose word it rests, where that differs from finding to finding.
        texts: The rule's words in other languages.
        names: What fields and codes are called where the record stands; by their keys unless it is given.
    """

    code: str
    severity: Severity
    message: Message
    place: Path = ()
    record: str | None = None
    field: str | None = None
    position: Position | None = None
    related: tuple[Related, ...] = ()
    help: Message | None = None
    waived: Waiver | None = None
    unnamed: bool = False
    at_most: Severity | None = None
    authority: Authority | None = None
    texts: RuleTexts | None = attrs.field(default=None, eq=False, repr=False)
    names: Names = attrs.field(default=KEYS, eq=False, repr=False)

    @property
    def path(self) -> str | None:
        """The place as `record-id.field`; in a file that could not be read, as far as its keys say."""
        if self.record is None:
            return self.field
        return self.record if self.field is None else joined(self.record, self.field)

    def text(self, language: str = "en") -> str:
        """Return the message in a language, in English where nobody has translated it."""
        template = None
        if self.texts is not None:
            template = self.texts.within(language, self.names).messages.get(
                self.message.key.partition(f".{self.code}.")[2]
            )
        said = _said(self.message, language, self.names)
        words = say(self.message, language) if template is None else fill(template, said)
        words += f" {self.authority.text(language)}" if self.authority else ""
        return f"{words} {say(_NAME_IT, language)}" if self.unnamed else words

    def help_text(self, language: str = "en") -> str | None:
        """Return how to put it right, in a language."""
        if self.texts is not None:
            return self.texts.within(language, self.names).help
        return say(self.help, language) if self.help else None


def _said(message: Message, language: str, names: Names) -> dict[str, object]:
    return {name: _worded(value, language, names) for name, value in message.params.items()}


def _worded(value: object, language: str, names: Names) -> object:
    """Return a parameter in a language, where it has words."""
    match value:
        case FieldName():
            return names.field(value.noun, value.field, language)
        case StrEnum():
            return names.code(value, language)
        case Message():
            return say(value, language)
        case Text():
            return value.get(language) or next(iter(value))[1]
        case _:
            return value


def joined(record: str, rest: str) -> str:
    """Return `record-id.field` from its two parts."""
    return f"{record}{rest}" if rest.startswith("[") else f"{record}.{rest}"

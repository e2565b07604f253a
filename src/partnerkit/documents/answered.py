"""How far one section of a form has been answered, whatever document it stands in."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from attrs import frozen

from partnerkit.documents.accessibility import inlines_of
from partnerkit.documents.tree import Blank, Block, walk
from partnerkit.forms.form import Requirement, Section
from partnerkit.language.catalogue import LANGUAGES
from partnerkit.values import Text


class State(StrEnum):
    """How far a section has been answered; every section is in exactly one state.

    `incomplete`: something is said, but not all that is asked for. `left`: nothing is said, and nothing need be.
    """

    ANSWERED = "answered"
    WAIVED = "waived"
    INCOMPLETE = "incomplete"
    MISSING = "missing"
    LEFT = "left"


@frozen
class Answered:
    """A section with how far it has been answered.

    Attributes:
        section: The section of the form.
        state: How far.
        heading: Its heading, with the names that the form leaves open filled in.
        reason: Why it is not relevant, if it was waived.
        said: What people wrote for it, which is what a limit measures; facts of the record are not in it.
        asks: What is still asked for within it, as the document names it.
        languages: Languages it must be answered in and is not.
    """

    section: Section
    state: State
    heading: Text
    reason: Text | None = None
    said: Text | None = None
    asks: tuple[Text, ...] = ()
    languages: tuple[str, ...] = ()

    @property
    def lacks(self) -> bool:
        """Whether it must be answered and is not."""
        open_yet = self.state in (State.MISSING, State.INCOMPLETE)
        return open_yet and self.section.requirement is not Requirement.OPTIONAL


def unanswered(section: Section, begun: bool) -> State:
    """Return the state of a section that is not answered in full."""
    if begun:
        return State.INCOMPLETE
    return State.LEFT if section.requirement is Requirement.OPTIONAL else State.MISSING


def asked_in(make: Callable[[str], Iterable[Block]], language: str) -> tuple[Text, ...]:
    """Return what blocks still ask for within their lines, each once, as documents name it in every language.

    Args:
        make: Makes the blocks in a language.
        language: The language of the document, which decides what is asked for.
    """
    labels: dict[str, dict[str, str]] = {tag: _labels(make(tag)) for tag in LANGUAGES}
    return tuple(
        dict.fromkeys(
            Text({tag: labels[tag].get(key, said) for tag in LANGUAGES})
            for key, said in labels[language].items()
        )
    )


def _labels(blocks: Iterable[Block]) -> dict[str, str]:
    return {
        one.key: one.label
        for block in blocks
        for line in inlines_of(block)
        for one in walk(line)
        if isinstance(one, Blank)
    }

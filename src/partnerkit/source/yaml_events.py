"""PyYAML's events, each taken or refused: texts, lists, mappings and one document, nothing else."""

from collections.abc import Mapping
from typing import Any, NoReturn

import yaml

from partnerkit.source.builder import Builder, Extent
from partnerkit.source.faults import bad_character
from partnerkit.source.mistakes import shortened
from partnerkit.source.plain import ILLEGAL
from partnerkit.source.problem import Problem, Refused, Span, refuse
from partnerkit.source.resolve import is_null, is_too_long
from partnerkit.source.tree import Lines, Plain
from partnerkit.source.yaml_words import NO_KEY, tag_found

_YAML_TAG = "tag:yaml.org,2002:"


class EventReader:
    """Feeds a builder with events.

    Attributes:
        builder: The data as far as the events have come.
        documents: How many documents have begun.
    """

    def __init__(self, text: str, lines: Lines, hidden: Mapping[int, str]) -> None:
        """Begin; `hidden` is a translation table for the values of scalars."""
        self.builder = Builder(lines)
        self.documents = 0
        self._text = text
        self._lines = lines
        self._hidden = hidden

    def take(self, event: Any) -> None:
        """Take one event.

        Raises:
            Refused: PK005 to PK010.
        """
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_extras(event)
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._refuse_extras(event)
            self._begin(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            # PyYAML ends a block collection where the next thing begins, after blank lines and comments; such
            # an end has no width, a bracket has.
            start, end = _extent(event)
            self.builder.finish(end if end > start else None)
        elif isinstance(event, yaml.AliasEvent):
            self._refuse_anchor(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self._stop(
                    "source.yaml.documents",
                    "A second document begins here. Keep one document in a file: take out the line with "
                    "---, or make two files.",
                    code="PK008",
                    event=event,
                )

    def _scalar(self, event: Any) -> None:
        value = event.value.translate(self._hidden) if self._hidden else event.value
        extent = _extent(event)
        unquoted = event.implicit[0]
        found = ILLEGAL.search(value) if event.style == '"' else None
        if found:
            raise bad_character(found[0], self._lines.span(*extent), self.builder.here)
        if not self.builder.wants_key:
            if event.style in ("|", ">"):  # ends with the blank lines after it
                extent = (extent[0], extent[0] + len(self._text[slice(*extent)].rstrip()))
            if unquoted and is_too_long(value):
                self._stop(
                    "source.yaml.number",
                    "{number} has more digits than can be kept. Shorten it, or put it in quotes if it is a text.",
                    code="PK003",
                    event=event,
                    number=shortened(value),
                )
            self.builder.scalar(Plain(value) if unquoted else value, extent)
        elif value and unquoted and is_null(Plain(value)):
            self._stop(
                "source.yaml.key-null",
                "'{key}' before a colon means nothing in YAML. Write a name, or put it in quotes if it is the name.",
                code="PK009",
                event=event,
                key=value,
            )
        elif value or not unquoted:
            self.builder.key(value, extent)
        else:
            raise Refused([Problem("PK009", NO_KEY, self.builder.here, self._span(event))])

    def _begin(self, event: Any) -> None:
        if self.builder.wants_key:
            self._stop(
                "source.yaml.key-nested",
                "A key must be a text, but a list or mapping stands here. If its brackets are part of a "
                "text, put the text in quotes.",
                code="PK009",
                event=event,
            )
        items: dict[str, Any] | list[Any] = {} if isinstance(event, yaml.MappingStartEvent) else []
        self.builder.begin(items, _extent(event))

    def _refuse_extras(self, event: Any) -> None:
        if event.tag is not None:
            tag = event.tag
            if tag.startswith(_YAML_TAG):  # the reader has spelled `!!` out
                tag = "!!" + tag.removeprefix(_YAML_TAG)
            raise tag_found(tag, self._span(event), self.builder.here)
        if event.anchor is not None:
            self._refuse_anchor(event)

    def _refuse_anchor(self, event: Any) -> NoReturn:
        self._stop(
            "source.yaml.anchor",
            "'{name}' is a YAML anchor or alias, and files of this kind have none. Write the value out; if "
            "it is part of a text, put the text in quotes.",
            code="PK006",
            event=event,
            name=("*" if isinstance(event, yaml.AliasEvent) else "&") + event.anchor,
        )

    def _stop(self, key: str, english: str, /, *, code: str, event: Any, **params: Any) -> NoReturn:
        raise refuse(key, english, code=code, span=self._span(event), path=self.builder.here, **params)

    def _span(self, event: Any) -> Span:
        return self._lines.span(*_extent(event))


def _extent(event: Any) -> Extent:
    return event.start_mark.index, event.end_mark.index

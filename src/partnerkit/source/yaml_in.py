"""YAML files to plain data with positions: the parts of YAML that people write by hand, and nothing else.

Built on the event stream of PyYAML (its C parser where there is one). Tags, anchors and aliases, several
documents and nesting beyond 100 levels are refused as they come by, so that no file can make the reader slow
or large.
"""

import re
from collections.abc import Mapping
from typing import Any

import yaml

from partnerkit.source.decode import decode
from partnerkit.source.faults import bad_character, empty
from partnerkit.source.problem import Refused
from partnerkit.source.tree import Lines, Parsed, Plain
from partnerkit.source.yaml_events import EventReader
from partnerkit.source.yaml_words import explain

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def parse_yaml(raw: bytes) -> Parsed:
    """Read a YAML file.

    Unquoted texts become `Plain`, quoted and block texts `str`. A key that is repeated is told in `problems`
    (PK004); its first value counts.

    Raises:
        Refused: PK001 no UTF-8, PK002 empty, PK003 syntax, PK005 tag, PK006 anchor or alias, PK007 too deep,
            PK008 several documents, PK009 a key that is no text, PK010 a character that is not allowed.
    """
    text = decode(raw)
    lines = Lines(text)
    found = _UNREADABLE.search(text)
    if found:
        raise bad_character(found[0], lines.span(*found.span()), ())
    shielded, hidden = _shield(text)
    reader = EventReader(text, lines, hidden)
    try:
        for event in yaml.parse(shielded, Loader=_LOADER):
            reader.take(event)
    except Refused:
        raise
    except (yaml.MarkedYAMLError, OverflowError, ValueError) as error:  # an escape beyond Unicode: by version
        raise explain(error, text, lines) from None
    tree = reader.builder
    if not reader.documents or (isinstance(tree.data, Plain) and not tree.data):
        raise empty()
    return Parsed(tree.data, tree.marks(), text, tuple(tree.problems))


def _shield(text: str) -> tuple[str, Mapping[int, str]]:
    """Hide U+0085, U+2028 and U+2029: line ends to PyYAML (YAML 1.1), part of a text in YAML 1.2."""
    present = [character for character in "\x85\u2028\u2029" if character in text]
    unused = (number for number in range(0xF0000, 0xFFFFE) if chr(number) not in text)
    hidden = dict(zip(unused, present, strict=False))
    return text.translate({ord(shown): number for number, shown in hidden.items()}), hidden

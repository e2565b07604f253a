"""A container somebody sent is opened within limits, or refused in the words of whoever opens it."""

import io
import struct
import tracemalloc
import zipfile

import pytest

from partnerkit.errors import Message
from partnerkit.source.container import Container, Limits, Refusals, resolved
from partnerkit.source.problem import Refused

_LIMITS = Limits(unpacked=1_000_000, parsed=5_000, parts=10)
_REFUSALS = Refusals(*(Message(f"test.{word}", word) for word in ("locked", "large", "damaged", "empty")))


def _packed(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()


def _opened(raw: bytes) -> Container:
    return Container(raw, _LIMITS, _REFUSALS)


def _whole(raw: bytes) -> None:
    opened = _opened(raw)
    opened.check()
    for name in opened.names:
        opened.read(name)


_SOUND = _packed({"Word/Document.xml": b"text" * 1_000, "word/media/a picture.png": b"p" * 6_000})


@pytest.mark.parametrize(
    ("raw", "code", "word"),
    [
        (b" \n", "PK002", "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "PK020", "locked"),
        (b"PK\x03\x04 cut off", "PK020", "damaged"),
        (_SOUND[:-30], "PK020", "damaged"),
        (b"no container", "PK020", "damaged"),
        (_packed({"bomb": bytes(1_000_001)}), "PK020", "large"),
        (_packed({str(number): b"" for number in range(11)}), "PK020", "large"),
        (_packed({"a": b"a"}, zipfile.ZIP_LZMA), "PK020", "damaged"),
    ],
    ids=["blank", "password", "signature", "truncated", "text", "bomb", "parts", "packing"],
)
def test_what_cannot_be_opened_is_refused_in_the_words_given(raw: bytes, code: str, word: str) -> None:
    """Each kind of file that is none has the code and the words that belong to it."""
    with pytest.raises(Refused) as caught:
        _opened(raw)
    (problem,) = caught.value.problems
    assert (code, f"test.{word}") == (problem.code, problem.message.key)


def test_an_empty_file_without_words_of_its_own_is_damaged() -> None:
    """Not every use tells an empty file from a damaged one."""
    refusals = Refusals(_REFUSALS.locked, _REFUSALS.too_large, _REFUSALS.damaged)
    with pytest.raises(Refused, match="PK020 damaged"):
        Container(b"", _LIMITS, refusals)


def test_a_flipped_byte_is_a_refusal_or_nothing() -> None:
    """Wherever a file is broken, no error of the zip reaches the user."""
    refused = 0
    for place in range(len(_SOUND)):
        try:
            _whole(_SOUND[:place] + bytes([_SOUND[place] ^ 0xFF]) + _SOUND[place + 1 :])
        except Refused:
            refused += 1
    assert refused > len(_SOUND) // 4


def test_a_bomb_that_understates_its_size_is_not_unpacked() -> None:
    """No more is unpacked than the container says, and what it says is then found to be untrue."""
    size = 50_000_000
    raw = _packed({"bomb.xml": bytes(size)}).replace(struct.pack("<I", size), struct.pack("<I", 100))
    opened = _opened(raw)
    tracemalloc.start()
    with pytest.raises(Refused, match="damaged"):
        opened.read("bomb.xml")
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 1_000_000


def test_a_part_to_parse_has_a_limit_of_its_own() -> None:
    """A large picture is read; a text of that size is not."""
    opened = _opened(_SOUND)
    picture = "word/media/a picture.png"
    assert 6_000 == len(opened.read(picture))
    assert 4_000 == len(opened.read_xml("word/document.xml"))
    with pytest.raises(Refused, match="large"):
        opened.read_xml(picture)


def test_parts_are_found_whatever_the_case_and_spelling_of_their_names() -> None:
    """Names differ in case between a part and what points to it, and links write a space as `%20`."""
    opened = _opened(_SOUND)
    assert ("Word/Document.xml", "word/media/a picture.png") == opened.names
    assert "word/DOCUMENT.xml" in opened
    assert b"text" == opened.read("word/document.XML")[:4]
    assert b"p" == opened.read("word/media/A%20picture.png")[:1]
    assert "word/styles.xml" not in opened
    with pytest.raises(Refused, match="damaged"):
        opened.read("word/styles.xml")


@pytest.mark.parametrize(
    ("part", "target", "name"),
    [
        ("", "word/document.xml", "word/document.xml"),
        ("", "/word/document.xml", "word/document.xml"),
        ("word/document.xml", "styles.xml", "word/styles.xml"),
        ("word/document.xml", "./styles.xml", "word/styles.xml"),
        ("xl/worksheets/sheet1.xml", "../tables/table1.xml", "xl/tables/table1.xml"),
        ("word/document.xml", "/word/../customXml/item1.xml", "customXml/item1.xml"),
        ("word/document.xml", "../../../../etc/passwd", "etc/passwd"),
        ("word/document.xml", "", "word"),
    ],
)
def test_a_target_is_resolved_inside_the_file(part: str, target: str, name: str) -> None:
    """Targets count from the folder of the part, and never lead above the file."""
    assert name == resolved(part, target)

"""Kinds of files: which bytes a suffix and a media type promise."""

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from xml.etree import ElementTree

from attrs import frozen

_OFFICE = "application/vnd.openxmlformats-officedocument."


@frozen
class Kind:
    """A kind of file.

    Attributes:
        types: The media types it may have, without parameters.
        wrong: Says what is wrong with the bytes; nothing if they are of this kind.
    """

    types: tuple[str, ...]
    wrong: Callable[[bytes], str | None]


def _holding(part: str) -> Callable[[bytes], str | None]:
    def wrong(data: bytes) -> str | None:
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                return None if part in archive.namelist() else f"the container does not hold {part}"
        except zipfile.BadZipFile:
            return "it is no zip container"

    return wrong


def _beginning(sign: bytes) -> Callable[[bytes], str | None]:
    return lambda data: None if data.startswith(sign) else f"it does not begin with {sign!r}"


def _text(data: bytes) -> str | None:
    try:
        words = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return f"it is not UTF-8: {error}"
    return "it holds the character NUL" if "\0" in words else None


def _json(data: bytes) -> str | None:
    try:
        json.loads(data)
    except ValueError as error:
        return f"it is no JSON: {error}"
    return None


def _xml(data: bytes) -> str | None:
    try:
        ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        return f"it is no XML: {error}"
    return None


def _page(data: bytes) -> str | None:
    begins = data.lstrip(b"\xef\xbb\xbf \r\n\t")[:15].lower()
    return _text(data) or (
        None if begins.startswith((b"<!doctype html", b"<html")) else "it does not begin as HTML"
    )


def _calendar(data: bytes) -> str | None:
    return _text(data) or _beginning(b"BEGIN:VCALENDAR")(data)


KINDS: Mapping[str, Kind] = {
    ".docx": Kind((f"{_OFFICE}wordprocessingml.document",), _holding("word/document.xml")),
    ".xlsx": Kind((f"{_OFFICE}spreadsheetml.sheet",), _holding("xl/workbook.xml")),
    ".pptx": Kind((f"{_OFFICE}presentationml.presentation",), _holding("ppt/presentation.xml")),
    ".odt": Kind(("application/vnd.oasis.opendocument.text",), _holding("content.xml")),
    ".ods": Kind(("application/vnd.oasis.opendocument.spreadsheet",), _holding("content.xml")),
    ".pdf": Kind(("application/pdf",), _beginning(b"%PDF-")),
    ".png": Kind(("image/png",), _beginning(b"\x89PNG")),
    ".svg": Kind(("image/svg+xml",), _xml),
    ".xml": Kind(("application/xml", "text/xml"), _xml),
    ".json": Kind(("application/json",), _json),
    ".html": Kind(("text/html",), _page),
    ".csv": Kind(("text/csv",), _text),
    ".tsv": Kind(("text/tab-separated-values",), _text),
    ".md": Kind(("text/markdown",), _text),
    ".txt": Kind(("text/plain",), _text),
    ".yaml": Kind(("application/yaml",), _text),
    ".ics": Kind(("text/calendar",), _calendar),
}
"""The kinds that are known, by suffix."""

_SIGNS = {b"PK\x03\x04": ".docx or .xlsx", b"%PDF-": ".pdf", b"\x89PNG": ".png"}


def mismatch(data: bytes, suffix: str, media_type: str | None) -> str | None:
    """Return what does not fit together, or nothing.

    Args:
        data: The bytes of a file.
        suffix: What its name ends in.
        media_type: What it says it is; `None` where it does not say.
    """
    kind = KINDS.get(suffix)
    if kind is None:
        sign = next((name for sign, name in _SIGNS.items() if data.startswith(sign)), None)
        return f"the bytes are those of {sign}, the suffix is {suffix}" if sign and suffix != ".zip" else None
    wrong = kind.wrong(data)
    if wrong:
        return f"the suffix is {suffix}, but {wrong}"
    said = media_type.partition(";")[0].strip().lower() if media_type else None
    if said is None or said in kind.types or (suffix == ".xml" and said.endswith("+xml")):
        return None
    return f"the suffix is {suffix}, but the media type is {media_type}; write {kind.types[0]}"

"""Bytes to text: UTF-8 only, with words for people whose program saved something else."""

from partnerkit.source.faults import empty
from partnerkit.source.problem import Refused, Span, refuse
from partnerkit.source.tree import Lines

_OTHER_MARKS = (
    (b"\xff\xfe\0\0", "UTF-32"),
    (b"\0\0\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


def decode(raw: bytes) -> str:
    """Return a file's text without a byte order mark.

    Raises:
        Refused: PK001, the bytes are not UTF-8; PK002, there is no text at all.
    """
    for mark, name in _OTHER_MARKS:
        if raw.startswith(mark):
            raise _wide(name)
    if raw[:2].count(b"\0") == 1:
        raise _wide("UTF-16")
    try:
        text = raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        if b"\0" in raw or raw.startswith(b"%PDF-"):
            raise _binary() from None
        before = raw[: error.start].decode("utf-8").removeprefix("\ufeff")
        line, column = Lines(before).position(len(before))
        raise refuse(
            "source.encoding.bytes",
            "The file is not UTF-8 text: byte {number} ({byte}, on line {line}) does not belong there. It "
            "was probably saved as Windows-1252 (ANSI). Save it again with the encoding UTF-8.",
            code="PK001",
            span=Span(line, column, line, column + 1),
            number=error.start + 1,
            byte=f"0x{raw[error.start]:02X}",
            line=line,
        ) from None
    if not text.strip(" \t\r\n"):
        raise empty()
    return text


def _binary() -> Refused:
    return refuse(
        "source.encoding.binary",
        "This is not a text file; it may be an image, a PDF or a file from Office. Choose the YAML or JSON file.",
        code="PK001",
        span=Span(1, 1, 1, 1),
    )


def _wide(name: str) -> Refused:
    return refuse(
        "source.encoding.wide",
        "The file is {encoding} text. Save it again with the encoding UTF-8.",
        code="PK001",
        span=Span(1, 1, 1, 1),
        encoding=name,
    )

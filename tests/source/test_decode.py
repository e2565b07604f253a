"""Files that are not UTF-8 are refused with words that help."""

import pytest

from partnerkit.source.decode import decode
from partnerkit.source.problem import Refused, Span


def test_a_byte_order_mark_is_taken_off() -> None:
    """Windows programs put one before UTF-8."""
    assert "å: 1" == decode(b"\xef\xbb\xbf" + "å: 1".encode())


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_named(encoding: str) -> None:
    """The message says what it is and what to save it as."""
    with pytest.raises(Refused) as caught:
        decode("id: å\n".encode(encoding))
    assert "PK001" == caught.value.problems[0].code
    assert f"The file is {encoding[:6].upper()} text." in str(caught.value)
    assert "UTF-8" in str(caught.value)


def test_a_byte_that_is_no_utf8_is_shown_with_its_line() -> None:
    """A file saved as Windows-1252 is recognised at its first å."""
    with pytest.raises(Refused) as caught:
        decode("ö: 1\nid: Linköping\n".encode().replace("kö".encode(), b"k\xf6"))
    (problem,) = caught.value.problems
    assert ("PK001", Span(2, 9, 2, 10)) == (problem.code, problem.span)
    assert "byte 15 (0xF6, on line 2)" in str(problem)


@pytest.mark.parametrize("raw", [b"", b" \n\t\n", b"\xef\xbb\xbf"])
def test_a_file_without_text_is_empty(raw: bytes) -> None:
    """Blanks are no content."""
    with pytest.raises(Refused) as caught:
        decode(raw)
    assert "PK002" == caught.value.problems[0].code


@pytest.mark.parametrize(
    "raw", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", b"\xd0\xcf\x11\xe0\0\0"]
)
def test_an_image_or_another_binary_file_is_told_as_such(raw: bytes) -> None:
    """Saving it again as UTF-8 would not help."""
    with pytest.raises(Refused, match="This is not a text file") as caught:
        decode(raw)
    assert "PK001" == caught.value.problems[0].code

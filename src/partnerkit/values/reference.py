"""`Reference`: somebody's case number, kept as it is written."""

from attrs import field, frozen

from partnerkit.values.characters import clean


def _optional(text: str | None) -> str | None:
    return None if text is None else clean(text)


@frozen
class Reference:
    """A case number with who gave it; more than a dozen formats exist, so the number is never parsed.

    Attributes:
        number: As written, for example `KS 2016-811` or `2014-0065+0063`.
        issuer: Id of the organisation whose number it is.

    Raises:
        InvalidValueError: The number is empty.
    """

    number: str = field(converter=clean)
    issuer: str | None = field(default=None, converter=_optional)

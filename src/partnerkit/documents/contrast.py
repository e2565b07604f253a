"""Contrast: how far apart two colours are to the eye, by WCAG 2.1; colours are RGB in six hexadecimal digits."""

from functools import lru_cache

BLACK, WHITE = "000000", "FFFFFF"


@lru_cache(maxsize=1024)
def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.1, relative luminance).

    >>> round(contrast("595959", "FFFFFF"), 1)
    7.0
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def readable(ground: str) -> str:
    """Return what Word prints automatic text in on a ground: black, or white where that is easier to see."""
    return BLACK if contrast(BLACK, ground) >= contrast(WHITE, ground) else WHITE


def parts(colour: str) -> tuple[float, float, float]:
    """Return red, green and blue, from 0 to 1."""
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    return red, green, blue

"""The converter between plain data and values; one for each language of plain texts."""

from functools import lru_cache
from typing import Any

from partnerkit.source.structure import make_converter
from partnerkit.values.shapes import shapes


@lru_cache(maxsize=8)
def converter(language: str) -> Any:
    """Return the converter for data whose plain texts are in `language`."""
    return make_converter(shapes(language))

"""For tests of partnerkit and of its plugins: hypothesis strategies for every noun, and samples of whole records.

It needs the extra `testing` (`pip install "partnerkit[testing]"`). Nothing in the library imports it.
"""

from partnerkit.testing.samples import fullest, hostile, smallest, unfinished
from partnerkit.testing.strategies import nouns, partnerships, records

__all__ = ["fullest", "hostile", "nouns", "partnerships", "records", "smallest", "unfinished"]

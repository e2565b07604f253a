"""Values that keep what is known apart from what is not: text, dates, amounts, headcounts, case numbers.

A value knows nothing of partnerships and nothing of languages beyond a tag. A new value belongs here if two nouns
share it and if it has an invariant of its own.
"""

from partnerkit.values.amounts import Count, Money, Qualifier, decimal
from partnerkit.values.fuzzydate import FuzzyDate
from partnerkit.values.headcount import Category, Headcount
from partnerkit.values.period import Period
from partnerkit.values.reference import Reference
from partnerkit.values.text import Text, language_tag

__all__ = [
    "Category",
    "Count",
    "FuzzyDate",
    "Headcount",
    "Money",
    "Period",
    "Qualifier",
    "Reference",
    "Text",
    "decimal",
    "language_tag",
]

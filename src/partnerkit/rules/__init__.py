"""Rules: what is judged, and what was found; third parties find here all they need for a rule pack.

A rule is a value with a function (`Rule`), a pack is a named tuple of rules, and `validate` asks them all.
"""

from partnerkit.rules.context import RuleContext, Value
from partnerkit.rules.engine import validate
from partnerkit.rules.finding import Finding, Related
from partnerkit.rules.fix import Fix
from partnerkit.rules.known import from_problem
from partnerkit.rules.profiles import Profile, Severity
from partnerkit.rules.report import Report
from partnerkit.rules.retired import Retired
from partnerkit.rules.rule import Rule, RulePack, Theme
from partnerkit.rules.texts import RuleTexts, Words
from partnerkit.values.grade import Grade

__all__ = [
    "Finding",
    "Fix",
    "Grade",
    "Profile",
    "Related",
    "Report",
    "Retired",
    "Rule",
    "RuleContext",
    "RulePack",
    "RuleTexts",
    "Severity",
    "Theme",
    "Value",
    "Words",
    "from_problem",
    "validate",
]

"""Readiness: whether one document of a record can go, section by section, and what stands in its way.

`readiness` is pure: it reads a record and a form, asks the rules, and returns frozen values. What they look like is
decided by whoever shows them.
"""

from partnerkit.documents.answered import State
from partnerkit.records.readiness.annexes import Annex, AnnexState
from partnerkit.records.readiness.judging import readiness
from partnerkit.records.readiness.standing import Noted, Question, Readiness, TooLong, Verdict
from partnerkit.records.readiness.subject import Subject

__all__ = [
    "Annex",
    "AnnexState",
    "Noted",
    "Question",
    "Readiness",
    "State",
    "Subject",
    "TooLong",
    "Verdict",
    "readiness",
]

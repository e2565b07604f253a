"""What a section tells of the record, by the name of its block: by it, a finding is told at the section it belongs to.

A name is a class of the model or one of its fields. A block that is not here tells only what people wrote for it.
"""

from collections.abc import Mapping

from partnerkit.forms.form import FormKind

_MONEY = ("Financing", "Grant", "BudgetLine", "ExchangeRate", "Voucher", "Project.budget", "Project.vouchers")
_RESULTS = ("Result", "Indicator", "Observation", "Breakdown", "Project.results", "Project.indicators")
_POLICY = ("PolicyDocument", "PolicyGoal", "Project.policy_goals")
_FEEDBACK = ("Feedback", "FeedbackPoint", "Report.feedback")
_MEMO_HEAD = ("Paper.title", "Paper.body", "Paper.unit", "Paper.officer", "Paper.date", "Paper.reference")
_PAPER_HEAD = ("Paper.status", "Paper.decision", "Paper.position_title", "Paper.valid", "Paper.replaces")

PAPER: Mapping[str, tuple[str, ...]] = {
    "memo-head": (*_MEMO_HEAD, "Contact"),
    "paper-head": (*_PAPER_HEAD, *_MEMO_HEAD, "Contact"),
    "head": (*_MEMO_HEAD, *_PAPER_HEAD, "Contact"),
    "proposal": ("Paper.proposals",),
    "summary": ("Paper.summary",),
    "basis": ("Paper.basis", "BasisDocument", "Attachment"),
    "finances": _MONEY,
    "goals": ("Paper.policy_documents", *_POLICY),
    "consultation": ("Consultation",),
    "follow-up": ("FollowUp", "FollowUpEvent"),
    "perspectives": ("Paper.considerations",),
    "signatures": ("Paper.signatures", "Signature"),
    "distribution": ("Paper.distribution",),
    "position": ("Paper.position",),
    "beginning": ("Origin", "Partnership.start"),
    "decisions": ("Decision",),
    "projects": ("Project", "Activity", "Objective", "Amendment"),
    "actors": ("Party", "Involvement", "Organisation", "OrganisationName", "OrganisationRelation"),
    "background": (
        *(
            "Origin",
            "Partnership.start",
            "Agreement",
            "Decision",
            "Project",
            "Activity",
            "Objective",
            "Amendment",
        ),
        *("Party", "Involvement", "Organisation", "OrganisationName", "OrganisationRelation"),
    ),
    "results": _RESULTS,
    "feedback": _FEEDBACK,
    "schedule": ("FollowUp", "FollowUpEvent"),
}
"""For position papers."""

REPORT: Mapping[str, tuple[str, ...]] = {
    "changes": ("Amendment", "Project.extended_to", "Project.extension_reason"),
    "parties": ("Party", "Involvement"),
    "objectives": ("Objective", "Project.objectives"),
    "activities": ("Activity", "Project.activities"),
    "participants": ("Activity.participants", "Activity.target_groups"),
    "results": ("Result", "Project.results"),
    "indicators": ("Indicator", "Observation", "Breakdown", "Project.indicators"),
    "cross-cutting": ("CrossCutting", "Project.cross_cutting"),
    "risks": ("Risk", "Project.risks"),
    "finances": ("BudgetLine", "Project.budget", "Grant", "Financing"),
    "budget-years": ("BudgetLine", "Project.budget", "Grant", "Financing"),
    "annexes": ("Attachment",),
    "declaration": ("Report.signatures", "Signature"),
    "relation": ("Partnership.relation", "Partnership.status", "Origin"),
    "organisations": ("Organisation", "OrganisationName", "OrganisationRelation"),
    "agreements": ("Agreement",),
    "decisions": ("Decision",),
    "follow-ups": ("FollowUp", "FollowUpEvent"),
    "policy": _POLICY,
    "grants": ("Grant",),
    "other-grants": ("Grant.other_projects",),
    "rates": ("ExchangeRate",),
    "vouchers": ("Voucher", "Project.vouchers"),
    "feedback": _FEEDBACK,
    "sources": ("Source", "Claim"),
    "project-name": ("Project.title", "Project.other_titles"),
    "contacts": ("Contact",),
    "references": ("Project.references", "Report.references"),
    "report-year": ("Report.year", "Report.period"),
    "projects": ("Project",),
}
"""For reports."""

DRAWN_FROM: Mapping[FormKind, Mapping[str, tuple[str, ...]]] = {
    FormKind.POSITION_PAPER: PAPER,
    FormKind.FINAL_REPORT: REPORT,
}
"""By the kind of document."""

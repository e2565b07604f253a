"""Programmes as data: what a funder's programme asked for and paid for, edition by edition.

A new programme that ships goes to `data` and into `shipped`. Every entry carries its source, the date it was seen
and a grade; what nobody has seen stays missing.
"""

from partnerkit.programmes.applying import (
    Applicants,
    Cluster,
    CountryList,
    GrantKinds,
    Length,
    PartyCount,
    Region,
    Round,
    Side,
)
from partnerkit.programmes.asking import Ask, Companion, Demand, Order
from partnerkit.programmes.entry import Entry, Statement
from partnerkit.programmes.installed import installed
from partnerkit.programmes.paying import Ceiling, CeilingKind, CostCategory, Costs, PartyForm
from partnerkit.programmes.programme import Edition, Programme, edition_on, possible_editions
from partnerkit.programmes.reading import read_programme
from partnerkit.programmes.reporting import (
    ApplicationDemand,
    AttachmentDemand,
    Frequency,
    Occasion,
    ReportDemand,
    Switch,
)
from partnerkit.programmes.results import Increase, ResultsFramework
from partnerkit.programmes.team import Per, TeamRole, TeamSeat

__all__ = [
    "Applicants",
    "ApplicationDemand",
    "Ask",
    "AttachmentDemand",
    "Ceiling",
    "CeilingKind",
    "Cluster",
    "Companion",
    "CostCategory",
    "Costs",
    "CountryList",
    "Demand",
    "Edition",
    "Entry",
    "Frequency",
    "GrantKinds",
    "Increase",
    "Length",
    "Occasion",
    "Order",
    "PartyCount",
    "PartyForm",
    "Per",
    "Programme",
    "Region",
    "ReportDemand",
    "ResultsFramework",
    "Round",
    "Side",
    "Statement",
    "Switch",
    "TeamRole",
    "TeamSeat",
    "edition_on",
    "installed",
    "possible_editions",
    "read_programme",
]

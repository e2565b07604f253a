"""Rules that read a programme: who, phases, team, results, money, reports and rounds; no rule knows a funder.

Everything a rule here asks for stands in a programme's file, with source and grade. A new funder is a new file. Codes
PK82x to PK88x; they belong to the core pack, which is loaded first so that both can be imported in any order.
"""

import partnerkit.rules.core  # noqa: F401

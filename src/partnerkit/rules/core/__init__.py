"""The core rules, by theme: one module and one TOML file of texts for each.

A rule is a small function in its theme's module; its words, source and examples stand under its code in the
TOML file. Codes: PK1xx identity, PK2xx time, PK3xx money, PK4xx results, PK5xx text, PK6xx privacy, PK7xx
decisions, PK80x evidence, PK82x to PK88x what a programme asks for (their modules stand in `rules.funding`).
PK0xx belongs to loading and the engine. A code is never used again.
"""

from partnerkit.rules.core import (
    asking,
    bodies,
    deciding,
    decisions,
    evidence,
    following,
    identity,
    lengths,
    money,
    privacy,
    relations,
    repeating,
    results,
    reviewing,
    sending,
    steering,
    text,
    time,
    timing,
)
from partnerkit.rules.funding import lines, phases, reports, rounds, team, who
from partnerkit.rules.funding import money as funding_money
from partnerkit.rules.funding import results as funding_results
from partnerkit.rules.retired import read_retired
from partnerkit.rules.rule import RulePack

PACK = RulePack(
    name="core",
    prefix="PK",
    rules=tuple(
        sorted(
            (
                one
                for module in (
                    identity,
                    time,
                    timing,
                    money,
                    results,
                    text,
                    privacy,
                    decisions,
                    deciding,
                    following,
                    asking,
                    repeating,
                    bodies,
                    reviewing,
                    steering,
                    relations,
                    sending,
                    lengths,
                    evidence,
                    who,
                    phases,
                    team,
                    funding_results,
                    funding_money,
                    lines,
                    reports,
                    rounds,
                )
                for one in module.THEME.rules
            ),
            key=lambda one: one.code,
        )
    ),
    retired=read_retired("partnerkit.rules.core", "retired.toml"),
)

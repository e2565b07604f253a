"""Add rules of your own, and run them together with the others.

På svenska: skriptet lägger till en egen regel: varje projekt ska ha ett diarienummer.

Run `python own_rules.py FILE...`. To have the rule in the command too, make it a plugin: docs/howto-rules.md says how.
"""

import sys
from collections.abc import Iterable

from partnerkit import Finding, read, validate
from partnerkit.errors import PartnerkitError
from partnerkit.model import Project
from partnerkit.rules import Grade, Profile, Rule, RuleContext, RulePack, RuleTexts, Severity, Words
from partnerkit.rules.core import PACK


# The rule itself, in ten lines. `found` says where; the words say what, why, and what to do.
def no_reference(context: RuleContext) -> Iterable[Finding]:
    """Find projects without a case number."""
    for place, project in context.each(Project):
        if not project.references:
            yield context.found((*place, "references"))


ENGLISH = Words("A project has no case number", "Nobody finds it.", "Add it.", {"": "It has no case number."})
SWEDISH = Words(
    "Ett projekt saknar diarienummer", "Ingen hittar det.", "Fyll i det.", {"": "Diarienummer saknas."}
)
TEXTS = RuleTexts({"en": ENGLISH, "sv": SWEDISH}, source="our own routine")

# A house rule is a proposal: it may be advice, and never stops a document.
ADVICE = {Profile.DRAFT: Severity.ADVICE}
OWN = RulePack("ekby", "EKB", (Rule("EKB001", "house", ADVICE, Grade.PROPOSAL, no_reference, lambda: TEXTS),))


def main(files: list[str]) -> None:
    """Judge each file by the rules of partnerkit and your own; leave PACK out to ask only your own."""
    for file in files:
        loaded = read(file)
        report = validate(loaded.partnership, origin=loaded.origin, packs=(PACK, OWN))
        for finding in report.findings:
            line = finding.position.line if finding.position else "?"
            print(f"{file}:{line}: {finding.code} {finding.text('sv')}")


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except PartnerkitError as error:  # it says what is wrong, where, and what to do
        sys.exit(str(error))

"""What the work aimed at, what was agreed to change, and the titles and numbers by which sections refer to things."""

from partnerkit.documents.paper.goals import goal_of_owners
from partnerkit.documents.report.account import Account, glued, labelled, led, line, sentences
from partnerkit.documents.report.tables import table
from partnerkit.documents.tree import Block, Inlines, Paragraph, plain
from partnerkit.documents.tree import Text as Words
from partnerkit.forms.form import Section
from partnerkit.language.catalogue import code
from partnerkit.language.dates import date_in_sentence
from partnerkit.language.phrases import paragraph_in_words
from partnerkit.model import Amendment, Decision, Objective, Organisation, PolicyGoal
from partnerkit.values import Text


def changes(account: Account, section: Section) -> tuple[Block, ...]:
    """Return what was agreed to change."""
    rows = []
    for one in account.telling.shown(account.partnership.amendments):
        key = f"{one.id or 'amendment'}"
        about = titled(account, one.about)
        mine = account.project is not None and one.about == account.project.id
        named = [account.optional(one.what, f"{key}.what"), () if mine and one.what else about]
        what = glued(named, ": ")
        why = [
            account.optional(one.reason, f"{key}.reason"),
            _agreed(account, one),
            labelled(account.say("changes.decision"), decision(account, one.decision))
            if one.decision
            else (),
        ]
        rows.append(
            (
                what or account.lacking,
                account.words(one.before, f"{key}.before"),
                account.words(one.after, f"{key}.after"),
                sentences(why) or account.lacking,
            )
        )
    return table(account, "changes", {"what": 30, "before": 31, "after": 31, "why": 53}, rows)


def _agreed(account: Account, one: Amendment) -> Inlines:
    """Return by whom and when a change was approved."""
    when = line(f" {date_in_sentence(one.date, account.language)}") if one.date else ()
    if one.approved_by:
        who = account.telling.name(one.approved_by)
        return account.telling.phrase("changes.approved", who=who, when=when)
    return account.telling.phrase("changes.agreed", when=when) if when else ()


def decision(account: Account, name: str) -> Inlines:
    """Return a decision in short: body, date, paragraph; its id if there is no such decision."""
    found = account.telling.index.get(name)
    if not isinstance(found, Decision):
        return line(name)
    when = [
        f" {date_in_sentence(found.date, account.language)}" if found.date else "",
        f", {paragraph_in_words(found.paragraph, account.language)}" if found.paragraph else "",
    ]
    said = "".join(when)
    body = account.telling.name(found.body) if found.body else account.lacking
    return (*body, *(line(said) if said else ()))


def titled(account: Account, name: str | None) -> Inlines:
    """Return the title, name or statement of a record, or nothing if there is none."""
    found = account.telling.index.get(name) if name else None
    if isinstance(found, Organisation):
        return account.name(name)
    for attribute in ("title", "name", "heading", "statement", "matter", "what"):
        said = getattr(found, attribute, None)
        if isinstance(said, Text):
            return account.words(said, f"{name}.{attribute}")
    return ()


def numbered(account: Account) -> dict[str, int]:
    """Return the number of each objective by its id, as they stand in the table of objectives."""
    objectives = account.telling.shown(account.project.objectives) if account.project else ()
    return {one.id: number for number, one in enumerate(objectives, 1) if one.id}


def objective_numbers(account: Account, names: tuple[str, ...]) -> Inlines:
    """Return which objectives are meant, by number, if there are several; one that is not there by its id."""
    numbers = numbered(account)
    if len(numbers) == 1 and set(names) == set(numbers):
        return ()  # the only objective there is
    told = account.telling.joined(line(str(numbers.get(one, one))) for one in names)
    return (Words(account.say("objectives.of")), Words(" "), *told) if names else ()


def objectives(account: Account, section: Section) -> tuple[Block, ...]:
    """Return the objectives, and what the project was for."""
    project, language = account.project, account.language
    if project is None:
        return ()
    rows = []
    for number, one in enumerate(account.telling.shown(project.objectives), 1):
        level = code(one.level, language) if one.level else account.missing
        rows.append(
            (
                line(f"{number}. {level[:1].upper()}{level[1:]}"),
                _objective(account, one, number),
                _areas(account, one),
            )
        )
    before = []
    if project.purpose:
        purpose = account.words(project.purpose, "project.purpose")
        before.append(sentences([account.telling.sentence("objectives.purpose", purpose=purpose)]))
    for key, themes in (("areas", project.areas), ("recommended", project.recommended_areas)):
        if themes:
            before.append(led(line(account.say(f"objectives.{key}")), sentences([_themes(account, themes)])))
    told_below = {area for one in project.objectives for area in one.core_areas}
    if set(project.core_areas) - told_below:
        said = ", ".join(code(one, language) for one in project.core_areas)
        before.append(led(line(account.say("objectives.core-areas")), sentences([line(said)])))
    if project.sdgs:
        before.append(led(line(account.say("objectives.sdgs")), sentences([_global_goals(account)])))
    if project.policy_goals:
        goals = account.telling.joined(_goal(account, goal) for goal in project.policy_goals)
        before.append(led(line(account.say("objectives.policy-goals")), sentences([goals])))
    return (
        *(Paragraph(one) for one in before),
        *table(
            account,
            "objectives",
            {"level": 38, "objective": 71, "core-area": 36},
            rows,
            may_go=["core-area"],
        ),
    )


def _themes(account: Account, themes: tuple[str, ...]) -> Inlines:
    return account.telling.listed(titled(account, theme) or line(theme) for theme in themes)


def _global_goals(account: Account) -> Inlines:
    """Return goals, which have a number, and then targets, which have two."""
    numbers = account.project.sdgs if account.project else ()
    goals = tuple(one for one in numbers if "." not in one)
    targets = tuple(one for one in numbers if "." in one)
    told = []
    for key, mine in (("sdg-goal", goals), ("sdg-target", targets)):
        if mine:
            listed = plain(account.telling.joined(line(one) for one in mine))
            told.append(line(account.say(f"objectives.{key}{'s' if len(mine) > 1 else ''}", numbers=listed)))
    return account.telling.joined(told)


def _goal(account: Account, name: str) -> Inlines:
    found = account.telling.index.get(name)
    if isinstance(found, PolicyGoal) and found.owners and found.statement:
        return goal_of_owners(account.telling, found)
    return titled(account, name) or line(name)


def _objective(account: Account, one: Objective, number: int) -> Inlines:
    key = one.id or f"objective-{number}"
    numbers = numbered(account)
    return sentences(
        [
            account.words(one.statement, f"{key}.statement"),
            labelled(
                account.say("objectives.funder"),
                account.optional(one.funder_wording, f"{key}.funder_wording"),
            ),
            labelled(account.say("objectives.party"), account.named(one.party)),
            line(f"{account.say('objectives.parent')} {numbers.get(one.parent, one.parent)}")
            if one.parent
            else (),
        ]
    )


def _areas(account: Account, one: Objective) -> Inlines:
    areas = ", ".join(code(area, account.language) for area in one.core_areas)
    return line(areas or account.missing)

"""Who worked together, what was agreed to change, and what the work aimed at."""

from partnerkit.documents.report.account import Account, bullets, glued, labelled, led, line, sentences
from partnerkit.documents.report.cover import contact
from partnerkit.documents.report.tables import table
from partnerkit.documents.tree import Block, Inlines, Paragraph
from partnerkit.forms.form import Section
from partnerkit.language.catalogue import code
from partnerkit.language.phrases import decision_in_table
from partnerkit.model import Decision, Involvement, Objective, Organisation
from partnerkit.values import Text


def changes(account: Account, section: Section) -> tuple[Block, ...]:
    """Return what was agreed to change."""
    rows = []
    for one in account.telling.shown(account.partnership.amendments):
        key = f"{one.id or 'amendment'}"
        about = titled(account, one.about)
        what = glued([account.words(one.what, f"{key}.what"), about], ": ") if one.what else about
        why = [
            account.optional(one.reason, f"{key}.reason"),
            labelled(account.say("changes.approved"), account.named(one.approved_by)),
            labelled(account.say("changes.decision"), decision(account, one.decision))
            if one.decision
            else (),
            labelled(account.say("changes.agreed"), account.dated(one.date)),
        ]
        rows.append(
            (
                what or account.lacking,
                account.words(one.before, f"{key}.before"),
                account.words(one.after, f"{key}.after"),
                sentences(why) or account.lacking,
            )
        )
    return table(account, "changes", {"what": 30, "before": 35, "after": 35, "why": 45}, rows)


def decision(account: Account, name: str) -> Inlines:
    """Return a decision in short: body, date, paragraph; its id if there is no such decision."""
    found = account.telling.index.get(name)
    if not isinstance(found, Decision):
        return line(name)
    said = decision_in_table("\ue000", found.date, found.paragraph, account.language)
    return (*account.name(found.body), *line(said.removeprefix("\ue000")))


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


def parties(account: Account, section: Section) -> tuple[Block, ...]:
    """Return the parties and other actors with their roles, and whom to turn to."""
    rows = []
    running = account.project.parties if account.project else ()
    for one in account.telling.shown(account.partnership.parties):
        if running and one.organisation and one.organisation not in running:
            continue
        name = account.named(one.organisation)
        what = account.optional(one.description, f"{one.id}.description")
        period = account.spanned(one.period)
        rows.append(
            (
                name or account.words(None, ""),
                account.coded(one.role) or account.lacking,
                glued([what, period], "; ") or line(account.say("parties.no-unit")),
            )
        )
    for involved in account.telling.shown(account.partnership.involvements):
        if account.project and involved.projects and account.project.id not in involved.projects:
            continue
        rows.append(_involved(account, involved))
    people = [contact(account, one) for one in account.telling.shown(account.partnership.contacts)]
    leading = (Paragraph(line(account.say("parties.contacts")), keep_with_next=True),) if people else ()
    return (
        *table(account, "parties", {"party": 50, "role": 30, "unit": 65}, rows),
        *leading,
        *bullets(people),
    )


def _involved(account: Account, one: Involvement) -> tuple[Inlines, Inlines, Inlines]:
    name = account.name(one.organisation)
    part = [
        account.optional(one.statement, f"{one.id}.statement"),
        labelled(account.say("parties.side"), account.named(one.side)),
        account.spanned(one.period),
        line(account.say("parties.former")) if one.former else (),
    ]
    role = account.coded(one.role) or account.lacking
    return name, role, sentences(part) or line(account.say("parties.no-unit"))


def numbered(account: Account) -> dict[str, int]:
    """Return the number of each objective by its id, as they stand in the table of objectives."""
    objectives = account.telling.shown(account.project.objectives) if account.project else ()
    return {one.id: number for number, one in enumerate(objectives, 1) if one.id}


def objective_numbers(account: Account, names: tuple[str, ...]) -> Inlines:
    """Return which objectives are meant, by number; one that is not there by its id."""
    numbers = numbered(account)
    return (
        labelled(account.say("objectives.of"), line(", ".join(str(numbers.get(one, one)) for one in names)))
        if names
        else ()
    )


def objectives(account: Account, section: Section) -> tuple[Block, ...]:
    """Return the objectives, and what the project was for."""
    project, language = account.project, account.language
    if project is None:
        return ()
    rows = []
    for number, one in enumerate(account.telling.shown(project.objectives), 1):
        level = code(one.level, language) if one.level else account.missing
        rows.append((line(f"{number}. {level}"), _objective(account, one, number), _areas(account, one)))
    before = []
    if project.purpose:
        purpose = account.words(project.purpose, "project.purpose")
        before.append(sentences([account.telling.sentence("objectives.purpose", purpose=purpose)]))
    for key, themes in (("areas", project.areas), ("recommended", project.recommended_areas)):
        if themes:
            before.append(led(line(account.say(f"objectives.{key}")), sentences([_themes(account, themes)])))
    if project.core_areas:
        said = ", ".join(code(one, language) for one in project.core_areas)
        before.append(led(line(account.say("objectives.core-areas")), sentences([line(said)])))
    if project.sdgs:
        before.append(led(line(account.say("objectives.sdgs")), sentences([line(", ".join(project.sdgs))])))
    if project.policy_goals:
        goals = glued((titled(account, goal) or line(goal) for goal in project.policy_goals), "; ")
        before.append(led(line(account.say("objectives.policy-goals")), sentences([goals])))
    return (
        *(Paragraph(one) for one in before),
        *table(account, "objectives", {"level": 30, "objective": 79, "core-area": 36}, rows),
    )


def _themes(account: Account, themes: tuple[str, ...]) -> Inlines:
    return account.telling.joined(titled(account, theme) or line(theme) for theme in themes)


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
            labelled(account.say("objectives.parent"), line(str(numbers.get(one.parent, one.parent))))
            if one.parent
            else (),
        ]
    )


def _areas(account: Account, one: Objective) -> Inlines:
    areas = ", ".join(code(area, account.language) for area in one.core_areas)
    return line(areas or account.missing)

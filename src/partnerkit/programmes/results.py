"""What results a programme looks for."""

from attrs import frozen

from partnerkit.model import CoreArea, ObjectiveLevel, ResultLevel
from partnerkit.programmes.entry import Entry
from partnerkit.values import Text


@frozen(kw_only=True)
class Increase:
    """Something that the programme as a whole is to increase.

    Attributes:
        name: A short name.
        text: What is to increase.
    """

    name: str
    text: Text


@frozen(kw_only=True)
class ResultsFramework(Entry):
    """What results the programme looks for, as far as one source says it; others may hold beside it.

    Attributes:
        levels: Levels that results are told at.
        core_areas: Core areas of local democracy.
        core_areas_minimum: How many of them at least.
        sdgs_minimum: How many goals of the 2030 Agenda at least.
        objective_levels: Levels that the tree of objectives has, at least one objective on each.
        goal_level: The level of results that a project's goals are set at.
        home_minimum: How many results at least benefit the applicant's side.
        abroad_minimum: How many results at least benefit the other side.
        increases: What the programme as a whole is to increase.
        increases_minimum: To how many of them a project is tied at least.
        text: What else is said of results.
    """

    levels: tuple[ResultLevel, ...] = ()
    core_areas: tuple[CoreArea, ...] = ()
    core_areas_minimum: int | None = None
    sdgs_minimum: int | None = None
    objective_levels: tuple[ObjectiveLevel, ...] = ()
    goal_level: ResultLevel | None = None
    home_minimum: int | None = None
    abroad_minimum: int | None = None
    increases: tuple[Increase, ...] = ()
    increases_minimum: int | None = None
    text: Text | None = None

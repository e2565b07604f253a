"""`Subject`: which document it is that should be ready, and what of the record is about another one."""

from attrs import frozen

from partnerkit.documents.position_paper import Parts
from partnerkit.forms import Form
from partnerkit.model import Paper, Partnership, Project, Record, Report
from partnerkit.source.problem import Path


@frozen(kw_only=True)
class Subject:
    """One document of a record.

    Attributes:
        form: The form it follows.
        paper: The paper it is made of, for a position paper; absent before anybody has begun it.
        project: The project a report is about; absent for a report about the relation.
        report: The report, for a report; absent before anybody has begun it.
        stands_in: Whether the form is a neutral one in place of the funder's.
        parts: Which documents of a paper are made: `both`, as far as there are two, `memo` or `paper`.
    """

    form: Form
    paper: Paper | None = None
    project: Project | None = None
    report: Report | None = None
    stands_in: bool = False
    parts: Parts = "both"

    @property
    def document(self) -> Paper | Report | None:
        """The record of the document itself."""
        return self.paper or self.report

    def elsewhere(self, partnership: Partnership, place: Path) -> bool:
        """Whether a place belongs to another paper, report or project, or to something about one.

        A paper tells of the feedback that reports on its projects got, and of nothing else of a report.
        """
        match place:
            case ("papers" | "reports" as field, int(number), *rest):
                mine: tuple[object, ...] = (self.document,)
                if self.paper and field == "reports" and rest[:1] == ["feedback"]:
                    mine = tuple(one for one in partnership.reports if self._tells(one.project))
                return getattr(partnership, field)[number] not in mine
            case ("projects", int(number), *_):
                return not self._tells(partnership.projects[number].id)
            case (str(field), int(number), *_):
                about = getattr(getattr(partnership, field)[number], "about", None)
                return about in self._others(partnership)
            case _:
                return False

    def _tells(self, project: str | None) -> bool:
        """Whether the document tells about a project."""
        if self.paper:
            return not self.paper.projects or project in self.paper.projects
        return self.project is None or project == self.project.id

    def _others(self, partnership: Partnership) -> set[str]:
        records: tuple[Record, ...] = (*partnership.papers, *partnership.reports)
        others = {one.id for one in records if one.id and one != self.document}
        return others | {one.id for one in partnership.projects if one.id and not self._tells(one.id)}

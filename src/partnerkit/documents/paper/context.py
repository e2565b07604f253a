"""`PaperContext`: what every block of a position paper is given."""

from functools import cached_property

from attrs import frozen

from partnerkit.documents.pictures.picture import Draw
from partnerkit.documents.telling import Telling
from partnerkit.documents.tree import Inlines, Text
from partnerkit.forms.form import Form, Part, Section
from partnerkit.model import (
    Organisation,
    Paper,
    PaperStatus,
    Partnership,
    PartyRole,
    Project,
    ProjectStatus,
    Report,
)
from partnerkit.values import FuzzyDate

_ONGOING = frozenset(
    {ProjectStatus.PROPOSED, ProjectStatus.ACTIVE, ProjectStatus.INCEPTION, ProjectStatus.WINDING_DOWN}
)


@frozen
class PaperContext:
    """What a block may look at; a new field never breaks an old block.

    Attributes:
        telling: The record in one language.
        paper: The paper that is made.
        form: The form with its sections.
        missing: How many pieces of information the document still asks for; `None` while they are counted.
        draw: Draws pictures, where they are wanted.
        part: The part of the form that is being made.
    """

    telling: Telling
    paper: Paper
    form: Form
    missing: int | None = None
    draw: Draw | None = None
    part: Part | None = None

    @property
    def partnership(self) -> Partnership:
        """The record."""
        return self.telling.partnership

    @property
    def adopted(self) -> bool:
        """Whether the paper has been adopted, so that nothing in it is proposed any more."""
        return self.paper.status in (PaperStatus.ADOPTED, PaperStatus.REPLACED)

    @property
    def draft(self) -> bool:
        """Whether the paper is still being written, so that it asks for sections that are missing."""
        return not self.adopted and self.paper.status is not PaperStatus.PROPOSED

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections of the part that is being made; those of the whole form outside any part."""
        return tuple(one for one in self.form.sections if self.part in (None, one.part))

    def apart(self, block: str) -> bool:
        """Whether a block has a section of its own beside those that also tell what it tells."""
        return any(one.block == block for one in self.sections)

    def tense(self, project: Project) -> str:
        """Return the tense a project is told in, `present` or `past`, as things were on the paper's date."""
        end = project.period.end if project.period else None
        return "present" if project.status in _ONGOING or self.later(end) else "past"

    @cached_property
    def projects(self) -> tuple[Project, ...]:
        """The projects the paper tells about, in the order of the record."""
        wanted = self.paper.projects
        return self.telling.shown(one for one in self.partnership.projects if not wanted or one.id in wanted)

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """The reports on those projects."""
        told = {one.id for one in self.projects}
        return self.telling.shown(
            one for one in self.partnership.reports if one.project is None or one.project in told
        )

    def concerns(self, about: str | None) -> bool:
        """Whether what a record is about is the paper, one of its projects, or the whole."""
        told = {self.paper.id, self.partnership.id, *(one.id for one in self.projects)}
        return about is None or about in told

    def later(self, date: FuzzyDate | None) -> bool:
        """Whether something certainly happened after the paper's date, so that the paper cannot tell it."""
        return bool(date and self.paper.date and self.paper.date.certainly_before(date))

    def key(self, name: str) -> str:
        """Return what a question about a field of the paper is read back by."""
        return f"{self.paper.id or 'paper'}.{name}"

    @cached_property
    def owner(self) -> Organisation | None:
        """The municipality whose paper it is: what the board or the unit belongs to, or the leading party."""
        for start in (self.paper.body, self.paper.unit):
            found, seen = self.telling.organisation(start), set[str]()
            while found and found.part_of and found.id not in seen:
                seen.add(found.id)
                found = self.telling.organisation(found.part_of)
            if found and found.id != start:
                return found
        leading = sorted(self.partnership.parties, key=lambda party: party.role is not PartyRole.LEAD)
        return self.telling.organisation(leading[0].organisation) if leading else None

    @cached_property
    def title(self) -> Inlines:
        """The title of the matter, or what kind of document it is."""
        return self.telling.words(self.paper.title, self.key("title")) or (
            Text(self.telling.say("kind.paper")),
        )

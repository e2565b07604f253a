"""Who may apply for what, with whom, for how long and when."""

from enum import StrEnum

from attrs import field, frozen

from partnerkit.model import OrganisationKind, PartyRole, ProjectKind
from partnerkit.programmes.bounds import check_bounds, check_month_day
from partnerkit.programmes.entry import Entry
from partnerkit.values import Text


class Side(StrEnum):
    """On which side of the partnership, seen from the applicant's country."""

    HOME = "home"
    ABROAD = "abroad"


@frozen(kw_only=True)
class GrantKinds(Entry):
    """What one may apply for.

    Attributes:
        kinds: Kinds of grant.
    """

    kinds: tuple[ProjectKind, ...]


@frozen(kw_only=True)
class Applicants(Entry):
    """Who may apply.

    Attributes:
        kinds: Kinds of organisation; empty where none was seen.
        countries: Countries of the applicants, ISO 3166-1 alpha-2; empty where none was seen.
        text: Who, as far as the kinds do not say it.
    """

    kinds: tuple[OrganisationKind, ...] = ()
    countries: tuple[str, ...] = ()
    text: Text | None = None


@frozen(kw_only=True)
class Cluster:
    """Countries that a list puts under one heading.

    Attributes:
        title: The heading.
        countries: The countries, ISO 3166-1 alpha-2.
    """

    title: Text
    countries: tuple[str, ...]


@frozen(kw_only=True)
class CountryList(Entry):
    """The countries that partners may come from; an edition may have several lists, one after the other.

    Attributes:
        countries: ISO 3166-1 alpha-2, in the order of the source.
        clusters: The same countries under the headings of the source; empty where it has none.
        exceptions: Whether there may be exceptions that were not seen.
    """

    countries: tuple[str, ...]
    clusters: tuple[Cluster, ...] = ()
    exceptions: bool = False


@frozen(kw_only=True)
class Region(Entry):
    """A part of the world as the programme's ceilings mean it.

    Attributes:
        name: Its name in ceilings, in lower case.
        title: Its name for people.
        countries: The countries, ISO 3166-1 alpha-2.
    """

    name: str
    title: Text
    countries: tuple[str, ...]


@frozen(kw_only=True)
class Length(Entry):
    """How long a grant may run.

    Attributes:
        grant: The kind of grant.
        minimum: The fewest months; absent where none was seen.
        maximum: The most months; absent where none was seen.

    Raises:
        InvalidValueError: The minimum is over the maximum.
    """

    grant: ProjectKind
    minimum: int | None = None
    maximum: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what nothing can fit."""
        check_bounds(self.minimum, self.maximum)


@frozen(kw_only=True)
class PartyCount(Entry):
    """How many parties a partnership has.

    Attributes:
        grants: Kinds of grant it holds for; empty means any.
        side: On which side; absent means all parties together.
        role: In which role; absent means any.
        minimum: The fewest.
        maximum: The most.

    Raises:
        InvalidValueError: The minimum is over the maximum.
    """

    grants: tuple[ProjectKind, ...] = ()
    side: Side | None = None
    role: PartyRole | None = None
    minimum: int | None = None
    maximum: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what nothing can fit."""
        check_bounds(self.minimum, self.maximum)


@frozen(kw_only=True)
class Round(Entry):
    """When applications are taken in, every year.

    Attributes:
        grants: Kinds of grant it holds for; empty means any.
        opens: The first day, as MM-DD; absent where only the last day was seen.
        closes: The last day, as MM-DD; a day before `opens` lies in the next year.
        any_time: Whether one may apply at any time of the year.

    Raises:
        InvalidValueError: A day is no day of the year.
    """

    grants: tuple[ProjectKind, ...] = ()
    opens: str | None = field(default=None, validator=check_month_day)
    closes: str | None = field(default=None, validator=check_month_day)
    any_time: bool = False

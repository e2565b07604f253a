"""Who takes part: organisations of any kind, parties in roles, other actors, contacts by role."""

from partnerkit.model.codes import (
    InvolvementRole,
    OrganisationKind,
    OrganisationRelationKind,
    PartyRole,
)
from partnerkit.model.record import Record, field, frozen, refers_to
from partnerkit.values import Count, Period, Text


@frozen(kw_only=True)
class OrganisationName(Record):
    """A name an organisation had or has besides its present one.

    Attributes:
        name: The name in each language or script.
        valid: From when to when it was used.
    """

    name: Text
    valid: Period | None = None


@frozen(kw_only=True)
class OrganisationRelation(Record):
    """How an organisation stands to another.

    Attributes:
        kind: The relation, read from the organisation that holds it: `principal` names its principal.
        organisation: Id of the other organisation.
        valid: From when to when it held.
        text: What the kind does not say.
    """

    kind: OrganisationRelationKind
    organisation: str | None = field(default=None, metadata=refers_to("Organisation"))
    valid: Period | None = None
    text: Text | None = None


@frozen(kw_only=True)
class Identifier(Record):
    """A number or code an organisation has in a register.

    Attributes:
        scheme: The register, for example `SE-ORGNR`.
        code: The number as written.
    """

    scheme: str
    code: str


@frozen(kw_only=True)
class Organisation(Record):
    """An actor of any kind, also a group without a name of its own ("companies of the region").

    Attributes:
        id: A short readable name within the file; other records point here by it.
        name: The official name, as the organisation writes it; never built from parts.
        in_text: How the name stands inside a sentence, with article or in lower case, where that differs.
        short: A short name or acronym, for example ICLD.
        kind: What sort of actor it is.
        country: ISO 3166-1 alpha-2, two capital letters.
        place: The town or place, where it is not in the name.
        part_of: Id of the organisation it belongs to.
        collective: Whether it stands for several organisations that are not named one by one.
        former: Whether it no longer exists or no longer takes part, when no date is known.
        population: Number of inhabitants.
        description: What it is, in a clause or two.
        web: Its public web domain, without path.
        former_names: Earlier or other names, with their time.
        relations: How it stands to other organisations.
        identifiers: Its numbers in registers.
        valid: From when to when it existed.
    """

    id: str
    name: Text
    in_text: Text | None = None
    short: Text | None = None
    kind: OrganisationKind | None = None
    country: str | None = None
    place: Text | None = None
    part_of: str | None = field(default=None, metadata=refers_to("Organisation"))
    collective: bool = False
    former: bool = False
    population: Count | None = None
    description: Text | None = None
    web: str | None = None
    former_names: tuple[OrganisationName, ...] = ()
    relations: tuple[OrganisationRelation, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    valid: Period | None = None


@frozen(kw_only=True)
class Party(Record):
    """An organisation in a role of the partnership; parties join and leave.

    Attributes:
        organisation: Id of the organisation; absent if the partner's name is not known.
        role: What the party does.
        period: From when to when it took part.
        description: What is known of a party without a name, or of its part.
    """

    organisation: str | None = field(default=None, metadata=refers_to("Organisation"))
    role: PartyRole | None = None
    period: Period | None = None
    description: Text | None = None


@frozen(kw_only=True)
class Involvement(Record):
    """An actor that takes part without being a party.

    Attributes:
        organisation: Id of the organisation.
        side: Id of the party organisation on whose side it takes part.
        role: How it takes part.
        projects: Ids of the projects it took part in; empty means the relation as a whole.
        period: From when to when.
        former: Whether it has left, when no date is known.
        statement: What it did, as a whole sentence.
    """

    organisation: str = field(metadata=refers_to("Organisation"))
    side: str | None = field(default=None, metadata=refers_to("Organisation"))
    role: InvolvementRole | None = None
    projects: tuple[str, ...] = field(default=(), metadata=refers_to("Project"))
    period: Period | None = None
    former: bool = False
    statement: Text | None = None


@frozen(kw_only=True)
class Contact(Record):
    """Whom to turn to, by role; a name is shown only when it is marked public.

    Attributes:
        organisation: Id of the organisation or unit.
        role: The role or title.
        name: The person's name.
        name_public: Whether the person's name may stand in a document.
        email: A functional address if there is one.
        phone: A telephone number, as written.
    """

    organisation: str | None = field(default=None, metadata=refers_to("Organisation"))
    role: Text | None = None
    name: str | None = None
    name_public: bool = False
    email: str | None = None
    phone: str | None = None

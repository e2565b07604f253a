"""Code lists of the relation and its actors: every member is a word, and its labels stand in the catalogues.

A list that meets the world has `other`. Add a member, never rename one: members stand in people's files.
"""

from enum import StrEnum


class Relation(StrEnum):
    """The form of a relation, as registers of municipal relations tell them apart."""

    FRIENDSHIP_CITY = "friendship-city"
    PARTNER_CITY = "partner-city"
    SISTER_CITY = "sister-city"
    PARTNERSHIP = "partnership"
    PROJECT_PARTNERSHIP = "project-partnership"
    NETWORK = "network"
    CONTACT = "contact"
    OTHER = "other"


class RegisterClass(StrEnum):
    """The four classes of the German register of municipal relations (RGRE)."""

    PARTNERSHIP = "partnership"
    FRIENDSHIP = "friendship"
    PROJECT_PARTNERSHIP = "project-partnership"
    CONTACT = "contact"


REGISTER_CLASSES: dict[Relation, RegisterClass | None] = {
    Relation.FRIENDSHIP_CITY: RegisterClass.PARTNERSHIP,
    Relation.PARTNER_CITY: RegisterClass.PARTNERSHIP,
    Relation.SISTER_CITY: RegisterClass.PARTNERSHIP,
    Relation.PARTNERSHIP: RegisterClass.FRIENDSHIP,
    Relation.PROJECT_PARTNERSHIP: RegisterClass.PROJECT_PARTNERSHIP,
    Relation.NETWORK: None,
    Relation.CONTACT: RegisterClass.CONTACT,
    Relation.OTHER: None,
}
"""How our forms answer to the register's classes; an inference from its definitions, so advice only."""


class Status(StrEnum):
    """Where a relation stands."""

    REQUESTED = "requested"
    PREPARING = "preparing"
    ACTIVE = "active"
    DORMANT = "dormant"
    PAUSED = "paused"
    WINDING_DOWN = "winding-down"
    ENDED = "ended"
    LAPSED = "lapsed"
    TERMINATED = "terminated"
    UNKNOWN = "unknown"


class OrganisationKind(StrEnum):
    """What sort of actor an organisation is."""

    MUNICIPALITY = "municipality"
    REGION = "region"
    MUNICIPAL_ASSOCIATION = "municipal-association"
    COUNTY = "county"
    PROVINCE = "province"
    TOWN = "town"
    DISTRICT = "district"
    BOARD = "board"
    DEPARTMENT = "department"
    MUNICIPAL_COMPANY = "municipal-company"
    AUTHORITY = "authority"
    UNIVERSITY = "university"
    SCHOOL = "school"
    EDUCATION_CENTRE = "education-centre"
    COMPANY = "company"
    CLUSTER = "cluster"
    ASSOCIATION = "association"
    EMBASSY = "embassy"
    FUNDER = "funder"
    OTHER = "other"


class OrganisationRelationKind(StrEnum):
    """How one organisation stands to another."""

    PART_OF = "part-of"
    SUCCESSOR_OF = "successor-of"
    PRINCIPAL = "principal"
    FINANCED_BY = "financed-by"
    BOARD_MEMBER = "board-member"
    OWNED_BY = "owned-by"
    OTHER = "other"


class PartyRole(StrEnum):
    """What a party does in the partnership."""

    LEAD = "lead"
    COUNTERPART = "counterpart"
    PARTNER = "partner"
    GRANT_HOLDER = "grant-holder"
    ASSOCIATED = "associated"
    OTHER = "other"


class InvolvementRole(StrEnum):
    """How an actor that is no party takes part."""

    OWN_UNIT = "own-unit"
    MUNICIPAL_COMPANY = "municipal-company"
    EXTERNAL = "external"
    FOCUS = "focus"
    BROKER = "broker"
    CONSULTED = "consulted"
    ADVISER = "adviser"
    OTHER = "other"


class AgreementKind(StrEnum):
    """What the parties signed."""

    MEMORANDUM_OF_UNDERSTANDING = "memorandum-of-understanding"
    LETTER_OF_INTENT = "letter-of-intent"
    FRIENDSHIP_AGREEMENT = "friendship-agreement"
    PARTNER_CITY_AGREEMENT = "partner-city-agreement"
    COOPERATION_AGREEMENT = "cooperation-agreement"
    GRANT_AGREEMENT = "grant-agreement"
    NONE_FORMAL = "none-formal"
    OTHER = "other"


class DecisionStage(StrEnum):
    """How far a matter has come."""

    PREPARED = "prepared"
    PROPOSED = "proposed"
    DECIDED = "decided"
    APPEALED = "appealed"
    REPEALED = "repealed"


class ConsultationOutcome(StrEnum):
    """What the consulted body answered."""

    AGREES = "agrees"
    AGREES_WITH_REMARKS = "agrees-with-remarks"
    OBJECTS = "objects"
    NO_ANSWER = "no-answer"


class Clock(StrEnum):
    """By which clock something falls due."""

    ONCE_PER_MANDATE_PERIOD = "once-per-mandate-period"
    YEARLY = "yearly"
    BEFORE_NEW_AGREEMENT = "before-new-agreement"
    AT_END = "at-end"
    ON_DATE = "on-date"
    OTHER = "other"


class MandateClock(StrEnum):
    """Whose terms of office count: the council's, or the boards' calendar years."""

    COUNCIL = "council"
    BOARDS = "boards"

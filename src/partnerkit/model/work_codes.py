"""Code lists of the work, its papers and its evidence; the same promises as in `codes`."""

from enum import StrEnum


class ProjectKind(StrEnum):
    """What one undertaking or grant is; the words are those of municipal partnership programmes."""

    INCEPTION = "inception"
    PROJECT = "project"
    STEERING_GROUP = "steering-group"
    DEVELOPMENT = "development"
    DISSEMINATION = "dissemination"
    COMMUNICATION = "communication"
    NETWORK = "network"
    OTHER = "other"


class ProjectStatus(StrEnum):
    """Where a project stands."""

    PROPOSED = "proposed"
    REJECTED = "rejected"
    INCEPTION = "inception"
    ACTIVE = "active"
    DORMANT = "dormant"
    PAUSED = "paused"
    WINDING_DOWN = "winding-down"
    TERMINATED = "terminated"
    ENDED = "ended"
    UNKNOWN = "unknown"


class ObjectiveLevel(StrEnum):
    """The three levels of an objective tree (logical framework approach)."""

    OVERALL = "overall"
    PROJECT = "project"
    INTERMEDIATE = "intermediate"


class CoreArea(StrEnum):
    """The four core areas of local democracy in the municipal partnership programme."""

    EQUITY = "equity"
    PARTICIPATION = "participation"
    TRANSPARENCY = "transparency"
    ACCOUNTABILITY = "accountability"


class ResultLevel(StrEnum):
    """Where a change shows: in people, in an organisation's practice, in society."""

    INDIVIDUAL = "individual"
    ORGANISATION = "organisation"
    SOCIETY = "society"


class Modality(StrEnum):
    """Whether a result is there, has begun, is made possible, is planned, or is somebody's view."""

    ACHIEVED = "achieved"
    BEGUN = "begun"
    POSSIBLE = "possible"
    PLANNED = "planned"
    PERCEIVED = "perceived"


class ActivityKind(StrEnum):
    """What was done."""

    TRAINING = "training"
    VISIT = "visit"
    MEETING = "meeting"
    WORKSHOP = "workshop"
    CONFERENCE = "conference"
    EXCHANGE = "exchange"
    STUDY = "study"
    NETWORKING = "networking"
    COMMUNICATION = "communication"
    OTHER = "other"


class ActivityStatus(StrEnum):
    """What became of an activity."""

    PLANNED = "planned"
    DONE = "done"
    CHANGED = "changed"
    DROPPED = "dropped"


class Direction(StrEnum):
    """Which way an indicator should move."""

    UP = "up"
    DOWN = "down"
    STEADY = "steady"


class Matter(StrEnum):
    """A matter that cuts across the work."""

    GENDER_EQUALITY = "gender-equality"
    GLOBAL_GOALS = "global-goals"
    ENVIRONMENT = "environment"
    HUMAN_RIGHTS = "human-rights"
    POVERTY = "poverty"
    YOUNG_PEOPLE = "young-people"
    ANTI_CORRUPTION = "anti-corruption"
    OTHER = "other"


class GoalKind(StrEnum):
    """What a policy document asks for."""

    GOAL = "goal"
    GUIDELINE = "guideline"
    REASON = "reason"
    COMMITMENT = "commitment"


class PaperStatus(StrEnum):
    """How far a paper has come."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    ADOPTED = "adopted"
    REPLACED = "replaced"


class ReportKind(StrEnum):
    """What a report tells about."""

    FINAL = "final"
    YEARLY = "yearly"
    INCEPTION = "inception"
    STEERING_GROUP = "steering-group"


class ReportStatus(StrEnum):
    """How far a report has come."""

    DRAFT = "draft"
    SENT = "sent"
    RETURNED = "returned"
    APPROVED = "approved"


class AttachmentKind(StrEnum):
    """What is enclosed."""

    BUDGET = "budget"
    LETTER_OF_INTENT = "letter-of-intent"
    AGREEMENT = "agreement"
    AUDITORS_CERTIFICATE = "auditors-certificate"
    SALARY_REPORT = "salary-report"
    APPROVAL = "approval"
    VOUCHER_LIST = "voucher-list"
    MINUTES = "minutes"
    PRODUCT = "product"
    PICTURE = "picture"
    OTHER = "other"


class SourceKind(StrEnum):
    """Where a statement was found."""

    DECISION_DOCUMENT = "decision-document"
    AGREEMENT = "agreement"
    FUNDER_DATABASE = "funder-database"
    REPORT = "report"
    PRESS = "press"
    WEB_PAGE = "web-page"
    INTERVIEW = "interview"
    OTHER = "other"


class TranslationStatus(StrEnum):
    """How a translation came about."""

    MACHINE = "machine"
    REVIEWED = "reviewed"

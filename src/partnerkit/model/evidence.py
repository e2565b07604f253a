"""Where statements come from, which of several was chosen, which findings are waived, how texts were translated."""

from partnerkit.model.record import Record, field, frozen, refers_to
from partnerkit.model.work_codes import SourceKind, TranslationStatus
from partnerkit.values import FuzzyDate, Text


@frozen(kw_only=True)
class Source(Record):
    """A document, page or person that states something.

    Attributes:
        id: A short readable name within the file.
        title: Its title, or what it is.
        kind: What sort of source it is.
        publisher: Id of the organisation it comes from.
        date: When it was published.
        address: Its public web address.
        seen: When it was read.
    """

    id: str
    title: Text
    kind: SourceKind | None = None
    publisher: str | None = field(default=None, metadata=refers_to("Organisation"))
    date: FuzzyDate | None = None
    address: str | None = None
    seen: FuzzyDate | None = None


@frozen(kw_only=True)
class Claim(Record):
    """What a source states about one field; several claims may compete, and the record keeps them all.

    Attributes:
        about: The field, as `record-id.field`.
        value: The value the source gives, written as in a file.
        wording: How the source puts it.
        source: Id of the source.
        locator: Where in the source, for example a page or heading.
        chosen: Whether this is the value the record uses; absent means nobody has chosen.
        reason: Why it was chosen or not.
    """

    about: str
    value: str | None = None
    wording: Text | None = None
    source: str | None = field(default=None, metadata=refers_to("Source"))
    locator: str | None = None
    chosen: bool | None = None
    reason: Text | None = None


@frozen(kw_only=True)
class Waiver(Record):
    """A finding that is accepted for now, with the reason.

    Attributes:
        code: The rule's code, for example `PK205`.
        about: Where it is waived: a record id or `record-id.field`; absent means everywhere.
        reason: Why it is accepted.
        until: The last day the waiver holds.
    """

    code: str
    about: str | None = None
    reason: Text | None = None
    until: FuzzyDate | None = None


@frozen(kw_only=True)
class Translation(Record):
    """How one text came into another language.

    Attributes:
        about: The field, as `record-id.field`.
        language: The language it was translated into.
        status: By machine, or reviewed by a person.
        by: The role or unit that translated or reviewed it.
        date: When.
    """

    about: str
    language: str
    status: TranslationStatus | None = None
    by: str | None = None
    date: FuzzyDate | None = None

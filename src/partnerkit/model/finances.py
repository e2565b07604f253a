"""Money in the work: grants, budget lines, vouchers, exchange rates, and how something is financed without amounts."""

from decimal import Decimal

from partnerkit.model.record import Record, field, frozen, refers_to
from partnerkit.values import Count, FuzzyDate, Money, Reference, Text, decimal


def _number(value: Decimal | int | str | None) -> Decimal | None:
    return None if value is None else decimal(value)


@frozen(kw_only=True)
class Grant(Record):
    """Money from a funder; one grant may cover several projects, some of them outside this record.

    Attributes:
        funder: Id of the funder.
        projects: Ids of the projects it covers.
        other_projects: Number of further projects, outside this record, that share it and cannot be told apart.
        programme: Name of the programme, as `partnerkit programmes` lists it.
        edition: Name of the programme's edition.
        submitted: When the application was sent.
        decided: When the funder decided.
        references: The funder's case numbers.
        applied: The amount applied for.
        granted: The amount granted.
        reported: The amount reported as used.
        paid: The amount paid out.
        returned: The amount paid back.
        conditions: What the funder asks for, one condition each.
    """

    funder: str | None = field(default=None, metadata=refers_to("Organisation"))
    projects: tuple[str, ...] = field(default=(), metadata=refers_to("Project"))
    other_projects: Count | None = None
    programme: str | None = None
    edition: str | None = None
    submitted: FuzzyDate | None = None
    decided: FuzzyDate | None = None
    references: tuple[Reference, ...] = ()
    applied: Money | None = None
    granted: Money | None = None
    reported: Money | None = None
    paid: Money | None = None
    returned: Money | None = None
    conditions: tuple[Text, ...] = ()


@frozen(kw_only=True)
class BudgetLine(Record):
    """One line of a budget: persons × number × unit price where the funder counts so; five kinds of amount apart.

    Attributes:
        heading: What the line is for, in the words of the approved budget.
        category: The funder's cost category.
        year: The calendar or budget year the line belongs to.
        persons: Number of persons.
        number: Number of units, for example days or trips.
        unit_price: Price of one unit for one person.
        applied: The amount applied for.
        granted: The amount granted.
        reported: The outcome reported; 0 means granted and not used, absent means not reported.
        paid: The amount paid out.
        returned: The amount paid back.
        comment: The explanation of a difference.
    """

    heading: Text | None = None
    category: str | None = None
    year: FuzzyDate | None = None
    persons: int | None = None
    number: Decimal | None = field(default=None, converter=_number)
    unit_price: Money | None = None
    applied: Money | None = None
    granted: Money | None = None
    reported: Money | None = None
    paid: Money | None = None
    returned: Money | None = None
    comment: Text | None = None


@frozen(kw_only=True)
class Voucher(Record):
    """A bookkeeping entry behind an outcome; no names.

    Attributes:
        number: The voucher's number in the ledger.
        date: When it was booked.
        amount: The amount.
        line: Id of the budget line.
        text: What it was for.
    """

    number: str | None = None
    date: FuzzyDate | None = None
    amount: Money | None = None
    line: str | None = field(default=None, metadata=refers_to("BudgetLine"))
    text: Text | None = None


@frozen(kw_only=True)
class ExchangeRate(Record):
    """A rate that was used; never fetched, never implied.

    Attributes:
        from_currency: ISO 4217 code of the currency that was changed.
        to_currency: ISO 4217 code of the currency it became.
        rate: How many units of the second currency one unit of the first gave.
        date: The day or month of the rate.
        source: Id of the source that gives it.
    """

    from_currency: str = field(metadata={"file_key": "from"})
    to_currency: str = field(metadata={"file_key": "to"})
    rate: Decimal | None = field(default=None, converter=_number)
    date: FuzzyDate | None = None
    source: str | None = field(default=None, metadata=refers_to("Source"))


@frozen(kw_only=True)
class Financing(Record):
    """How something is paid for when no amount is known.

    Attributes:
        about: Id of the paper or project it is about.
        paid_by: Ids of the organisations that pay.
        statement: Who pays, within which budget.
        drivers: What could raise or lower the costs.
        unknown_reason: Why no amount is given.
    """

    about: str | None = field(default=None, metadata=refers_to("Record"))
    paid_by: tuple[str, ...] = field(default=(), metadata=refers_to("Organisation"))
    statement: Text | None = None
    drivers: Text | None = None
    unknown_reason: Text | None = None

"""Which texts of a record are prose of one's own, and finding words and addresses in them."""

import re
from collections.abc import Iterator
from functools import lru_cache

from partnerkit.model import (
    Claim,
    Feedback,
    FeedbackPoint,
    OrganisationName,
    PolicyDocument,
    PolicyGoal,
    Record,
    Source,
    Term,
    Text,
    Translation,
    Waiver,
)
from partnerkit.rules.context import RuleContext, Value
from partnerkit.rules.tables import table

_FOREIGN = (Claim, Feedback, FeedbackPoint, PolicyDocument, PolicyGoal, Source, Term)
_INNER = (Claim, Source, Translation, Waiver)
_NAMES = {
    ("Objective", "funder_wording"),
    ("Organisation", "in_text"),
    ("Organisation", "name"),
    ("Organisation", "short"),
    ("Project", "other_titles"),
    ("Project", "title"),
}

ADDRESS = re.compile(
    r"(?:\b(?:https?|ftp|file):/{0,3}|\bwww\.)[^\s<>()\"”]*[^\s<>()\"”.,;:!?]", re.IGNORECASE
)
"""A web address as it stands in running text."""

_HOST = re.compile(r"^(?:[a-z]+:)?/{0,3}(?:[^/@\s]*@)?(?P<host>[^/:?#\s]*)", re.IGNORECASE)


def public_texts(context: RuleContext) -> Iterator[tuple[Value, Text]]:
    """Yield every text that may stand in a document, with its place."""
    hidden = {
        place for place, record in context.facts.records if not record.public or isinstance(record, _INNER)
    }
    for one, text in context.of(Text):
        around = (one.place[:length] for length in range(len(one.place)))
        if one.name != "note" and hidden.isdisjoint(around):
            yield one, text


def own_prose(context: RuleContext) -> Iterator[tuple[Value, Text]]:
    """Yield public texts whose words are one's own: no names, quotations, or titles of others."""
    for one, text in public_texts(context):
        if not isinstance(one.record, _FOREIGN) and not is_name(one.record, one.name):
            yield one, text


def is_name(record: Record, field: str) -> bool:
    """Whether a field holds a name, which need not exist in every language."""
    return isinstance(record, OrganisationName) or (type(record).__name__, field) in _NAMES


@lru_cache(maxsize=32)
def pattern(*lists: str) -> re.Pattern[str]:
    """Return a pattern for whole words of lists in `wording.toml`; `*` at the end stands for any ending."""
    known = [word for name in lists for word in table("wording")[name]]
    parts = (re.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else "") for word in known)
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(parts, key=len, reverse=True))})(?!\w)", re.IGNORECASE)


def host_of(address: str) -> str:
    """Return the name of the computer in an address, or the address itself where it names none.

    >>> host_of("http://linweb.linkoping.se/plan")
    'linweb.linkoping.se'
    """
    match = _HOST.match(address)
    return (match["host"].rstrip(".") if match else "") or address


def is_intranet(address: str) -> bool:
    """Whether an address can only be opened inside the house.

    >>> is_intranet("http://linweb.linkoping.se/plan"), is_intranet("https://icld.se/sv")
    (True, False)
    """
    known = table("addresses")
    address = address.strip().lower()
    if address.startswith(("file:", "\\\\")) or re.match(r"[a-z]:[\\/]", address):
        return True
    host = host_of(address)
    labels = re.split(r"[.-]", host)
    return (
        bool(host and "." not in host)
        or bool(set(labels) & set(known["intranet_labels"]))
        or host.endswith(tuple(known["private_ends"]))
        or (host.replace(".", "").isdigit() and host.startswith(tuple(known["private_numbers"])))
        or bool(re.match(r"172\.(1[6-9]|2\d|3[01])\.[\d.]+$", host))
    )

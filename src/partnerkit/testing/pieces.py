"""Pieces of a record in YAML, as the examples of rules are, made whole."""

from partnerkit.model import Partnership
from partnerkit.records import loads

HEAD = "format: partnerkit/1\nid: example\n"
ACTORS = "organisations:\n  linkoping: {name: Linköpings kommun}\n  linz: {name: Linz}\n"
PARTIES = "parties:\n  - {organisation: linkoping, role: lead}\n  - {organisation: linz, role: counterpart}\n"


def whole(piece: str) -> str:
    """Return a piece of a record with a head, two organisations and two parties where it has none."""
    parts = [HEAD]
    parts += [] if "organisations:" in piece else [ACTORS]
    parts += [] if "parties:" in piece else [PARTIES]
    return "".join([*parts, piece.lstrip("\n")])


def record(piece: str) -> Partnership:
    """Return the record of a piece of YAML."""
    return loads(whole(piece))

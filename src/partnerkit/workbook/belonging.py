"""Which row a row belongs to: the one with the id in its column for that, or the only one with that title."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, reduce

from attrs import evolve, fields

from partnerkit.errors import Message
from partnerkit.source.mistakes import nearest
from partnerkit.source.problem import Problem, Refused
from partnerkit.values import Text
from partnerkit.workbook.columns import core
from partnerkit.workbook.layout import Home, Sheet, lead_field
from partnerkit.workbook.nodes import ROOT, Node


def owned(
    nodes: Iterable[Node], roots: Mapping[str, Node], sheets: Mapping[str, Sheet], names: Mapping[str, str]
) -> Iterable[Problem]:
    """Give every row to the one it belongs to; yield what is wrong where that cannot be said.

    Args:
        nodes: The rows of all sheets.
        roots: The record and what stands on its own sheet, by noun.
        sheets: The sheets by noun.
        names: The names on their tabs, by noun.
    """
    rows = _Rows(nodes, roots, sheets, names)
    for node in rows.nodes:
        if node.astray:
            continue
        try:
            home, parent = rows.home(node)
        except Refused as refused:
            yield from (evolve(one, cell=node.parent_at) for one in refused.problems)
            continue
        parent.children.setdefault(home, []).append(node)


class _Rows:
    """The rows of all sheets, to be found by their ids and titles."""

    def __init__(
        self,
        nodes: Iterable[Node],
        roots: Mapping[str, Node],
        sheets: Mapping[str, Sheet],
        names: Mapping[str, str],
    ) -> None:
        self.nodes = list(nodes)
        self._roots, self._sheets, self._names = roots, sheets, names
        self._by_key: dict[str, Node] = {}
        for node in self.nodes:
            if node.key:
                self._by_key.setdefault(node.key, node)

    def home(self, node: Node) -> tuple[Home, Node]:
        """Return the row that a row belongs to, and the place it has there."""
        homes = [node.home] if node.home else list(self._sheets[node.owner].homes)
        record = self._roots["Partnership"]
        if node.parent not in (ROOT, record.data.get("id")):
            parent = self._by_key.get(node.parent) or self._titled(node.parent, homes)
            found = [home for home in homes if home.owner == parent.owner]
        else:
            found = [home for home in homes if home.owner in self._roots]
            parent = self._roots[found[0].owner] if found else record
            if not found and not node.parent:
                raise _refused(
                    "workbook.row.parent",
                    "The row does not say what it belongs to. Write the id of that row here.",
                )
        if len(found) == 1:
            return found[0], parent
        if found:
            raise _refused(
                "workbook.row.place",
                "Rows of '{parent}' can be several things. Say which it is, in the column beside.",
                parent=node.parent,
            )
        raise _refused(
            "workbook.row.stranger",
            "'{parent}' is the id of something that has no such rows. Write the id of "
            "the row that this row belongs to.",
            parent=node.parent,
        )

    def _titled(self, words: str, homes: list[Home]) -> Node:
        """Return the only row with a title among those a row can belong to."""
        owners = list(dict.fromkeys(home.owner for home in homes if home.owner not in self._roots))
        titled: dict[str, list[Node]] = {}
        for owner in owners:
            for title, rows in self._by_title.get(owner, {}).items():
                titled.setdefault(title, []).extend(rows)
        found = titled.get(_folded(words), [])
        if len(found) == 1:
            return found[0]
        tabs: list[str | Message] = [self._names[owner] for owner in owners]
        sheet = reduce(_either, tabs)
        if found:
            raise _refused(
                "workbook.row.titled",
                "Several rows on the sheet '{sheet}' are called '{key}'. Write the id of the one that is meant.",
                sheet=sheet,
                key=words,
            )
        known = {title: rows[0].key or title for title, rows in titled.items() if len(rows) == 1}
        known |= {key: key for key, one in self._by_key.items() if one.owner in owners and key[0] != "#"}
        near = nearest(words, known)
        raise _no_row(words, sheet, known[near] if near else None)

    @cached_property
    def _by_title(self) -> Mapping[str, Mapping[str, list[Node]]]:
        """The rows by noun and title."""
        made: dict[str, dict[str, list[Node]]] = {}
        for node in self.nodes:
            for title in {_folded(title) for title in _titles(node, self._sheets[node.owner])}:
                made.setdefault(node.owner, {}).setdefault(title, []).append(node)
        return made


def _titles(node: Node, sheet: Sheet) -> Iterator[str]:
    """Yield the title or name of a row in each of its languages."""
    if sheet.noun is Text:
        return
    attribute = next(one for one in fields(sheet.noun) if one.name == lead_field(sheet))
    said = node.data.get(attribute.metadata.get("file_key", attribute.name))
    if core(attribute.type)[0] is Text and isinstance(said, dict):
        yield from (words for words in said.values() if isinstance(words, str))


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def _either(one: str | Message, other: str | Message) -> Message:
    """Name two sheets; the quotation marks around both are those of the message they stand in."""
    return Message("workbook.row.either", "{one}' or '{other}", {"one": one, "other": other})


def _no_row(key: str, sheet: str | Message, near: str | None) -> Refused:
    if near is None:
        return _refused(
            "workbook.row.unknown",
            "The row belongs to '{key}', but no row on the sheet '{sheet}' has that id. Write an id from the column Id "
            "there, or add the row there.",
            key=key,
            sheet=sheet,
        )
    return _refused(
        "workbook.row.unknown.near",
        "The row belongs to '{key}', but no row on the sheet '{sheet}' has that id. Did you mean '{near}'?",
        key=key,
        sheet=sheet,
        near=near,
    )


def _refused(key: str, english: str, /, **params: object) -> Refused:
    return Refused([Problem("PK021", Message(key, english, params))])

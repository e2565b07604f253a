"""Codes that are no longer used: what each is called now, or why it is gone. A code is never used again."""

from collections.abc import Iterable, Mapping

from attrs import field, frozen

from partnerkit.errors import PluginInvalidError


@frozen
class Retired:
    """A code that no rule has any more.

    Attributes:
        code: The old code.
        now: What the rule is called now; `None` if there is no such rule any more.
        reason: Why it was taken away, by language; for a code that was only renamed it may be left out.
    """

    code: str
    now: str | None = None
    reason: Mapping[str, str] = field(factory=dict, hash=False)


def read_retired(package: str, file: str) -> tuple[Retired, ...]:
    """Return the retired codes of a TOML file: a table for each code, with `now`, or `en` and `sv`."""
    import tomllib
    from importlib.resources import files

    tables = tomllib.loads((files(package) / file).read_text(encoding="utf-8"))
    return tuple(
        Retired(code, told.get("now"), {key: words for key, words in told.items() if key != "now"})
        for code, told in tables.items()
    )


def newest(code: str, retired: Iterable[Retired]) -> str:
    """Return what a code is called now, however often it was renamed; the code itself if it never was.

    >>> newest("AB001", [Retired("AB001", "AB002"), Retired("AB002", "AB007")])
    'AB007'
    """
    steps = {one.code: one.now for one in retired if one.now}
    seen = {code}
    while (now := steps.get(code)) and now not in seen:
        seen.add(now)
        code = now
    return code


def check_retired(name: str, codes: Iterable[str], retired: Iterable[Retired]) -> None:
    """Check that a pack uses no retired code again, and that its renamed codes lead to rules.

    Raises:
        PluginInvalidError: A retired code is in use, or a renamed one leads nowhere.
    """
    known, old = set(codes), tuple(retired)
    again = sorted(known & {one.code for one in old})
    if again:
        raise PluginInvalidError(
            "rules.reused",
            "The rule pack '{name}' has retired {codes} and uses it again. Give the rule a code that was never used.",
            name=name,
            codes=", ".join(again),
        )
    gone = {one.code for one in old if one.now is None}
    for one in old:
        if one.now and newest(one.code, old) not in known | gone:
            raise PluginInvalidError(
                "rules.leads-nowhere",
                "The rule pack '{name}' says that {code} is called {now} now, but has no rule {now}.",
                name=name,
                code=one.code,
                now=newest(one.code, old),
            )

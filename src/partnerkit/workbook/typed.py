"""What people type where a number or several names are meant; only what can mean one thing is read."""

import re
from decimal import Decimal

_DIGITS = re.compile(r"-?[0-9]+([.,][0-9]+)?")
_GROUPED = re.compile(r"-?[0-9]{1,3}((?P<mark>[ .,'’])[0-9]{3})((?P=mark)[0-9]{3})*(?P<rest>[.,][0-9]+)?")


def number_in(words: str) -> Decimal | None:
    """Return the number in a text, or nothing if it can mean two numbers or none.

    >>> number_in("1 500 000"), number_in("0,75"), number_in("1.500.000,50")
    (Decimal('1500000'), Decimal('0.75'), Decimal('1500000.50'))
    >>> number_in("1,500") is None
    True
    """
    words = " ".join(words.split()).replace("−", "-").replace("- ", "-")
    if _DIGITS.fullmatch(words):
        whole, mark, decimals = words.partition("," if "," in words else ".")
        ambiguous = len(decimals) == 3 and 1 <= len(whole.lstrip("-")) <= 3 and whole.lstrip("-")[0] != "0"
        return None if mark and ambiguous else Decimal(words.replace(",", "."))
    grouped = _GROUPED.fullmatch(words)
    if not grouped or (grouped["rest"] or "").startswith(grouped["mark"]):
        return None
    rest = grouped["rest"] or ""
    whole = words[: len(words) - len(rest)].replace(grouped["mark"], "")
    return Decimal(whole + rest.replace(",", "."))


def parted(words: str) -> list[str]:
    """Return names that are parted by semicolons or line ends; what stands in quotation marks is one name.

    >>> parted('linkoping; "a;b";')
    ['linkoping', 'a;b']
    """
    names = re.findall(r'\s*("(?:[^"]|"")*"(?=\s*(?:[;\n]|$))|[^;\n]*)\s*(?:[;\n]|$)', words)
    return [
        name[1:-1].replace('""', '"') if re.fullmatch(r'"(?:[^"]|"")*"', name) else name.strip()
        for name in names
        if name.strip()
    ]

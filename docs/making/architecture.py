"""The picture of the architecture: the layers that `pyproject.toml` enforces, and where files and plugins join."""

import tomllib
from collections.abc import Iterator
from html import escape
from pathlib import Path

PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"

WIDTH, ROW, BOX, LEFT, RIGHT = 960, 46, 36, 260, 700
INK, PALE, PLUG, LINE = "#1d3a4f", "#e8f0f5", "#fff3d6", "#5c6f7b"
"""Ink on each of the two grounds has a contrast above 9:1, the line on white one above 4.5:1."""

BESIDE = {
    "cli": "people type commands, scripts call verbs",
    "exporters": "out: Word, Excel, JSON, web page, text",
    "records": "in and out: YAML, JSON, Excel",
    "rules": "findings: what is wrong, where, what to do",
    "errors": "messages in Swedish and English",
}
"""What passes in and out of a layer, on the left."""

PLUGGED = ("exporters", "rules", "programmes", "forms", "extensions")
"""Where packages of others join, on the right."""


def layers() -> list[list[str]]:
    """Return the modules of each layer, the highest first; those that are only planned are left out."""
    rules = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    lines = next(one["layers"] for one in rules if one["type"] == "layers")
    found = [[name.strip() for name in line.split("|")] for line in lines]
    there = [[name.strip("()") for name in names if _is_there(name.strip("()"))] for names in found]
    return [names for names in there if names]


def _is_there(name: str) -> bool:
    package = PYPROJECT.parent / "src" / "partnerkit" / name
    return package.is_dir() or package.with_suffix(".py").is_file()


def picture() -> str:
    """Return the picture as SVG."""
    rows = layers()
    height = ROW * len(rows) + 76
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'font-family="sans-serif" font-size="15" fill="{INK}">'
    )
    title = "<title>The layers of partnerkit, and where files and plugins join</title>"
    ground = f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>'
    heads = [
        _words(LEFT - 20, 26, "what passes", "end", True),
        _words((LEFT + RIGHT) / 2, 26, "layers: each imports only from below", "middle", True),
        _words(RIGHT + 40, 26, "packages of others", "start", True),
    ]
    drawn = [line for number, names in enumerate(rows) for line in _row(names, 44 + ROW * number)]
    arrow = _words((LEFT + RIGHT) / 2, height - 12, "▼ imports go this way only ▼", "middle", False)
    return "\n".join([head, title, ground, *heads, *drawn, arrow, "</svg>"]) + "\n"


def _row(names: list[str], top: int) -> Iterator[str]:
    wide = (RIGHT - LEFT - 8 * (len(names) - 1)) / len(names)
    middle = top + BOX / 2
    for number, name in enumerate(names):
        left = LEFT + number * (wide + 8)
        fill = PLUG if name in PLUGGED else PALE
        yield (
            f'<rect x="{left:.0f}" y="{top}" width="{wide:.0f}" height="{BOX}" rx="4" fill="{fill}" '
            f'stroke="{LINE}"/>'
        )
        yield _words(left + wide / 2, middle + 5, name, "middle", True)
        if name in BESIDE:
            yield _words(LEFT - 20, middle + 5, BESIDE[name], "end", False, 12)
    plugged = [name for name in names if name in PLUGGED]
    if plugged:
        yield f'<path d="M{RIGHT + 4} {middle:.0f}H{RIGHT + 34}" stroke="{LINE}" stroke-width="2" stroke-dasharray="5 3"/>'
        yield _words(RIGHT + 40, middle + 5, f"plugins: {' and '.join(plugged)}", "start", False, 13)


def _words(x: float, y: float, words: str, anchor: str, strong: bool, size: int = 15) -> str:
    weight = ' font-weight="bold"' if strong else ""
    return f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}" font-size="{size}"{weight}>{escape(words)}</text>'

"""Doing what a page says: commands, Python, files to write, and what to type in Excel and Word."""

import contextlib
import io
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pathlib import Path

from attrs import define, field, frozen
from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook
from tests.command import copied
from tests.docs.blocks import Step
from tests.docs.judging import judge
from tests.records.word_habits import edited, fill

from partnerkit import plugins
from partnerkit.cli.command import COMMANDS

TODAY = date(2026, 11, 25)
"""The day on which the pages' commands are run, so that what they print does not change."""

SET_UP = (
    "python3 -m venv .venv",
    ". .venv/bin/activate",
    ".venv/bin/pip install .",
    ".venv/bin/pip install -e '.[dev]'",
    "pip install .",
    "pip install 'partnerkit[testing]'",
)
"""What sets partnerkit itself up: `.ci/run` does so with these lines, and the tests run in what it made."""

_REMARK = re.compile(r"\s{2,}# (exit code (?P<code>\d)|not run in the tests: (?P<reason>\S.*))$")


@frozen
class Command:
    """A command with what the page shows of it.

    Attributes:
        line: The command.
        shown: The lines below it; `None` where the page shows no lines.
        code: The exit code that the page names, 0 unless it does.
        left_out: Whether the page says that it is not run, and why.
    """

    line: str
    shown: tuple[str, ...] | None
    code: int
    left_out: bool


@define
class Reader:
    """Somebody who does what a page says, in an empty folder.

    Attributes:
        folder: Where the reader is.
        page: The page's name, for messages.
        names: What Python blocks have defined.
        site: The folder with packages that the reader has installed, if any.
    """

    folder: Path
    page: str
    names: dict[str, object] = field(factory=lambda: {"__name__": "page"})
    site: Path | None = None

    def does(self, step: Step) -> None:
        """Do one step."""
        where = f"{self.page}:{step.line}"
        if step.left_out:
            return
        if step.kind in ("console", "sh"):
            for command in commands(step):
                if not command.left_out:
                    self._runs(command, where)
        elif step.kind == "excel":
            self._types_in_excel(step, where)
        elif step.kind == "word":
            self._types_in_word(step, where)
        elif step.file is not None:
            path = self.folder / step.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step.text, encoding="utf-8")
            judge(step, where)
        elif step.kind == "python":
            self._tries(step, where)
        else:
            judge(step, where)

    def _runs(self, command: Command, where: str) -> None:
        for part in command.line.split(" && "):
            done = self._run(part)
            said = done.stdout + done.stderr
            assert command.code == done.returncode, f"{where}: {part}\nexit code {done.returncode}\n{said}"
        if command.shown is not None:
            orders = (done.stdout + done.stderr, done.stderr + done.stdout)
            shown = "\n".join(command.shown)
            assert any(matches(shown, one) for one in orders), (
                f"{where}: {command.line}\nreally says:\n{orders[0]}"
            )

    def _run(self, line: str) -> "subprocess.CompletedProcess[str]":
        if line in SET_UP:
            return subprocess.CompletedProcess(line, 0, "", "")
        name, *words = shlex.split(line)
        name = name.removeprefix(".venv/bin/")
        if name == "mkdir":
            (self.folder / words[0]).mkdir()
            return subprocess.CompletedProcess(line, 0, "", "")
        if name == "cd":
            self.folder = self.folder / words[0]
            return subprocess.CompletedProcess(line, 0 if self.folder.is_dir() else 1, "", "")
        variables = {**os.environ, "PYTHONUTF8": "1"}
        if name == "partnerkit" and self.site is None:
            done: subprocess.CompletedProcess[str] = copied(words, self.folder, variables, _on_the_day)
            return done
        if name == "pip" and words == ["install", "-e", "."]:
            return self._installs()
        if name in ("partnerkit", "pytest", "python") and words[:2] != ["-m", "pip"]:
            module = ["-m", name] if name != "python" else []
            variables["PYTHONPATH"] = os.pathsep.join(self._own_packages())
            return _process([sys.executable, *module, *words], self.folder, variables)
        raise AssertionError(f"{self.page}: the tests do not know how to run '{line}'")

    def _installs(self) -> "subprocess.CompletedProcess[str]":
        """Install the reader's own package, beside the environment and without a network."""
        self.site = self.folder.parent / "site"
        how = ["--quiet", "--no-deps", "--no-index", "--no-build-isolation", "--target", str(self.site)]
        return _process([sys.executable, "-m", "pip", "install", *how, "."], self.folder, dict(os.environ))

    def _own_packages(self) -> list[str]:
        """Return where the reader's package is found: its source first, as after `pip install -e .`."""
        return [str(self.folder / "src"), str(self.site)] if self.site else []

    def _tries(self, step: Step, where: str) -> None:
        code = compile("\n" * step.line + step.text, where, "exec")
        found = [*self._own_packages(), *sys.path]
        before, modules = sys.path, set(sys.modules)
        with contextlib.chdir(self.folder), contextlib.redirect_stdout(io.StringIO()):
            sys.path = found
            try:
                exec(code, self.names)
            finally:
                sys.path = before
                for name in set(sys.modules) - modules:
                    if name.startswith("partnerkit_"):
                        del sys.modules[name]

    def _types_in_excel(self, step: Step, where: str) -> None:
        assert step.file, f"{where}: the sentence before the table names no file"
        book = load_workbook(self.folder / step.file)
        for sheet, cell, title, words in step.rows:
            assert sheet in book.sheetnames, f"{where}: there is no sheet {sheet} but {book.sheetnames}"
            titles = {str(one.value) for one in _leading(book[sheet], cell)}
            assert title in titles, f"{where}: {sheet}!{cell} is {titles}, not {title}"
            offered = _offered(book, sheet, cell)
            assert not offered or words in offered, (
                f"{where}: Excel lets nobody write {words} in {sheet}!{cell}"
            )
            book[sheet][cell] = int(words) if words.isdecimal() and len(words) != 4 else words.strip("`")
        book.save(self.folder / step.file)

    def _types_in_word(self, step: Step, where: str) -> None:
        assert step.file, f"{where}: the sentence before the table names no file"
        path = self.folder / step.file
        for title, words in step.rows:
            tags = [tag for name, tag in _fields(path) if name == title]
            known = sorted({name for name, _ in _fields(path)})
            assert tags, f"{where}: no field is called {title} but {known}"
            _fill_in(path, tags[0], words)


def commands(step: Step) -> Iterator[Command]:
    """Yield the commands of a block, with what is shown below each."""
    mark = "$ " if step.kind == "console" else ""
    joined = step.text.replace("\\\n", " ").splitlines()
    starts = [place for place, line in enumerate(joined) if line.startswith(mark) and line.strip()]
    starts = [place for place in starts if mark or not joined[place].startswith("#")]
    assert starts, f"a block of commands without a command: {step.text}"
    for start, end in zip(starts, [*starts[1:], len(joined)], strict=True):
        line = joined[start].removeprefix(mark)
        remark = _REMARK.search(line)
        line = " ".join(_REMARK.sub("", line).split())
        shown = tuple(joined[start + 1 : end]) if mark and end > start + 1 else None
        code = int((remark and remark["code"]) or step.code)
        yield Command(line, shown, code, bool(remark and remark["reason"]))


def matches(shown: str, said: str) -> bool:
    """Whether what a page shows is what was said; a line of `…` stands for any number of lines."""
    lines = [line.strip() for line in shown.strip().splitlines()]
    pattern = "".join(r"(?:.*\n)*?" if line == "…" else re.escape(line) + r"\n" for line in lines)
    plain = "".join(f"{line.strip()}\n" for line in said.strip().splitlines())
    return re.fullmatch(pattern, plain) is not None


def _offered(book, sheet, cell):
    """Return the words of the list of a cell, if it has one that refuses all others."""
    for one in book[sheet].data_validations.dataValidation:
        if one.type == "list" and one.showErrorMessage and cell in one.sqref:
            name, place = one.formula1.rsplit("!", 1)
            return {row[0].value for row in book[name.strip("'")][place.replace("$", "")]}
    return set()


def _leading(sheet, cell):
    """Return the cells that may say what a cell is: those to the left in its row, and those above it in its column."""
    place = sheet[cell]
    left = [sheet.cell(place.row, column) for column in range(1, place.column)]
    return [*left, *(sheet.cell(row, place.column) for row in range(1, place.row))]


def _fields(path: Path) -> list[tuple[str, str]]:
    """Return title and tag of every field to fill in."""
    found = []
    for control in Document(str(path)).element.body.iter(qn("w:sdt")):
        about = {one.tag: one.get(qn("w:val")) for one in control.find(qn("w:sdtPr"))}
        found.append((about.get(qn("w:alias")) or "", about.get(qn("w:tag")) or ""))
    return found


def _fill_in(path: Path, tag: str, words: str) -> None:
    path.write_bytes(edited(path.read_bytes(), lambda root: fill(root, tag, words)))


def _process(command, folder, variables) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        command, cwd=folder, env=variables, capture_output=True, text=True, encoding="utf-8", check=False
    )


def _on_the_day() -> None:
    """Let the command think that it is the day of the pages; called in a copy of the process only."""

    class Day(date):
        @classmethod
        def today(cls):
            return cls(TODAY.year, TODAY.month, TODAY.day)

    for place in COMMANDS.values():
        module = import_module(place.partition(":")[0])
        if hasattr(module, "date"):
            module.date = Day  # type: ignore[attr-defined]
    plugins.clear_cache()

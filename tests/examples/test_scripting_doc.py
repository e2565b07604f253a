"""The table in docs/scripting.md has a call for every command, and every call is one."""

import ast
import importlib
import inspect
import re
import typing
from pathlib import Path

import pytest
from attrs import fields

import partnerkit
from partnerkit.cli.command import COMMANDS
from partnerkit.exporters import get_exporter

PAGE = (Path(__file__).parents[2] / "docs" / "scripting.md").read_text("utf-8")
ROWS = re.findall(r"^\| `([a-z-]+)[^|]*\| `(.+)` \|$", PAGE, re.MULTILINE)
CALLS = [call for _, call in ROWS]


def function(node):
    """Return what a dotted name such as `partnerkit.records.compare` means."""
    home, _, name = ast.unparse(node).rpartition(".")
    assert name in importlib.import_module(home).__all__, ast.unparse(node)
    return getattr(importlib.import_module(home), name)


def test_every_command_has_a_call():
    """Whoever knows the command finds the call; no row is about a command that is gone."""
    assert set(COMMANDS) == {command for command, _ in ROWS}
    assert len(ROWS) == PAGE.count("\n| `")


@pytest.mark.parametrize("call", CALLS)
def test_every_call_can_be_made_as_it_stands(call):
    """It is public, takes the arguments shown, and says the types of them and of its answer."""
    calls = [one for one in ast.walk(ast.parse(call, mode="eval")) if isinstance(one, ast.Call)]
    assert calls
    for one in calls:
        called = function(one.func)
        signature = inspect.signature(called)
        bound = signature.bind(*one.args, **{word.arg: word.value for word in one.keywords if word.arg})
        if called is partnerkit.export:
            exporter = get_exporter(ast.literal_eval(bound.arguments["exporter"]))
            assert bound.arguments.get("options", {}).keys() <= {own.name for own in fields(exporter.options)}
        if inspect.isfunction(called):
            told = typing.get_type_hints(called)
            assert {"return", *signature.parameters} == told.keys(), call


def test_the_first_script_of_the_page_runs(capsys):
    """Whoever pastes it sees the number of errors."""
    (script,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)

    exec(script, {})

    assert re.fullmatch(r"\d+ errors\n", capsys.readouterr().out)

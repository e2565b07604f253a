"""The group of commands, the language of messages, and the promise that no traceback reaches a user."""

import os
import sys
from datetime import date
from difflib import get_close_matches
from importlib import import_module
from typing import Any

import click

from partnerkit.errors import FormatError, PartnerkitError
from partnerkit.language.catalogue import LANGUAGES, say, text

COMMANDS = {
    "answers": "partnerkit.cli.answers:answers",
    "check-document": "partnerkit.cli.check:check_document",
    "convert": "partnerkit.cli.convert:convert",
    "demo": "partnerkit.cli.demo:demo",
    "diff": "partnerkit.cli.diff:diff",
    "explain": "partnerkit.cli.rules:explain_code",
    "export": "partnerkit.cli.export:export_file",
    "exporters": "partnerkit.cli.exporters:exporters",
    "extensions": "partnerkit.cli.extensions:extensions",
    "forms": "partnerkit.cli.catalogues:forms",
    "import": "partnerkit.cli.import_list:import_list",
    "merge": "partnerkit.cli.merge:merge_files",
    "new": "partnerkit.cli.new:new",
    "new-plugin": "partnerkit.cli.new_plugin:new_plugin",
    "programmes": "partnerkit.cli.programmes:programmes",
    "ready": "partnerkit.cli.ready:ready",
    "rules": "partnerkit.cli.rules:rules",
    "schema": "partnerkit.cli.convert:schema",
    "send": "partnerkit.cli.send:send_report",
    "validate": "partnerkit.cli.validate:validate_files",
}


class Commands(click.Group):
    """A group that imports a command's module when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return sorted(COMMANDS)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was asked for; name the nearest if there is none."""
        near = get_close_matches(args[0], COMMANDS, 1)
        if near and args[0] not in COMMANDS:
            raise misuse("no-command", speaking(None), name=args[0], near=near[0])
        return super().resolve_command(ctx, args)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return one command, or `None` if there is no such command."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="partnerkit", prog_name="partnerkit")
def partnerkit() -> None:
    """Keep one record of a municipal partnership; make the workbook, the paper and the report from it.

    Try `partnerkit demo` first.
    """


def language_option(command: Any) -> Any:
    """Add `--lang`, the language of messages, to a command."""
    return click.option(
        "--lang",
        "language",
        type=click.Choice(LANGUAGES),
        default=None,
        is_eager=True,  # other options complain in this language, wherever it stands
        help="Language; messages are in English unless this or PARTNERKIT_LANG says otherwise.",
    )(command)


def speaking(language: str | None) -> str:
    """Return the language of messages: the one asked for, PARTNERKIT_LANG, or English."""
    chosen = language or os.environ.get("PARTNERKIT_LANG", "en")
    return chosen if chosen in LANGUAGES else "en"


def read_day(context: click.Context, option: click.Parameter, given: str | None) -> date | None:
    """Read an option as YYYY-MM-DD and nothing else."""
    try:
        if given is not None and len(given) != len("YYYY-MM-DD"):
            raise ValueError(given)
        return date.fromisoformat(given) if given is not None else None
    except ValueError:
        raise misuse("day", speaking(context.params.get("language")), given=given) from None


def tell(key: str, language: str, *, err: bool = False, **params: Any) -> None:
    """Print one sentence of the catalogue; with `err` beside the answer of a command, not in it."""
    click.echo(text(f"cli.{key}", language, **params), err=err)


def misuse(key: str, language: str, **params: Any) -> click.UsageError:
    """Return the error that the command was used in a way it does not know."""
    return click.UsageError(text(f"cli.misuse.{key}", language, **params))


def progress(key: str, language: str, **params: Any) -> None:
    """Say what is under way, to a terminal only."""
    if sys.stderr.isatty() and sys.stdout.isatty():
        click.echo(text(f"cli.{key}", language, **params), err=True)


def words_of(error: PartnerkitError, language: str) -> str:
    """Return an error's message in a language, every problem on a line of its own."""
    if isinstance(error, FormatError):
        return "\n".join(problem_line(one, language) for one in error.problems)
    return say(error.message, language)


def problem_line(problem: Any, language: str) -> str:
    """Return one loading problem as `file:line:column: code message`."""
    place = problem.file or ""
    if problem.cell:
        place = f"{place}:{problem.cell}"
    elif problem.span:
        place = f"{place}:{problem.span.line}:{problem.span.column}"
    return f"{place}: {problem.code} {say(problem.message, language)}"


def main() -> None:
    """Run the command; every error becomes one clear message and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    language = _asked_language(sys.argv[1:])
    try:
        partnerkit.main(prog_name="partnerkit", standalone_mode=True)
    except PartnerkitError as error:
        click.echo(words_of(error, language), err=True)
        sys.exit(2)
    except OSError as error:
        click.echo(text("cli.no-output", language, reason=error.strerror or error), err=True)
        sys.exit(2)
    except Exception as error:
        if "1" in (os.environ.get("PARTNERKIT_DEBUG"), os.environ.get("PARTNERKIT_STRICT_PLUGINS")):
            raise
        fault = f"{type(error).__name__}: {error}"
        click.echo(text("cli.fault", language, fault=fault), err=True)
        sys.exit(2)


def _asked_language(arguments: list[str]) -> str:
    for place, argument in enumerate(arguments):
        if argument == "--lang" and place + 1 < len(arguments):
            return speaking(arguments[place + 1])
        if argument.startswith("--lang="):
            return speaking(argument.partition("=")[2])
    return speaking(None)

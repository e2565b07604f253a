"""`partnerkit answers`: what people wrote into a document, as a change of its record."""

from pathlib import Path
from typing import Any

import click

from partnerkit.cli.command import language_option, misuse, speaking
from partnerkit.language.catalogue import say, text
from partnerkit.model import Partnership
from partnerkit.records import take_answers
from partnerkit.records.answers import Item, Proposal
from partnerkit.records.diff import as_data, as_text, differences
from partnerkit.source.json_out import write_json


@click.command()
@click.argument("document", metavar="REPORT.docx", type=click.Path(path_type=Path))
@click.argument("record", metavar="RECORD", type=click.Path(path_type=Path))
@click.option("--apply", "apply", is_flag=True, help="Write what can be taken into the record.")
@click.option(
    "--narrative",
    "narratives",
    metavar="SECTION",
    multiple=True,
    help="Have this section of a paper told by the words that stand there now.",
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="With --apply: write to this new file instead."
)
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@language_option
def answers(
    document: Path,
    record: Path,
    apply: bool,
    narratives: tuple[str, ...],
    output: Path | None,
    as_json: bool,
    language: str | None,
) -> None:
    """Show what people wrote into REPORT.docx as a change of RECORD; write it with --apply.

    Only the lines that change are written: remarks and layout stay. A workbook is written whole, to --output.
    Exit code 0: nothing to take, or everything was written; 1: something waits to be taken or settled; 2: a file
    could not be taken in or written.
    """
    speak = speaking(language)
    if output is not None and not apply:
        raise misuse("output-without-apply", speak)
    taken = take_answers(document, record, narratives=narratives, apply=apply, to=output)
    proposal, written = taken.proposal, taken.written
    if as_json:
        click.echo(write_json(_data(proposal, speak, written)), nl=False)
    else:
        click.echo("\n".join(_report(proposal, speak, written)))
    raise SystemExit(1 if proposal.waiting or (proposal.new != proposal.old and not apply) else 0)


def _report(proposal: Proposal, speak: str, written: Path | None) -> list[str]:
    lines = [say(note, speak) for note in proposal.notes]
    changes = differences(proposal.old, proposal.new)
    if changes:
        lines += ["", text("answers.taken", speak, count=len(changes))]
        lines += _indented("\n".join(as_text(one, speak) for one in changes))
    told = [one for one in proposal.items if one.state == "taken" and one.message]
    lines += [line for one in told if one.message for line in _indented(say(one.message, speak))]
    waiting = [one for one in proposal.items if one.state not in ("taken", "same")]
    if waiting:
        lines += ["", text("answers.waiting", speak, count=len(waiting))]
        lines += [line for one in waiting for line in _item(one, proposal.new, speak)]
    same = [one for one in proposal.items if one.state == "same"]
    if same:
        lines += ["", text("answers.same", speak, count=len(same))]
        lines += [line for one in same if one.message for line in _indented(say(one.message, speak))]
    for key, found in (("revisions", proposal.revisions), ("comments", proposal.comments)):
        if found:
            lines += ["", text(f"answers.{key}", speak, count=len(found))]
            lines += [f"  {line}" for one in found for line in _margin(one, speak)]
    lines += ["", _end(proposal, speak, written, bool(changes))]
    return lines[1:] if lines[0] == "" else lines


def _item(item: Item, record: Partnership, speak: str) -> list[str]:
    title = " ".join(part for part in (item.question, f"[{item.path}]" if item.place else "") if part)
    lines = [f"  {title or text('answers.somewhere', speak)}"]
    lines += [f"    | {line}".rstrip() for line in item.text.split("\n") if item.text]
    if item.message is not None:
        lines.append(f"    = {say(item.message, speak)}")
    if item.lines:
        lines += [f"      {line}".rstrip() for line in item.lines.rstrip("\n").split("\n")]
    return lines


def _margin(one: Any, speak: str) -> list[str]:
    key = getattr(one, "kind", "comment")
    said = " ".join(one.text.split()) or text("answers.no-words", speak)
    who = one.author or text("answers.nobody", speak)
    return [text(f"answers.margin.{key}", speak, author=who, text=said)]


def _end(proposal: Proposal, speak: str, written: Path | None, changed: bool) -> str:
    if written is not None:
        return text("answers.written", speak, path=written)
    if changed:
        return text("answers.not-written", speak)
    return text("answers.nothing", speak)


def _indented(words: str) -> list[str]:
    return [f"  {line}".rstrip() for line in words.split("\n")]


def _data(proposal: Proposal, speak: str, written: Path | None) -> dict[str, Any]:
    return {
        "changes": [as_data(one, speak) for one in differences(proposal.old, proposal.new)],
        "items": [
            {
                "state": one.state,
                "question": one.question,
                "path": one.path,
                "text": one.text,
                "message": say(one.message, speak) if one.message else None,
            }
            for one in proposal.items
        ],
        "revisions": [
            {"kind": one.kind, "author": one.author, "text": one.text} for one in proposal.revisions
        ],
        "comments": [{"author": one.author, "text": one.text} for one in proposal.comments],
        "notes": [say(one, speak) for one in proposal.notes],
        "written": str(written) if written else None,
    }

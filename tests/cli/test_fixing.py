"""`partnerkit validate --fix` shows a diff, writes only when somebody says so, and never harms a file."""

import os
import pty
import select
import sys
from datetime import date

import pytest
from tests.cli.conftest import GOOD

from partnerkit.cli import fixing
from partnerkit.errors import OutputError
from partnerkit.records.fixing import propose

TODAY = ("--today", "2026-11-24")
STRAY = GOOD.replace("sv: Linköping och Linz,", "sv: 'Linköping  och Linz ',").replace(
    "parties:", "parties:   # two of them"
)


@pytest.fixture
def stray(tmp_path):
    """Put a record with stray spaces into the folder."""
    path = tmp_path / "stray.yaml"
    path.write_text(STRAY, encoding="utf-8")
    return path


def test_without_yes_nothing_is_written_and_the_diff_is_shown(run, stray):
    """People see what would change before it does; 1 says that something waits."""
    told = run("validate", "stray.yaml", "--fix", *TODAY)

    assert 1 == told.returncode
    assert STRAY == stray.read_text("utf-8")
    assert told.stdout.startswith("--- stray.yaml\n+++ stray.yaml\n@@ ")
    assert "\n-title: {sv: 'Linköping  och Linz ', en: Linköping and Linz}\n" in told.stdout
    assert "\n+title: {sv: Linköping och Linz, en: Linköping and Linz}\n" in told.stdout
    assert (
        "stray.yaml: this can be fixed (PK506 × 1).\nNothing was written. Add --yes to write it.\n"
        == told.stderr
    )
    assert "\x1b" not in told.stdout


def test_with_yes_the_lines_are_written_and_the_rest_is_judged(run, stray):
    """Remarks stay; what is left is told for the file as it is now."""
    told = run("validate", "stray.yaml", "--fix", "--yes", *TODAY, "--lang", "sv")

    assert 0 == told.returncode, told.stdout + told.stderr
    assert STRAY.replace("'Linköping  och Linz '", "Linköping och Linz") == stray.read_text("utf-8")
    assert "stray.yaml är rättad. Det som eventuellt är kvar står nedan.\n" in told.stderr
    assert told.stdout.endswith("Inget att anmärka.\n")


def test_fixing_twice_changes_nothing_more(run, stray):
    """The second time there is nothing to fix."""
    run("validate", "stray.yaml", "--fix", "--yes", *TODAY)
    once = stray.read_bytes()

    told = run("validate", "stray.yaml", "--fix", "--yes", *TODAY)

    assert (0, once) == (told.returncode, stray.read_bytes())
    assert "stray.yaml: nothing in it can be fixed without asking you.\n" == told.stderr


def test_a_file_with_a_fault_elsewhere_is_fixed_as_far_as_it_goes(run, tmp_path):
    """The fault is told, and 2 says that the file cannot be taken in."""
    path = tmp_path / "r.yaml"
    path.write_text(GOOD + "start: 2016-1-5\nstatus: aktive\n", encoding="utf-8")

    told = run("validate", "r.yaml", "--fix", "--yes", *TODAY)

    assert 2 == told.returncode
    assert GOOD + 'start: "2016-01-05"\nstatus: aktive\n' == path.read_text("utf-8")
    assert "PK014" in told.stdout
    assert "PK015" not in told.stdout


def test_line_ends_and_the_byte_order_mark_stay(run, tmp_path):
    """A file from Windows stays one."""
    path = tmp_path / "r.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + STRAY.replace("\n", "\r\n").encode())

    run("validate", "r.yaml", "--fix", "--yes", *TODAY)

    expected = STRAY.replace("'Linköping  och Linz '", "Linköping och Linz").replace("\n", "\r\n").encode()
    assert b"\xef\xbb\xbf" + expected == path.read_bytes()


def test_json_is_fixed_in_its_own_layout(run, tmp_path):
    """Programs and people write it as they like."""
    path = tmp_path / "r.json"
    text = '{"format":"partnerkit/1", "id" : "x",\n "title": "Två  ord", "start":"2016-1-5"}'
    path.write_text(text, encoding="utf-8")

    run("validate", "r.json", "--fix", "--yes", *TODAY)

    assert text.replace("Två  ord", "Två ord").replace("2016-1-5", "2016-01-05") == path.read_text("utf-8")


def test_a_workbook_is_told_cell_by_cell_and_stays(run, stray, tmp_path):
    """A workbook is never written over."""
    run("convert", "stray.yaml", "stray.xlsx")
    before = (tmp_path / "stray.xlsx").read_bytes()

    told = run("validate", "stray.xlsx", "--fix", "--yes", *TODAY)

    assert 1 == told.returncode
    assert "Linköping och Linz" in told.stdout
    assert "stray.xlsx is a workbook and is never written over." in told.stderr
    assert before == (tmp_path / "stray.xlsx").read_bytes()


def test_a_write_protected_file_is_refused(run, stray):
    """Somebody protected it on purpose."""
    stray.chmod(0o444)

    told = run("validate", "stray.yaml", "--fix", "--yes", *TODAY)

    assert 2 == told.returncode
    assert "stray.yaml is write-protected, so nothing was written." in told.stderr
    assert STRAY == stray.read_text("utf-8")


def test_a_file_that_was_changed_meanwhile_is_refused(stray, monkeypatch):
    """What a colleague saved while the diff was read is not lost."""

    def slow(raw, kind, **more):
        stray.write_text(STRAY + "# a colleague was here\n", encoding="utf-8")
        return propose(raw, kind, **more)

    monkeypatch.setattr("partnerkit.cli.fixing.propose", slow)
    with pytest.raises(OutputError, match="was changed while you looked at the fixes"):
        fixing.fix_file(str(stray), "draft", date(2026, 11, 24), True, "en")
    assert stray.read_text("utf-8").endswith("# a colleague was here\n")


def test_a_link_stays_a_link(run, stray, tmp_path):
    """The file behind it is fixed."""
    link = tmp_path / "link.yaml"
    link.symlink_to(stray)

    run("validate", "link.yaml", "--fix", "--yes", *TODAY)

    assert link.is_symlink()
    assert "Linköping och Linz, en" in stray.read_text("utf-8")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--yes",), "--yes is used together with --fix only."),
        (("--fix", "--format", "json"), "--fix shows a diff for people."),
    ],
)
def test_wrong_use_is_told(run, stray, options, words):
    """Nothing is judged or written."""
    told = run("validate", "stray.yaml", *options)

    assert (2, "") == (told.returncode, told.stdout)
    assert words in told.stderr
    assert STRAY == stray.read_text("utf-8")


def test_a_missing_file_is_told_once(run):
    """Fixing leaves it to judging to say so."""
    told = run("validate", "missing.yaml", "--fix", *TODAY)

    assert 2 == told.returncode
    assert 1 == (told.stdout + told.stderr).count("PK019")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
@pytest.mark.parametrize(("answer", "written"), [("j", True), ("yes", True), ("n", False), ("", False)])
def test_whoever_sits_at_a_terminal_is_asked(stray, answer, written):
    """Only a plain yes writes; the diff is in colour there."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(stray.parent)
        os.environ.pop("NO_COLOR", None)
        os.environ["PYTHONUTF8"] = "1"
        arguments = ["-m", "partnerkit", "validate", "stray.yaml", "--fix", *TODAY]
        os.execv(sys.executable, [sys.executable, *arguments])
    shown = b""
    while b"Type y or n:" not in shown and select.select([terminal], [], [], 60)[0]:
        shown += os.read(terminal, 4096)
    os.write(terminal, f"{answer}\n".encode())
    try:
        while select.select([terminal], [], [], 60)[0]:
            shown += os.read(terminal, 4096)
    except OSError:
        pass  # the other end is closed
    os.waitpid(child, 0)
    os.close(terminal)

    assert b"\x1b[32m+title:" in shown
    assert written is (stray.read_text("utf-8") != STRAY)
    assert (b"is fixed" if written else b"Nothing was written") in shown

"""Faulty exporters of others, installed as packages: each message names the culprit, and every other one works."""

import json

import pytest
from tests.cli.conftest import GOOD
from tests.distributions import Install

from partnerkit import plugins
from partnerkit.errors import ExporterFailedError, PartnerkitError
from partnerkit.exporters import Exporter, export, export_file, get_exporter
from partnerkit.language.catalogue import say
from partnerkit.model import Partnership

HEAD = """
from attrs import frozen
from partnerkit.exporters import Artifact, Exporter
from partnerkit.values import Text

def made(run, name="list", **more):
    words = Text({"sv": "en lista", "en": "a list"})
    return Exporter(name=name, suffix=".txt", media_type="text/plain", summary=words, run=run, **more)

def good(job):
    return Artifact(job.partnership.id.encode())

"""
WHO = "acme-list:list (version 2.5)"

NOT_USABLE = {
    "broken": (
        "import nowhere_at_all",
        f"The plugin {WHO} cannot be loaded from 'acme_list:LIST': ModuleNotFoundError: No module named "
        "'nowhere_at_all'. Update or uninstall acme-list; everything else works without it.",
        f"Tillägget {WHO} går inte att läsa in från ”acme_list:LIST”: ModuleNotFoundError: No module named "
        "'nowhere_at_all'. Uppdatera eller avinstallera acme-list; allt annat fungerar utan det.",
    ),
    "wrong type": (
        "LIST = good",
        f"The plugin {WHO} is of type function, but partnerkit.exporters needs Exporter. Tell those who made it.",
        f"Tillägget {WHO} är av typen function, men partnerkit.exporters kräver Exporter. Meddela dem som har gjort det.",
    ),
    "wrong name": (
        "LIST = made(good, name='lists')",
        f"The plugin {WHO} calls itself 'lists', but its entry point says 'list'. The two must be equal: tell those "
        "who made it.",
        f"Tillägget {WHO} kallar sig ”lists”, men är anmält som ”list”. Namnen måste vara lika: meddela dem som har "
        "gjort det.",
    ),
    "unsupported api": (
        "LIST = made(good, api=2)",
        f"The plugin {WHO} was made for version 2 of the plugin contract; this partnerkit knows 1. Update the older "
        "of the two.",
        f"Tillägget {WHO} är gjort för version 2 av gränssnittet för tillägg; denna version av partnerkit klarar 1. "
        "Uppdatera den som är äldst.",
    ),
}

_FAILED = "The exporter list (acme-list 2.5) "
_SV = "Exportören list (acme-list 2.5) "
_TELL = " Tell those who made it."
_SV_TELL = " Meddela dem som har gjort den."
_TO = " Tell those who made it:"
_SV_TO = " Meddela dem som har gjort den:"

FAILING = {
    "raises": (
        "LIST = made(lambda job: 1 / 0)",
        f"{_FAILED}failed.{_TO} ZeroDivisionError: division by zero",
        f"{_SV}misslyckades.{_SV_TO} ZeroDivisionError: division by zero",
    ),
    "ends the program": (
        "import sys; LIST = made(lambda job: sys.exit('bye'))",
        f"{_FAILED}failed.{_TO} SystemExit: bye",
        f"{_SV}misslyckades.{_SV_TO} SystemExit: bye",
    ),
    "makes a value that cannot exist": (
        "LIST = made(lambda job: Text({'sv': ''}))",
        f"{_FAILED}failed.{_TO} The text is empty. Leave the field out if there is nothing to say.",
        f"{_SV}misslyckades.{_SV_TO} Texten är tom. Utelämna fältet om det inte finns något att säga.",
    ),
    "raises what cannot be told": (
        "class Silent(Exception):\n    def __str__(self): raise self\n"
        "def run(job): raise Silent\n"
        "LIST = made(run)",
        f"{_FAILED}failed.{_TO} Silent",
        f"{_SV}misslyckades.{_SV_TO} Silent",
    ),
    "gives nothing": (
        "LIST = made(lambda job: None)",
        f"{_FAILED}gave NoneType and no Artifact.{_TELL}",
        f"{_SV}gav NoneType och ingen Artifact.{_SV_TELL}",
    ),
    "gives text": (
        "LIST = made(lambda job: Artifact('text'))",
        f"{_FAILED}gave an Artifact with str in 'data', where bytes belongs.{_TELL}",
        f"{_SV}gav en Artifact med str i ”data”, där bytes hör hemma.{_SV_TELL}",
    ),
    "gives notes that are no messages": (
        "LIST = made(lambda job: Artifact(b'', notes=('lost',)))",
        f"{_FAILED}gave an Artifact with str in 'notes', where Message belongs.{_TELL}",
        f"{_SV}gav en Artifact med str i ”notes”, där Message hör hemma.{_SV_TELL}",
    ),
    "gives others that are no artifacts": (
        "LIST = made(lambda job: Artifact(b'', others=[b'']))",
        f"{_FAILED}gave an Artifact with list in 'others', where tuple[Artifact, ...] belongs.{_TELL}",
        f"{_SV}gav en Artifact med list i ”others”, där tuple[Artifact, ...] hör hemma.{_SV_TELL}",
    ),
    "gives two files one name": (
        "LIST = made(lambda job: Artifact(b'1', others=(Artifact(b'2'),)))",
        f"{_FAILED}gave files with the names '.txt', '.txt'. Each needs one of its own that a file can have.{_TELL}",
        f"{_SV}gav filer med namnen '.txt', '.txt'. Var och en behöver ett eget namn som en fil kan ha.{_SV_TELL}",
    ),
    "gives a path for a name": (
        "LIST = made(lambda job: Artifact(b'1', name='../up'))",
        f"{_FAILED}gave files with the names '../up.txt'. Each needs one of its own that a file can have.{_TELL}",
        f"{_SV}gav filer med namnen '../up.txt'. Var och en behöver ett eget namn som en fil kan ha.{_SV_TELL}",
    ),
    "gives half a container": (
        "LIST = made(lambda job: Artifact(b'PK\\x03\\x04half'))",
        f"{_FAILED}gave a file that begins as a zip container (.docx, .xlsx) and cannot be opened.{_TO} "
        "BadZipFile: File is not a zip file",
        f"{_SV}gav en fil som börjar som en zip-fil (.docx, .xlsx) men inte går att öppna.{_SV_TO} "
        "BadZipFile: File is not a zip file",
    ),
    "has options that are no attrs class": (
        "LIST = made(good, options=dict)",
        f"{_FAILED}declares options that cannot be used.{_TO} NotAnAttrsClassError: <class 'dict'> is not an "
        "attrs-decorated class.",
        f"{_SV}anger val som inte går att använda.{_SV_TO} NotAnAttrsClassError: <class 'dict'> is not an "
        "attrs-decorated class.",
    ),
}


def acme(install: Install, source: str) -> None:
    """Install the distribution of this module with one exporter, made as its source says."""
    install("acme-list", "[partnerkit.exporters]\nlist = acme_list:LIST\n", "2.5", acme_list=HEAD + source)


@pytest.mark.parametrize("state", NOT_USABLE)
def test_one_that_cannot_be_used_is_told_by_its_use_and_by_the_check(install: Install, state: str) -> None:
    """Each of the faults has a message of its own, word for word in both languages."""
    source, english, swedish = NOT_USABLE[state]
    acme(install, source)

    with pytest.raises(PartnerkitError) as refused:
        get_exporter("list")

    assert (english, swedish) == (str(refused.value), say(refused.value.message, "sv"))
    tried = {one.info.alias: one for one in plugins.check("partnerkit.exporters", Exporter)}
    assert (state, refused.value.message) == (tried["list"].state, tried["list"].reason)
    assert {"ok"} == {one.state for name, one in tried.items() if name != "list"}


def test_one_that_is_not_there_and_one_of_two_are_told_apart(install: Install) -> None:
    """The other two faults, word for word in both languages."""
    acme(install, "LIST = made(good)")
    install("bolag", "[partnerkit.exporters]\nlist = bolag_list:LIST\n", "1.1", bolag_list=HEAD)

    told = []
    for name in ("exel", "zzz", "list"):
        with pytest.raises(PartnerkitError) as refused:
            get_exporter(name)
        told.append((str(refused.value), say(refused.value.message, "sv")))

    known = "excel, final-report, json, acme-list:list, bolag:list, position-paper"
    assert [
        (
            "There is no 'exel' in partnerkit.exporters. Did you mean excel?",
            "”exel” finns inte i partnerkit.exporters. Menade du excel?",
        ),
        (
            f"There is no 'zzz' in partnerkit.exporters. Installed are {known}.",
            f"”zzz” finns inte i partnerkit.exporters. Installerade är {known}.",
        ),
        (
            "'list' is offered by several: acme-list 2.5, bolag 1.1. Write one of acme-list:list, bolag:list, or "
            "uninstall the others.",
            "”list” finns i flera installerade paket: acme-list 2.5, bolag 1.1. Skriv något av acme-list:list, "
            "bolag:list, eller avinstallera de andra.",
        ),
    ] == told
    assert b"linz" == export(Partnership(id="linz"), "acme-list:list")


@pytest.mark.parametrize("fault", FAILING)
def test_one_that_fails_is_named_with_its_distribution(install: Install, fault: str) -> None:
    """Whatever it does, the message says who did it, word for word in both languages."""
    source, english, swedish = FAILING[fault]
    acme(install, source)

    with pytest.raises(ExporterFailedError) as failed:
        export(Partnership(id="linz"), "list")

    assert (english, swedish) == (str(failed.value), say(failed.value.message, "sv"))
    assert export(Partnership(id="linz"), "json")


@pytest.mark.parametrize(("source", "error"), [("1 / 0", ZeroDivisionError), ("exit()", SystemExit)])
def test_its_author_sees_the_error_itself(
    install: Install, monkeypatch: pytest.MonkeyPatch, source: str, error: type[BaseException]
) -> None:
    """With `PARTNERKIT_STRICT_PLUGINS=1` nothing is wrapped."""
    acme(install, f"LIST = made(lambda job: {source})")
    monkeypatch.setenv("PARTNERKIT_STRICT_PLUGINS", "1")

    with pytest.raises(error):
        export(Partnership(id="linz"), "list")


def test_what_it_prints_does_not_stand_among_the_bytes(
    install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither while it is imported nor while it runs."""
    acme(install, "print('one')\nLIST = made(lambda job: print('two') or good(job))")

    assert b"linz" == export(Partnership(id="linz"), "list")
    assert ("", "one\ntwo\n") == capsys.readouterr()


def test_what_it_writes_by_itself_is_told_and_is_not_what_was_asked_for(
    install: Install, tmp_path, monkeypatch
) -> None:
    """Nothing keeps it from writing; but the file that was asked for is the core's, and the culprit is named."""
    acme(install, "LIST = made(lambda job: open('mine.txt', 'w').close() or good(job))")
    monkeypatch.chdir(tmp_path)

    made = export_file(Partnership(id="linz"), "list", tmp_path / "asked.txt")

    assert [
        (
            "The exporter list (acme-list 2.5) also wrote by itself, which none should do: mine.txt. Look at what was "
            "written, and tell those who made the exporter.",
            "Exportören list (acme-list 2.5) skrev också själv, vilket ingen exportör ska göra: mine.txt. Titta på det som "
            "skrevs, och meddela dem som har gjort exportören.",
        )
    ] == [(str(note), say(note, "sv")) for note in made.notes]
    assert () == export_file(Partnership(id="linz"), "json", tmp_path / "other.json").notes
    (tmp_path / "other.json").unlink()

    assert {"mine.txt": b"", "asked.txt": b"linz"} == {
        one.name: one.read_bytes() for one in tmp_path.iterdir()
    }


def test_every_other_file_is_made_whoever_fails(install: Install, run, tmp_path) -> None:
    """With --all, ours and the good ones of others are there; each culprit has a line, and the exit code is 2."""
    names = [f"bad{number}" for number in range(len(NOT_USABLE) + len(FAILING))]
    for name, (source, *_) in zip(names, [*NOT_USABLE.values(), *FAILING.values()], strict=True):
        install(
            f"acme-{name}",
            f"[partnerkit.exporters]\n{name} = acme_{name}:LIST\n",
            **{f"acme_{name}": HEAD + source},
        )
    install("good", "[partnerkit.exporters]\nlist = good_list:LIST\n", good_list=HEAD + "LIST = made(good)")
    (tmp_path / "linz.yaml").write_text(GOOD, encoding="utf-8")

    told = run("export", "linz.yaml", "--all", "-o", "out", "--lang", "en")

    assert 2 == told.returncode
    assert [] == [name for name in names if f"acme-{name}" not in told.stderr]
    assert "Traceback" not in told.stderr
    assert {"excel", "final-report", "json", "list", "position-paper"} == {
        path.name.split(".")[1] for path in (tmp_path / "out").iterdir()
    }
    states = json.loads(run("exporters", "--check", "--json").stdout)
    assert {"excel", "final-report", "json", "list", "position-paper"} <= {
        one["name"] for one in states if one["state"] == "ok"
    }

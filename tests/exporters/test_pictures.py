"""Pictures in documents: only where asked for, where they belong, the same every time, and clear without the extra."""

import hashlib
import io
import os
import subprocess
import sys
import zipfile
from collections import defaultdict
from pathlib import Path

import pytest

import partnerkit
from partnerkit.documents.final_report import final_report
from partnerkit.documents.position_paper import position_paper
from partnerkit.documents.tree import Figure, Heading, Table, check, plain
from partnerkit.errors import OptionsError
from partnerkit.exporters import make
from partnerkit.forms.shipped import NEUTRAL_FINAL_REPORT, POSITION_PAPER
from partnerkit.testing import fullest, hostile, smallest, unfinished

CASE = Path(__file__).parents[1] / "case" / "synthetic.yaml"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(25)


def pictures_of(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return [package.read(name) for name in package.namelist() if name.endswith(".png")]


class Seen:
    """Draws nothing, and keeps what it was to draw."""

    def __init__(self):
        self.words: list[str] = []

    def __call__(self, picture):
        self.words.append(picture.alt)
        return PNG


def paper(number, language, draw):
    """Return one of the example's papers."""
    record = partnerkit.load(CASE)
    return position_paper(record, record.papers[number], language=language, form=POSITION_PAPER, draw=draw)


def report(audience="public", language="sv", draw=lambda picture: PNG):
    """Return the example's report with stand-ins for its pictures."""
    record = partnerkit.load(CASE)
    return final_report(
        record,
        record.projects[0],
        record.reports[0],
        language=language,
        form=NEUTRAL_FINAL_REPORT,
        audience=audience,
        draw=draw,
    )


@pytest.mark.parametrize("language", ["sv", "en"])
def test_pictures_of_the_report_stand_after_the_tables_they_show(language):
    """A timeline after the activities, women and men after the participants, money after the finances."""
    blocks = report(language=language).parts[0].blocks
    places: dict[str | None, list[str]] = defaultdict(list)
    anchor = None
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2:
            anchor = block.anchor
        elif isinstance(block, Table | Figure) and anchor:
            places[anchor].append(type(block).__name__)

    assert ["Table", "Figure"] == places["activities"]
    assert ["Table", "Figure"] == places["participants"]
    assert ["Table"] * 4 + ["Figure"] * 2 == places["finances"][:6]
    assert () == check(report(language=language))


def test_a_small_group_is_not_drawn_for_those_outside():
    """What the table puts together the picture does not take apart."""
    outside, inside = Seen(), Seen()
    report("public", draw=outside)
    report("internal", draw=inside)

    assert 4 == len(outside.words)
    assert not any("experter" in words for words in outside.words)
    assert any("experter" in words for words in inside.words)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_paper_has_its_timeline_under_a_heading_of_its_own(language):
    """It stands in the background, also for a screen reader's list of headings."""
    document = paper(1, language, Seen())

    (part,) = (one for one in document.parts if any(isinstance(block, Figure) for block in one.blocks))
    place = next(n for n, block in enumerate(part.blocks) if isinstance(block, Figure))
    heading = part.blocks[place - 1]
    assert isinstance(heading, Heading)
    assert plain(heading.children) in ("Tidslinje", "Timeline")
    assert () == check(document)


def test_a_timeline_holds_nothing_decided_after_the_date_of_its_paper():
    """A paper of 2018 cannot know what a board decided in 2022; that of 2023 tells it."""
    early, late = Seen(), Seen()
    paper(0, "sv", early)
    paper(1, "sv", late)

    assert [False, True] == ["2022-06-07" in words for words in (*early.words, *late.words)]


@pytest.mark.parametrize("word", ["yes", "ja", "true", "Ja", True])
def test_pictures_are_drawn_when_asked_for(word):
    """Yes in either language, as a value or as text."""
    made = make(partnerkit.load(CASE), "final-report", options={"pictures": word, "report": "slutrapport"})

    assert 4 == len(pictures_of(made.data))


@pytest.mark.parametrize("word", ["no", "nej", "false", False])
def test_no_picture_is_drawn_when_none_is_asked_for(word):
    """The document is byte for byte the one without the option."""
    record = partnerkit.load(CASE)
    options = {"report": "slutrapport"}

    without = make(record, "final-report", options=options)

    assert without.data == make(record, "final-report", options={**options, "pictures": word}).data
    assert [] == pictures_of(without.data)


def test_another_word_than_yes_or_no_is_refused():
    """The message says what is expected."""
    with pytest.raises(OptionsError, match="pictures"):
        make(partnerkit.load(CASE), "final-report", options={"pictures": "kanske", "report": "slutrapport"})


@pytest.mark.parametrize("record", [smallest, unfinished, hostile, fullest])
@pytest.mark.parametrize("name", ["final-report", "position-paper"])
def test_any_record_can_have_pictures(record, name):
    """Whatever a text holds, the document is made."""
    assert make(record(), name, options={"pictures": "yes"}).data


def test_without_the_extra_the_message_names_it(monkeypatch):
    """Who asks for pictures learns what to install, or that the document does without."""
    for module in [one for one in sys.modules if one.startswith("partnerkit.render.drawing")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "matplotlib", None)

    with pytest.raises(OptionsError, match=r"pip install 'partnerkit\[pictures\]'"):
        make(partnerkit.load(CASE), "final-report", options={"pictures": "yes", "report": "slutrapport"})


SCRIPT = """
import hashlib, sys
import partnerkit
record = partnerkit.load(sys.argv[1])
plain = partnerkit.export(record, "final-report", report="slutrapport")
assert "matplotlib" not in sys.modules
drawn = partnerkit.export(record, "final-report", report="slutrapport", pictures=True)
print(hashlib.sha256(plain).hexdigest(), hashlib.sha256(drawn).hexdigest())
"""


def test_a_document_with_pictures_is_the_same_whatever_surrounds_it(tmp_path):
    """Hash order, locale, time zone and the settings of who runs it change nothing; without pictures nothing loads."""
    settings = tmp_path / "matplotlibrc"
    settings.write_text(
        "font.size: 30\nsavefig.dpi: 50\ntext.usetex: True\nhatch.linewidth: 5\nlines.antialiased: False\n"
        "text.hinting: none\nsavefig.transparent: True\n"
    )
    one = {"PYTHONHASHSEED": "1", "LC_ALL": "C"}
    other = {
        "PYTHONHASHSEED": "2",
        "LC_ALL": "sv_SE.UTF-8",
        "TZ": "Asia/Tokyo",
        "MATPLOTLIBRC": str(settings),
    }

    told = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT, str(CASE)],
            env={**os.environ, **around},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for around in (one, other)
    }

    assert 1 == len(told)
    plain_one, drawn = told.pop().split()
    assert hashlib.sha256().digest_size * 2 == len(drawn)
    assert plain_one != drawn

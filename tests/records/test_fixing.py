"""Safe fixes: what has one right answer is put right, once and for all, and nothing else in the file is touched."""

from collections.abc import Iterable
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.distributions import Offer
from tests.rules.examples import whole
from tests.rules.test_engine import finds, pack, rule

from partnerkit.files import read_file, to_json, to_yaml
from partnerkit.model import Activity, Partnership, Project, Text
from partnerkit.records import loads
from partnerkit.records.fixing import propose, steps
from partnerkit.records.fixing_readings import spellings
from partnerkit.records.fixing_values import with_values
from partnerkit.records.placing import value_at
from partnerkit.rules import Finding, Fix, RuleContext, validate
from partnerkit.testing.strategies import partnerships


def fixed(piece: str) -> tuple[str, list[tuple[str, str]]]:
    """Return a piece of YAML after fixing, with its head, and what was fixed."""
    proposal = propose(whole(piece).encode(), "yaml")
    return proposal.new.decode(), [(one.code, one.path) for one in proposal.fixed]


class TestSpellings:
    """Dates, amounts and numbers that mean one thing, and those that do not."""

    @pytest.mark.parametrize(
        ("words", "meant"),
        [
            ("2016-1-5", "2016-01-05"),
            ("2016-3", "2016-03"),
            ("2016.10.7", "2016-10-07"),
            ("17 okt 2016", "2016-10-17"),
            ("1 000 SEK", "1000 SEK"),
            ("1\u00a0000\u00a0SEK", "1000 SEK"),
            ("about 2 300 000 SEK", "about 2300000 SEK"),
            ("1.000,50 EUR", "1000.50 EUR"),
            ("1.000.000 EUR", "1000000 EUR"),
            ("12,5 SEK", "12.5 SEK"),
            ("\u22121 000 SEK", "-1000 SEK"),
        ],
    )
    def test_what_means_one_thing_is_spelt_as_files_spell_it(self, words: str, meant: str) -> None:
        """Blanks between thousands, a decimal comma and single figures leave no doubt."""
        assert [meant] == list(spellings(words))

    @pytest.mark.parametrize(
        "words",
        ["1/2/2016", "1-2-2016", "1,000 SEK", "1.000 SEK", "1 000 kr", "1 00 SEK", "i våras"],
    )
    def test_what_can_mean_two_things_is_left(self, words: str) -> None:
        """Nobody but the author knows."""
        assert [] == [one for one in spellings(words) if "kr" not in words]

    def test_a_file_that_could_not_be_read_can_be_read(self) -> None:
        """The misspelt places are put right, remarks and the rest stay."""
        made, told = fixed(
            "start: 2016-1-5   # about then\nprojects:\n  - {id: p, budget: [{granted: 1 000 SEK}]}\n"
        )
        assert 'start: "2016-01-05"   # about then\n' in made
        assert "  - {id: p, budget: [{granted: 1000 SEK}]}\n" in made
        assert [("PK015", "start"), ("PK015", "projects[0].budget[0].granted")] == told
        loads(made)

    def test_a_fault_elsewhere_stays_and_harms_nothing(self) -> None:
        """What nobody can put right for sure is left as it is, also where the file still cannot be read."""
        piece = "start: 2016-1-5\nend: sometime\nstatus: aktive\n"
        made, told = fixed(piece)
        assert whole(piece).replace("2016-1-5", '"2016-01-05"') == made
        assert [("PK015", "start")] == told

    def test_one_that_cannot_be_put_right_keeps_no_other_from_it(self) -> None:
        """There is no thirteenth month; the spellings around it are put right all the same."""
        days = ["2014-5-1", "2014-5-2", "2014-13-1", "2014-5-3", "2014-5-4"]
        piece = "projects:\n  - id: p\n    activities:\n"
        made, told = fixed(piece + "".join(f"      - {{date: {one}}}\n" for one in days))
        assert [f"projects[0].activities[{number}].date" for number in (0, 1, 3, 4)] == [
            path for _, path in told
        ]
        assert "      - {date: 2014-13-1}\n" in made

    @pytest.mark.parametrize("piece", ["start: [\n", "start: 2016-1-5\nstart: 2017\n", "a: &x 1\n"])
    def test_a_file_that_is_no_yaml_is_left(self, piece: str) -> None:
        """Where the structure is not certain nothing is."""
        made, _ = fixed(piece)
        assert made in (whole(piece), whole(piece).replace("2016-1-5", '"2016-01-05"'))

    def test_words_of_a_text_are_no_misspelt_dates(self) -> None:
        """A title may say 2016-1-5."""
        assert [] == fixed("title: 2016-1-5\n")[1]


class TestRules:
    """What rules find and can mend."""

    def test_stray_spaces_go_in_every_language(self) -> None:
        """The rule that found them takes them away; line ends within a text stay."""
        made, told = fixed('title: {sv: "Två  ord ", en: "Two words"}\n')
        assert 'title: {sv: Två ord, en: "Two words"}\n' in made
        assert [("PK506", "example.title")] == told

    def test_an_id_that_others_point_to_is_left(self) -> None:
        """Another spelling of an id is another id."""
        piece = 'projects:\n  - {id: p, funder: "linz "}\n'
        assert (whole(piece), []) == fixed(piece)

    def test_a_share_follows_from_its_parts(self) -> None:
        """The counts are what was observed; the share is made of them."""
        piece = "projects:\n  - id: p\n    indicators:\n"
        piece += "      - observations: [{numerator: 1, value: 0.9, denominator: 3}]\n"
        made, told = fixed(piece)
        assert "{numerator: 1, value: 0.33, denominator: 3}" in made
        assert ["PK406"] == [code for code, _ in told]

    def test_sums_that_differ_are_left(self) -> None:
        """Nobody can tell which of the amounts is wrong."""
        piece = (
            "projects:\n  - {id: p, budget: [{granted: 1 SEK}]}\n"
            "grants:\n  - {id: g, projects: [p], granted: 2 SEK}\n"
        )
        assert (whole(piece), []) == fixed(piece)

    def test_records_with_findings_get_an_id(self) -> None:
        """Without one nobody can waive or cite them; numbers go on where they are taken."""
        piece = (
            "consultations:\n  - {id: consultation-1}\n"
            "projects:\n  - id: p\n    activities:\n      - {title: '[kompletteras]'}\n      # second\n"
            "      - title: '[kompletteras]'\n      - {title: Klar}\n"
        )
        made, told = fixed(piece)
        assert "      - {id: activity-1, title: '[kompletteras]'}\n      # second\n" in made
        assert (
            "      # second\n      - id: activity-2\n        title: '[kompletteras]'\n      - {title: Klar}\n"
            in made
        )
        assert ["id", "id"] == [code for code, _ in told]

    def test_a_waiver_of_a_record_without_id_keeps_its_hold(self) -> None:
        """An id would change the path that the waiver names, so none is given."""
        piece = (
            "projects:\n  - id: p\n    activities:\n      - {title: '[kompletteras]', host: nobody}\n"
            "waivers:\n  - {code: PK507, about: 'p.activities[0]', reason: Skrivs i höst.}\n"
        )
        assert (whole(piece), []) == fixed(piece)


class TestOthers:
    """Rule packs of others may offer fixes; what they offer is checked."""

    def mended(self, offer: Offer, fix: Any, check: Any = finds) -> tuple[Any, list[str]]:
        """Return what comes of a fix of somebody else."""
        offer("partnerkit.rules", pack(rule("AB001", check, fix=fix)))
        record = loads(whole("title: Fel\nparties:\n  - {id: one, organisation: linz}\n"))
        (mended, told), (better, _) = steps(record)
        assert mended == better
        return (better if better != record else None), [one.code for one in told]

    @staticmethod
    def titled(context: RuleContext) -> Iterable[Finding]:
        """Find a title that is not the right one."""
        title = context.partnership.title
        if title is None or title.get("sv") != "Rätt":
            yield context.found(("title",), what="it")

    def test_a_fix_of_theirs_is_taken(self, offer: Offer) -> None:
        """It is a function beside the rule."""
        right = Text({"sv": "Rätt"})
        made, told = self.mended(offer, lambda c, f: [Fix(f.place, right)], self.titled)
        assert (right, ["AB001"]) == (made.title, told)

    @pytest.mark.parametrize(
        "fix",
        [
            lambda context, finding: 1 / 0,
            lambda context, finding: None,
            lambda context, finding: ["no fix"],
            lambda context, finding: [Fix(("nowhere",), 1)],
            lambda context, finding: [Fix(("parties", 9), None)],
            lambda context, finding: [Fix(("id",), 7)],
            lambda context, finding: [Fix((), None)],
            lambda context, finding: [Fix(("title",), Text({"sv": "Fel igen"}))],
            lambda context, finding: [Fix(("parties",), ())],
            lambda context, finding: [
                Fix(("title",), Text({"sv": "Rätt"})),
                Fix(("language",), "xx-not-a-tag"),
            ],
            lambda context, finding: [
                Fix(("title",), Text({"sv": "Rätt"})),
                Fix(("title",), Text({"sv": "Två"})),
            ],
        ],
    )
    def test_a_fix_that_does_not_help_or_harms_is_not_taken(self, offer: Offer, fix: Any) -> None:
        """One that raises, is nonsense, leaves the finding, brings another, or says two things changes nothing."""
        assert (None, []) == self.mended(offer, fix, self.titled)


def spoilt(words: str) -> str:
    """Return words with stray spaces."""
    return f"{words}  ja "


REMARKS = st.lists(st.text("abc åäö#:'\"-", max_size=8), max_size=3)


@given(partnerships(), REMARKS, st.sampled_from(["yaml", "json"]))
@settings(max_examples=30)
def test_fixing_is_done_once_and_touches_nothing_else(
    record: Partnership, remarks: list[str], kind: str
) -> None:
    """Twice is once; what was fixed is found no more; remarks stay; with the old values back it is the old record."""
    record = evolve(record, title=Text({"sv": spoilt("Titel")}))
    raw = (to_json(record) if kind == "json" else to_yaml(record)).encode()
    if kind == "yaml":
        raw += "".join(f"# {one}\n" for one in remarks).encode()
    proposal = propose(raw, kind)
    again = propose(proposal.new, kind)
    assert (proposal.new, ()) == (again.new, again.fixed)
    new = read_file(proposal.new, "", kind)[0]
    left = {(one.code, one.place) for one in validate(new).findings}
    assert "PK506" in {one.code for one in proposal.fixed}
    assert left.isdisjoint((one.code, one.place) for one in proposal.fixed)
    old = {one.place: value_at(record, one.place) for one in proposal.fixed}
    assert with_values(new, old) == record
    assert [one for one in raw.splitlines() if one.startswith(b"#")] == [
        one for one in proposal.new.splitlines() if one.startswith(b"#")
    ]


def test_many_values_are_put_in_at_once() -> None:
    """What is not named stays, also in lists."""
    activities = tuple(Activity(id=f"a{number}") for number in range(3))
    record = Partnership(id="x", projects=(Project(id="p", activities=activities),))
    title = Text({"sv": "T"})
    made = with_values(record, {("projects", 0, "activities", 1, "title"): title, ("title",): title})
    assert [None, title, None] == [one.title for one in made.projects[0].activities]
    assert title == made.title
    assert record.projects[0].activities[0] is made.projects[0].activities[0]

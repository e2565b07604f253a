"""What the rules must leave alone, and what they must find beside their examples."""

import pytest
from tests.rules.examples import findings, found

from partnerkit.rules.core.prose import is_intranet
from partnerkit.rules.tables import table


def project(rest: str) -> str:
    """Return a project with some fields."""
    return f"projects:\n  - {{id: p, {rest}}}\n"


def paper(words: str, language: str = "sv") -> str:
    """Return a paper with one point."""
    return f"papers:\n  - id: paper\n    proposals:\n      - {{id: point, text: {{{language}: '{words}'}}}}\n"


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2016-10", "2016"),
        ("2016~", "2014"),
        ("2016", "2014?"),
        ("XXXX-10", "2014"),
        ("201X", "2014"),
        ("2014", "2014"),
    ],
)
def test_only_what_is_certain_is_out_of_order(start: str, end: str) -> None:
    """2016 is not before 2016-10, and what is about or uncertain never is."""
    assert [] == found("PK201", project(f"period: {{start: {start}, end: {end}}}"))


def test_the_partnership_itself_and_names_of_old_are_in_order_too() -> None:
    """Every period is looked at, wherever it stands."""
    assert ["example.end"] == found("PK201", "start: 2014\nend: 2012\n")
    actors = "organisations:\n  linz: {name: L, former_names: [{name: A, valid: {start: 1990, end: 1980}}]}\n"
    assert ["linz.former_names[0].valid.end"] == found("PK201", actors)


def test_every_way_of_pointing_is_followed() -> None:
    """Ids in headcounts, references, claims, translations and waivers lead somewhere too."""
    piece = """
projects:
  - id: p
    references: [{number: '1', issuer: x1}]
    activities: [{id: a, participants: [{party: x2, women: 1}]}]
consultations:
  - {id: c, organisation: linz, about: x3}
claims:
  - {id: k, about: x4.start, value: 2012}
translations:
  - {id: t, about: x5.title, language: en}
waivers:
  - {id: w, code: PK704, about: x6, reason: Ja.}
"""
    ways = ["a.participants[0].party", "c.about", "k.about", "p.references[0].issuer", "t.about", "w.about"]
    assert ways == sorted(str(one) for one in found("PK101", piece))


def test_a_near_id_is_proposed() -> None:
    """A slip of the pen is easy to put right."""
    assert "Did you mean 'linz'?" in findings("PK101", project("funder: lins"))[0].text()


def test_grants_that_share_a_project_are_not_added_up() -> None:
    """Nobody knows which lines belong to which of them; a project named twice in one grant is not shared."""
    lines = project("budget: [{heading: A, granted: 100000 SEK}]")
    one = "grants:\n  - {id: g, projects: [p, p], granted: 310000 SEK}\n"
    assert ["g.granted"] == found("PK302", lines + one)
    assert [] == found("PK302", lines + one + "  - {id: h, projects: [p], granted: 310000 SEK}\n")


def test_longer_circles_are_found_at_each_of_their_records() -> None:
    """A part of B, B part of A."""
    actors = (
        "organisations:\n  a: {name: A, part_of: b}\n  b: {name: B, part_of: a}\n  c: {name: C, part_of: a}\n"
    )
    assert ["a.part_of", "b.part_of"] == found("PK104", actors)


def test_claims_may_be_about_a_field_not_yet_filled() -> None:
    """A claim about an absent period's end is about a field that exists."""
    assert [] == found(
        "PK103", project("kind: project") + "claims:\n  - {about: p.period.end, value: 2016}\n"
    )
    assert ["example.claims[0].about"] == found("PK103", "claims:\n  - {about: linz, value: 2016}\n")


def test_arithmetic_leaves_inexact_amounts_alone() -> None:
    """About 310,000 kronor is never found wrong by adding up."""
    lines = project("budget: [{heading: A, granted: 100000 SEK}]") + "grants:\n  - {id: g, projects: [p], "
    assert ["g.granted"] == found("PK302", lines + "granted: 310000 SEK}\n")
    assert [] == found("PK302", lines + "granted: about 310000 SEK}\n")
    assert [] == found("PK302", lines + "granted: 310000 SEK, other_projects: 17}\n")
    assert [] == found("PK302", lines + "granted: 310000 EUR}\n")


def test_a_line_may_make_either_the_applied_or_the_granted_amount() -> None:
    """What was cut by the funder is not a slip."""
    line = "budget: [{id: b, persons: 2, unit_price: 500 SEK, applied: 1000 SEK, granted: 800 SEK}]"
    assert [] == found("PK301", project(line))


def test_rates_tie_currencies_together_over_others() -> None:
    """EUR to SEK and USD to EUR make USD comparable with SEK."""
    amounts = project("budget: [{granted: 1 SEK}, {granted: 2 EUR}, {granted: 3 USD}]")
    one = "exchange_rates:\n  - {from: EUR, to: SEK, rate: 9.1}\n"
    loose = findings("PK304", amounts + one)
    assert ["USD"] == [one.message.params["others"] for one in loose]
    assert [] == found("PK304", amounts + one + "  - {from: USD, to: EUR, rate: 0.9}\n")


def test_a_credit_among_vouchers_is_no_negative_grant() -> None:
    """Only grants and budget lines cannot be below zero."""
    assert [] == found("PK308", project("vouchers: [{number: K1, amount: -500 SEK}]"))


@pytest.mark.parametrize("code", ["1", "17.19", "10.7", "16.a", "14.c"])
def test_goals_and_targets_of_the_agenda_are_known(code: str) -> None:
    """All 17 goals and 169 targets exist."""
    assert [] == found("PK408", project(f"sdgs: ['{code}']"))


@pytest.mark.parametrize("code", ["0", "18", "17.20", "17.a", "6.c", "6.0", "06", "6.03", "SDG 6", "1.d"])
def test_other_codes_are_not(code: str) -> None:
    """What the Agenda does not have is found."""
    assert ["p.sdgs[0]"] == found("PK408", project(f"sdgs: ['{code}']"))


def test_the_lists_of_the_agenda_are_complete() -> None:
    """There are 17 goals and 169 targets."""
    targets = table("sdg")["targets"]
    assert (17, 169) == (len(targets), sum(sum(both) for both in targets.values()))


@pytest.mark.parametrize(
    "address",
    [
        "http://linweb.linkoping.se/plan",
        "https://intranet.region.se",
        "localhost:8080/x",
        "http://dokument/plan",
        "file:///C:/plan.docx",
        "C:\\plan.docx",
        "\\\\server\\plan",
        "http://plan.kommun.local/",
        "http://192.168.1.4/x",
        "https://172.20.0.1",
    ],
)
def test_addresses_inside_the_house_are_known(address: str) -> None:
    """Hosts without a point, private names and numbers, drives and shares."""
    assert is_intranet(address)


@pytest.mark.parametrize(
    "address",
    ["https://www.linkoping.se/intranet", "icld.se", "http://172.15.0.1", "8.8.8.8", "mailto:info@linz.at"],
)
def test_public_addresses_are_left_alone(address: str) -> None:
    """A word in the path says nothing about the host."""
    assert not is_intranet(address)


def test_intranet_addresses_in_notes_sources_and_hidden_records_are_left_alone() -> None:
    """Only what readers see matters; a source may be inside the house if it is not public."""
    note = "themes:\n  t: {name: t, note: 'Se http://linweb.linkoping.se/x'}\n"
    assert [] == found("PK503", note)
    hidden = "sources:\n  s: {title: t, public: false, address: 'http://linweb.linkoping.se/x'}\n"
    assert [] == found("PK503", hidden)
    assert ["t.description"] == found(
        "PK503",
        "themes:\n  t: {name: t, description: {sv: 'Se http://linweb.se/x.', en: 'See http://linweb.se/x.'}}\n",
    )


@pytest.mark.parametrize(
    "words",
    [
        "Kommunstyrelsen antar positionspapperet om samverkan med Linz.",
        "Kommunstyrelsen ger förvaltningen i uppdrag att återkomma och redovisa utfallet senast i juni.",
        "Samarbetet följs upp minst en gång per mandatperiod.",
    ],
)
def test_good_points_are_left_alone(words: str) -> None:
    """One act in a whole sentence is what a board wants."""
    for code in ("PK701", "PK702", "PK703"):
        assert [] == found(code, paper(words))


@pytest.mark.parametrize(
    ("words", "language", "key"),
    [
        ("att anta papperet.", "sv", "clause"),
        ("to adopt the paper.", "en", "clause"),
        ("kommunstyrelsen antar papperet.", "sv", "capital"),
        ("Kommunstyrelsen antar papperet", "sv", "stop"),
    ],
)
def test_each_fault_of_a_point_has_its_own_words(words: str, language: str, key: str) -> None:
    """The writer is told which fault it is."""
    (one,) = findings("PK701", paper(words, language))
    assert one.message.key.endswith(f".{key}")


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Kommunstyrelsen antar papperet samt uppdrar åt direktören att följa upp det.", "sv"),
        ("Kommunstyrelsen antar papperet. Direktören följer upp det.", "sv"),
        ("The board adopts the paper and instructs the director to follow it up.", "en"),
    ],
)
def test_two_acts_are_found_in_both_languages(words: str, language: str) -> None:
    """Each act is decided on its own."""
    assert ["point.text"] == found("PK703", paper(words, language))


def test_points_that_were_decided_stand_as_they_were() -> None:
    """History is not corrected; what is still a proposal is."""
    decision = "decisions:\n  - {id: d, date: 2016, stage: STAGE, points: [{text: att bifalla}]}\n"
    assert [] == found("PK701", decision.replace("STAGE", "decided"))
    assert ["d.points[0].text"] == found("PK701", decision.replace("STAGE", "proposed"))


@pytest.mark.parametrize(
    "words",
    [
        "Dnr 2014-0065",
        "212000-0175",
        "KS 2016-811",
        "013-20 60 00",
        "2014-2016",
        "19121212-1213",
        "20160230-1234",
    ],
)
def test_other_numbers_are_no_personal_numbers(words: str) -> None:
    """Case numbers, organisation numbers, telephones and wrong check digits are left alone."""
    assert [] == found("PK602", f"themes:\n  t: {{name: '{words}'}}\n")


@pytest.mark.parametrize("words", ["121212-1212", "191212121212", "19121212+1212"])
def test_personal_numbers_are_found_in_every_spelling(words: str) -> None:
    """With and without century and hyphen, also in notes and case numbers."""
    assert ["t.note"] == found("PK602", f"themes:\n  t: {{name: t, note: 'Se {words}.'}}\n")
    assert ["p.references[0]"] == found("PK602", project(f"references: ['{words}']"))


@pytest.mark.parametrize(
    "address", ["info@linz.at", "kommun.kontakt@linz.at", "international.office@linz.at"]
)
def test_addresses_of_functions_are_left_alone(address: str) -> None:
    """Only a person's own address names a person."""
    assert [] == found("PK603", f"contacts:\n  - {{id: c, email: {address}}}\n")


def test_quotations_and_names_need_no_translation_and_no_praise_is_found_in_them() -> None:
    """A funder's own words stay in their language."""
    piece = """
settings: {languages: [sv, en]}
reports:
  - {id: r, feedback: [{id: f, points: [{text: Ett unikt och framgångsrikt projekt., quoted: true}]}]}
"""
    assert [] == found("PK501", piece)
    assert [] == found("PK505", piece)


def test_claims_that_agree_do_not_compete() -> None:
    """Two sources for one value are good evidence."""
    claims = "claims:\n  - {about: example.start, value: 2012}\n  - {about: example.start, value: VALUE}\n"
    assert [] == found("PK801", claims.replace("VALUE", "2012"))
    assert ["example.claims[0]"] == found("PK801", claims.replace("VALUE", "2013"))


@pytest.mark.parametrize(
    ("field", "value", "agrees"),
    [
        ("period.start", "2014", True),
        ("period.start", "2015", False),
        ("status", "ended", True),
        ("title", "Vatten för alla", True),
        ("title", "vatten  för ALLA", True),
        ("budget[0].granted", "100 SEK", True),
        ("budget[0].granted", "200 SEK", False),
        ("budget[0].persons", "4", True),
        ("budget[0].number", "2.5", True),
        ("references[0]", "2014-0065", True),
        ("sdgs[0]", "6", True),
        ("sdgs", "7", True),
        ("extended_to", "2016", False),
    ],
)
def test_a_chosen_claim_is_compared_as_it_stands_in_a_file(field: str, value: str, agrees: bool) -> None:
    """Dates, amounts, codes, numbers and words are compared; what has no short form is left alone."""
    piece = project(
        "period: {start: 2014}, status: ended, title: Vatten för alla, "
        "references: ['2014-0065'], sdgs: ['6'], budget: [{granted: 100 SEK, persons: 4, number: 2.5}]"
    )
    claim = f"claims:\n  - {{id: k, about: 'p.{field}', value: '{value}', chosen: true}}\n"
    assert ([] if agrees else ["k.value"]) == found("PK803", piece + claim)


def test_a_collective_that_lies_within_a_party_counts_for_it() -> None:
    """A result for a department benefits its municipality."""
    actors = (
        "organisations:\n  linkoping: {name: L}\n  unit: {name: U, part_of: linkoping}\n  linz: {name: Z}\n"
    )
    results = project("results: [{statement: A., benefits: [unit]}, {statement: B., benefits: [linz]}]")
    assert [] == found("PK402", actors + results)


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        ("women: 4, men: 6", []),
        ("women: 1, men: 2", []),
        ("women: 1, men: 1", []),
        ("women: 0, men: 2", ["women"]),
        ("women: 1, men: 0", []),
        ("women: 9, men: 3", ["men"]),
        ("women: 2, men: 8, unstated: 1", []),
        ("women: 2, men: 8, total: 11", []),
        ("women: 2, men: 8, other: 1", []),
        ("women: 2, men: 8, unstated: 0, total: 10", ["women"]),
        ("women: 2, men: 8, qualifier: about", []),
        ("men: 8", []),
        ("total: 8", []),
    ],
)
def test_balance_is_judged_where_everybody_is_counted_and_could_be_better(
    heads: str, expected: list[str]
) -> None:
    """One of three cannot be within 40/60; what is not stated, or only about right, is not judged."""
    piece = project(f"activities: [{{id: a, participants: [{{{heads}}}]}}]")
    assert expected == [one.message.key.rpartition(".")[2] for one in findings("PK778", piece)]


@pytest.mark.parametrize(
    ("contact", "words", "expected"),
    [
        ("name: Kim Exempel", "Vi möter KIM  EXEMPEL.", ["p.purpose"]),
        ("name: Kim Exempel, name_public: true", "Vi möter Kim Exempel.", []),
        ("name: Kim Exempel, name_public: true, public: false", "Vi möter Kim Exempel.", ["p.purpose"]),
        ("name: Kim", "Vi möter Kim.", []),
        ("name: Kim Exempel", "Vi möter Kim Exempelsson.", []),
    ],
)
def test_a_hidden_name_is_found_as_a_whole_and_only_if_it_has_two_words(
    contact: str, words: str, expected: list[str]
) -> None:
    """A single word may be a place, and a longer name is somebody else's."""
    piece = f"contacts:\n  - {{id: c, {contact}}}\n" + project(f"purpose: '{words}'")
    assert expected == found("PK785", piece)


def test_a_line_in_another_currency_than_its_price_is_not_counted() -> None:
    """Without a rate nobody can say that 8000 EUR is not four times 9000 SEK."""
    line = "{id: travel, persons: 4, unit_price: 9000 SEK, AMOUNTS}"
    foreign = project(f"budget: [{line.replace('AMOUNTS', 'applied: 8000 EUR')}]")
    assert [] == found("PK301", foreign)
    both = project(f"budget: [{line.replace('AMOUNTS', 'applied: 8000 EUR, granted: 35000 SEK')}]")
    assert ["travel.granted"] == found("PK301", both)


def test_the_first_answer_to_a_report_is_told_by_its_number() -> None:
    """The finding leads to the answer that came before the report, not to the one after it."""
    answers = "feedback: [{date: 2014}, {date: 2016}]"
    (one,) = findings("PK202", f"reports:\n  - {{id: r, submitted: 2015, {answers}}}\n")
    assert (("r.feedback[0].date",), ("r.submitted",)) == (
        (one.path,),
        tuple(two.path for two in one.related),
    )


def test_each_record_of_a_circle_is_told_with_the_one_above_it() -> None:
    """Whoever breaks the circle sees both ends of every link."""
    circle = "organisations:\n  a: {name: A, part_of: b}\n  b: {name: B, part_of: a}\n"
    told = [
        (one.path, [two.path for two in one.related]) for one in findings("PK104", circle + "parties: []\n")
    ]
    assert [("a.part_of", ["b"]), ("b.part_of", ["a"])] == told


@pytest.mark.parametrize(
    ("field", "limit"),
    [
        ("period: {start: 2014, end: 2015}", "p.period.end"),
        ("planned: {start: 2014, end: 2015}", "p.planned.end"),
        ("planned: {start: 2014, end: 2014}, extended_to: 2015", "p.extended_to"),
        ("period: {start: 2014}, planned: {end: 2015}", "p.planned.end"),
    ],
)
def test_what_lies_outside_a_project_is_told_with_the_date_it_passes(field: str, limit: str) -> None:
    """The end may stand in any of three fields; the one that counts is the other end."""
    late = project(f"{field}, activities: [{{id: visit, date: 2018}}]")
    (one,) = findings("PK203", late)
    assert [limit] == [two.path for two in one.related]
    early = project(f"{field}, activities: [{{id: visit, date: 2010}}]")
    start = "p.planned.start" if field.startswith("planned") else "p.period.start"
    assert [[start]] == [[two.path for two in one.related] for one in findings("PK203", early)]


def test_of_three_chosen_claims_those_that_differ_are_told() -> None:
    """Two that agree are no contradiction, in whatever order they stand."""
    claim = "  - {{id: k{0}, about: example.start, value: {1}, chosen: true}}\n"
    claims = "".join(claim.format(*one) for one in ((1, 2012), (2, 2012), (3, 2013)))
    (one,) = findings("PK802", f"claims:\n{claims}")
    assert ("k3.chosen", ["k1"]) == (one.path, [two.path for two in one.related])


def test_a_paper_without_an_id_can_be_about_the_decision_that_was_asked_of() -> None:
    """The other end is told by its place where it has no id."""
    piece = """
decisions:
  - {id: adopted}
papers:
  - {decision: adopted, title: Samverkan}
consultations:
  - {id: asked, organisation: linz, about: adopted, outcome: agrees}
"""
    (one,) = findings("PK712", piece)
    assert ["example.papers[0].distribution"] == [two.path for two in one.related]

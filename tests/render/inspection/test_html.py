"""Each fault planted in a page is found, and nothing else."""

import pytest

from partnerkit.testing import html_faults

PAGE = """<!DOCTYPE html><html lang="sv-SE"><head><title>Titel</title></head><body><h1 id="a">Rubrik</h1>
<p><a href="#a">Till rubriken</a><br>Text.</p><table><caption>Tabell</caption><tr><th scope="col">A</th></tr></table>
<img alt="En bild" src="x"><label for="f">Namn</label><input id="f"></body></html>"""


def test_a_page_without_faults_has_none():
    """Language, title, outline, table, picture, link and field are right."""
    assert () == html_faults(PAGE)


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("language-missing", ' lang="sv-SE"', ""),
        ("title-missing", "<title>Titel</title>", "<title> </title>"),
        ("heading-skipped", "<p>", "<h3>Djupt</h3><p>"),
        ("heading-empty", "<p>", "<h2></h2><p>"),
        ("table-caption", "<caption>Tabell</caption>", ""),
        ("table-header", ' scope="col"', ""),
        ("picture-alt", ' alt="En bild"', ""),
        ("control-unnamed", "<label for", "<label title"),
        ("link-vague", "Till rubriken", "Läs mer"),
        ("link-vague", "Till rubriken", "https://icld.se/"),
        ("link-vague", "Till rubriken", ""),
        ("link-broken", "#a", "#b"),
        ("id-repeated", "<p>", '<p id="f">'),
    ],
)
def test_a_fault_is_found_and_nothing_else(kind, old, new):
    """One change to the page is one fault, told with the words of the element."""
    assert old in PAGE
    assert [kind] == [fault.kind for fault in html_faults(PAGE.replace(old, new, 1))]

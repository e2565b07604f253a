"""What should not leave the house with a Word file is found where it was put, and only there."""

import io
from zipfile import ZipFile

import pytest

from partnerkit.testing import leftovers

CORE, SETTINGS, CUSTOM = "docProps/core.xml", "word/settings.xml", "docProps/custom.xml"
RELATIONS = "word/_rels/document.xml.rels"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def kinds(content, **settings):
    return [fault.kind for fault in leftovers(content, **settings)]


def run(words, properties=""):
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r>"


def test_our_own_documents_leave_nothing_behind(flawless):
    """No remark, change, person, path or hidden thing is in a file that partnerkit made."""
    assert [] == kinds(flawless)


@pytest.mark.parametrize(
    ("kind", "planted"),
    [
        ("tracked-changes", f"<w:p><w:ins w:id='1' w:author='A B'>{run('nytt')}</w:ins></w:p>"),
        (
            "tracked-changes",
            "<w:p><w:del w:id='1' w:author='A B'><w:r><w:delText>x</w:delText></w:r></w:del></w:p>",
        ),
        (
            "tracked-changes",
            f"<w:p><w:pPr><w:pPrChange w:id='1'><w:pPr/></w:pPrChange></w:pPr>{run('x')}</w:p>",
        ),
        ("revision-ids", f"<w:p w:rsidR='00AB12CD'>{run('x')}</w:p>"),
        ("hidden-text", f"<w:p>{run('hemligt', '<w:vanish/>')}</w:p>"),
        (
            "local-path",
            "<w:p><w:r><w:drawing><wp:docPr id='9' name='x' descr='C:\\Users\\anna\\vapen.png'/></w:drawing></w:r></w:p>",
        ),
        (
            "local-path",
            "<w:p><w:r><w:instrText>INCLUDETEXT \\\\server\\delad\\text.docx</w:instrText></w:r></w:p>",
        ),
    ],
)
def test_what_was_left_in_the_text_is_found(changed, kind, planted):
    """Changes, marks of editing, hidden text and paths."""
    assert [kind] == kinds(changed(planted))


@pytest.mark.parametrize(
    ("kind", "part", "old", "new"),
    [
        ("tracking-on", SETTINGS, "<w:zoom ", "<w:trackRevisions/><w:zoom "),
        ("revision-ids", SETTINGS, "<w:zoom ", "<w:rsids/><w:zoom "),
        ("names", CORE, "<dc:language>", "<cp:lastModifiedBy>Anna Svensson</cp:lastModifiedBy><dc:language>"),
        ("local-path", CORE, "Utkast", "file:///home/anna/utkast"),
        (
            "external-link",
            RELATIONS,
            "</Relationships>",
            f'<Relationship Id="x9" Type="{KINDS}/image" Target="https://a.se/b" TargetMode="External"/></Relationships>',
        ),
        ("hidden-text", "word/header1.xml", '<w:rStyle w:val="Strong"/>', "<w:vanish/>"),
    ],
)
def test_what_was_left_in_other_parts_is_found(changed, kind, part, old, new):
    """Settings, properties, links and page headers are looked through."""
    assert [kind] == kinds(changed(new, old, part))


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("macros", "word/vbaProject.bin"),
        ("embedded", "word/embeddings/bok.xlsx"),
        ("thumbnail", "docProps/thumbnail.jpeg"),
    ],
)
def test_what_a_file_carries_is_found(flawless, kind, name):
    """Macros, embedded files and an old picture of the first page are found by their parts."""
    made = io.BytesIO(flawless)
    with ZipFile(made, "a") as package:
        package.writestr(name, b"x")
    assert [kind] == kinds(made.getvalue())


def test_comments_are_counted_and_their_authors_named(changed):
    """Two comments are two; who wrote is told where Word keeps the list of people."""
    comments = f'<w:comments xmlns:w="{WORD}"><w:comment w:id="1"/><w:comment w:id="2"/></w:comments>'
    people = '<p:people xmlns:p="urn:people"><p:person p:author="Anna Svensson"/></p:people>'
    related = "".join(
        f'<Relationship Id="c{kind}" Type="{KINDS}/{kind}" Target="{kind}.xml"/>'
        for kind in ("comments", "people")
    )
    extra = {"word/comments.xml": comments, "word/people.xml": people}
    content = changed(related + "</Relationships>", "</Relationships>", RELATIONS, extra=extra)
    assert ["comments", "names"] == kinds(content)
    assert "2 comments" in str(leftovers(content)[0])
    assert "Anna Svensson" in str(leftovers(content)[1])


def test_an_author_is_told_unless_it_is_the_unit():
    """A program cannot tell a person from a unit, so the caller names the unit; a link to the web is harmless."""
    import docx

    made = io.BytesIO()
    document = docx.Document()
    document.core_properties.author = "Kulturförvaltningen"
    document.save(made)
    assert "names" in kinds(made.getvalue())
    assert "names" not in kinds(made.getvalue(), author="Kulturförvaltningen")


def test_a_damaged_file_has_one_fault():
    """The same fault as for accessibility."""
    assert ["unreadable"] == kinds(b"PK")

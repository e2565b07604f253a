"""No document of ours keeps anybody from reading it, nor carries what should not leave the house."""

import pytest
from tests.exporters.matrix import DOCUMENTS, WORKBOOKS, covering

from partnerkit.testing import accessibility_faults, html_faults, leftovers, workbook_faults

pytestmark = pytest.mark.matrix


@pytest.mark.parametrize("made", covering(DOCUMENTS), ids=str)
def test_a_word_file_has_no_faults(made):
    """Every form in every language, for every sample and audience, passes the checker of Word files."""
    for name, content in made.files().items():
        told = [*accessibility_faults(content), *leftovers(content)]
        assert [] == list(map(str, told)), name


@pytest.mark.parametrize("made", covering(one for one in DOCUMENTS if one.audience == "internal"), ids=str)
def test_a_page_has_no_faults(made):
    """The same documents as web pages pass the checker of pages."""
    for name, content in made.files(format="html").items():
        assert [] == list(map(str, html_faults(content.decode()))), name


@pytest.mark.parametrize("made", covering(WORKBOOKS), ids=str)
def test_a_workbook_has_no_faults(made):
    """Every workbook in either language, for every sample and audience, passes the checker of workbooks."""
    for name, content in made.files().items():
        assert [] == list(map(str, workbook_faults(content))), name

"""No document of ours keeps anybody from reading it, nor carries what should not leave the house."""

import pytest
from tests.exporters.matrix import DOCUMENTS, covering

from partnerkit.testing import html_faults

pytestmark = pytest.mark.matrix


@pytest.mark.parametrize("made", covering(one for one in DOCUMENTS if one.audience == "internal"), ids=str)
def test_a_page_has_no_faults(made):
    """The same documents as web pages pass the checker of pages."""
    for name, content in made.files(format="html").items():
        assert [] == list(map(str, html_faults(content.decode()))), name

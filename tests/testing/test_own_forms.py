"""Our own forms hold to the contract that every form must hold to; one class for each that ships."""

import pytest
from tests.examples_of import THOROUGH
from tests.exporters.matrix import synthetic

from partnerkit.forms.shipped import SHIPPED, shipped
from partnerkit.testing import SAMPLES, FormContract

pytestmark = pytest.mark.matrix

for _name in SHIPPED:
    _class = "Test" + "".join(part.capitalize() for part in _name.split("-"))
    globals()[_class] = type(
        _class,
        (FormContract,),
        {
            "__module__": __name__,
            "form": shipped(_name),
            "samples": {**SAMPLES, "synthetic": synthetic},
            "every_combination": THOROUGH,
        },
    )

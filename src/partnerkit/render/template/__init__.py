"""House style from a municipality's own Word file: read once, then put around any document.

Reading stands in `reading`, what is read in `value`, and putting the two together in `dress`. Import from here.
"""

from partnerkit.render.template.reading import read_template
from partnerkit.render.template.value import Template

__all__ = ["Template", "read_template"]

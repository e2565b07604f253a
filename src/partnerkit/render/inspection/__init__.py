"""What a finished file still has wrong: any Word file, whoever made it, and the web pages we make.

`accessibility_faults` tells what keeps people from reading a Word file, `leftovers` what should not leave the house
with it, `html_faults` the same as the first of a web page. A check is a function in the module of its subject; it
reads the file through `opened`, `walk` and `cascade`, and yields faults.
"""

from partnerkit.documents.fault import Fault
from partnerkit.render.inspection.accessibility import accessibility_faults
from partnerkit.render.inspection.html import html_faults
from partnerkit.render.inspection.leftovers import leftovers

__all__ = ["Fault", "accessibility_faults", "html_faults", "leftovers"]

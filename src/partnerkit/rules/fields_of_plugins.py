"""What is found in the fields of plugins: data that does not fit, and plugins that cannot be used.

Both harm nobody who does not have the plugin: the record loads, the data stays word for word, and these are findings.
"""

from collections.abc import Iterator

from partnerkit.errors import Message
from partnerkit.extensions import fitted, in_use
from partnerkit.model import Partnership
from partnerkit.rules.finding import Finding
from partnerkit.rules.known import engine_finding
from partnerkit.source.problem import place as written


def of_plugins(partnership: Partnership) -> Iterator[Finding]:
    """Yield what is wrong with the fields of plugins that the record holds data of."""
    extensions, faults = in_use(partnership, held=True)
    for fault in faults:
        yield _told(partnership, ("extensions", fault.name), "PK099", fault.name, fault.reason)
    for extension in extensions:
        problems = fitted(extension, partnership.extensions[extension.name], partnership.language).problems
        for problem in problems:
            place = ("extensions", extension.name, *problem.path)
            yield _told(partnership, place, "PK098", extension.name, problem.message)


def _told(
    partnership: Partnership, place: tuple[str | int, ...], code: str, name: str, reason: Message
) -> Finding:
    return engine_finding(code, place, partnership.id, written(place), extension=name, reason=reason)

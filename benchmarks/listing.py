"""What listing exporters costs beside 300 installed distributions, compared with reading entry-point metadata.

Every distribution offers an exporter whose module would fail, so that listing could not import one unnoticed. The peer
is `importlib.metadata.entry_points`, which every program that looks for plugins calls; the floor is opening the 300
files of entry points and nothing else. Caches are emptied before each round, the three go in turn, medians are told.

Run it as `python benchmarks/listing.py [distributions] [rounds]`. It reports; it never fails.
"""

import importlib
import statistics
import sys
import time
from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path
from tempfile import TemporaryDirectory

from partnerkit import plugins

GROUP = "partnerkit.exporters"
METADATA = (
    "Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\nSummary: A plugin\n\n" + "Long description.\n" * 200
)


def install(folder: Path, count: int) -> None:
    """Put distributions into a folder, as an installer leaves them."""
    for number in range(count):
        name = f"acme-{number}"
        info = folder / f"acme_{number}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(METADATA.format(name=name), encoding="utf-8")
        (info / "RECORD").write_text("\n", encoding="utf-8")
        lines = f"[console_scripts]\n{name} = acme_{number}:main\n\n[{GROUP}]\nlist-{number} = acme_{number}:LIST\n"
        (info / "entry_points.txt").write_text(lines, encoding="utf-8")
        (folder / f"acme_{number}.py").write_text("raise RuntimeError\n", encoding="utf-8")


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long a piece of work takes with nothing remembered from before."""
    importlib.invalidate_caches()
    plugins.clear_cache()
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def main(count: int, rounds: int) -> None:
    """Measure in turn and print medians, with their ratios to the peer."""
    with TemporaryDirectory() as made:
        folder = Path(made)
        install(folder, count)
        sys.path.insert(0, made)
        before = set(sys.modules)
        works: dict[str, Callable[[], object]] = {
            "importlib.metadata.entry_points": lambda: entry_points(group=GROUP),
            "partnerkit.plugins.find": lambda: plugins.find(GROUP),
            "opening the files": lambda: [
                one.read_text() for one in folder.glob("*.dist-info/entry_points.txt")
            ],
        }
        times: dict[str, list[float]] = {name: [] for name in works}
        for _ in range(rounds):
            for name, work in works.items():
                times[name].append(milliseconds(work))
        found = [one for one in plugins.find(GROUP) if not one.own]
        again = statistics.median(_warm() for _ in range(rounds))
        imported = sum(name.startswith("acme_") for name in set(sys.modules) - before)
    peer = statistics.median(times["importlib.metadata.entry_points"])
    print(f"{len(found)} plugins of {count} distributions found, {imported} of their modules imported")
    for name, taken in times.items():
        median = statistics.median(taken)
        print(f"{name:32} {median:7.2f} ms, {median / peer:5.2f} x entry_points")
    print(f"{'find, a second time':32} {again:7.4f} ms")


def _warm() -> float:
    begun = time.perf_counter()
    plugins.find(GROUP)
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    given = [int(one) for one in sys.argv[1:]]
    main(*(given + [300, 25][len(given) :]))

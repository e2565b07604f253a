"""How the cost of loading, judging and exporting grows with the record: each doubling should double the time.

Run it as `python benchmarks/growth.py`. It prints ratios to the smallest size, in one run; it never fails.
"""

import time
from collections.abc import Callable
from datetime import date

import partnerkit
from partnerkit.model import Activity, Partnership, Project, Result, Text

SIZES = (100, 200, 400)


def record(size: int) -> Partnership:
    """Return a record with a project of `size` results and activities."""
    words = Text({"sv": "Dialogen med invånarna har blivit bättre.", "en": "The dialogue has improved."})
    results = tuple(Result(id=f"r{number}", statement=words) for number in range(size))
    activities = tuple(Activity(id=f"a{number}", title=words) for number in range(size))
    return Partnership(id="growth", projects=(Project(id="p", results=results, activities=activities),))


def seconds(work: Callable[[], object]) -> float:
    """Return the shortest of three runs."""
    times = []
    for _ in range(3):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return min(times)


def main() -> None:
    """Measure each verb at each size."""
    records = {size: record(size) for size in SIZES}
    texts = {size: partnerkit.dumps(one) for size, one in records.items()}
    verbs: dict[str, Callable[[int], object]] = {
        "load": lambda size: partnerkit.loads(texts[size]),
        "dump": lambda size: partnerkit.dumps(records[size]),
        "validate": lambda size: partnerkit.validate(records[size], today=date(2026, 11, 24)),
        "excel": lambda size: partnerkit.export(records[size], "excel"),
        "final-report": lambda size: partnerkit.export(records[size], "final-report"),
    }
    for name, verb in verbs.items():
        found = [seconds(lambda verb=verb, size=size: verb(size)) for size in SIZES]  # type: ignore[misc]
        ratios = "  ".join(
            f"{size}: {one * 1000:8.1f} ms ({one / found[0]:.2f} x)"
            for size, one in zip(SIZES, found, strict=True)
        )
        print(f"{name:13} {ratios}")


if __name__ == "__main__":
    main()

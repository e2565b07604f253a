"""How long `import partnerkit` takes beside `import cattrs`: fresh processes, in turn, medians and their ratio.

Run it as `python benchmarks/import_time.py [rounds]`. It reports; it never fails.
"""

import statistics
import subprocess
import sys
import time

STATEMENTS = {
    "nothing": "pass",
    "cattrs": "import cattrs",
    "partnerkit": "import partnerkit",
    "partnerkit.Partnership": "import partnerkit; partnerkit.Partnership",
}


def seconds(statement: str) -> float:
    """Return how long a fresh interpreter takes to run a statement."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", statement], check=True)
    return time.perf_counter() - begun


def main(rounds: int) -> None:
    """Measure every statement once a round, in turn, and print medians above the bare interpreter."""
    times: dict[str, list[float]] = {name: [] for name in STATEMENTS}
    for _ in range(rounds):
        for name, statement in STATEMENTS.items():
            times[name].append(seconds(statement))
    bare = statistics.median(times["nothing"])
    peer = statistics.median(times["cattrs"]) - bare
    for name, found in times.items():
        over = statistics.median(found) - bare
        print(f"{name:24} {over * 1000:7.1f} ms above a bare interpreter, {over / peer:5.2f} x cattrs")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)

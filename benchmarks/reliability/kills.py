"""Killed (`kill -9`) at random moments of everything that writes, more than a thousand times.

python -m benchmarks.reliability.kills [KILLS OF EACH KIND] [SEED] [FOLDER]
"""

import sys
import tempfile
import time
from pathlib import Path
from random import Random

from benchmarks.reliability.killing import kill_often
from benchmarks.reliability.works import WORKS


def main() -> None:
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 150
    seed = sys.argv[2] if len(sys.argv) > 2 else "1"
    within = sys.argv[3] if len(sys.argv) > 3 else None
    only = sys.argv[4:] or list(WORKS)
    wrong: list[str] = []
    for name in only:
        began = time.monotonic()
        with tempfile.TemporaryDirectory(dir=within) as folder:
            tally = kill_often(WORKS[name], Path(folder), kills, Random(f"{seed} {name}"))
        print(
            f"{name}: {tally.kills} kills inside ({tally.outside} outside), by quarters of a step's usual "
            f"time {tally.quarters[:4]}, after it {tally.quarters[4]}; {tally.said} steps said; at work: "
            f"{tally.unsaid} whole, {tally.undone} not there, {len(tally.half)} half; said and lost: "
            f"{len(tally.lost)}; broken: {len(tally.broken)} ({time.monotonic() - began:.0f} s)",
            flush=True,
        )
        print("".join(f"{each}\n" for each in tally.wrong), end="", flush=True)
        wrong += tally.wrong
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()

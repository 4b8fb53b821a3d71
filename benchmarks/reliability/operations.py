"""Random operations by the hundred thousand: after each, the collection is what a simple model of it says.

    python -m benchmarks.reliability.operations [OPERATIONS] [SEED] [FOLDER]

Each run of 2,000 begins with an empty collection and a seed of its own. Stored schedules of the cards that an
operation touched are worked out from the log after each, and compared with all else that the learner has
after every tenth; every law (`soundness`) is looked at after every 500th and at the end of a run.
"""

import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random

from benchmarks.reliability.acts import OPERATIONS, run
from benchmarks.reliability.world import World

RUN = 2_000  # operations on one collection
COMPARED, WHOLE = 10, 500


def perform(folder: Path, seed: str, count: int, done: Counter[str]) -> None:
    """Do *count* operations on a new collection in *folder*; what was done is counted as it is done."""
    dice = Random(seed)
    world = World(folder, dice)
    names, weights = list(OPERATIONS), [weight for weight, _ in OPERATIONS.values()]
    name = "the start"
    try:
        for number in range(1, count + 1):
            name = dice.choices(names, weights)[0]
            run(world, name)
            done[name] += 1
            if number % COMPARED == 0:
                world.check()
            if number % WHOLE == 0:
                world.check_laws()
        name = "the end"
        world.check_laws()
    except Exception as error:
        error.add_note(f"seed {seed}, operation {sum(done.values()) + 1}: {name}")
        raise
    finally:
        world.close()


def main() -> None:
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    seed = sys.argv[2] if len(sys.argv) > 2 else "1"
    within = sys.argv[3] if len(sys.argv) > 3 else None
    done: Counter[str] = Counter()
    began = time.monotonic()
    for number in range(-(-wanted // RUN)):
        with tempfile.TemporaryDirectory(dir=within) as folder:
            perform(Path(folder), f"{seed}/{number}", min(RUN, wanted - number * RUN), done)
        took = time.monotonic() - began
        print(f"{sum(done.values())} operations, {took:.0f} s, all as the model says", flush=True)
    for name, count in done.most_common():
        print(f"{count:8} {name}")


if __name__ == "__main__":
    main()

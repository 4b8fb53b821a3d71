"""How long a start takes: from the start of the process to the Today page on the screen, filled.

python -m benchmarks.start [RUNS]
"""

import sys
from statistics import median

from benchmarks.generated import places
from benchmarks.window import opening


def main(runs: int = 9) -> None:
    """Print a Markdown table: the median of *runs* starts, the first (cold) one left out."""
    print("| start to the Today page painted | median | slowest |\n| --- | --- | --- |")
    for card_count in (100, 100_000):
        home = places(card_count).collection.parent
        opening(home)
        seconds = [opening(home).seconds for _ in range(runs)]
        print(f"| {card_count:,} cards | {median(seconds):.2f} s | {max(seconds):.2f} s |")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))

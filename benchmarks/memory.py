"""How much memory the window needs with the Today page on the screen (proportional set size; Linux).

python -m benchmarks.memory [RUNS]
"""

import sys
from statistics import median

from benchmarks.generated import places
from benchmarks.window import opening


def main(runs: int = 3) -> None:
    """Print a Markdown table: the median of *runs* starts."""
    print("| memory with the Today page (PSS) | median |\n| --- | --- |")
    for card_count in (100, 100_000):
        home = places(card_count).collection.parent
        print(f"| {card_count:,} cards | {median(opening(home).megabytes for _ in range(runs)):.0f} MB |")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))

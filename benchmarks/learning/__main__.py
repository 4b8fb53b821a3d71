"""The plan for an exam against what people do without one, by the program's own queue and folds.

    python -m benchmarks.learning [SEEDS] [PROCESSES]

Prints a line for each scenario and plan: recall on the day, 90 days later, minutes a day; mean and standard
error over kinds of learners and seeds. Takes a quarter of an hour of processor time for each seed.
"""

import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from statistics import mean, stdev

from benchmarks.learning.learners import KINDS, Kind
from benchmarks.learning.program import PLANS, Outcome, Scenario, run

SCENARIOS = (
    *(Scenario(150, 14, minutes) for minutes in (16, 10, 5)),
    *(Scenario(300, 42, minutes) for minutes in (11, 7, 4)),
    *(Scenario(300, 90, minutes) for minutes in (5, 3, 2)),
    Scenario(150, 14, 10, 0.3),
    Scenario(300, 42, 11, 0.3),
    Scenario(300, 90, 5, 0.3),
)


def _one(told: tuple[Scenario, str, Kind, int]) -> Outcome:
    return run(*told)


def _runs(seeds: int) -> Iterator[tuple[Scenario, str, Kind, int]]:
    for scenario in SCENARIOS:
        for plan in PLANS:
            for kind in KINDS:
                for seed in range(seeds):
                    yield scenario, plan, kind, 1000 + seed


def main(arguments: Sequence[str]) -> None:
    """Run everything and print the table as it comes."""
    seeds = int(arguments[0]) if arguments else 1
    with ProcessPoolExecutor(int(arguments[1]) if len(arguments) > 1 else 1) as pool:
        outcomes = pool.map(_one, _runs(seeds))
        for scenario in SCENARIOS:
            found = {plan: [next(outcomes) for _ in range(len(KINDS) * seeds)] for plan in PLANS}
            for plan, told in found.items():
                sys.stdout.write(f"{scenario.name} | {plan} | {_in_words(told, found[PLANS[0]])}\n")
            sys.stdout.flush()


def _in_words(told: Sequence[Outcome], best: Sequence[Outcome]) -> str:
    """Return means, the error of the first, and how many times as much the plan recalls, pair by pair."""
    ratios = [one.recall / other.recall for one, other in zip(best, told, strict=True)]
    error = stdev(each.recall for each in told) / len(told) ** 0.5
    ratio_error = stdev(ratios) / len(ratios) ** 0.5
    return (
        f"{mean(each.recall for each in told):.3f} ± {error:.3f} | {mean(each.later for each in told):.3f} | "
        f"{mean(each.minutes for each in told):.2f} min | {mean(each.seen for each in told):.2f} seen | "
        f"plan ÷ this {mean(ratios):.3f} ± {ratio_error:.3f}"
    )


if __name__ == "__main__":
    main(sys.argv[1:])

"""Which questions a mock exam asks: as the sections weigh, and never the same thing in two ways."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor
from random import Random

from kmsflash.collection.lures import Lures, open_question
from kmsflash.model.exams import ExamPart
from kmsflash.model.ids import FactId
from kmsflash.model.mock_questions import Askable, MockQuestion

WHOLE = 100  # percent


@dataclass(frozen=True, slots=True)
class Candidate:
    """A card that can be asked."""

    card: Askable
    fact: FactId | None
    section: str  # of the exam
    part: ExamPart | None = None  # that says how much it weighs


def drawn(
    candidates: Sequence[Candidate], lures: Lures, count: int, dice: Random, *, choices: bool, opens: bool
) -> list[tuple[str, MockQuestion]]:
    """Return at most *count* questions in the order of asking, each with its section.

    There are fewer where there are not so many facts of those kinds.
    """
    if not opens:
        can_choose = [each for each in candidates if lures.can_choose(each.card)]
        candidates = can_choose if choices else []
    strata = _strata(candidates)
    found: list[tuple[str, MockQuestion]] = []
    quotas = shares(_weights(strata), [len(facts) for facts in strata.values()], count)
    for ((_, section), facts), quota in zip(strata.items(), quotas, strict=True):
        found += [
            (section, _asked(dice.choice(ways), lures, dice, choices=choices))
            for ways in dice.sample(list(facts.values()), quota)
        ]
    dice.shuffle(found)
    return found


def shares(weights: Sequence[float], rooms: Sequence[int], count: int) -> list[int]:
    """Return how *count* is shared out by *weights*, none more than its room, by the largest remainders."""
    given = [0] * len(weights)
    open_ones = [at for at, room in enumerate(rooms) if room and weights[at] > 0]
    left = min(count, sum(rooms[at] for at in open_ones))
    while open_ones and left:
        total = sum(weights[at] for at in open_ones)
        wanted = {at: left * weights[at] / total for at in open_ones}
        full = [at for at in open_ones if wanted[at] >= rooms[at]]
        if full:
            for at in full:
                given[at] = rooms[at]
                left -= rooms[at]
            open_ones = [at for at in open_ones if at not in full]
            continue
        for at in open_ones:
            given[at] = floor(wanted[at])
        left -= sum(given[at] for at in open_ones)
        by_remainder = sorted(open_ones, key=lambda at: (given[at] - wanted[at], at))
        for at in by_remainder[:left]:
            given[at] += 1
        break
    return given


_Stratum = tuple[ExamPart | None, str]
_Ways = dict[FactId | int, list[Candidate]]


def _strata(candidates: Sequence[Candidate]) -> dict[_Stratum, _Ways]:
    """Return the facts by the part that weighs them and their section; one that lies in two counts once."""
    found: dict[_Stratum, _Ways] = {}
    homes: dict[FactId, _Stratum] = {}
    for each in candidates:
        at = (each.part, each.section)
        if each.fact is not None:
            at = homes.setdefault(each.fact, at)
        name = each.fact if each.fact is not None else -each.card.card
        found.setdefault(at, {}).setdefault(name, []).append(each)
    return found


def _weights(strata: dict[_Stratum, _Ways]) -> list[float]:
    """Return what each weighs: what a part says is shared by its facts; the others share what is left."""
    facts: dict[ExamPart | None, int] = {}
    for (part, _), ways in strata.items():
        facts[part] = facts.get(part, 0) + len(ways)
    said = sum(part.weight or 0 for part in facts if part is not None)
    weights = []
    for (part, _), ways in strata.items():
        weight = max(0, WHOLE - said) if part is None else part.weight or 0
        weights.append(weight * len(ways) / facts[part])
    return weights


def _asked(of: Candidate, lures: Lures, dice: Random, *, choices: bool) -> MockQuestion:
    return _question(of, lures, dice) if choices else open_question(of.card)


def _question(of: Candidate, lures: Lures, dice: Random) -> MockQuestion:
    return lures.question(of.card, dice)

"""What is said of an import above its two halves, as it is chosen now."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kmsflash.model.importing import Doubt
from kmsflash.ui.importing import plan_words
from kmsflash.ui.importing.draft import Draft
from kmsflash.ui.importing.entries import Group, Sort
from kmsflash.ui.sentences import translated


@dataclass(frozen=True, slots=True)
class Sum:
    """What the learner is told, and whether there is anything to carry out."""

    headline: str
    needing: int  # entries that wait for an answer
    rest: tuple[str, ...]
    button: str
    can_go: bool
    warnings: tuple[str, ...]


def sum_up(draft: Draft, groups: Sequence[Group], hint: str) -> Sum:
    """Return what there is to say of the source that is looked at, and of the whole import.

    The *hint* is given where there is nothing else.
    """
    source, plan = draft.source, draft.plan
    asking = [group for group in groups if group.needs_you and not group.folded]
    needing = sum(not one.taken for group in asking for one in group.entries)
    left = sum(one.sort is Sort.REJECTED and not one.reason for group in groups for one in group.entries)
    same = source.difference.unchanged if source.known else 0
    rest = (
        plan_words.unchanged(same) if same else "",
        plan_words.left_out(left) if left else "",
        plan_words.repaired(source),
    )
    new = draft.new_cards
    return Sum(
        plan_words.headline(source),
        needing,
        tuple(text for text in rest if text) or ((hint,) if hint else ()),
        plan_words.done() if draft.is_idle else plan_words.go(plan, new),
        new > 0 or any(one.known for one in plan.sources),
        tuple(_warnings(draft)),
    )


def _warnings(draft: Draft) -> Iterator[str]:
    """Give what makes one look twice; of the other sources only what would take most of a deck away."""
    for number, source in enumerate(draft.plan.sources):
        skipped = draft.choices.of(number).skipped
        for warned in source.warnings:
            if warned.doubt is Doubt.SHRINKS and not skipped:
                yield f"{translated(warned.sentence)} {_copied()}"
            elif number == draft.at and not skipped:
                yield translated(warned.sentence)
    yield from (translated(trouble.sentence) for trouble in draft.plan.troubles)


def _copied() -> str:
    return QCoreApplication.translate(
        "ImportPlan",
        "Unless you choose otherwise their cards are set aside, and a copy of all cards is made first.",
    )

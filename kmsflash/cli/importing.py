"""The import command: what an import would do, and what it did."""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from kmsflash.cli.saying import complain, many, say
from kmsflash.collection.opening import Collection
from kmsflash.model.errors import UserError
from kmsflash.model.importing import (
    Choices,
    Difference,
    Doubt,
    How,
    Plan,
    PlannedSource,
)
from kmsflash.model.sentences import together

_FACTS = {"table": "table cell", "cue": "exam cue"}  # by kind; the others are called as their kind is
_HOWS = ("new", "unchanged", "reworded", "changed", "gone")
_LONGEST = 200  # letters of a side that are shown: as many as a question may have


def run(collection: Collection, asked: argparse.Namespace, now: datetime) -> int:
    """Plan, tell, and unless it is a dry run carry out. Returns 1 where a file gave nothing."""
    plan = collection.importing.plan(asked.files, asked.deck)
    if not plan.sources:
        raise UserError(together(trouble.sentence for trouble in plan.troubles))
    _refuse_to_shrink(plan, asked)
    decks, backup = [" › ".join(source.deck_path) for source in plan.sources], ""
    if not asked.dry_run:
        outcome, _ = collection.importing.carry_out(plan, Choices(), now)
        backup = str(outcome.backup or "")
        decks = [report.deck_name for report in outcome]
    if asked.json:
        say(json.dumps(_as_json(plan, decks, backup, dry_run=asked.dry_run), ensure_ascii=False))
    else:
        for line in _as_text(plan, decks, backup):
            say(line)
        if asked.dry_run:
            say("Nothing was changed: this is what importing would do.")
    for trouble in plan.troubles:
        complain(str(trouble.sentence))
    return 1 if plan.troubles else 0


def _refuse_to_shrink(plan: Plan, asked: argparse.Namespace) -> None:
    shrinks = [warned.sentence for warned in plan.warnings if warned.doubt is Doubt.SHRINKS]
    if shrinks and not (asked.yes or asked.dry_run):
        raise UserError(
            f"{' '.join(shrinks)} Nothing was changed. See what would go with --dry-run; --yes goes on, "
            "and makes a copy of your cards first."
        )


def _as_json(plan: Plan, decks: list[str], backup: str, *, dry_run: bool) -> dict[str, Any]:
    return {
        **_numbers(plan.difference),
        "cards": sum(source.reading.card_count for source in plan.sources),
        "rejected": sum(len(source.reading.rejections) for source in plan.sources),
        "uncertain": sum(len(source.uncertain) for source in plan.sources),
        "decks": decks,
        "sources": [_source(source) for source in plan.sources],
        "troubles": [trouble.sentence for trouble in plan.troubles],
        "backup": backup or None,
        "dry_run": dry_run,
    }


def _numbers(difference: Difference) -> dict[str, int]:
    return {name: getattr(difference, name) for name in _HOWS}


def _source(source: PlannedSource) -> dict[str, Any]:
    return {
        "name": source.name,
        "path": None if source.path is None else str(source.path),
        "deck": list(source.deck_path),
        "known": source.known,
        "cards": source.reading.card_count,
        **_numbers(source.difference),
        "rejected": len(source.reading.rejections),
        "warnings": [warned.sentence for warned in source.warnings],
        "differences": list(_differences(source)),
        "uncertain": [
            {
                "front": one.front,
                "answer": one.answer,
                "reviews": one.reviews,
                "scores": [candidate.score for candidate in one.candidates],
            }
            for one in source.uncertain
        ],
    }


def _differences(source: PlannedSource) -> Iterator[dict[str, Any]]:
    """Give each card that is not as it was."""
    for fact in source.facts:
        for card in fact.cards:
            if card.how is How.UNCHANGED or card.left_out or not source.known:
                continue
            before = card.before
            yield {
                "how": card.how.value,
                "front": card.draft.front,
                "answer": card.draft.answer,
                "before": None if before is None else {"front": before.front, "answer": before.answer},
                "kept": None if card.own is None else {"front": card.own.front, "answer": card.own.answer},
                "from": fact.came_from or None,
            }
    for gone in source.gone:
        for lost in gone.cards:
            yield {
                "how": "gone",
                "front": lost.front,
                "answer": lost.answer,
                "reviews": lost.reviews,
                "reason": gone.reason,
            }
    for lost in source.gone_cards:
        yield {
            "how": "gone",
            "front": lost.front,
            "answer": lost.answer,
            "reviews": lost.reviews,
            "reason": "The notes no longer ask it so.",
        }


def _as_text(plan: Plan, decks: Iterable[str], backup: str) -> Iterator[str]:
    for source, deck in zip(plan.sources, decks, strict=True):
        yield _sentence(source, deck)
        for warned in source.warnings:
            yield f"  ! {warned.sentence}"
        for told in _differences(source):
            yield from _lines(told)
        for one in source.uncertain:
            asked = f"{_short(one.front)} → {_short(one.answer)}"
            yield f"  ? {asked}: perhaps in other words now; taken as gone, and as new."
    if backup:
        yield f"A copy of your cards as they were is {backup}."


def _lines(told: dict[str, Any]) -> Iterator[str]:
    reviews = told.get("reviews")
    more = f" ({reviews} reviews kept)" if reviews else ""
    yield f"  {told['how']:<9} {_short(told['front'])} → {_short(told['answer'])}{more}"
    if told.get("before"):
        yield f"  {'was':<9} {_short(told['before']['front'])} → {_short(told['before']['answer'])}"
    if told.get("kept"):
        yield f"  {'yours':<9} {_short(told['kept']['front'])} → {_short(told['kept']['answer'])} (stays)"


def _sentence(source: PlannedSource, deck: str) -> str:
    kinds = Counter(fact.kind.value for fact in source.reading.facts).most_common()
    named = ", ".join(many(count, _FACTS.get(kind, kind)) for kind, count in kinds)
    words = [f"{count} {name}" for name, count in _numbers(source.difference).items() if count]
    rejected = source.reading.rejections
    left_out = f" {many(len(rejected), 'would-be card')} left out." if rejected else ""
    cards = many(source.reading.card_count, "card")
    return f"{cards} in “{deck}” ({named}): {', '.join(words)}.{left_out}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"

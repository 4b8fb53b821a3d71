"""Checking the collection, and mending what can be derived, in words and as JSON."""

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from datetime import datetime

from kmsflash import settings
from kmsflash.cli.saying import many, say
from kmsflash.collection.backups import Backups
from kmsflash.collection.checking import Checking
from kmsflash.collection.looking import readable
from kmsflash.collection.opening import Collection
from kmsflash.model.checking import Finding, Findings, Flaw, Repaired
from kmsflash.model.errors import UserError
from kmsflash.places import Places


def run(
    asked: argparse.Namespace,
    places: Places,
    clock: Callable[[], datetime],
    opened: Callable[[], AbstractContextManager[Collection]],
) -> int:
    """Check, mend where that was asked for, tell, and return the exit code: 1 where something is left."""
    findings = _looked(places, clock)
    if asked.accept and any(each.flaw is Flaw.ALTERED for each in findings.found):
        with opened() as collection:
            collection.checking.accept(clock())
        findings = _looked(places, clock)
    done = None
    if asked.repair and findings.repairable:
        done = _mended(findings, opened, clock)
    left = findings if done is None else done.left
    if asked.json:
        say(json.dumps(_as_json(left, done), ensure_ascii=False))
    else:
        for line in _in_words(findings, done):
            say(line)
    return 0 if left.is_sound else 1


def _looked(places: Places, clock: Callable[[], datetime]) -> Findings:
    backups = Backups(places.collection, settings.load(places.settings).backups)
    with readable(places.collection) as path:
        return Checking(path, backups=backups).look(clock())


def _mended(
    findings: Findings,
    opened: Callable[[], AbstractContextManager[Collection]],
    clock: Callable[[], datetime],
) -> Repaired:
    try:
        with opened() as collection:
            return collection.checking.repair(findings, clock())
    except UserError:
        for line in _in_words(findings, None):
            say(line)
        raise


def _in_words(findings: Findings, done: Repaired | None) -> Iterator[str]:
    left = findings if done is None else done.left
    if done is not None:
        yield from (f"Mended: {each.sentence}" for each in done.mended)
        if done.backup is not None:
            yield f"As it was before: {done.backup}"
    for each in left.flaws:
        yield f"{each.sentence}\n    {_advice(each, repaired=done is not None)}"
    for each in left.notices:
        yield f"Worth knowing: {each.sentence}\n    {each.advice}"
    yield from left.unchecked
    looked = f"{many(left.cards, 'card')}, {many(left.reviews, 'answer')}, {many(left.files, 'media file')}"
    if left.is_sound:
        yield f"Sound: {looked}."
    else:
        yield f"Not sound: {many(len(left.flaws), 'thing')} to mend. Looked at {looked}."


def _advice(finding: Finding, *, repaired: bool) -> str:
    if finding.is_repairable:
        return (
            "It could not be mended. Restore a backup." if repaired else "kmsflash check --repair mends it."
        )
    if finding.flaw is Flaw.ALTERED:
        return f"{finding.advice} kmsflash check --accept does that."
    return str(finding.advice)


def _as_json(left: Findings, done: Repaired | None) -> Mapping[str, object]:
    return {
        "sound": left.is_sound,
        "cards": left.cards,
        "reviews": left.reviews,
        "media": left.files,
        "found": _listed(left.found),
        "unchecked": [str(each) for each in left.unchecked],
        "mended": [] if done is None else _listed(done.mended),
        "backup": None if done is None or done.backup is None else str(done.backup),
    }


def _listed(findings: Iterable[Finding]) -> list[Mapping[str, object]]:
    return [
        {
            "kind": each.flaw.value,
            "count": each.count,
            "sentence": str(each.sentence),
            "advice": str(each.advice),
            "names": list(each.names),
            "repairable": each.is_repairable,
            "notice": each.is_notice,
        }
        for each in findings
    ]

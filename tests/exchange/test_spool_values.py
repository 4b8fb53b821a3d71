"""What is said of any fact or log is heard again."""

from dataclasses import replace

from hypothesis import given

from kmsflash.exchange.spool_values import fact_of, log_of, said
from kmsflash.model.plain_text import storable
from kmsflash.model.spools import PackedLog
from tests.exchange.packages import Held, packages


def kept(told: object) -> object:
    """Return a value with the texts that a file can hold."""
    if isinstance(told, str):
        return storable(told)
    if isinstance(told, tuple) and not hasattr(told, "_fields"):
        return tuple(map(kept, told))
    if not hasattr(told, "__dataclass_fields__"):
        return told
    return replace(told, **{name: kept(getattr(told, name)) for name in told.__dataclass_fields__})  # type: ignore[type-var]


@given(packages())
def test_a_fact_is_heard_as_it_was_said(package: Held) -> None:
    for fact in package.all_facts:
        assert fact_of(said(fact)) == kept(fact)


@given(packages())
def test_a_log_is_heard_as_it_was_said(package: Held) -> None:
    for event in package.all_events:
        log = PackedLog(event.card, events=(event,))
        assert log_of(said(log)) == log

"""What is said of any fact or log is heard again."""

from dataclasses import replace

from hypothesis import given

from kmsflash.exchange.spool_values import fact_of, log_of, said
from kmsflash.model.spools import PackedLog
from tests.collection.packages import asking
from tests.exchange.packages import Held, packages


@given(packages())
def test_a_fact_is_heard_as_it_was_said(package: Held) -> None:
    for fact in package.all_facts:
        assert fact_of(said(fact)) == fact


@given(packages())
def test_a_log_is_heard_as_it_was_said(package: Held) -> None:
    for event in package.all_events:
        log = PackedLog(event.card, events=(event,))
        assert log_of(said(log)) == log


def test_half_a_character_is_heard_as_a_mark_in_its_place() -> None:
    fact = replace(asking("mast"), text="a\ud800b\x00")
    assert fact_of(said(fact)).text == "a\ufffdb"

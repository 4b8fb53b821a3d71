"""The report of an error."""

import platform
import sqlite3

import pytest

import kmsflash
from kmsflash.logs.actions import did
from kmsflash.logs.report import Report, report_of


def inner(number: int) -> int:
    return 1 // number


def throw(error: type[BaseException]) -> None:
    raise error


def report(error: type[BaseException] | None = None) -> Report:
    try:
        if error is not None:
            throw(error)
        inner(0)
    except BaseException as caught:  # noqa: BLE001  also what is no Exception
        return report_of(caught, {"Theme": "dark"})
    raise AssertionError


def test_versions_place_and_last_actions_are_told() -> None:
    did("action export")
    text = report().text
    assert text.startswith(f"kmsflash: {kmsflash.__version__}\nPython: {platform.python_version()}\n")
    assert "Theme: dark" in text
    assert f"tests/logs/test_report.py:{inner.__code__.co_firstlineno + 1} in inner" in text
    assert "builtins.ZeroDivisionError: integer division or modulo by zero" in text
    assert text.rstrip().endswith("action export")
    assert "return 1 //" not in text  # no source, no values


def test_an_error_has_the_same_kind_each_time() -> None:
    first, second = report(), report()
    assert first.kind == second.kind
    assert first.kind != report(ValueError).kind


def test_what_led_to_an_error_is_told_before_it() -> None:
    def act() -> None:
        try:
            inner(0)
        except ZeroDivisionError as error:
            raise ValueError("a text") from error

    with pytest.raises(ValueError, match="a text") as caught:
        act()
    text = report_of(caught.value).text
    assert text.index("ZeroDivisionError") < text.index("builtins.ValueError")
    assert "a text" not in text


def test_where_going_on_is_not_safe() -> None:
    assert report().is_safe
    assert report(sqlite3.IntegrityError).is_safe  # refused, and taken back whole
    assert not report(sqlite3.DatabaseError).is_safe
    assert not report(MemoryError).is_safe


def test_errors_without_end_are_told_in_part() -> None:
    def deeper(number: int) -> int:
        return deeper(number + 1)

    with pytest.raises(RecursionError) as caught:
        deeper(0)
    text = report_of(caught.value).text
    assert len(text.splitlines()) < 150
    assert "calls left out" in text
    circle = ValueError()
    other = KeyError()
    circle.__cause__, other.__cause__ = other, circle
    assert report_of(circle).text.count("builtins.KeyError") == 1

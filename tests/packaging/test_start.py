"""The packed program's first lines: without a terminal, what keeps it from starting is shown all the same."""

import sys

import pytest

from tests.packaging.tools import tool


@pytest.fixture
def shown() -> list[str]:
    return []


def start(main: object, shown: list[str], monkeypatch: pytest.MonkeyPatch) -> int:
    module = tool("start")
    monkeypatch.setattr(module, "main", main)
    monkeypatch.setattr(module, "_tell", shown.append)
    with monkeypatch.context() as without:
        without.setattr(sys, "stdout", None)
        without.setattr(sys, "stderr", None)
        code: int = module.run()
    return code


def says(text: str, code: int) -> object:
    def main() -> int:
        assert sys.stderr is not None
        sys.stderr.write(text)
        return code

    return main


def test_an_error_is_told_and_what_qt_said_is_not(shown: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    code = start(says("a warning of Qt\nkmsflash: There is no room.\n", 1), shown, monkeypatch)
    assert (code, shown) == (1, ["kmsflash: There is no room."])


def test_where_all_went_well_nothing_is_told(shown: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert start(says("kmsflash is open already\n", 0), shown, monkeypatch) == 0
    assert shown == []


def test_wrong_usage_is_told(shown: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    from kmsflash.cli.arguments import main

    assert start(lambda: main(["--colour"]), shown, monkeypatch) == 2
    assert "--colour" in "\n".join(shown)


def test_with_a_terminal_it_is_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    module = tool("start")
    monkeypatch.setattr(module, "main", lambda: 3)
    before = sys.stderr
    assert module.run() == 3
    assert sys.stderr is before

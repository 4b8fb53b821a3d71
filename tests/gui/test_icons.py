"""Icons: every name that the program draws by is a drawing that comes with it."""

import ast
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import kmsflash.ui
from kmsflash.ui.icons import MEANINGS

DRAWN = {
    entry.name.removesuffix(".svg")
    for entry in (files("kmsflash.resources") / "icons").iterdir()
    if entry.name.endswith(".svg")
}


def _strings(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def _named_in(tree: ast.AST) -> Iterator[str]:
    """Yield what is passed as an icon: `theme.icon(…)`, `IconButton(theme, …)`, `Button(…, icon=…)`."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called == "icon" and node.args:
            yield from _strings(node.args[0])
        if called == "IconButton" and len(node.args) > 1:
            yield from _strings(node.args[1])
        for keyword in node.keywords:
            if keyword.arg == "icon":
                yield from _strings(keyword.value)


def test_every_icon_named_in_code_exists() -> None:
    folder = Path(kmsflash.ui.__file__).parent
    named = {
        name
        for module in folder.rglob("*.py")
        for name in _named_in(ast.parse(module.read_text(encoding="utf-8")))
        if name
    }
    assert {"x", "plus", "check"} <= named
    assert {MEANINGS.get(name, name) for name in named} <= DRAWN
    assert set(MEANINGS.values()) <= DRAWN


def test_no_drawing_comes_along_unused() -> None:
    folder = Path(kmsflash.ui.__file__).parent.parent
    said = {
        text
        for module in folder.rglob("*.py")
        for text in _strings(ast.parse(module.read_text(encoding="utf-8")))
    }
    assert said >= DRAWN

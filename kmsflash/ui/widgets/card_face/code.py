"""Colours for code, from the theme's roles."""

from collections.abc import Iterator
from html import escape

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import (
    Comment,
    Keyword,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Token,
    _TokenType,
    is_token_subtype,
)
from pygments.util import ClassNotFound

from kmsflash.ui.theme import Theme

_ROLES = (
    (Comment, "quiet"),
    (Keyword, "accent"),
    (Name.Tag, "accent"),
    (Name.Builtin, "accent"),
    (Name.Attribute, "warn"),
    (Name.Function, "warn"),
    (Number, "warn"),
    (String, "good"),
    (Operator, "codeText"),
    (Punctuation, "codeText"),
    (Token, "codeText"),
)


def coloured(code: str, language: str, theme: Theme) -> str:
    """Return *code* as HTML, in colours where pygments knows the *language*."""
    lexer = _lexer(language)
    return escape(code) if lexer is None else "".join(_spans(code, lexer, theme))


def _spans(code: str, lexer: Lexer, theme: Theme) -> Iterator[str]:
    for token, words in lexer.get_tokens(code):
        colour = theme.colour(_role(token)).name()
        yield f'<span style="color:{colour}">{escape(words)}</span>' if words.strip() else words


def _role(token: _TokenType) -> str:
    return next(role for kind, role in _ROLES if is_token_subtype(token, kind))


def _lexer(language: str) -> Lexer | None:
    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False) if language else None
    except ClassNotFound:
        return None

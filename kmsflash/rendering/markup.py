"""Markdown to safe HTML: the one place where the text of a card becomes markup.

A card's text is hostile: it comes from files that somebody else may have written. What leaves this module
holds no script, no style but the alignment of a cell, nothing that would be fetched, and no file.
"""

import re
from functools import lru_cache
from html import escape
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import HTML_RE, HtmlInlineProcessor, InlineProcessor
from markdown.preprocessors import Preprocessor

from kmsflash.rendering import commonmark

LONGEST = 20_000
"""Characters of one text that are shown; nobody reads a card that is longer."""

_MOST = 400  # openings of links or of tags in one text; reading them takes time by their square

_EXTENSIONS = (
    "tables",
    "def_list",
    "sane_lists",
    "pymdownx.highlight",
    "pymdownx.superfences",
    "pymdownx.quotes",
    "pymdownx.mark",
    "pymdownx.tilde",
    "pymdownx.tasklist",
)
_SETTINGS = {
    "pymdownx.highlight": {"use_pygments": False},  # colours belong to the theme, not to the text
    "pymdownx.quotes": {"callouts": True},
    "pymdownx.tilde": {"subscript": False},  # in notes, ~5 means about five
}
# "caret" is missing on purpose: it turns x^2+y^2 into one long superscript.

_KEPT = """
a abbr b blockquote br cite code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark
ol p pre q s samp small span strong sub summary sup table tbody td tfoot th thead tr u ul var
"""
_DROPPED = """
address area article aside audio base bdi bdo big body button canvas caption center col colgroup data datalist
dfn dialog embed fieldset figcaption figure font footer form frame frameset head header hgroup html iframe
label legend link main map marquee math menu meta meter nav noscript object optgroup option output param
picture progress rp rt ruby script search section select slot source strike style svg template textarea time
title track tt video wbr
"""
_TAGS = frozenset(_KEPT.split())
# Anything else in angle brackets is the writer's own word, as in `arn:aws:kms:<region>`.
_HTML_NAMES = _TAGS | frozenset(_DROPPED.split())
_ATTRIBUTES = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "code": {"class"},
    "details": {"class"},
    "div": {"class"},
    "img": {"alt", "src"},
    "input": {"type", "checked"},
    "ol": {"start"},
    "p": {"class"},
    "pre": {"class"},
    "td": {"style", "colspan", "rowspan"},
    "th": {"style", "colspan", "rowspan"},
}
PICTURE = re.compile(r"media/[^\s/\\?#:<>\"'`()]{1,200}")
"""A reference to a file of the collection's own media; no other is ever shown or heard."""

_VALUES = {
    ("a", "href"): re.compile(rf"(?i:https?://|mailto:)\S+|{PICTURE.pattern}"),
    ("code", "class"): re.compile(r"language-[\w+#.-]{1,40}"),
    ("details", "class"): re.compile(r"[\w-]{1,40}"),
    ("div", "class"): re.compile(r"admonition [\w-]{1,40}"),
    ("img", "src"): PICTURE,
    ("input", "type"): re.compile(r"checkbox"),
    ("p", "class"): re.compile(r"admonition-title"),
    ("pre", "class"): re.compile(r"highlight"),
    ("td", "colspan"): re.compile(r"[1-9]"),
    ("td", "rowspan"): re.compile(r"[1-9]"),
    ("th", "colspan"): re.compile(r"[1-9]"),
    ("th", "rowspan"): re.compile(r"[1-9]"),
    ("ol", "start"): re.compile(r"\d{1,6}"),
}
_FORMULA = r"(?<![\\$\w])(\$\$?)(?=[^\s$])([^$\n]{1,2000}?)(?<=\S)\1(?![\d$])"
_NAME = re.compile(r"</?([a-zA-Z][\w-]*)[^>]*>")


@lru_cache(maxsize=512)
def html(markdown: str) -> str:
    """Return *markdown* as safe HTML that says what things are, not how they look.

    A call-out is a `<div class="admonition trap">` whose first `<p>` has the class `admonition-title`.
    Takes any text; what is longer than `LONGEST` ends in an ellipsis.
    """
    text = markdown if len(markdown) <= LONGEST else markdown[:LONGEST] + " …"
    return _clean(_escaped(text) if _is_hostile(text) else _read(text))


def _read(text: str) -> str:
    try:
        return _reader().reset().convert(text)
    except (RecursionError, AssertionError):  # both are Python-Markdown's ways to give up on a page
        return _escaped(text)


def _escaped(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _is_hostile(text: str) -> bool:
    return any(text.count(opening) > _MOST for opening in ("[", "<"))


def _clean(raw: str) -> str:
    return nh3.clean(
        raw,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_harmless,
        filter_style_properties={"text-align"},
        link_rel=None,
        url_schemes={"http", "https", "mailto"},
    )


def _harmless(tag: str, attribute: str, value: str) -> str | None:
    allowed = _VALUES.get((tag, attribute))
    return value if allowed is None or allowed.fullmatch(value) else None


@lru_cache(maxsize=1)
def _reader() -> Markdown:
    return Markdown(extensions=[*_EXTENSIONS, _Notes()], extension_configs=_SETTINGS, output_format="html")


class _Notes(Extension):
    """What people's notes need beside Markdown's own rules."""

    def extendMarkdown(self, md: Markdown) -> None:
        # 22: after fenced code has been taken out (25), before raw HTML is (20)
        md.preprocessors.register(_CommonMark(md), "commonmark", 22)
        md.inlinePatterns.register(_Angles(HTML_RE, md), "html", 90)
        # 185: after code (190), before escapes (180), for its signs are TeX's own
        md.inlinePatterns.register(_Formula(_FORMULA, md), "formula", 185)


class _CommonMark(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return commonmark.tidy(lines)


class _Angles(HtmlInlineProcessor):
    """Raw HTML as ever, but words in angle brackets that are no HTML stay words."""

    def handleMatch(  # type: ignore[override]  # the base class never declines, its caller lets it
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str | None, int | None, int | None]:
        name = _NAME.fullmatch(m[1])
        if name and name[1].lower() not in _HTML_NAMES:
            return None, None, None
        return super().handleMatch(m, data)


class _Formula(InlineProcessor):
    """`$x_1$` and `$$x_1$$` stand as they are: what is between is TeX, not Markdown."""

    def handleMatch(  # type: ignore[override]  # as above
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        del data
        return m[0], m.start(0), m.end(0)

"""Which part of a saved web page is the article, and what around it and in it is furniture."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NEVER = frozenset(
    (
        "script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "embed",
        "audio", "video", "picture", "source", "button", "select", "input", "textarea", "link", "meta",
        "map", "dialog",
    )
)  # fmt: skip
_AROUND = frozenset(["nav", "footer", "aside", "menu"])
_ROLES = frozenset(
    (
        "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog",
        "menu", "menubar", "toolbar", "tooltip",
    )
)  # fmt: skip
_WORDS = frozenset(
    (
        "ad", "ads", "advert", "advertisement", "advertising", "adsbygoogle", "breadcrumb",
        "breadcrumbs", "comments", "consent", "cookie", "cookies", "disqus", "editsection", "feedback",
        "footer", "gdpr", "masthead", "modal", "navbar", "navbox", "navigation", "newsletter",
        "outbrain", "pagination", "pager", "paywall", "popup", "promo", "promotion", "related",
        "reflist", "sharing", "share", "sidebar", "signup", "skip", "skiplink", "social", "sponsor",
        "sponsored", "sponsorship", "subscribe", "subscription", "taboola", "toc", "toolbar", "tooltip",
        "visuallyhidden",
    )
)  # fmt: skip
_PHRASES = (
    "sr-only",
    "visually-hidden",
    "screen-reader",
    "no-print",
    "table-of-contents",
    "read-next",
    "back-to-top",
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # what lxml does not take back
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NOTE = re.compile(r"callout|admonition|alert|note|tip|warning|takeaway", re.IGNORECASE)
_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_SITE = re.compile(r"\s+[|·•»–—-]\s+")
_SHELL = frozenset(["html", "body", "main", "article"])
_LISTS = frozenset(["ul", "ol", "div", "table", "section", "p"])
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_FEW = 250  # characters: less is no article


def prune(root: "HtmlElement", *, saved: bool) -> int:
    """Take out what nobody reads; of a *saved* page also what stands around the article.

    Returns how many pieces went, scripts and the like not counted.
    """
    sizes = _sizes(root)
    whole = sizes[root][0]
    dropped = 0
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or element.getparent() is None:
            continue
        if element.tag in _NEVER and not _is_checkbox(element):
            _drop(element)
        elif saved and _is_furniture(element, sizes, whole):
            dropped += bool(sizes[element][0])
            _drop(element)
    return dropped


def _is_checkbox(element: "HtmlElement") -> bool:
    return bool(element.tag == "input" and element.get("type") == "checkbox")


def _drop(element: "HtmlElement") -> None:
    """Take out an element with all in it; text after it stays."""
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail or ""
    before = element.getprevious()
    if tail and before is not None:
        before.tail = _CONTROL.sub("", (before.tail or "") + tail)
    elif tail:
        parent.text = _CONTROL.sub("", (parent.text or "") + tail)
    element.tail = None
    parent.remove(element)


def _is_furniture(element: "HtmlElement", sizes: "dict[HtmlElement, tuple[int, int]]", whole: int) -> bool:
    if element.tag in _SHELL:
        return False
    if _is_hidden(element):
        return True
    size, linked = sizes[element]
    if size * 2 > whole:  # a class on the frame of all that is read
        return False
    role = str(element.get("role", "")).lower()
    if role in _ROLES or (element.tag in _AROUND and not _is_note(element)):
        return True
    within = {above.tag for above in element.iterancestors()} if element.tag in ("header", "table") else set()
    if element.tag == "header":
        return not within & {"article", "main"}
    if "header" in within:  # the properties of a Notion page
        return True
    return _named_furniture(element) or _is_menu(element, size, linked)


def _is_note(element: "HtmlElement") -> bool:
    return element.get("role") == "note" or bool(_NOTE.search(str(element.get("class", ""))))


def _is_hidden(element: "HtmlElement") -> bool:
    return (
        "hidden" in element.attrib
        or element.get("aria-hidden", "").lower() == "true"
        or bool(_HIDDEN.search(element.get("style", "")))
    )


def _named_furniture(element: "HtmlElement") -> bool:
    """Tell by class and id. An id may be a title made short, so it does not count over a heading."""
    if element.tag in _HEADINGS:
        return False
    classes, name = str(element.get("class", ""))[:500], str(element.get("id", ""))[:100]
    if name and not _is_furniture_name(classes) and _is_furniture_name(name):
        return next(element.iter(*_HEADINGS), None) is None
    return _is_furniture_name(classes)


def _is_furniture_name(names: str) -> bool:
    if any(phrase in names.lower() for phrase in _PHRASES):
        return True
    return not _WORDS.isdisjoint(part.lower() for part in _PARTS.findall(names))


def _is_menu(element: "HtmlElement", size: int, linked: int) -> bool:
    """Tell whether hardly anything but links stands in a list or box."""
    if element.tag not in _LISTS or linked * 5 < size * 4 or not size:
        return False
    return sum(1 for _ in zip(element.iter("a"), range(4), strict=False)) == 4


def _sizes(root: "HtmlElement") -> "dict[HtmlElement, tuple[int, int]]":
    """Return for every element how many characters of text it holds, and how many of them in links."""
    sizes: dict[HtmlElement, tuple[int, int]] = {}
    for element in reversed(list(root.iter())):
        if not isinstance(element.tag, str) or element.tag in _NEVER:
            sizes[element] = (0, 0)
            continue
        text = len((element.text or "").strip())
        linked = 0
        for child in element:
            inner, links = sizes[child]
            text += inner + len((child.tail or "").strip())
            linked += links
        sizes[element] = (text, text if element.tag == "a" else linked)
    return sizes


def find_article(root: "HtmlElement") -> "HtmlElement":
    """Return the element that holds the article: what the page names so, else its densest block."""
    sizes = _sizes(root)
    body = root.find("body") if root.tag == "html" else root
    body = body if body is not None else root
    whole = sizes[body][0]
    named = sorted(_named(body), key=lambda one: -sizes[one][0])
    if named and (sizes[named[0]][0] >= _FEW or sizes[named[0]][0] * 2 >= whole):
        rivals = [one for one in named[1:] if one not in set(named[0].iterdescendants())]
        if sum(sizes[one][0] for one in rivals) < sizes[named[0]][0]:
            return named[0]
    return _densest(body, sizes)


def _named(body: "HtmlElement") -> "Iterator[HtmlElement]":
    for element in body.iter():
        if element.tag in ("main", "article") or element.get("role", "").lower() in ("main", "article"):
            yield element


def _densest(body: "HtmlElement", sizes: "dict[HtmlElement, tuple[int, int]]") -> "HtmlElement":
    """Go down as long as one child holds nearly all the text that is no link."""
    here = body
    while True:
        own = sizes[here][0] - sizes[here][1]
        boxes = [
            child for child in here if child.tag in ("div", "section", "table", "tbody", "tr", "td", "form")
        ]
        inner = max(boxes, key=lambda child: sizes[child][0] - sizes[child][1], default=None)
        if inner is None or (sizes[inner][0] - sizes[inner][1]) * 10 < own * 8:
            return here
        if inner.tag == "table" and len(inner.findall(".//tr")) > 1:
            return here
        here = inner


def page_title(root: "HtmlElement") -> str:
    """Return what the page calls itself, without the name of its site; may be empty."""
    heading = next((one for one in root.iter("h1") if one.text_content().strip()), None)
    if heading is not None:
        return " ".join(heading.text_content().split())[:200]
    title = root.find(".//title")
    said = " ".join(title.text_content().split())[:200] if title is not None else ""
    return max(_SITE.split(said), key=len)

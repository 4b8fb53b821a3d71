"""HTML of other programs as Markdown: what it says is what the card then shows."""

from html import escape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kmsflash.rendering import tree
from kmsflash.rendering.from_html import LONGEST, markdown
from kmsflash.rendering.literal import name_of, reference
from kmsflash.rendering.markup import PICTURE, html

HOSTILE = ("alert", "script", "onerror", "url(", "<iframe", "svg")
SIGNS = "*_`=~$#>+-|:!.[](){}<>&\\/1 \n\tab\xa0é"


def shown(text: str) -> str:
    return tree.text(tree.parse(html(text)))


def squeezed(text: str) -> str:
    return " ".join(text.split())


@given(st.text(st.sampled_from(SIGNS), max_size=40))
def test_words_are_shown_as_they_are_whatever_signs_are_in_them(text: str) -> None:
    assert squeezed(shown(markdown(escape(text)))) == squeezed(text)


MARKED = st.tuples(st.sampled_from(["b", "i", "u", "s", "mark", ""]), st.text("ab *_=~", max_size=5))


@example([("s", "="), ("", "a")])
@given(st.lists(MARKED))
def test_marked_words_are_all_shown(parts: list[tuple[str, str]]) -> None:
    written = "".join(f"<{tag}>{escape(text)}</{tag}>" if tag else escape(text) for tag, text in parts)
    assert squeezed(shown(markdown(written))) == squeezed("".join(text for _, text in parts))


@given(
    st.lists(st.sampled_from(["<div>", "</div>", "<br>", "<b>", "</b>", "x", " y ", "&nbsp;"]), max_size=12)
)
def test_the_quick_way_says_what_the_tree_says(parts: list[str]) -> None:
    by_tree = markdown("".join(parts) + '<span class="x"></span>')
    assert shown(markdown("".join(parts))) == shown(by_tree)


@given(st.text(max_size=200))
def test_any_text_at_all_is_taken(text: str) -> None:
    assert isinstance(markdown(text), str)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("plain", "plain"),
        ("1 &lt; 2 &amp;&amp; a &lt;b&gt;", "1 < 2 && a &lt;b>"),
        ("a<br>b<br><br>c", "a  \nb\n\nc"),
        ("<div>a</div><div>b</div><div><br></div><div>c</div>", "a  \nb\n\nc"),
        ("<p>a</p><p>b</p>", "a\n\nb"),
        ("- a<br>1. b<br># c<br>&gt; d", "\\- a  \n1\\. b  \n\\# c  \n\\> d"),
        ("<b>a</b> <i>b</i> <u>c</u> <s>d</s> <mark>e</mark>", "**a** *b* <u>c</u> ~~d~~ ==e=="),
        ("<b>a <i>b</i></b>", "**a <em>b</em>**"),
        ("<b> a </b>b", "**a** b"),
        ('<span style="font-weight: 700">a</span>', "**a**"),
        ("H<sub>2</sub>O", "H<sub>2</sub>O"),
        ("<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>", "- a\n- b\n    1. c"),
        ("<h2>a</h2>b", "## a\n\nb"),
        ("<blockquote>a<br>b</blockquote>", "> a  \n> b"),
        ("<pre>a\n  *b*</pre>", "```\na\n  *b*\n```"),
        ("<code>a*b`</code>", "`` a*b` ``"),
        ("x <code>a<b>b</b></code>", "x `ab`"),
        ("<code>a<br>&nbsp; b</code>", "```\na\n\xa0 b\n```"),
        ("a<hr>b", "a\n\n---\n\nb"),
        ("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>", "漢(かん)"),
        ('<a href="https://a.de/b_(c)">d</a>', "[d](https://a.de/b_%28c%29)"),
        ('<img src="a b.png">', "![a b](media/a%20b.png)"),
        ('<img src="a%20b.png" alt="c">', "![c](media/a%20b.png)"),
        ("[sound:ü (1).mp3]", "![ü (1)](media/ü%20%281%29.mp3)"),
        (
            "<table><tr><th>a</th><th>b</th></tr><tr><td>1|2</td><td>x<br>y</td></tr></table>",
            "| a | b |\n| --- | --- |\n| 1\\|2 | x<br>y |",
        ),
        (r"\(a_1 &lt; b*c*d\) and \[\frac{1}{2}\]", r"$a_1 < b*c*d$ and $$\frac{1}{2}$$"),
        ("[$]x^2[/$] [$$]y[/$$]", "$x^2$ $$y$$"),
        ("[latex]\\textbf{a}[/latex]", "[latex]\\textbf{a}[/latex]"),
        ("{{c1::a <b>b</b>::hint}}", "{{c1::a **b**::hint}}"),
    ],
)
def test_what_markdown_can_say_becomes_markdown(written: str, said: str) -> None:
    assert markdown(written) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("<table><tr><td><b>b</b></td></tr></table>", "<table><tr><td><b>b</b></td></tr></table>"),
        (
            "a<table><tr><td colspan=2 onclick=x()>b</td></tr></table>c",
            'a\n\n<table><tr><td colspan="2">b</td></tr></table>\n\nc',
        ),
        ("<dl><dt>a</dt><dd>b</dd></dl>", "<dl><dt>a</dt><dd>b</dd></dl>"),
        (
            "<ul><li><table><tr><td>a</td></tr></table></li></ul>",
            "<ul><li><table><tr><td>a</td></tr></table></li></ul>",
        ),
        ("<table><tr><td>\\(a_1\\) &lt;x</td></tr></table>", "<table><tr><td>$a_1$ &lt;x</td></tr></table>"),
    ],
)  # fmt: skip
def test_blocks_that_it_cannot_say_stay_html(written: str, said: str) -> None:
    assert markdown(written) == said


@pytest.mark.parametrize(
    "written",
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//a.de/x.js></SCRIPT>",
        '<img src=x onerror="alert(1)">',
        '<a href="javascript:alert(1)">a</a>',
        '<iframe src="https://a.de"></iframe>',
        "<style>*{background:url(https://a.de)}</style>",
        '<svg onload="alert(1)"><script>alert(1)</script></svg>',
        '<table onclick="alert(1)"><tr><td style="background:url(https://a.de)">a</td></tr></table>',
        "<table><tr><td><a href='javascript:alert(1)'>a</a><img src=x onerror=alert(1)></td></tr></table>",
        "<div><style>",
        "<!-- --><b onmouseover=alert(1)>a</b>",
    ],
)
def test_nothing_that_runs_or_loads_is_left(written: str) -> None:
    for text in (markdown(written), html(markdown(written))):
        assert not any(
            word in text.lower() for word in ("alert", "script", "onerror", "url(", "<iframe", "svg")
        )


def test_a_picture_from_the_web_is_a_link_and_never_fetched() -> None:
    assert markdown('<img src="https://a.de/b.png">') == "[b.png](https://a.de/b.png)"


@pytest.mark.parametrize(
    "source", ["../a.png", "/etc/passwd", "file:///a", "C:\\a.png", "a/b.png", "data:x,y"]
)
def test_a_picture_outside_of_the_package_is_none(source: str) -> None:
    assert "media/" not in markdown(f'<img src="{source}">')


@given(st.text(min_size=1, max_size=20))
def test_a_reference_can_be_shown_and_names_its_file(name: str) -> None:
    kept = "".join(sign for sign in name if sign not in "/\\" and not "\ud800" <= sign <= "\udfff").strip()
    found = reference(kept)
    if kept and len(found) < 200:
        assert PICTURE.fullmatch(found)
        if ":" not in kept[:12]:
            assert name_of(found.removeprefix("media/")) == kept


LONG = [
    "<b>" * 50_000,
    "<div>" * 3_000 + "x",
    "<ul><li>" * 900 + "x",
    f"<a {'b=c ' * 50_000}>x</a>",
    "<" * 100_000,
    "\\(" * 50_000,
    "\\[" * 50_000,
    "[$]" * 50_000,
    "[sound:" * 30_000,
    "<table>" * 1_000,
    "&" * 100_000,
    "[" * 100_000,
    "]:" * 50_000,
    "$ a" * 30_000,
    "<!--" * 30_000,
    "<script>" * 20_000,
    "{{c1::" * 20_000,
]


@pytest.mark.parametrize("written", LONG, ids=lambda text: text[:9])
def test_a_text_made_to_take_long_is_done_at_once(written: str) -> None:
    assert len(markdown(written)) <= 10 * LONGEST

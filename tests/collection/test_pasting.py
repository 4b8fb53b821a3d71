"""Pasted HTML as Markdown."""

import pytest

from kmsflash.collection.pasting import markdown_of
from kmsflash.rendering.markup import html


def test_what_is_read_becomes_markdown() -> None:
    page = (
        "<html><body><!--StartFragment--><h2>Ports</h2><p>A <b>cog</b> is a <i>ship</i>.</p>"
        "<ul><li>one</li><li>two</li></ul>"
        "<table><tr><th>a</th><th>b</th><th>c</th></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>"
        "<pre>x = 1\ny = 2</pre><!--EndFragment--></body></html>"
    )
    assert markdown_of(page) == (
        "## Ports\n\nA **cog** is a *ship*.\n\n- one\n- two\n\n"
        "| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n\n```\nx = 1\ny = 2\n```"
    )


def test_programs_that_say_by_style_what_is_bold_are_understood() -> None:
    page = (
        '<b style="font-weight:normal" id="docs-internal-guid-1"><span style="font-weight:700">bold</span> '
        '<span style="font-style:italic">slanted</span> plain</b>'
    )
    assert markdown_of(page) == "**bold** *slanted* plain"


@pytest.mark.parametrize(
    "page",
    [
        "<script>alert(1)</script><p>words</p>",
        "<p onclick=alert(1)>words</p>",
        "<p>words<img src=x onerror=alert(1)></p>",
        '<p>words</p><iframe src="https://example.org"></iframe>',
        "<p>words</p><svg><script>alert(1)</script></svg>",
        '<p>words<a href="javascript:alert(1)"></a></p>',
        "<style>p{background:url(https://example.org/x)}</style><p>words</p>",
        "<p>words</p><scr<script>ipt>alert(1)</scr</script>ipt>",
        "<p>words</p><template><script>alert(1)</script></template>",
    ],
)
def test_scripts_never_survive(page: str) -> None:
    text = markdown_of(page)
    shown = html(text)
    assert "words" in text
    for sign in ("<script", "onerror", "onclick", "javascript:", "<iframe", "<img", "<svg", "url("):
        assert sign not in shown.lower()
        assert sign not in text.lower()


def test_words_that_look_like_tags_stay_words() -> None:
    assert markdown_of("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>") == "&lt;script>alert(1)&lt;/script>"


@pytest.mark.parametrize("page", ["", "   ", "<!-- -->", "<script>x</script>"])
def test_a_page_that_says_nothing_gives_nothing(page: str) -> None:
    assert markdown_of(page) == ""

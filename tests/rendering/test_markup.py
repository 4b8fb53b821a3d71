import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.rendering.markup import LONGEST, html


def test_words_and_signs() -> None:
    assert html("A **b** *c* `d` ~~e~~ ==f==") == (
        "<p>A <strong>b</strong> <em>c</em> <code>d</code> <del>e</del> <mark>f</mark></p>"
    )


def test_money_stays_money() -> None:
    assert html("$2/month, then $0.05 each; ~5 or ~10 a day") == (
        "<p>$2/month, then $0.05 each; ~5 or ~10 a day</p>"
    )


def test_powers_are_not_torn() -> None:
    assert html("x^2+y^2") == "<p>x^2+y^2</p>"


def test_a_table_keeps_its_alignment_and_nothing_else_of_style() -> None:
    table = html("| a | b |\n|---|--:|\n| `x|y` | 2 |")
    assert '<td style="text-align:right">2</td>' in table
    assert "<code>x|y</code>" in table
    assert html('<p style="color:red;position:fixed">x</p>') == "<p>x</p>"


@pytest.mark.parametrize("label", ["trap", "NOTE", "exam-tip"])
def test_a_call_out_says_its_kind_and_title(label: str) -> None:
    out = html(f"> [!{label}] Mind the gap\n> Step over it.")
    assert f'<div class="admonition {label.lower()}">' in out
    assert '<p class="admonition-title">Mind the gap</p>' in out
    assert "<p>Step over it.</p>" in out


def test_code_keeps_its_language_and_gets_no_colours_here() -> None:
    out = html("```python\nif a < b:\n    pass\n```")
    assert '<code class="language-python">if a &lt; b:\n    pass</code>' in out
    assert "span" not in out


def test_words_in_angle_brackets_are_words() -> None:
    assert html("arn:aws:kms:<region>:<account>") == "<p>arn:aws:kms:&lt;region&gt;:&lt;account&gt;</p>"


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        '<img src="https://example.org/x.png" onerror="alert(1)">',
        "![x](https://example.org/x.png)",
        "![x](file:///etc/passwd)",
        "[x](javascript:alert(1))",
        "[x](file:///etc/passwd)",
        "[x](//example.org/y)",
        "<a href='jAvAsCrIpT:alert(1)'>x</a>",
        '<iframe src="https://example.org"></iframe>',
        '<div style="background:url(https://example.org/x)">x</div>',
        "<style>@import 'https://example.org/x.css'</style>",
        '<svg onload="alert(1)"></svg>',
        '<b onclick="alert(1)">x</b>',
        '<td class="lit" background="https://example.org/x">x</td>',
        "<!--[if IE]><script>alert(1)</script><![endif]-->",
    ],
)
def test_nothing_is_run_or_fetched(attack: str) -> None:
    out = html(f"before {attack} after\n\n{attack}")
    tags = re.findall(r"<[^>]*>", out)
    assert not [tag for tag in tags if re.search(r"src|href|style|on\w+=|url|script|svg|iframe|lit", tag)]


def test_a_link_to_the_web_stays_to_be_read() -> None:
    assert html("[x](media/a%20b.mp3)") == '<p><a href="media/a%20b.mp3">x</a></p>'
    for elsewhere in ("media/../x.mp3", "/media/x.mp3", "xmedia/x.mp3", "media/x.mp3?a", "media/a/b.mp3"):
        assert "href" not in html(f"[x]({elsewhere})")
    assert html("[docs](https://example.org/a)") == '<p><a href="https://example.org/a">docs</a></p>'


def test_what_is_too_long_ends_in_an_ellipsis() -> None:
    out = html("word " * LONGEST)
    assert len(out) < LONGEST + 20
    assert out.endswith("…</p>")


@pytest.mark.parametrize(
    "hostile",
    [
        "[" * 20_000,
        "[a](" * 5_000,
        "<a " * 6_000,
        "> " * 10_000,
        "- " * 10_000,
        "<div>" * 4_000,
        "**a " * 5_000,
        "|a" * 3_000 + "\n" + "|-" * 3_000 + "\n" + "|a" * 3_000,
        "\n".join(" " * depth + "- x" for depth in range(190)),
        "\x00\x02\x03" * 5_000,
    ],
    ids=lambda text: repr(text[:6]),
)
def test_hostile_text_ends(hostile: str) -> None:
    assert isinstance(html(hostile), str)


@given(st.text(max_size=300))
def test_any_text_becomes_balanced_markup(text: str) -> None:
    out = html(text)
    assert "<script" not in out.lower()
    for tag in ("p", "ul", "li", "table", "div", "strong", "mark"):
        assert len(re.findall(f"<{tag}[ >]", out)) == out.count(f"</{tag}>")


@given(st.text(max_size=200))
def test_one_text_does_not_change_the_next(text: str) -> None:
    before = html("| a | b |\n|---|---|\n| 1 | 2 |")
    html(text)
    html.cache_clear()
    assert html("| a | b |\n|---|---|\n| 1 | 2 |") == before


def test_a_picture_of_the_collection_is_kept() -> None:
    assert html("![Herz](media/Größe-1f2e.png)") == '<p><img alt="Herz" src="media/Größe-1f2e.png"></p>'


@pytest.mark.parametrize(
    "source",
    [
        "https://example.org/media/x.png",
        "//example.org/media/x.png",
        "file:///etc/passwd",
        "media/../secret.png/../x",
        "media/a/b.png",
        "media/",
        "/media/x.png",
        "data:image/png;base64,AAAA",
        "media/x.png?y",
        "qrc:/media/x.png",
    ],
)
def test_no_other_picture_is_named(source: str) -> None:
    assert "src" not in html(f"![x]({source})")
    assert "src" not in html(f'<img alt="x" src="{source}">')

"""The whole way from a file's bytes to cards."""

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kmsflash.model.errors import UserError
from kmsflash.model.kinds import Kind
from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing

PAGE = """# Routing basics

## Key takeaways

- OSPF uses the link-state algorithm of Dijkstra for its shortest paths.
- RIP allows at most 15 hops.

## Protocols compared

| Protocol | Algorithm | Metric |
|---|---|---|
| RIP | Distance vector | Hop count |
| OSPF | Link state | Cost by bandwidth |

**Common trap:** RIP version 1 cannot carry subnet masks. Use version 2 instead.

**On the exam:** "loop-free backup path" → EIGRP

**Q:** Which port does BGP use?
**A:** TCP 179
**Why:** BGP leaves reliable delivery to TCP.
"""


def cards_of(text: str, name: str = "page.md") -> dict[str, str]:
    return {card["front"]: card["back"] for card in listing(derive(text.encode(), name))}


def test_a_page_gives_cards_of_every_kind():
    reading = derive(PAGE.encode(), "routing.md")
    assert reading.title == "Routing basics"
    assert reading.language == "en"
    kinds = {fact.kind for fact in reading.facts}
    assert {Kind.TAKEAWAY, Kind.TABLE, Kind.TRAP, Kind.CUE, Kind.QUESTION} <= kinds
    assert reading.card_count == len(listing(reading))


def test_the_cards_read_as_a_teacher_would_ask():
    cards = cards_of(PAGE)
    assert cards["RIP allows at most […]."] == "15 hops"
    assert cards["Exam cue: “loop-free backup path”. What is the answer?"] == "EIGRP"
    assert cards["Which port does BGP use?"] == "TCP 179"


def test_the_same_notes_give_the_same_cards():
    assert derive(PAGE.encode(), "a.md") == derive(PAGE.encode(), "a.md")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is not a text file"),
        (b"%PDF-1.7\n1 0 obj", "is damaged"),
    ],
)
def test_a_file_without_notes_is_refused_in_one_sentence_with_its_name(data, says):
    with pytest.raises(UserError, match=says) as refused:
        derive(data, "mine.bin")
    assert "mine.bin" in str(refused.value)


def test_a_text_without_cards_is_a_reading_without_facts():
    assert derive(b"hello there", "hello.txt").facts == ()


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=400))
def test_no_text_is_too_odd_to_read(text):
    data = text.encode("utf-8", errors="replace")
    if text.strip("\0\t\n\r\f \ufeff") and "\0" not in text:
        with suppress(UserError):  # many control characters look like a program
            assert derive(data, "odd.md") == derive(data, "odd.md")


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_damaged_page_gives_cards_that_still_pass_the_gate(data):
    lines = PAGE.splitlines()
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(lines) - 1))
        how = data.draw(st.sampled_from(("drop", "double", "cut", "mark", "swap")))
        if how == "drop":
            lines[at] = ""
        elif how == "double":
            lines.insert(at, lines[at])
        elif how == "cut":
            lines[at] = lines[at][: data.draw(st.integers(0, 30))]
        elif how == "mark":
            lines[at] += data.draw(
                st.sampled_from(("```", "**", "|", "{{", "==", "(", "<details>", "[[", "“"))
            )
        else:
            lines[at], lines[0] = lines[0], lines[at]
    cards = listing(derive("\n".join(lines).encode(), "page.md"))
    fronts = [card["front"] for card in cards]
    assert len(fronts) == len(set(fronts))
    for card in cards:
        assert card["back"].strip()
        assert "==" not in card["front"] + card["back"]
        assert "\\|" not in card["front"]


@pytest.mark.parametrize(
    "text",
    [
        "```\n" + "x\n" * 50,
        "|" * 5000,
        "|a" * 500 + "|\n" + "|-" * 500 + "|\n" + "|b" * 500 + "|\n",
        "".join(" " * (2 * depth) + "- item\n" for depth in range(400)),
        ">" * 3000 + " deep\n",
        "a " * 50_000,
        "<!-- never closed\n" + PAGE,
    ],
)
def test_extreme_shapes_are_read_without_trouble(text):
    assert derive(text.encode(), "extreme.md").title


def test_a_comment_that_never_closes_hides_nothing():
    assert (
        derive(("<!-- oops\n" + PAGE).encode(), "a.md").card_count
        >= derive(PAGE.encode(), "a.md").card_count - 1
    )


@pytest.mark.parametrize(
    "line",
    [
        " " * 200_000 + "- far to the right",
        "- a" + " " * 200_000 + "b",
        "^" * 20_000 + " " * 100_000 + "x",
        "%" * 50_000,
    ],
    ids=["indented", "spaced", "carets", "comments"],
)
def test_a_line_of_one_sign_over_and_over_comes_to_an_end(line: str) -> None:
    """Where a pattern tried every way to cut such a line, this would take hours."""
    assert derive(f"# Odd\n\n{line}\n\n- **Cog** — a broad ship\n".encode(), "odd.md").card_count


def test_a_list_nested_a_thousand_deep_comes_to_an_end() -> None:
    page = "\n".join("  " * depth + f"- item {depth}" for depth in range(1_000))
    assert derive(f"# Deep\n\n- **Cog** — a broad ship\n\n{page}".encode(), "deep.md").facts


def test_a_table_with_too_many_columns_keeps_sixty_and_says_so():
    header = "| Metal |" + "".join(f" p{at} |" for at in range(99))
    row = "| Tin |" + "".join(f" v{at} |" for at in range(99))
    reading = derive(f"{header}\n{'|---' * 100}|\n{row}\n{row.replace('Tin', 'Lead')}".encode(), "a.md")
    assert "left out the columns of 1 table after the 60th" in [report.sentence for report in reading.repairs]
    assert max(line.count("|") for line in reading.text.split("\n")) <= 61


def test_a_sentence_without_end_gives_no_card_and_says_so():
    text = "Lead melts at 327 degrees and " + "then it flows and " * 100 + "cools."
    assert [one.reason for one in derive(text.encode(), "a.txt").rejections] == [
        "The sentence is longer than a card can ask for."
    ]


def test_a_quotation_of_many_lines_is_read_to_its_end():
    said = "> Lead is soft, and it is heavy, and so on and on.\n" * 2000
    reading = derive(f"# Metals\n\n{said}> The tin of the box melts at 232 °C.\n".encode(), "a.md")
    assert "232 °C" in [card.answer for fact in reading.facts for card in fact.cards]


@pytest.mark.parametrize(
    "sign", ["!", "“", "[", "[[", "]](", "{{", "#a ", "> ", "- ", "**", "`", "(", "a: ", "<!--", "|"]
)
def test_a_line_of_nothing_but_signs_is_read(sign):
    derive(f"# Metals\n\n{sign * (20_000 // len(sign))}\n\nx {sign * 200} y\n".encode(), "a.md")


def test_a_call_out_inside_a_call_out_keeps_its_lines_and_those_after_it():
    page = """# Metals

> [!warning] Common trap
> > [!tip] Storage
> > The tin of the box holds 15 grams.
> > - **Pest**: a decay in the cold.
> The lead of the box holds 20 grams.
"""
    answers = [card.answer for fact in derive(page.encode(), "a.md").facts for card in fact.cards]
    assert {"15 grams", "Pest", "20 grams"} <= set(answers)


@pytest.mark.parametrize("written", ["H<sub>2</sub>O and 5 m<sup>2</sup>", "H~2~O and 5 m^2^"])
def test_raised_and_lowered_digits_stay_so(written):
    assert "H₂O and 5 m²" in derive(f"# Water\n\n- **Pool**: {written}.".encode(), "a.md").text

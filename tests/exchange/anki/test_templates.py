"""Templates of cards: what of a note is asked, answered, and said beside."""

from pathlib import Path

import pytest

from kmsflash.model.importing import Sides
from tests.exchange.anki.making import Made, made, read

FIELDS = ["A", "B", "Extra", "Empty"]
VALUES = ("a", "<b>b</b>", "e", "<br>")


def sides(tmp_path: Path, question: str, answer: str, *values: str, has_gaps: bool = False) -> list[Sides]:
    def fill(anki: Made) -> None:
        anki.notetype("Mine", FIELDS, (question, answer), has_gaps=has_gaps)
        anki.note("Mine", *(values or VALUES), deck="Top::Inner", tags="x y")

    return [card.notes for card in read(made(tmp_path, fill)).cards]


@pytest.mark.parametrize(
    ("question", "answer", "said"),
    [
        ("{{A}}", "{{FrontSide}}<hr id=answer>{{B}}", Sides("a", "**b**", "")),
        ("{{A}}", "{{A}}<hr id='answer'>{{B}}", Sides("a", "**b**", "")),
        ("{{A}}", "{{FrontSide}}\n\n{{B}}", Sides("a", "**b**", "")),
        ("{{A}}", "{{A}}<br><hr>{{B}}", Sides("a", "**b**", "")),
        ("{{A}}", "{{B}}", Sides("a", "**b**", "")),
        ("{{A}}", "{{FrontSide}}<hr id=answer>{{B}}<br>{{Extra}}", Sides("a", "**b**", "e")),
        ("{{A}}", "{{B}}{{#Extra}}<p>{{Extra}}</p>{{/Extra}}", Sides("a", "**b**", "e")),
        ("{{A}}", "{{B}}{{#Empty}}x{{/Empty}}{{^Empty}}y{{/Empty}}", Sides("a", "**b**y", "")),
        ("{{A}}", "{{Extra}}", Sides("a", "e", "")),
        ("{{A}} {{type:B}}", "{{A}}<hr id=answer>{{type:B}}", Sides("a", "**b**", "")),
        ("{{text:B}} {{A}}", "{{A}}", Sides("b a", "a", "")),
        ("{{A}} {{hint:Extra}}", "{{FrontSide}}<hr id=answer>{{B}}", Sides("a", "**b**", "**Extra:** e")),
        ("{{A}} {{hint:B}}", "{{FrontSide}}<hr id=answer>{{B}}", Sides("a", "**b**", "")),
        ("{{Tags}} {{Deck}} {{Subdeck}}", "{{B}}", Sides("x y Top::Inner Inner", "**b**", "")),
        ("{{Card}} {{Type}}", "{{B}}", Sides("Card 1 Mine", "**b**", "")),
        ("{{#A}}{{#B}}{{A}}{{/B}}{{/A}}", "{{B}}", Sides("a", "**b**", "")),
        ("{{A}}<!-- {{B}} -->", "{{B}}", Sides("a", "**b**", "")),
        ("<div class=q>{{A}}</div><script>x()</script><style>y</style>", "{{B}}", Sides("a", "**b**", "")),
        ("{{A}} {{tts en_US:A}}", "{{B}}", Sides("a", "**b**", "")),
    ],
)  # fmt: skip
def test_sides_are_what_the_template_says(tmp_path: Path, question: str, answer: str, said: Sides) -> None:
    assert sides(tmp_path, question, answer) == [said]


READINGS = {"furigana:A": "日本(にほん)", "kanji:A": "日本", "kana:A": "にほん", "text:kanji:A": "日本"}


@pytest.mark.parametrize(("filters", "said"), READINGS.items())
def test_readings_of_japanese(tmp_path: Path, filters: str, said: str) -> None:
    found = sides(tmp_path, f"{{{{{filters}}}}}", "{{B}}", "日本[にほん]", "Japan")
    assert found == [Sides(said, "Japan", "")]


GAPS = "{{cloze:A}}", "{{cloze:A}}<br>{{Extra}}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{c1::a}} {{c1::b}} c", [Sides("[…] […] c", "a, b", "==a== ==b== c")]),
        (
            "x {{c1::a}}, {{c2::b::hint}}",
            [Sides("x […], b", "a", "x ==a==, b"), Sides("x a, [… hint]", "b", "x a, ==b==")],
        ),
        (
            "{{c1::a {{c2::b}} c}} d",
            [Sides("[…] d", "a b c", "==a b c== d"), Sides("a […] c d", "b", "a ==b== c d")],
        ),
        (
            "{{c1::\\(x_1\\)}} = {{c2::<i>y</i>}}",
            [Sides("[…] = *y*", "$x_1$", "==$x_1$== = *y*"), Sides("$x_1$ = […]", "*y*", "$x_1$ = ==*y*==")],
        ),
        ("{{c1,2::a}} {{c2::b}}", [Sides("[…] b", "a", "==a== b"), Sides("[…] […]", "a, b", "==a b==")]),
        (
            "<table><tr><td>{{c1::a}}</td></tr></table>",
            [
                Sides(
                    "<table><tr><td>[…]</td></tr></table>",
                    "a",
                    "<table><tr><td><mark>a</mark></td></tr></table>",
                )
            ],
        ),
    ],
)
def test_each_gap_is_a_card(tmp_path: Path, text: str, said: list[Sides]) -> None:
    assert sides(tmp_path, *GAPS, text, has_gaps=True) == said


def test_a_text_with_gaps_can_be_edited_as_one(tmp_path: Path) -> None:
    def fill(anki: Made) -> None:
        anki.note("Cloze", "{{c1::a}} <b>{{c2::b::h}}</b>", "more")
        anki.note("Cloze", "{{c1::a {{c2::b}}}}", "more")

    plain, nested = read(made(tmp_path, fill)).facts
    assert plain.passage == "{{c1::a}} **{{c2::b::h}}**"
    assert [(card.way, card.nth) for card in plain.cards] == [("cloze", 1), ("cloze", 2)]
    assert nested.passage == ""


def test_conditions_on_gaps(tmp_path: Path) -> None:
    question = "{{#c1}}first: {{/c1}}{{#c2}}second: {{/c2}}{{cloze:A}}"
    found = sides(tmp_path, question, "{{cloze:A}}", "{{c1::a}} {{c2::b}}", has_gaps=True)
    assert [side.front for side in found] == ["first: […] b", "second: a […]"]


def test_typed_gaps_show_what_was_hidden(tmp_path: Path) -> None:
    found = sides(
        tmp_path, "{{cloze:A}} {{type:cloze:A}}", "{{cloze:A}} {{type:cloze:A}}", "x {{c1::a}}", has_gaps=True
    )
    assert (found[0].front, found[0].answer) == ("x […]", "a")


def test_a_template_made_to_grow_is_cut(tmp_path: Path) -> None:
    found = sides(tmp_path, "{{A}}" * 1_000, "{{B}}", "x" * 20_000, "b")
    assert len(found[0].front) <= 201_000


def test_ways_of_asking(tmp_path: Path) -> None:
    def fill(anki: Made) -> None:
        anki.note("Basic (and reversed card)", "a", "b")
        anki.notetype("Three", FIELDS, *[(f"{{{{A}}}} {n}", "{{B}}") for n in range(3)])
        anki.note("Three", "c", "d")

    pair, three = read(made(tmp_path, fill)).facts
    assert [(card.way, card.nth) for card in pair.cards] == [("by hand", 0), ("reverse", 0)]
    assert [(card.way, card.nth) for card in three.cards] == [
        ("by hand", 0),
        ("template", 1),
        ("template", 2),
    ]


def test_names_stay_the_same_whatever_becomes_of_the_texts(tmp_path: Path) -> None:
    def fill(anki: Made) -> None:
        anki.note("Basic (and reversed card)", "a", "b")
        anki.note("Cloze", "{{c1::a}} {{c3::b}}")

    def change(anki: Made) -> None:
        anki.run("UPDATE notes SET flds = replace(flds, 'a', 'other')")

    before, after = read(made(tmp_path, fill)), read(made(tmp_path, change))
    assert [fact.uid for fact in before.facts] == [fact.uid for fact in after.facts]
    assert [card.uid for card in before.cards] == [card.uid for card in after.cards]
    assert [card.notes for card in before.cards] != [card.notes for card in after.cards]
    assert len({card.uid for card in before.cards}) == 4

"""What the first cards of a sentence leave unasked is asked in its place."""

import pytest


def test_the_second_half_of_a_sentence_is_asked_too(cards_of):
    found = cards_of("The miller opens the sluice, so the wheel can drive the lower stone.")
    assert found["The miller opens the sluice, so the wheel can drive […]."] == "the lower stone"


def test_what_its_subject_does_too_is_asked(cards_of):
    found = cards_of("The mill began in 1730 as a fulling shed and ended as a store for the parish.")
    assert found["The mill began in 1730 as a fulling shed and ended as […]."] == "a store for the parish"


def test_a_relative_clause_is_asked_for_what_it_adds(cards_of):
    found = cards_of("Grain falls through the hopper, which feeds the running stone.")
    assert found["Grain falls through the hopper, which feeds […]."] == "the running stone"


def test_a_participle_with_its_doer_is_asked_for_the_doer(cards_of):
    found = cards_of("The dam broke in 1872, caused by driftwood and ice.")
    assert found["The dam broke in 1872, caused by […]."] == "driftwood and ice"


@pytest.mark.parametrize(
    ("said", "front", "answer"),
    [
        (
            "The post mill turns on a wooden post, the tower mill on a cap of iron.",
            "What does the tower mill turn on?",
            "A cap of iron",
        ),
        (
            "A small stone weighs 300 kg, a large stone 900 kg.",
            "A large stone weighs […].",
            "900 kg",
        ),
    ],
)
def test_a_part_that_leaves_its_verb_out_is_asked(cards_of, said, front, answer):
    assert cards_of(said)[front] == answer


def test_an_answer_ends_before_the_part_of_the_same_shape(cards_of):
    found = cards_of("The upper mill is driven by a wheel of oak, the lower mill by a turbine.")
    assert "by a turbine" not in " ".join(found.values())
    assert found["The upper mill is driven by […], the lower mill by a turbine."] == "a wheel of oak"


def test_what_a_definition_goes_on_to_say_is_asked_under_its_term(cards_of):
    found = cards_of(
        "- feed shoe: box that holds the grain; with a full box the mill gets the whole harvest."
    )
    assert found["Feed shoe: with a full box the mill gets […]."] == "the whole harvest"


def test_parts_without_a_verb_are_asked_in_other_languages_too(cards_of):
    about = "Questi sono i mulini del fiume e quello che si faceva con la macina nella valle."
    found = cards_of(
        f"{about}\n\nIl mulino nuovo lavora con la turbina, il mulino vecchio con la ruota di legno."
    )
    assert found["Con che cosa lavora il mulino nuovo?"] == "Con la turbina"
    assert found["Con che cosa lavora il mulino vecchio?"] == "Con la ruota di legno"


@pytest.mark.parametrize(
    "said",
    [
        "The miller opens the sluice, so lower it.",
        "The wheel turns slowly, which is why it lasts.",
    ],
)
def test_what_only_points_back_or_says_nothing_is_no_answer(cards_of, said):
    assert not {"it", "why it lasts"} & set(cards_of(said).values())


def test_a_sentence_that_no_question_fits_is_asked_in_its_place(cards_of):
    found = cards_of(
        "A small mill stands behind. The two are joined by a wooden channel, which carries water."
    )
    assert (
        found["A small mill stands behind. The two are joined by […], which carries water."]
        == "a wooden channel"
    )


def test_an_arrow_inside_an_item_is_asked(cards_of):
    found = cards_of("- Hopper – carries the grain and feeds the shoe. Loss of pressure → uneven flour")
    assert found["Hopper: Loss of pressure → […]."] == "uneven flour"


def test_codes_in_the_same_place_are_asked_one_by_one(cards_of):
    said = "The stone of the upper mill is called M12, that of the lower mill M15."
    assert cards_of(said)["The stone of the upper mill is called M12, that of the lower mill […]."] == "M15"


def test_a_second_term_in_an_item_is_a_term_of_its_own(cards_of):
    found = cards_of("- **Hopper**: box for the grain. **Shoe**: tray that shakes the grain")
    assert found["What is **Shoe**?"] == "Tray that shakes the grain"


def test_each_alone_is_shown_with_the_sentence_before(cards_of):
    found = cards_of(
        "The press is fed with *barrels*. Each holds 50 to 500 litres of oil, so two men lift it."
    )
    fronts = [front for front, back in found.items() if back == "50 to 500 litres"]
    assert fronts
    assert all(front.startswith("The press is fed with *barrels*. Each holds") for front in fronts)


def test_the_first_part_of_a_sentence_is_asked_where_only_what_follows_was(cards_of):
    text = "Lime mortar is not a glue for wet walls, it only fills the joints between them."
    assert cards_of(text)["Lime mortar is not […], it only fills the joints between them."] == (
        "a glue for wet walls"
    )


def test_a_part_that_shares_a_word_with_what_is_asked_is_asked_for_what_else_it_says(cards_of):
    text = "The miller dropped the old toll in 1985; a clerk joked about the toll of the bees in public."
    assert any("joked about" in front and "[…]" in front for front in cards_of(text))

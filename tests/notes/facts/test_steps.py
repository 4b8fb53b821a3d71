"""Steps are asked one after the other, with the process they belong to."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    reading = derive(f"# Topic\n\n{text}\n".encode(), "a.md")
    return {card["front"]: card["back"] for card in listing(reading)}


def test_actors_that_answer_one_another_take_steps():
    cards = cards_of(
        "The buyer gets a loan in three moves:\n\n1. The buyer sends a form.\n"
        "2. The bank checks the form.\n3. The bank pays the buyer."
    )
    process = "The buyer gets a loan in three moves"
    assert cards[f"**{process}**: what comes after “The bank checks the form”?"] == "The bank pays the buyer"


def test_a_heading_that_tells_of_a_process_makes_numbered_acts_steps():
    cards = cards_of(
        "## How a law is made\n\n1. A member drafts the law.\n2. A panel reads the law.\n3. The house votes."
    )
    assert cards["**How a law is made**: what is the first step?"] == "A member drafts the law"


@pytest.mark.parametrize(
    "text",
    [
        "A moth must meet three conditions:\n\n1. it flies,\n2. it has scales,\n3. it has feathery feelers.",
        "Newton's laws:\n\n1. A body stays at rest.\n2. Force equals mass by speed.\n3. Acts have reactions.",
        "## Process facts\n\n1. A process is a program.\n2. A thread is part of it.\n3. A core has two.",
    ],
)
def test_numbered_statements_without_an_order_are_no_steps(text):
    assert not any("first step" in front or "comes after" in front for front in cards_of(text))


def test_a_heading_that_only_says_steps_leaves_the_process_to_the_one_above():
    cards = cards_of("## Making paste\n\n### Steps\n\n1. Mix flour.\n2. Add water.\n3. Wait an hour.")
    assert cards["**Making paste**: what is the first step?"] == "Mix flour"


def test_named_steps_are_asked_by_name_and_for_what_happens():
    cards = cards_of(
        "## Phases of sleep\n\n1. Drowsiness: the muscles relax\n2. Light sleep: the heart slows\n"
        "3. Deep sleep: the body repairs itself"
    )
    assert cards["**Phases of sleep**: what comes after “Drowsiness”?"] == "Light sleep"
    assert cards["**Phases of sleep**: what happens in **Light sleep**?"] == "the heart slows"


def test_bullets_in_sequence_are_steps_without_the_words_that_order_them():
    cards = cards_of(
        "## Brewing process\n\n- First, the brewer mashes the malt.\n- Then the brewer boils the wort.\n"
        "- Finally the yeast ferments the wort."
    )
    assert (
        cards["**Brewing process**: what comes after “The brewer boils the wort”?"]
        == "The yeast ferments the wort"
    )


def test_code_between_steps_does_not_cut_them():
    cards = cards_of(
        "## Setting up\n\n1. Install the package:\n\n```\nget it\n```\n\n2. Edit the settings.\n\n"
        "```\nedit it\n```\n\n3. Restart the service."
    )
    assert cards["**Setting up**: what comes after “Edit the settings”?"] == "Restart the service"


def test_the_order_of_more_than_five_steps_is_not_asked_at_once():
    steps = "\n".join(f"{at}. Add part {name}." for at, name in enumerate("uvwxyz", 1))
    assert not any("in order" in front for front in cards_of(f"## Assembly\n\n{steps}"))


def test_a_step_whose_name_is_bold_with_its_colon_keeps_no_marks():
    cards = cards_of(
        "## The three phases of fermentation\n\n1. **Mixing:** yeast meets the dough.\n"
        "2. **Rising:** gas fills the dough.\n3. **Baking:** heat sets the crumb."
    )
    assert not any("*" in front.replace("**", "") or "****" in front for front in cards)
    assert any(answer.startswith("1. Mixing") for answer in cards.values())


def test_the_tool_and_the_number_of_a_step_are_asked_too():
    cards = cards_of(
        "## Steps to grow a volume\n\n1. Create the pool with `mkpool -v`.\n"
        "2. Wait until the pool reports 3 devices.\n3. Enlarge the volume with `grow --all`."
    )
    assert cards["How do you enlarge the volume?"] == "With `grow --all`"
    assert "3 devices" in cards.values()


def test_steps_are_of_what_their_introduction_names_without_its_aside(cards_of):
    steps = "1. Stop the service.\n2. Copy the data folder.\n3. Start the service."
    cards = cards_of(f"Backup steps of the mail server (never at night):\n\n{steps}")
    assert cards["**Backup of the mail server**: what is the first step?"] == "Stop the service"


def test_commands_are_steps(cards_of):
    found = cards_of(
        "## Updating the charts\n\n1. `chart sync --all`\n2. `chart check /data`\n"
        "3. `chart load /data`\n4. `chart show`"
    )
    assert found["**Updating the charts**: what comes after “`chart sync --all`”?"] == "`chart check /data`"


def test_slanted_names_of_parts_are_asked_without_their_marks(cards_of):
    found = cards_of(
        "The parts of a signal in sequence:\n\n"
        "1. *Prefix*: the word of attention\n2. *Body*: the thing meant\n3. *Suffix*: the word of the end"
    )
    assert not any("***" in front for front in found)
    assert "The word of attention" in found.values() or "the word of attention" in found.values()


def test_a_step_is_asked_for_the_reason_that_it_gives(cards_of):
    found = cards_of(
        "## Steps\n\n1. Soak the rope for 2 hours, because dry hemp breaks.\n2. Coil it.\n3. Hang it up."
    )
    assert found["Why should you soak the rope for 2 hours?"] == "Because dry hemp breaks"


def test_german_steps_may_end_on_their_verb():
    steps = "1. Das Tau in Wasser legen.\n2. 30 min mit Teer tränken, weil es sonst fault."
    text = f"# Das Tau\n\n{steps}\n3. An der Luft mit Wind trocknen."
    found = {card["front"]: card["back"] for card in listing(derive(text.encode(), "a.md"))}
    assert found["**Das Tau**: Was ist der erste Schritt?"] == "Das Tau in Wasser legen"
    assert found["„30 min mit Teer tränken“ – warum?"] == "Weil es sonst fault"
    assert found["[…] mit Teer tränken, weil es sonst fault."] == "30 min"


def test_what_a_step_says_behind_a_semicolon_is_asked_too(cards_of):
    found = cards_of(
        "## Steps\n\n1. Soak the rope.\n2. Coil it; the coil keeps the rope dry.\n3. Hang it up."
    )
    assert found["**Steps**: what does the coil keep dry?"] == "The rope"


def test_numbered_cases_are_no_steps(cards_of):
    found = cards_of(
        "Two boats meeting:\n\n1. different tacks: port tack gives way\n"
        "2. same tack → the windward boat keeps clear\n3. the overtaking boat always keeps clear"
    )
    assert not any("first step" in front or "comes after" in front for front in found)
    assert "The windward boat keeps clear" in found.values()


def test_words_set_equal_to_what_they_mean_are_no_steps():
    page = (
        "# Les étapes du vin dans la cave\n\n- Fouler = écraser les grains du raisin\n"
        "- Soutirer = séparer le vin de sa lie\n- Coller = rendre le vin plus clair\n"
    )
    assert not any("première" in card["front"] for card in listing(derive(page.encode(), "a.md")))


def test_what_is_numbered_under_an_aim_are_its_steps(cards_of):
    found = cards_of("To fix a leak:\n\n1. dry pipe, no drips\n2. tape around it\n3. a slow test\n")
    assert found["**To fix a leak**: what comes after “dry pipe, no drips”?"] == "tape around it"


def test_five_steps_are_asked_as_a_whole_and_seven_where_the_notes_count_them(cards_of):
    acts = ("Sand the hull", "Fill the cracks", "Mask the trim", "Prime the wood", "Paint the hull")
    more = (*acts, "Dry the boat", "Launch the boat")
    listed = [f"{number}. {act}" for number, act in enumerate(more, 1)]
    five = cards_of("## Steps of painting a boat\n\n" + "\n".join(listed[:5]))
    assert five["**Steps of painting a boat**: what are the five steps, in order?"] == "\n".join(listed[:5])
    assert not any("in order" in front for front in cards_of("## How to paint\n\n" + "\n".join(listed)))
    counted = cards_of("## Boats\n\nSeven rules for boats:\n\n" + "\n".join(listed))
    assert counted["**Seven rules for boats**: name all seven, in order."] == "\n".join(listed)
    assert counted["**Seven rules for boats**: what comes first?"] == "Sand the hull"


def test_an_introduction_that_names_nothing_is_said_under_its_section(cards_of):
    acts = "\n\n1. Soak the peas\n2. Plant the peas\n3. Water the peas"
    assert "**Peas – work goes like this**: what is the first step?" in cards_of(
        f"## Peas\n\nWork goes like this:{acts}"
    )
    assert "**Peas – in the garden bed**: what is the first step?" in cards_of(
        f"## Peas\n\nIn the garden bed this happens:{acts}"
    )


def test_a_step_may_end_in_a_particle_ask_back_and_lead_to_something(cards_of):
    found = cards_of(
        "Order of checking a fuse:\n\n1. burnt? (look at the wire)\n2. lid on → power off\n"
        "3. screw the new fuse in"
    )
    process = "**Order of checking a fuse**"
    assert found[f"{process}: what comes after “burnt?”?"] == "lid on → power off"
    assert found[f"{process}: what comes after “lid on → power off”?"] == "screw the new fuse in"


def test_a_step_without_a_word_is_passed_over(cards_of):
    cards_of("1. lead\n1. lead\n1. \u200b.")


def test_an_introduction_that_points_takes_the_term_that_its_paragraph_opens_with():
    cards = cards_of(
        "Lock. It lifts boats. So it goes:\n\n1. Close the gate.\n2. Let water in.\n3. Open the other gate."
    )
    assert any("**Lock" in front and "first step" in front for front in cards)


def test_a_heading_in_order_stands_under_the_one_above_where_it_is_a_word():
    cards = cards_of(
        "## Fire\n\n### Rescue in order\n\n1. Call the crew.\n2. Close doors.\n3. Leave the ship."
    )
    assert cards["**Fire – Rescue**: what is the first step?"] == "Call the crew"


def test_a_label_that_opens_a_step_is_its_name():
    cards = cards_of(
        "Round, step by step:\n\n1. Call in one voice\n2. Answer: the second voice sings\n3. Close on C"
    )
    assert "Answer: the second voice sings" in cards.values()

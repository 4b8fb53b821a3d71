"""What many think wrongly is asked for what is true instead, and never as true or false."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    return {card["front"]: card["back"] for card in listing(derive(f"# Topic\n\n{text}\n".encode(), "a.md"))}


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        (
            "A common misconception is that bats are blind. In fact, all bats can see.",
            "Someone says: bats are blind. What is wrong with that?",
            "All bats can see",
        ),
        (
            "Many students think that current is used up in a lamp. It is the same on both sides.",
            "Someone says: current is used up in a lamp. What is wrong with that?",
            "It is the same on both sides",
        ),
        (
            "It is wrong to say that sound travels in a vacuum; sound needs a medium.",
            "Someone says: sound travels in a vacuum. What is wrong with that?",
            "Sound needs a medium",
        ),
        (
            "It is a mistake to add resistances in parallel. Add their reciprocals.",
            "You want to add resistances in parallel. What is wrong, and what should be done instead?",
            "Add their reciprocals",
        ),
        (
            "## Common mistakes\n\n- Saying the tomato is a vegetable. Botanists count it as a fruit.",
            "Someone says: the tomato is a vegetable. What is wrong with that?",
            "Botanists count it as a fruit",
        ),
        (
            "## Common mistakes\n\n- Calling the whale a fish; it breathes air and suckles its young.",
            "**Calling the whale a fish** — what is wrong with it?",
            "It breathes air and suckles its young",
        ),
        (
            "**Myth:** We use a tenth of our brain. Scans show activity in nearly all regions.",
            "Someone says: we use a tenth of our brain. What is wrong with that?",
            "Scans show activity in nearly all regions",
        ),
        (
            '## Common traps\n\n- "The copy can be written." Wrong: a copy is read only. Only one can be.',
            "Someone says: the copy can be written. What is wrong with that?",
            "A copy is read only",
        ),
        (
            "## Common traps\n\n- Volumes grow by themselves. Wrong. Somebody has to enlarge them.",
            "Someone says: volumes grow by themselves. What is wrong with that?",
            "Somebody has to enlarge them",
        ),
        (
            "Lightning is not drawn by metal but by height.",
            "Lightning is not drawn by metal but […].",
            "by height",
        ),
        (
            "**Note:** A spider is an arachnid, not an insect.",
            "A spider is […], not an insect.",
            "an arachnid",
        ),
    ],
)
def test_a_misbelief_is_asked_for_the_truth(said, front, back):
    assert cards_of(said)[front] == back


def test_a_correction_gives_its_second_fact_too():
    said = (
        "## Sea\n\nA common misconception is that the tides come from the wind. "
        "They come from the Moon; the sea is in fact highest in spring."
    )
    cards = cards_of(said)
    assert (
        cards["Someone says: the tides come from the wind. What is wrong with that?"]
        == "They come from the Moon"
    )
    assert cards["When is the sea in fact highest?"] == "In spring"


def test_a_belief_that_nothing_corrects_gives_no_card():
    assert not cards_of("Many people believe that the old bridge was built by giants.")


def of_page(text):
    cards = listing(derive(text.encode(), "a.md"))
    return {" ".join(card["front"].split()): card["back"] for card in cards}


def test_misbeliefs_confusions_and_prohibitions_are_read_in_other_languages():
    german = (
        "# Physik\n\nEin häufiger Irrtum ist, dass schwere Körper schneller fallen. "
        "Im Vakuum fallen alle Körper gleich schnell.\n\n"
        "Der Blitz wird nicht vom Metall angezogen, sondern von der Höhe.\n\n"
        "Niemals Wasser in die Säure gießen, denn die Mischung kann verspritzen.\n"
    )
    cards = of_page(german)
    asked = "Jemand sagt, dass schwere Körper schneller fallen. Was ist daran falsch?"
    assert cards[asked] == "Im Vakuum fallen alle Körper gleich schnell"
    assert cards["Der Blitz wird nicht vom Metall angezogen, sondern […]."] == "von der Höhe"
    assert cards["„Niemals Wasser in die Säure gießen“ – warum?"] == "Die Mischung kann verspritzen"
    french = (
        "# Physique\n\nNe pas confondre la masse et le poids : la masse est la quantité de matière, "
        "le poids est une force.\n\nLa foudre n'est pas attirée par le métal mais par la hauteur.\n"
    )
    cards = of_page(french)
    asked = "Quelle est la différence entre **la masse** et **le poids** ?"
    assert cards[asked] == "La masse est la quantité de matière, le poids est une force"
    assert cards["La foudre n'est pas attirée par le métal mais […]."] == "par la hauteur"
    spanish = (
        "# Física\n\nMuchos alumnos creen que los cuerpos pesados caen más rápido. "
        "En realidad, todos caen igual en el vacío.\n\n"
        "- **Batalla de Lepanto (1571)**: victoria de la Liga Santa sobre los turcos.\n"
    )
    cards = of_page(spanish)
    asked = "Alguien afirma: los cuerpos pesados caen más rápido. ¿Qué está mal?"
    assert cards[asked] == "Todos caen igual en el vacío"
    assert cards["**Batalla de Lepanto**: ¿en qué año?"] == "1571"


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        (
            "## Common mistakes\n\n- Forgetting that treaties need a two-thirds vote.",
            "What do treaties need?",
            "A two-thirds vote",
        ),
        ("**Watch out:** Lists are mutable, tuples are not.", "Lists are mutable, […] are not.", "tuples"),
        ("**Watch out:** Lists are mutable, tuples are not.", "Lists are […], tuples are not.", "mutable"),
    ],
)
def test_what_is_forgotten_and_what_is_exempt_is_asked(said, front, back):
    assert cards_of(said).get(front) == back


def test_it_is_a_misbelief_of_no_subject_before():
    said = "Zinc is a metal.\n\nIt is a common misconception that iron never melts; it melts in a furnace."
    assert "Someone says: iron never melts. What is wrong with that?" in cards_of(said)


def test_what_follows_a_dash_corrects_the_claim_before_it(cards_of):
    cards = cards_of(
        "Common Trap: A well is not sealed by default — anyone can drink from it. Put a lid on it."
    )
    told = {front: answer for front, answer in cards.items() if "Someone says" in front}
    assert told == {
        "Someone says: a well is sealed by default. What is wrong with that?": "Anyone can drink from it"
    }


def test_what_a_cross_strikes_out_is_a_claim_that_the_arrow_corrects(cards_of):
    found = cards_of(
        '- ❌ "an eel is a snake" → no, it is a fish\n- ❌ "bats lay eggs" → they bear live young'
    )
    assert found["Someone says: an eel is a snake. What is wrong with that?"] == "It is a fish"
    assert found["Someone says: bats lay eggs. What is wrong with that?"] == "They bear live young"


def test_a_mistake_in_essays_is_a_label_and_no_mistake(cards_of):
    found = cards_of("Common essay mistake: a ketch has two masts, not three.")
    assert not any("essay" in front for front in found)


def test_what_only_half_a_sentence_denies_is_no_claim_in_any_language():
    page = (
        "# El puerto de la ciudad\n\n## Las tasas\n\n"
        "{label}El precio máximo lo fija la norma de cada ciudad y no puede superar 6 euros; "
        "si la norma no dice nada, es de 3 euros.\n"
    )
    for label in ("", "Cuidado: "):
        cards = listing(derive(page.format(label=label).encode(), "a.md"))
        assert not any("afirma" in card["front"] for card in cards)


def test_what_is_possible_instead_is_no_part_of_what_somebody_wants(cards_of):
    found = cards_of("Oak casks cannot be glued, only hooped.")
    front = "Someone wants oak casks to be glued. What is wrong, and what should be done instead?"
    assert found[front] == "Not possible: only hooped"
    found = cards_of("Oak casks cannot be glued, and their lids cannot be nailed; soak one in water.")
    assert not [shown for shown in found if "Someone wants" in shown]

"""How a term is asked for."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


@pytest.mark.parametrize(
    ("line", "front"),
    [
        ("- **Savepoints**: markers to which a transaction can return", "What are **Savepoints**?"),
        ("- **Inflation**: a sustained rise of prices", "What is **inflation**?"),
        ("- **First law**: energy is conserved in all processes", "What does **the first law** say?"),
        (
            "- **Hadley v Baxendale**: remote losses are not recovered",
            "What did **Hadley v Baxendale** decide?",
        ),
        ("- **Jan Hus**: Bohemian reformer who was burnt in 1415", "Who is **Jan Hus**?"),
        ("- Hus (king of all bees): honey for the whole hive", "Who is **Hus (king of all bees)**?"),
        ("- => TBA: a toll on boats instead of a tax on bread", "What is **TBA**?"),
        ("Site: chloroplast", "**Topic** — **Site**?"),
        ("Afterload\n: the resistance against which a ventricle ejects", "What is **Afterload**?"),
        (
            "## Common mistakes\n\n- Hashing with MD5: it is broken. Use Argon2 instead.",
            "**Hashing with MD5** — what is wrong with it, and what should be done instead?",
        ),
    ],
)
def test_a_term_is_asked_as_a_teacher_would(line, front):
    cards = listing(derive(f"# Topic\n\n{line}\n".encode(), "a.md"))
    assert front in [card["front"] for card in cards]


def test_cases_on_lines_of_their_own_are_each_a_term():
    cases = "Doe v. Roe (1803) - review is allowed\nPoe v. Coe (1954) - schools are open to all\n"
    text = f"Rights\n\nLandmark cases:\n{cases}"
    fronts = [card["front"] for card in listing(derive(text.encode(), "a.txt"))]
    assert "What did **Doe v. Roe** decide?" in fronts
    assert "What did **Poe v. Coe** decide?" in fronts


def test_what_was_done_to_a_thing_is_not_what_it_did(cards_of):
    cards = cards_of("- Northern Guild: founded in the north by weavers of the town")
    assert cards["What should you know about **Northern Guild**?"].startswith("Founded in the north")
    assert not any("did" in front for front in cards)


def _asked(text):
    return {card["front"]: card["back"] for card in listing(derive(f"# Topic\n\n{text}\n".encode(), "a.md"))}


def test_terms_in_a_row_inside_a_paragraph_are_each_asked():
    cards = _asked(
        "The rocks of the north are older than the rest. Folded gneiss: rock banded under stress. "
        "Loess: dust that the wind laid down. Marl: clay with a good deal of lime in it."
    )
    assert cards["What is **folded gneiss**?"] == "Rock banded under stress"
    assert cards["What is **Loess**?"] == "Dust that the wind laid down"
    assert cards["What is **Marl**?"] == "Clay with a good deal of lime in it"


def test_what_stands_after_a_first_term_may_be_its_properties():
    cards = _asked("Loess: dust that the wind laid down. Colour: pale yellow to buff. It wears away fast.")
    assert "What is **Colour**?" not in cards


@pytest.mark.parametrize(
    ("line", "front"),
    [
        ("- Net output (NO): gross output x yield", "What is **net output (NO)**?"),
        ("- Float: share of the stock that is traded freely", "What is **Float**?"),
        ("- Yeast: keep it below ten degrees", "**Yeast**: what should you do?"),
    ],
)
def test_a_meaning_is_told_from_a_sentence_and_from_an_order(line, front):
    assert front in _asked(line)


def test_an_order_with_its_reason_is_asked_why():
    assert _asked("- wash the brush: resin makes it stiff") == {
        "Why should you wash the brush?": "Resin makes it stiff"
    }


@pytest.mark.parametrize(
    ("note", "answer"), [("(480 BC)", "480 BC"), ("(5th century BC)", "5th century BC"), ("(1805)", "1805")]
)
def test_the_years_behind_a_bold_term_are_asked(cards_of, note, answer):
    found = cards_of(f"- **Battle of the Straits** {note}: the fleet was broken in one day")
    assert found["**Battle of the Straits**: in which year?"] == answer


@pytest.mark.parametrize(
    "text",
    [
        "**jib vs genoa** – a jib ends at the mast, a genoa overlaps it.",
        "After the race: rinse the sails with fresh water.",
    ],
)
def test_a_comparison_or_a_moment_is_no_term(cards_of, text):
    assert not any("term" in front or "What is **" in front for front in cards_of(text))


def test_code_that_is_told_stays_code_with_all_its_signs(cards_of):
    found = cards_of("- `moor <ship>` – ties a ship to the quay\n- `moor --fast` – ties it with two ropes")
    assert found["What does `moor <ship>` do?"] == "Ties a ship to the quay"
    assert found["Which term is this: “ties it with two ropes”?"] == "`moor --fast`"


def test_a_dash_inside_a_bracket_parts_no_term_from_its_meaning(cards_of):
    found = cards_of("- Draught ratio = (depth – freeboard) / beam")
    assert found["What does the **draught ratio** equal?"] == "(depth – freeboard) / beam"


@pytest.mark.parametrize(
    ("text", "front"),
    [
        ("Themes: storm, loss, the long way home", "**Ballads** — **Themes**?"),
        ("At low tide: the hulls lie dry on the sand", "**Ballads – at low tide**: […]."),
        (
            "Three great families: sloops, ketches, yawls",
            "**Ballads – three great families**: name all three.",
        ),
        (
            "The 3 rules of Old Morgan: steer small, reef early, drink late",
            "**The 3 rules of Old Morgan**: name all three.",
        ),
    ],
)
def test_a_label_a_circumstance_and_a_number_of_things_are_no_terms(text, front):
    page = f"# Ships\n\n## Ballads\n\n{text}\n"
    fronts = [card["front"] for card in listing(derive(page.encode(), "a.md"))]
    assert not [asked for asked in fronts if asked.startswith(("What is", "What are", "Which term"))]
    assert front in fronts


@pytest.mark.parametrize("term", ["In vitro", "Per capita"])
def test_a_term_that_opens_with_a_preposition_is_one(term):
    page = f"# Words\n\n## Latin\n\n{term}: said of what is measured in a glass or for each head\n"
    fronts = [card["front"] for card in listing(derive(page.encode(), "a.md"))]
    assert any(term.lower() in front.lower() and "What is" in front for front in fronts)


def test_two_things_that_only_a_comma_parts_are_no_pair():
    page = "# Work\n\n## Hours\n\nAllowed is more. Night bonus: half of the wage, never for cooks.\n"
    fronts = [card["front"] for card in listing(derive(page.encode(), "a.md"))]
    assert not [front for front in fronts if "both" in front]


def test_what_is_said_with_a_pronoun_is_not_asked_as_a_meaning():
    page = "# Essays\n\n- Citing the limit as a goal: it covers nearly all of the people\n"
    fronts = [card["front"] for card in listing(derive(page.encode(), "a.md"))]
    assert "**Citing the limit as a goal**: […]." in fronts
    assert not [front for front in fronts if front.startswith(("What is", "Which term"))]


def test_terms_that_a_semicolon_parts_are_asked_one_by_one(cards_of):
    found = cards_of(
        "KEY TERMS liquidity: the ease of turning a thing into cash; seigniorage: revenue from coining; "
        "velocity: how often a coin is spent"
    )
    assert found["What is **liquidity**?"] == "The ease of turning a thing into cash"
    assert found["What is **velocity**?"] == "How often a coin is spent"


def test_the_noun_that_a_second_term_leaves_out_is_said_again(cards_of):
    found = cards_of("- Short-term limit: variable cost, long-term: full cost")
    assert "Full cost" in found.values()
    assert any("long-term limit" in front.lower() for front in found)


@pytest.mark.parametrize(
    ("text", "front", "answer"),
    [
        (
            "# Wasserrecht\n\n- **Anzeige**: innerhalb einer Woche, ohne Gebühr und nicht nur für das Haus\n",
            "**Anzeige**: Was gilt?",
            "Innerhalb einer Woche, ohne Gebühr und nicht nur für das Haus",
        ),
        (
            "# El pozo\n\nSon las notas de la bomba.\n\n- Permiso: vale dos años y luego se renueva\n",
            "¿Qué hay que saber sobre **Permiso**?",
            "Vale dos años y luego se renueva",
        ),
        (
            "# Le pompe dell'acqua\n\n- Permesso: vale due anni e poi si rinnova\n",
            "Che cosa bisogna sapere su **Permesso**?",
            "Vale due anni e poi si rinnova",
        ),
    ],
)
def test_a_term_is_not_asked_for_a_meaning_where_the_notes_give_none(text, front, answer):
    cards = {card["front"]: card["back"] for card in listing(derive(text.encode(), "a.md"))}
    assert cards.get(front) == answer


def test_a_few_words_behind_a_preposition_are_not_asked_for_their_term():
    text = "# Wasserrecht der Länder und der Städte\n\n- **Anzeige**: innerhalb einer Woche, ohne Gebühr\n"
    assert "Anzeige" not in [card["back"] for card in listing(derive(text.encode(), "a.md"))]


def test_a_term_under_a_heading_of_traps_is_no_mistake():
    text = "# Pumps\n\n## Common mistakes\n\n- Filter length: one metre or less. Buy a new one each year.\n"
    assert not [card for card in listing(derive(text.encode(), "a.md")) if "wrong" in card["front"]]


@pytest.mark.parametrize(
    ("page", "front"),
    [
        (
            "# El pan de la casa\n\n## Factores de la masa\n\n- Peso de la harina: la masa sube con poca\n",
            "**Factores de la masa – peso de la harina**: […].",
        ),
        (
            "# Pane\n\n## Il forno\n\n- Temperatura iniziale: il pane cresce meglio se il forno è caldo\n",
            "**Il forno** – **temperatura iniziale**?",
        ),
    ],
)
def test_a_sentence_about_something_known_is_not_what_a_term_means(page, front):
    fronts = [card["front"] for card in listing(derive(page.encode(), "a.md"))]
    assert front in fronts


def test_a_proper_name_has_no_meaning():
    page = "# Firenze\n\n- Ponte Vecchio: ponte di pietra con botteghe di orafi\n- Arno: fiume della città\n"
    fronts = [card["front"] for card in listing(derive(page.encode(), "a.md"))]
    assert "Ponte Vecchio: ponte di […]." in fronts
    assert not any("intende per **Ponte" in front for front in fronts)


def test_a_mistake_that_nothing_corrects_is_not_taken_for_a_fact():
    items = "- Opening the valve every 15 minutes\n- Giving drinks to the horse\n"
    text = f"# Pumps\n\n## Common mistakes\n\n{items}"
    assert listing(derive(text.encode(), "a.md")) == []


def test_years_as_long_as_a_life_are_of_a_person_not_of_an_event():
    page = (
        "# Le roman des villes\n\nZola (1840-1902) : chef de file du naturalisme, auteur de Germinal\n\n"
        "Hugo (1802-1885) : meurt à Paris après un long exil\n"
    )
    fronts = [card["front"] for card in listing(derive(page.encode(), "a.txt"))]
    assert "À quoi associe-t-on **Zola**\u202f?" in fronts
    assert not any("Qu’entend-on" in front or "passé" in front for front in fronts)


def test_a_label_inside_what_a_term_means_is_of_that_term():
    page = "# Las plantas\n\n- Pulgón verde: insecto que chupa la savia. Remedio casero: agua con jabón.\n"
    fronts = [card["front"] for card in listing(derive(page.encode(), "a.md"))]
    assert "**Pulgón verde – remedio casero**: […]." in fronts


@pytest.mark.parametrize(
    ("text", "front"),
    [
        (
            "# Protokolle im Netz\n\nIdempotent heißt: der zweite Lauf ändert nichts. Das ist gut.",
            "**Idempotent**: Was gilt?",
        ),
        (
            "# Os riscos da casa\n\n## Tipos de riscos\n\n- Físicos: o ruído, o calor, o frio da noite\n",
            "**Tipos de riscos – Físicos**: […].",
        ),
        (
            "# Where it starts\n\n- Gate: especially in the old houses of the town\n",
            "Gate: especially in the […].",
        ),
    ],
)
def test_a_word_that_is_no_noun_is_asked_as_it_stands(text, front):
    assert front in [card["front"] for card in listing(derive(f"{text}\n".encode(), "a.md"))]


@pytest.mark.parametrize(
    ("said", "front", "answer"),
    [
        (
            "- **Starter valve**: close if the needle passes 5 bar",
            "What should you know about **Starter valve**?",
            "Close if the needle passes 5 bar",
        ),
        ("- **Pine**: d = 500 kg/m³", "**Pine**: d = […].", "500 kg/m³"),
    ],
)
def test_a_rule_or_a_value_is_not_asked_for_as_what_something_is(cards_of, said, front, answer):
    cards = cards_of(said)
    assert cards[front] == answer
    assert not any(asked.startswith("Which term") for asked in cards)


def test_pairs_behind_a_name_are_asked_each(cards_of):
    cards = cards_of("Ghiberti (from 1403): rilievo = carving, bottega = workshop. He cast doors.")
    assert cards["**Topic**: **bottega** = …?"] == "workshop"


def test_what_holds_under_a_condition_is_no_meaning(cards_of):
    cards = cards_of("- **Empty barrels**: if nobody returns them, the brewer pays for new ones")
    assert "What should you know about **Empty barrels**?" in cards
    assert not any(asked.startswith("Which term") for asked in cards)


def test_two_colons_part_a_term_from_its_meaning(cards_of):
    found = cards_of("- Ballast:: a load that keeps a hull upright\n- Keel:: the lowest beam of a hull\n")
    assert "A load that keeps a hull upright" in found.values()


def test_what_is_done_to_it_is_said_of_the_term(cards_of):
    found = cards_of("- **Mizzen**: carries the small sails; spare flags should be tied to it")
    assert found["What should spare flags be tied to?"] == "Mizzen"


def test_a_word_that_joins_sentences_is_no_term(cards_of):
    assert not any("herefore" in front for front in cards_of("- Therefore: a keel that is heavy enough"))
    fronts = cards_of(
        "O barco não está no porto e o capitão está em terra.\n\n- Logo: uma quilha que é pesada"
    )
    assert not any("ogo" in front for front in fronts)


def test_a_further_label_inside_a_text_is_asked_under_the_first():
    page = (
        "# Voile\n\nLe bateau est dans le port et le capitaine n'est pas à terre.\n\n## Pont\n\n"
        "Matériel : corde de 20 m, pas d'autre fil sur la même barre. "
        "La seule solution permise : un nœud de chaise. Le sel use la corde de la voile.\n"
    )
    shown = {card["front"]: card["back"] for card in listing(derive(page.encode(), "v.md"))}
    assert shown["**Pont – Matériel – la seule solution permise**\u00a0: […]."] == "un nœud de chaise"


def test_a_property_of_a_section_may_be_named_noun_first():
    text = (
        "# Puerto\n\nEstas notas hablan de los barcos y del puerto.\n\n## Casco\n\n"
        "- Causa frecuente: broma marina\n- Transmisión habitual: engranaje doble\n"
        "- Quilla: pieza que sostiene todo el barco\n"
    )
    cards = {card["front"]: card["back"] for card in listing(derive(text.encode(), "a.md"))}
    assert cards["**Casco**: ¿cuál es su **causa frecuente**?"] == "Broma marina"
    assert "¿Qué se entiende por **Transmisión habitual**?" not in cards
    assert "¿Qué se entiende por **Quilla**?" in cards


def test_words_over_the_end_of_a_sentence_are_no_term(cards_of):
    cards = cards_of("- Hobbs, harbour master 1906-11. Fines: two pounds for every loose rope")
    assert not any("Hobbs, harbour master 1906-11. Fines**" in front for front in cards)


def test_what_began_in_a_year_is_asked_for_that(cards_of):
    cards = cards_of("- Harbour Survey: began 1921, 400 boats of one coast")
    assert cards["Harbour Survey began in […], 400 boats of one coast"] == "1921"
    assert not any(front.startswith(("What did", "What began")) for front in cards)


def test_a_noun_with_what_was_done_to_it_is_no_deed(cards_of):
    assert "What does **Ward error** do?" not in cards_of(
        "- Ward error: controls taken from the harbour clinic"
    )


def test_a_text_that_counts_its_points_is_no_meaning(german):
    fronts = german("- Regeln: (1) Segel vor Motor, (2) Lee vor Luv", "Vorfahrt")
    assert not any("versteht man" in front for front in fronts)


def test_a_motto_and_a_main_work_are_asked_of_whom_they_are(german):
    found = german(
        "- Hauptwerk: *Die Steigung der Bahnen*, 1871\n"
        "- Merksatz (Weber): „Wer auf dem Berg bremst, gewinnt am Ende.“",
        "Weber",
    )
    assert found["**Weber** – **Hauptwerk**?"] == "*Die Steigung der Bahnen*, 1871"
    assert "**Weber** – **Merksatz (Weber)**?" in found

"""A question inside a text that its next sentence answers is asked as it stands."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    return {(card["front"], card["back"]) for card in listing(derive(text.encode(), "a.md"))}


def test_the_sentence_after_a_question_answers_it():
    cards = cards_of("# Boats\n\nWhat does ballast do? Stones low in the hull keep the boat upright.\n")
    assert ("What does ballast do?", "Stones low in the hull keep the boat upright") in cards


@pytest.mark.parametrize(
    "text",
    [
        "Why does it float? The hull pushes water away.",  # what is "it"?
        "So what happens next? The hull pushes water away.",
        "What floats better? Is oak or pine lighter?",
    ],
)
def test_a_question_that_needs_what_stands_before_is_not_asked(text):
    assert not [front for front, _ in cards_of(f"# Boats\n\n{text}\n") if front == f"{text.split('?')[0]}?"]


@pytest.mark.parametrize(
    ("sentence", "filling", "answer"),
    [
        (
            "By ballast we mean heavy stones in the hull.",
            "The ship is in the harbour and the crew is on shore.",
            "Heavy stones in the hull",
        ),
        (
            "Als Ballast bezeichnet man schwere Steine im Rumpf.",
            "Das Schiff liegt im Hafen und die Mannschaft ist an Land.",
            "Schwere Steine im Rumpf",
        ),
        (
            "Par ballast, on entend un tas de pierres dans la coque.",
            "Le navire est dans le port et les marins sont à terre avec le capitaine.",
            "Un tas de pierres dans la coque",
        ),
        (
            "On appelle ballast les pierres au fond de la coque.",
            "Le navire est dans le port et les marins sont à terre avec le capitaine.",
            "Les pierres au fond de la coque",
        ),
        (
            "Por lastre se entiende el peso en el fondo del casco.",
            "El barco está en el puerto y los marineros están en tierra con el capitán.",
            "El peso en el fondo del casco",
        ),
        (
            "Per zavorra si intende il peso sul fondo dello scafo.",
            "La nave è nel porto e i marinai sono a terra con il capitano della nave.",
            "Il peso sul fondo dello scafo",
        ),
        (
            "Por lastro entende-se o peso no fundo do casco.",
            "O navio está no porto e os marinheiros estão em terra com o capitão do navio.",
            "O peso no fundo do casco",
        ),
    ],
)
def test_what_is_meant_by_a_word_is_asked(sentence, filling, answer):
    assert answer in {back for _, back in cards_of(f"# X\n\n{filling}\n\n{sentence}\n")}


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "The clay is on the table. At what heat does clay turn hard? At about 600 °C.",
            "At what heat does clay turn hard?",
            "At about 600 °C",
        ),
        (
            "Der Ton liegt auf dem Tisch. Bei welcher Hitze wird der Ton hart? Bei etwa 600 °C.",
            "Bei welcher Hitze wird der Ton hart?",
            "Bei etwa 600 °C",
        ),
        (
            "La arcilla está en la mesa. ¿Qué óxido da el color verde? El de cobre.",
            "¿Qué óxido da el color verde?",
            "El de cobre",
        ),
        (
            "La terre est sur la table. À quoi sert la barbotine ? À coller les anses.",
            "À quoi sert la barbotine ?",
            "À coller les anses",
        ),
        (
            "L'argilla è sul tavolo della sala. A cosa serve la barbottina? A incollare i manici.",
            "A cosa serve la barbottina?",
            "A incollare i manici",
        ),
        (
            "A argila está na mesa da sala. Para que serve a barbotina? Para colar as asas.",
            "Para que serve a barbotina?",
            "Para colar as asas",
        ),
    ],
)
def test_a_question_in_the_middle_of_a_text_is_asked_too(text, question, answer):
    assert (question, answer) in cards_of(f"# Atelier\n\n- {text}\n- {text.split('.')[0]}.\n")


def test_a_question_that_names_nothing_is_asked_under_its_section():
    page = "# Cucina\n\n## Risotto\n\nIl risotto è un piatto del nord. Che cosa serve? Riso, burro e brodo.\n"
    assert ("**Il risotto**: che cosa serve?", "Riso, burro e brodo") in cards_of(page)


def test_a_question_answered_by_yes_is_neither_asked_nor_read_as_a_statement():
    page = "# Taller\n\nEl horno está en la sala. ¡Ojo! ¿Se puede abrir el horno caliente? No. Es de acero.\n"
    assert not [card for card in cards_of(page) if "abrir" in " ".join(card)]


def test_an_impersonal_pronoun_in_a_question_points_to_nothing(cards_of):
    found = cards_of("Das ist der Text. Warum heißt es Satzung und nicht Gesetz? Weil sie nur dort gilt.")
    assert found["Warum heißt es Satzung und nicht Gesetz?"] == "Weil sie nur dort gilt"


def test_items_that_tell_more_behind_a_colon_answer_a_question_by_their_names():
    page = (
        "# Junta del puerto\n\n¿Quién puede convocar la junta?\n- el patrón mayor\n"
        "- los socios: cien firmas de las casas\n- el alcalde\n"
    )
    assert ("¿Quién puede convocar la junta?", "el patrón mayor; los socios; el alcalde") in cards_of(page)


def test_items_with_letters_under_a_name_for_them_are_a_list():
    page = "Junta del puerto\n\n1. Funciones\na) la subasta del pescado\nb) el cuidado del faro\nc) la caja\n"
    assert any("Funciones" in front and "caja" in answer for front, answer in cards_of(page))


def test_a_range_is_hidden_whole():
    page = "# El cuello\n\nEl plexo del cuello se forma con las ramas anteriores y mayores de C1 a C4.\n"
    assert not [front for front, _ in cards_of(page) if "] a C4" in front]


@pytest.mark.parametrize(
    ("page", "front", "answer"),
    [
        (
            (
                "# Le port\n\nLe phare est sur la rive. Qu'est-ce qu'une balise ? C'est un petit phare. "
                "En quelle saison la pose-t-on ? En été.\n"
            ),
            "Qu'est-ce qu'une balise ? En quelle saison la pose-t-on ?",
            "En été",
        ),
        (
            (
                "# El puerto\n\nEl faro es de la ciudad. ¿Se puede mover un faro? "
                "No entero: se desmonta, se lleva y se monta otra vez.\n"
            ),
            "¿Se puede mover un faro?",
            "No entero: se desmonta, se lleva y se monta otra vez",
        ),
        (
            "# O porto\n\nMateriais: tijolo, cal e pedra. Por que usar cal? Para unir os tijolos da torre.\n",
            "Por que usar cal?",
            "Para unir os tijolos da torre",
        ),
    ],
)
def test_a_question_shows_what_it_needs_before_it(page, front, answer):
    assert (front, answer) in cards_of(page)


def test_a_question_of_several_is_not_asked_of_one():
    page = "# Alpi\n\n## Ghiacciai\n\nIl ghiacciaio è lungo. Perché arretrano? Per il caldo estivo.\n"
    assert ("**Ghiacciai**: perché arretrano?", "Per il caldo estivo") in cards_of(page)


@pytest.mark.parametrize(
    ("line", "front", "answer"),
    [
        (
            "**Por que o sino toca ao meio-dia?** Porque marca a pausa dos pescadores.",
            "Por que o sino toca ao meio-dia?",
            "Porque marca a pausa dos pescadores",
        ),
        ("**Remo ou vela: quem chega primeiro?** A vela.", "Remo ou vela: quem chega primeiro?", "A vela"),
    ],
)
def test_asks_a_bold_question_as_it_stands(line, front, answer):
    page = f"# O porto da vila\n\nO porto abre às seis horas para os barcos da vila.\n\n{line}\n"
    cards = [draft for one in derive(page.encode(), "porto.md").facts for draft in one.cards]
    assert (front, answer) in {(draft.front, draft.answer) for draft in cards}


def test_a_case_in_question_form_is_answered_by_the_next_sentence(cards_of):
    text = "Runs but gets hot? Probably the fan is stuck. Need more pressure upstairs? Add a second pump."
    found = cards_of(text)
    assert found["Runs but gets hot?"] == "Probably the fan is stuck"
    assert found["Need more pressure upstairs? What should you do?"] == "Add a second pump"


def test_it_in_is_it_safe_to_points_at_nothing(cards_of):
    text = "Locks fill slowly. When is it safe to enter the lock and moor? Only when both gates stand still."
    found = cards_of(text)
    assert found["When is it safe to enter the lock and moor?"] == "Only when both gates stand still"


@pytest.mark.parametrize(
    ("text", "front", "answer"),
    [
        (
            "Rust (red): brown flakes on iron. Air and water eat the hull slowly. Remedy? Paint it twice.",
            "**Rust** — **Remedy**?",
            "Paint it twice",
        ),
        (
            "Ferrugem: flocos no ferro que não se vê. O ar e a água comem o casco. Remédio? Pintar tudo.",
            "**Ferrugem** – **Remédio**?",
            "Pintar tudo",
        ),
    ],
)
def test_a_thing_with_a_question_mark_is_asked_of_what_the_text_is_of(text, front, answer):
    assert (front, answer) in cards_of(f"# Boats\n\n## Hull\n\n{text}\n")


def test_an_answer_may_open_small_and_say_no_with_a_few_words():
    cards = cards_of(
        "# Vela\n\nLa barca está en el mar y el viento es bueno. ¿Se puede pintar mojado? No, solo en seco.\n"
    )
    assert ("¿Se puede pintar mojado?", "No, solo en seco") in cards
    cards = cards_of(
        "# Boats\n\nThe tar is hot and black. Why does the pine tar smell? because it holds smoke.\n"
    )
    assert any(front == "Why does the pine tar smell?" for front, _ in cards)


@pytest.mark.parametrize(
    ("text", "front", "answer"),
    [
        (
            "Old paper Q: Which knot holds a wet rope? → the sheet bend (not the reef knot)",
            "Which knot holds a wet rope?",
            "the sheet bend (not the reef knot)",
        ),
        (
            "Ballast: why is it low in the hull? It keeps the boat upright.",
            "**Ballast**: why is it low in the hull?",
            "It keeps the boat upright",
        ),
    ],
)
def test_a_lead_before_a_question_says_what_it_is_of_or_is_left_out(text, front, answer):
    assert (front, answer) in cards_of(f"# Boats\n\nA boat is moored at the quay.\n\n{text}\n")


@pytest.mark.parametrize(
    ("filler", "text", "front", "answer"),
    [
        (
            "O navio está no porto e não é da cidade.",
            "Pergunta de prova: por que o casco flutua? R.: porque pesa menos que a água.",
            "Por que o casco flutua?",
            "porque pesa menos que a água",
        ),
        (
            "El barco está en el puerto y no es de los suyos.",
            "¿Cómo entran las barcas? por la esclusa del río, de dos en dos.",
            "¿Cómo entran las barcas?",
            "por la esclusa del río, de dos en dos",
        ),
        (
            "El barco está en el puerto y no es de los suyos.",
            "¿Y si preguntan por qué flota el casco? Porque pesa menos que el agua.",
            "¿Y si preguntan por qué flota el casco?",
            "Porque pesa menos que el agua",
        ),
    ],
)
def test_a_reply_in_the_same_line_answers_its_question(filler, text, front, answer):
    assert (front, answer) in cards_of(f"# Barco\n\n{filler}\n\n{text}\n")

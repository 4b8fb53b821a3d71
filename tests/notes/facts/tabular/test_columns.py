"""How a column's title and a row's name become a question."""

import pytest

from kmsflash.notes.facts.tabular.columns import asked
from kmsflash.notes.vocabulary import load

EN = load("en")


@pytest.mark.parametrize(
    ("title", "front"),
    [
        ("Managed by", "Who **manages** **X**?"),
        ("Invented by", "Who **invented** **X**?"),
        ("Depends on", "What does **X** **depend on**?"),
        ("Protects against", "What does **X** **protect against**?"),
        ("Takes place in", "Where does **X** take place?"),
        ("Responsible for", "What is **X** **responsible for**?"),
        ("Made of", "What is **X** **made of**?"),
        ("Effect when raised", "**X** — **Effect when raised**?"),
        ("Takes in heat", "**X** — **takes in heat**?"),
        ("Mechanism of action", "What is the **mechanism of action** of **X**?"),
        ("Years", "**X**: when?"),
        ("Why", "**X**: why?"),
        ("With sugar", "**X** — **With sugar**?"),
        ("nosotros", "**X** — **nosotros**?"),
        ("Who", "**X**: **who**?"),
        ("Adult man", "**X** — **Adult man**?"),
        ("Alveoli", "**X** — **Alveoli**?"),
        ("Typical weight (kg)", "What is the **typical weight (kg)** of **X**?"),
        ("Vessel/tissue type", "What is the **vessel/tissue type** of **X**?"),
        ("Frequencies", "What are the **frequencies** of **X**?"),
        ("Depth of water", "What is the **depth of water** of **X**?"),
        ("Water of depth", "**X** — **Water of depth**?"),
        ("il/elle", "**X** — **il/elle**?"),
        ("Where it grows", "**X**: where does it grow?"),
        ("What we add", "**X**: what do we add?"),
        ("How It Works", "**X**: how does it work?"),
        ("Use it for", "**X**: what do you use it for?"),
        ("Put it out with", "**X**: what do you put it out with?"),
        ("Read it about", "**X** — **read it about**?"),
    ],
)
def test_a_title_becomes_a_question_or_stays_as_it_is(title, front):
    assert asked("X", title, "", ["X", "Y"], EN) == front


@pytest.mark.parametrize(
    ("key", "kind", "keys", "front"),
    [
        (
            "Isobaric",
            "Process",
            ["Isobaric", "Adiabatic"],
            "What is the **work** of the **isobaric** process?",
        ),
        ("Danish", "Phase", ["Danish", "Swedish"], "What is the **work** of the **Danish** phase?"),
        ("Self owned", "Key type", ["Self owned", "Shared"], "What is the **work** of a **self owned** key?"),
        ("Beech", "Tree", ["Beech", "Oak"], "What is the **work** of the tree **Beech**?"),
        ("Peru", "Country", ["Peru", "Chile"], "What is the **work** of **Peru**?"),
    ],
)
def test_a_row_is_named_as_it_reads_in_a_sentence(key, kind, keys, front):
    assert asked(key, "Work", kind, keys, EN) == front


def test_several_things_take_a_plural_verb():
    assert (
        asked("Beta blockers", "Used for", "", ["Beta blockers"], EN)
        == "What are **Beta blockers** **used for**?"
    )


def test_a_title_that_is_a_condition_or_a_case_is_no_property():
    es = load("es")
    assert asked("X", "Si es bajo", "", ["X", "Y"], es) == "**X** – ¿**si es bajo**?"
    shown = asked("X", "Adulto", "", ["X", "Y"], es, is_case=True)
    assert shown == "**X** – ¿**adulto**?"


@pytest.mark.parametrize(
    ("language", "title", "front"),
    [
        ("fr", "Délai", "**X**\u00a0: quel est son **délai**\u202f?"),
        ("fr", "Signes", "**X**\u00a0: quels sont ses **signes**\u202f?"),
        ("fr", "Norme / seuil", "**X**\u00a0: quelle est sa **norme / seuil**\u202f?"),
        ("it", "Sintomo", "**X**: qual è il suo **sintomo**?"),
        ("it", "Terapia", "**X**: qual è la sua **terapia**?"),
        ("pt", "Agente", "**X**: qual é o seu **agente**?"),
        ("pt", "Vetor / transporte", "**X**: qual é o seu **vetor / transporte**?"),
        ("es", "Resuelve en", "**X** – ¿**resuelve en**?"),
        ("es", "Contra", "**X** – ¿**contra**?"),
    ],
)
def test_a_title_of_another_language_is_asked_by_its_gender(language, title, front):
    assert asked("X", title, "", ["X", "Y"], load(language)) == front


def test_a_title_that_asks_is_asked_behind_a_colon(cards_of):
    table = (
        "| What you see | Why | How long | What you may do |\n|---|---|---|---|\n"
        "| The lamp is dark | no current | until dawn | change the fuse |\n"
        "| The pump is loud | worn seals | for a day | wait |\n"
    )
    found = cards_of(table)
    assert found["**The lamp is dark**: why?"] == "no current"
    assert found["**The lamp is dark**: how long?"] == "until dawn"
    assert found["**The pump is loud**: what may you do?"] == "wait"


def test_where_a_row_lives_is_asked_by_where(cards_of):
    found = cards_of(
        "| Bird | Lives in | Eats |\n|---|---|---|\n| Wren | hedges | flies |\n| Coot | reeds | weeds |\n"
    )
    assert any(front.startswith("Where does") and "**live**" in front for front in found)


def test_what_a_fix_is_for_may_be_a_sentence(cards_of):
    found = cards_of(
        "| What you see | Fix |\n|---|---|\n| The lamp is dark | new fuse |\n| Pumps are loud | seals |\n"
    )
    assert found["What is the **fix** for **The lamp is dark**?"] == "new fuse"


def test_a_numeral_that_looks_like_a_person_is_a_row_like_the_others():
    assert asked("I", "Cost", "Class", ["I", "II"], EN) == "What is the **cost** of **class I**?"
    assert asked("I", "Form", "", ["I", "you"], EN) == "**I** — **Form**?"


def test_a_name_in_capitals_is_no_clause():
    assert (
        asked("Loch Runs Deep", "Cost", "", ["X", "Y"], EN) == "What is the **cost** of **Loch Runs Deep**?"
    )


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Typische Ursache", "Was ist die **typische Ursache**?"),
        ("max. Druck", "Was ist der **max. Druck**?"),
        ("Länge (Mittel)", "Was ist die **Länge (Mittel)**?"),
        ("mittl. Gewicht", "Was ist das **mittl. Gewicht**?"),
    ],
)
def test_german_adjectives_stand_before_the_noun_that_is_asked(title, shown):
    assert asked("X", title, "", ["X", "Y"], load("de")) == f"**X**: {shown}"


def test_an_ordinal_stands_before_what_it_counts():
    assert asked("2nd", "Cost", "Crew", ["1st", "2nd"], EN) == "What is the **cost** of the **2nd crew**?"
    assert asked("2nd", "Years", "Crew", ["1st", "2nd"], EN) == "**2nd crew**: when?"


def test_no_row_stands_in_a_sentence_where_most_of_them_cannot():
    keys = ["exactly twelve knots", "above 20 knots", "between 5 and 10 knots", "under 5 knots"]
    front = asked(keys[0], "Sail", "Wind", keys, EN)
    assert front == "**Wind: exactly twelve knots** — **Sail**?"


@pytest.mark.parametrize(
    ("language", "title", "front"),
    [
        ("fr", "nourrit", "Que **nourrit** **X** ?"),
        ("pt", "impede", "**X**: o que **impede**?"),
        ("es", "transporta", "**X**: ¿qué **transporta**?"),
        ("it", "sostiene", "**X**: che cosa **sostiene**?"),
    ],
)
def test_a_verb_asks_what_is_done_in_every_language(language, title, front):
    assert asked("X", title, "", ["X", "Y"], load(language)) == front


@pytest.mark.parametrize(
    ("language", "title", "front"),
    [
        ("es", "quién lo paga", "**X**: ¿quién lo paga?"),
        ("pt", "quem decide", "**X**: quem decide?"),
        ("it", "come si trasmette", "**X**: come si trasmette?"),
    ],
)
def test_a_title_that_reads_as_a_question_is_one_in_every_language(language, title, front):
    assert asked("X", title, "", ["X", "Y"], load(language)) == front


def test_who_somebody_is_is_asked_by_who():
    assert asked("X", "último jefe", "", ["X", "Y"], load("es")) == "**X**: ¿quién es su **último jefe**?"


def test_german_asks_how_something_is_where_the_answers_describe_it():
    words = load("de")
    assert asked("X", "Geruch", "", ["X"], words, described=True) == "**X**: Wie ist der **Geruch**?"
    assert asked("X", "Geruch", "", ["X"], words) == "**X**: Was ist der **Geruch**?"


def test_a_row_that_stands_apart_is_asked_by_the_noun_too():
    front = asked("ab 3 Jahren", "Gebühr", "Alter", ["ab 3 Jahren", "unter 3 Jahren"], load("de"))
    assert front == "**Alter: ab 3 Jahren**: Was ist die **Gebühr**?"


@pytest.mark.parametrize(
    ("language", "key", "title", "front"),
    [
        ("en", "91–88 BC", "Event", "What happened in **91–88 BC**?"),
        ("en", "15 March 44 BC", "Event", "What happened on **15 March 44 BC**?"),
        ("en", "1948-49", "Event", "What happened in **1948-49**?"),
        ("de", "218–201 v. Chr.", "Ereignis", "Was geschah **218–201 v. Chr.**?"),
        ("fr", "52 av. J.-C.", "Événement", "Que s’est-il passé\u00a0: **52 av. J.-C.**\u202f?"),
        ("es", "52 a. C.", "Acontecimiento", "¿Qué ocurrió en **52 a. C.**?"),
        ("it", "52 a.C.", "Evento", "Che cosa accadde: **52 a.C.**?"),
        ("pt", "52 a.C.", "Acontecimento", "O que aconteceu em **52 a.C.**?"),
    ],
)
def test_what_happened_long_ago_is_asked_by_its_date(language, key, title, front):
    assert asked(key, title, "", [key, "27 BC" if language == "en" else key], load(language)) == front

"""A clause is asked by a gap where the question of a pattern would not be sure."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def _fronts(page):
    return [card["front"].replace("**", "") for card in listing(derive(page.encode(), "w.md"))]


def _cards(page):
    return {card["front"].replace("**", ""): card["back"] for card in listing(derive(page.encode(), "w.md"))}


@pytest.mark.parametrize(
    ("page", "asked"),
    [
        ("# Weaving\n\nHand looms mend that way.\n", "What do hand looms mend?"),
        ("# Sails\n\nThe spinnaker pulls best across the wind.\n", "What does the spinnaker pull?"),
        ("# Backen\n\nDas ist die Lehre von den Teigen.\n\nFormen für Kuchen fehlen noch.\n", "Was fehlen"),
        ("# Backen\n\nMan erkennt guten Teig an Glanz, Blasen und Geruch.\n", "Was erkennt man?"),
        ("# El puerto\n\nLos barcos de la flota llevaron tarde la carga.\n", "¿Qué llevaron"),
        ("# Wards\n\nLow light ward left side lying.\n", "What did low light ward leave"),
        ("# Mirrors\n\nA mirror is old, and it can be supported from behind.\n", "supported from?"),
        (
            "# El reino\n\n## Las cortes\n\nPrimero León y luego Toledo fueron las cortes del reino.\n",
            "¿Qué fueron Primero",
        ),
        ("# Bees\n\nRead chapter 4, queen bees rule the hive today.\n", "What do"),
    ],
)
def test_no_object_is_asked_where_none_stands(page, asked):
    assert not [front for front in _fronts(page) if asked in front]


@pytest.mark.parametrize(
    ("page", "front", "back"),
    [
        (
            "# Ferries\n\nThe harbour permit is the ceiling.\n",
            "Ferries: the harbour permit is […].",
            "the ceiling",
        ),
        (
            "# Grain\n\nThe taste of rye is a little stronger in bread than in beer.\n",
            "The taste of rye is […] in bread than in beer.",
            "a little stronger",
        ),
        (
            "# Birds\n\nThe grey heron is the one that nests in trees.\n",
            "Birds: […] is the one that nests in trees.",
            "The grey heron",
        ),
        (
            "# La pesca\n\nLa única red de la cofradía era la traíña, que no carga más de mil kilos.\n",
            "La única red de la cofradía era […], que no carga más de mil kilos.",
            "la traíña",
        ),
    ],
)
def test_what_is_no_kind_is_asked_in_its_place(page, front, back):
    assert _cards(page)[front] == back


@pytest.mark.parametrize(
    ("page", "front"),
    [
        ("# Locks\n\nA weir is a low wall across a river.\n", "What is a weir?"),
        ("# Backen\n\nDer wichtigste Trieb ist die Bäckerhefe.\n", "Was ist der wichtigste Trieb?"),
        ("# Symbols\n\nThe sign `^` is the parity.\n", "What is the sign ^?"),
    ],
)
def test_what_is_sure_is_asked_by_a_question(page, front):
    assert front in [shown.replace("`", "") for shown in _fronts(page)]


@pytest.mark.parametrize(
    ("page", "front", "back"),
    [
        (
            "# La pesca\n\nLa subasta del puerto tuvo inicio en la plaza del mercado.\n",
            "La subasta del puerto tuvo […].",
            "inicio en la plaza del mercado",
        ),
        (
            "# Il porto\n\nI pescatori del molo nominarono Berto.\n",
            "I pescatori del molo nominarono […].",
            "Berto",
        ),
        (
            "# Il porto\n\nIl patto della gilda abolì definitivamente nuovi dazi sul pesce.\n",
            "Il patto della gilda abolì definitivamente […].",
            "nuovi dazi sul pesce",
        ),
        (
            "# Mills\n\nThe miller of the dale joked about the toll of the bees.\n",
            "The miller of the dale joked about […].",
            "the toll of the bees",
        ),
    ],
)
def test_an_object_without_an_article_or_behind_a_preposition_is_hidden(page, front, back):
    assert _cards(page)[front] == back


def test_a_stuff_is_asked_for_by_a_question():
    assert (
        _cards("# El bosque\n\nLos cedros del valle producen resina.\n")[
            "¿Qué producen los cedros del valle?"
        ]
        == "Resina"
    )


def test_an_unsure_subject_leaves_the_object_hidden():
    page = "# La galera\n\n## Los remeros\n\nEl barco era largo. "
    page += "Creían que el cómitre necesitaba un tambor de piel.\n"
    assert _cards(page)["El barco: creían que el cómitre necesitaba […]."] == "un tambor de piel"


def test_what_somebody_gave_us_is_asked_for():
    cards = _cards("# Glass\n\nThe Murano guild gave us the word cristallo.\n")
    assert cards["What did the Murano guild give us?"] == "The word cristallo"


@pytest.mark.parametrize(
    ("page", "front", "back"),
    [
        (
            "# Cellars\n\nThe coopers put the barrels on their side.\n",
            "The coopers put […] on their side.",
            "the barrels",
        ),
        (
            "# Cellars\n\nThe vintner left the crew a bonus.\n",
            "The vintner left the crew […].",
            "a bonus",
        ),
    ],
)
def test_only_what_is_moved_or_given_is_hidden(page, front, back):
    assert _cards(page)[front] == back


def test_what_may_be_an_order_is_not_asked_as_past():
    page = "# Pruning\n\nApple pruning: cut the leader back to a bud.\n"
    assert not [front for front in _fronts(page) if "What did" in front]


@pytest.mark.parametrize(
    ("page", "front"),
    [
        ("# Mills\n\n## The sluice\n\nEvery gate holds a board.\n", "The sluice: what does every gate hold?"),
        ("# Mills\n\n## The sluice\n\nThe iron gate lifts a heavy board.\n", "What does the iron gate lift?"),
    ],
)
def test_a_subject_that_is_one_of_several_stands_under_its_section(page, front):
    assert front in _fronts(page)


def test_what_happens_is_asked_only_where_something_does():
    page = "# Dyes\n\nIf wool meets iron its shade turns and with it, as a rule, its strength.\n"
    assert not [front for front in _fronts(page) if "What happens" in front]


def test_people_of_whom_nothing_is_told_are_asked_under_their_section_and_not_asked_for():
    page = (
        "# Baths\n\n## The steam room\n\n- Members fold the linen towels.\n- The stoker heats the stones.\n"
    )
    cards = _cards(page)
    assert cards["The steam room: what do members fold?"] == "The linen towels"
    assert "Members" not in cards.values()


def test_where_something_is_done_is_not_what_it_is_done_on():
    page = "# Trams\n\n## Depots\n\nTrams turn on the way down.\n"
    assert not [front for front in _fronts(page) if front.endswith("turn on?")]


@pytest.mark.parametrize(
    ("page", "cards"),
    [
        (
            "# Ships\n\nThe treaty led the northern ports to ruin.\n",
            {
                "The treaty led […] to ruin.": "the northern ports",
                "The treaty led the northern ports to […].": "ruin",
            },
        ),
        (
            "# Ships\n\nThe cutter owes its speed to the long keel.\n",
            {"The cutter owes its speed to […].": "the long keel"},
        ),
    ],
)
def test_what_a_verb_needs_beside_its_object_is_hidden_too(page, cards):
    found = _cards(page)
    assert cards.items() <= found.items()
    assert not [front for front in found if front.startswith("What did")]


def test_a_relative_clause_without_its_verb_is_no_subject():
    page = "# Il porto\n\nIl porto è nella baia.\n\nErrore che il nostromo segna sempre: la gomena bagnata.\n"
    assert not [front for front in _fronts(page) if "che il nostromo?" in front]


@pytest.mark.parametrize(
    ("page", "asked"),
    [
        (
            "# Law\n\nA harbour master may name another pilot as his deputy.\n",
            "What may a harbour master do?",
        ),
        ("# Lime\n\nLime is the cause of the white crust on old walls.\n", "What is lime?"),
        ("# Rocks\n\nClassic examples are the Bell Rock and the Wolf Rock.\n", "What are classic examples?"),
        (
            "# El faro\n\nEl faro de la isla es el más antiguo del golfo y de la costa.\n",
            "¿Qué es el faro de la isla?",
        ),
        ("# Il porto\n\nIl molo è la causa principale di questa corrente.\n", "Che cosa è il molo?"),
    ],
)
def test_a_role_one_of_several_and_what_may_be_are_no_kind(page, asked):
    assert asked not in _fronts(page)


@pytest.mark.parametrize(
    ("text", "front", "back"),
    [
        (
            "Agnes Miller spent her later life in Leeds in the service of a baker.",
            "Agnes Miller spent her later life in […] in the service of a baker.",
            "Leeds",
        ),
        (
            "The mayor of Leeds took command of the new barge.",
            "The mayor of Leeds took […].",
            "command of the new barge",
        ),
        (
            "The crowd went to the old mill chiefly for flour.",
            "The crowd went to […] chiefly for flour.",
            "the old mill",
        ),
        ("The day after the feast the guild banned dogs.", None, "What did the day after"),
    ],
)
def test_one_deed_of_many_is_hidden_in_its_sentence(text, front, back):
    cards = _cards(f"# Topic\n\n{text}\n")
    if front is None:
        assert not [one for one in cards if back in one]
    else:
        assert cards.get(front) == back


def test_a_deed_that_is_all_of_its_sentence_is_asked_for():
    assert _cards("# Topic\n\nAda Byron found an error.\n")["What did Ada Byron find?"] == "An error"


@pytest.mark.parametrize(
    ("page", "asked"),
    [
        (
            "# Le moulin\n\nCe sont des notes.\n\nLes meules ne portent presque rien en hiver.\n",
            "Que ne",
        ),
        ("# Hens\n\nA hen lays less in winter for good reasons.\n", "What does a hen lay?"),
        ("# Bees\n\nA hive grows. Then leads to a swarm.\n", "What does then"),
    ],
)
def test_how_much_is_no_object(page, asked):
    assert not [front for front in _fronts(page) if asked in front]


@pytest.mark.parametrize(
    ("text", "front", "back"),
    [
        (
            "A sick rower passes the fever to all of his mates.",
            "A sick rower passes the fever to […].",
            "all of his mates",
        ),
        (
            "The levy robbed many smiths of the forest in which they had cut wood.",
            "The levy robbed many smiths of […].",
            "the forest in which they had cut wood",
        ),
        ("A spare berth buys you nothing.", "A spare berth buys you […].", "nothing"),
    ],
)
def test_to_whom_and_of_what_is_hidden_beside_an_object(text, front, back):
    assert _cards(f"- {text}")[front] == back


def test_what_one_can_do_is_hidden_where_a_question_would_ask_for_all_of_it():
    page = "# La cofradía\n\nEsta es la cofradía de los barcos y de las redes que se hacen en el puerto.\n\n"
    found = _cards(f"{page}- El patrón del barco puede vender toda la pesca del día.\n")
    assert not [front for front in found if "puede hacer" in front], found
    assert any("puede vender […]" in front for front in found), found
    found = _cards(f"{page}- Un barco que pierde agua puede hundir toda la flota.\n")
    assert "¿Qué puede hacer un barco que pierde agua?" in found, found


def test_a_phrase_about_something_is_no_order():
    said = "For a hull with two masts of lengths p and q"
    found = [*_cards(f"{said} that stand on one low deck the Baker-Ingram law states that p² + 2pq = 1.")]
    found += _cards(f"{said} the Baker law states that p² + 2pq = 1.")
    assert not [front for front in found if front.startswith(("How do you for", "What does for"))], found


def test_what_something_has_with_a_share_is_not_its_property():
    found = _cards("- Two old mills have a full wheel with a chance of 25 %.")
    assert not [front for front in found if "wheel with a chance of two old mills" in front.lower()], found

"""A gap shows what its sentence is about, where the sentence leaves that out or names but a part of it."""

import pytest

from kmsflash.notes.derive import derive
from tests.notes.test_languages import HEADS, answers, prose


@pytest.mark.parametrize(
    ("language", "said", "front", "answer"),
    [
        (
            "es",
            "El Teide domina la isla. La cima mide 3715 metros y tiene nieve.",
            "**El Teide**: la cima mide […].",
            "3715 metros",
        ),
        (
            "it",
            "L’Amiata domina la valle. Il cratere è chiuso da 9.000 anni.",
            "**L’Amiata**: il cratere è chiuso da […].",
            "9.000 anni",
        ),
        (
            "pt",
            "O Corcovado domina a baía. O cume fica a 710 metros do mar.",
            "**O Corcovado**: o cume fica a […] do mar.",
            "710 metros",
        ),
    ],
)
def test_a_part_of_a_thing_with_a_name_is_asked_under_that_name(language, said, front, answer):
    assert prose(language, said)[front] == answer


def test_a_thing_without_a_name_is_not_shown_over_the_next(cards_of):
    assert "El filtro mide […]." in prose("es", "La bomba domina el pozo. El filtro mide 30 centímetros.")
    said = "Mount Ararat is a volcano. A deep lake lies beside the road. The shore is 40 km long."
    assert cards_of(said)["The shore is […] long."] == "40 km"


def test_a_sentence_that_leaves_its_subject_out_is_asked_under_the_person_of_its_section():
    said = "Estudia en Bolonia con los jesuitas. Por orden del rey viaja a Lisboa en 1755."
    found = prose("es", f"## ARANDA (1718-1798) !! examen\n\n{said}")
    assert found["**ARANDA**: por orden del rey viaja a Lisboa en […]."] == "1755"
    assert found["**ARANDA**: por orden del rey viaja a […] en 1755."] == "Lisboa"


def test_a_verb_at_the_head_is_no_noun_before_a_place():
    page = (
        "ARANDA\n\nNace en Huesca en 1718 y se va muy joven a Bolonia.\n\n"
        f"GOYA\n\nVive en Madrid desde 1775.\n\n{HEADS['es'][1]}\n"
    )
    assert answers(page, "es")["**ARANDA**: nace en […] en 1718 y se va muy joven a Bolonia."] == "Huesca"


def test_a_name_with_the_years_of_a_life_is_what_the_text_is_about(cards_of):
    found = cards_of(
        "## Two masons\n\nP. Orsini (Rome 1601 - Turin 1650). In 1622 he built a bridge of 12 arches. "
        "At Susa (1625-29) he drew mainly gates, since the duke was at war. "
        "From 1630 he was master of works in Turin."
    )
    assert found["In […] Orsini built a bridge of 12 arches."] == "1622"
    assert found["From 1630 Orsini was master of works in […]."] == "Turin"


def test_a_person_stays_the_subject_behind_a_lead(cards_of):
    found = cards_of(
        "Paolo Orsini was born in Rome. Together with the mason Bruno he built a bridge of 40 arches. "
        "He died in 1650 of fever."
    )
    assert found["Together with the mason Bruno, Paolo Orsini built a bridge of […]."] == "40 arches"
    assert found["Paolo Orsini died in […] of fever."] == "1650"


def test_several_are_not_of_one_person(cards_of):
    found = cards_of("Matteo Ricci left Lisbon in 1578. About 200 of them are kept in Rome.")
    assert not any("of Matteo Ricci" in front for front in found)


def test_a_person_is_shown_over_what_he_did_after_another_matter(cards_of):
    found = cards_of(
        "P. Orsini (Rome 1601 - Turin 1650) learnt his trade in Milan. The Ferry House was built in 1630. "
        "As taste turned against brick, shown by a fire of 1641, he went over to marble."
    )
    said = "As taste turned against brick, shown by a fire of 1641, he went over to […]."
    assert found[f"**Orsini**: {said}"] == "marble"


def test_what_follows_the_name_of_a_work_is_said_of_the_work(cards_of):
    found = cards_of(
        "## Doges\n\n- Portrait of a Doge 1501. Hidden in a barn, then cleaned by Morelli in 1874"
    )
    assert found["**Portrait of a Doge**: Hidden in a barn, then cleaned by Morelli in […]"] == "1874"


def test_a_property_behind_a_sentence_is_one_of_its_subject(cards_of):
    found = cards_of("The barge fee was set by the miller. Limit: 300 boats per week in summer.")
    assert found["**The barge fee, Limit**: […] in summer."] == "300 boats per week"


def test_a_text_is_that_of_the_author_before_and_not_of_the_section():
    said = "Gaio scrisse le Istituzioni. Il testo fu scoperto da Niebuhr nel 1816 a Verona."
    found = prose("it", said)
    assert found["**Gaio**: da chi o da che cosa fu scoperto il testo?"] == "Da Niebuhr"
    assert found["**Gaio**: il testo fu scoperto da Niebuhr nel […] a Verona."] == "1816"


@pytest.mark.parametrize(
    ("language", "said", "front", "answer"),
    [
        (
            "it",
            "Il Soratte domina la valle. La prossima frana sarà più grande di quella del 1902.",
            "**Il Soratte**: la prossima frana sarà più grande di quella del […].",
            "1902",
        ),
        (
            "es",
            "Aranda estudia en Bolonia desde 1736. Veinte años más tarde pinta a Carlos de Nápoles.",
            "**Aranda**: veinte años más tarde pinta a […].",
            "Carlos de Nápoles",
        ),
    ],
)
def test_what_comes_next_or_later_is_asked_under_the_name_before(language, said, front, answer):
    assert prose(language, said)[front] == answer


def test_the_second_part_of_a_sentence_is_of_its_own_first_subject():
    found = prose(
        "es",
        "En Cuzco, Almagro venció al virrey con 40 hombres. Toparpa ofreció como rescate una mina de plata; "
        "pagó, pero aun así fue preso en 1534, acusado por Hernando de Soto.",
    )
    assert not any(front.startswith("**Almagro**") for front in found)


def test_what_goes_on_behind_a_term_is_said_of_the_term():
    said = (
        "Estado de vela: cierre nocturno del puerto. El capitán lo ordena con una bandera roja; "
        "dura 40 noches, salvo en verano."
    )
    asked = prose("es", said)
    assert any(
        answer == "40 noches" and front.startswith("**Estado de vela**: ") for front, answer in asked.items()
    )
    assert not any(front.startswith("El capitán dura") for front in asked)


def test_he_is_the_person_whom_the_main_clause_before_names(cards_of):
    found = cards_of(
        "## Steam\n\nEarly pumps ran on steam and burnt much coal. While he was mending a clock in the tower "
        "of Leith, Andrew Moffat saw how the weights could drive a loom. His loom, shown in 1788, was sold."
    )
    assert found["**Andrew Moffat**: His loom, shown in […], was sold."] == "1788"
    assert not any(front.startswith("**Steam**: his") for front in found)


def test_a_sentence_that_opens_with_a_comma_is_read():
    page = "# Boats\n\n, the sloop has one mast and it carries two sails. It is fast in every wind.\n"
    assert derive(page.encode(), "n.md").title == "Boats"

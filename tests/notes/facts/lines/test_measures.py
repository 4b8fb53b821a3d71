"""What a name measures is asked one measure at a time."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    return {(card["front"], card["back"]) for card in listing(derive(text.encode(), "a.md"))}


def test_each_measure_of_a_name_is_asked_for_itself():
    cards = cards_of("# Woods\n\nOak: density ≈ 0.7, shrinkage = 8 %\nPine: density ≈ 0.5, shrinkage = 7 %\n")
    assert ("**Oak** — **density**?", "≈ 0.7") in cards
    assert ("**Pine** — **shrinkage**?", "7 %") in cards


def test_a_name_with_other_words_behind_it_stays_a_term():
    fronts = {front for front, _ in cards_of("# Woods\n\nOak: heavy wood, density = 0.7\n")}
    assert "**Oak** — **density**?" not in fronts


def test_names_with_bare_numbers_in_a_row_are_asked_one_by_one(cards_of):
    found = cards_of("Ports to learn: SSH 22, DNS 53, HTTP 80")
    assert found["**Ports to learn** — **DNS**?"] == "53"
    assert not any("—" in front for front in cards_of("Trips: valid from 5, open until 9, shut by 10"))


def test_a_name_with_its_number_alone_on_a_line_is_asked_under_its_section(cards_of):
    said = cards_of("## Massage\nRatio 30:2\nDepth 5-6 cm\nRate 100–120/min\nFounded in 1900")
    found = {front.lower(): answer for front, answer in said.items()}
    assert found["**massage** — **ratio**?"] == "30:2"
    assert found["**massage** — **rate**?"] == "100–120/min"


def test_the_sort_of_measure_before_a_row_is_no_part_of_its_first_name(cards_of):
    found = cards_of("Clastic: by size - gravel > 2 mm, sand 2-0.06 mm, clay < 0.004 mm")
    assert found["**Clastic** — **sand**?"] == "2-0.06 mm"
    assert found["**Clastic** — **gravel**?"] == "> 2 mm"


def test_a_row_of_numbers_is_asked_one_by_one_where_other_sentences_follow(cards_of):
    row = "Brechzahlen: Luft 1,0003, Wasser 1,33, Kronglas 1,52, Diamant 2,42."
    found = cards_of(f"## Licht\n\nDas Licht wird im Wasser langsamer. {row}")
    assert found["**Brechzahlen** – **Wasser**?"] == "1,33"


def test_a_sign_that_belongs_to_what_is_asked_is_kept(cards_of):
    found = cards_of("| Group | Sign |\n|---|---|\n| Alcohol | –OH |\n| Amine | –NH2 |\n| Nitrile | –CN |")
    assert {"–OH", "–NH2", "–CN"} <= set(found.values())

"""The date in the brackets of a heading is asked."""

from kmsflash.notes.derive import derive


def test_the_year_of_a_heading_is_asked_but_not_of_the_title(cards_of):
    found = cards_of("## Sinking of the Vasa (1628)\n\nShe sank within sight of the quay.")
    assert found["**Sinking of the Vasa**: in which year?"] == "1628"


def test_a_court_before_the_date_is_no_part_of_it(cards_of):
    found = cards_of("### Pilots v. Mole (HC, 4 May 1931)\n\nThe mole must be lit.")
    assert found["**Pilots v. Mole**: when?"] == "4 May 1931"


def test_a_bracket_without_a_date_is_none(cards_of):
    assert not any("when" in front for front in cards_of("## Masts (see page 12)\n\nMasts are of larch."))


def test_a_span_of_years_behind_a_heading_is_asked(cards_of):
    found = cards_of(
        "## The herring boom, 1880-93\n\nSalt came by sea.\n\n### Decline 1894–99 (slow)\n\nNets tore."
    )
    assert found["**The herring boom**: from when to when?"] == "1880-93"
    assert found["**Decline**: from when to when?"] == "1894–99"


def test_the_date_of_a_heading_with_no_text_but_a_table_is_asked(cards_of):
    found = cards_of(
        "## Fire of the docks (1861)\n\n| Dock | Loss |\n|---|---|\n| East | tea |\n| West | silk |"
    )
    assert found["**Fire of the docks**: in which year?"] == "1861"


def test_a_number_of_a_norm_is_no_date(cards_of):
    assert not any("when" in front for front in cards_of("## Test of ropes by 0100-600\n\nRopes are wetted."))


def test_where_and_when_somebody_of_a_heading_was_born_and_died_is_hidden(cards_of):
    found = cards_of("## Maas (Dordrecht 1634 - Amsterdam 1693)\n\nHe painted maids who listen.")
    assert found["Maas ([…] - Amsterdam 1693)"] == "Dordrecht 1634"
    assert found["Maas (Dordrecht 1634 - […])"] == "Amsterdam 1693"


def test_what_is_called_out_behind_a_heading_is_left_out_of_its_date(cards_of):
    found = cards_of("## Willem Maas (1634-1693)  !!! comes up\n\nHe painted maids who listen.")
    assert found["**Willem Maas**: from when to when?"] == "1634-1693"


def test_the_date_of_a_heading_is_asked_under_the_headings_above_it():
    page = "# Ships\n\n## Wrecks\n\n### Loss of the Mary, 1540-45\n\nShe leaned over in a gust.\n"
    facts = derive(page.encode(), "a.md").facts
    dated = [fact for fact in facts for card in fact.cards if card.way == "dated"]
    assert [fact.place.headings for fact in dated] == [("Ships", "Wrecks")]

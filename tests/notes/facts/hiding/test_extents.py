"""How far an amount goes in its text."""

import pytest

from tests.notes.test_languages import prose


@pytest.mark.parametrize(
    ("said", "front", "hidden"),
    [
        (
            "Die Saite dehnt sich um 2 mm/10 kg aus.",
            "Die Saite dehnt sich um […] aus.",
            "2 mm/10 kg",
        ),
        (
            "Der Leim bindet nicht zwischen 0 und −4 °C ab, sondern darüber.",
            "Der Leim bindet nicht zwischen […] ab, sondern darüber.",
            "0 und −4 °C",
        ),
    ],
)
def test_an_amount_keeps_its_whole_unit_and_the_number_joined_to_it_in_german(german, said, front, hidden):
    assert german(said).get(front) == hidden


@pytest.mark.parametrize(
    ("said", "front", "hidden"),
    [
        ("The press prints 3 or 4 pages per sheet.", "The press prints […] per sheet.", "3 or 4 pages"),
        (
            "In dry air the pulse moves at 2.1 × 10⁷ m/s, the same at every pitch.",
            "In dry air the pulse moves at […], the same at every pitch.",
            "2.1 × 10⁷ m/s",
        ),
        (
            "The resin constant has a value of 4.2 J mol⁻¹ K⁻¹ in dry air.",
            "The resin constant has a value of […] in dry air.",
            "4.2 J mol⁻¹ K⁻¹",
        ),
    ],
)
def test_an_amount_keeps_its_powers_and_all_the_factors_of_its_unit(cards_of, said, front, hidden):
    assert cards_of(said).get(front) == hidden


def test_a_year_takes_no_preposition_for_what_it_counts(spanish):
    cards = spanish("El molino ardió en 1438 tras una tormenta de verano.")
    assert cards["El molino ardió en […] tras una tormenta de verano."] == "1438"


@pytest.mark.parametrize(
    ("said", "hidden"),
    [
        ("In the Great Riots 1,100 to 1,400 weavers were arrested.", "1,100 to 1,400 weavers"),
        ("The looms are few here; with those in the villages the figure is put at 40,000.", "40,000"),
        ("Walker fell on the feast of the guild (27 July 1794).", "27 July 1794"),
        ("The dismissal of the master on 11 July set off the strike in the mill.", "11 July"),
    ],
)
def test_dates_and_large_numbers_are_hidden(cards_of, said: str, hidden: str):
    assert hidden in cards_of(said).values()


def test_thousands_are_set_apart_by_points_in_other_languages():
    assert "40.000" in prose("de", "Mit den Dörfern stieg die Zahl der Webstühle auf rund 40.000.").values()

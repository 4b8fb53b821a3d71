"""Whom a text says a term to be is asked by who."""

import pytest


@pytest.mark.parametrize(
    ("line", "front"),
    [
        (
            "- **Fra Bartolo**: Dominican friar, painted the cells, bill paid by the abbey",
            "Who is **Fra Bartolo**?",
        ),
        ("- **Ada Marsh**: botanist who drew every fern of the county", "Who is **Ada Marsh**?"),
    ],
)
def test_somebody_is_asked_by_who_whatever_stands_behind_the_role(cards_of, line, front):
    assert front in cards_of(line)


def test_the_name_of_a_people_keeps_its_capital_where_the_term_is_asked_for(cards_of):
    cards = cards_of("- **Fra Bartolo**: Dominican friar, painted the cells, bill paid by the abbey")
    assert [front for front in cards if front.startswith("Who is this: “Dominican friar")]

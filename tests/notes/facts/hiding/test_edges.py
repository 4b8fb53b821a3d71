"""Gaps that open or end within what is read as one."""

import pytest

from kmsflash.notes.facts.hiding.edges import cuts
from kmsflash.notes.vocabulary import load


@pytest.mark.parametrize(
    ("language", "front", "answer"),
    [
        ("de", "Ein Boot trägt eine Last, z. […].", "B. für den Markt"),
        ("de", "3. […]: Der Hafen öffnet.", "Oktober 1904"),
        ("de", "Das Boot liegt ruhig (§ 12 Abs. […]).", "1 SeeSchStrO"),
        ("de", "Der Rumpf ist […], längs verleimten Planken gebaut.", "aus dünnen"),
        ("de", "[…] bleibt der Kurs gleich.", "Der Wind auch, darum"),
        ("fr", "Ce n'est plus une […].", "barque mais un voilier"),
        ("fr", "Le mât est haut. Pour les […].", "rames c'est l'inverse"),
        ("es", "La vela es ligera. Muy […].", "alta en el mástil"),
        ("es", "La ley del mar es vieja. Art. […].", "25 y siguientes"),
    ],
)
def test_what_is_read_as_one_is_not_parted(language: str, front: str, answer: str):
    assert cuts(front, answer, load(language))


@pytest.mark.parametrize(
    ("language", "front", "answer"),
    [
        ("de", "Der Rumpf ist […], innen mit Teer gestrichen.", "aus dünnen Planken"),
        ("de", "Der Mast wird […], die alten Taue bleiben.", "aus Holz geschlagen"),
        ("de", "Der Hafen öffnet am […].", "3. Oktober 1904"),
        ("de", "Das Boot ist alt. Es ist […].", "aus Eiche"),
        ("fr", "La vitesse […]=12 nœuds.", "v"),
        ("en", "The hull is old. It is […].", "the heaviest and the slowest"),
        ("en", "The […], down to the last, are of oak.", "first twelve or so planks"),
    ],
)
def test_what_stands_for_itself_is_hidden(language: str, front: str, answer: str):
    assert not cuts(front, answer, load(language))

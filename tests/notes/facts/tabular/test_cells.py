"""Tables whose cells each hold a term with its text."""

TABLE = """
| Upwind | Downwind |
|---|---|
| Tack – turn the bow through the wind | Gybe – turn the stern through the wind |
| Luff – steer closer to the wind | Run – sail straight before the wind |
| Moor – tie up; Anchor – hold to the ground | Moor – tie up; Anchor – hold to the ground |
"""


def test_each_cell_gives_its_term_under_the_title_of_its_column(cards_of):
    found = cards_of(TABLE)
    assert found["**Downwind**: what is **Gybe**?"] == "Turn the stern through the wind"
    assert found["**Upwind**: which term is this: “steer closer to the wind”?"] == "Luff"


def test_a_cell_over_all_columns_is_read_once_and_in_its_parts(cards_of):
    found = cards_of(TABLE)
    assert found["**Topic**: what is **Anchor**?"] == "Hold to the ground"


def test_cells_beside_a_key_are_no_terms(cards_of):
    table = "| Sail | Use |\n|---|---|\n| Jib | upwind |\n| Spinnaker | downwind |"
    assert not any("which term" in front for front in cards_of(table))


def test_a_deed_is_asked_for_what_it_means(cards_of):
    table = (
        "| Storm | Calm |\n|---|---|\n| Reduce – take in sail | Add – set a sail more |\n"
        "| Avoid – stay in port | Repair – mend the nets |\n"
    )
    assert cards_of(table)["**Storm**: what does **Reduce** mean?"] == "Take in sail"


def test_a_matrix_asks_what_stands_in_it_and_what_follows_from_that(cards_of):
    table = (
        "| | Light wind | Strong wind |\n|---|---|---|\n"
        "| **Open sea** | Genoa → sail full | Storm jib → reef early |\n"
        "| **Harbour** | Main sail → tack often | Engine → furl everything |\n"
    )
    found = cards_of(table)
    assert found["**Open sea** — **Light wind**?"] == "Genoa"
    assert found["**Storm jib** → …?"] == "Reef early"

"""A term is asked for what it is, and what is told of it for the term by its own word."""


def test_what_a_court_decided_is_asked_for_the_case(cards_of):
    cards = cards_of("- **Finch v Moss**: the carrier bears the loss of wet goods")
    assert cards["Which case is this: “the carrier bears the loss of wet goods”?"] == "Finch v Moss"

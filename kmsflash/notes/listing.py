"""The cards of a notes file as a plain list, for programs that read them."""

from kmsflash.model.notes import Reading


def listing(reading: Reading) -> list[dict[str, str]]:
    """Return front, back, kind, heading and passage of every card, in the order of the notes."""
    return [
        {
            "front": card.front,
            "back": card.answer,
            "kind": fact.kind.value,
            "source_heading": " › ".join(fact.place.headings),
            "source_quote": fact.quote,
        }
        for fact in reading.facts
        for card in fact.cards
    ]

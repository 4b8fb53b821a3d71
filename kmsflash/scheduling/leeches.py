"""Leeches: cards that are forgotten again and again, and cost more than they give."""

EVERY = 4  # lapses after the first time, until the learner is told again


def became_leech(lapses_before: int, lapses: int, leech_at: int) -> bool:
    """Return whether an answer made a card a leech: at *leech_at* lapses, and every 4 after."""
    beyond = lapses - leech_at
    return lapses > lapses_before and beyond >= 0 and beyond % EVERY == 0

"""Hints: an answer given away a little at a time, never whole."""

_ENDS = "…"


def hints(answer: str) -> tuple[str, ...]:
    """Return what each hint shows of an *answer* in plain text, one after the other.

    Of several rows one row more each time, of several words one word more, of one word one letter more; the
    last row, word or letter is never given away.
    """
    rows = [row for row in answer.splitlines() if row.strip()]
    if len(rows) > 1:
        return tuple("\n".join(rows[:count]) + f"\n{_ENDS}" for count in range(1, len(rows)))
    words = answer.split()
    if len(words) > 1:
        return tuple(" ".join(words[:count]) + f" {_ENDS}" for count in range(1, len(words)))
    word = "".join(words)
    return tuple(word[:count] + _ENDS for count in range(1, len(word)))

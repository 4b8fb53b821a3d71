"""Fractional ranks: text between neighbours, so that nothing is ever renumbered."""

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"  # in the order of their bytes
_BASE = len(DIGITS)


def between(low: str, high: str) -> str:
    """Return a rank that sorts after *low* and before *high*; an empty *high* means: no end.

    Ranks compare by bytes. Raises `ValueError` where nothing fits between the two.
    """
    if high and low >= high:
        raise ValueError(f"no rank between {low!r} and {high!r}")
    rank = ""
    for place in range(max(len(low), len(high)) + 1):
        floor = DIGITS.index(low[place]) if place < len(low) else 0
        ceiling = DIGITS.index(high[place]) if place < len(high) else _BASE
        if ceiling - floor > 1:
            return rank + DIGITS[(floor + ceiling) // 2]
        rank += DIGITS[floor]
        if ceiling > floor:
            high = ""  # already below *high*: only *low* still bounds
    return rank + DIGITS[_BASE // 2]


def spaced(count: int, low: str = "", high: str = "") -> list[str]:
    """Return *count* ranks in order between *low* and *high*, no longer than they need to be."""
    if count <= 0:
        return []
    if not low and not high:
        return _even(count)
    middle = between(low, high)
    before = count // 2
    return [*spaced(before, low, middle), middle, *spaced(count - before - 1, middle, high)]


def _even(count: int) -> list[str]:
    width = 2
    while _BASE**width < 2 * (count + 1):
        width += 1
    step = _BASE**width // (count + 1)
    return [_numeral((number + 1) * step, width) for number in range(count)]


def _numeral(number: int, width: int) -> str:
    digits = ""
    for _ in range(width):
        number, digit = divmod(number, _BASE)
        digits = DIGITS[digit] + digits
    return digits.rstrip("0") or "1"

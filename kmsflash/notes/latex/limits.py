"""How much of a formula is read at all: what is longer or deeper is no note of a student."""

_LONGEST = 1_000
_DEEPEST = 12
_MOST_COMMANDS = 200


def is_small(formula: str) -> bool:
    """Tell whether a formula is short and shallow enough to be read at once."""
    if len(formula) > _LONGEST or formula.count("\\") > _MOST_COMMANDS:
        return False
    if formula.count("\\begin") > _DEEPEST:
        return False
    depth = 0
    for sign in formula:
        depth += (sign in "{[(") - (sign in "}])")
        if depth > _DEEPEST:
            return False
    return True

"""Amounts at the head of a text: "2 cups", "−18 °C"; what stands there tells how much, and not what it is."""

import re

_AMOUNT = re.compile(r"[~≈<>≤≥±+−-]?\s?\d[\d.,–-]*\s?(?:[^\W\d]|°|[%‰]\s)")
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\b")
"""A number that names a place in an order."""

SUM = re.compile(r"\s[+=→]\s")
"""What joins the parts of a sum."""


def opens_with_amount(text: str) -> bool:
    """Tell whether a text opens with an amount, and not with "3rd"."""
    return _AMOUNT.match(text) is not None and ORDINAL.match(text) is None

"""What kind of call-out a sign or a class name stands for."""

_SIGNS = {
    **dict.fromkeys(("⚠", "🚨", "❗", "‼", "🛑", "🚫", "⛔"), "warning"),
    **dict.fromkeys(("❓", "❔"), "question"),
    "🔑": "key point",
    "⭐": "important",
    "💡": "tip",
}
_NAMES = (
    "danger",
    "caution",
    "warning",
    "attention",
    "important",
    "question",
    "example",
    "tip",
    "hint",
    "note",
)


def kind_of_sign(text: str) -> str:
    """Return what the sign that opens *text* stands for; empty where there is none that is known."""
    return next((kind for sign, kind in _SIGNS.items() if text.startswith(sign)), "")


def kind_of_class(names: str) -> str:
    """Return what the class of a box stands for; empty where it says nothing."""
    return next((kind for kind in _NAMES if kind in names.lower()), "")

"""Values: text behind a colon that gives an amount or a value to a property, and defines no term."""

import re

from kmsflash.notes.vocabulary import Vocabulary

_ASIDE = re.compile(r"\s*\([^()]*\)$")
_FORMULA = re.compile(
    r"^(?:(?:sin|cos|tan|log|ln)\s)?[^\s=]{0,3}[^\W\d]\S{0,3}\s=\s(?=\d+/[^\W\d]|[^\d\s])(?=[^;,.(]*(?:[/·×*^√]|\s[+−-]\s))[^=;:]{2,40}$"
)
_AMOUNT = re.compile(r"[~≈<>≤≥]?\s?[$€£]?\d")
_MEASURED = re.compile(r"\s[~≈<>≤≥]?\s?\d[\d.,–-]*\s?(?:%|[^\W\d]{1,3}(?:/\S+)?|\S+/\S+)$")
_LONGEST_AMOUNT = 6  # words
_SHORT_TEXT = 3  # words
_FIXED = re.compile(  # what Latin, French and English call a thing by, though it opens with a preposition
    r"\s(?:vitro|vivo|situ|facto|[ji]ure|capita|cápita|priori|posteriori|hoc|silico|utero|ovo|nihilo|officio"
    r"|ante|post|rata|bono|forma|garde|avis|passant|loop|house|chain|demand)$",
    re.IGNORECASE,
)


def is_value(term: str, text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether "Site: chloroplast" gives a value to a property rather than a meaning to a term."""
    starts_small = not re.match(r"(?:an?|the)\s|\w+ing\b", text)
    is_common = len(term.split()) == 1 and term.istitle() and not re.search(r"\d", term)
    bare = _ASIDE.sub("", text)
    is_short = len(text.split()) <= _SHORT_TEXT or (bare != text and re.fullmatch(r"\S+[^\s,;:]", bare))
    acts = text.split(maxsplit=1)[0] in vocabulary.verbs
    means = vocabulary.expressions["kind_of"].match(text) is not None  # "opposite of inflation"
    return is_common and starts_small and bool(is_short) and not (acts or means)


def is_formula(text: str) -> bool:
    """Tell whether a text is a formula in symbols, "f = R/2", and no value like "d = 500 kg/m³"."""
    return _FORMULA.match(text) is not None


def is_amount(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text is a number with its unit, or several: "about 3 m", "women 18 g, men 25 g"."""
    bare = _ASIDE.sub("", text)
    opens = bare.split(maxsplit=1)
    is_near = len(opens) > 1 and any(
        vocabulary.has(group, opens[0].rstrip(".")) for group in ("modifiers", "comparisons")
    )
    if _AMOUNT.match(opens[1] if is_near else bare) and len(bare.split()) <= _LONGEST_AMOUNT:
        return True
    parts = bare.split(", ")
    return len(parts) > 1 and all(
        _MEASURED.search(part) and len(part.split()) <= _LONGEST_AMOUNT for part in parts
    )


def is_circumstance(named: str, vocabulary: Vocabulary) -> bool:
    """Tell whether "At high altitude: …" says when or where something is so, and names nothing."""
    first, *others = named.split()
    leads = vocabulary.has("prepositions", first) and not vocabulary.has("joint_words", first)
    leads = leads or vocabulary.has("leads_on", first)  # "If adverse signs: …"
    return bool(others) and leads and _FIXED.search(named) is None and not re.search(r"[\d(]", named)

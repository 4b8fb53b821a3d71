"""Genders: the article of a noun that German jottings leave out: "Aufsichtsrat kontrolliert den Vorstand".

The page itself may give it elsewhere, the noun may be known, or its last part or its ending may tell it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kmsflash.notes.vocabulary import Vocabulary

_SAME_AS_PLURAL = ("er", "el", "en", "chen", "lein")  # how nouns end whose plural may read like them
_SEVERAL = "fp"  # "die" stands before one feminine noun or before several things
_EITHER = "mn"
_ARTICLES = {"m": "article_m", "f": "article_f", "n": "article_n"}


def on_page(texts: Iterable[str], vocabulary: Vocabulary) -> Mapping[str, str]:
    """Return the nouns of a page whose articles tell their gender, each with "der", "die" or "das".

    "Den" and "einen" stand before a masculine noun, "zur" and "eine" before a feminine one.
    """
    gendered = vocabulary.expressions.get("gendered")
    told: dict[str, set[str]] = defaultdict(set)
    for text in texts if gendered else ():
        for found in gendered.finditer(text) if gendered else ():
            form = found.lastgroup or ""
            told[found[form].lower()].add(form)
    forms = {noun: _of_all(noun, said) for noun, said in told.items()}
    return {noun: _article(form, vocabulary) for noun, form in forms.items() if form}


def _of_all(noun: str, said: set[str]) -> str:
    """Return the gender that all articles of a noun agree on; nothing where they do not."""
    sure = said - {_EITHER, _SEVERAL}
    if len(sure) > 1:
        return ""
    one = next(iter(sure), "")
    if one:
        return one if said <= {one, _SEVERAL if one == "f" else _EITHER} else ""
    return "f" if said == {_SEVERAL} and not noun.endswith(_SAME_AS_PLURAL) else ""


def article_of(noun: str, articled: Mapping[str, str], vocabulary: Vocabulary) -> str:
    """Return the article of a noun, "der" for "Aufsichtsrat"; nothing for a name, or where it is not sure.

    *articled* are those that the page gives.
    """
    given = articled.get(noun.lower(), "")
    if goes_without(noun, vocabulary):
        return given
    known = _article(vocabulary.nouns.form_of(noun.rpartition("-")[2]), vocabulary)
    return given or known if not known or given in ("", known) else ""


def goes_without(noun: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a noun is a name or a stuff, which stand without an article: "Stuttgart", "Eisen"."""
    return vocabulary.expressions["goes_without"].search(noun) is not None


def _article(form: str, vocabulary: Vocabulary) -> str:
    return next(iter(vocabulary.lists[_ARTICLES[form]]), "") if form in _ARTICLES else ""

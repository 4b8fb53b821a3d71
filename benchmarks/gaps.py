"""Which gaps a teacher would make: fits the weights of `hiding/candidates` on what the test pages list.

uv run --with scikit-learn python -m benchmarks.gaps            # how well, on pages that were left out
uv run --with scikit-learn python -m benchmarks.gaps --write    # fit on all pages, and keep the weights

Two things are told of a span: whether it is a whole phrase (the answers of the lists are; what holds a part
of one and more beside it is not), and whether a teacher would ask for it (the gap asks for a listed fact).
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.gold import asks, folded, items
from kmsflash.notes import readers
from kmsflash.notes.facts.hiding import candidates
from kmsflash.notes.facts.making import Scope, Text, texts, unlinked
from kmsflash.notes.names import names_of
from kmsflash.notes.outline import outline
from kmsflash.notes.repairs import repair
from kmsflash.notes.vocabulary import Vocabulary, language_of, load
from kmsflash.notes.wording import sentences

PAGES = Path(__file__).parent.parent / "tests" / "files" / "notes"
WEIGHTS = Path(candidates.__file__).with_name("gaps.json")
_SAME = 0.7  # of the words of a span and an answer, by the Dice coefficient
_LONGEST = 10  # words of an answer that is looked for in a sentence
_SMALL = 0.05  # a weight that is left out
_FEWEST = 20  # spans that a trait must be of
_FOLDS = 6

Weights = dict[str, float]
"""The weight of each trait; that of the empty one is of every span."""


class Span(NamedTuple):
    """A span of a sentence of a page, with what tells about it."""

    page: str
    traits: list[str]
    is_phrase: bool | None  # None where the list does not tell
    is_wanted: bool  # a card with this gap would ask for a listed fact


def main(arguments: list[str]) -> None:
    """Print how well the spans of pages that were left out are told apart, or write the weights."""
    pages = [page for page in sorted(PAGES.iterdir()) if page.suffix != ".json"]
    pages = [page for page in pages if page.with_suffix(".gold.json").exists()]
    found = [span for page in pages for span in _spans(page)]
    if "--write" not in arguments:
        _measure(found, [page.name for page in pages])
        return
    whole, worth = _of_phrases(found), _of_worth(found)
    pairs = {
        name: (round(whole.get(name, 0), 2), round(worth.get(name, 0), 2))
        for name in sorted({*whole, *worth})
    }
    kept = {name: pair for name, pair in pairs.items() if not name or max(map(abs, pair)) >= _SMALL}
    lines = ",\n".join(
        f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(pair)}" for name, pair in kept.items()
    )
    WEIGHTS.write_text(f"{{\n{lines}\n}}\n", "utf-8")
    print(f"{len(kept)} weights of {len(found):,} spans on {len(pages)} pages")


def _spans(page: Path) -> Iterator[Span]:
    lines = readers.read(page.read_bytes(), page.name).lines
    vocabulary = load(language_of("\n".join(line.text for line in lines[:2000])))
    mended, _ = repair(lines, vocabulary)
    scope = Scope(outline(mended, page.stem, vocabulary), vocabulary, names_of(line.text for line in mended))
    listed = [item for item in items(page) if item["lines"]]
    for _, text in texts(scope, listed=True):
        near = [
            item
            for item in listed
            if min(item["lines"]) <= text.place.last_line and max(item["lines"]) >= text.place.first_line
        ]
        for said in sentences(unlinked(text.text), vocabulary.lists["abbreviations"]):
            yield from _of_sentence(page.name, said, text, near, vocabulary)


def _of_sentence(
    page: str, said: str, text: Text, near: list[dict[str, Any]], vocabulary: Vocabulary
) -> Iterator[Span]:
    above = " ".join((*text.place.headings, text.context))
    seen = candidates.looked_at(said, vocabulary, is_item=text.is_item, is_nested=bool(text.context))
    answers = list(_answers(seen, near))
    for first, last in candidates.spans(seen):
        start, end = seen.places[first][0], seen.places[last][1]
        shown = folded(f"{text.context} : {said[:start]} […] {said[end:]}")
        front, back = folded(f"{above} : {shown}"), folded(said[start:end])
        is_wanted = any(
            asks(front, back, accept | {"not_front": []})
            and asks(shown, back, accept | {"front": [], "front_cover": None})
            for item in near
            if any(_is_near(back, folded(answer)) for answer in item["answers"])
            for accept in item["accept"]
        )
        crosses = any(low < first <= high < last or first < low <= last < high for low, high in answers)
        is_phrase = True if (first, last) in answers else False if crosses else None
        yield Span(page, list(candidates.traits(seen, first, last)), is_phrase, is_wanted)


def _answers(seen: candidates.Sentence, near: list[dict[str, Any]]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last word of the places where answers of a list stand word for word."""
    words = [re.findall(r"\w+", folded(seen.text[start:end])) for start, end in seen.places]
    for answer in (re.findall(r"\w+", folded(answer)) for item in near for answer in item["answers"]):
        for first in range(len(words) if 0 < len(answer) <= _LONGEST else 0):
            last, said = first, list(words[first])
            while said and len(said) < len(answer) and last + 1 < len(words):
                last += 1
                said += words[last]
            if said == answer:
                yield first, last
                if seen.kinds[first] == "d" and last > first:
                    yield first + 1, last  # with or without its article


def _is_near(said: str, answer: str) -> bool:
    """Tell whether a span says about what an answer of a list does, no more and no less."""
    words, wanted = set(re.findall(r"\w+", said)), set(re.findall(r"\w+", answer))
    return 2 * len(words & wanted) >= _SAME * (len(words) + len(wanted))


def _of_phrases(found: Iterable[Span]) -> Weights:
    told = [span for span in found if span.is_phrase is not None]
    return _fitted(told, [span.is_phrase is True for span in told], balanced=True)


def _of_worth(found: Sequence[Span]) -> Weights:
    return _fitted(found, [span.is_wanted for span in found])


def _fitted(found: Sequence[Span], wanted: list[bool], *, balanced: bool = False) -> Weights:
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    counts = Counter(name for span in found for name in span.traits)
    often = {name for name, count in counts.items() if count >= _FEWEST}
    names = DictVectorizer()
    matrix = names.fit_transform([dict.fromkeys(often.intersection(span.traits), 1.0) for span in found])
    weighed = "balanced" if balanced else None
    fitted = LogisticRegression(C=0.05, max_iter=1000, class_weight=weighed).fit(matrix, wanted)
    weights = dict(zip(names.get_feature_names_out(), map(float, fitted.coef_[0]), strict=True))
    return {"": float(fitted.intercept_[0]), **weights}


def _measure(found: list[Span], pages: list[str]) -> None:
    """Print how well spans of pages that were left out are told apart."""
    from sklearn.metrics import roc_auc_score

    told: list[tuple[Span, float, float]] = []
    for fold in range(_FOLDS):
        out = set(pages[fold::_FOLDS])
        kept = [span for span in found if span.page not in out]
        whole, worth = _of_phrases(kept), _of_worth(kept)
        told += [(span, _score(span, whole), _score(span, worth)) for span in found if span.page in out]
    known = [(span.is_phrase, whole) for span, whole, _ in told if span.is_phrase is not None]
    phrases, asked = roc_auc_score(*zip(*known, strict=True)), [span.is_wanted for span, _, _ in told]
    print(f"a phrase: area under the curve {phrases:.3f} ({len(known):,} spans of which the lists tell)")
    print(f"asked for: {roc_auc_score(asked, [worth for _, _, worth in told]):.3f} ({len(told):,} spans)")


def _score(span: Span, weights: Weights) -> float:
    return weights[""] + sum(weights.get(name, 0.0) for name in span.traits)


if __name__ == "__main__":
    main(sys.argv[1:])

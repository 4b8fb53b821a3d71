"""What the author asked on purpose: `term :: answer`, {{cloze}} and ==cloze==."""

import re
from collections.abc import Iterator

from kmsflash.model.kinds import Kind
from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.making import GAP, Found, Scope, Text, card, fact, passage, texts, unlinked
from kmsflash.notes.wording import fold, plain

_PAIR = Expression(r"^(?P<front>[^:].{0,200}?)\s+(?P<sign>:{2,3}|\?\?)\s+(?P<back>\S.*)$")
_MOST_LIT = 0.6  # of a text
_CLOZE = Expression(r"\{\{(?:c\d+::)?(?P<braced>[^{}]+?)(?:::(?P<hint>[^{}]*))?\}\}|==(?P<marked>[^=\n]+)==")


def recognise(scope: Scope) -> Iterator[Found]:
    """Yield the cards that explicit syntax asks for."""
    for at, text in texts(scope):
        pair = _PAIR.match(text.text)
        pair = None if pair and pair["front"].endswith("=") else pair  # "crew = ??" is yet to be filled in
        found = _pair(scope, text, pair) if pair else _cloze(text)
        if found:
            yield found
            scope.taken.add(at) if not text.is_item else _take_item(scope, at, text)


def _take_item(scope: Scope, at: int, text: Text) -> None:
    for item in scope.outline.blocks[at].items:  # type: ignore[union-attr]  # items come from lists only
        if item.place == text.place:
            scope.taken.add(id(item))


def _pair(scope: Scope, text: Text, pair: "re.Match[str]") -> Found:
    front, back = pair["front"].strip("* "), pair["back"]
    asked = front if front.endswith("?") else scope.vocabulary.ask["term"].format(term=plain(front))
    shown = passage(text.text, back, None, text.detail)
    return fact(Kind.DEFINITION, front, text, (card("pair", asked, back, shown),))


def _cloze(text: Text) -> Found | None:
    gaps = list(_CLOZE.finditer(text.text))
    if not gaps or len(plain(text.text).split()) < 4:
        return None
    lit = sum(len(gap["marked"] or "") for gap in gaps)
    if lit > _MOST_LIT * len(text.text):
        return None  # lit up for its weight, not to be hidden
    whole = _CLOZE.sub(_hidden, text.text)
    cards = []
    for nth, gap in enumerate(gaps):
        before = _CLOZE.sub(_hidden, text.text[: gap.start()])
        after = _CLOZE.sub(_hidden, text.text[gap.end() :])
        hint = f"[… {gap['hint']}]" if gap["hint"] else GAP
        cards.append(
            card(
                "cloze",
                f"{before}{hint}{after}",
                _hidden(gap),
                passage(whole, _hidden(gap), None, text.detail),
                nth,
            )
        )
    return fact(text.kind, fold(unlinked(whole))[:80], text, tuple(cards), whole)


def _hidden(gap: "re.Match[str]") -> str:
    return (gap["braced"] or gap["marked"]).strip()

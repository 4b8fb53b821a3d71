"""What the author asked on purpose: `term :: answer`, {{cloze}} and ==cloze==."""

import re
from collections.abc import Iterator

from kmsflash.model.kinds import Kind
from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.making import GAP, Found, Scope, Text, card, fact, passage, texts, unlinked
from kmsflash.notes.wording import fold, is_balanced, plain, sentences

_PAIR = Expression(r"^(?P<front>[^:].{0,200}?)\s+(?P<sign>:{2,3}|\?\?)\s+(?P<back>\S.*)$")
_MOST_LIT = 0.6  # of a text
_LONGEST = 190  # characters of a text that is shown as a whole
_CLOZE = Expression(r"\{\{(?:c\d+::)?(?P<braced>[^{}]+?)(?:::(?P<hint>[^{}]*))?\}\}|==(?P<marked>[^=\n]+)==")


def recognise(scope: Scope) -> Iterator[Found]:
    """Yield the cards that explicit syntax asks for."""
    for at, text in texts(scope):
        pair = _PAIR.match(text.text)
        pair = None if pair and pair["front"].endswith("=") else pair  # "crew = ??" is yet to be filled in
        parts = [] if pair else _marked_parts(scope, text)
        if parts:  # what else the text says is asked too
            yield from filter(None, (_cloze(text, part) for part in parts))
            continue
        found = _pair(scope, text, pair) if pair else _cloze(text, text.text)
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


def _marked_parts(scope: Scope, text: Text) -> list[str]:
    """Return the parts of a text of several sentences that hold ==marks==, each with what fits in before it.

    None where the text is one sentence, or where a mark goes over the end of one.
    """
    if "==" not in text.text or "{{" in text.text:
        return []
    told = sentences(text.text, scope.vocabulary.lists["abbreviations"])
    if len(told) < 2 or any(one.count("==") % 2 for one in told):
        return []
    parts: list[str] = []
    for at, said in enumerate(told):
        if _CLOZE.search(said):
            starts = (" ".join(told[first : at + 1]) for first in range(at + 1))
            whole = (part for part in starts if len(plain(part)) <= _LONGEST and is_balanced(part))
            parts.append(_only_marked(next(whole, said), said))
    return parts


def _only_marked(part: str, said: str) -> str:
    """Return a part of which only its last sentence is marked."""
    return f"{_CLOZE.sub(_hidden, part.removesuffix(said))}{said}"


def _cloze(text: Text, said: str) -> Found | None:
    gaps = list(_CLOZE.finditer(said))
    if not gaps or len(plain(said).split()) < 4:
        return None
    lit = sum(len(gap["marked"] or "") for gap in gaps)
    if lit > _MOST_LIT * len(said):
        return None  # lit up for its weight, not to be hidden
    whole = _CLOZE.sub(_hidden, said)
    cards = []
    for nth, gap in enumerate(gaps):
        before = _CLOZE.sub(_hidden, said[: gap.start()])
        after = _CLOZE.sub(_hidden, said[gap.end() :])
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

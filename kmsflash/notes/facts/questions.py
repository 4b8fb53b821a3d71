"""Questions of the notes: with an answer, with options and a key, or left open."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, OpenQuestion, Place
from kmsflash.notes.facts import keys
from kmsflash.notes.facts.making import Found, Scope, Text, card, fact, tidy
from kmsflash.notes.page import Bullets, Item, Paragraph, Role
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, plain, sentences

_OPTION = re.compile(r"^[*_(\[]*([A-Ha-h])[).\]][*_]*\s+(.+)$")
_KEY = re.compile(r"^[*_(\[]*([A-Ha-h])(?:[).\]*_,:\s—–-]+(.*))?$", re.DOTALL)
_SEVERAL = re.compile(
    r"^[*_(\[]*([A-H])((?:[)\]*_]*\s*(?:,|&|\+|and|und)\s*[(\[*_]*[A-H]\b)+)[)\]*_.]*\s*(.*)$", re.DOTALL
)
_NUMBER = re.compile(r"^\W*(?:(?:Q|Question|Frage)\s*(\d{0,3})\s*[.:)]|(\d{1,3})[.)])\s+", re.IGNORECASE)
_RUN_ON = re.compile(r"\s+(?=[(\[]?([B-Hb-h])[).\]]\s)")
_INLINE = re.compile(r"\s+(?:\*\*|__)?(?:answer|antwort|a)\s*:(?:\*\*|__)?\s+(?=\S)", re.IGNORECASE)


@dataclass(slots=True)
class _Asked:
    """A question while its answer is being read."""

    text: str
    place: Place
    answer: str = ""
    explanation: list[str] = field(default_factory=list)
    options: list[tuple[str, str]] = field(default_factory=list)
    number: int = 0


def recognise(scope: Scope) -> Iterator[Found]:
    """Yield a fact for every question that has its answer beside it, an open question for the others."""
    every: list[_Asked] = []
    answers: dict[int, str] = {}
    asked: _Asked | None = None
    for at, block in enumerate(scope.outline.blocks):
        if at in scope.taken:
            continue
        listed = keys.read(block, scope.vocabulary) if every else {}
        if listed:
            answers |= listed
            scope.taken.add(at)
            asked = None
            continue
        for piece in _pieces(block):
            role = piece.label.role if piece.label else None
            if role is Role.QUESTION or (role not in (Role.ANSWER, Role.EXPLANATION) and _asks(piece.text)):
                asked = _opened(piece, len(every) + 1)
                every.append(asked)
                _take(scope, at, piece)
            elif asked and _continues(asked, piece, role):
                _take(scope, at, piece)
            else:
                asked = None
    for one in every:
        one.answer = one.answer or answers.get(one.number, "")
        yield _finished(scope, one)


def _take(scope: Scope, at: int, piece: Paragraph | Item) -> None:
    if isinstance(piece, Item):
        scope.taken.add(id(piece))
    else:
        scope.taken.add(at)


def _pieces(block: object) -> Iterable[Paragraph | Item]:
    if isinstance(block, Paragraph):
        return (block,)
    return block.items if isinstance(block, Bullets) else ()


def _asks(text: str) -> bool:
    return len(text.split()) > 2 and bool(re.search(r"\?[*_\"”)]*$", plain(text)))


def _opened(piece: Paragraph | Item, nth: int) -> _Asked:
    parts = _INLINE.split(piece.text, maxsplit=1)
    number = _NUMBER.match(parts[0])
    said = parts[0][number.end() :] if number else parts[0]
    asked = _Asked(said.strip("* ") or parts[0], piece.place)
    asked.number = int(next(filter(None, number.groups()), nth)) if number else nth
    if len(parts) > 1:
        asked.answer = parts[1]
    lines = [line for line in piece.detail.split("\n") if line]
    children = piece.children if isinstance(piece, Item) else ()
    for text in lines:
        option = _OPTION.match(text)
        if option:
            _offer(asked, option)
        elif not asked.answer:
            asked.answer = re.sub(
                r"^[*_]*(?:answer|antwort|a)[*_]*\s*:[*_]*\s*", "", text, flags=re.IGNORECASE
            )
        else:
            asked.explanation.append(text)
    for child in children:
        _continues(asked, child, child.label.role if child.label else None)
        if not asked.answer and not asked.options:
            asked.answer = child.text
    return asked


def _offer(asked: _Asked, option: "re.Match[str]") -> None:
    """Add an option, and those that stand on the same line after it."""
    letter = option[1].upper()
    parts = _RUN_ON.split(option[2])
    following = [part.upper() for part in parts[1::2]]
    if following and following == [chr(ord(letter) + 1 + at) for at in range(len(following))]:
        rest = [_OPTION.match(part) for part in parts[2::2]]
        asked.options.append((letter, parts[0]))
        asked.options += [(one[1].upper(), one[2]) for one in rest if one]
    else:
        asked.options.append((letter, option[2]))


def _continues(asked: _Asked, piece: Paragraph | Item, role: Role | None) -> bool:
    """Read a piece as part of the question; False where it is not."""
    option = _OPTION.match(piece.text)
    below = piece.children if isinstance(piece, Item) else ()
    extra = [line for line in (piece.detail, *(child.text for child in below)) if line]
    if option and role is None and not asked.answer:
        _offer(asked, option)
    elif role is Role.ANSWER and not asked.answer:
        asked.answer = piece.text
        asked.explanation += extra
    elif role is Role.EXPLANATION and asked.answer:
        asked.explanation += [piece.text, *extra]
    elif (
        isinstance(piece, Item)
        and not asked.answer
        and asked.text.endswith("?")
        and len(asked.options) < 8
        and role is None
    ):
        ticked = re.match(r"^(?:\[[xX]\]|✅|✓)\s*", piece.text)
        letter = chr(ord("A") + len(asked.options))
        asked.options.append((letter, piece.text[ticked.end() :] if ticked else piece.text))
    else:
        return False
    return True


def _finished(scope: Scope, asked: _Asked) -> Found:
    if len(asked.options) == 1 and asked.options[0][0] == "A":  # "Q. …" over "A. …"
        asked.answer, asked.options = asked.answer or asked.options[0][1], []
    marked, asked.options = keys.marked(asked.options)
    asked.answer = asked.answer or marked
    if not asked.answer:
        return OpenQuestion(plain(asked.text), asked.place)
    ask = scope.vocabulary.ask["question"]
    front = ask.format(question=asked.text)
    answer, explanation = _short(asked, scope.vocabulary)
    source = Text(asked.text, asked.place, None, "")
    way = "question"
    key, why = _chosen(asked)
    chosen = [(letter, text) for letter, text in asked.options if letter in key]
    said = "; ".join(text for _, text in chosen)
    if chosen:
        listed = "\n".join(f"{letter}. {text}  " for letter, text in asked.options).rstrip()
        explanation = "\n\n".join(
            part for part in (listed, why if fold(why) != fold(said) else "", *asked.explanation) if part
        )
        answer = "; ".join(f"{letter}. {tidy(text)}" for letter, text in chosen)
        draft = CardDraft("choice", f"{front}\n\n{listed}", answer, explanation)
        return fact(Kind.QUESTION, asked.text, source, (draft,))
    return fact(Kind.QUESTION, asked.text, source, (card(way, front, answer, explanation),))


def _chosen(asked: _Asked) -> tuple[str, str]:
    """Return the letters of the right options, and what the key says more."""
    if not asked.options:
        return "", ""
    said = plain(asked.answer)
    named = [letter for letter, text in asked.options if fold(text) == fold(said)]
    several = _SEVERAL.match(said)
    if named:
        return named[0], ""
    if several:
        return "".join([several[1], *re.findall(r"[A-H]\b", several[2])]), several[3]
    key = _KEY.match(said)
    return (key[1].upper(), key[2] or "") if key else ("", "")


def _short(asked: _Asked, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return the short answer, and the explanation with all that the notes say more."""
    said = sentences(asked.answer, vocabulary.lists["abbreviations"])
    parts = [part for part in asked.explanation if part]
    if len(said) > 1:
        return said[0], "\n\n".join([asked.answer, *parts])
    return asked.answer, "\n\n".join(parts)

"""Questions of the notes: with an answer, with options and a key, or left open."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kmsflash.notes.facts.asking import bulleted, keys, subjects
from kmsflash.notes.facts.asking.asked import Asked, asks
from kmsflash.notes.facts.asking.options import LETTERS
from kmsflash.notes.facts.asking.pieces import Piece, pieces
from kmsflash.notes.facts.asking.posed import stands_alone
from kmsflash.notes.facts.asking.sheet import Sheet
from kmsflash.notes.facts.asking.stems import Stems
from kmsflash.notes.facts.making import Found, Scope, tidy
from kmsflash.notes.page import Role, Table
from kmsflash.notes.wording import fold, plain, sentences, words

_BARE = re.compile(r"^(?:\*\*|__)[(\[]?[A-H][)\]]?(?:\*\*|__)$")
_FEWEST_OF_NOTE = 8  # words of what is a note of its own below a question
_LONGEST_ANSWER = 25  # words of a paragraph that answers the line above it


def recognise(scope: Scope) -> Iterator[Found]:
    """Yield a fact for every question that has its answer beside it, an open question for the others."""
    sheet = Sheet(pieces(scope), scope.vocabulary)
    asked = _Reader(scope, sheet, Stems(sheet)).read()
    subjects.give(asked, scope)
    for one in asked:
        found = one.found(scope.vocabulary)
        if found:
            scope.asked.update(token for token in one.tokens if token >= 0)
            scope.taken |= scope.asked
            scope.further += one.further(scope.vocabulary)
            yield found


@dataclass(slots=True)
class _Reader:
    scope: Scope
    sheet: Sheet
    stems: Stems
    every: list[Asked] = field(default_factory=list)
    group: int = 0  # where the questions begin that the next key is for
    keyed: bool = False  # a key has been read for them
    waiting: dict[int, list[Asked]] = field(default_factory=dict)  # of that group, by number
    role: Role | None = None  # of the heading or bare label above
    follows: dict[int, tuple[Piece, bool, bool]] = field(default_factory=dict)  # a paragraph under a question
    quiz: bool = False  # what stands under its questions are options

    def __post_init__(self) -> None:
        """Look whether the page is a quiz."""
        self.quiz = bulleted.is_quiz(self.sheet)

    def read(self) -> list[Asked]:
        """Return all questions of the page."""
        at = 0
        while at < len(self.sheet.pieces):
            at = self._table(at) or self._key(at) or self._question(at) or self._pass(at)
        self._answer_by_paragraphs()
        return self.every

    def _pass(self, at: int) -> int:
        piece = self.sheet.pieces[at]
        if piece.heading or (piece.role is Role.ANSWER and not piece.text):
            self.role = piece.role
        return at + 1

    def _table(self, at: int) -> int:
        """Read a table with a question and its answer in every row; 0 where it is none."""
        table = self.sheet.pieces[at].key
        if (
            not isinstance(table, Table)
            or len(table.header) < 2
            or not all(asks(row[0]) for row in table.rows)
        ):
            return 0
        for row, line in zip(table.rows, table.lines, strict=True):
            place = replace(table.place, first_line=line, last_line=line)
            one = Asked(row[0], place, answer=row[1], explanation=[cell for cell in row[2:] if cell])
            one.tokens.append(self.sheet.pieces[at].token)
            self.every.append(one)
        return at + 1

    # Keys

    def _key(self, at: int) -> int:
        """Read a key that starts here; 0 where none does."""
        piece = self.sheet.pieces[at]
        listed = keys.read(piece.key, self.scope.vocabulary, self.role) if piece.key and self.every else {}
        if self.role is Role.ANSWER and piece.role is Role.QUESTION and piece.number and piece.text:
            listed = {piece.number: piece.text}  # "Q1: B"
        if not listed:
            return 0
        if not self.keyed:
            self.waiting = self._waiting()
        if keys.is_bare(listed) and not any(one.options or one.listed for one in self.every[self.group :]):
            return 0
        named = {number: self._numbered(number, piece.place.headings) for number in listed}
        if not any(named.values()):
            return 0
        for number, one in named.items():
            if one:
                one.disputed = bool(one.answer) and fold(one.answer) != fold(listed[number])
                one.answer = listed[number]
        self.scope.asked.add(piece.block)
        self.keyed = True
        return self._after_block(at)

    def _after_block(self, at: int) -> int:
        block = self.sheet.pieces[at].block
        while at < len(self.sheet.pieces) and self.sheet.pieces[at].block == block:
            at += 1
        return at

    def _waiting(self) -> dict[int, list[Asked]]:
        """Return the questions without an answer since the last key, by their number."""
        waiting: dict[int, list[Asked]] = {}
        for one in self.every[self.group :]:
            if not one.answer:
                waiting.setdefault(one.number, []).append(one)
        return waiting

    def _numbered(self, number: int, headings: tuple[str, ...]) -> Asked | None:
        """Return the one question with *number*: where several parts count anew, that of the same part."""
        same = self.waiting.get(number, [])
        if len(same) > 1:
            part = fold(headings[-1]) if headings else ""
            same = [one for one in same if one.place.headings and fold(one.place.headings[-1]) == part]
        return same[0] if len(same) == 1 else None

    # Questions

    def _question(self, at: int) -> int:
        """Read a question that starts here, and all that belongs to it; 0 where none does."""
        piece = self.sheet.pieces[at]
        if piece.closed or piece.role in (Role.ANSWER, Role.EXPLANATION):
            return 0
        stem, answer = self.stems.inline(at)
        after = at + 1
        if not stem:
            stem, after = self.stems.stem(at)
        if not stem:
            return 0
        if self.keyed:
            self.group, self.keyed = len(self.every), False
        one = Asked(stem, piece.place, piece.number or len(self.every) - self.group + 1)
        one.answer = answer
        one.tokens += [self.sheet.pieces[n].token for n in range(at, after)]
        one.needs_key = not asks(stem) and piece.role is not Role.QUESTION
        start = after
        after = self._options(one, after) or self._unlettered(one, at, after) or after
        end = self._answers(one, at, after)
        if not (one.answer or one.options or one.listed):
            one.text, one.answer = self.stems.within(one.text)
            one.whole = bool(one.answer)
        bare = end == start and not (one.options or one.whole) and not self._bulleted(one, at, end)
        if piece.heading and bare and not self._paragraph(one, at, end):
            return 0
        if (one.needs_key and not one.options) or self._heads(one):
            return 0
        self.role = None
        if bare and not piece.heading:
            self._paragraph(one, at, end)
        self.every.append(one)
        return max(end, at + 1)

    def _heads(self, one: Asked) -> bool:
        """Tell whether a question only heads notes that are each too long to be an option or an answer."""
        is_open = not (one.answer or one.options or self.quiz) and len(one.listed) > 1
        return is_open and all(len(text.split()) >= _FEWEST_OF_NOTE for text in one.listed)

    # Options

    def _options(self, one: Asked, at: int) -> int:
        """Read options with letters; 0 where there are none."""
        first = self.sheet.option(at)
        if not first or first.letter != "A":
            return 0
        if not self.sheet.run(at) and not self.sheet.broken(at) and asks(one.text):  # "Q. …" over "A. …"
            one.answer = first.text
            one.tokens.append(self.sheet.pieces[at].token)
            return at + 1
        one.options, end = self.sheet.listed(at)
        if len(one.options) < 2:
            one.disputed, one.options, one.listed = True, [], [first.text]
            return 0
        one.tokens += [self.sheet.pieces[n].token for n in range(at, end)]
        return end

    def _unlettered(self, one: Asked, asked: int, at: int) -> int:
        """Read items under the question as its options, where a mark or the next line tells the right one."""
        items, end = self.sheet.items(self.sheet.pieces[asked], at)
        if not 2 <= len(items) <= len(LETTERS) or any(asks(item.text) for item in items):
            return 0
        one.offer([(item.text, item.ticked, item.number) for item in items], self.scope.vocabulary)
        after = self.sheet.at(end)
        told = after is not None and after.role is Role.ANSWER and not after.heading
        if not one.right and told and after is not None:
            one.answer = after.text
        if one.found(self.scope.vocabulary) is None or not (one.right or one.answer):
            one.options, one.answer = [], ""
            return 0
        one.answer = ""
        one.tokens += [item.token for item in items]
        return end

    # Answers

    def _answers(self, one: Asked, asked: int, at: int) -> int:
        """Read the answer, the explanation, and what else stands under a question; return where they end."""
        start, waits = at, False
        while at < len(self.sheet.pieces):
            piece = self.sheet.pieces[at]
            if piece.closed or (piece.heading and not self._answer_heading(one, at)):
                break
            if piece.role is Role.ANSWER and self._is_key(one, at):
                break
            if piece.role is Role.ANSWER:
                waits = not piece.text
                self._told(one, piece)
            elif waits and not piece.role and piece.text:
                one.answer, waits = piece.text, False
                one.tokens.append(piece.token)
            elif piece.role is Role.EXPLANATION and (one.answer or one.options):
                one.explanation.append(piece.text)
                if piece.depth or piece.token in one.tokens or not one.options:
                    one.tokens.append(piece.token)  # of options it says more, which is asked too
            elif not self._said(one, piece) and not self._under(one, self.sheet.pieces[asked], piece):
                break
            at += 1
        if at > start and one.answer and one.options:
            self._remark(one, at)
        return at

    def _answer_heading(self, one: Asked, at: int) -> bool:
        following = self.sheet.at(at + 1)
        if self.sheet.pieces[at].role is not Role.ANSWER or one.answer or following is None:
            return False
        if following.role is Role.QUESTION:
            return False
        return not keys.read(following.key, self.scope.vocabulary, Role.ANSWER)

    def _is_key(self, one: Asked, at: int) -> bool:
        """Tell whether a key for several questions starts here, on this line or under this label."""
        piece, following = self.sheet.pieces[at], self.sheet.at(at + 1)
        if piece.text or following is None:
            listed = keys.read(piece.key, self.scope.vocabulary, None)
            return bool(listed) and bool(one.options or not keys.is_bare(listed))
        return bool(keys.read(following.key, self.scope.vocabulary, Role.ANSWER))

    def _told(self, one: Asked, piece: Piece) -> None:
        if one.answer and piece.text and fold(piece.text) != fold(one.answer):
            one.disputed = bool(one.options)
            if not one.options:
                one.explanation.append(piece.text)
        elif piece.text:
            one.answer = piece.text
        one.tokens.append(piece.token)

    def _said(self, one: Asked, piece: Piece) -> bool:
        """Read "The correct answer is B"; False where the piece says no such thing."""
        said = self.scope.vocabulary.expressions["answer_is"].match(plain(piece.text)) or _BARE.match(
            piece.text
        )
        if not said or not one.options or piece.role:
            return False
        self._told(one, piece)
        if said.re is not _BARE:
            one.answer = plain(piece.text)[said.end() :].strip()
        return True

    def _under(self, one: Asked, asked: Piece, piece: Piece) -> bool:
        """Read what is indented under the question; False where the piece is not."""
        nested = piece.block == asked.block and piece.depth > asked.depth > 0
        detail = piece.below and piece.token in one.tokens
        if piece.role not in (None, asked.role) or not (nested or detail) or not piece.text:
            return False
        if one.answer or one.options:
            one.explanation.append(piece.text)
        else:
            one.listed.append(piece.text)
        one.tokens.append(piece.token)
        return True

    def _remark(self, one: Asked, at: int) -> None:
        """Show the paragraph after a key as its explanation, where the next question follows it."""
        piece, following = self.sheet.at(at), self.sheet.at(at + 1)
        if piece is None or not self._is_paragraph(piece) or self.stems.stem(at)[0] or one.explanation:
            return
        told = {word for option in one.options for word in words(fold(option.text)) if len(word) > 3}
        if told.isdisjoint(words(fold(piece.text))):
            return
        if following is None or following.heading or following.closed or self.stems.stem(at + 1)[0]:
            one.explanation.append(piece.text)

    # A list under a question

    def _bulleted(self, one: Asked, at: int, end: int) -> bool:
        """Read the list under a question that nothing else answers; False where it does not either."""
        asked = self.sheet.pieces[at]
        is_alone = not (one.answer or one.listed or asked.number or asked.depth) and end == at + 1
        if not is_alone or self.quiz or not asks(one.text):
            return False
        items = bulleted.answering(one.text, bulleted.below(self.sheet, at), self.scope.vocabulary)
        parts = [bulleted.part(item.text) if len(items) > 1 else item.text for item in items]
        one.answer, one.whole = "; ".join(map(tidy, parts)), True
        whole = (item.token for item, part in zip(items, parts, strict=True) if part == item.text)
        one.tokens += whole  # what an item says behind its colon is asked too
        return bool(items)

    def _is_paragraph(self, piece: Piece) -> bool:
        plain_text = not piece.heading and not piece.closed and not piece.role and not piece.depth
        return plain_text and bool(piece.text) and not asks(piece.text)

    # A paragraph under a question

    def _paragraph(self, one: Asked, at: int, end: int) -> bool:
        """Note the paragraph under a question as what may answer it; False where there is none."""
        asked, piece, following = self.sheet.pieces[at], self.sheet.at(end), self.sheet.at(end + 1)
        if piece is None or asked.depth or not self._is_paragraph(piece) or one.listed:
            return False
        stands_last = following is None or following.heading or (not asked.heading and asks(following.text))
        goes_on = asked.heading and piece.text.rstrip().endswith((".", "!"))
        goes_on = goes_on and stands_alone(plain(one.text), self.scope.vocabulary)
        if (
            not (stands_last or goes_on)
            or len(piece.text.split()) > _LONGEST_ANSWER
            or piece.text.rstrip().endswith(":")
        ):
            return False
        is_headed = asked.heading or asked.role is Role.QUESTION
        self.follows[len(self.every)] = (piece, is_headed, not stands_last)
        return True

    def _answer_by_paragraphs(self) -> None:
        """Answer questions by the paragraph under them, where several stand so or they are headings."""
        if len(self.follows) < 2:
            self.follows = {nth: found for nth, found in self.follows.items() if found[1]}
        for nth, (piece, _, goes_on) in self.follows.items():
            one = self.every[nth]
            if one.answer:
                continue
            said = sentences(piece.text, self.scope.vocabulary.lists["abbreviations"])
            one.answer, one.whole = said[0] if goes_on else piece.text, True
            if len(said) == 1 and not goes_on:
                one.tokens.append(piece.token)

"""A question of the notes with all that belongs to it, and the cards that ask it."""

import re
from dataclasses import dataclass, field

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, OpenQuestion, Place
from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.asking import keys, options, replies
from kmsflash.notes.facts.asking.keys import Right
from kmsflash.notes.facts.asking.options import LETTERS, Option
from kmsflash.notes.facts.making import Found, Text, card, fact, tidy
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold, plain, sentences

_BARE_KEY = re.compile(r"^\W*[A-Ha-h][).\]*_\s]*$")
_FEWEST_WORDS = 5  # of a question that can be asked without its options
_MOST_WORDS = 12  # of an option that can be asked for without the others
_ENDS_ASKING = Expression(r"\?[\s*_\"”»)]*$")
_ASIDE = Expression(r"\s*\([^()]*\)\s*$")
_QUOTED = Expression(
    r"\S\s[\"“„«]\s?[^\"“”„«»?]*\?\s?[\"”“»]\W*$"
)  # a title that asks, at the end of a sentence


def asks(text: str) -> bool:
    """Tell whether *text* ends as a question does."""
    shown = _ASIDE.sub("", plain(text))
    if _QUOTED.search(shown):
        return False
    return len(shown.split()) > 2 and bool(_ENDS_ASKING.search(shown))


@dataclass(slots=True)
class Asked:
    """A question while it is read."""

    text: str
    place: Place
    number: int = 0
    options: list[Option] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)  # of options that the notes give no letters
    listed: list[str] = field(default_factory=list)  # what stands under it, and may be options or the answer
    answer: str = ""
    explanation: list[str] = field(default_factory=list)
    tokens: list[int] = field(default_factory=list)  # what is taken with it
    disputed: bool = False  # the notes contradict themselves, or are damaged
    whole: bool = False  # the answer is all of the text, not only its first sentence
    shown: str = ""  # the question with what it is about in front, where it does not say so itself
    needs_key: bool = False  # without a right option it is no question, only a list under a line

    @property
    def right(self) -> str:
        """The answer as the notes mark it among the options."""
        return options.marked(self.options)

    def found(self, vocabulary: Vocabulary) -> Found | None:
        """Return the question with its cards, or as an open one; None where it is no question."""
        if self.options:
            right = self._right(vocabulary)
            if right:
                return self._choice(right, vocabulary)
            return None if self.needs_key else self._open()
        if self.disputed:
            return self._open()
        if self.answer and fold(self.answer) in map(fold, self.listed) and len(self.listed) > 1:
            self.offer([(text, False, 0) for text in self.listed], vocabulary)
            return self.found(vocabulary)
        answer = self.answer or self._all_listed(vocabulary)
        if not answer or _BARE_KEY.match(answer):
            return self._open() if asks(self.text) or answer else None
        return self._plain(answer, vocabulary)

    def further(self, vocabulary: Vocabulary) -> list[Text]:
        """Return what the answer says after its first sentence, which may be asked for too."""
        said = sentences(self.answer, vocabulary.lists["abbreviations"]) if not self.options else []
        is_told = len(said) > 1 and not self.whole and not self.disputed
        return [Text(" ".join(said[1:]), self.place, None, "")] if is_told else []

    def _open(self) -> OpenQuestion:
        offered = [one.text for one in self.options] or self.listed
        return OpenQuestion(plain(self.text), self.place, options=tuple(map(plain, offered)))

    def _right(self, vocabulary: Vocabulary) -> Right | None:
        if self.disputed:
            return None
        marked = self.right
        if not self.answer:
            return Right(marked) if marked else None
        told = keys.resolve(self.answer, self.options, vocabulary)
        if not told and self.numbers:
            told = keys.by_position(self.answer, self.options, self.numbers)
        told = told or keys.by_roman(self.answer, self.options)
        agrees = told and (not marked or set(marked) == set(told.letters))
        return told if agrees else None

    def _choice(self, right: Right, vocabulary: Vocabulary) -> Found:
        chosen = [one for one in self.options if one.letter in right.letters]
        said = "; ".join(one.text for one in chosen)
        more = [right.why if fold(right.why) != fold(said) else "", *self.explanation]
        explanation = "\n\n".join(part for part in (options.explained(self.options), *more) if part)
        answer = "; ".join(f"{one.letter}. {tidy(one.text)}" for one in chosen)
        front = f"{self._front(vocabulary)}\n\n{options.in_words(self.options)}"
        drafts = [CardDraft("choice", front, answer, explanation)]
        if len(chosen) == 1 and self._stands_alone(chosen[0], vocabulary):
            drafts.append(card("question", self._front(vocabulary), said, explanation))
        return fact(Kind.QUESTION, self.text, self._source, tuple(drafts))

    def _stands_alone(self, right: Option, vocabulary: Vocabulary) -> bool:
        """Tell whether the question can be answered without seeing its options."""
        text = plain(self.text)
        needs = vocabulary.expressions["needs_options"].search(text)
        short = len(text.split()) < _FEWEST_WORDS
        long = len(right.text.split()) > _MOST_WORDS
        return asks(text) and not (needs or short or long or options.is_vague(self.options, vocabulary))

    def _all_listed(self, vocabulary: Vocabulary) -> str:
        """Return what stands under the question as its answer, where the question says that it is so many."""
        count = len(self.listed)
        if count == 1:
            return self.listed[0]
        said = fold(self.text).split()
        return (
            "; ".join(map(tidy, self.listed))
            if count and {vocabulary.count(count), str(count)} & {*said}
            else ""
        )

    def _plain(self, answer: str, vocabulary: Vocabulary) -> Found:
        short, rest = (answer, "") if self.whole else replies.parted(self.text, answer, vocabulary)
        more = [part for part in (rest and answer, *self.explanation) if part]
        drafts = (card("question", self._front(vocabulary), short, "\n\n".join(more)),)
        return fact(Kind.QUESTION, self.text, self._source, drafts)

    def _front(self, vocabulary: Vocabulary) -> str:
        return vocabulary.ask["question"].format(question=capitalised(self.shown or self.text))

    @property
    def _source(self) -> Text:
        return Text(self.text, self.place, None, "")

    def offer(self, texts: list[tuple[str, bool, int]], vocabulary: Vocabulary) -> None:
        """Take lines without letters as options: text, whether the box is ticked, number."""
        self.options = [
            options.plain_option(letter, text, vocabulary, ticked=ticked)
            for letter, (text, ticked, _) in zip(LETTERS, texts, strict=False)
        ]
        self.numbers = [number or at for at, (_, _, number) in enumerate(texts, 1)]

"""Posed questions: "What is framing? The same facts …", which the next sentence of a text answers."""

from kmsflash.model.kinds import Kind
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy
from kmsflash.notes.wording import fold, plain

_FEWEST, _LONGEST, _LONGEST_ANSWER = 3, 14, 25  # words


def read(source: Passage, said: list[str]) -> list[Found]:
    """Return the fact of a question that opens a text of two or three sentences, and needs nothing before."""
    if len(said) not in (2, 3) or source.text.label or not said[0].endswith("?") or "?" in " ".join(said[1:]):
        return []
    vocabulary = source.scope.vocabulary
    asked, answer = plain(said[0]), said[1]
    words = fold(asked).strip("¿").split()
    asks = bool(words) and vocabulary.has("question_words", words[0])
    points = any(vocabulary.has("pronouns", word.strip("?")) for word in words[1:])
    fits = _FEWEST <= len(words) <= _LONGEST and len(answer.split()) <= _LONGEST_ANSWER
    opens = vocabulary.has("pronouns", answer.split()[0]) and len(answer.split()) < _FEWEST
    if not (asks and fits) or points or opens or vocabulary.expressions["points_back"].search(asked):
        return []
    shown = passage(source.text.text, tidy(answer), None, source.text.detail)
    drafted = card("question", asked, tidy(answer), shown)
    return [fact(Kind.QUESTION, asked, source.text, (drafted,))]

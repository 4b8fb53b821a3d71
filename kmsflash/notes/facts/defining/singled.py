"""What singles a thing out under its name: "most common cause of …", or its meaning as a mere phrase."""

from kmsflash.notes.facts.defining import hanging, meanings
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy
from kmsflash.notes.grammar.clauses import clause, only_relative
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, is_balanced, plain

_FEWEST, _LONGEST = 3, 16  # words


def read(source: Passage, sentence: str) -> list[Found]:
    """Return what a sentence without a verb says of the name that it stands under, or nothing."""
    text = plain(sentence).rstrip(" .!")
    vocabulary = source.scope.vocabulary
    if source.text.label or source.context or not _FEWEST <= len(text.split()) <= _LONGEST:
        return []
    is_only = vocabulary.expressions["singled_out"].match(text) is not None
    opens = not is_only and source.opens_section and not source.before
    means = opens and (_is_meaning(text, vocabulary) or _is_told(source, text))
    if not (is_only or means) or not is_balanced(text) or not _is_phrase(text, vocabulary):
        return []
    subject = hanging.subject_above(source)
    if not subject or fold(subject) in fold(text):
        return []
    if means:
        return [meanings.read(Passage(source.scope, source.text), subject, [text], text)]
    front = vocabulary.ask["meaning"].format(meaning=f"{text[:1].lower()}{tidy(text)[1:]}")
    shown = passage(f"**{subject}**: {sentence}", "", None, source.text.detail)
    drafted = card("term", front, subject, shown)
    return [fact(source.text.kind, f"{subject} {text}", source.text, (drafted,), sentence)]


def _is_told(source: Passage, text: str) -> bool:
    """Tell whether a phrase is all that a page says of a name, as it does of others beside that."""
    is_alone = source.text.place.first_line in source.scope.whole.alone
    return is_alone and hanging.defines(hanging.subject_above(source), text, source.scope)


def _is_phrase(text: str, vocabulary: Vocabulary) -> bool:
    told = clause(text, vocabulary)
    return told is None or only_relative(told, vocabulary)


def _is_meaning(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a phrase names a kind of thing and what sets it apart: "disease in which …"."""
    first = text.split(maxsplit=1)[0]
    small = (
        "prepositions",
        "adverbials",
        "pronouns",
        "question_words",
        "imperatives",
        "vague",
        "open_starts",
    )
    opens = any(vocabulary.has(group, first) for group in small)
    return not opens and vocabulary.expressions["kind_told"].match(text) is not None

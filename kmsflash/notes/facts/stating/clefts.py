"""Clefts: "C'est pendant la phase S que l'ADN se réplique", which sets apart what is worth asking for."""

from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.subjects import is_named
from kmsflash.notes.wording import capitalised, is_balanced, plain, split_outside

_LONGEST, _LONGEST_ANSWER, _FEWEST = 190, 10, 3  # letters; words; words


def read(source: Passage, sentence: str) -> list[Found]:
    """Return the fact of what a sentence sets apart, hidden in its place."""
    vocabulary = source.scope.vocabulary
    text = sentence.rstrip(" .!")
    found = vocabulary.expressions["cleft_parts"].match(text) if len(text) <= _LONGEST else None
    if found is None or not is_balanced(found["answer"]):
        return []
    answer = found["answer"]
    said = split_outside(found["said"], vocabulary.expressions["tail"])[0]
    told = clause(capitalised(said), vocabulary) or clause(f"{capitalised(answer)} {said}", vocabulary)
    fits = len(answer.split()) <= _LONGEST_ANSWER and len(plain(said).split()) >= _FEWEST
    points = any(vocabulary.has("pronouns", word) for word in said.split()[:1])
    if (
        told is None
        or not fits
        or points
        or not (answer[:1].isupper() or is_named(f"X {answer}", vocabulary))
    ):
        return []
    front = f"{text[: found.start('answer')]}{GAP}{text[found.end('answer') :]}."
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    drafted = card("cleft", capitalised(front), tidy(answer), shown)
    return [fact(source.text.kind, f"{said[:80]} cleft", source.text, (drafted,), sentence)]

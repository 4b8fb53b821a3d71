"""Appositions: a term explained in passing, between commas, dashes or brackets."""

import re

from kmsflash.model.kinds import Kind
from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy, unlinked
from kmsflash.notes.grammar.clauses import clause, only_relative
from kmsflash.notes.grammar.subjects import is_named
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, enumeration, is_balanced, masked, plain

_DASHED = Expression(
    r"\b(?:an?|eine?n?|the)\s+(?P<term>[\w-]+(?:\s[\w-]+){0,3})\s+[—–]\s+(?P<answer>(?:an?|the|eine?)\s+[^—–;,.]{4,80})"
)
_MARKED = Expression(r"(?<!\*)\*(?P<term>[^*]{2,50})\*,\s+(?P<answer>[^,;]{8,110})(?:,|$)")
_AMOUNT = re.compile(r"^\S+\s\S+\s\d")  # "purge de 2 unités"
_BROKEN = re.compile(r"[;:—–()]")
_NAME = re.compile(r"[*_`\"“«„]*[^\W\d_]")
_SHORTEST, _LONGEST_END = 6, 80  # characters after the last comma
_MOST_WORDS = 14
_MOST_MEANT = 22  # words of what something means
_FEWEST_LISTED = 3
_LONGEST_TERM = 4
_LONGEST = 400


def read(source: Passage, sentence: str) -> list[Found]:
    """Return the term that a sentence explains in passing, as a further fact beside what it says."""
    text = unlinked(sentence).rstrip(". ")
    defined = [*_meant(source, text), *_in_brackets(source, text), *_explained(source, text)]
    if defined:
        return defined
    if text.count(",") > 3 and ": " in masked(text):
        return _called(source, text[: masked(text).index(": ")])
    if text.count(",") > 3 or len(text) > _LONGEST:
        return []
    return _called(source, text) or _marked(source, text) or _ending(source, text)


def read_meant(source: Passage, text: str) -> list[Found]:
    """Return the noun that the last words of a text explain: "…, that is, …"."""
    return _meant(source, unlinked(text).rstrip(". "))


def _meant(source: Passage, text: str) -> list[Found]:
    """Read "every late claim, meaning one that …": what the noun before it means."""
    found = source.scope.vocabulary.expressions["meant"].search(text)
    if found is None or len(found["answer"].split()) > _MOST_MEANT or not is_balanced(found["answer"]):
        return []
    return _of_noun(source, text[: found.start()], found["answer"], text)


def _in_brackets(source: Passage, text: str) -> list[Found]:
    """Read "a citizen (anyone with a vote)"."""
    found = source.scope.vocabulary.expressions["defining_bracket"].search(text)
    return _of_noun(source, text[: found.start()], found["answer"], text) if found else []


def _explained(source: Passage, text: str) -> list[Found]:
    """Read "los andenes, terrazas que frenan …": a noun without an article, or "a", behind one that has it.

    One of several things in a row would have its own article.
    """
    vocabulary = source.scope.vocabulary
    shape = vocabulary.expressions.get("explained_noun") if ", " in text else None
    made: list[Found] = []
    for found in shape.finditer(text) if shape else ():
        term, answer = plain(found["term"]), found["answer"]
        noun = plain(answer).split()[0 if not vocabulary.expressions["indefinite"].match(answer) else 1]
        acts = noun in vocabulary.verbs or noun in vocabulary.plural_verbs or noun in vocabulary.past_verbs
        is_small = any(
            vocabulary.has(group, noun) for group in ("adverbials", "kept_adverbs", "time_adverbs")
        )
        is_long = len(answer.split()) > _MOST_MEANT or _AMOUNT.search(answer) is not None
        if (acts and not vocabulary.has("nouns_too", noun)) or is_small or is_long:
            continue
        front = vocabulary.ask["term"].format(term=term)
        made.append(_made(source, front, term, answer, text))
    return made


def _of_noun(source: Passage, before: str, answer: str, sentence: str) -> list[Found]:
    """Return the definition of the noun that *before* ends in, back to its article."""
    vocabulary, said = source.scope.vocabulary, before.split()
    at = next((n for n in range(len(said) - 2, -1, -1) if vocabulary.has("determiners", said[n])), -1)
    term = " ".join(said[at + 1 :])
    is_term = at >= 0 and 1 <= len(said) - at - 1 <= _LONGEST_TERM and not re.search(r"[,;:()]", term)
    is_term = is_term and not vocabulary.has("absent", said[at])  # "no wind, that is, a calm"
    opens = answer.split(maxsplit=1)[0]
    is_term = is_term and not any(vocabulary.has(one, opens) for one in ("adverbials", "prepositions"))
    is_deed = vocabulary.keeps_capitals and said[-1].islower()  # "muss der Antrag frei sein, das heißt …"
    if not is_term or is_deed or _has_verb(f"the {term}", vocabulary):
        return []
    article = "an" if plain(term)[0].lower() in "aeiou" else "a"
    if vocabulary.expressions["definite"].match(f"{said[at].lower()} "):
        article = said[at].lower()
    name = "term_one" if vocabulary.has_base_forms else "term"
    front = vocabulary.ask[name].format(term=plain(term), article=article)
    return [_made(source, front, term, answer, sentence)]


def read_dashed(source: Passage, sentence: str) -> list[Found]:
    """Read "… has a key policy — a resource-based policy"."""
    found = _DASHED.search(sentence)
    if not found or found["term"].split()[-1] in source.scope.vocabulary.stop_words:
        return []
    article = "an" if found["term"][0] in "aeiou" else "a"
    front = source.scope.vocabulary.ask["term_one"].format(term=found["term"], article=article)
    return [_made(source, front, found["term"], found["answer"], sentence)]


def _called(source: Passage, text: str) -> list[Found]:
    """Read "The waxy layer of a leaf, the cuticle, …" and "Tachycardia, a fast heart rate, …"."""
    vocabulary = source.scope.vocabulary
    found = vocabulary.expressions["between_commas"].match(text)
    if not found or not is_named(found["one"], vocabulary) or not is_balanced(found["other"]):
        return []
    one, other = found["one"], found["other"]
    size, added = len(one.split()), len(other.split())
    relative = vocabulary.expressions["who"].split(other)[0]
    if added > _MOST_WORDS or _has_verb(one, vocabulary) or _has_verb(relative, vocabulary):
        return []
    sunk = source.scope.names.sunk(one)
    is_definite = vocabulary.expressions["definite"].match(other) is not None
    if is_definite and added <= 3 < size:
        return [_made(source, vocabulary.ask["called"].format(term=sunk), one, other, text)]
    explains = vocabulary.expressions["indefinite"].match(other) or (
        is_definite and _is_special(one, vocabulary)
    )
    if not explains or added < 3 or size > 4:
        return []
    is_person = vocabulary.expressions["person"].match(other) and one[:1].isupper()
    front = vocabulary.ask["who_is" if is_person else "term"].format(term=sunk)
    return [_made(source, front, one, other, text)]


def _is_special(term: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a term is more than one common noun: "the tax", which the page tells more of elsewhere."""
    first, *others = term.split()
    return len(others) > 1 or not vocabulary.has("determiners", first)


def _marked(source: Passage, text: str) -> list[Found]:
    """Read "paid through *contributions*, money squeezed out of towns"."""
    found = _MARKED.search(text)
    answer = _listed(found) if found else ""
    if not found or answer.startswith("*"):
        return []  # one of several names
    if len(answer.split()) > _MOST_WORDS or _opens_clause(answer, source):
        return []
    told = clause(answer, source.scope.vocabulary)
    if (
        told
        and not only_relative(told, source.scope.vocabulary)
        and is_named(told.subject, source.scope.vocabulary)
    ):
        return []  # "it tests *leaves*, the other one tests *roots*"
    is_plural = source.scope.vocabulary.expressions["plural"].search(found["term"].split()[-1])
    front = source.scope.vocabulary.ask["terms" if is_plural else "term"].format(term=found["term"])
    return [_made(source, front, found["term"], answer, text)]


def _listed(found: "re.Match[str]") -> str:
    """Return an answer with the list that it begins: "three books on A, B and C"."""
    whole = f"{found['answer']}{found.string[found.end('answer') :]}"
    return whole if len(enumeration(whole)) >= _FEWEST_LISTED else found["answer"]


def _opens_clause(answer: str, source: Passage) -> bool:
    first = answer.split(maxsplit=1)[0]
    vocabulary = source.scope.vocabulary
    listed = (
        "relative",
        "because",
        "open_starts",
        "prepositions",
        "pronouns",
        "adverbials",
        "filler",
        "joints",
    )
    return any(vocabulary.has(name, first) for name in listed) or _has_verb(
        answer.partition(" that ")[0], vocabulary
    )


def _ending(source: Passage, text: str) -> list[Found]:
    """Read "… reduces the formation of angiotensin II, a vasoconstrictor"."""
    vocabulary = source.scope.vocabulary
    before, answer = _last_comma(text)
    if not answer or not vocabulary.expressions["indefinite"].match(answer):
        return []
    if "\0" in masked(text) or _has_verb(answer.partition(" that ")[0], vocabulary):
        return []
    if any(
        vocabulary.expressions["condition"].match(text[at.start() :]) for at in re.finditer(r"\b\w", text)
    ):
        return []
    if any(f" {joint} " in f" {answer} " for joint in vocabulary.lists["open_ends"] & {"and", "or", "but"}):
        return []
    term = _term_at_end(before, vocabulary)
    if not term or len(answer.split()) > _MOST_WORDS or _sums_up(term, answer, vocabulary):
        return []
    front = vocabulary.ask["term"].format(term=term)
    return [_made(source, front, term, answer, text)]


def _sums_up(term: str, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether last words are about the whole sentence: "… turn to the wind, a move called luffing"."""
    is_abstract = vocabulary.expressions["article_ends"].search(term) is not None
    return not is_abstract and vocabulary.expressions["sums_up"].match(answer) is not None


def _last_comma(text: str) -> tuple[str, str]:
    """Return the words before the last comma, back to the mark before them, and what follows it."""
    before, comma, after = text.rpartition(",")
    answer = after.lstrip()
    is_end = _SHORTEST <= len(answer) <= _LONGEST_END and len(answer) < len(after)
    if not comma or not is_end or _BROKEN.search(answer) or before[-1:].isspace():
        return "", ""
    return re.split(r"[,;:]", before)[-1], answer


def _term_at_end(before: str, vocabulary: Vocabulary) -> str:
    """Return the noun that a text ends in, back to the article, preposition or verb before it."""
    taken: list[str] = []
    for word in reversed(before.split()):
        bare = plain(word).lower()
        ends = bare in vocabulary.stop_words or any(
            vocabulary.has(name, bare)
            for name in ("determiners", "prepositions", "auxiliaries", "adverbials")
        )
        is_verb = bare in vocabulary.verbs or bare in vocabulary.past_verbs or bare in vocabulary.gerunds
        if (ends or is_verb) and word.islower():
            led_by = bare
            break
        taken.insert(0, word)
    else:
        return ""
    is_loose = led_by in vocabulary.lists["auxiliaries"] or (not taken)
    return " ".join(taken) if not is_loose and 1 <= len(taken) <= 3 and _is_term(taken) else ""


def _is_term(taken: list[str]) -> bool:
    """A word of every day that is neither a name nor long is hardly what a page explains."""
    text = " ".join(taken)
    return (
        len(text) > 3
        and _NAME.match(text) is not None
        and (bool(re.search(r"[A-Z]|\d", text)) or len(taken[-1]) > 7)
    )


def _has_verb(text: str, vocabulary: Vocabulary) -> bool:
    return any(
        vocabulary.has("auxiliaries", word)
        or (word in vocabulary.verbs and not vocabulary.has("nouns_too", word))
        for word in plain(text).lower().split()[1:]
    )


def _made(source: Passage, front: str, key: str, answer: str, sentence: str) -> Found:
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    drafted = card("meaning", front, capitalised(tidy(answer)), shown)
    return fact(Kind.DEFINITION, f"{plain(key)} apposition", source.text, (drafted,), sentence)

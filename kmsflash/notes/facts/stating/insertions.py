"""Insertions: what commas put between the subject of a sentence and its verb."""

from dataclasses import replace

from kmsflash.model.notes import FactDraft
from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.hiding import quantities
from kmsflash.notes.facts.making import Found, Passage
from kmsflash.notes.grammar.clauses import Clause, clause
from kmsflash.notes.grammar.finite import is_plural
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import masked

_INSERT = Expression(r",\s(?P<said>[^,;:]{3,60}),(?=\s)")


def without_insert(text: str, vocabulary: Vocabulary) -> str:
    """Return a sentence without what commas put between its subject and its verb."""
    for insert in _INSERT.finditer(masked(text)):
        bare = f"{text[: insert.start()]}{text[insert.end() :]}"
        told = clause(bare, vocabulary)
        if (
            told is None
            or len(told.subject) != insert.start()
            or _orders(told.subject, vocabulary)
            or _is_listed(insert["said"], told, vocabulary)
        ):
            continue
        return text if _narrows(told.subject, insert["said"], vocabulary) else bare
    return text


def _orders(subject: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what stands before a verb is an order of its own: "Give it to two men, …, do not …"."""
    first, second = [*subject.split(maxsplit=2), "", ""][:2]
    done_to = vocabulary.has("object_pronouns", second) or vocabulary.has("determiners", second)
    return vocabulary.has_base_forms and done_to and vocabulary.has("imperatives", first)


def without_dashed(text: str, vocabulary: Vocabulary) -> str:
    """Return a sentence without what two dashes put between its words, where the rest is a sentence.

    "Ein Vogel – anders als das Reptil – hält sich warm" loses what stands between the dashes.
    """
    insert = vocabulary.expressions["dashed_insert"].search(masked(text))
    if insert is None:
        return text
    bare = f"{text[: insert.start()]}{insert['closing']}{text[insert.end() :]}"
    return bare if clause(bare, vocabulary) else text


def _is_listed(said: str, told: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether a German row is no clause: "Frost, langer Regen, verspätete Saat"."""
    first = said.split(maxsplit=1)[0]
    small = ("determiners", "relative", "prepositions", "adverbials", "kept_adverbs")
    is_small = any(vocabulary.has(group, first) for group in small)
    describes = first.islower() and first.endswith(("er", "es", "e")) and not is_small
    may_describe = told.verb.endswith(("te", "ten")) and told.rest[:1].isupper()
    return vocabulary.keeps_capitals and describes and may_describe


def _narrows(subject: str, said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a German clause says which of many is meant: "Zellen, die ruhen, …"."""
    first, last = subject.split(maxsplit=1)[0], subject.rsplit(maxsplit=1)[-1]
    is_one = vocabulary.has("definite_articles", first) or not is_plural(last, vocabulary)
    return vocabulary.keeps_capitals and not is_one and vocabulary.has("relative", said.split(maxsplit=1)[0])


def inserted(whole: str, bare: str, vocabulary: Vocabulary) -> str:
    """Return what commas insert behind a subject as a sentence about it: "X, who led Y, …"."""
    told = clause(bare, vocabulary)
    insert = _INSERT.search(masked(whole), len(told.subject)) if told else None
    if told is None or insert is None or not vocabulary.has_base_forms:
        return ""
    said = whole[slice(*insert.span("said"))]
    first, _, rest = said.partition(" ")
    if vocabulary.has("relative", first):
        relative = clause(f"{told.subject} {rest}", vocabulary)
        return f"{told.subject} {rest}" if relative and relative.subject == told.subject else ""
    leads = vocabulary.expressions["participle"].match(first) and vocabulary.has(
        "after_passive", rest.split(" ")[0]
    )
    is_one = told.does == "did" and not is_plural(told.subject.split()[-1], vocabulary)
    return (
        f"{told.subject} {vocabulary.ask['was']} {said}"
        if leads and is_one and "was" in vocabulary.ask
        else ""
    )


def read_dated(source: Passage, whole: str, bare: str) -> list[Found]:
    """Return what asks for the numbers of an insertion in the sentence that it stands in."""
    asked = [one for one in quantities.read(source, f"{whole}.") if isinstance(one, FactDraft)]
    kept = [tuple(draft for draft in one.cards if draft.answer not in bare) for one in asked]
    return [replace(one, cards=cards) for one, cards in zip(asked, kept, strict=True) if cards]

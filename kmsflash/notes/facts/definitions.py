"""Definitions: **term** — text, "term: text" in a list, and a term explained in passing."""

import re
from dataclasses import replace

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft
from kmsflash.notes.clauses import clause
from kmsflash.notes.facts import quantities, statements, traps
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy
from kmsflash.notes.page import Role
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold, masked, plain, sentences, split_outside

_BOLD = re.compile(
    r"^(?:\*\*|__)(?P<term>[^*_]{1,80}?)(?P<colon>\s*[:：])?(?:\*\*|__)(?P<note>\s*\([^()]{1,60}\))?\s*"
    r"(?P<sign>[:：—–=]|-(?=\s)|→)?\s*(?P<text>\S.*)$"
)
_CODE = re.compile(r"^(?P<term>`[^`]{1,60}`)\s*(?P<sign>[:：—–=]|-(?=\s))\s*(?P<text>\S.*)$")
_BARE = re.compile(r"^(?P<term>(?:[^:：.;!?\"“]|\bv\.(?=\s)){2,60}?)(?:[:：]|\s[—–-])\s+(?P<text>\S.*)$")
_APPOSITION = re.compile(
    r"\b(?:an?|eine?n?|the)\s+(?P<term>[\w-]+(?:\s[\w-]+){0,3})\s+[—–]\s+(?P<answer>(?:an?|the|eine?)\s+[^—–;,.]{4,80})"
)
_MOST_WORDS = 25


def read_item(source: Passage) -> list[Found]:
    """Return what a term with its text gives, or nothing where the text is none."""
    said = source.text.text
    found = _BOLD.match(said)
    if found and not (found["colon"] or found["sign"]):
        return []
    found = found or _CODE.match(said)
    is_bare = False
    if not found and (source.text.is_item or len(said) < 160):
        found = _BARE.match(said)
        is_bare = True
    if not found or ("→" in said and " + " not in said) or (is_bare and not _is_term(source, found["term"])):
        return []
    return _defined(source, found["term"].strip(), found["text"].strip(), is_bare=is_bare)


def _is_term(source: Passage, term: str) -> bool:
    if len(term.split()) > 6 or term.startswith(("http", "(")) or "|" in term:
        return False
    told = clause(f"{term}: x", source.scope.vocabulary)
    return told is None and source.scope.vocabulary.label(term) is None


def _defined(source: Passage, term: str, text: str, *, is_bare: bool) -> list[Found]:
    vocabulary = source.scope.vocabulary
    named = plain(term).rstrip(": ")
    if not re.search(r"\w", named):
        return []
    subject = source.text.context or source.scope.subject_of(source.text.place)
    is_value = re.match(r"[~≈<>≤≥]?\s?[$€£]?\d", text) and len(text.split()) <= 6
    if source.text.role == Role.TRAP.value and len(named.split()) > 1 and "mistake" in vocabulary.ask:
        return [_mistake(source, named, text)]
    is_property = vocabulary.expressions["property"].match(named) or _asks(named, vocabulary)
    if is_property or is_value or (is_bare and _is_value(named, text)):
        return [
            _fact(
                source,
                vocabulary.ask["property_of"].format(
                    subject=subject, property=source.scope.names.sunk(named)
                ),
                text,
                f"{subject} {named}",
            )
        ]
    parts = [
        part
        for whole in sentences(text, vocabulary.lists["abbreviations"])
        for part in split_outside(whole, re.compile(r";\s+"))
    ]
    if len(parts) > 1 and ";" in masked(text) and any(_says(source, part) for part in parts):
        return _several(source, named, parts)
    return [_meaning(source, named, parts, text)]


def _asks(term: str, vocabulary: Vocabulary) -> bool:
    first = term.split(maxsplit=1)[0]
    return vocabulary.has("question_words", first) and not term.endswith("?") and first.lower() != "all"


def _is_value(term: str, text: str) -> bool:
    """Tell whether "Site: chloroplast" gives a value to a property rather than a meaning to a term."""
    starts_small = not re.match(r"(?:an?|the)\s|\w+ing\b", text)
    is_common = len(term.split()) == 1 and term.istitle() and not re.search(r"\d", term)
    return is_common and starts_small and len(text.split()) <= 3


def _mistake(source: Passage, mistake: str, text: str) -> Found:
    """Ask what is wrong with what a list of mistakes names."""
    ask = source.scope.vocabulary.ask
    said = sentences(text, source.scope.vocabulary.lists["abbreviations"])
    corrects = len(said) > 1 and len(" ".join(said[:2]).split()) <= _MOST_WORDS
    remedy = said[1] if corrects else ""
    answer = f"{tidy(said[0])}; {remedy[:1].lower()}{tidy(remedy)[1:]}" if corrects else said[0]
    front = ask["mistake" if corrects else "mistake_only"].format(mistake=mistake)
    shown = passage(source.text.text, "", source.text.label, source.text.detail)
    return fact(Kind.TRAP, mistake, source.text, (card("mistake", front, capitalised(answer), shown),))


def _says(source: Passage, part: str) -> bool:
    """Tell whether a part of a definition is a statement of its own."""
    vocabulary = source.scope.vocabulary
    first = re.match(r"[\w-]+", part)
    word = first[0].lower() if first else ""
    return (
        word in vocabulary.verbs
        or vocabulary.has("imperatives", word)
        or clause(part, vocabulary) is not None
    )


def _meaning(source: Passage, term: str, parts: list[str], text: str) -> Found:
    vocabulary = source.scope.vocabulary
    ask = vocabulary.ask
    answer = text if len(text.split()) <= 14 and ";" in text else parts[0]
    if len(answer.split()) > _MOST_WORDS:
        answer = _shortened(answer, vocabulary)
    acts = vocabulary.expressions["acts"].match(answer) if "acts" in vocabulary.expressions else None
    first = answer.split()[0]
    happened = vocabulary.expressions["date_term"].match(term)
    if term.endswith("?"):
        front = term
    elif happened:
        front = ask["happened"].format(term=term)
    elif (stated := _stated(term, vocabulary)) is not None:
        front = stated
    elif acts and acts["verb"] in vocabulary.verbs:
        front = ask["term_does"].format(term=term)
    elif vocabulary.has("imperatives", first) and not first.endswith("s") and answer[:1].isupper():
        front = ask["note"].format(term=term)
    else:
        front = _what_is(source, term, answer)
    above = source.text.context
    if above and not term.endswith("?") and fold(above) not in fold(front):
        front = ask["context"].format(context=f"**{above}**", question=front[:1].lower() + front[1:])
    shown = passage(f"**{term}**: {text}", answer, source.text.label, source.text.detail)
    cards = [card("meaning", front, capitalised(tidy(answer)), shown)]
    if (
        4 <= len(plain(answer).split()) <= 20
        and fold(term) not in fold(text)
        and not term.endswith("?")
        and not _shares(term, answer)
    ):
        cards.append(
            card(
                "term",
                ask["which_year" if happened else "meaning"].format(
                    meaning=source.scope.names.sunk(tidy(answer))
                ),
                term,
                passage(f"**{term}**: {text}", "", source.text.label),
            )
        )
    return fact(
        Kind.DEFINITION if not source.text.label else source.text.kind, term, source.text, tuple(cards)
    )


def _stated(term: str, vocabulary: Vocabulary) -> str | None:
    """Return how to ask for a law, which says something, or a case, which decided it."""
    for name, template in (("case", "decided"), ("says", "says")):
        pattern = vocabulary.expressions.get(name)
        if pattern and pattern.search(term):
            known = term if term.isupper() or " " not in term else f"the {term[:1].lower()}{term[1:]}"
            return vocabulary.ask[template].format(term=term if name == "case" else known)
    return None


def _shortened(answer: str, vocabulary: Vocabulary) -> str:
    """Return a long meaning up to where it starts to add to itself."""
    first = split_outside(answer, vocabulary.expressions["tail"])[0]
    if len(first.split()) <= _MOST_WORDS:
        return first
    parts = split_outside(first, re.compile(r",\s+"))
    return parts[0] if len(parts[0].split()) >= 4 else first


def _what_is(source: Passage, term: str, answer: str) -> str:
    """Ask for a term as it reads inside a question, with its article where it takes one."""
    ask = source.scope.vocabulary.ask
    is_name = any(word.istitle() and len(word) > 2 for word in term.split()[1:])
    sunk = term if is_name else source.scope.names.sunk(term)
    if _is_plural(source, term):
        return ask["terms"].format(term=sunk)
    person = source.scope.vocabulary.expressions.get("person")
    if person and person.match(answer) and term[:1].isupper():
        return ask["who_is"].format(term=term)
    takes = source.scope.vocabulary.expressions["takes_article"]
    uncounted = source.scope.vocabulary.expressions.get("article_ends")
    if uncounted and uncounted.search(sunk) and " " not in sunk:
        return ask["term"].format(term=sunk)
    counts = len(term.split()) > 1 or not answer.lower().startswith("the ")
    if takes.match(answer) and counts and sunk.islower() and "`" not in term:
        article = "an" if sunk[0] in "aeiou" else "a"
        return ask["term_one"].format(term=sunk, article=article)
    return ask["term"].format(term=term if sunk.split()[0] == term.split(maxsplit=1)[0] else sunk)


def _shares(term: str, answer: str) -> bool:
    said = set(fold(answer).split())
    content = [word for word in fold(term).split() if len(word) > 3]
    return bool(content) and sum(word in said for word in content) * 2 > len(content)


def _is_plural(source: Passage, term: str) -> bool:
    words = re.sub(r"\s*\(.*?\)", "", term).split()
    last = words[-1] if words else ""
    is_name = last.isupper() or not last.islower()
    ends = source.scope.vocabulary.expressions["plural"].search(last)
    singular = re.search(r"(?:ss|us|is|ics|etes|omes)$", last)
    told = last.islower() or len(words) == 1
    return bool(ends) and not singular and told and not (is_name and len(words) > 1) and not last.isupper()


def _several(source: Passage, term: str, parts: list[str]) -> list[Found]:
    """Read "Term: one thing; does another; the third is so" clause by clause."""
    vocabulary = source.scope.vocabulary
    found: list[Found] = []
    for part in parts:
        first = re.match(r"[\w-]+", part)
        word = first[0].lower() if first else ""
        if word in vocabulary.verbs:
            told = statements.read(source, f"{term} {source.scope.names.sunk(part)}")
        else:
            within = replace(source, context=term)
            told = (
                traps.read_mistake(within, part)
                or statements.read(within, part)
                or _how(source, term, part)
                or quantities.read(within, part)
            )
        found += told or _remaining(source, term, part)
    return found


def _how(source: Passage, term: str, part: str) -> list[Found]:
    tool = re.match(r"(?P<what>.{4,60}?)\s+(?P<answer>(?:with|by|via|using|through)\s.+)$", part)
    orders = source.scope.vocabulary.has("imperatives", part.split(maxsplit=1)[0])
    if not tool or not orders or "how" not in source.scope.vocabulary.ask:
        return []
    front = source.scope.vocabulary.ask["how"].format(
        context=term, what=source.scope.names.sunk(tool["what"])
    )
    return [_fact(source, front, tool["answer"], f"{term} {tool['what']}")]


def _remaining(source: Passage, term: str, part: str) -> list[Found]:
    """A few words with a number are asked for in their place in the sentence."""
    first = sentences(source.text.text, source.scope.vocabulary.lists["abbreviations"])[0]
    if len(part.split()) > 4 or not re.search(r"\d", part) or len(first) > 190 or part not in first:
        return []
    gapped = first.replace(part.rstrip("."), GAP, 1)
    return [_fact(source, gapped, part, f"{term} {part}")]


def _fact(source: Passage, front: str, answer: str, key: str) -> Found:
    short = answer
    if len(answer.split()) > _MOST_WORDS:
        short = split_outside(answer, source.scope.vocabulary.expressions["tail"])[0]
    shown = passage(source.text.text, tidy(short), source.text.label, source.text.detail)
    drafts: tuple[CardDraft, ...] = (
        card("said", front, capitalised(tidy(short)) if GAP not in front else short, shown),
    )
    return fact(source.text.kind, key, source.text, drafts)


def read_apposition(source: Passage, sentence: str) -> list[Found]:
    """Read "… has a key policy — a resource-based policy"."""
    found = _APPOSITION.search(sentence)
    if not found or found["term"].split()[-1] in source.scope.vocabulary.stop_words:
        return []
    article = "an" if found["term"][0] in "aeiou" else "a"
    front = source.scope.vocabulary.ask["term_one"].format(term=found["term"], article=article)
    shown = passage(sentence, found["answer"], source.text.label, source.text.detail)
    answer = capitalised(found["answer"])
    return [
        fact(Kind.DEFINITION, found["term"], source.text, (card("meaning", front, answer, shown),), sentence)
    ]

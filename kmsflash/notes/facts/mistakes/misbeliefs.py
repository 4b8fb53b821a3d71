"""Misbeliefs: what many think, and what is true instead."""

import re

from kmsflash.model.kinds import Kind
from kmsflash.notes.facts.making import GAP, Found, Passage, Scope, Text, card, fact, passage, tidy, unlinked
from kmsflash.notes.facts.stating import statements
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.grammar.subjects import is_named
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold, is_balanced, masked, plain, sentences, split_outside

_MOST_WORDS = 25
_QUOTED = re.compile(
    r"""^(?:[❌✗✘✖]\ufe0f?\s*)?(?P<open>["“„«])\s*(?P<claim>[^"“”„«»]{6,140}?)[.!]?\s*["”“»«][.,]?\s*(?:(?:[—–:→-]|->|=>)\s*)?(?P<rest>.*)$"""
)
_TURNS = re.compile(r"[;:→“„«\"–—]|->|=>|,\s")
_CROSSES = tuple("❌✗✘✖")
_LONGEST = 190


def opens(source: Passage, sentence: str) -> bool:
    """Tell whether a sentence reports a belief or an act as mistaken."""
    return bool(_claimed(source, sentence) or _act(source, sentence) or _doing(source, sentence))


def is_crossed(text: str) -> bool:
    """Tell whether a text quotes behind a cross what is wrong: "❌ “whales are fish” → they are mammals"."""
    return text.startswith(_CROSSES) and _QUOTED.match(text) is not None


def only_claims(scope: Scope, text: Text) -> bool:
    """Tell whether a text is but a myth, without what is right instead: nobody should learn that."""
    vocabulary, said = scope.vocabulary, unlinked(text.text)
    is_myth = text.label is not None and vocabulary.has("myths", text.label.text)
    told = sentences(said, vocabulary.lists["abbreviations"])
    is_lone = len(told) == 1 and not text.detail and not _TURNS.search(said)
    return is_myth and is_lone and not vocabulary.expressions["negation"].search(said)


def _claimed(source: Passage, sentence: str) -> "re.Match[str] | None":
    expressions = source.scope.vocabulary.expressions
    text = unlinked(sentence).rstrip(". ")
    found = expressions["misbelief"].match(text) or (_quoted(source, text) if is_crossed(text) else None)
    if found or source.text.kind is not Kind.TRAP:
        return found
    found = expressions["claiming"].match(text)
    is_myth = source.text.label and source.scope.vocabulary.has("myths", source.text.label.text)
    is_first = bool(source.following) and source.text.text.startswith(sentence)
    is_claim = is_myth and is_first and not expressions["negation"].search(text)
    turned = _turned(text, source.scope.vocabulary) if is_myth else None
    is_judged = is_first and expressions["verdict"].match(source.following[0])
    whole = re.match(r"(?P<claim>.+)(?P<rest>)$", text) if is_claim or is_judged else None
    return found or turned or _quoted(source, text) or whole


def _turned(text: str, vocabulary: Vocabulary) -> "re.Match[str] | None":
    """Match a myth that its own sentence corrects: "whales are fish, but they are mammals"."""
    turns = "|".join(sorted(vocabulary.lists["turning_words"] - vocabulary.lists["coordinators"]))
    found = re.match(rf"(?P<claim>[^,;]{{6,140}}),\s+(?:{turns})\s+(?P<rest>\S.+)$", text)
    return found if found and clause(found["claim"], vocabulary) else None


def _quoted(source: Passage, text: str) -> "re.Match[str] | None":
    """Match what a trap quotes to correct it: "“The copy is read only.” Wrong: it can be written"."""
    found = _QUOTED.match(text)
    if not found or not (found["rest"] or source.following):
        return None
    is_whole = clause(found["claim"], source.scope.vocabulary) is not None
    return found if is_whole or (found["rest"] and is_crossed(text)) else None


def _act(source: Passage, sentence: str) -> "re.Match[str] | None":
    return source.scope.vocabulary.expressions["mistaken_act"].match(unlinked(sentence).rstrip(". "))


def _doing(source: Passage, sentence: str) -> "re.Match[str] | None":
    """Match "Calling a whale a fish; it is a mammal" in a trap: an act that is not yet a sentence."""
    if source.text.kind is not Kind.TRAP:
        return None
    found = source.scope.vocabulary.expressions["doing"].match(unlinked(sentence).rstrip(". "))
    return found if found and clause(found["act"], source.scope.vocabulary) is None else None


def read_fact(source: Passage, sentence: str) -> list[Found]:
    """Read "Forgetting that X" and "Contrary to popular belief, X" for X."""
    found = source.scope.vocabulary.expressions["forgotten"].match(unlinked(sentence).rstrip(". "))
    return statements.read(source, capitalised(found["fact"])) if found else []


def read_exempt(source: Passage, sentence: str) -> list[Found]:
    """Read "Glass is transparent, wood is not": what something is not said of is asked for too."""
    text = unlinked(sentence).rstrip(". ")
    found = source.scope.vocabulary.expressions["exempt"].match(text)
    if not found or len(text) > _LONGEST or source.context:
        return []
    answer = found["answer"]
    first = answer.split()[0]
    if source.scope.vocabulary.has("pronouns", first) or fold(answer) in fold(found["before"]):
        return []
    if orders(answer, source.scope.vocabulary):
        return []  # "cut it back if it is not"
    front = capitalised(f"{found['before']}{GAP}{found['after']}.")
    drafted = card("exempt", front, answer, passage(sentence, answer, source.text.label, source.text.detail))
    return [fact(source.text.kind, f"{text[:80]} not", source.text, (drafted,), sentence)]


def read(source: Passage, sentence: str) -> list[Found]:
    """Read "A common misconception is that X. In fact Y." and "It is a mistake to X; do Y"."""
    vocabulary = source.scope.vocabulary
    found = _claimed(source, sentence)
    act = None if found else _act(source, sentence)
    doing = None if found or act else _doing(source, sentence)
    if found:
        claim = source.scope.names.sunk(found["claim"].strip())
        reported = [vocabulary.expressions[name].regex for name in ("misbelief", "claiming")]
        is_clause = "trap_that" in vocabulary.ask and found.re in reported
        front = vocabulary.ask["trap_that" if is_clause else "trap_claim"].format(claim=claim)
        if is_crossed(sentence) and clause(claim, vocabulary) is None:
            front = vocabulary.ask["mistake"].format(mistake=capitalised(claim))
    elif act:
        claim = act["act"]
        front = vocabulary.ask["trap"].format(situation=vocabulary.ask["situation_you"].format(wish=claim))
    elif doing:
        claim = doing["act"]
        front = vocabulary.ask["mistake_only"].format(mistake=claim)
    else:
        return []
    rest = (found or act or doing or {"rest": ""})["rest"]
    following = [each for each in (rest, *source.following) if each]
    if len(following) > 1 and not vocabulary.expressions["verdict"].sub("", following[0]):
        following.pop(0)  # "Wrong." alone says nothing of why
    correction = following[0] if following else ""
    answer = _corrected(correction, vocabulary)
    if not answer or not is_balanced(claim):
        return []
    told = clause(claim, vocabulary)
    if told and is_named(told.subject, vocabulary):
        source.subject = source.scope.names.sunk(told.subject)
    source.told_ahead = 0 if rest or re.search(r";|\d", correction) else 1
    said = sentence if rest else f"{sentence} {correction}"
    shown = passage(said, answer, source.text.label, source.text.detail)
    drafted = card("trap", front, capitalised(tidy(answer)), shown)
    return [fact(Kind.TRAP, plain(claim), source.text, (drafted,), said)]


def _corrected(text: str, vocabulary: Vocabulary) -> str:
    said = text
    for name in ("verdict", "corrects"):
        turned = vocabulary.expressions[name].match(said)
        said = said[turned.end() :] if turned else said
    answer = split_outside(said.rstrip(". "), re.compile(r";\s+"))[0]
    if len(answer.split()) > _MOST_WORDS:
        answer = split_outside(answer, vocabulary.expressions["tail"])[0]
    return answer if 2 <= len(answer.split()) <= _MOST_WORDS else ""


def read_turned(source: Passage, sentence: str) -> list[Found]:
    """Read "not X but Y": what is true instead is what the sentence asks for."""
    text = unlinked(sentence).rstrip(". ")
    found = source.scope.vocabulary.expressions["not_but"].match(text)
    if not found or len(text) > _LONGEST or "\0" in masked(text)[found.start("answer") - 2 :][:2]:
        return []
    answer, shown = found["answer"], text[: found.start("answer")]
    if len(answer.split()) > 14 or not is_balanced(answer) or not _is_clear(source, shown):
        return []
    said = f"{source.context}: {shown}" if source.context else shown
    explanation = passage(sentence, answer, source.text.label, source.text.detail)
    drafted = card("gap", f"{capitalised(said)}{GAP}.", answer, explanation)
    return [fact(source.text.kind, text[:80], source.text, (drafted,), sentence)]


def _is_clear(source: Passage, shown: str) -> bool:
    """Tell whether what leads up to the correction names what it is about."""
    first = (re.findall(r"\w+", plain(shown)) or [""])[0]
    return len(shown.split()) >= 4 and not source.scope.vocabulary.has("pronouns", first)

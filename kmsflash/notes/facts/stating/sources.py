"""Sources: names in italics that a statement is told under or rests on, and brackets that only cite."""

import re

from kmsflash.model.notes import FactDraft
from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.making import Found, Passage, card, explained, fact, passage
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.subjects import is_named
from kmsflash.notes.wording import capitalised, plain, split_outside, squeeze

_NAME = r"(?<![*\w])\*(?!\*)(?P<name>[A-Z][^*]{2,60}|[a-z][^*]{2,60}? v\.? [^*]{2,40})\*(?!\*)"
_AFTER = r"(?:\s[\[(](?P<year>\d{4})[\])])?(?:\s\((?P<note>[^()]{3,40})\))?"
_LED = Expression(
    rf"^(?:(?P<topic>[^:*]{{3,80}}):\s+)?(?P<word>[^\W\d_]{{2,8}}\s)?{_NAME}{_AFTER}"
    r"(?P<sign>:|\s[–—]|,)?\s+(?P<rest>\S.{10,})$"
)
_BRACKET = Expression(
    r"\s*\((?P<name>\*[A-Z][^*()]+\*(?:(?:, | \[)[^()*]{1,60})?"
    r"|[A-Z][^(),\s]*\s[^(),]*(?:\([A-Z][^()]*\)[^(),]*)?\s(?:1[0-9]|20)\d\d(?=\)(?:[.;:]|$)))\)"
)
_TWO_CAPITALS = re.compile(r"[A-Z].*\s(?:[A-Z]|\d|v\.? )")
_NAMED = re.compile(r",\s|\s\[")
_SEMICOLON = re.compile(r";\s+(?:and\s+|but\s+)?")
_LONGEST = 24  # words of a statement whose source is asked for


def led(source: Passage, text: str) -> tuple[str, str]:
    """Return the name in italics that *text* is told under, and what it says there, or nothing."""
    vocabulary = source.scope.vocabulary
    found = _LED.match(text)
    if found is None:
        return "", ""
    word = (found["word"] or "").strip()
    is_led = bool(word) and found["sign"] in (None, ",") and vocabulary.has("source_words", word)
    is_signed = not word and found["sign"] in (":", " –", " —") and _TWO_CAPITALS.search(found["name"])
    rest = found["rest"]
    if not (is_led or is_signed) or clause(capitalised(rest), vocabulary) is None:
        return "", ""
    if found["topic"] and clause(f"{found['topic']}: x", vocabulary) is None and not is_signed:
        return "", ""
    year = f" [{found['year']}]" if found["year"] and "[" in text[: found.end("year") + 1] else ""
    when = "" if not word or vocabulary.has("source_places", word) else f"{capitalised(word)} "
    return f"{when}{found['name']}{year}", capitalised(rest)


def bare(text: str) -> tuple[str, list[str]]:
    """Return *text* without the brackets that only cite, and the names that they cite."""
    cited = [found["name"] for found in _BRACKET.finditer(text) if _TWO_CAPITALS.search(found["name"])]
    if not cited:
        return text, []
    shown = _BRACKET.sub(lambda found: "" if found["name"] in cited else found[0], text)
    return squeeze(shown), cited


def told(source: Passage, sentence: str, cited: list[str], found: list[Found]) -> list[Found]:
    """Return the facts of a sentence, explained with its sources, and the fact that asks for a case."""
    named = "; ".join(plain(name) for name in cited)
    said = [explained(one, f"({named})") if isinstance(one, FactDraft) else one for one in found]
    return [*said, *_asked(source, sentence, cited)]


def _asked(source: Passage, sentence: str, cited: list[str]) -> list[Found]:
    vocabulary = source.scope.vocabulary
    said = split_outside(sentence.rstrip(". "), _SEMICOLON)[-1]
    about = clause(said, vocabulary)
    is_case = len(cited) == 1 and vocabulary.expressions["case"].match(cited[0])
    is_whole = about is not None and is_named(about.subject, vocabulary) and len(said.split()) <= _LONGEST
    if not is_case or not is_whole:
        return []
    front = vocabulary.ask["cited"].format(said=capitalised(plain(said)))
    answer = _NAMED.split(plain(cited[0]))[0]
    drafted = card("cited", front, answer, passage(f"{sentence} ({cited[0]})", answer, source.text.label))
    return [fact(source.text.kind, f"{said[:80]} cited", source.text, (drafted,), sentence)]

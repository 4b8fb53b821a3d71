"""What a definition goes on to say: the sentences and clauses after the meaning, each of the same term."""

import re
from dataclasses import replace
from itertools import takewhile

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import FactDraft
from kmsflash.notes.authors import are_named, is_cited_year, studies
from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.hiding import quantities
from kmsflash.notes.facts.lines import counted
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy
from kmsflash.notes.facts.mistakes import prohibitions, traps
from kmsflash.notes.facts.stating import limits, statements
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.grammar.subjects import leaves_subject_out
from kmsflash.notes.page import Role
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold, plain, sentences

_YEARS = re.compile(
    r"\s*\((?P<answer>(?P<day>\d{1,2}\.? [^\W\d]+ )?"
    r"(?:[^\W\d]{1,2}\. ?)?\d{3,4}(?:\s?[–-]\s?(?P<to>\d{2,4}))?)\)$"
)
_LEADING_YEAR = re.compile(r"^(?P<answer>(?P<to>)(?P<day>)[12]\d{3}),\s+(?=[^\W\d])")
_AUTHORED = re.compile(
    r"\s\((?P<who>[A-ZÀ-Þ][\w’'-]+(?:, [A-ZÀ-Þ][\w’'-]+)* (?:[^\W\d]{1,3}|&) [A-ZÀ-Þ][\w’'-]+),"
    r"\s(?P<year>[12]\d{3})\)$"
)
_DAY = re.compile(r"^\d{1,2}(?:er|º)?\.?(?:\s?[–-]\s?\d{1,2}\.?)?\s(?P<of>de\s|)[^\W\d]+\.?$")
_YEAR = Expression(r"(?<!\d)[12]\d{3}(?!\d)")
_PROPERTY = re.compile(
    r"^(?P<name>[^\W\d_]\w*(?:\s[a-z]\w*){0,2})(?::|\s=)\s+(?P<answer>\S(?:\S*\s+){1,17}\S+|[^\W\d_]{5,}\.?)$"
)
_INNER = re.compile(r"^(?P<term>[^\W\d_][^\d=:,+*/<>.]{2,30}?)(?::|\s=)\s[^=:+*/<>]{8,}$")
_LABELLED = re.compile(r"^([^\W\d_][^:.]{2,24}):\s+(\S+\s.*\S)$")
_HEADED = re.compile(r"^(?P<name>[^\W\d_]{4,})\s+(?P<answer>[^\s:=](?:\S*\s+){0,7}\S+)$")
_FEWEST_LISTED = 3
_FEWEST_DESCRIBED = 2  # words behind a participle
_PROPERTIES = (Role.ANSWER, Role.EXPLANATION)  # "Lösung: …" behind a meaning is of its term
_ENDS = re.compile(r"[.!?;]\s")  # within what should be one thing to do
_TAIL = re.compile(r",\s+(?P<said>(?P<verb>[^\W\d]+)\s(?P<after>[^\W\d]+)\s[^,;]*)$")


def undated(source: Passage, term: str) -> tuple[str, list[Found]]:
    """Return a term without the years in brackets behind it, and the fact that they are its years."""
    dated = _YEARS.search(term) or _LEADING_YEAR.match(term)
    behind = None if dated else source.scope.vocabulary.expressions["years_behind"].search(term)
    if behind and behind.end() == len(term):
        return term[: behind.start()], [_of_year(source, term[: behind.start()], behind["answer"])]
    name = f"{term[: dated.start()]}{term[dated.end() :]}" if dated else ""
    if not dated or not re.search(r"\w", name):
        return term, []
    name, years = name if dated.start() else capitalised(name), dated["answer"]
    if source.scope.cites(years) or is_cited_year(term, *dated.span("answer"), source.scope.names):
        return name, []
    ask = source.scope.vocabulary.ask
    front = ask["from_to" if dated["to"] else "in_year"].format(name=name)
    if dated["day"]:
        front = ask["term_when"].format(term=name)
    shown = passage(source.text.text, years, source.text.label, source.text.detail)
    return name, [fact(Kind.DEFINITION, f"{name} date", source.text, (card("dated", front, years, shown),))]


def _of_year(source: Passage, name: str, years: str) -> FactDraft:
    front = source.scope.vocabulary.ask["in_year"].format(name=name)
    shown = passage(source.text.text, years, source.text.label, source.text.detail)
    return fact(Kind.DEFINITION, f"{name} date", source.text, (card("dated", front, years, shown),))


def unauthored(source: Passage, term: str) -> tuple[str, list[Found]]:
    """Return a term without who said it and when in brackets behind it, and the fact of whose it is."""
    told = _AUTHORED.search(term)
    if not told or not told.start():
        return term, []
    name, who = term[: told.start()], told["who"]
    front = source.scope.vocabulary.ask["by_whom"].format(name=capitalised(name), year=told["year"])
    shown = passage(source.text.text, who, source.text.label, source.text.detail)
    return name, [fact(Kind.DEFINITION, f"{name} author", source.text, (card("author", front, who, shown),))]


def with_year(source: Passage, term: str) -> str:
    """Return a day with the year of the day before it, or else of the heading; other terms as they are."""
    day = _DAY.match(term)
    if day is None:
        return term
    years = source.scope.whole.years.get(source.text.place.headings, ())
    before = [year for line, year in years if line < source.text.place.first_line]
    named = set(before[-1:] or _YEAR.findall(" ".join(source.text.place.headings[-1:])))
    if len(named) != 1:
        return term
    dated = f"{term}{day['of'] and ' de'} {named.pop()}"
    return dated if source.scope.vocabulary.expressions["date_term"].match(dated) else term


def apart(part: str, vocabulary: Vocabulary) -> list[str]:
    """Return a meaning and what it adds with a number: "a king, killed at Lützen in 1632" says two things."""
    tail = _TAIL.search(part)
    if not tail or not re.search(r"\d", tail["said"]) or not _is_past(tail["verb"], vocabulary):
        return [part]
    return [part[: tail.start()], tail["said"]] if vocabulary.has("prepositions", tail["after"]) else [part]


def says(part: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a part of a definition is a statement of its own."""
    word, second = [*map(str.lower, re.findall(r"[\w-]+", part)[:2]), "", ""][:2]
    is_noun = vocabulary.has("after_nouns_only", second)  # "share of the market" orders nothing
    return (
        word in vocabulary.verbs
        or (vocabulary.has("imperatives", word) and not is_noun)
        or clause(part, vocabulary) is not None
    )


def opens_with_term(source: Passage, name: str, part: str) -> bool:
    """Tell whether what an author said opens with a term of its own: "Ray: slack = the hour of no tide"."""
    inner = _INNER.match(part)
    is_term = inner is not None and clause(inner["term"], source.scope.vocabulary) is None
    return is_term and are_named(name, source.scope.names, tells=True)


def read(source: Passage, term: str, part: str) -> list[Found]:
    """Return what one further part of a definition says of its term."""
    vocabulary = source.scope.vocabulary
    noted = _LABELLED.match(part)
    label = vocabulary.label(noted[1]) if noted else None
    if noted and label and label.role not in _PROPERTIES:
        return [_noted(source, term, tidy(noted[2]))]
    if row := counted.read(source, part, term):
        return row
    stated = _property(source, term, part)
    if stated:
        return [stated]
    named = _with_term(term, part, vocabulary)
    said = of_term(source, term, named) or (named if named != part else "")
    within = source.under(term)
    if leaves_subject_out(part, vocabulary):
        return _of_nameless(source, term, part)
    if said:
        about = source.under("", subject=term)
        return _placed(about, term, said) or statements.read(about, said) or quantities.read(about, said)
    return (
        prohibitions.read(within, part)
        or traps.read_mistake(within, part)
        or limits.read(within, part)
        or statements.read(within, part)
        or _how(source, term, part, vocabulary)
        or quantities.read(within, part)
    )


def _with_term(term: str, part: str, vocabulary: Vocabulary) -> str:
    """Return "lids are screwed to the barrel" for "… to it", said of a barrel."""
    before, _, last = part.rstrip(". ").rpartition(" ")
    ends = vocabulary.has("object_pronouns", last) and vocabulary.has(
        "prepositions", before.rpartition(" ")[2]
    )
    names = vocabulary.has_base_forms and ends and fold(term) not in fold(before)
    return f"{before} {term}" if names else part


def _noted(source: Passage, term: str, said: str) -> FactDraft:
    """Return the fact of "Note: …", something to mind about the term."""
    front = source.scope.vocabulary.ask["note"].format(term=term)
    shown = passage(source.text.text, said, source.text.label, source.text.detail)
    return fact(Kind.CUE, f"{term} note", source.text, (card("said", front, capitalised(said), shown),), said)


def begun(source: Passage, name: str, part: str) -> list[Found]:
    """Read "Census: began 1801, every ten years", a sentence about its term that tells when."""
    vocabulary = source.scope.vocabulary
    first, rest = [*part.split(maxsplit=1), ""][:2]
    is_past = "done_in" in vocabulary.ask and first in vocabulary.past_verbs
    if not is_past or not _YEAR.match(rest) or vocabulary.has("nouns_too", first):
        return []
    said = vocabulary.ask["done_in"].format(term=name, done=first, rest=rest)
    return quantities.read(replace(source, context=""), said)


def _property(source: Passage, term: str, part: str) -> FactDraft | None:
    """Return the fact of "Cause: …", a property of the term that is named before its colon.

    A word that several texts of the page open a part with needs none: "…; habitat wet meadows".
    """
    headed = _headed(source, part)
    found = headed or _PROPERTY.match(part)
    if found is None or clause(found["name"], source.scope.vocabulary) is not None:
        return None
    if " = " in part and fold(term) in fold(found["answer"]):
        return None  # "pus = dead neutrophils" is not what neutrophils have
    vocabulary = source.scope.vocabulary
    if not vocabulary.has_base_forms and is_finite(found["name"].lower(), vocabulary) and ": " in part:
        return None  # "separano: …" is what the term does
    name = source.scope.names.sunk(found["name"])
    is_known = headed is found or vocabulary.expressions["property"].match(name) is not None
    front = vocabulary.ask["property_of" if is_known else "bare"].format(
        subject=capitalised(term), thing=capitalised(term), property=name
    )
    answer = tidy(found["answer"])
    shown = passage(source.text.text, answer, source.text.label, source.text.detail)
    drafted = card("said", front, capitalised(answer), shown)
    return fact(source.text.kind, f"{term} {name}", source.text, (drafted,), part)


def _headed(source: Passage, part: str) -> "re.Match[str] | None":
    """Return the match of a part that opens with a property and no sign: "Tx vancomycin"."""
    told = clause(part, source.scope.vocabulary)
    known = source.scope.vocabulary.expressions["headed_property"].fullmatch(part)
    if known and (told is None or told.does == "did"):
        return known
    headed = _HEADED.match(part) if told is None else None
    is_one = headed is not None and headed["name"].lower() in source.scope.whole.properties
    return headed if is_one else None


def _of_nameless(source: Passage, term: str, part: str) -> list[Found]:
    """Read "Shares its memory" as said of the term, whose name stands in front, as its article is unknown."""
    said = f"{term} {part[:1].lower()}{part[1:]}"
    told = statements.read(source.under("", subject=term), said)
    return [_led(source, term, one) if isinstance(one, FactDraft) else one for one in told]


def _led(source: Passage, term: str, one: FactDraft) -> FactDraft:
    """Return a fact whose questions name the term in front, and not within."""
    first, _, rest = term.partition(" ")
    articled = f"{source.scope.names.articled.get(first.lower(), first)} {rest}".rstrip()
    either = "|".join(map(re.escape, (articled, term)))
    named = re.compile(rf"(?:^|(?<=\s))\**(?:{either})\**(?:\s|(?=\?))", re.IGNORECASE)
    context = source.scope.vocabulary.ask["context"]
    cards = []
    for draft in one.cards:
        said = named.sub("", draft.front, count=1).replace(" ?", "?")
        asked = (
            f"{said[:1].lower()}{said[1:]}" if not said.startswith("¿") else f"¿{said[1:2].lower()}{said[2:]}"
        )
        front = context.format(context=f"**{term}**", question=asked)
        shown = draft.explanation.replace(f"{term} ", "", 1)
        cards.append(replace(draft, front=front, explanation=shown))
    return replace(one, cards=tuple(cards))


def of_term(source: Passage, term: str, part: str) -> str:
    """Return a part that leaves its subject out, or says "it", as a sentence about the term."""
    vocabulary = source.scope.vocabulary
    if not vocabulary.has_base_forms:
        return ""  # a question would need the article of the term
    first, second = [*re.findall(r"[\w-]+", part)[:2], "", ""][:2]
    term = capitalised(with_article(source, term))
    pronoun = vocabulary.expressions["anaphor"].match(part)
    if pronoun:
        several = vocabulary.has("pronouns_of_several", pronoun[0].strip())
        return f"{(several and _cited(source, term)) or term} {part[pronoun.end() :]}"
    owner = vocabulary.expressions["leading_possessive"].match(part)
    if owner:
        return f"{term}’s {part[owner.end() :]}".replace("s’s ", "s’ ", 1)
    sunk = source.scope.names.sunk(part)
    if first.lower() in vocabulary.verbs and not vocabulary.has("auxiliaries", second):
        return f"{term} {sunk}"
    if not _is_past(first, vocabulary) or "was" not in vocabulary.ask:
        return ""
    told_of = (part, *source.text.place.headings) if len(term.split()) > 1 else (part,)
    is_over = any(_YEAR.search(said) for said in told_of) or (
        len(told_of) > 1 and bool(source.scope.whole.years)
    )
    said = vocabulary.ask["was" if is_over or "is" not in vocabulary.ask else "is"]
    was = f"{said} " if is_done(part, vocabulary) else ""
    return f"{term} {was}{sunk[:1].lower()}{sunk[1:]}"


def _cited(source: Passage, term: str) -> str:
    """Return whom a text cites behind its term, who are "they" further on: "Rival: Lea & Young (1984)"."""
    text = plain(source.text.text)
    found = studies(text, source.scope.names)
    start = len(term) + len(": ")
    return next((one.who for one in found if one.several and one.start == start), "")


def is_done(part: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a past form at the head of a part is a participle: "founded in 1608", "led by a duke"."""
    first, second = [*re.findall(r"[\w-]+", part)[:2], "", ""][:2]
    leads_on = vocabulary.has("prepositions", second) or vocabulary.has("adverbials", second)
    leads_on = leads_on or second.endswith("ly") or second == "first"
    return (leads_on and not vocabulary.has("intransitive_past", first)) or _describes(part, vocabulary)


def _describes(part: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a participle in "-ed" tells of what kind one thing is: "flattened bony plate that …"."""
    listed = part.split(", ")
    if len(listed) >= _FEWEST_LISTED and all(len(one.split()) <= _FEWEST_LISTED for one in listed):
        return True  # "raised pressure, ankle swelling, pale skin"
    first, *others = listed[0].split()
    ends = ("prepositions", "determiners", "relative", "pronouns", "open_starts")
    said = list(takewhile(lambda word: not any(vocabulary.has(group, word) for group in ends), others))
    is_plain = len(said) >= _FEWEST_DESCRIBED and all(re.fullmatch(r"[a-z-]+", word) for word in said)
    return first.endswith("ed") and is_plain and not said[-1].endswith("s")


def with_article(source: Passage, name: str) -> str:
    """Return the name of an event or a law as it stands in a sentence: "the Treaty of Rome"."""
    takes = source.scope.vocabulary.expressions["takes_the"].search(name)
    return f"the {name}" if takes else name


def _is_past(word: str, vocabulary: Vocabulary) -> bool:
    return word.lower() in vocabulary.past_verbs or vocabulary.has("participles", word)


def _placed(source: Passage, term: str, said: str) -> list[Found]:
    """Read "X was killed at Y in 1632" and "X died at Y in 1632": where and when."""
    told = source.scope.vocabulary.expressions["placed"].match(said.partition(term)[2].strip().rstrip("."))
    if not told:
        return []
    base = source.scope.vocabulary.past_verbs.get(told["done"].lower(), told["done"])
    name = "where_when_was" if told["be"] else "where_when_did"
    front = source.scope.vocabulary.ask[name].format(
        term=term, be=told["be"] or "", done=told["done"].lower(), base=base
    )
    answer = tidy(told["answer"])
    shown = passage(source.text.text, answer, source.text.label, source.text.detail)
    key = f"{term} {told['done']}"
    drafted = card("placed", front, capitalised(answer), shown)
    return [fact(Kind.DEFINITION, key, source.text, (drafted,), said)]


def _how(source: Passage, term: str, part: str, vocabulary: Vocabulary) -> list[Found]:
    tool = re.match(r"(?P<what>.{4,60}?)\s+(?P<answer>(?:with|by|via|using|through)\s.+)$", part)
    orders = vocabulary.has("imperatives", part.split(maxsplit=1)[0])
    if not tool or not orders or _ENDS.search(tool["what"]) or "how" not in vocabulary.ask:
        return []
    front = vocabulary.ask["how"].format(context=term, what=source.scope.names.sunk(tool["what"]))
    shown = passage(source.text.text, tidy(tool["answer"]), source.text.label, source.text.detail)
    drafted = card("said", front, capitalised(tidy(tool["answer"])), shown)
    return [fact(source.text.kind, f"{term} {tool['what']}", source.text, (drafted,))]


def remaining(source: Passage, term: str, part: str) -> list[Found]:
    """Ask for a few words with a number in their place in the sentence."""
    first = sentences(source.text.text, source.scope.vocabulary.lists["abbreviations"])[0]
    if len(part.split()) > 4 or not re.search(r"\d", part) or len(first) > 190 or part not in first:
        return []
    answer = tidy(part)
    gapped = first.replace(part.rstrip("."), GAP, 1)
    shown = passage(source.text.text, answer, source.text.label, source.text.detail)
    return [fact(source.text.kind, f"{term} {part}", source.text, (card("said", gapped, part, shown),))]

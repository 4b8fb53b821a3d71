"""Circumstances: why, when or how something is so, where a sentence ends in it."""

import re
from dataclasses import replace

from kmsflash.notes.facts.hiding import quantities
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy
from kmsflash.notes.facts.stating import unsure
from kmsflash.notes.facts.stating.reference import resolved
from kmsflash.notes.grammar.clauses import Clause, clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.grammar.predicates import main_clauses, with_subject
from kmsflash.notes.grammar.pronouns import leaves_object_open
from kmsflash.notes.grammar.subjects import is_named, is_owned, leaves_subject_out, sunk_subject
from kmsflash.notes.vocabulary import Circumstance, Vocabulary
from kmsflash.notes.wording import capitalised, fold, is_balanced, masked, plain

_GOES_ON = re.compile(r",\s(?:e|ed|y|et)\s(?P<rest>[^,]{3,}.*)$")
_LONGEST = 190
_YEAR = re.compile(r"(?<=\w)\s[12]\d{3}$")
_LED_TO = re.compile(r"\s(?:a|à|al|to|bis)$")
_RELATIVE_END = re.compile(r",\s(?:which|who)\s[^,]*$")
_FEWEST_WORDS = 4
_BESIDE_IT = re.compile(r"\b(left|right) of it$")
_JOINT = re.compile(r"\s(?:and|but)\s(?=(?:an?|the|no|every|each|all)\s)")
_DOES = frozenset(("do", "does", "did"))
_OWNED = re.compile(r"(?P<owner>[^’']+)[’']s?\s[\w-]+$")
_FEWEST_OF_ORDER = 4  # words that say when to do something
_NOTHING = frozenset(("nothing", "something", "everything", "anything", "little", "much", "more"))
_THIRD = re.compile(r"(?:(?<=ss)es|(?<=[xz])es|(?<=[cs]h)es|s)$")
_GOES_ON_WITH = re.compile(r"(\band\s+)(?P<verb>[a-z]+s)(?=\s(?P<next>[\w-]+))")
_MOST_WORDS = 22
_ASKS_TWICE = re.compile(
    r"(?:when|where|cuándo|quando|quand|wann)\s(?:and|or|y|o|e|ou|et|und|oder)\s", re.IGNORECASE
)
_FEWEST_OUTWEIGHING = 8  # words of a condition that says more than its clause


def read(source: Passage, text: str, sentence: str) -> list[Found]:
    """Return a fact that asks why, when or how what *text*, a clause of *sentence*, says is so."""
    if orders(text, source.scope.vocabulary):
        return []
    shown = masked(text)
    for one in source.scope.vocabulary.circumstances:
        found = one.match.search(shown)
        vocabulary = source.scope.vocabulary
        if not found or not found.start() or _asks_inside(shown[: found.start()], vocabulary):
            continue
        if vocabulary.expressions["says_that"].search(text, 0, found.start()):
            continue  # "the law says that … when …"
        if _ends_in_aside(shown[: found.start()], vocabulary):
            continue  # "he was cantor, third choice after another"
        if one.name == "what for" and _has_no_aim(text[: found.start()], vocabulary):
            continue
        if one.name == "since" and clause(found["answer"], vocabulary) is None:
            continue  # "since the war", "as a rule"
        if _ASKS_TWICE.match(shown, found.start("answer")):
            continue  # "checks who may enter, when and from where"
        answer = _before_turn(text[slice(*found.span("answer"))], one, source.scope.vocabulary)
        answer = unsure.shortened(_before_order(answer, vocabulary), vocabulary)
        is_relative = _ends_in_relative(shown[: found.start()], vocabulary)
        facts = (
            _hidden(source, text, found.span("answer"), sentence)
            if is_relative
            else _asked(source, one, text[: found.start()], answer, sentence)
        )
        if facts:
            return facts
    return []


def _has_no_aim(said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what leads to "to do so" is too much for it, or not one clause: "est trop lourd"."""
    return (
        vocabulary.expressions["too_much"].search(said) is not None or re.search(r"[:;]\s", said) is not None
    )


def _ends_in_relative(said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a circumstance is of a relative clause that ends in it: "…, que sube gracias a …"."""
    if vocabulary.has_base_forms:
        return _RELATIVE_END.search(said) is not None
    _, comma, last = said.rpartition(", ")
    first = last.split(maxsplit=1)[0] if last.strip() else ""
    return bool(comma) and first.islower() and vocabulary.has("relative", first)


def _ends_in_aside(said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what leads to a circumstance ends in a few words behind a comma that have no verb."""
    clause_before, comma, last = said.strip().rpartition(", ")
    few = last.split()
    is_short = bool(comma) and 0 < len(few) <= _FEWEST_OF_ORDER and last[:1].islower()
    goes_on = any(map(str.isdigit, last))  # "25 m in summer, only 9 m in autumn"
    goes_on |= any(vocabulary.has(group, word) for word in few for group in ("joint_words", "relative"))
    return is_short and not goes_on and clause(clause_before, vocabulary) is not None


def read_order(source: Passage, text: str, sentence: str) -> list[Found]:
    """Return a fact that asks when to do what "Oil the lock when it has been wet" tells to do."""
    vocabulary = source.scope.vocabulary
    told = orders(text, vocabulary) and "when_to" in vocabulary.ask
    when = vocabulary.expressions["when_order"].match(text) if told else None
    if not when or not _FEWEST_OF_ORDER <= len(when["answer"].split()) <= _MOST_WORDS:
        return []
    if not is_balanced(when["act"]) or not is_balanced(when["answer"]) or "!" in when["act"]:
        return []
    front = vocabulary.ask["when_to"].format(act=f"{when['act'][:1].lower()}{when['act'][1:]}")
    if source.context:
        front = vocabulary.ask["context"].format(context=f"**{source.context}**", question=front)
    shown = passage(sentence, when["answer"], source.text.label, source.text.detail)
    drafted = card("when", front, capitalised(tidy(when["answer"])), shown)
    return [fact(source.text.kind, f"{when['act'][:80]} when", source.text, (drafted,), sentence)]


def _asks_inside(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a question stands inside what leads to a circumstance: "mide cuánto sube …"."""
    asks = vocabulary.expressions.get("asks_inside")
    return asks is not None and asks.search(text) is not None


def _before_order(answer: str, vocabulary: Vocabulary) -> str:
    """Return a circumstance without what to do about it: "after a storm: check the roof"."""
    before, colon, behind = answer.partition(": ")
    tells = bool(behind) and vocabulary.has("imperatives", behind.split()[0])
    return before if colon and len(before.split()) > 1 and tells else answer


def _before_turn(answer: str, one: Circumstance, vocabulary: Vocabulary) -> str:
    """Return a reason behind "because" without what is set against it: "…, but in 1229 he …"."""
    is_why = one.word == vocabulary.ask.get("why")
    turns = vocabulary.expressions["contrast"].search(masked(answer)) if is_why else None
    is_second = turns is not None and turns[0].startswith(",") and len(answer[: turns.start()].split()) > 1
    answer = answer[: turns.start()] if turns and is_second else answer
    goes_on = _GOES_ON.search(answer) if is_why else None  # "…, e non brucia", which is another matter
    told = clause(f"X {goes_on['rest']}", vocabulary) if goes_on else None
    return answer[: goes_on.start()] if goes_on and told is not None else answer


def read_verb_first(source: Passage, text: str, sentence: str) -> list[Found]:
    """Read "Fehlt der Strom, bleibt die Tür zu": a condition that only its verb at the head shows."""
    vocabulary = source.scope.vocabulary
    found = vocabulary.expressions["verb_first"].match(text)
    if found is None or not all(is_finite(found[name].lower(), vocabulary) for name in ("verb", "next")):
        return []
    if len(found["answer"].split()) > _MOST_WORDS or not is_balanced(found["mid"]):
        return []
    if is_owned(found["mid"], vocabulary) and not source.context:
        source = source.under(source.subject)
        if not source.context:
            return []
    if is_finite(found["mid"].partition(" ")[0], vocabulary):
        return []  # "Wind dreht nach Süden, bringt Regen" has its verb behind its subject
    verb = found["verb"].lower()
    apart = " " if found["prefix"] and vocabulary.has("copulas", verb) else ""
    condition = f"{found['mid']} {found['prefix'] or ''}{apart}{verb}"
    front = vocabulary.ask["if_then"].format(condition=condition)
    if source.context and fold(source.context) not in fold(front):
        front = vocabulary.ask["context"].format(context=f"**{source.context}**", question=front)
    answer = vocabulary.ask["then"].format(answer=tidy(found["answer"]))
    shown = passage(sentence, found["answer"], source.text.label, source.text.detail)
    return [
        fact(source.text.kind, condition[:80], source.text, (card("then", front, answer, shown),), sentence)
    ]


def without_cause(text: str, vocabulary: Vocabulary) -> str:
    """Return what a clause says apart from its reason; nothing where it gives none."""
    shown = masked(text)
    for one in vocabulary.circumstances:
        found = one.match.search(shown) if one.word == vocabulary.ask.get("why") else None
        if found and found.start():
            return text[: found.start()].rstrip(", ")
    return ""


def read_consequence(source: Passage, said: "re.Match[str]", sentence: str) -> list[Found]:
    """Return a fact that asks why the *effect* of "A, so B" is so; its number is asked too."""
    vocabulary = source.scope.vocabulary
    cause = clause(_main(said["answer"], vocabulary), vocabulary)
    if cause is None or vocabulary.has("each", cause.subject):
        return []  # "Each holds 5 litres" gives no reason by itself
    if vocabulary.expressions["impersonal_clause"].match(said["effect"]):
        return _cause_hidden(source, said, sentence)
    why = Circumstance("so", vocabulary.expressions["consequence"], vocabulary.ask["why"], "{answer}")
    effect = with_subject(said["effect"], cause, vocabulary)
    owner = _OWNED.match(cause.subject) if vocabulary.has_base_forms else None  # "Its range is wide, so it …"
    meant = owner["owner"] if owner else cause.subject
    effect = resolved(replace(source, subject=meant), capitalised(effect))
    if leaves_object_open(clause(effect, vocabulary), vocabulary):
        return []
    if is_owned(effect, source.scope.vocabulary) and not source.context:
        source = source.under(capitalised(cause.subject))
    first = main_clauses(effect, vocabulary)[0]
    is_joined = vocabulary.has_base_forms and effect.startswith(
        f"{first} and "
    )  # "it comes last and its … are"
    asked = _asked(source, why, first if is_joined else effect, said["answer"], sentence)
    return asked + quantities.unasked(source, f"{effect}.", asked) if asked else []


def _main(text: str, vocabulary: Vocabulary) -> str:
    """Return what "When the king died, his sister was three" says behind its condition."""
    _, comma, main = text.partition(", ") if vocabulary.expressions["condition"].match(text) else ("", "", "")
    return main if comma else text


def _hidden(source: Passage, text: str, span: tuple[int, int], sentence: str) -> list[Found]:
    """Return a fact with a gap for the circumstance of what "which" says: "…, which closes when …"."""
    answer, lead = text[slice(*span)], text[: span[0]]
    told = clause(lead, source.scope.vocabulary)
    fits = is_balanced(answer) and 2 <= len(answer.split()) <= _MOST_WORDS and len(answer) <= 1.4 * len(lead)
    if (
        not fits
        or len(lead) > _LONGEST
        or told is None
        or not is_named(told.subject, source.scope.vocabulary)
    ):
        return []
    front = f"{lead}{GAP}{text[span[1] :]}."
    return [_gapped(source, "condition", front, answer, f"{lead[:80]} which", sentence)]


def _cause_hidden(source: Passage, said: "re.Match[str]", sentence: str) -> list[Found]:
    """Return a fact with a gap for the cause of what has no subject to ask with: "so it did not matter"."""
    cause, left = said["answer"], said.string[said.end("answer") :]
    if not 2 <= len(cause.split()) <= _MOST_WORDS or len(cause) > 1.4 * len(left) or not is_balanced(cause):
        return []
    return [_gapped(source, "cause", f"{GAP}{left}.", cause, f"{cause[:80]} cause", sentence)]


def _gapped(source: Passage, way: str, front: str, answer: str, name: str, sentence: str) -> Found:
    """Return the fact of a gap that stands in *front*, under what its sentence says before a colon."""
    if source.context:
        front = source.scope.vocabulary.ask["context"].format(context=source.context, question=front)
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    return fact(source.text.kind, name, source.text, (card(way, front, tidy(answer), shown),), sentence)


def _asked(source: Passage, one: Circumstance, main: str, answer: str, sentence: str) -> list[Found]:
    """Return a fact for each main clause that a circumstance is of."""
    vocabulary = source.scope.vocabulary
    said = _side_by_side(main.rstrip(", "), vocabulary) if vocabulary.has_base_forms else []
    parts = said if len(said) > 1 and all(len(part.split()) >= _FEWEST_WORDS for part in said) else [main]
    return [fact_of for part in parts for fact_of in _asked_of(source, one, part, answer, sentence)]


def _side_by_side(text: str, vocabulary: Vocabulary) -> list[str]:
    """Return the clauses of a text, also where only "and" joins two: "the bus waits and no seat is lost"."""
    for joint in _JOINT.finditer(masked(text)):
        first, second = text[: joint.start()], text[joint.end() :]
        told, other = clause(first, vocabulary), clause(second, vocabulary)
        if told and other and not _runs_on(other, vocabulary) and is_named(other.subject, vocabulary):
            return [first, second]
    return main_clauses(text, vocabulary)


def _runs_on(told: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether a clause behind "and" may but go on with the object of the first one."""
    is_noun = vocabulary.has("mostly_nouns", told.verb) or vocabulary.has("nouns_too", told.verb)
    return is_noun or any(vocabulary.has("relative", word) for word in told.subject.split())


def _asked_of(source: Passage, one: Circumstance, main: str, answer: str, sentence: str) -> list[Found]:
    vocabulary = source.scope.vocabulary
    said = _YEAR.sub("", vocabulary.expressions["dated_end"].sub("", main.rstrip(", ")))
    said = main.rstrip(", ") if _LED_TO.search(said) else said  # "from 1664 to"
    said = _BESIDE_IT.sub(r"\1", said)
    told = clause(said, vocabulary)
    if (
        told is None
        or not (is_named(told.subject, vocabulary) or _is_anybody(told, one, vocabulary))
        or leaves_subject_out(told.subject, vocabulary)
        or not _says_enough(main, answer, is_why=one.word == vocabulary.ask.get("why"))
    ):
        return []
    is_torn = vocabulary.has_base_forms and (_is_torn(main, told, vocabulary) or _only_does(told, vocabulary))
    if "→" in main or is_torn:
        return []
    if vocabulary.keeps_capitals and not told.rest and told.verb in vocabulary.past_verbs:
        return []  # "die Kurve nach links verschoben": a participle
    is_why = one.word == vocabulary.ask.get("why")
    if is_why and vocabulary.expressions["why_not_of"].match(f"{told.verb} {told.rest}"):
        return []  # "Why does a thing mean that …?"
    if vocabulary.expressions["keeps_order"].search(told.tagged):
        return []  # "When is a fever a rise …?"
    if one.name == "why of" and "**" in told.subject and vocabulary.has("copulas", told.verb):
        return []  # "**Rust** is a crust because of water" tells what it is
    is_named_after = vocabulary.expressions["named_after"].search(f"{told.verb} {told.rest} {answer}")
    is_told = vocabulary.has_base_forms and _outweighs(main, answer)
    if is_named_after or (not (is_why or is_told) and _denies(told, vocabulary)):
        return []  # "When can … not?" asks for more than the notes say
    if unsure.is_one(told, answer, vocabulary, is_why=is_why):
        front, hidden = unsure.parted(main.rstrip(", "), answer, sentence, vocabulary)
        fits = front and len(front) <= _LONGEST
        return [_gapped(source, "condition", front, hidden, f"{main[:80]} when", sentence)] if fits else []
    front = inverted(one.word, told, vocabulary, sunk_subject(told, source.scope.names, vocabulary))
    if source.context and fold(source.context) not in fold(front):
        front = vocabulary.ask["context"].format(
            context=f"**{source.context}**", question=f"{front[:1].lower()}{front[1:]}"
        )
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    said = one.answer.format(answer=tidy(answer))
    drafted = card(one.name, front, capitalised(said), shown)
    return [fact(source.text.kind, f"{main[:80]} {one.name}", source.text, (drafted,), sentence)]


def _is_anybody(told: Clause, one: Circumstance, vocabulary: Vocabulary) -> bool:
    """Tell whether a Romance clause that is asked why is of whoever: "donc on ajoute du compost"."""
    asks = one.word == vocabulary.ask.get("why") and "definite_head" in vocabulary.expressions
    is_clitic = vocabulary.has("clitics", told.subject)  # "se usa en la mar"
    return asks and not is_clitic and vocabulary.has("impersonal_subjects", told.subject)


def _only_does(told: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether what a clause does stands elsewhere: "cheap glue rarely does", "horn does the same"."""
    first = told.rest.split(maxsplit=1)[:1]
    leads = bool(first) and any(vocabulary.has(group, first[0]) for group in ("determiners", "filler"))
    is_bare = not told.rest or vocabulary.has("negations", told.rest) or told.rest == "not"
    return told.auxiliary and (is_bare or (told.verb in _DOES and leads))


def _denies(told: Clause, vocabulary: Vocabulary) -> bool:
    opening = f"{told.verb} {' '.join(told.rest.split()[:2])}"
    return vocabulary.expressions["negation"].search(opening) is not None


def _is_torn(main: str, told: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether what leads to a circumstance goes on into it, opens with a place, or ends "there"."""
    first, last = told.subject.split()[0], main.rstrip(" ,").rpartition(" ")[2]
    ends = vocabulary.has("prepositions", last) and not vocabulary.has("particles_of_verbs", last)
    return ends or vocabulary.has("prepositions", first) or last in ("there", "here")


def _outweighs(main: str, answer: str) -> bool:
    """Tell whether a condition is much longer than what it is of, and says all of it: "…, if A or B"."""
    return len(answer.split()) >= _FEWEST_OUTWEIGHING and len(answer) > 1.4 * len(main)


def _says_enough(main: str, answer: str, *, is_why: bool) -> bool:
    fewest = _FEWEST_WORDS - 2 if is_why or main.startswith("`") else _FEWEST_WORDS - 1
    fits = len(plain(main).split()) >= fewest and 2 <= len(answer.split()) <= _MOST_WORDS
    return fits and len(main) <= _LONGEST and is_balanced(main) and is_balanced(answer)


def _with_bases(told: Clause, vocabulary: Vocabulary) -> str:
    """Return what follows a verb with the verbs that go on with it as "does" needs them: "and run short"."""
    if told.does != "does" or not vocabulary.has_base_forms or " and " not in told.rest:
        return told.rest
    return _GOES_ON_WITH.sub(lambda found: f"{found[1]}{_base(found, vocabulary)}", told.rest)


def _base(found: "re.Match[str]", vocabulary: Vocabulary) -> str:
    """Return the base form of a word behind "and" that is a verb by itself or by what follows it."""
    word = found["verb"]
    is_noun = vocabulary.has("nouns_too", word) or vocabulary.has("mostly_nouns", word)
    has_object = vocabulary.has("determiners", found["next"])
    leads = has_object or any(
        vocabulary.has(group, found["next"]) for group in ("prepositions", "adjectives_too")
    )
    if leads or not is_noun:
        return vocabulary.verbs.get(word) or (_THIRD.sub("", word) if has_object else word)
    return word


def _is_deed(rest: str, vocabulary: Vocabulary) -> bool:
    """Tell whether "do" is the verb of what follows it, and helps no other one."""
    first = rest.partition(" ")[0]
    return first in _NOTHING or vocabulary.has("particles_of_verbs", first)


def inverted(word: str, told: Clause, vocabulary: Vocabulary, subject: str) -> str:
    """Return the question after a circumstance of a clause: "Why does … reduce …?"."""
    name = "circumstance_aux" if told.auxiliary else "circumstance"
    if "circumstance_bare" in vocabulary.ask and not told.rest:
        name = "circumstance_bare"  # "Quando arriva il treno?", where nothing else is said
    ending = vocabulary.expressions["verb_end"].match(told.rest) if told.auxiliary else None
    at = ending.end() if ending else 0  # "ha perdido", which Spanish never parts
    verb, rest = told.verb, _with_bases(told, vocabulary)
    if vocabulary.has_base_forms and verb == "cannot":
        verb, rest = "can", f"not {rest}"
    elif vocabulary.has_base_forms and verb in _DOES and _is_deed(rest, vocabulary):
        rest = f"do {rest}"  # "does nothing useful", "did away with it"
    front = vocabulary.ask[name].format(
        word=word,
        does=told.does,
        verb=f"{verb} {rest[:at]}".strip(),
        base=told.base,
        subject=subject,
        rest=rest[at:].strip(", "),
    )
    return front.replace(" ?", "?")

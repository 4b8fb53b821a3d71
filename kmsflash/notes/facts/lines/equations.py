"""Equations: what the notes set equal, in words or in symbols."""

import re
from itertools import takewhile

from kmsflash.model.kinds import Kind
from kmsflash.notes.facts.defining import doings, proper
from kmsflash.notes.facts.lines import symbolic
from kmsflash.notes.facts.lines.formulas import SYMBOL
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy
from kmsflash.notes.facts.stating import statements
from kmsflash.notes.facts.stating.phrasing import under
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_finite, is_plural, is_short_form
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold, is_balanced, masked, plain, split_outside

_EQUALS = re.compile(r"^(?P<term>[^=]{1,60}?)\s+=\s+(?P<answer>[^=]{2,170})$")
_WORKED = re.compile(
    r"^(?P<term>[^=,`\s]+(?: [^=,`\s]+){0,2})\s+=\s+(?P<answer>[^=,;`]{1,40}(?:\s=\s[^=,;`]{1,40}){1,3})$"
)
_CASE = re.compile(r"^(?P<value>[<>≤≥~]?\d[\d.,]*(?:\s?\S{1,3})?)\s(?P<verb>[^\W\d_]{2,})\s(?P<said>\S.+)$")
_PAIR = re.compile(r"^(?P<term>[^=:`]{2,40}?)\s+=\s+(?P<answer>[^=:`]{1,60})$")
_LEAD = re.compile(r"^(?P<lead>[^=:]{3,120}):\s+(?=[^=:]{3,40}\s=\s)")
_JOINT = re.compile(r"[,;]\s+")
_SEMICOLON = re.compile(r";\s+")
_OPERATOR = re.compile(r"[+−*/×·÷^<>≈\d]|\s[-–x]\s")
_SIGN = re.compile(r"\s[+−*/×·÷^x–-]\s|[×÷^]|^[^\s\d][^\s.]*/[^\s.]+$")  # of a formula
_SUM = re.compile(r"[^+]+(?:\s\+\s[^+×÷*/^=−-]+){2,}")  # three signs of one thing
_FEWEST_WORDS = 3
_FEWEST_PAIRS = 2
_SHORTEST_NAME = 4  # letters of what has a formula
_ADDED = re.compile(r"\s[+−-]\s\d+(?:\s\D|$)")  # "half + 1 of the members" is no formula
_QUOTED = re.compile(r"[\"“„«][^\"“”„«»]{2,60}[\"”“»]$")
_WORD = re.compile(r"[^\W\d_]{3}")
_NUMBER = re.compile(r"\d{1,6}")
_CODE = re.compile(r"[A-Z]{1,3}\d{1,2}")


def read_pairs(source: Passage, sentence: str) -> list[Found]:
    """Read "one pace = 75 cm, one rod = 5 m": what each equals; and what stands before their colon."""
    said = sentence.strip().rstrip(".")
    if masked(said).count(" = ") < 2:
        return []
    lead = _LEAD.match(said)
    parts = split_outside(said[lead.end() :] if lead else said, _JOINT)
    while len(parts) > _FEWEST_PAIRS and " = " not in parts[-1]:
        parts.pop()  # what only comments on them
    pairs = [_PAIR.match(part) for part in parts]
    vocabulary = source.scope.vocabulary
    if not all(
        pair and _is_term(pair) and not vocabulary.has("relative", pair["term"].split()[0]) for pair in pairs
    ):
        return []
    found: list[Found] = []
    for pair in filter(None, pairs):
        _, term = _parted(plain(pair["term"]), vocabulary)
        found.append(_pair(source, term, pair["answer"], sentence))
    return [*(statements.read(source, lead["lead"]) if lead else []), *found]


def _is_term(pair: "re.Match[str]") -> bool:
    """Tell whether the left side of a pair is a word, or a code that words stand for: "L1 = brown"."""
    is_code = _CODE.fullmatch(pair["term"]) is not None and _WORD.search(pair["answer"]) is not None
    return is_code or _WORD.search(pair["term"]) is not None


def _pair(source: Passage, term: str, answer: str, sentence: str) -> Found:
    ask = source.scope.vocabulary.ask
    says = _WORD.search(answer) and not _OPERATOR.search(answer) and not answer[:1].isupper()
    is_thing = _is_name(term) or source.scope.vocabulary.has("determiners", answer.split(maxsplit=1)[0])
    name = source.scope.names.sunk(term)
    if _CODE.fullmatch(term):
        asked = f"**{term}** = …?"
    elif says and is_thing:
        asked = ask["term"].format(term=name)
    elif _WORD.search(answer) and not re.search(r"\d", answer):
        asked = _worded(source, name, answer)
    else:
        asked = ask["equals"].format(term=name)
    front = _within(source, asked)
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    drafted = card("equals", front, tidy(answer), shown)
    return fact(Kind.DEFINITION, f"{term} =", source.text, (drafted,), sentence)


def _worded(source: Passage, term: str, answer: str) -> str:
    """Ask what a short form means, else what stands behind the sign: its sides need not mean the same."""
    ask = source.scope.vocabulary.ask
    return ask["means"].format(term=term) if _shortens(term, answer) else f"**{term}** = …?"


def _shortens(term: str, answer: str) -> bool:
    """Tell whether a term is made of letters that follow each other in what it equals: "PSI", "PSII"."""
    letters = iter(fold(answer))
    return term.isupper() and " " not in term and all(letter in letters for letter in fold(term))


def _is_name(term: str) -> bool:
    return term[:1].isupper() and " " not in term


def _within(source: Passage, asked: str) -> str:
    """Return a question under the section that it is asked in, unless a name stands above it."""
    if source.context:
        return asked
    question = asked if source.scope.vocabulary.keeps_capitals else f"{asked[:1].lower()}{asked[1:]}"
    about = f"**{source.scope.subject_of(source.text.place)}**"
    return source.scope.vocabulary.ask["context"].format(context=about, question=question)


_LABELLED = re.compile(r"^(?P<label>[^\W\d_][^:=]{2,25}):\s(?P<symbol>\S.{0,20})$")  # "Formula: Q"
_OF_NAME = re.compile(rf"^(?P<name>[^\W\d_a-z][\w’'-]*(?: [\w’'-]{{2,}}){{0,3}}) (?P<symbol>{SYMBOL})$")
_ARROW = re.compile(r"^(?P<name>[^→:.=]{3,40}?)\s(?:→|->|=>)\s")


def read(source: Passage, sentence: str) -> list[Found]:
    """Return a fact for "Profit = revenue − cost": what the left side equals."""
    said = sentence.strip().rstrip(".")
    if " = " not in masked(said):
        return []
    said, *others = split_outside(said, _SEMICOLON)
    worked = _WORKED.match(said)
    is_worked = worked is not None and (re.search(r"\d", said) or _OF_NAME.match(worked["term"]))
    found = _EQUALS.match(said) or (worked if is_worked else None)
    term = plain(found["term"]) if found else ""
    if not found or not re.search(r"[^\W\d_]", term) or len(term.split()) > 8 or not is_balanced(term):
        return []
    if re.search(r"\s[<>≤≥]\s", term) or re.search(r",\s[^=]*\s[<>≤≥=]\s", found["answer"]):
        return []  # "pH < 7 acid, pH = 7 neutral" is a row of cases
    if symbolic.goes_on(term, found["answer"]):
        return []
    vocabulary = source.scope.vocabulary
    if _is_ditto(found["answer"], vocabulary):
        return []
    if labelled := _of_label(source, term, found["answer"], sentence):
        return labelled
    if formula := _of_name(source, term, found["answer"], sentence):
        return formula
    lead, term = _parted(term, vocabulary)
    within = source.under(lead) if lead else source
    told = [equation(within, term, found["answer"], sentence)] if term else []
    return [*told, *(one for other in others for one in statements.read(source, capitalised(other)))]


def _is_ditto(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what stands behind a sign is of another row: "same but longer", not "same key"."""
    first, second = [*answer.split(maxsplit=2), "", ""][:2]
    groups = ("prepositions", "open_starts", "turning_words", "filler")
    is_alone = not second.isalpha() or any(vocabulary.has(group, second) for group in groups)
    return vocabulary.has("dittos", first.rstrip(",;")) and is_alone


def _of_label(source: Passage, term: str, answer: str, sentence: str) -> list[Found]:
    """Read "Formula: Q = …" under a name: the formula of what it is under."""
    vocabulary = source.scope.vocabulary
    labelled = _LABELLED.match(term) if "definite_head" in vocabulary.expressions else None
    if labelled is None:
        return []
    arrow = _ARROW.match(plain(source.text.text))
    about = arrow["name"] if arrow else source.text.context or source.scope.subject_of(source.text.place)
    name = source.scope.names.sunk(labelled["label"])
    front = vocabulary.ask["bare"].format(subject=about, thing=about, property=name)
    said = f"{labelled['symbol']} = {answer}"
    drafted = card("equals", front, tidy(said), passage(sentence, said, source.text.label))
    return [fact(source.text.kind, f"{about} {name}", source.text, (drafted,), sentence)]


def _parted(term: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return under what a term stands, and the term: "Before a dive: pressure", "so the", "we write U"."""
    lead, _, name = term.rpartition(": ")
    opens = "formula_let" in vocabulary.expressions and vocabulary.expressions["formula_let"].match(
        name.lower()
    )
    name = name[opens.end() :] if opens else name
    first, _, rest = name.partition(" ")
    while rest and (vocabulary.has("filler", first) or vocabulary.label(first)):
        name = rest
        first, _, rest = name.partition(" ")
    told = clause(name, vocabulary)
    if told is not None and 0 < len(told.rest) < _SHORTEST_NAME:
        opening, _, noun = told.subject.partition(" ")
        is_led = vocabulary.has("prepositions", opening)
        where = f" {told.subject[:1].lower()}{told.subject[1:]}" if is_led else ""  # "in water holds v = …"
        is_of = vocabulary.has("possessives", opening) or vocabulary.has("determiners", opening)
        is_called = is_of and told.verb.lower() in vocabulary.lists["copulas"] and noun
        name = f"{noun} {told.rest}" if is_called else f"{told.rest}{where}"  # "its period is T = …"
    return (lead if " " in lead else ""), name


def equation(source: Passage, term: str, answer: str, sentence: str) -> Found:
    """Return the fact of what a term equals, is, or says."""
    vocabulary = source.scope.vocabulary
    if found := _gapped(source, term, answer, sentence):
        return found
    is_order = doings.is_order(answer, vocabulary)
    name = source.scope.names.sunk(term)
    if _QUOTED.match(answer):
        front = vocabulary.ask["called"].format(term=term)
    elif is_order:
        front = vocabulary.ask["note"].format(term=term)
    elif source.text.context:
        front = vocabulary.ask["property_of"].format(subject=plain(source.text.context), property=term)
    else:
        front = _asked(source, name, answer)
        if source.text.is_item and len(source.text.place.headings) > 1 and not _WORD.search(term):
            front = _within(source, front)  # a symbol means something else under another heading
    front = under(source.context, front, vocabulary) if source.context else front
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    drafted = card("equals", front, tidy(answer), shown)
    return fact(Kind.DEFINITION, f"{term} =", source.text, (drafted,), sentence)


def _gapped(source: Passage, term: str, answer: str, sentence: str) -> Found | None:
    """Read what is neither a value nor a meaning, with the part hidden that it tells.

    "RH = 1 means saturation" is a case; "angle of fall = angle of rise" names two things of one kind.
    """
    verb = case["verb"] if (case := _CASE.match(answer)) else ""
    vocabulary = source.scope.vocabulary
    is_noun = vocabulary.has("nouns_too", verb) or verb in vocabulary.past_verbs
    if case and is_finite(verb, vocabulary) and not is_noun:
        shown, hidden = f"{term} = {case['value']} {verb} {GAP}.", case["said"]
    elif not _OPERATOR.search(answer) and (joint := _joint(term, answer)):
        hidden = answer.removeprefix(joint).strip()
        shown = capitalised(f"{term} = {joint} {GAP}.")
    else:
        return None
    if not (source.context or _WORD.search(term)):
        about = f"**{source.scope.subject_of(source.text.place)}**"
        shown = vocabulary.ask["context"].format(context=about, question=shown)
    marked = passage(sentence, hidden, source.text.label, source.text.detail)
    drafted = card("equals", shown, tidy(hidden), marked)
    return fact(source.text.kind, f"{term} = {answer[:20]}", source.text, (drafted,), sentence)


def _joint(term: str, answer: str) -> str:
    """Return the words that both sides of an equation open with, where they name things of one kind."""
    one, other = term.split(), answer.split()
    alike = takewhile(lambda pair: fold(pair[0]) == fold(pair[1]), zip(one, other, strict=False))
    joint = other[: len(list(alike))]
    return " ".join(joint) if 0 < len(joint) < min(len(one), len(other)) and _WORD.match(joint[0]) else ""


def _asked(source: Passage, name: str, answer: str) -> str:
    """Return the question for what stands behind the sign: a meaning, a rule, a formula, or a word."""
    vocabulary = source.scope.vocabulary
    ask = vocabulary.ask
    if vocabulary.expressions["says"].search(name) and clause(answer, vocabulary):
        return ask["says"].format(term=name)
    if other := _otherwise_asked(source, name, answer):
        return other
    is_formula = _SIGN.search(answer) is not None and not _SUM.fullmatch(answer)
    several = _are_several(name, vocabulary)
    is_word = several and " " not in name and not is_formula
    if vocabulary.has_base_forms and (is_word or clause(name, vocabulary)):
        return _within(source, f"**{name}** = …?")
    is_known = "definite_head" in vocabulary.expressions and proper.is_name(source, name, answer)
    if is_known and vocabulary.expressions["definite_head"].match(answer.lower()):
        return ask["known_for"].format(term=name)
    if vocabulary.has("determiners", answer.split(maxsplit=1)[0]) or (not is_formula and _is_worded(answer)):
        return ask["term"].format(term=name)
    if _WORD.search(answer) and not _OPERATOR.search(f"{name} {answer}"):
        return _within(source, _worded(source, name, answer))
    if _NUMBER.fullmatch(answer) and len(source.text.place.headings) > 1 and _WORD.search(name):
        about = source.context or source.scope.subject_of(source.text.place)
        return ask["bare"].format(subject=about, thing=about, property=name)  # "HTTPS = 443", under "Ports"
    is_named = is_formula and _WORD.search(name) and not is_short_form(name, vocabulary)
    asks_formula = is_named and not _ADDED.search(answer) and "definite_head" in vocabulary.expressions
    equals = "equals_of_several" if several else "equals"
    return ask["formula" if asks_formula else equals].format(term=name)


def _otherwise_asked(source: Passage, name: str, answer: str) -> str:
    """Return the question for what a Romance name does, or for its number: "Ports: HTTPS = 443"."""
    vocabulary, place = source.scope.vocabulary, source.text.place
    if "definite_head" not in vocabulary.expressions or not _WORD.search(name):
        return ""
    first, second = [*answer.lower().split(maxsplit=2), "", ""][:2]
    leads = vocabulary.has("determiners", second) or bool(re.match(r"l['’]", second))
    rests = any(vocabulary.has(group, first) for group in ("nouns_too", "weak_verbs", "verbs_of_state"))
    if leads and not rests and is_finite(first, vocabulary):
        several = vocabulary.expressions["plural_verb"].search(first) is not None
        asked = vocabulary.ask["acts_of_several" if several else "term_does"]
        return asked.format(subject=f"**{name}**", term=name)
    is_number = answer[:1].isdigit() and not _SIGN.search(answer) and not symbolic.is_formula(f"f = {answer}")
    if not is_number or len(place.headings) < _FEWEST_PAIRS or source.context:
        return ""
    about = plain(place.headings[-1])
    return vocabulary.ask["bare"].format(subject=about, thing=about, property=name)


def _is_worded(answer: str) -> bool:
    """Tell whether a right side is said in words, with a number or a sign in them at most."""
    return len(answer.split()) >= _FEWEST_WORDS and bool(_WORD.search(answer)) and not answer[0].isdigit()


def _are_several(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the head of an English name is a plural: "assets", "days of credit"."""
    if not vocabulary.has_base_forms:
        return False
    said = name.split()
    end = next((at for at, word in enumerate(said) if at and vocabulary.has("prepositions", word)), len(said))
    return said[end - 1][1:].islower() and is_plural(said[end - 1], vocabulary)


def _of_name(source: Passage, term: str, answer: str, sentence: str) -> list[Found]:
    """Read "Hooke's law F = k × x": the formula of what is named before its symbol."""
    named = _OF_NAME.match(term)
    is_formula = _OPERATOR.search(answer) or symbolic.is_formula(f"f = {answer}")
    if named is None or not is_formula or len(named["name"]) < _SHORTEST_NAME:
        return []
    if is_finite(named["name"].rsplit(maxsplit=1)[-1], source.scope.vocabulary):
        return []  # "Chemists write U = …"
    name = source.scope.names.sunk(named["name"])
    said = f"{named['symbol']} = {answer}"
    front = source.scope.vocabulary.ask["formula"].format(term=name)
    drafted = card("equals", front, tidy(said), passage(sentence, said, source.text.label))
    return [fact(Kind.DEFINITION, f"{name} =", source.text, (drafted,), sentence)]

"""Recut: a gap whose words run over the border of their phrase hides the phrase alone."""

import re
from collections.abc import Callable
from dataclasses import replace

from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.facts.hiding import candidates
from kmsflash.notes.facts.making import GAP, hides_most
from kmsflash.notes.facts.stating.oneness import one_thing
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import enumeration, is_balanced

Cut = tuple[str, str, str]
"""What stands before the words that are hidden, these words, and what stands behind them."""

_WAYS = frozenset(("gap", "left", "unasked", "segment", "inner", "object", "copula-gap"))
_OTHERS = frozenset(("chosen", "cleft"))
"""Ways whose words were found one by one: they may only run into what belongs to a verb, or cut a title."""
_JOINED_BEFORE = re.compile(r"(?:(?<![^\s(])[+–−~±-]|(?<![\w./;–-])[\w./;–-]*\w[-–/;])$")  # "+6 °C", "9-18"
_NUMERAL = re.compile(r"[IVX]{1,4}")
_NUMBERED_BEFORE = re.compile(r"(?<![\w-])[^\W\d_][^\W\d_-]{2,}\s$")  # "angiotensin II"
_JOINED_BEHIND = re.compile(r"^[⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹+]+(?![\w+])")  # "Ca2+"
_PARTY = r"(?:[A-ZÀ-Þ][\w’'-]*\.?)(?:\s(?:(?:of|the|and|&|de|la)\s){0,2}[A-ZÀ-Þ][\w’'-]*){0,4}"
_AGAINST_BEFORE = re.compile(
    rf"(?:^|(?<=[\s(*]))(?!(?:But|And|In|So|The|See|Cf)\s){_PARTY}\sv\.?\s$"
)  # "Baker v. […]"
_AGAINST_BEHIND = re.compile(rf"^\sv\.?\s{_PARTY}")
_CLAUSE_ENDS = re.compile(r"[,;:.()!?]|\s[–—→=]|\s->|$")
_SIGN = re.compile(r"\s(?:→|->|⇒|=>)\s")
_DATE = re.compile(r"^(?:\d{1,2}\s[A-Z]\w+\s)?[12]\d{3}(?=\s[a-zß-ÿ])")
_RANGE = re.compile(r"^\s(?:to|bis|à|al?)\s\d+(?:[.,]\d+)*(?:\s?%)?(?![.,]?\w)")
_DAY = re.compile(r"[a-z.]\s\d{1,2}$")
_YEAR_BEHIND = re.compile(r"^,\s[12]\d{3}(?!\w)")  # "April 14, 1865"
_ENDS_IN_MONTH = re.compile(
    r"(?:^|\s)(?P<day>\d{1,2})(?:\.|º|er|st|nd|rd|th)?\s(?:de\s)?(?P<month>[^\W\d_]{3,10}\.?)$"
)
_YEAR = re.compile(r"[12]\d{3}")
_OF_YEAR = re.compile(r",?\s(?:del?\s)?$")
_YEAR_OF = re.compile(r"^,?\s(?:del?\s)?[12]\d{3}(?![\w–-])")
_OPENS = re.compile(r"[*`\"“„«]|[+–−~±-]\s?\d")
_ROW = re.compile(
    r"(?<![^\s(])(?P<led>[^\W\d_]+)\s(?=(?P<items>(?:[^\s,;:()]+(?:\s[^\s,;:()]+){0,2},\s){1,3})$)"
)
_OPENED = re.compile(r"(?<![\w*])(?P<mark>\*{1,2})(?=[^\s*]|$)[^*]*$")
_CLOSED = re.compile(r".[^*]*?(?:(?<=\*)|\*{1,2})(?![\w*])", re.DOTALL)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_LONGEST_TITLE, _LEFT = 8, 3  # words of a title, and of what is left around it
_LONGEST_THING = 3  # words
_PAIR = 2
_LONGEST_CLAUSE, _WHOLE = 11, 0.5  # words of a clause, and likelihood of a phrase that ends where it ends
_STATE, _LONGEST_STATE = 2, 8  # words of what something is, and of that with all that belongs to it
_APART = ("relative", "question_words", "leads_clause", "pronouns")


def recut(one: FactDraft, vocabulary: Vocabulary) -> FactDraft:
    """Return a fact whose gaps end where their phrases end."""
    if not any(GAP in draft.front for draft in one.cards):
        return one
    return replace(one, cards=tuple(_of_card(draft, vocabulary) for draft in one.cards))


def _of_card(draft: CardDraft, vocabulary: Vocabulary) -> CardDraft:
    if draft.front.count(GAP) != 1:
        return draft
    before, after = draft.front.split(GAP)
    if before.endswith("(") and after.startswith(")"):
        return draft
    was = cut = before, draft.answer, after
    for look in (*_looks(draft.way), _with_list, _as_date):
        cut = look(*cut, vocabulary)
        if not cut[1]:
            return draft
    if _DAY.search(cut[1]) and _YEAR_BEHIND.match(cut[2]):
        return draft
    said = cut[1].rstrip()
    cut = cut[0], said, f"{cut[1][len(said) :]}{cut[2]}"
    fits = is_balanced(cut[1]) and (cut[1][:1].isalnum() or _OPENS.match(cut[1]) is not None)
    return replace(draft, front=f"{cut[0]}{GAP}{cut[2]}", answer=cut[1]) if cut != was and fits else draft


def _looks(way: str) -> "tuple[Callable[[str, str, str, Vocabulary], Cut], ...]":
    if way in _WAYS:
        return _LOOKS
    return (_as_one, _as_marked, _before_adverb, _before_particle) if way in _OTHERS else (_as_one,)


def _with_list(before: str, answer: str, after: str, vocabulary: Vocabulary) -> Cut:
    """Hide all of "behind Russia, China and Chad", where but "China and Chad" are hidden."""
    goes_on = bool(after.strip()) and after.lstrip()[0] not in ".;:"
    pair = enumeration(answer, vocabulary.lists["coordinators"]) if answer and "," not in answer else []
    if len(pair) != _PAIR or goes_on or not before.endswith(", "):
        return before, answer, after
    for row in _ROW.finditer(before):
        items = [*row["items"].split(", ")[:-1], *pair]
        if _leads_row(row["led"], items, vocabulary) and all(_is_thing(one, vocabulary) for one in items):
            return before[: row.start("items")], f"{row['items']}{answer}", after
    return before, answer, after


def _as_date(before: str, answer: str, after: str, vocabulary: Vocabulary) -> Cut:
    """Hide all of "11 Nov 1918", where but the day or the year is hidden."""
    of_year = _OF_YEAR.search(before) if _YEAR.fullmatch(answer) else None
    shown = before[: of_year.start()] if of_year else answer
    day = _ENDS_IN_MONTH.search(shown) if of_year or _YEAR_OF.match(after) else None
    if day is None or vocabulary.expressions["month_term"].fullmatch(day["month"]) is None:
        return before, answer, after
    if of_year:
        start = day.start("day")
        return before[:start], f"{before[start:]}{answer}", after
    end = next(_YEAR_OF.finditer(after)).end()
    return before, f"{answer}{after[:end]}", after[end:]


def _leads_row(led: str, items: list[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a word is the preposition of a row; one that holds an article is that of names only."""
    is_name = not vocabulary.has("determiners", led) or all(one[:1].isupper() for one in items)
    return is_name and vocabulary.has("prepositions", led) and not vocabulary.has("coordinators", led)


def _is_thing(said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a part of a list names a thing in a word or three, without an article or a preposition."""
    small = ("determiners", "prepositions", "adverbials", "negations", "kept_adverbs", "auxiliaries")
    said_in = said.split()
    return len(said_in) <= _LONGEST_THING and not any(
        vocabulary.has(one, word) for one in small for word in said_in
    )


def _as_one(before: str, answer: str, after: str, vocabulary: Vocabulary) -> Cut:
    """Hide all that is written as one with what is hidden: "+6 °C", "14;21", "Ca²⁺", "Finch v. Moss"."""
    del vocabulary
    if not answer:
        return before, answer, after
    against = _AGAINST_BEFORE if before.endswith((" v ", " v. ")) else _JOINED_BEFORE
    led = against.search(before) if answer[0].isalnum() else None
    if _NUMERAL.fullmatch(answer):
        led = _NUMBERED_BEFORE.search(before)
    more = (_JOINED_BEHIND.match(after) or _AGAINST_BEHIND.match(after)) if answer[-1].isalnum() else None
    start, end = led.start() if led else len(before), more.end() if more else 0
    return before[:start], f"{before[start:]}{answer}{after[:end]}", after[end:]


def _as_marked(before: str, answer: str, after: str, vocabulary: Vocabulary) -> Cut:
    """Hide all of a title or a term in italics, and not "Salt" of "*The Book of Salt*" alone."""
    del vocabulary
    opened = _OPENED.search(before) if "*" in before else None
    closed = _CLOSED.match(f"{answer[-1:]}{after}") if opened and answer else None
    if opened is None or closed is None:
        return before, answer, after
    start, end = opened.start(), closed.end() - 1
    whole, mark = f"{before[start:]}{answer}{after[:end]}", opened["mark"]
    left = _IN_BRACKETS.sub("", f"{before[:start]}{after[end:]}").split()
    is_one = whole.count("*") == _PAIR * len(mark) and whole != f"{mark}{answer}{mark}"
    is_one = is_one and len(whole.split()) <= _LONGEST_TITLE and len(left) >= _LEFT
    return (before[:start], whole, after[end:]) if is_one else (before, answer, after)


def _before_sign(before: str, answer: str, after: str, vocabulary: Vocabulary) -> Cut:
    """End "salt → thirst" before its sign."""
    del vocabulary
    sign = _SIGN.search(answer) if "`" not in answer else None
    return (
        (before, answer[: sign.start()], f"{answer[sign.start() :]}{after}")
        if sign
        else (before, answer, after)
    )


def _before_predicate(before: str, answer: str, after: str, vocabulary: Vocabulary) -> Cut:
    """End "its edge and sinks" before the second verb."""
    if len(enumeration(answer)) > _PAIR or _is_clause(answer, vocabulary):
        return before, answer, after
    head = one_thing(answer, vocabulary).rstrip(" ,")
    return before, head, f"{answer[len(head) :]}{after}"


def _of_date(before: str, answer: str, after: str, vocabulary: Vocabulary) -> Cut:
    """Hide but the year of "1725 as part of a book", where a preposition leads to it."""
    led = before.split()[-1:]
    date = _DATE.match(answer) if led and vocabulary.has("prepositions", led[0]) else None
    return (before, date[0], f"{answer[date.end() :]}{after}") if date else (before, answer, after)


def _to_its_end(before: str, answer: str, after: str, vocabulary: Vocabulary) -> Cut:
    """Hide "men from 18 to 25" to its end."""
    del vocabulary
    more = _RANGE.match(after) if answer[-1].isdigit() else None
    return (before, f"{answer}{more[0]}", after[more.end() :]) if more else (before, answer, after)


def _behind_adverb(before: str, answer: str, after: str, vocabulary: Vocabulary) -> Cut:
    """Begin "together as a flock" behind the preposition."""
    first, second, *others = [*answer.split(maxsplit=2), "", ""][:3]
    is_adverb = vocabulary.has("joining_adverbs", first)
    leads = is_adverb and first.islower() and vocabulary.has("prepositions", second) and bool(others[0])
    leads = leads and not vocabulary.has("coordinators", second)
    return (f"{before}{first} {second} ", others[0], after) if leads else (before, answer, after)


def _before_adverb(before: str, answer: str, after: str, vocabulary: Vocabulary) -> Cut:
    """End "bread any more" and "die alten Züge so nicht mehr" before what belongs to the verb."""
    trailing = vocabulary.expressions.get("trailing")
    end = trailing.search(answer) if trailing else None
    left = answer[: end.start()] if end else ""
    is_whole = end is not None and (" " in left or " " in end[0].strip() or not left.islower())
    return (
        (before, answer[: end.start()], f"{end[0]}{after}") if end and is_whole else (before, answer, after)
    )


def _before_particle(before: str, answer: str, after: str, vocabulary: Vocabulary) -> Cut:
    """End "the method down" of "wrote the method down" before the particle of the verb."""
    verb, (said, _, last) = before.split()[-1:], answer.rpartition(" ")
    is_particle = bool(said and verb) and last.islower() and vocabulary.has("particles_of_verbs", last)
    acts = is_particle and is_finite(verb[0].strip("*_").lower(), vocabulary)
    is_thing = acts and (vocabulary.has("determiners", said.split()[0]) or " " not in said)
    is_thing = is_thing and not vocabulary.has("open_ends", said.split()[-1]) and said.split()[-1] != "as"
    return (before, said, f" {last}{after}") if is_thing else (before, answer, after)


def _whole_phrase(before: str, answer: str, after: str, vocabulary: Vocabulary) -> Cut:
    """Show all of a phrase that is always said so: "forma parte de […]"; of "instance" nothing is left."""
    fixed = vocabulary.expressions.get("fixed_phrase")
    if fixed is None:
        return before, answer, after
    text, at = f"{before}{answer}", len(before)
    found = next((one for one in fixed.finditer(text) if one.start() < at < one.end()), None)
    if found is None:
        return before, answer, after
    rest = text[found.end() :].lstrip()
    return text[: len(text) - len(rest)], rest, after


def _behind_example(before: str, answer: str, after: str, vocabulary: Vocabulary) -> Cut:
    """Show "e.g." of "e.g. to save its data"."""
    led = vocabulary.expressions["examples"].match(answer)
    if led is None:
        return before, answer, after
    rest = answer[led.end() :].lstrip(". ")
    if " " not in rest and not rest[:1].isupper():
        return before, answer, after  # "like this"
    return f"{before}{answer[: len(answer) - len(rest)]}", rest, after


def _of_subject(before: str, answer: str, after: str, vocabulary: Vocabulary) -> Cut:
    """Hide but the noun of "a bell in […]" where a verb stands behind it: "town rings hours"."""
    led = before.split()[-1:]
    if not (vocabulary.has_base_forms and led and vocabulary.has("prepositions", led[0])):
        return before, answer, after
    if vocabulary.has("leads_clause", led[0]) or _is_clause(answer, vocabulary):
        return before, answer, after
    told = clause(answer, vocabulary)
    is_verb = told is not None and told.does == "does" and not vocabulary.has("nouns_too", told.verb)
    if told is None or not is_verb or not told.rest or vocabulary.has("mostly_nouns", told.verb):
        return before, answer, after
    return before, told.subject, f"{answer[len(told.subject) :]}{after}"


def _with_its_rest(before: str, answer: str, after: str, vocabulary: Vocabulary) -> Cut:
    """Hide "valid for ten years" and not "valid" alone, where a sentence says what something is."""
    led, said = before.split()[-1:], answer.split()
    behind = after.split(maxsplit=1)[:1] if after[:1] == " " else []
    states = bool(led) and vocabulary.has("copulas", led[0]) and len(said) <= _STATE
    goes_on = bool(behind) and vocabulary.has("prepositions", behind[0])
    end = _CLAUSE_ENDS.search(after)
    if not (states and goes_on and end) or not all(_is_plain(word, vocabulary) for word in said):
        return before, answer, after
    whole = f"{answer}{after[: end.start()]}"
    is_short = len(whole.split()) <= _LONGEST_STATE and len(behind[0]) < end.start() - 1
    is_short = is_short and not any(vocabulary.has("coordinators", word) for word in whole.split())
    return (before, whole, after[end.start() :]) if is_short else (before, answer, after)


def _to_its_clause_end(before: str, answer: str, after: str, vocabulary: Vocabulary) -> Cut:
    """Hide "a crowd that had come to see it" whole, and not up to "come" alone."""
    behind = after.split(maxsplit=1)[:1] if after[:1] == " " else []
    goes_on = bool(behind) and vocabulary.has("prepositions", behind[0])
    end = _CLAUSE_ENDS.search(after) if goes_on and not vocabulary.has("coordinators", behind[0]) else None
    rest = after[: end.start()] if end else ""
    is_short = len(rest.split()) > 1 and len(f"{answer}{rest}".split()) <= _LONGEST_CLAUSE
    is_more = any(map(str.isdigit, rest)) or hides_most(f"{before}{GAP}{after[len(rest) :]}", answer + rest)
    if not is_short or is_more or "`" in answer or answer.count(" ") < _PAIR:
        return before, answer, after
    start = len(before)
    sentence = candidates.looked_at(f"{before}{answer}{after}", vocabulary)
    told = candidates.likelihoods(sentence, start, start + len(answer))
    acts = any(is_finite(word.strip(",").lower(), vocabulary) for word in answer.split()[1:])
    is_piece = told is not None and told[0] < _WHOLE and acts
    return (before, f"{answer}{rest}", after[len(rest) :]) if is_piece else (before, answer, after)


def _is_plain(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word is no name, number or article, which would be asked for alone."""
    is_small = word in vocabulary.numbers or vocabulary.has("determiners", word)
    return word.isalpha() and word.islower() and not is_small


def _is_clause(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what is hidden is a clause as a whole: "who pays and when"."""
    first = answer.split(maxsplit=1)[0]
    return any(vocabulary.has(group, first) for group in _APART) and not vocabulary.has("determiners", first)


_LOOKS: tuple[Callable[[str, str, str, Vocabulary], Cut], ...] = (
    _as_one,
    _as_marked,
    _whole_phrase,
    _before_sign,
    _behind_example,
    _behind_adverb,
    _before_predicate,
    _of_subject,
    _of_date,
    _to_its_end,
    _before_adverb,
    _before_particle,
    _with_its_rest,
    _to_its_clause_end,
)

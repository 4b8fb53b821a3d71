"""Running text and bullets: definitions, cues, traps, quantities, and plain statements."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby

from kmsflash.model.notes import FactDraft, Rejection
from kmsflash.model.sentences import Sentence
from kmsflash.notes.facts import remarks
from kmsflash.notes.facts.asking import posed
from kmsflash.notes.facts.defining import (
    acronyms,
    appositions,
    attributes,
    copular,
    definitions,
    described,
    fragments,
    hanging,
    headed,
    led,
    open_labels,
    records,
    singled,
    term_rows,
    views,
)
from kmsflash.notes.facts.hiding import (
    asides,
    atoms,
    endings,
    leftovers,
    pointing,
    predicated,
    quantities,
    sited,
)
from kmsflash.notes.facts.lines import (
    arrows,
    caused,
    chains,
    coded,
    compared,
    counted,
    cues,
    equations,
    formulas,
    glossed,
    jottings,
    listed,
    measures,
    mnemonics,
    numbered,
    numerals,
    ordinals,
    paired,
    purposes,
    remedies,
    symbolic,
)
from kmsflash.notes.facts.making import NO_QUESTION, OF_NOTES, Found, Passage, Scope, Text, explained, texts
from kmsflash.notes.facts.mistakes import confusions, misbeliefs, mistaken, prohibitions, traps
from kmsflash.notes.facts.spreading import Section, cut, read_all
from kmsflash.notes.facts.stating import (
    clefts,
    conditions,
    contracted,
    correlated,
    fronted,
    headless,
    limits,
    openings,
    owned,
    sources,
    statements,
    studies,
    thereof,
    topics,
    whoever,
)
from kmsflash.notes.facts.stating.reference import pointed_at, remember, resolved, there
from kmsflash.notes.facts.worth import is_definite
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.elided import told_apart
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.grammar.pronouns import named_before
from kmsflash.notes.wording import plain, sentences

Read = Callable[[Passage, str], list[Found]]

READINGS: tuple[Read, ...] = (
    thereof.read,
    numbered.read,
    ordinals.read,
    paired.read,
    measures.read_row,
    arrows.read,
    counted.read,
    chains.read,
    caused.read,
    views.read,
    cues.read,
    mnemonics.read,
    glossed.read,
    compared.read,
    confusions.read,
    misbeliefs.read_fact,
    misbeliefs.read,
    prohibitions.read,
    misbeliefs.read_turned,
    traps.read_named,
    traps.read_fix,
    appositions.read_dashed,
    traps.read_mistake,
    traps.read_order,
    coded.read_meanings,
    formulas.read_cases,
    symbolic.read,
    equations.read_pairs,
    equations.read,
    limits.read,
    listed.read,
    purposes.read,
    clefts.read,
    fronted.read,
    correlated.read,
    copular.read,
    headless.read,
    singled.read,
    statements.read,
    whoever.read,
    quantities.read,
    conditions.read,
    headless.read_labelled,
)
"""The first one that finds something in a sentence has read it."""

MISTAKEN: tuple[Read, ...] = (
    confusions.read,
    misbeliefs.read_fact,
    misbeliefs.read,
    misbeliefs.read_turned,
    traps.read_mistake,
)
"""What reads a sentence that says what is not so."""

WHOLE: tuple[Read, ...] = (
    thereof.read,
    formulas.read_cases,
    symbolic.read,
    numbered.read,
    ordinals.read,
    numerals.read,
    paired.read,
    measures.read,
    arrows.read,
    chains.read,
    mnemonics.read,
    glossed.read,
    listed.read,
)
"""What reads a text of one sentence as a whole, before its terms."""

_LONGEST_NAME = 3  # words of a heading that is the subject of what stands under it
_SEVERAL = 2
_FEWEST_WORDS = 4  # that say what a number is of
_LONGEST_SENTENCE = 1_000
_TOO_LONG = Sentence("The sentence is longer than a card can ask for.")


def recognise(scope: Scope) -> Iterator[Found]:
    """Yield what paragraphs and items say, section by section."""
    scope.attributes = attributes.attributes(scope)
    said = [
        (at, contracted.in_prose(scope, text))
        for at, text in ((at, remarks.without(scope, text)) for at, text in texts(scope))
    ]
    by_headings = groupby(said, key=lambda each: each[1].place.headings)
    sections = (records.placed(scope, list(section)) for _, section in by_headings)
    return read_all(read_section, scope, [part for section in sections for part in cut(section)])


def read_section(scope: Scope, section: Section) -> list[Found]:
    """Return what the texts of one section say; text that only explains goes to the fact before it."""
    named = _named_above(scope, section)
    problem, subject, above = "", named, ""
    said: list[Found] = []
    last = -1  # where the last thing that was read stands
    unread: dict[int, list[Text]] = defaultdict(list)  # items by their block
    beside = Counter(text.context for _, text in section.texts)
    for at, text in section.texts:
        is_remark = remarks.is_one(scope, at, text)
        if is_remark or mistaken.names_only(scope, text) or misbeliefs.only_claims(scope, text):
            why = OF_NOTES if is_remark else NO_QUESTION
            said.append(Rejection(plain(text.text), "", why, text.place))
            continue
        meant = "" if text.is_item and subject == named else subject  # an item has a thing of its own
        opens = text is section.texts[0][1] and not section.goes_on
        passage = Passage(scope, text, problem=problem, subject=text.context or meant, opens_section=opens)
        crossed = misbeliefs.read(passage, text.text) if misbeliefs.is_crossed(text.text) else []
        whole = crossed or open_labels.read(passage)
        jots = scope.whole.jotted and not whole
        jotted = whole or (jottings.read(passage, alone=beside[text.context] < _SEVERAL) if jots else [])
        jotted += asides.read(passage, text.text, leftovers.answers_of(jotted)) if jotted else []
        jotted = atoms.read(passage, text.text, jotted) if jotted else []
        found = jotted or [*_read(passage), *acronyms.read(passage)]
        if not any(atoms.is_more(one) for one in found):
            bare = described.read(passage) or hanging.read(passage, is_first=text.context != above)
            found = bare or found
        found = [hanging.placed(passage, one) for one in found] if passage.text.context else found
        found = [led.placed(passage, one) for one in found] if text.lead else found
        above = text.context
        problem = passage.problem if passage.name or text.label else ""
        subject = passage.subject
        before = said[last] if last >= 0 else None
        if not found and isinstance(before, FactDraft) and _explains(text):
            said[last] = explained(before, plain(text.text))
        said += found
        last = len(said) - 1 if found else last
        if text.is_item and not any(isinstance(one, FactDraft) for one in found):
            unread[at].append(text)
    return [*said, *(one for at, texts_of in unread.items() for one in fragments.read(scope, at, texts_of))]


def _named_above(scope: Scope, section: Section) -> str:
    """Return the name that a section has, which sentences without a subject speak of."""
    headings = section.texts[0][1].place.headings if section.texts else ()
    name = plain(headings[-1]) if len(headings) > 1 else ""
    vocabulary = scope.vocabulary
    is_name = 0 < len(name.split()) <= _LONGEST_NAME and name.replace(" ", "").isalpha()
    fits = is_name and "opens_with_verb" in vocabulary.expressions and not vocabulary.label(name)
    tells = vocabulary.expressions["set_title"].search(name) or vocabulary.expressions["property"].match(name)
    return name if fits and not tells and not vocabulary.has_base_forms else ""


def _explains(text: Text) -> bool:
    return not text.is_item and text.label is None and len(text.text.split()) > 3


def _read(passage: Passage) -> Iterator[Found]:
    said = sentences(passage.text.text, passage.scope.vocabulary.lists["abbreviations"])
    heading, said = headed.parted(passage, said)
    passage.subject = heading or passage.subject
    said, mended = remedies.read(passage, said)
    whole_said = said
    said, letters = formulas.parted(passage, said)
    yield from letters
    passage.following = tuple(said[1:])
    passage.term = passage.term or topics.term_of(passage, said[0])
    row = term_rows.read_row(passage, said)
    found = headed.read_phrase(passage, heading, said[0])
    asked = posed.read(passage, said) | mended
    row |= asked
    left = _unasked(passage, said, asked, parted=said != whole_said)
    whole = [] if found or 0 in asked else _whole(*left, reads_row=0 in row)
    if whole:
        whole = studies.read(passage, said[0], atoms.read(passage, passage.text.text, whole))
        yield from [*whole, *(one for told in asked.values() for one in told)]
        return
    said = said[1:] if found else said
    row = {at - bool(found): told for at, told in row.items() if at >= bool(found)}
    row |= {at: told for at, told in _replies(passage, said).items() if at not in row}
    told = 0
    for at, written in enumerate(said):
        sentence = openings.behind_lead(mistaken.known(passage, written), passage.scope.vocabulary)
        if len(sentence) > _LONGEST_SENTENCE:
            found.append(Rejection(f"{plain(sentence)[:200]}…", "", _TOO_LONG, passage.text.place))
            continue
        if at in row or told or posed.only_asks(sentence, passage) or _sends_elsewhere(sentence, passage):
            found += row.get(at, [])
            told = max(0, told - 1)
            continue
        passage.before, passage.following = said[at - 1] if at else "", tuple(said[at + 1 :])
        passage.naming = named_before(said[:at], written, passage.scope.vocabulary)
        following = said[at + 1] if at + 1 < len(said) else ""
        passage.ahead = following if orders(following, passage.scope.vocabulary) else ""
        shown, cited = sources.bare(sentence)
        said_of, read = _understood(passage, shown, written)
        told = passage.told_ahead
        if cited:
            read = sources.told(passage, said_of, cited, read)
        passage.told_ahead = 0
        about = written if cited and clause(shown, passage.scope.vocabulary) is None else said_of
        if told_of := studies.read(passage, about, read or _otherwise(passage, sentence, said_of)):
            found += told_of
        elif found and isinstance(found[-1], FactDraft):
            found[-1] = explained(found[-1], plain(sentence))
    yield from headed.or_read(passage, heading, said[0] if said else "", found)


def _understood(passage: Passage, sentence: str, written: str) -> tuple[str, list[Found]]:
    """Return a sentence with what its pronouns stand for, and what its parts say."""
    if called := pointing.read_called(passage, sentence):
        remember(passage, sentence)
        return sentence, called
    said_of = sentence if _corrects(passage, [sentence]) else resolved(passage, sentence)
    is_open = passage.scope.vocabulary.expressions["held_pronoun"].match(said_of) is not None
    parts = [] if is_open else told_apart(said_of, passage.scope.vocabulary)
    read = [one for part in parts for one in _sentence(passage, part)]
    topics.keep(passage, said_of, written)
    if len(parts) > 1:
        passage.subject = passage.topic  # "they" may be both of them
    return said_of, read


def _otherwise(passage: Passage, sentence: str, said_of: str) -> list[Found]:
    """Return what is asked, or refused, of a sentence that no reading found anything in."""
    is_definite = _is_definite(passage, sentence)
    if not is_definite and not passage.text.is_item:
        return _finished(passage, said_of, endings.read(passage, said_of))
    told = [] if passage.text.is_item else endings.read(passage, said_of)
    told = _finished(passage, said_of, atoms.read(passage, said_of, told))
    told = told or (predicated.read(passage, said_of) if is_definite else [])
    return told or ([Rejection(plain(sentence), "", NO_QUESTION, passage.text.place)] if is_definite else [])


def _unasked(
    passage: Passage, said: list[str], asked: dict[int, list[Found]], *, parted: bool
) -> tuple[Passage, list[str]]:
    """Return a passage and its sentences without its questions and their answers, where others are left."""
    left = [sentence for at, sentence in enumerate(said) if at not in asked]
    if not (asked or parted) or not left:
        return passage, said
    return replace(passage, text=replace(passage.text, text=" ".join(left))), left


def _whole(passage: Passage, said: list[str], *, reads_row: bool) -> list[Found]:
    """Return what a text gives as one: a mnemonic, a list, a term with its text, or a situation.

    Brackets that only cite are left out of it.
    """
    told = attributes.read(passage)
    if told:
        return told
    shapes = WHOLE if len(said) == 1 else ()
    single = next(filter(None, (shape(passage, said[0]) for shape in shapes)), [])
    if single:
        remember(passage, said[0])
    sends_on = bool(said) and _sends_elsewhere(said[0], passage)
    if single or reads_row or sends_on or _corrects(passage, said):
        return single
    shown, cited = sources.bare(passage.text.text)
    within = replace(passage, text=replace(passage.text, text=shown)) if cited else passage
    whole = definitions.read_item(within) or traps.read_situation(within)
    return sources.told(within, "", cited, whole) if whole and cited else whole


def _corrects(passage: Passage, said: list[str]) -> bool:
    """Tell whether a text opens with a confusion, a misbelief or a prohibition, and so is no definition."""
    return bool(said) and any(
        opens(passage, said[0]) for opens in (confusions.opens, misbeliefs.opens, prohibitions.opens)
    )


def _sentence(passage: Passage, sentence: str) -> list[Found]:
    before, subject = passage.problem, passage.subject
    name = pointed_at(passage, sentence) or owned.owner(passage, sentence)
    tried = (
        (reading, found)
        for reading in READINGS
        if (found := reading(_placed(passage, reading, sentence, name), sentence))
    )
    reading, read = next(tried, (quantities.read, []))
    asks_numbers = reading in (statements.read, quantities.read, misbeliefs.read)  # or may be mistaken
    found = [
        *read,
        *([] if asks_numbers else quantities.unasked(passage, sentence, read)),
        *quantities.read_asides(passage, sentence),
        *quantities.read_dated(passage, sentence),
        *appositions.read(passage, sentence),
        *misbeliefs.read_exempt(passage, sentence),
        *conditions.read_otherwise(passage, sentence, read),
    ]
    told = leftovers.read(passage, sentence, found or endings.read_list(passage, sentence))
    if told and reading not in MISTAKEN:
        told = atoms.read(passage, sentence, endings.with_reason(passage, sentence, told))
    found = _finished(passage, sentence, told)
    if read and passage.problem == before:
        passage.problem = ""  # another matter: a fix further down is not for the old one
    if passage.subject == subject:
        remember(passage, sentence)
    return found


def _finished(passage: Passage, sentence: str, told: list[Found]) -> list[Found]:
    """Return what a sentence was *told* to say, with what its gaps are of."""
    found = [sited.placed(passage, there(passage, one)) for one in told]
    found = [headless.placed(passage, sentence, predicated.instead(passage, one)) for one in found]
    found = [topics.placed(passage, sentence, one) for one in found]
    return [pointing.led(passage, one) for one in found]


def _placed(passage: Passage, reading: Read, sentence: str, name: str) -> Passage:
    """Return the passage as a reading sees it: under the *name* that a pronoun stands for.

    The section is named where an item is no sentence and would not say what its number is of.
    """
    if name:
        return passage.under(name)
    if reading is not quantities.read:
        return passage
    opens = sentence[:1].isdigit() and not re.match(r"\d{4}\b|\d{1,2}\.\s", sentence)
    is_short = passage.text.is_item or opens or len(sentence.split()) < _FEWEST_WORDS
    is_bare = is_short and not passage.context
    if is_bare and clause(sentence, passage.scope.vocabulary) is None:
        return passage.under(f"**{passage.above}**")
    return passage


def _sends_elsewhere(sentence: str, passage: Passage) -> bool:
    expressions = passage.scope.vocabulary.expressions
    leads = expressions["elsewhere"].match(sentence) or expressions["announces_pair"].match(sentence)
    return leads is not None and "→" not in sentence


def _replies(passage: Passage, said: list[str]) -> dict[int, list[Found]]:
    """Return a rejection for what only answers the question before it: "Why learn that? Because …"."""
    because = passage.scope.vocabulary.lists["because"]
    after = [at for at in range(1, len(said)) if said[at - 1].endswith("?")]
    replies = [at for at in after if said[at].split(maxsplit=1)[0].lower() in because]
    return {at: [Rejection(plain(said[at]), "", NO_QUESTION, passage.text.place)] for at in replies}


def _is_definite(passage: Passage, sentence: str) -> bool:
    """Tell whether a sentence that gave no card would be missed: a statement, or a labelled text."""
    if len(plain(sentence).split()) <= 3:
        return False
    vocabulary = passage.scope.vocabulary
    states = is_definite(passage, sentence) and clause(sentence, vocabulary) is not None
    limits = vocabulary.expressions["limits"].search(plain(sentence)) and clause(sentence, vocabulary)
    return bool(passage.text.label or states or limits)

"""The whole way: the bytes of a notes file become facts with their cards."""

from dataclasses import replace

from kmsflash.model.notes import FactDraft, OpenQuestion, Reading, Rejection
from kmsflash.notes import alone, parted, readers, sections
from kmsflash.notes.authors import cites
from kmsflash.notes.crew import Crew
from kmsflash.notes.facts import find_facts, untold
from kmsflash.notes.facts.asking.unanswered import answer_open
from kmsflash.notes.facts.hiding import (
    bracketed,
    chosen,
    doubled,
    fewest,
    inner,
    poor,
    remaining,
    segments,
    unasked,
    vague,
)
from kmsflash.notes.facts.making import Scope
from kmsflash.notes.gates import instead, unread
from kmsflash.notes.gates.passing import headings_of, once, pass_gates, with_more
from kmsflash.notes.given import kept_back
from kmsflash.notes.grammar.articles import given as articles_given
from kmsflash.notes.grammar.articles import left_out
from kmsflash.notes.grammar.genders import on_page
from kmsflash.notes.names import Names, names_of
from kmsflash.notes.outline import outline
from kmsflash.notes.page import Line, Outline
from kmsflash.notes.repairs import repair
from kmsflash.notes.shortened import short_forms
from kmsflash.notes.stamps import ids_in, marked
from kmsflash.notes.vocabulary import Vocabulary, language_of, load


def derive(data: bytes, name: str, processes: int = 1) -> Reading:
    """Return everything that a notes file gives; the same bytes always give the same.

    *name* is the file's name: its ending helps to choose the reader, its stem is the title where the page
    has no heading. A page that gives no cards is a Reading without facts. Up to so many *processes* share
    the work on a long page; they are started anew, so the main module of a program that asks for them must
    do nothing when it is only imported.

    Raises UserError where the file is empty, damaged or protected, or holds no text.
    """
    extract = readers.read(data, name)
    lines, added = parted.numbered(extract.lines)
    language = language_of("\n".join(line.text for line in lines[:2000]))
    vocabulary = load(language).knowing(short_forms(lines))
    mended, repairs = repair(lines, vocabulary)
    page = outline(mended, readers.untagged(name), vocabulary)
    with Crew(processes) as crew:
        scope = Scope(page, vocabulary, _names(mended, vocabulary), crew=crew)
        facts, rejections, questions = _asked(scope, page, crew)
    facts, rejections = _left(facts, rejections, scope, page)
    facts = [parted.of_file(fact, added) for fact in facts]
    ids = ids_in(readers.decoded(data)) if b"^" in data or b"<!--" in data else {}
    return Reading(
        title=page.title,
        text="\n".join(line.text.rstrip() for line in mended),
        language=language,
        facts=tuple(marked(fact, ids) for fact in facts) if ids else tuple(facts),
        rejections=tuple(parted.of_file(one, added) for one in rejections),
        open_questions=tuple(parted.of_file(one, added) for one in questions),
        repairs=(*extract.reports, *repairs),
    )


def _names(lines: list[Line], vocabulary: Vocabulary) -> Names:
    """Return the names that a page writes, and who it cites."""
    small = vocabulary.lists["determiners"] | vocabulary.lists["small_subjects"]
    articles = small if vocabulary.keeps_capitals else None
    counts, known = vocabulary.has_base_forms, vocabulary.lists["eponyms"]
    articled = vocabulary.expressions.get("articled")
    names = names_of((line.text for line in lines), articles, known, counts=counts, articled=articled)
    names = replace(names, bare=left_out((line.text for line in lines), vocabulary))
    if vocabulary.keeps_capitals:  # any two nouns look like two names
        return replace(names, articled=on_page((line.text for line in lines), vocabulary))
    return replace(names, cites=cites(line.text for line in lines))


def _asked(
    scope: Scope, page: Outline, crew: Crew
) -> tuple[list[FactDraft], list[Rejection], list[OpenQuestion]]:
    """Return the facts of a page that pass, then what each look finds that those leave unasked."""
    vocabulary = scope.vocabulary
    found = answer_open(find_facts(scope), scope)
    facts, rejections = pass_gates(found, vocabulary, page, crew)
    facts = with_more(facts, list(inner.read(scope, facts)), vocabulary, page, crew)
    facts = vague.left_out(scope, facts)
    for look in (bracketed, unasked, segments, remaining, chosen):
        facts = with_more(facts, list(look.read(scope, facts)), vocabulary, page, crew)
    return facts, rejections, [one for one in found if isinstance(one, OpenQuestion)]


def _left(
    facts: list[FactDraft], rejections: list[Rejection], scope: Scope, page: Outline
) -> tuple[list[FactDraft], list[Rejection]]:
    """Return the facts without those that ask for little beside others, as they are shown."""
    facts, doubles = doubled.left(facts)
    facts, poorer = fewest.left(scope, facts)
    facts, little = poor.left_out(scope, facts)
    facts, lost = alone.told(facts, scope, headings_of(page))
    rejections = [*rejections, *doubles, *poorer, *little, *lost]
    rejections += untold.read(scope, facts, rejections)
    facts, vaguer = instead.left(scope, kept_back(facts, scope.vocabulary))
    facts = sections.named(articles_given(facts, scope.names, scope.vocabulary), scope)
    facts, again = once(facts)
    still = unread.still([*rejections, *vaguer, *again], facts)
    return facts, sorted(still, key=lambda one: one.place.first_line)

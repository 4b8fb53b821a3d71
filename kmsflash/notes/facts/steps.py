"""Steps: an ordered list is asked one step after the other, and as a whole where it is short."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kmsflash.model.kinds import Kind
from kmsflash.notes.facts.hiding import quantities
from kmsflash.notes.facts.lines import purposes
from kmsflash.notes.facts.making import Found, Passage, Scope, Text, card, fact, passage
from kmsflash.notes.facts.procedures import TOLD, follows_on, in_sequence, is_procedure, only_names
from kmsflash.notes.facts.sets import with_subject
from kmsflash.notes.facts.stating import statements
from kmsflash.notes.facts.stating.matching import matched
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.page import Block, Bullets, Code, Item, Paragraph
from kmsflash.notes.stepped import term_of
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold, is_balanced, lowered, masked, plain, split_outside

_FEWEST = 3
_WHOLE, _COUNTED = 5, 7  # steps that are asked together; where the notes name or number them
_LONGEST_ANSWER, _LONGEST_NAME = 25, 5
_LONGEST_INTRO, _LONGEST_AIM = 9, 14  # words that name a process; that say what it is for
_LONGEST_LED = 10  # words of a step with what it leads to
_APART = 2  # blocks that may stand between two halves of a list
_SEMICOLON = re.compile(r";\s+")
_SLANTED = re.compile(r"^(?P<mark>[*_])(?![*_])(?P<said>[^*_]+)(?P=mark)$")
_EQUATED = re.compile(r"^(?P<name>[^\W\d_][^=:,+*/\d]{3,40}?)\s=\s[^\W\d_]{2}")  # a step and what it is
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")


def recognise(scope: Scope) -> Iterator[Found]:
    """Yield the facts of every list of steps; numbered or not."""
    for at, block in enumerate(scope.outline.blocks):
        if at in scope.taken or not isinstance(block, Bullets):
            continue
        whole, last = _joined(scope.outline.blocks, at, block)
        if not is_procedure(whole, scope):
            continue
        halves = [other for other in range(at, last + 1) if isinstance(scope.outline.blocks[other], Bullets)]
        scope.taken.update(halves)
        before = scope.outline.blocks[at - 1] if at else None
        text = before.text if isinstance(before, Paragraph) else ""
        is_led = bool(whole.intro) and whole.intro in text
        yield from _steps(scope, _labelled(whole), term_of(text, scope.vocabulary) if is_led else "")


def _labelled(block: Bullets) -> Bullets:
    """Return steps with the labels that they open with, which are names here: "2. Answer: a fifth up"."""
    items = (
        replace(item, text=f"{item.label.text}: {item.text}") if item.label else item for item in block.items
    )
    return replace(block, items=tuple(items))


def _joined(blocks: Sequence[Block], at: int, whole: Bullets) -> tuple[Bullets, int]:
    """Return a numbered list with the parts of it that code cut off, and where the last of them stands."""
    last, between = at, ""
    for other in range(at + 1, len(blocks)):
        block = blocks[other]
        if other - last > _APART or block.place.headings != whole.place.headings or not whole.ordered:
            break
        if isinstance(block, Code):
            between += f"\n```\n{block.text}\n```"
        elif isinstance(block, Bullets) and block.ordered and block.start == len(whole.items) + whole.start:
            end = whole.items[-1]
            shown = replace(end, detail=f"{end.detail}{between}".strip())
            whole = replace(whole, items=(*whole.items[:-1], shown, *block.items))
            last, between = other, ""
        elif not isinstance(block, Paragraph):
            break
    return whole, last


def _steps(scope: Scope, block: Bullets, term: str) -> Iterator[Found]:
    """Yield the facts of a list of steps; *term*: what the paragraph tells of that introduces them."""
    ask = scope.vocabulary.ask
    process = _process(scope, block, term)
    listed = "\n".join(f"{number}. {item.text}" for number, item in enumerate(block.items, 1))
    short = [_short(item.text, scope) for item in block.items]
    is_naming, is_counted = only_names(block, scope), _is_counted(process, len(short), scope)
    are_steps = any(scope.vocabulary.has("step_words", word) for word in process.split())
    are_names = is_naming or (is_counted and not are_steps)
    told = [TOLD.match(item.text) if is_naming else None for item in block.items]
    for at, item in enumerate(block.items):
        shown = (
            listed.replace(f"{at + 1}. {item.text}", f"{at + 1}. =={item.text}==", 1)
            if "==" not in item.text
            else listed
        )
        first = ask["first_of"] if are_names else ask["step_first"]
        front = first if at == 0 else ask["step_next"]
        asked = front.format(process=process, before=_ASIDE.sub("", short[at - 1]))
        is_long = told[at] is not None or len(plain(item.text).split()) > _LONGEST_ANSWER
        answer = short[at] if is_long or follows_on(item, scope.vocabulary) else item.text
        step = Text(item.text, item.place, None, _detail(item), is_item=True)
        explanation = f"{shown}\n\n{step.detail}".strip()
        key = f"{process} step {at + 1}"
        yield fact(Kind.TAKEAWAY, key, step, (card("step", asked, answer, explanation),))
        yield from matched(Passage(scope, step), item.text.rstrip("."), item.text, orders_only=True)
        yield from quantities.read(Passage(scope, step), item.text)
        yield from _reason(scope, step)
        yield from _remarks(scope, step)
        yield from purposes.read(Passage(scope, step), item.text)
        if (what := told[at]) and len(plain(what["said"]).split()) <= _LONGEST_ANSWER:
            said = plain(what["said"])
            happens = ask["happens_in"].format(process=process, step=short[at])
            if clause(said, scope.vocabulary) is None and not _opens_small(said, scope.vocabulary):
                happens = _meaning(scope, process, short[at])
            drafted = card("happens", happens, what["said"], explanation)
            yield fact(Kind.TAKEAWAY, f"{key} told", step, (drafted,))
    is_told = is_naming or is_counted or in_sequence(block, scope)
    if len(short) <= (_COUNTED if is_told else _WHOLE):
        if sum(len(plain(step).split()) for step in short) > _LONGEST_ANSWER:
            short = [_ASIDE.sub("", step) for step in short]
        whole = Text("; ".join(short), block.place, None, "")
        count = scope.vocabulary.count(len(short))
        asked = ask["in_order" if are_names else "steps"].format(process=process, count=count)
        answer = "\n".join(f"{number}. {step}" for number, step in enumerate(short, 1))
        drafted = card("steps", asked, answer, listed)
        yield fact(Kind.TAKEAWAY, f"{process} steps", whole, (drafted,))


def _is_counted(process: str, steps: int, scope: Scope) -> bool:
    """Tell whether what the steps are of says how many there are: "the seven principles"."""
    said = set(fold(process).split())
    return bool(said & {str(steps), fold(scope.vocabulary.count(steps))})


def _reason(scope: Scope, step: Text) -> Iterator[Found]:
    """Yield the card for why a step is done, where it says so: "dry it, because resin sticks"."""
    vocabulary = scope.vocabulary
    said = split_outside(step.text.rstrip(". "), _SEMICOLON)[0]
    cause = vocabulary.expressions["because"].search(masked(said))
    order = said[: cause.start()] if cause else ""
    is_order = vocabulary.keeps_capitals or not vocabulary.has_base_forms or orders(order, vocabulary)
    if not order or not is_order or not is_balanced(order) or "why_order" not in vocabulary.ask:
        return
    reason = said[len(order) :].strip(" ,")
    if len(reason.split()) > _LONGEST_ANSWER:
        return
    shown = order if vocabulary.keeps_capitals else f"{order[:1].lower()}{order[1:]}"
    front = vocabulary.ask["why_order"].format(order=shown)
    drafted = card("why", front, capitalised(reason), passage(step.text, reason))
    yield fact(Kind.TAKEAWAY, f"{order} why", step, (drafted,))


def _remarks(scope: Scope, step: Text) -> Iterator[Found]:
    """Yield what a step says behind its semicolons, where those are sentences of their own."""
    for part in split_outside(step.text.rstrip(". "), _SEMICOLON)[1:]:
        if clause(part, scope.vocabulary) is not None:
            yield from statements.read(Passage(scope, step), capitalised(part))


def _opens_small(said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what is told of a step opens with its verb, as what happens in it."""
    first = said.split(maxsplit=1)[0]
    return is_finite(first, vocabulary) or vocabulary.has("imperatives", first)


def _meaning(scope: Scope, process: str, name: str) -> str:
    """Return the question for what the name of a part means: "The formula: what is the claim?"."""
    ask = scope.vocabulary.ask
    question = ask["term"].format(term=name)
    asked = question if scope.vocabulary.keeps_capitals else f"{question[:1].lower()}{question[1:]}"
    return ask["context"].format(context=f"**{process}**", question=asked)


def _detail(item: Item) -> str:
    below = "\n".join(f"- {child.text}" for child in item.children if child.text)
    return f"{item.detail}\n\n{below}".strip()


def _process(scope: Scope, block: Bullets, term: str) -> str:
    """Return what the steps are of: their introduction where it names it, or the section."""
    vocabulary, section = scope.vocabulary, _section(scope, block)
    bare = _ASIDE.sub("", block.intro.rstrip(": ").strip("* "))
    sequence = vocabulary.expressions["in_sequence"].search(bare)
    if sequence and not sequence.start():
        return _under(section, bare, vocabulary)
    bare = bare[: sequence.start()].rstrip(" ,") if sequence else bare
    intro = vocabulary.expressions["points_ahead"].sub("", bare)
    said = intro.casefold().split()
    follow = vocabulary.expressions["steps_follow"].search(intro)
    pointing = [at for at, word in enumerate(said) if vocabulary.has("pronouns", word)]
    if pointing and vocabulary.has("prepositions", said[0]) and _FEWEST <= pointing[0] < _LONGEST_NAME:
        return _under(
            section, " ".join(intro.split()[: pointing[0]]), vocabulary
        )  # "In the leaf this happens:"
    if len(said) == 1 and fold(intro) not in fold(section) and only_names(block, scope):
        return _under(section, intro, vocabulary)
    is_aim = vocabulary.expressions["aim"].match(f"{intro}:") is not None
    names = 2 <= len(said) <= (_LONGEST_AIM if is_aim else _LONGEST_INTRO) and not follow
    if term and (pointing or follow):
        return _under(term, bare, vocabulary) if names else term
    if "steps_follow" not in vocabulary.expressions or not names or pointing:
        return section
    told = clause(intro, vocabulary)
    is_open = intro != bare and told is not None and not told.auxiliary and len(told.rest.split()) < 2
    is_number = len(said) == 2 and _is_counted(intro, len(block.items), scope)
    if (is_open or is_number) and fold(section) not in fold(intro):
        return _under(section, bare, vocabulary)  # "Work goes like this:", "Seven principles:"
    named, _, kind = intro.replace(": ", " – ").rpartition(" – ")
    says_steps = named and vocabulary.has("step_words", kind) and not only_names(block, scope)
    return named if says_steps else _without_step_word(intro, scope)


def _under(section: str, title: str, vocabulary: Vocabulary) -> str:
    return f"{section} – {title if vocabulary.keeps_capitals else lowered(title)}"


def _without_step_word(intro: str, scope: Scope) -> str:
    """Return "Upgrade of a node" for "Upgrade steps of a node": that steps follow is asked anyway."""
    said = intro.split()
    for at in range(1, len(said) - 1):
        counted = (
            scope.vocabulary.has("determiners", said[0]) or fold(said[at - 1]) in scope.vocabulary.numbers
        )
        is_word = not counted and scope.vocabulary.has("step_words", said[at])
        if is_word and scope.vocabulary.has("head_ends", said[at + 1]):
            return " ".join((*said[:at], *said[at + 1 :]))
    return intro


def _section(scope: Scope, block: Bullets) -> str:
    """Return the nearest heading that says more than "Steps"."""
    vocabulary = scope.vocabulary
    named = [
        title
        for title in block.place.headings
        if not vocabulary.label(title) and not vocabulary.has("step_words", title)
    ]
    title = _ASIDE.sub("", named[-1] if named else scope.outline.title).strip("¿? \u00a0\u202f")
    sequence = vocabulary.expressions["in_sequence"].search(title)
    if sequence is None or not sequence.start():
        subject = scope.subject_of(block.place)
        return subject if title.endswith(subject) else title  # without "B." before it
    return with_subject(
        scope, replace(block.place, headings=block.place.headings[:-1]), title[: sequence.start()]
    )


def _short(text: str, scope: Scope) -> str:
    """Return the first thing that a step says."""
    opening = re.match(r"(\w+),?\s+", text)
    if opening and scope.vocabulary.has("sequence_words", opening[1]):
        text = capitalised(text[opening.end() :])
    parts = split_outside(text, scope.vocabulary.expressions["tail"])
    told = parts[0] if parts else text
    leads = len(told.split()) <= _LONGEST_LED and masked(told) == told
    first = re.split(r":\**\s+" if leads else r"\s+→\s+|:\**\s+", told)[0]
    first = equated["name"] if (equated := _EQUATED.match(first)) else first
    first = first.replace("**", "") if first.count("**") % 2 else first
    return _SLANTED.sub(r"\g<said>", first.rstrip(" .;,:"))

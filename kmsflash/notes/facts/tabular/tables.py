"""Tables: a card for each cell that says something, choices, terms, and what has a property."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, Cell, FactDraft, Rejection
from kmsflash.model.sentences import Sentence
from kmsflash.notes.facts.making import OF_NOTES, Found, Scope, tidy, unlinked
from kmsflash.notes.facts.tabular import cells, noted
from kmsflash.notes.facts.tabular.columns import are_dates, asked, is_day, is_noun
from kmsflash.notes.facts.tabular.framing import above, is_open
from kmsflash.notes.facts.tabular.grid import Grid, grid
from kmsflash.notes.facts.tabular.marks import Mark, is_empty, is_remarked, mark_of, marks_of, which_have
from kmsflash.notes.facts.tabular.titles import column_of, inside, is_known, is_remark, verb_of
from kmsflash.notes.page import Paragraph, Role, Table
from kmsflash.notes.vocabulary import Column, Vocabulary
from kmsflash.notes.wording import fold, lowered, plain, sentences, squeeze

_LONGEST = 25  # words of an answer
_SAMPLE = 40  # rows that tell how the others are named
_FEWEST, _FEWEST_OF_REMARK, _MOST = 3, 2, 14  # words by which a thing is known
_MOST_ASKED = 4  # rows that are each asked for a yes or no
_MOST_COMPARED = 200  # values that are held against one another
_IFS = ("if", "when", "wenn", "falls")
_NOTE = re.compile(r"\s*\([^()]*\)$")
_NUMBER = re.compile(r"[^\d\s]{0,7}\s?\d")  # an amount: "about 5 km"
_CUT = re.compile(r"\s[b-hj-npq-tv-xz]\.$")  # "Marfan s."
_MEANINGS = ("definition", "meaning", "description", "explanation", "bedeutung", "beschreibung", "erklärung")


def recognise(scope: Scope) -> Iterator[Found]:
    """Yield the facts of every table."""
    for at, block in enumerate(scope.outline.blocks):
        if at in scope.taken or not isinstance(block, Table) or len(block.header) < 2 or not block.rows:
            continue
        scope.taken.add(at)
        before = scope.outline.blocks[at - 1] if at else None
        line = before.text if isinstance(before, Paragraph) else ""
        if above(line, scope.vocabulary).unit:
            scope.taken.add(at - 1)
        table = grid(scope, block, line)
        yield from _facts(table)


def _facts(table: Grid) -> Iterator[Found]:
    if table.spelled:
        names = ", ".join(map(plain, table.keys))
        front = table.vocabulary.ask["stands_for"].format(short=table.spelled)
        drafted = CardDraft("short", front, names, table.markdown)
        yield _fact(table, (table.name, table.spelled), 0, (drafted,))
    if cells.tells(table):
        yield from cells.read(table)
    elif _decides(table):
        yield from _decisions(table)
        yield from _reasons(table)
    elif len(table.table.header) == 2 and _defines(table):
        yield from _terms(table)
    else:
        for attribute in range(len(table.properties)):
            yield from _attribute(table, attribute)


def _decides(table: Grid) -> bool:
    """Tell whether the first two columns are a need and what to choose for it."""
    header = [fold(title).rstrip("…. ") for title in table.table.header]
    lists = table.vocabulary.lists
    needs = header[0] in lists["need_headers"] or header[0].startswith(_IFS)
    chooses = header[1] in lists["choice_headers"] or (len(header) == 2 and header[0].startswith("if"))
    return needs and chooses and table.keyed == (0,) and not table.turned


def _defines(table: Grid) -> bool:
    title = table.properties[0] if table.properties else ""
    if table.properties and marks_of(table.said(0).values, table.vocabulary):
        return False
    return fold(title) in _MEANINGS or column_of(title, table.vocabulary) is None


def _rejected(table: Grid, row: int, front: str, answer: str, reason: str) -> Rejection:
    return Rejection(unlinked(front), answer, reason, table.place(row))


def _fact(table: Grid, key: tuple[str, ...], row: int, cards: tuple[CardDraft, ...]) -> FactDraft:
    quote = " | ".join(table.table.rows[row]) if row < len(table.table.rows) else ""
    normal = fold(" ".join((*key[1:], *(draft.answer for draft in cards[:1]))))
    return FactDraft(Kind.TABLE, " / ".join(map(fold, key)), normal, unlinked(quote), table.place(row), cards)


def _decisions(table: Grid) -> Iterator[Found]:
    chosen = Counter(fold(row[1]) for row in table.table.rows)
    for number, row in enumerate(table.table.rows):
        need, choice = plain(row[0]), row[1]
        if is_empty(need, table.vocabulary) or is_empty(choice, table.vocabulary):
            yield _rejected(table, number, need, choice, Sentence("A cell of this row is empty."))
            continue
        quoted = need[:1] in '"“„' and need[-1:] in '"”“'
        front = _need_asked(table, need, quoted=quoted)
        cards = [CardDraft("choice", front, _answer(choice), table.markdown, Cell(number, 1))]
        if not quoted and chosen[fold(choice)] == 1 and fold(choice) not in fold(need):
            back = table.vocabulary.ask["choice_reverse"].format(
                choice=_sunk(plain(choice), table.vocabulary)
            )
            cards.append(CardDraft("need", back, tidy(row[0]), table.markdown, Cell(number, 0)))
        yield _fact(table, (table.name, need, table.table.header[1]), number, tuple(cards))


def _need_asked(table: Grid, need: str, *, quoted: bool) -> str:
    ask = table.vocabulary.ask
    if quoted:
        return ask["cue"].format(cue=need.strip('"“”„ '))
    is_clause = table.vocabulary.has("if_headers", table.table.header[0]) or (
        fold(table.table.header[0]) in _IFS and re.match(r"(?:the|a|an|you|it)\s", need)
    )
    if is_clause:
        return ask["choose_if"].format(need=lowered(need))
    return ask["choose"].format(need=need)


def _reasons(table: Grid) -> Iterator[Found]:
    """Yield what the further columns of a table of choices say of each choice."""
    for column in range(2, len(table.table.header)):
        title = plain(table.table.header[column])
        label = table.vocabulary.label(title)
        template = "choose_why" if label and label.role is Role.EXPLANATION else "choose_more"
        for number, row in enumerate(table.table.rows):
            need, choice = plain(row[0]), _sunk(plain(row[1]), table.vocabulary)
            front = table.vocabulary.ask[template].format(need=need, choice=choice, property=title)
            if any(is_empty(cell, table.vocabulary) for cell in (need, choice, row[column])) or not title:
                yield _rejected(table, number, front, row[column], Sentence("The cell is empty."))
                continue
            drafted = CardDraft("cell", front, _answer(row[column]), table.markdown, Cell(number, column))
            yield _fact(table, (table.name, need, title), number, (drafted,))


def _terms(table: Grid) -> Iterator[Found]:
    title, values, counted = table.said(0)
    repeated, times = table.repeated, Counter(map(fold, values))
    vocabulary = table.vocabulary
    acts = sum(fold(value).partition(" ")[0] in vocabulary.verbs for value in values) * 2 > len(values)
    for number, meaning in enumerate(values):
        term = table.named(number)
        if is_empty(term, vocabulary) or is_empty(meaning, vocabulary):
            yield _rejected(table, number, term, meaning, Sentence("A cell of this row is empty."))
            continue
        if fold(term) in repeated:
            yield _rejected(
                table, number, term, meaning, Sentence("The table has several answers for this term.")
            )
            continue
        told = {"counted": counted, "is_case": table.acts(number, 0), "described": table.describes(0)}
        front = (
            _question(table, term, title, **told)
            if fold(title) not in _MEANINGS
            else _meaning_asked(table, term, acts=acts)
        )
        cards = [CardDraft("meaning", front, _answer(meaning), table.markdown, table.where(number, 0))]
        unique = times[fold(meaning)] == 1 and fold(term) not in fold(meaning)
        if unique and len(plain(meaning)) > 2 and _is_short(meaning) and not counted:
            origin = Cell(number, table.keyed[0])
            cards.append(_reverse(table, None, title, plain(meaning), term, origin))
        yield _fact(table, (table.name, term, title), number, tuple(cards))


def _meaning_asked(table: Grid, term: str, *, acts: bool) -> str:
    """Ask what a term means: "What does **HTTP 404** mean?" rather than "What is **404**?"."""
    column = column_of("meaning", table.vocabulary)
    is_code = re.fullmatch(r"\S*\d\S*", term) and table.kind and column
    if is_code and column:
        return _question(table, term, "meaning")
    return table.vocabulary.ask["term_does" if acts else "term"].format(term=term)


def _attribute(table: Grid, attribute: int) -> Iterator[Found]:
    """Yield the facts of one property of all things."""
    title, values, _ = table.said(attribute)
    marks = marks_of(values, table.vocabulary)
    row = table.where(0, attribute).row
    if not title:
        yield _rejected(
            table, row, "", ", ".join(values[:3]), Sentence("This column has no title to ask by.")
        )
    elif marks:
        yield from _having(table, attribute, marks)
        rest = [
            thing
            for thing, mark in enumerate(marks)
            if mark is None or is_remarked(values[thing], table.vocabulary)
        ]
        yield from _singles(table, attribute, rest)
    elif (
        len(values) > 1
        and len({fold(value) for value in values}) == 1
        and not is_empty(values[0], table.vocabulary)
    ):
        things = ", ".join(map(plain, table.keys[:6]))
        ask, shown = table.vocabulary.ask, inside(title, table.vocabulary)
        front = ask["constant"].format(things=things, property=shown)
        if table.vocabulary.has("prepositions", shown.split(" ")[0]):
            front = ask["bare"].format(thing=things, property=shown)
        drafted = CardDraft("column", front, _answer(values[0]), table.markdown)
        yield _fact(table, (table.name, "*", title), row, (drafted,))
    else:
        yield from _singles(table, attribute, list(range(len(values))))


def _sunk(text: str, vocabulary: Vocabulary) -> str:
    """Write a leading article small."""
    return (
        text[:1].lower() + text[1:] if vocabulary.has("determiners", text.split(" ", maxsplit=1)[0]) else text
    )


def _having(table: Grid, attribute: int, marks: list[Mark]) -> Iterator[Found]:
    """Ask which things have a property; never a bare yes or no."""
    title = plain(table.properties[attribute])
    row = table.where(0, attribute).row
    things = [plain(key) for key, mark in zip(table.keys, marks, strict=True) if mark is not None]
    having = [plain(key) for key, mark in zip(table.keys, marks, strict=True) if mark]
    front = which_have(title, things, table.vocabulary, rows_have=table.turned or _says_more(table))
    front = _of_kind(table, front, things)
    if not having or len(having) == len(things):
        yield _rejected(
            table,
            row,
            front,
            ", ".join(having) or "—",
            Sentence("All rows say the same, so there is nothing to tell apart."),
        )
    elif len(having) > 5 or len(front) > 190:
        yield _rejected(
            table, row, front, ", ".join(having), Sentence("The answer would be a list of more than five.")
        )
    else:
        cards = [CardDraft("having", front, ", ".join(having), table.markdown)]
        others = [thing for thing in things if thing not in having]
        if len(others) == 1 < len(having) and not others[0].isspace():
            asked_not = which_have(title, things, table.vocabulary, lacks=True)
            cards.append(CardDraft("having", _of_kind(table, asked_not, things), others[0], table.markdown))
        yield _fact(table, (table.name, "*", title), row, tuple(cards))
        if title.endswith("?"):
            yield from _row_questions(table, attribute, marks)


def _row_questions(table: Grid, attribute: int, marks: list[Mark]) -> Iterator[Found]:
    """Ask of each row what the title of its column asks, where the notes put it as a question: "Opens?".

    Of many rows only those are asked that differ from the rest.
    """
    title = plain(table.properties[attribute]).rstrip("? ")
    asking = inside(title, table.vocabulary)
    rest = marks.count(True) * 2 > len(marks) if len(marks) > _MOST_ASKED else None
    for thing, mark in enumerate(marks):
        key, value, at = table.named(thing), table.cell(thing, attribute), table.where(thing, attribute)
        is_told = mark is None or mark == rest or mark_of(value, table.vocabulary) is None
        if is_told or fold(key) in table.repeated:
            continue
        front = table.vocabulary.ask["asks_of"].format(thing=key, property=asking)
        drafted = CardDraft("row-question", front, _answer(value), table.markdown, at)
        yield _fact(table, (table.name, key, title), at.row, (drafted,))


def _of_kind(table: Grid, front: str, things: Sequence[str]) -> str:
    """Say before a question what its letters or numbers are of."""
    if not table.kind or fold(table.kind) in fold(front) or not any(map(is_open, things)):
        return front
    return table.vocabulary.ask["context"].format(context=f"**{table.kind}**", question=front)


def _says_more(table: Grid) -> bool:
    """Tell whether a table has other columns than those of yes and no: then its rows are the things."""
    columns = range(len(table.properties))
    return any(marks_of(table.said(column).values, table.vocabulary) is None for column in columns)


def _answer(text: str) -> str:
    """Return a cell as an answer: a long one is its first sentence, the whole stands in the table shown."""
    joined = re.sub(r"([.!?]);(?=\s)", r"\1", text)
    said = tidy(joined if _is_short(joined) else sentences(joined)[0])
    return f"{said}." if _CUT.search(joined) and not said.endswith(".") else said


def _is_short(text: str) -> bool:
    return len(plain(text).split()) <= _LONGEST


def _singles(table: Grid, attribute: int, things: list[int]) -> Iterator[Found]:
    """Yield the fact of a property for each of the *things*."""
    said = table.said(attribute)
    is_feature = table.turned and not (table.vocabulary.has_base_forms or table.vocabulary.keeps_capitals)
    is_case = attribute in table.cases or (is_feature and not _is_known(said.title, table.vocabulary))
    described = table.describes(attribute)
    remarks = is_remark(said.title, table.vocabulary)
    telling = _telling(said.values, table.keys, fewest=_FEWEST_OF_REMARK if remarks else _FEWEST)
    repeated = table.repeated
    column = column_of(said.title, table.vocabulary)
    naming = table.naming
    for thing in things:
        value, key, at = said.values[thing], table.named(thing), table.where(thing, attribute)
        stands = is_case or table.acts(thing, attribute)
        told = {"counted": said.counted, "is_case": stands, "described": described}
        front = _question(table, key, said.title, **told)
        name = table.cell(thing, naming) if attribute > naming >= 0 else ""
        if not is_empty(name, table.vocabulary):
            front = front.replace(f"{key}**", f"{key}** ({plain(name)})", 1)  # "port 25 (SMTP)"
        if is_empty(value, table.vocabulary) or is_empty(key, table.vocabulary):
            yield _rejected(table, at.row, front, value, Sentence("The cell is empty."))
            continue
        if table.vocabulary.has("pointers", value):
            yield _rejected(table, at.row, front, value, OF_NOTES)
            continue
        if fold(value) == fold(key):
            yield _rejected(table, at.row, front, value, Sentence("The answer stands in the question."))
            continue
        if fold(key) in repeated:
            several = f"“{key}” stands in several rows, so the question would have several answers."
            yield _rejected(table, at.row, front, value, several)
            continue
        cards = noted.parted(table, key, value, at) if remarks else []
        cards = cards or [CardDraft("cell", front, _answer(value), table.markdown, at)]
        if telling[thing] and (remarks or (column and column.reverse)):
            origin = None if table.turned or len(table.keyed) > 1 else Cell(at.row, table.keyed[0])
            by, title = (None, _MEANINGS[0]) if remarks else (column, said.title)
            cards.append(_reverse(table, by, title, _answer(plain(value)), key, origin))
        yield _fact(table, (table.name, key, said.title), at.row, tuple(cards))


def _is_known(title: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a title is known to name a property that a thing has."""
    is_property = vocabulary.expressions["property"].match(fold(title)) is not None
    return is_property or is_known(title, vocabulary)


def _telling(values: list[str], keys: Sequence[str], *, fewest: int) -> list[bool]:
    """Return which values lead back to one thing: long enough, in one row only, without naming it."""
    said = [fold(value) for value in values]
    if len(said) > _MOST_COMPARED:
        return [False] * len(said)
    return [
        fewest <= len(value.split()) <= _MOST
        and said.count(value) == 1
        and not any(value in other or other in value for other in said if other != value and other)
        and not any(part in value.split() for part in fold(key).split() if len(part) > 2)
        for value, key in zip(said, keys, strict=True)
    ]


def _question(table: Grid, key: str, title: str, **told: bool) -> str:
    front = asked(key, title, table.kind, table.keys[:_SAMPLE], table.vocabulary, **told)
    return front.replace(f"**{key}**", key) if key.startswith("`") else front


def _reverse(
    table: Grid, column: Column | None, title: str, value: str, key: str, at: Cell | None
) -> CardDraft:
    ask = table.vocabulary.ask
    kind = table.kind
    things = ", ".join(map(plain, table.keys))
    short = len(table.keys) <= 5 and len(things) < 90
    if kind and (column is None or fold(title) in _MEANINGS):
        front = _reverse_asked(table, kind, title, tidy(value), key)
        return CardDraft("reverse", front, key, table.markdown, at)
    which = (
        ask["which"].format(kind=f"**{inside(kind, table.vocabulary)}**")
        if kind
        else ask["which_of"].format(things=things)
        if short
        else ask["what"]
    )
    value = value if column else _measured(title, value, table.vocabulary)
    title = inside(title, table.vocabulary)
    template = column.reverse if column else ask["reverse_term"]
    front = squeeze(template.format(which=which, property=title, value=tidy(value)))
    return CardDraft(
        "reverse",
        front,
        key,
        table.markdown,
        at,
    )


def _measured(title: str, value: str, vocabulary: Vocabulary) -> str:
    """Return an amount with what it is of: "Bandwidth: 150 Hz"; anything else as it is."""
    is_amount = _NUMBER.match(value) is not None and fold(title) not in _MEANINGS
    return f"{_NOTE.sub('', title)}: {value}" if is_amount and not verb_of(title, vocabulary) else value


def _reverse_asked(table: Grid, kind: str, title: str, value: str, key: str) -> str:
    """Ask which thing of a *kind* has a *value* under a *title* that says nothing of how to ask for it."""
    vocabulary, noun = table.vocabulary, f"**{inside(kind, table.vocabulary)}**"
    if are_dates(table.keys):
        return vocabulary.ask["which_date" if is_day(key) else "which_year"].format(meaning=value)
    if "reverse_kind" in vocabulary.ask:
        return vocabulary.ask["reverse_kind"].format(value=_measured(title, value, vocabulary), kind=kind)
    if fold(title) in _MEANINGS or not is_noun(kind, vocabulary):
        which = (
            vocabulary.ask["which"].format(kind=noun) if is_noun(kind, vocabulary) else vocabulary.ask["what"]
        )
        return vocabulary.ask["reverse_term"].format(which=which, value=value)
    if is_noun(title, vocabulary):
        shown = inside(title, vocabulary)
        return vocabulary.ask["reverse_noun"].format(kind=noun, property=shown, value=value)
    return vocabulary.ask["reverse_phrase"].format(kind=noun, property=title.rstrip("?:. "), value=value)

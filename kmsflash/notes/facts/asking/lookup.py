"""Looking a question up: in the row of a table that it names, or in the two definitions it compares."""

import re
from collections.abc import Iterable, Sequence

from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.facts.asking.evidence import Evidence, stems
from kmsflash.notes.facts.making import tidy
from kmsflash.notes.page import Table
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, lowered, plain, stands_in

_MOST_UNKNOWN = 2  # words of a question that neither the row nor its headings hold


def in_tables(question: str, evidence: Evidence) -> list[tuple[str, str]]:
    """Return the cells that a question asks for by their header, and their row, for each that fits."""
    vocabulary = evidence.scope.vocabulary
    asked = plain(question)
    told = vocabulary.expressions
    lead = told["asks_property"].match(asked)
    if not lead or told["negated"].search(asked) or told["asks_why"].search(asked):
        return []
    found: list[tuple[str, str]] = []
    for nth, number in evidence.rows_with(asked):
        table = evidence.tables[nth]
        row = table.rows[number]
        columns = _asked_columns(fold(asked[lead.end() :]), table.header)
        if columns and _is_meant(asked, (nth, number), columns, evidence):
            found.append((_cells(row, columns, table.header), _shown(table.header, row)))
        elif _is_chosen(asked, row, table, vocabulary):
            found.append((tidy(row[1]), _shown(table.header, row)))
    return found


def _asked_columns(rest: str, header: Sequence[str]) -> list[int]:
    """Return the columns whose header follows the question word: "which protocol and port …"."""
    names = {fold(name): at for at, name in enumerate(header) if fold(name)}
    words = rest.split()
    found: list[int] = []
    at = 0
    while at < len(words):
        name = next(
            (" ".join(words[at:end]) for end in range(at + 4, at, -1) if " ".join(words[at:end]) in names), ""
        )
        if name:
            found.append(names[name])
            at += len(name.split())
        elif found and len(words[at]) < 4 and at + 1 < len(words) and words[at + 1] in names:
            at += 1
        else:
            break
    return found


def _is_meant(asked: str, place: tuple[int, int], columns: Sequence[int], evidence: Evidence) -> bool:
    """Tell whether the question names this row, by its key or a cell of several words that no other has."""
    nth, number = place
    table, vocabulary = evidence.tables[nth], evidence.scope.vocabulary
    row = table.rows[number]
    wanted = stems(vocabulary.expressions["asks_choice"].sub(" ", asked), vocabulary)
    naming = [
        at for at, cell in enumerate(row) if at not in columns and _is_named_by(asked, at, cell, vocabulary)
    ]
    if not naming or not all(re.search(r"\w", row[at]) for at in columns):
        return False
    alone = all(evidence.cells[nth, at, fold(row[at])] == 1 for at in naming)
    around = (*table.place.headings, *table.header, *row)
    unknown = wanted - stems(" ".join(around), vocabulary)
    return alone and len(unknown) <= _MOST_UNKNOWN and len(unknown) * 2 < len(wanted)


def _is_named_by(asked: str, at: int, cell: str, vocabulary: Vocabulary) -> bool:
    said = stems(cell, vocabulary)
    whole = len(fold(cell)) > 1 and stands_in(fold(cell), fold(asked))
    return bool(said) and said <= stems(asked, vocabulary) and (len(said) > 1 or (at == 0 and bool(whole)))


def _cells(row: Sequence[str], columns: Sequence[int], header: Sequence[str]) -> str:
    if len(columns) == 1 or not any("," in row[at] for at in columns):
        return ", ".join(tidy(row[at]) for at in columns)
    return "; ".join(f"{plain(header[at])}: {tidy(row[at])}" for at in columns)


def _shown(header: Sequence[str], row: Sequence[str]) -> str:
    lines = (header, ["---"] * len(header), row)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _is_chosen(asked: str, row: Sequence[str], table: Table, vocabulary: Vocabulary) -> bool:
    """Tell whether a decision table answers: the question names its situation and wants a choice."""
    lists = vocabulary.lists
    if len(table.header) != 2 or fold(table.header[0]) not in lists["need_headers"] or not all(row):
        return False
    choice = vocabulary.expressions["asks_choice"]
    lead = vocabulary.expressions["asks_property"].match(asked)
    kind = stems(" ".join(asked[lead.end() :].split()[:1]) if lead else "", vocabulary)
    wanted = stems(choice.sub(" ", asked), vocabulary)
    said = stems(row[0], vocabulary)
    around = stems(" ".join((*table.place.headings, *table.header)), vocabulary)
    return bool(choice.search(asked) and said) and said <= wanted and wanted <= said | around | kind


def difference(
    question: str, cards: Iterable[tuple[FactDraft, CardDraft]], vocabulary: Vocabulary
) -> tuple[str, FactDraft] | None:
    """Return the definitions of both things that a question wants told apart, where the notes define both."""
    asked = vocabulary.expressions["difference"].match(plain(question))
    if not asked:
        return None
    names = [_bare(asked[name], vocabulary) for name in ("one", "other")]
    defined = {
        _bare(one.key, vocabulary): (one, draft) for one, draft in cards if draft.way in ("meaning", "is-a")
    }
    found = [defined.get(name) for name in names]
    if not all(found):
        return None
    parts = [
        f"**{_without_article(asked[name], vocabulary)}**: {lowered(tidy(pair[1].answer))}"
        for name, pair in zip(("one", "other"), found, strict=True)
        if pair
    ]
    first = found[0]
    return ("; ".join(parts), first[0]) if first else None


def _bare(name: str, vocabulary: Vocabulary) -> str:
    return fold(_without_article(name, vocabulary))


def _without_article(name: str, vocabulary: Vocabulary) -> str:
    words = plain(name).split()
    leads = len(words) > 1 and vocabulary.has("determiners", words[0])
    return " ".join(words[1:] if leads else words)

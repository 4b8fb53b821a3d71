"""Which cards belong to an exam: the one place where that is read."""

from kmsflash.collection.deck_tree import DeckTree
from kmsflash.collection.exam_parts import Covering
from kmsflash.model.exams import Exam
from kmsflash.store import exam_cards
from kmsflash.store.exam_cards import CardRow
from kmsflash.store.opening import Connection


def members_of(connection: Connection, tree: DeckTree, exam: Exam) -> list[CardRow]:
    """Return the cards that belong to an exam and are studied, in note order, deck by deck as in the tree.

    What was set aside until tomorrow belongs to it too; only the plan of the day goes without.
    """
    covering = Covering(tree, exam.wishes.parts)
    rows = exam_cards.cards_of(connection, covering.decks, covering.cards)
    place = {deck: number for number, deck in enumerate(tree.in_order())}
    chosen = [row for row in rows if covering.has(row.card, row.deck, row.section)]
    chosen.sort(key=lambda row: place.get(row.deck, len(place)))  # stable: in a deck they are in order
    return chosen

"""Decks and their sections as one tree to choose from, and the parts of an exam that a choice means."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from kmsflash.model.exam_choices import DeckChoice
from kmsflash.model.exams import ExamPart
from kmsflash.model.ids import DeckId

Path = tuple[str, ...]


@dataclass(slots=True)
class Branch:
    """A deck, a section of one, or the cards that stand right in it beside its sections."""

    name: str
    deck: DeckId
    chain: tuple[DeckId, ...]  # the decks from the top down to it
    section: Path = ()
    cards: int = 0  # with all that is in it
    is_rest: bool = False
    children: list["Branch"] = field(default_factory=list)

    @property
    def is_deck(self) -> bool:
        """Whether it is a whole deck."""
        return not self.section and not self.is_rest

    def leaves(self) -> Iterator["Branch"]:
        """Give what can be chosen by itself."""
        if not self.children:
            yield self
        for child in self.children:
            yield from child.leaves()


def branches_of(choices: Sequence[DeckChoice], rest: str) -> list[Branch]:
    """Return the top decks with all that is in them; *rest* names cards that stand beside sections.

    What holds no card is left out, and a heading that is the only one over others.
    """
    roots: list[Branch] = []
    stack: list[Branch] = []
    for choice in choices:
        del stack[choice.depth :]
        chain = (*(branch.deck for branch in stack), choice.deck)
        branch = Branch(choice.name, choice.deck, chain)
        (stack[-1].children if stack else roots).append(branch)
        stack.append(branch)
        _add_sections(branch, choice, rest)
    return _pruned(roots)


def chosen_by(parts: Sequence[ExamPart], leaf: Branch) -> bool:
    """Return whether the parts of an exam take a leaf in: the narrowest that it lies in decides."""
    found = [
        (leaf.chain.index(part.deck), len(part.section), not part.left_out)
        for part in parts
        if part.deck in leaf.chain and leaf.section[: len(part.section)] == part.section
    ]
    return max(found)[2] if found else False


def parts_of(roots: Sequence[Branch], chosen: Collection[int]) -> tuple[ExamPart, ...]:
    """Return the fewest parts that mean what is chosen: leaves, by `id`."""
    return tuple(part for root in roots for part in _parts(root, chosen, inherited=False, anew=False))


def _add_sections(deck: Branch, choice: DeckChoice, rest: str) -> None:
    at: dict[Path, Branch] = {(): deck}
    for section in choice.sections:
        for end in range(1, len(section.path) + 1):
            path = section.path[:end]
            if path not in at:
                at[path] = Branch(path[-1], deck.deck, deck.chain, path)
                at[path[:-1]].children.append(at[path])
    for section in choice.sections:
        here = at[section.path]
        if here.children:
            own = Branch(rest, deck.deck, deck.chain, section.path, section.cards, is_rest=True)
            here.children.insert(0, own)
        else:
            here.cards += section.cards
    _fold(deck)


def _fold(branch: Branch) -> None:
    """Take away headings that stand alone over others."""
    for child in branch.children:
        _fold(child)
    if len(branch.children) != 1:
        return
    only = branch.children[0]
    if only.children:
        branch.children = only.children
    elif branch.is_deck:
        branch.cards, branch.children = only.cards, []


def _pruned(branches: list[Branch]) -> list[Branch]:
    kept = []
    for branch in branches:
        branch.children = _pruned(branch.children)
        if branch.children:
            branch.cards = sum(child.cards for child in branch.children)
        if branch.cards:
            kept.append(branch)
    return kept


def _parts(branch: Branch, chosen: Collection[int], *, inherited: bool, anew: bool) -> Iterator[ExamPart]:
    """Give the parts of a branch where what holds around it is *inherited*; *anew*: say so in any case."""
    own = _own(branch, chosen, inherited=inherited)
    if own != inherited or anew:
        yield ExamPart(branch.deck, branch.section, left_out=not own)
    inner = [child for child in branch.children if not child.is_rest]
    told = False
    for child in inner:
        if not child.is_deck or not branch.is_deck:
            parts = list(_parts(child, chosen, inherited=own, anew=False))
            told = told or bool(parts)
            yield from parts
    for child in inner:
        if child.is_deck:  # sections of the deck above hold in it too, unless it says for itself
            yield from _parts(child, chosen, inherited=own, anew=told)


def _own(branch: Branch, chosen: Collection[int], *, inherited: bool) -> bool:
    rest = next((child for child in branch.children if child.is_rest), None)
    if rest is not None:
        return id(rest) in chosen
    states = {id(leaf) in chosen for leaf in branch.leaves()}
    return states.pop() if len(states) == 1 else inherited

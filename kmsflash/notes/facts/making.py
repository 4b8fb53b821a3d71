"""How every recogniser writes a fact down."""

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, FactDraft, OpenQuestion, Place, Rejection
from kmsflash.model.sentences import Sentence
from kmsflash.notes.crew import Crew
from kmsflash.notes.facts.pagewide import Pagewide, pagewide
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.names import Names
from kmsflash.notes.page import Bullets, Code, Item, Label, Outline, Paragraph, Role
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, mark, plain, sentences, squeeze

Found = FactDraft | Rejection | OpenQuestion
GAP = "[…]"

NO_QUESTION = Sentence(
    "It says something definite, but no question with one short answer could be made of it."
)
OF_NOTES = Sentence("It is about the notes themselves.")
POINTS_NOWHERE = Sentence("A pronoun of the question points at nothing the card shows.")
KINDS = {Role.TAKEAWAY: Kind.TAKEAWAY, Role.TRAP: Kind.TRAP, Role.CUE: Kind.CUE, Role.QUESTION: Kind.QUESTION}
_MARKED = re.compile(r"(`[^`]*`)|==(?=[^\s=])([^=\n]*?[^\s=])==")
_NOTE = re.compile(r"\s*\([^()]*\)\s*$")
_LONGEST_LEAD, _LONGEST_TITLE = 5, 4  # words
_LETTERED = re.compile(
    r"^(?:[A-H]|[IVX]{2,5}|[A-Z](?=[.)]\s+[^a-zß-ÿ]))[.)]\s+(?=\S{3}|\S{1,2}\s\S{3})"
)  # no "N. vagus"
_COUNTED = re.compile(
    r"^[^\W\d_]{1,12}\.?\s?\d{1,2}(?:\s?[:–—]|\s-)\s+(?=\W{0,2}[^\W\d_]{3})"
)  # "Lecture 7: tides"
_LIVED = re.compile(
    r"^([^(),:]{3,40}?)\s\([^()]*\d{3}[^()]*\),\s[^,]{3,40}$"
)  # "Giotto (1267-1337), painter"
_NAMED = re.compile(r"^\**(?P<name>[^:*.=]{2,60}?(?=\s(?:=|->|→|⇒)\s)|[^:*]{2,60}?(?=\**(?::|$)))")
_JOTTED = re.compile(r"^([^:=→]{2,60}?)(?:\s*:|\s(?:=|->|→|-)\s.*|\s:.*)?$")
_FEWEST_SHOWN = 3  # words around a gap
_JOINTS = frozenset(" ,;:.–—-")  # what only joins an answer to its sentence
_LEADS = re.compile(r"^(?:->|=>|→|⇒)\s+(?=\S)")  # what leads to an answer
_AHEAD = re.compile(r"^[\s,;:.–—-]+(?=\S)")
_JOINING = " \t\n\u00a0\u202f,;:–—"
_NUMBER = re.compile(r"[.-]\w|–[A-ZÀ-Þ\d]")  # ".5", "-3", "–OH"
_SHORTENED = re.compile(r"\.\.\.$|(?<!\w)[^\W\d]\. ?[^\W\d]{1,3}\.$|\bet al\.$")  # "44 a.C.", "Hall et al."
_LINK = re.compile(r"(?<!!)\[([^\]\[]+)\]\([^()\s]*\)")


@dataclass(slots=True)
class Scope:
    """A page while facts are looked for: its blocks, its language, and the blocks that are spoken for."""

    outline: Outline
    vocabulary: Vocabulary
    names: Names
    taken: set[int] = field(default_factory=set)  # by index of block, and by id of item
    asked: set[int] = field(default_factory=set)  # of those, what belongs to questions
    further: list["Text"] = field(
        default_factory=list
    )  # what answers go on to say after their first sentence
    attributes: frozenset[tuple[tuple[str, ...], str]] = frozenset()  # what its lines name by place
    spelled: set[int] = field(default_factory=set)  # lines whose names spell a word, in their order
    crew: Crew = field(default_factory=Crew)  # that may read it
    whole: Pagewide = field(init=False)  # what all of it tells of each of its lines

    def __post_init__(self) -> None:
        """Look over the page."""
        self.whole = pagewide(self.outline, self.vocabulary)

    def cites(self, number: str) -> bool:
        """Tell whether a number in brackets is of an article, on a page that cites such, and no year."""
        return number.isdigit() and len(number) in self.whole.cited

    def subject_of(self, place: Place) -> str:
        """Return what the section is about: the nearest heading that is not a label."""
        return _subject_of((self.outline.title, *place.headings), self.vocabulary)


_SPELLED_OUT = re.compile(r"[^\W\d_][\w-]{1,9} = [^\W\d_]")  # "KSchG = Kündigungsschutzgesetz"


@lru_cache(maxsize=64)
def _subject_of(headings: tuple[str, ...], vocabulary: Vocabulary) -> str:
    """Return the last heading that is not a label; the first is the title of the page."""
    named = (title for title in reversed(headings[1:]) if _names_matter(title, vocabulary))
    title = next(named, headings[0])
    if title == headings[0] and len(title.split()) > _LONGEST_TITLE:  # a generic heading says more
        title = next((one for one in reversed(headings[1:]) if not vocabulary.label(one)), title)
    bare = _COUNTED.sub("", _LETTERED.sub("", title))
    bare = bare.partition(" = ")[0] if _SPELLED_OUT.match(bare) else bare
    person = _LIVED.match(bare)
    if person:
        return person[1]
    short = _NOTE.sub("", bare) if bare.rstrip().endswith(")") else bare
    groups = ("prepositions", "adverbials")
    says_little = fold(short) in vocabulary.stop_words or any(vocabulary.has(one, short) for one in groups)
    return (bare if says_little else short).strip()  # "After (the war)"


def _names_matter(title: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a heading names what stands under it: no label, no "Definition" and no number."""
    is_label = vocabulary.label(title) or vocabulary.has("definition_labels", title)
    return not is_label and any(map(str.isalpha, title))


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text that facts may stand in: a paragraph or an item."""

    text: str
    place: Place
    label: Label | None
    detail: str
    is_item: bool = False
    context: str = ""  # the item above a nested one
    lead: str = ""  # the few words before a colon that introduce the list of an item: "Limits"

    @property
    def role(self) -> str:
        """The role by which patterns are chosen."""
        return self.label.role.value if self.label else "prose"

    @property
    def kind(self) -> Kind:
        """The kind of fact that the text gives unless it says otherwise."""
        return KINDS.get(self.label.role, Kind.TAKEAWAY) if self.label else Kind.TAKEAWAY


@dataclass(slots=True)
class Passage:
    """One text while its sentences are read one after the other."""

    scope: Scope
    text: Text
    subject: str = ""  # of the sentence before: what "it" means
    problem: str = ""  # what a fix further down is the fix for
    pair: str = ""  # of code in the sentence before: what "both" means
    name: str = ""  # of the trap it warns of
    context: str = ""  # what a sentence says before its colon
    quantity: str = ""  # the last one named: what "anything larger" is larger than
    ahead: str = ""  # the next sentence where it tells what to do
    before: str = ""  # the sentence before this one
    naming: str = ""  # the sentence before that names what a pronoun of this one means
    following: tuple[str, ...] = ()  # the sentences after this one
    topic: str = ""  # the name that the sentences before are about: what "the crater" is part of
    person: str = ""  # the last one that was named so
    term: str = ""  # what the text opens with before a colon: what its sentences are about
    told_ahead: int = 0  # how many of them have been read together with this one
    opens_section: bool = False  # the text is the first under its heading

    @property
    def above(self) -> str:
        """What a sentence stands under: an item, the name that those before are about, or the section."""
        return self.text.context or self.topic or self.scope.subject_of(self.text.place)

    def under(self, context: str, subject: str | None = None) -> "Passage":
        """Return the same passage under another *context*, faster than `replace`, as it is asked often.

        With *subject*, that is what "it" means.
        """
        return Passage(
            self.scope,
            self.text,
            self.subject if subject is None else subject,
            self.problem,
            self.pair,
            self.name,
            context.rstrip(" :"),
            self.quantity,
            self.ahead,
            self.before,
            self.naming,
            self.following,
            self.topic,
            self.person,
            self.term,
            self.told_ahead,
        )


def texts(scope: Scope, *, listed: bool = False) -> list[tuple[int, Text]]:
    """Return paragraphs and items that no earlier recogniser took, with the index of their block.

    With *listed*, those too that are asked for only together with others: the parts of sets and steps.
    """
    taken = scope.asked if listed else scope.taken
    found: list[tuple[int, Text]] = []
    for at, block in enumerate(scope.outline.blocks):
        if at in taken or (at in scope.taken and not isinstance(block, Bullets)):
            continue
        if isinstance(block, Paragraph) and block.text:
            told = block.label if block.label and block.label.role is not Role.EXPLANATION else None
            detail = f"{block.detail}\n\n{_introduced(scope, at)}".strip()
            found.append((at, Text(block.text, block.place, told, detail)))
        elif isinstance(block, Bullets):
            lead = _lead(scope, at)
            found += [
                (at, replace(text, lead=lead) if lead and not text.context else text)
                for item in block.items
                for text in _item_texts(scope, item, "", taken)
            ]
    return [*found, *((len(scope.outline.blocks), text) for text in scope.further)]


def _lead(scope: Scope, at: int) -> str:
    """Return what introduces a list, where it names something in a few words."""
    block, above = scope.outline.blocks[at], scope.outline.blocks[at - 1] if at else None
    if not isinstance(above, Paragraph) or not above.text.endswith(":") or above.label is not None:
        return ""
    vocabulary = scope.vocabulary
    last = sentences(plain(above.text), vocabulary.lists["abbreviations"])[-1]
    name = _NOTE.sub("", last.rstrip(" :")).strip()
    is_near = isinstance(block, Bullets) and block.items[0].place.headings == above.place.headings
    is_short = is_near and 0 < len(name.split()) <= _LONGEST_LEAD
    if not is_short or vocabulary.label(name) or vocabulary.expressions["generic_label"].fullmatch(name):
        return ""
    return name if clause(name, vocabulary) is None else ""


def _introduced(scope: Scope, at: int) -> str:
    """Return the code under a paragraph that introduces it, or nothing."""
    block = scope.outline.blocks[at]
    below = scope.outline.blocks[at + 1] if at + 1 < len(scope.outline.blocks) else None
    if not isinstance(block, Paragraph) or not isinstance(below, Code) or not block.text.endswith(":"):
        return ""
    return fenced(below)


def fenced(block: Code) -> str:
    """Return a block of code as Markdown; what was only set in gets its fence."""
    return block.text if block.text.startswith(("```", "~~~")) else f"```\n{block.text}\n```"


def _item_texts(scope: Scope, item: Item, context: str, taken: set[int]) -> list[Text]:
    if id(item) in taken:
        return []
    own = (
        [Text(item.text, item.place, item.label, item.detail, is_item=True, context=context)]
        if item.text
        else []
    )
    named = (_JOTTED if scope.whole.jotted else _NAMED).match(item.text) if item.children else None
    below = named[1].strip() if named else ""
    if scope.whole.jotted and named:
        below = _JOTTED.sub(r"\1", item.text.partition(":")[0]).partition(" = ")[0].strip()
    return own + [text for child in item.children for text in _item_texts(scope, child, below, taken)]


def unlinked(text: str) -> str:
    """Return *text* with its links as their words: a question is not a place to leave the card from."""
    shown = _LINK.sub(r"\1", text) if "](" in text else text
    return _MARKED.sub(r"\1\2", shown) if "==" in shown else shown


def passage(text: str, answer: str = "", label: Label | None = None, detail: str = "") -> str:
    """Return the explanation of a card: the passage with its answer marked, in the call-out it stands in."""
    shown = mark(text, answer) if answer else text
    if label and label.role in (Role.TRAP, Role.CUE, Role.TAKEAWAY):
        shown = f"> [!{label.role.value}] {label.text}\n> {shown}"
    return f"{shown}\n\n{detail}".strip()


def card(way: str, front: str, answer: str, explanation: str, nth: int = 0) -> CardDraft:
    """Return a card with its texts tidied."""
    return CardDraft(
        way,
        squeeze(unlinked(front)).replace(f"{GAP} .", f"{GAP}.").replace(".**.", ".**"),
        tidy(answer),
        explanation,
        nth=nth,
    )


def explained(one: FactDraft, text: str) -> FactDraft:
    """Return a fact whose cards explain themselves with *text* too."""
    cards = tuple(
        draft if text in draft.explanation else replace(draft, explanation=f"{draft.explanation}\n\n{text}")
        for draft in one.cards
    )
    return replace(one, cards=cards)


def tidy(answer: str) -> str:
    """Return an answer without the marks that only join it to its sentence."""
    text = _LEADS.sub("", unlinked(answer).strip())
    if text[:1] in _JOINTS and not _NUMBER.match(text):
        text = _AHEAD.sub("", text)
    if text[-1:] in _JOINTS:
        text = text.rstrip(_JOINING)
    if text.endswith(".") and not _SHORTENED.search(text) and text.count("\n") == 0:
        text = text[:-1]
    return text


def hides_most(front: str, answer: str) -> bool:
    """Tell whether a gap hides most of the sentence that it stands in."""
    shown = plain(front.replace(GAP, ""))
    return len(plain(answer)) > 1.4 * len(shown) or len(shown.split()) < _FEWEST_SHOWN


def fact(kind: Kind, key: str, source: Text, cards: tuple[CardDraft, ...], quote: str = "") -> FactDraft:
    """Return a fact that stands in *source*."""
    said = quote or source.text
    normal = fold(f"{cards[0].front} {cards[0].answer}") if cards else fold(said)
    return FactDraft(kind, fold(key), normal, unlinked(said), source.place, cards)

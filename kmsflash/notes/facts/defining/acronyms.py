"""Short forms that the notes spell out: "data encryption key (DEK)"."""

from collections.abc import Iterator

from kmsflash.model.kinds import Kind
from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage
from kmsflash.notes.wording import unlinked_words

_SPELLED = Expression(r"^(?P<short>[A-Z]{3,8})\s*(?:=|->|=>|→|:|[-–—])\s+(?P<text>\w[^=→:;]+, [^=→:;]+)$")
_ASIDE = Expression(r"\s*\([^()]*\)$")
_SHORT = Expression(r"(?<=\s)\(([A-Z][A-Za-z]{0,3}[A-Z]{1,5}s?)\)")


def read(source: Passage) -> Iterator[Found]:
    """Yield a card for each short form whose letters are the initials of the words before it."""
    text = source.text.text
    for found in _SHORT.finditer(text):
        spelled = _spelled(text[: found.start()], found[1].removesuffix("s"))
        if not spelled:
            continue
        front = source.scope.vocabulary.ask["stands_for"].format(short=found[1])
        shown = passage(text, spelled, source.text.label, source.text.detail)
        yield fact(Kind.DEFINITION, found[1], source.text, (card("short", front, spelled, shown),))


def read_spelled(source: Passage, text: str) -> list[Found]:
    """Return a card for "PASS = pull, aim, squeeze, sweep", where parts or capitals spell the short form."""
    found = _SPELLED.match(text)
    if found is None:
        return []
    said = _ASIDE.sub("", found["text"]).rstrip(" .")
    capitals = "".join(word[0] for word in unlinked_words(said) if word[:1].isupper())
    initials = "".join(part[0] for part in said.split(", ")).upper()
    if found["short"] not in (capitals, initials):
        return []
    front = source.scope.vocabulary.ask["stands_for"].format(short=found["short"])
    shown = passage(text, said, source.text.label, source.text.detail)
    return [fact(Kind.DEFINITION, found["short"], source.text, (card("short", front, said, shown),))]


def _spelled(before: str, short: str) -> str:
    said = unlinked_words(before)[-len(short) - 2 :]
    for start in range(len(said)):
        chosen = said[start:]
        if len(chosen[0]) == 1 or chosen[0].lower() in ("the", "an"):
            continue
        initials = "".join(word[0] for part in chosen for word in part.split("-") if word).upper()
        capitals = "".join(word[0] for part in chosen for word in part.split("-") if word[:1].isupper())
        if initials == short.upper() or (capitals == short.upper() and chosen[0][:1].isupper()):
            return " ".join(chosen)
    return ""

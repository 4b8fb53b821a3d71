"""Names told last: "Luft gelangt in den Spalt, das nennt man Pneumothorax"."""

from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy
from kmsflash.notes.facts.stating.reference import placed
from kmsflash.notes.wording import capitalised, is_balanced, plain

_MOST_WORDS = 22  # of what has the name


def read(source: Passage, text: str, sentence: str) -> tuple[list[Found], str]:
    """Return how what a sentence tells is called, and the sentence without that name."""
    vocabulary = source.scope.vocabulary
    found = vocabulary.expressions["called_so"].match(text)
    if found is None:
        return [], text
    what, name = found["what"], plain(found["answer"] or found["name"])
    points = vocabulary.expressions["points_back"].search(what)
    if points or len(what.split()) > _MOST_WORDS or not is_balanced(what) or vocabulary.has("pronouns", name):
        return [], text
    about = placed(source, what).context
    front = vocabulary.ask["called"].format(term=what)
    front = vocabulary.ask["context"].format(context=f"**{about}**", question=front) if about else front
    shown = passage(sentence, name, source.text.label, source.text.detail)
    drafted = card("called", capitalised(front), capitalised(tidy(name)), shown)
    return [fact(source.text.kind, f"{name} called", source.text, (drafted,), sentence)], what

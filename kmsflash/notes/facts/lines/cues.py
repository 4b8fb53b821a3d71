"""Exam cues: what a phrase in a question points to."""

import re

from kmsflash.model.kinds import Kind
from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.lines import equations
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.page import Role
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold, is_balanced, plain, split_outside

_ARROW = Expression(r"^\s*(?P<cue>\S.{1,150}?)\s*(?:→|->|=>|⇒|➔|➜)\s*(?P<answer>[^→]+)$")
_ARROWS = re.compile(r"→|->|=>|⇒|➔|➜")
_RANGE = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+)?:\s")
_FEWEST_LISTED = 3
_FEW_WORDS = 2  # of a cue that says too little without its section
_MOST_ARROWS = 2  # more lead from step to step
_JOINED = Expression(r";\s+|\.\s+(?=[\"“„«\0])|,\s+(?=\0+\s*(?:→|->|=>|⇒))")
_EQUALS = re.compile(r"^\s*(?P<cue>[\"“„«][^\"”“»]{3,150}[\"”“»])\s*(?:=|:|[—–])\s*(?P<answer>.+)$")
_MEASURED = re.compile(r"[+,<>=≤≥↑↓%/;?]|\d")  # what tells of a case and names nothing
_LONGEST_NAME = 4
_DIRECTION = re.compile(r"[\d'’′](?:→|->)\d|\d['’′]\s(?:→|->)\s\d['’′]")  # "5'→3'" leads nowhere
_LABELLED = re.compile(r"^(?P<label>[^:→]{2,40}):\s+(?P<rest>\S.*)$")
_OPENING = re.compile(r"^(?P<lead>[^\W\d_][^:→=;.]{2,50}):\s")
_EQUATED = re.compile(r"^(?P<name>[^=:→]{2,50}?)\s=\s")
_LEAD = re.compile(
    r"^(?P<lead>[^:=→]{2,30}?)(?P<sign>:|\s=)\s(?P<rest>(?:[^\s:=→]+\s?){1,4})$"
)  # "Art. 4: flag"
_QUOTES = "\"“”„«»'‘’ \u00a0\u202f"


def read(source: Passage, sentence: str) -> list[Found]:
    """Return a fact for each cue → answer pair of a sentence."""
    found: list[Found] = []
    is_cue = source.text.label is not None and source.text.label.role is Role.CUE
    parts = split_outside(sentence, _JOINED)
    label, parts = _labelled(source, parts)
    for part in parts:
        pair = _ARROW.match(part) or (_EQUALS.match(part) if is_cue else None)
        pair = pair or source.scope.vocabulary.expressions["cue_lead"].match(part)
        is_keys = pair is not None and " + " in pair["cue"] and "`" in pair["cue"]  # "Prefix + `c` → window"
        is_equation = pair is not None and " + " in part and "→" in part
        if _DIRECTION.search(part):
            continue
        if pair and is_keys and is_balanced(pair["answer"]):
            found.append(told_of(source, pair["cue"].strip(), pair["answer"].strip(), part))
            continue
        if pair and _RANGE.match(pair["answer"]) and _lists(pair["answer"]):
            continue  # "from north → south: Oslo, Bergen"
        is_chain = pair is not None and len(_ARROWS.findall(part)) > _MOST_ARROWS
        if pair and pair["answer"].strip() and not (is_equation or is_chain):
            cue, answer = pair["cue"].strip(), pair["answer"].strip()
            if _ARROWS.search(cue) and " / " in cue:
                continue  # "open: wet → rust / shut → dry" are two of them
            if defined := _defined(source, cue, answer, part):
                found += defined
                continue
            owned = _owned(source, cue, answer, part, label)
            found.append(owned or _fact(source, part, cue, answer, is_cue=is_cue))
    return found


def _defined(source: Passage, cue: str, answer: str, part: str) -> list[Found]:
    """Read "Tar = resin of pine → keeps the rope dry": what a name is, and what that leads to."""
    equated = _EQUATED.match(plain(cue))
    is_name = equated is not None and len(equated["name"].split()) <= _LONGEST_NAME and cue.count("=") == 1
    if equated is None or not is_name or cue[:1] in _QUOTES:
        return []
    name, said = equated["name"].strip(), plain(cue)[equated.end() :]
    return [equations.equation(source, name, said, cue), leads_to(source, name, answer, part)]


def _lists(answer: str) -> bool:
    return len(answer.split(", ")) >= _FEWEST_LISTED and ";" not in answer


def _labelled(source: Passage, parts: list[str]) -> tuple[str, list[str]]:
    """Return what a German row of arrows is of, "Netze: A → …; B → …", and its parts without that."""
    found = _LABELLED.match(plain(parts[0])) if source.scope.vocabulary.keeps_capitals else None
    pairs = [part for part in parts if len(_ARROWS.findall(part)) == 1]
    if found is None or len(pairs) < len(parts) or len(parts) < _FEW_WORDS:
        return "", parts
    return found["label"], [found["rest"], *parts[1:]]


def _owned(source: Passage, cue: str, answer: str, part: str, label: str) -> Found | None:
    """Return the fact of a German name or property that an arrow leads from; None where it is neither."""
    vocabulary = source.scope.vocabulary
    if not vocabulary.keeps_capitals or cue[:1] in _QUOTES or source.text.label is not None:
        return None
    bare = plain(cue)
    led = _LABELLED.match(bare)
    if led and _is_property(led["label"], vocabulary):
        return told_of(source, led["label"], f"{led['rest']} → {answer}", part, _before(source))
    if led and (_is_property(led["rest"], vocabulary) or _is_name(led["rest"], vocabulary)):
        return told_of(source, led["rest"], answer, part, led["label"])
    if _is_property(bare, vocabulary):
        return told_of(source, bare, answer, part, _before(source))
    if vocabulary.expressions["names_deed"].fullmatch(bare):
        return _deed(source, bare, answer, part)
    above = label or source.text.context or _section(source)
    return told_of(source, bare, answer, part, above) if above and _is_name(bare, vocabulary) else None


def _deed(source: Passage, deed: str, answer: str, said: str) -> Found | None:
    """Return the fact of how something is done, "Wasser entziehen → Salz zugeben"; None for what follows."""
    vocabulary = source.scope.vocabulary
    if not vocabulary.expressions["names_deed"].fullmatch(plain(answer).partition(",")[0].rstrip(" .!")):
        return None
    return _under(source, "", vocabulary.ask["how_to"].format(term=deed), deed, answer, said)


def _is_property(name: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.expressions["property"].match(name) is not None and " " not in name


def _before(source: Passage) -> str:
    """Return what a property belongs to: what is equated in its line, the subject before, or the section."""
    equated = _EQUATED.match(plain(source.text.text))
    return equated["name"] if equated else plain(source.subject) or source.text.context or _section(source)


def told_of(source: Passage, name: str, answer: str, said: str, above: str = "") -> Found:
    """Return the fact of what the notes say of a name, asked under what it stands under."""
    subject = above or source.text.context or source.scope.subject_of(source.text.place)
    front = source.scope.vocabulary.ask["bare"].format(
        subject=subject, thing=subject, property=source.scope.names.sunk(name.strip())
    )
    return _under(source, "", front, f"{subject} {name}", answer, said)


def leads_to(source: Passage, cue: str, answer: str, said: str, above: str = "") -> Found:
    """Return the fact of what an arrow leads to, asked under a name *above* it or the section."""
    front = source.scope.vocabulary.ask["phrase"].format(cue=cue)
    context = above or source.text.context or _section(source)
    return _under(source, context, front, f"{above} {cue}", answer, said)


def _under(source: Passage, context: str, front: str, key: str, answer: str, said: str) -> Found:
    """Return the fact of a cue that is asked under its *context*, unless it names that itself."""
    if context and fold(context) not in fold(front):
        ask = source.scope.vocabulary.ask["context"]
        front = ask.format(context=f"**{context}**", question=front)
    shown = passage(said, answer, source.text.label, source.text.detail)
    drafted = card("cue", front, capitalised(tidy(answer)), shown)
    return fact(Kind.CUE, key, source.text, (drafted,), said)


def _lead_of(source: Passage, cue: str) -> str:
    """Return what stands before the colon that opens a text, for a later cue: "Cod: cheap; dried → dear"."""
    text = plain(source.text.text)
    lead = _OPENING.match(text)
    is_inside = lead is not None and text.find(cue) > lead.end()
    return lead["lead"] if lead and is_inside and cue[:1].islower() else ""


def _depends(cue: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a cue only says in what case, and not of what: "if it is heated too fast"."""
    return cue[:1].islower() and vocabulary.has("if_headers", cue.split(maxsplit=1)[0])


def _term(source: Passage, cue: str) -> str:
    """Return the name that an arrow leads from: "histamine", "fusion" of "fusion: solid"; a sign has none."""
    vocabulary = source.scope.vocabulary
    name = cue.partition(": ")[0] if "definite_head" in vocabulary.expressions else ""
    return name if name and _is_name(name, vocabulary) else ""


def _is_name(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a cue is the name of a thing: a few words without a verb that lead from nowhere."""
    is_short = len(name.split()) <= _LONGEST_NAME and clause(name, vocabulary) is None
    first = name.split(maxsplit=1)[0]
    leads = vocabulary.has("prepositions", first) or vocabulary.has("negations", first)
    is_small = vocabulary.keeps_capitals and not any(word[:1].isupper() for word in name.split())
    return is_short and not (leads or is_small) and not _MEASURED.search(name)


def _section(source: Passage) -> str:
    """Return the section that says what a word or two are of; nothing where that is the whole page."""
    return source.scope.subject_of(source.text.place) if len(source.text.place.headings) > 1 else ""


def _fact(source: Passage, part: str, cue: str, answer: str, *, is_cue: bool) -> Found:
    quoted = cue[:1] in "\"“„«'‘"
    bare = plain(cue).strip(_QUOTES)
    name = "" if is_cue or quoted else _term(source, bare)
    if is_cue or quoted:
        front = source.scope.vocabulary.ask["cue"].format(cue=bare)
    elif answer.partition(",")[0].lower() in source.scope.vocabulary.lists["no"] and "," in answer:
        front = source.scope.vocabulary.ask["mistake_only"].format(mistake=bare)
    elif (led := _LEAD.match(bare)) and "definite_head" in source.scope.vocabulary.expressions and not name:
        if led["sign"] == ":":
            return told_of(source, led["rest"], answer, part, led["lead"])
        return told_of(source, led["lead"], f"{led['rest']} → {answer}", part)
    elif name:
        return told_of(source, name, f"{bare[len(name) :].lstrip(' :')} → {answer}".removeprefix(" → "), part)
    else:
        front = source.scope.vocabulary.ask["phrase"].format(cue=bare)
    context = source.text.context or _lead_of(source, bare)
    context = context or (_section(source) if len(bare.split()) <= _FEW_WORDS and not quoted else "")
    if not context and _depends(bare, source.scope.vocabulary) and source.text.place.headings:
        context = source.scope.subject_of(source.text.place)
    return _under(source, "" if is_cue else context, front, bare, answer, part)

"""Questions on lines of their own with the answer on the next line: both get the labels that they lack.

"Who built it?" over "Thomas Telford". A question that heads a longer text stays as it is.
"""

import re

from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.page import Line, Role
from kmsflash.notes.repairs.dialogue import label_of
from kmsflash.notes.repairs.typed import is_text
from kmsflash.notes.repairs.wrapping import is_torn, torn_width, width, wraps
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, glued, is_balanced, plain, words

_ASKED = re.compile(r"^[^?]*[^?\s]\s?\?[*_]*$")  # "??" is what the learner does not know
_LETTERED = re.compile(r"^\W{0,2}(?P<letter>[^\W\d_])[.:)]\s+(?=\S)")  # "Q. …"
_LABEL = re.compile(r"^(?:\*\*(?P<bold>[^*]{1,40}?):?\*\*|(?P<bare>[^:?]{1,40}?)\s?[:.](?=\s))")
_BEHIND = re.compile(r"^(?P<asked>[^?]*[^?\s]\s?\?)\s+(?P<said>[^?]+)$")
_SIGNED = re.compile(r"^[^.;:=→]{1,40}(?::|\s[–—-]|\s=|\s->|\s→)\s\S")  # a note of its own
_COLUMNS = re.compile(r"\S(?:\t| {3,})\S|\|")
_OPTION = re.compile(r"^\s*\(?[A-Ha-h][.)]\s")
_STOPPED = re.compile(r"[.!?…]\W*$")
_OPEN = re.compile(r"(?::|…|\.\.\.|___+)$")
_SENTENCE_INSIDE = re.compile(r"[.!]\s+[A-ZÀ-Þ¿]")
_FEWEST, _MOST = 2, 16  # words of a question
_LONGEST, _LONGEST_BLOCK = 40, 30  # words of one line that answers, and of several together
_FEWEST_SAYING = 5  # words of a line that says something
_NARROW = 45  # characters of a line that hardly was broken for want of room
_MOST_LINES = 5
_LONGEST_PART = 9  # words of one of several things


def find(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Label each question that the lines right below it answer, and what answers it."""
    widest, torn = width(lines), torn_width(lines)
    mended: list[Line] = []
    at = count = 0
    answered = -1  # the line after the last answer
    while at < len(lines):
        end, said = at, ""
        goes_on = at > 0 and (
            wraps(lines[at - 1], lines[at], widest)
            or is_torn(lines[at - 1], lines[at], torn)
            or _is_rest(lines[at - 1], lines[at], vocabulary)
        )
        asks = not goes_on and _asks(lines, at, vocabulary)
        if asks:
            end, said = _answer(lines, at, vocabulary, is_first=_opens_block(lines, at) or at == answered)
        if not said:
            mended += _apart(lines, at, vocabulary, asks=asks)
            at += 1
            continue
        asked = _unlettered(lines[at].text.strip(), vocabulary)
        mended.append(lines[at]._replace(text=f"{label_of(Role.QUESTION, vocabulary)}: {asked}"))
        told = f"{label_of(Role.ANSWER, vocabulary)}: {said}"
        mended.append(lines[at + 1]._replace(text=told, last=lines[end - 1].last))
        at = answered = end
        count += 1
    return mended, count


def _is_rest(above: Line, line: Line, vocabulary: Vocabulary) -> bool:
    """Tell whether a line in small letters may only be the rest of a question that the one above begins."""
    text = line.text.strip()
    is_open = is_text(above) and not _STOPPED.search(above.text) and not _BEHIND.match(above.text.strip())
    if not is_open or not text[:1].islower():
        return False
    is_wh = vocabulary.expressions["opens_question"].match(text) is not None
    return not is_wh or len(above.text.strip()) > _NARROW or _SENTENCE_INSIDE.search(above.text) is not None


def _asks(lines: list[Line], at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a line is one question and no more, in the form of one."""
    line = lines[at]
    if not is_text(line) or line.text[:1].isspace() or _COLUMNS.search(line.text) or "?" not in line.text:
        return False
    text = _unlettered(plain(line.text.strip()), vocabulary)
    is_one = _ASKED.match(text) and not _SENTENCE_INSIDE.search(text) and is_balanced(text)
    short = _FEWEST <= len(words(text)) <= _MOST
    return bool(is_one) and short and not _is_labelled(text, vocabulary) and _opens(text, vocabulary)


def _unlettered(text: str, vocabulary: Vocabulary) -> str:
    """Return a question without the letter that says that it is one: "Q. What is …?"."""
    lettered = _LETTERED.match(text)
    label = vocabulary.label(lettered["letter"]) if lettered else None
    is_question = label is not None and label.role is Role.QUESTION
    return text[lettered.end() :] if lettered and is_question else text


def _opens(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text opens as a question: with a word that asks, or with its verb."""
    if vocabulary.expressions["opens_question"].match(fold(text)) or text.startswith("¿"):
        return True
    first = words(text)[0]
    return vocabulary.has("auxiliaries", first) or is_finite(fold(first), vocabulary)


def _opens_block(lines: list[Line], at: int) -> bool:
    above = lines[at - 1].text.strip() if at else ""
    return not above or above.startswith("#")


def _answer(lines: list[Line], at: int, vocabulary: Vocabulary, *, is_first: bool) -> tuple[int, str]:
    """Return where the answer of the question at a line ends, and the answer; no text where there is none."""
    end = at + 1
    while end < len(lines) and _may_answer(lines[end], vocabulary):
        end += 1
    block = [line.text.strip() for line in lines[at + 1 : end]]
    if not block or (end < len(lines) and _goes_on(lines, end, vocabulary)):
        return at, ""
    asked = _unlettered(plain(lines[at].text.strip()), vocabulary)
    is_whole = end == len(lines) or not lines[end].text.strip() or _asks(lines, end, vocabulary)
    first = _wrapped(block)
    if is_first and is_whole and (said := _whole(asked, block, vocabulary)):
        return end, said
    said = _joined(block[:first])
    is_own = _SIGNED.match(said) is not None
    if is_own or len(said.split()) > _LONGEST or (is_first and _is_headed(block[first:])):
        return at, ""
    fits = _replies(asked, said, vocabulary, is_first=is_first)
    return (at + 1 + first, said) if fits else (at, "")


def _may_answer(line: Line, vocabulary: Vocabulary) -> bool:
    """Tell whether a line may be of an answer: text that neither asks, nor leads to more, nor has a label."""
    text = line.text.strip()
    if not is_text(line) or line.text[:1].isspace() or _COLUMNS.search(line.text) or _OPTION.match(text):
        return False
    return "?" not in text and not _OPEN.search(text) and not _is_labelled(text, vocabulary)


def _is_labelled(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a label leads a text: "Answer: …", "**Tip** …"."""
    found = _LABEL.match(text)
    return found is not None and vocabulary.label(found["bold"] or found["bare"]) is not None


def _goes_on(lines: list[Line], at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a list, options or more that is set in follows, or the rest of another question."""
    line, text = lines[at], lines[at].text.strip()
    if "?" in text and is_text(line):
        return not (_asks(lines, at, vocabulary) or _is_pair(line, vocabulary))
    is_other = not is_text(line) or line.text[:1].isspace() or _OPTION.match(text) is not None
    return bool(text) and is_other and not text.startswith("#")


def _wrapped(block: list[str]) -> int:
    """Return how many lines the first thing takes that a block says."""
    taken = 1
    while taken < len(block):
        above, text = block[taken - 1], block[taken]
        is_open = above.endswith((",", "-", "(")) or above.count("(") > above.count(")")
        if _STOPPED.search(above) or not (is_open or (text[:1].islower() and _STOPPED.search(text))):
            break
        taken += 1
    return taken


def _joined(block: list[str]) -> str:
    """Return lines as the one that they were broken from."""
    said = block[0]
    for text in block[1:]:
        said = glued(said, text)
    return said


def _is_headed(rest: list[str]) -> bool:
    """Tell whether the lines behind a first one say as much, and so stand under the question with it."""
    own = [_SIGNED.match(text) is None and len(text.split()) >= _FEWEST_SAYING for text in rest]
    return len(rest) >= _FEWEST and all(own[:_FEWEST])


def _whole(asked: str, block: list[str], vocabulary: Vocabulary) -> str:
    """Return all of a block as the answer to the question that tops it; nothing where it says more."""
    if _wrapped(block) == len(block):
        said = _joined(block)
        fits = len(said.split()) <= _LONGEST and _replies(asked, said, vocabulary, is_first=True)
        return said if fits else ""
    several = vocabulary.expressions["asks_several"].match(asked) is not None
    short = all(len(text.split()) <= _LONGEST_PART and not _STOPPED.search(text) for text in block)
    if len(block) > _MOST_LINES or any(_SIGNED.match(text) for text in block) or not several or not short:
        return ""
    whole = "; ".join(text.rstrip(" ,;") for text in block)
    return whole if len(whole.split()) <= _LONGEST_BLOCK else ""


def _replies(asked: str, said: str, vocabulary: Vocabulary, *, is_first: bool) -> bool:
    """Tell whether a text may answer a question: yes or no where that is asked, else on its matter."""
    first = fold(words(said)[0]) if words(said) else ""
    if not vocabulary.expressions["opens_question"].match(fold(asked)):
        return vocabulary.has("yes", first) or vocabulary.has("no", first)
    if is_first:
        return bool(first)
    found = clause(said.partition(". ")[0], vocabulary)
    opens = vocabulary.has("because", first) or vocabulary.has("pronouns", first)
    return found is None or opens or bool(_telling(asked, vocabulary) & _telling(said, vocabulary))


def _telling(text: str, vocabulary: Vocabulary) -> set[str]:
    """Return how the words of a text begin that tell what it is about."""
    return {word[:5] for word in words(fold(text)) if len(word) > 3 and word not in vocabulary.stop_words}


def _apart(lines: list[Line], at: int, vocabulary: Vocabulary, *, asks: bool) -> list[Line]:
    """Return a line, apart from those beside it where it asks, or asks and answers: "Who pays? The owner"."""
    line, below = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    is_pair = not asks and _is_pair(line, vocabulary)
    is_led = at > 0 and is_text(lines[at - 1]) and (asks or _is_pair(lines[at - 1], vocabulary))
    goes_on = below is not None and is_text(below) and not below.text[:1].isupper()
    leads = goes_on and below is not None and _is_pair(below, vocabulary)
    empty = Line("", line.first, line.first)
    if not (asks or (is_pair and (not goes_on or leads))):
        return [line]
    return [*([empty] if is_led else []), line]


def _is_pair(line: Line, vocabulary: Vocabulary) -> bool:
    """Tell whether a line is a question with its answer and no more."""
    found = _BEHIND.match(line.text.strip()) if is_text(line) and not line.text[:1].isspace() else None
    if found is None or _is_labelled(line.text.strip(), vocabulary) or _COLUMNS.search(line.text):
        return False
    asked, said = plain(found["asked"]), found["said"]
    short = len(words(asked)) <= _MOST and 0 < len(said.split()) <= _LONGEST
    opens = vocabulary.expressions["opens_question"].match(fold(asked)) or asked.startswith("¿")
    return short and bool(opens) and is_balanced(line.text)

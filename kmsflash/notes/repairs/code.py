"""Identifiers that lost their code marks: `snake_case`, `ns:Name`, and those glued to the word after them."""

import re

from kmsflash.notes.page import Line
from kmsflash.notes.vocabulary import Vocabulary

_IDENTIFIER = re.compile(
    r"(?<![\w`/\\.@\]\[(=-])(?:"
    r"(?!(?:[A-Z]|[a-z][A-Z]|[a-z](?=_\w(?!\w)(?! = )))_[A-Za-z\d](?!\w)"  # letters with an index: N_A,
    r"|[A-Z]_[a-z]{2,4}(?!\w))"  # and E_kin
    r"[A-Za-z][\w.]*_[\w.]*\w"  # snake_case and dotted.snake_case
    r"|[a-z][a-z0-9]{1,15}:[A-Z]\w+"  # namespace:Name
    r"|[A-Z][a-z]+(?:[A-Z][a-z]+){2,}(?=[→(])"
    r")(?![\w`/:])"
)
_GLUED = re.compile(r"(?<![\w`/\\.@:-])(?P<name>[A-Z]{3,})(?P<word>[a-z]{4,})(?![\w`/:-])")
_CODE = re.compile(
    r"(`+[^`]*`+|\[\[[^\]\[]*\]\]|\]\([^()]*\)|<[^<>]*>|https?://\S+|\{\{.{0,500}?\}\}|\$[^$]+\$)"
)
_SNAKE = re.compile(r"(?<![\w`])[A-Za-z][\w.]*_\w*[A-Za-z0-9]")
_ARROWED = re.compile(r"(?<![\w`])([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+)(\s*→)")


def mark(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Set identifiers in code marks, and apart from a word that stuck to them."""
    count = 0
    mended: list[Line] = []
    known = _known(lines)
    for line in lines:
        said = line.text if line.code else _GLUED.sub(lambda one: _parted(one, vocabulary), line.text)
        if line.code or not ("_" in said or ":" in said or "→" in said):
            count += said != line.text
            mended.append(line if said == line.text else line._replace(text=said))
            continue
        text, found = _marked(said, known, vocabulary)
        count += found
        mended.append(line._replace(text=text))
    return mended, count


def _parted(glued: "re.Match[str]", vocabulary: Vocabulary) -> str:
    """Set a name of capitals apart from the word that stuck to it: "WHEREclause"."""
    word = glued["word"]
    is_word = word in vocabulary.lists["after_code"] or word in vocabulary.stop_words
    return f"`{glued['name']}` {word}" if is_word else glued[0]


def _known(lines: list[Line]) -> set[str]:
    return {
        found for line in lines if "_" in line.text and not line.code for found in _SNAKE.findall(line.text)
    }


def _marked(text: str, known: set[str], vocabulary: Vocabulary) -> tuple[str, int]:
    parts = _CODE.split(text)
    count = 0
    for at in range(0, len(parts), 2):
        part = _SNAKE.sub(lambda found: _apart(found[0], known, vocabulary), parts[at])
        part = _ARROWED.sub(lambda found: f"{found[1]} →", part)
        part, marked = _IDENTIFIER.subn(lambda found: f"`{found[0]}`", part)
        part, arrowed = _ARROWED.subn(lambda found: f"`{found[1]}` →", part)
        parts[at] = part
        count += marked + arrowed
    return "".join(parts), count


def _apart(identifier: str, known: set[str], vocabulary: Vocabulary) -> str:
    """Split "some_settingparameter" where "some_setting" is known, or "parameter" often follows code."""
    for end in range(len(identifier) - 1, 2, -1):
        tail = identifier[end:]
        if not (tail.isalpha() and tail.islower()):
            break
        if identifier[:end] in known:
            return f"{identifier[:end]} {tail}"
    for word in sorted(vocabulary.lists["after_code"], key=len, reverse=True):
        head = identifier.removesuffix(word)
        if head != identifier and re.search(r"_\w{2,}$", head):
            return f"{head} {word}"
    return identifier

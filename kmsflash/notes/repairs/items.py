"""List items: foreign bullets, items cut in two, and items that run on into the next."""

import re

from kmsflash.notes.expressions import Expression
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.page import LONGEST_LINE, Line
from kmsflash.notes.repairs.weighed import find as find_weighed
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import languages, sentences

_MONTHS = "|".join(month for told in languages().values() for month in told.get("months", "").split())
_DATE = rf"\d{{1,2}}\.\s(?:(?:{_MONTHS})\b|\d{{1,2}}\.\s?\d{{4}}\b)"
BULLET = re.compile(
    rf"(?P<indent>\s*)(?!{_DATE})(?P<sign>[-*+]|\d{{1,3}}[.)])\s+(?P<text>\S.*)$"
)  # "9. November" is a day, not the ninth item
_DATED = Expression(rf"^(\s*)(?=(?:\*\*|__)?{_DATE}[^:.;]{{0,20}}(?::|\s[–—-]\s))")
_FOREIGN = re.compile(
    r"^(\s*)[\uf0a7\uf0b7\uf0d8•·▪◦‣●○■□▸▹►▶–—→➢➤✓✔]\s*(?=\S)|^(\s*)(?:[-*+])\s*[•·▪◦‣●]\s*"
)
_ROUND = re.compile(r"^(\s*)o(?:\t+| +)(?=[^\W_])")
_THICK = re.compile(r"^(\s*)[\uf0a7\uf0b7\uf0d8•●■▪]\s*(?=\S)")
_THIN = re.compile(r"^(\s*)[–—→➢◦○▸-]\s+(?=\S)")
_PICTURE = re.compile(
    r"^(?P<lead>\s*(?:(?:[-*+]|>+|#{1,6}|\d{1,3}[.)])\s+)*)(?P<bold>\*\*|__)?"
    r"(?![\u2610-\u2612\u2705\u2713-\u2718\u274c\u274e])[\u2600-\u27bf\u2b50\u2b55\U0001f300-\U0001faff]"
    r"[\ufe0f\u200d\U0001f300-\U0001faff]*\s+(?=[^\W_]|[*_`\"„“«(¿¡])"
)  # a picture that only decorates; a tick or a cross says yes or no
_ORDINAL = re.compile(r"^(?P<lead>\s*)(?P<number>\d{1,2})\.?[º°][.)]?\s+(?=\S)")
_LETTERED = Expression(r"^(\s*)\(?(\d{1,3})\)\s+(?=\S)")
_RUN_ON = re.compile(r"(?<=[.!?;])\s+[-•·▪]\s+(?=[A-ZÄÖÜ`\"“*])")
_BRACKET = re.compile(r"(?<=\w)\((?=[/≥≤<>\d]|(?:at|up|or|and|max|min|only|default|e\.g)\b)")
_DAY = (
    r"(?:\d{1,2}[.ºª°]?\s?(?:de\s)?(?:\d{1,2}\.|[^\W\d_]{3,10}\.?)\s?(?:de\s)?|[^\W\d_]{3,10}\s(?:\d{1,2},\s)?)?"
    r"[12]\d{3}(?:\s?[–-]\s?\d{2,4})?"
)
_UNSIGNED = re.compile(rf"^(?P<lead>\s*(?:[-*+]\s+)?)(?P<day>{_DAY}) (?=(?P<rest>[A-ZÄÖÜÀ-Þ][^\t|]{{3,}})$)")
_ANY_DAY = re.compile(rf"^\s*(?:[-*+]\s+)?{_DAY}\s?(?:[:–-]|[A-ZÄÖÜÀ-Þ])")
_FEWEST_DAYS = 3
_PART = re.compile(r"^(\s*)\(?([a-h])\)\s+(?=\S)")
_KEY = re.compile(r"^\W*[^\W\d_]{2,12}(?:\s[^\W\d_]{2,12})?\W{1,4}\(?[A-Ha-h]\b\)?\W*$")  # "Answer: b"
_FEWEST, _TOP, _LONGEST_LABEL = 2, 8, 3
_LABELLED = re.compile(
    r"^(?P<lead>\s*(?:[-*+]\s+)?)(?P<name>[^\W\d_][^.:;,?!¿]{1,30})\s?\?\s+(?P<said>[^?\s](?:(?!\s{3})[^?])*)$"
)
_BLOCK = re.compile(r"\s*(?:[-*+>|#]|\(?(?:\d{1,3}|[A-K]|[IVX]{1,4}|[a-k]|[ivx]{1,4})[.)]\s|```|~~~)")


def normalise(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Write foreign bullets as dashes and "1)" as "1."; a line that opens with its day is an item too.

    The letters of what a colon announces become dashes, and "Cause? A flood" the label that it is.
    """
    lines, weighed = find_weighed(_set_in(_rounded(_counted(lines))), vocabulary)
    mended, count = _unlettered(lines)
    count += weighed
    lines = [line if line.code else _labelled(line, vocabulary) for line in _unpictured(mended)]
    lines = _dated(lines, vocabulary)
    mended = list(lines)
    day = -1  # the line whose day the lines right below it tell more of
    for at, line in enumerate(lines):
        text = line.text if line.code else _normal(line.text)
        is_day = not line.code and _ANY_DAY.match(text.lstrip("-*+ ")) is not None
        day = at if is_day else day if text.strip() else -1
        if 0 <= day < at and _tells_more(text, vocabulary):
            text = f"    - {text.strip()}"
        if text != line.text:
            mended[at] = line._replace(text=text)
            count += 1
    return mended, count


def _counted(lines: list[Line]) -> list[Line]:
    """Return the lines with "1." for the "1.º" and "1°" of lines in a row that count on from one."""
    mended = list(lines)
    count = 0
    for at, line in enumerate(lines):
        found = None if line.code or line.text.isascii() else _ORDINAL.match(line.text)
        number = int(found["number"]) if found else 0
        count = number if number in (1, count + 1) else 0
        for place in (at - 1, at) if count > 1 else ():
            mended[place] = lines[place]._replace(
                text=_ORDINAL.sub(r"\g<lead>\g<number>. ", lines[place].text)
            )
    return mended


def _unpictured(lines: list[Line]) -> list[Line]:
    """Return the lines without the pictures that open them; those of lines in a row stand for dashes."""
    found = [None if line.code or line.text.isascii() else _PICTURE.match(line.text) for line in lines]
    mended = list(lines)
    for at, match in enumerate(found):
        if match is None:
            continue
        is_row = not match["lead"] and any(found[max(at - 1, 0) : at] + found[at + 1 : at + 2])
        lead = f"{'- ' if is_row else match['lead']}{match['bold'] or ''}"
        mended[at] = lines[at]._replace(text=f"{lead}{lines[at].text[match.end() :]}")
    return mended


def _unlettered(lines: list[Line]) -> tuple[list[Line], int]:
    """Return the lines with dashes for the letters "a) … b) …" of a list that a colon announces."""
    mended = list(lines)
    count = 0
    for at, line in enumerate(lines):
        if line.code or not line.text.rstrip(" *_").endswith(":"):
            continue
        start = at + 1 + (at + 1 < len(lines) and not lines[at + 1].text.strip())
        end = start
        while end < len(lines) and _is_part(lines[end], end - start):
            end += 1
        follows = next((one.text for one in lines[end : end + 2] if one.text.strip()), "")
        if end - start >= _FEWEST and "?" not in line.text and not _KEY.match(follows):
            count += end - start
            mended[start:end] = [one._replace(text=_PART.sub(r"\1- ", one.text)) for one in lines[start:end]]
    return mended, count


def _is_part(line: Line, nth: int) -> bool:
    found = None if line.code else _PART.match(line.text)
    return found is not None and nth < _TOP and found[2] == "abcdefgh"[nth]


def _labelled(line: Line, vocabulary: Vocabulary) -> Line:
    """Return "Cause: a flood" for "Cause? A flood", and "When: 1848" for "When? 1848"."""
    found = _LABELLED.match(line.text)
    words = found["name"].split() if found else []
    asks = bool(words) and vocabulary.has("question_words", words[0])
    if not found or len(words) > (1 if asks else _LONGEST_LABEL):
        return line
    return line._replace(text=f"{found['lead']}{found['name']}: {found['said']}")


def _dated(lines: list[Line], vocabulary: Vocabulary) -> list[Line]:
    """Return "- 1848: Revolution in Paris" for "1848 Revolution in Paris", where days open several lines."""
    days = [at for at, line in enumerate(lines) if not line.code and _ANY_DAY.match(line.text)]
    if len(days) < _FEWEST_DAYS:
        return lines
    mended = list(lines)
    for at in days:
        found = _UNSIGNED.match(lines[at].text)
        first = sentences(found["rest"], vocabulary.lists["abbreviations"])[0] if found else ""
        if found and not _says(first, vocabulary):
            text = f"{found['lead'] or '- '}{found['day']}: {found['rest']}"
            mended[at] = lines[at]._replace(text=text)
    return mended


def _tells_more(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a line is what something had, "Cause: hunger", and no item of its own."""
    named, sign, _ = text.partition(": ")
    return bool(sign) and vocabulary.expressions["property"].match(named) is not None


def _says(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what follows a day is a sentence: "1848 brach die Revolution aus", "1848 was a year …"."""
    return clause(text, vocabulary) is not None or clause(f"X {text}", vocabulary) is not None


def _rounded(lines: list[Line]) -> list[Line]:
    """Return the lines with dashes, set in, for the "o" that stands for a bullet below others in Word."""
    if not any(_ROUND.match(line.text) for line in lines):
        return lines
    mended: list[Line] = []
    for line in lines:
        found = None if line.code else _ROUND.match(line.text)
        above = mended[-1].text if mended else ""
        is_below = _FOREIGN.match(above) or BULLET.match(above)
        text = f"{found[1]}    - {line.text[found.end() :]}" if found and is_below else line.text
        mended.append(line._replace(text=text))
    return mended


def _set_in(lines: list[Line]) -> list[Line]:
    """Return the lines with what has a dash or an arrow set in below the round bullet above it."""
    if not any(_THICK.match(line.text) for line in lines):
        return lines
    mended: list[Line] = []
    depth = -1  # of the bullet above; none where a block ended
    for line in lines:
        thick = None if line.code else _THICK.match(line.text)
        thin = None if line.code else _THIN.match(line.text)
        if thick:
            depth = len(thick[1])
        elif not line.text.strip() or line.code or (BULLET.match(line.text) and not thin):
            depth = -1
        is_below = thin is not None and depth >= 0 and len(thin[1]) <= depth
        mended.append(line._replace(text=f"{' ' * (depth + 4)}{line.text.lstrip()}") if is_below else line)
    return mended


def _normal(text: str) -> str:
    text = _DATED.sub(r"\1- ", text)
    text = _FOREIGN.sub(lambda found: (found[1] or found[2] or "") + "- ", text)
    return _LETTERED.sub(r"\1\2. ", text)


def join_cut(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Join an item with the bare line after it, where inline code had cut it in two."""
    joined: list[Line] = []
    count = 0
    for line in lines:
        before = joined[-1] if joined else None
        if before and not line.code and not before.code and _is_cut(before.text, line.text, vocabulary):
            joined[-1] = before._replace(text=_glued(before.text, line.text), last=line.last)
            count += 1
        else:
            joined.append(line)
    return joined, count


def _glued(before: str, text: str) -> str:
    """Return both halves of an item; code that stood between them lost its space before a bracket too."""
    return f"{before.rstrip()} {_BRACKET.sub(' (', text.strip(), count=1)}"


def _is_cut(before: str, text: str, vocabulary: Vocabulary) -> bool:
    item = BULLET.match(before)
    if not item or not text.strip() or _BLOCK.match(text) or len(before) > LONGEST_LINE:
        return False
    said = item["text"].split()
    if len(said) == 1:  # "- Call" before "open_file → …"
        return said[0].isalpha() and vocabulary.has("imperatives", said[0])
    is_cut = vocabulary.has("cut_words", said[-1]) and said[-1][-1].isalpha()
    return is_cut and not (_is_whole(item["text"], vocabulary) and _is_whole(text, vocabulary))


def _is_whole(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a German text opens large and says something: "… löst auch aus" may end in "aus"."""
    return vocabulary.keeps_capitals and text.lstrip()[:1].isupper() and clause(text, vocabulary) is not None


def split_run_on(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Split an item into which the next one has run: "… copy. - Encrypt the data"."""
    del vocabulary
    mended: list[Line] = []
    for line in lines:
        item = None if line.code else BULLET.match(line.text)
        if not item:
            mended.append(line)
            continue
        parts = _RUN_ON.split(item["text"])
        mended += [line._replace(text=f"{item['indent']}{item['sign']} {part}") for part in parts]
    return mended, len(mended) - len(lines)

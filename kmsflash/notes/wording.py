"""Plain operations on Markdown text that every later step shares."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib import resources
from typing import Any, Protocol

_CODE = re.compile(r"`+[^`]*`+")
_HIDDEN = "\ue000"  # stands for inline code while marks are taken away
_LINK = re.compile(r"!?\[([^\]\[]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)")
_WIKILINK = re.compile(r"!?\[\[(?:[^\]\[|]{0,200}\|)?([^\]\[|]{1,200})\]\]")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_EMPHASIS = re.compile(r"\*\*|__(?=\S)|(?<=\S)__|==|~~|`")
_SIGNS = ("**", "__", "==", "~~", "`")  # what emphasises
_SINGLE = re.compile(r"(?<![\w*\\])[*_](?=\S)([^*_\n]+?)(?<=\S)[*_](?![\w*])")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~$=])")
_MARKUP = re.compile(r"[*_`=~\[<\\]")
# French sets no-break spaces inside « » and before ? ! ; : – these are part of its spelling.
_SPACE = re.compile(r"(?:(?!(?<=«)[\u00a0\u202f]|[\u00a0\u202f](?=[?!;:»]))\s)+")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_QUOTES = {**dict.fromkeys(map(ord, "‘’‚‛′"), "'"), **dict.fromkeys(map(ord, "“”„«»″"), '"')}
_FOLDING = {**_DASHES, **_QUOTES, 0xAD: None, 0x200B: None}
_TYPOGRAPHIC = re.compile(f"[{re.escape(''.join(map(chr, _FOLDING)))}]")
_ENDS = " .;:,!?\"'"
WORD = re.compile(r"\w+(?:[.,:'’\-/]\w+)*")
"""A word as a reader sees it."""

_ORDINAL = 2  # figures of a number that is written short for a place in a row: "2. Weltkrieg"
_LEANING = re.compile(r"['’*(]+")  # what may lean on a shortened word: "l'art", "(cf", "**art"
_DAY = re.compile(
    r"\W{0,3}(?:d[ei]|e[nm]|i[nm]|dal|since|seit|depuis|desde|hasta|até|\d{1,2}(?:er|[º°.]|st|nd|rd|th)?)"
)
_YEAR = re.compile(r"[12]\d{3}\b")
_FLOOR = re.compile(r"[A-ZÄÖÜ]{2,3}[,;.]?")  # "2. OG", "1. FC"
_SMALL_TERM = re.compile(
    r"[^\W\d_]{4,}(?:\s[^\W\d_]{3,})?\s?:\s+(?=\S+\s\S)"
)  # ". lid: what keeps the rain out"
_FIGURES = frozenset("0123456789−-~<>≤≥±")
_VOWELLESS = re.compile(r"(?<![^\W\d])[bcdfghj-np-tvwxzß]{2,4}$")  # "zw. 0 und 5"
_SHORTENED = re.compile(
    r"\w{2}[bcdfgkmnpsz]l$|\w{2}(?<![uoó]a)(?<!pe)(?<!lo)tl$|\w{3}nr$"
    r"|\w{2}(?:onom|emat|ynam)$|(?<!hom)(?<!an)(?<=\w)olog$"
)  # "gesetzl. Frist", "systemat. Fehler": no word ends so, but those of Nahuatl
_SENTENCE_END = re.compile(r"(?<![.!?…])[.!?…]+[\"”')\]\0*=]*\s+(?=[^\s,;:)])")
_LETTER = re.compile(r"[*\"“„«(¿¡]*(\w+)")
_IDENTIFIER = re.compile(r"[\d:._/²³¹⁰-ⁿ₀-₋]|[a-z][A-Z]")
_INDEXED = re.compile(r"\[\S|\(\)|_\w")  # "s[0]", "main()"
_SYMBOL = re.compile(r"['’′]?\s?[=<>≤≥≈×·]|['’′]\s|/|[\u0300-\u036f\u20d7]")  # "f = R/2", "p' < 0"
_FUNCTION = re.compile(r"(?:sin|cos|tan|log|ln) \S{1,4} [=<>≤≥≈·]|d[a-z]/d[a-z]\b|[α-ω]\b")  # "sin α = …"
_OPERATORS = frozenset("=+−×·*/÷≈x")
_INITIAL = 3  # letters of a word that may stand before somebody's initial: "by J. Smith"
_FEW = 4  # words that only open a sentence with a year: "Intorno al 130 d.C. Roma …"
_LETTERS = re.compile(r"[^\W\d_]+")
_JOINED = re.compile(r"_|\d")
_NEXT = re.compile(r"\s+(\w)")
_QUOTE = re.compile(r"[\"“”„«»]")
_PAIRED = re.compile(r"[()\[\]\"“”„«»`]|\*\*")
_OPENS = re.compile(r"[(\[{“„«`\"]")
_GERMAN_END = re.compile(r"[“”\"]")
_OPENERS = {"(": ")", "[": "]", "{": "}", "“": "”", "„": "“", "«": "»"}
_SAME = '`"'  # marks that close what they open
_CLOSERS = frozenset(")]}”»")
_MARK = re.compile(r"[()\[\]{}“”„«»`\"]")
_DEEPEST = 20  # brackets in brackets


def squeeze(text: str) -> str:
    """Return *text* with every run of white space as one space."""
    if text.isascii() or not ("\u00a0" in text or "\u202f" in text):
        return " ".join(text.split())
    return _SPACE.sub(" ", text).strip()


def ending(text: str) -> str:
    """Return the end of *text*, for patterns that end there: a search through all of it takes its square."""
    return text.rstrip()[-60:]


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Return what a reader sees of one line of Markdown."""
    if not _MARKUP.search(text):
        return squeeze(text)
    codes = _CODE.findall(text) if "`" in text else []
    if codes:
        text = _CODE.sub(_HIDDEN, text)
    shown = squeeze(_unmarked(text))
    for code in codes:
        shown = shown.replace(_HIDDEN, code.strip("`"), 1)
    return shown


def _unmarked(text: str) -> str:
    """Return one line of Markdown without the marks that only mean style; its code is hidden."""
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "[[" in text:
        text = _WIKILINK.sub(r"\1", text)
    if "<" in text:
        text = _TAG.sub("", text)
    signs = [sign for sign in _SIGNS if sign in text]
    if signs == ["**"]:
        text = text.replace("**", "")
    elif signs:
        text = _EMPHASIS.sub("", text)
    if "*" in text or "_" in text:
        text = _SINGLE.sub(r"\1", text)
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return *text* for comparison: no markup, case, typographic variants or end punctuation."""
    if text.isascii() and text.isalnum():
        return text.lower()
    shown = plain(text)
    if shown.isascii():
        return shown.lower().strip(_ENDS)
    folded = unicodedata.normalize("NFKC", shown).casefold()
    if _TYPOGRAPHIC.search(folded):
        folded = folded.translate(_FOLDING)
    return squeeze(folded).strip(_ENDS)


def words(text: str) -> list[str]:
    """Return the words a reader sees."""
    return list(_words(text))


@lru_cache(maxsize=1024)
def _words(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(plain(text)))


def is_balanced(text: str) -> bool:
    """Tell whether brackets, double quotes and code marks pair."""
    if not _PAIRED.search(text):
        return True
    bare = _CODE.sub("", text) if "`" in text else text
    if bare.count("(") != bare.count(")") or bare.count("[") != bare.count("]") or "`" in bare:
        return False
    return bare.count("**") % 2 == 0 and len(_QUOTE.findall(bare)) % 2 == 0


def _closing(text: str, position: int) -> str:
    """Return what closes the bracket, quote or code at *position*; a German quote may end with any mark."""
    closes = _OPENERS.get(text[position], text[position])
    if text[position] == "„":
        found = _GERMAN_END.search(text, position + 1)
        return found[0] if found else ""
    return closes if text.find(closes, position + 1) > 0 else ""


@lru_cache(maxsize=8192)
def masked(text: str) -> str:
    """Return *text* of the same length where all inside brackets, quotes and code is a placeholder."""
    if not _OPENS.search(text):
        return text
    shown: list[str] = []
    closing: list[str] = []
    start = 0  # of what is outside, or of what is hidden
    for found in _MARK.finditer(text):
        at, mark = found.start(), found[0]
        if not closing:
            if mark in _CLOSERS:
                continue
            closes = _closing(text, at)
            shown += (text[start:at], "" if closes else "\0")
            closing += [closes] if closes else []
            start = at if closes else at + 1
        elif mark == closing[-1]:
            closing.pop()
            if not closing:
                shown.append("\0" * (at + 1 - start))
                start = at + 1
        elif closing[-1] not in _SAME and mark in _OPENERS and len(closing) < _DEEPEST:
            closes = _closing(text, at)
            closing += [closes] if closes else []
    shown.append("\0" * (len(text) - start) if closing else text[start:])
    return "".join(shown)


def stands_in(part: str, text: str) -> bool:
    """Tell whether *part* stands in *text* as whole words."""
    at = text.find(part)
    while at >= 0:
        end = at + len(part)
        if not _is_of_word(text[at - 1 : at] if at else "") and not _is_of_word(text[end : end + 1]):
            return True
        at = text.find(part, at + 1)
    return False


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"


class Separator(Protocol):
    """What finds the places where a text is split."""

    def finditer(self, text: str, /) -> Iterator[re.Match[str]]:
        """Return the places in their order."""


def split_outside(text: str, separator: Separator) -> list[str]:
    """Split at *separator* wherever it stands outside brackets, quotes and code; always at least one part."""
    parts, start = [], 0
    for found in separator.finditer(masked(text)):
        parts.append(text[start : found.start()])
        start = found.end()
    if not start:
        return [text.strip()]
    parts.append(text[start:])
    return [part.strip() for part in parts if part.strip()] or [text.strip()]


@cache
def languages() -> Mapping[str, Mapping[str, Any]]:
    """Return what tells the languages apart, by code: stop words, labels, and the joints of enumerations."""
    table = resources.files("kmsflash.notes") / "vocabulary" / "languages.toml"
    return tomllib.loads(table.read_text("utf-8"))


@cache
def _after_ordinals() -> frozenset[str]:
    """Return what follows a number with a full stop in the languages that write ordinals so: "11. August"."""
    return frozenset(word for told in languages().values() for word in told.get("after_ordinals", "").split())


@cache
def _stop_words() -> frozenset[str]:
    """Return the small words of all languages, with which a sentence may open."""
    return frozenset(fold(word) for told in languages().values() for word in told["stop_words"].split())


_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.){1,3}[A-ZÀ-Þ]")
_HYPHENATED = re.compile(r"[a-zß-öø-ÿ]-$")
_COMPOUND = re.compile(r"\w-\w+-$")
_GOES_ON = re.compile(r"(?:und|oder|and|or|y|o|et|ou|e|ed|od)\b")
_COUNTED = re.compile(r"\W*[A-ZÀ-Þ][a-zß-ÿ]{1,4}")
_ROMAN = re.compile(r"(?:[IVX]{2,6}|V|X)[.,;:)]?")

_REGNAL = re.compile(r"[IVX]{1,6} [–—-]")  # "Otto IV. – Kaiser"


@cache
def _before_ordinals() -> frozenset[str]:
    """Return what stands before such a number: "der 2. Weltkrieg", "im 3. Monat"."""
    return frozenset(
        word for told in languages().values() for word in told.get("before_ordinals", "").split()
    )


def _dates(before: list[str]) -> bool:
    """Tell whether a day, a small word or nothing leads up to a month: "1er sept. 1939", "en oct. 1978"."""
    return len(before) == 1 or _DAY.fullmatch(before[-2].casefold()) is not None


@cache
def _amounts() -> frozenset[str]:
    """Return what is written short after a number and needs a noun: "20 Mio."."""
    return frozenset(word for told in languages().values() for word in told.get("amounts", "").split())


@cache
def _short_months() -> frozenset[str]:
    """Return the months as they are written short in a date, with a full stop: "6 dic. 1978"."""
    return frozenset(word for told in languages().values() for word in told["short_months"].split())


@cache
def _joints(chosen: frozenset[str]) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what separates parts at a comma, what joins the last two, and both in one."""
    every = chosen or {joint for told in languages().values() for joint in told["joints"]}
    after_comma = every if chosen else {joint for joint in every if len(joint) > 1}
    words, last = "|".join(sorted(after_comma)), "|".join(sorted(every))
    return (
        re.compile(rf"\s*[,;]\s+(?:(?:{words})\s+)?"),
        re.compile(rf"\s+(?:{last})\s+"),
        re.compile(rf"[,;]\s+(?:{words})\s"),
    )


def enumeration(text: str, joints: Iterable[str] = ()) -> list[str]:
    """Return the parts of "A, B, and C"; a single part where *text* lists nothing.

    *joints* are the words that join the last two parts: those of every language where none are given.
    """
    comma, joint, both = _joints(frozenset(joints))
    parts = split_outside(text, comma)
    last = split_outside(parts[-1], joint) if parts else []
    is_joined = len(last) == 2 or (len(parts) > 1 and len(last) > 1)
    if not is_joined or both.search(masked(text)):
        return parts
    return [*parts[:-1], last[0], joint.sub(" ", f" {parts[-1][len(last[0]) :]}", count=1).strip()]


@lru_cache(maxsize=16)
def _closed(abbreviations: frozenset[str]) -> frozenset[str]:
    return frozenset(abbreviation.casefold().rstrip(".") for abbreviation in abbreviations)


@lru_cache(maxsize=16)
def _stopped(closed: frozenset[str]) -> frozenset[str]:
    """Return short forms as they are written: "the 2. exp. shows …"."""
    return frozenset(f"{short}." for short in closed)


def sentences(text: str, abbreviations: Iterable[str] = ()) -> list[str]:
    """Split a paragraph into sentences, minding abbreviations, brackets and decimal points."""
    return list(_sentences(text, frozenset(abbreviations)))


@lru_cache(maxsize=256)
def _sentences(text: str, abbreviations: frozenset[str]) -> list[str]:
    shown = masked(text)
    closed = _closed(abbreviations)
    parts, start = [], 0
    for found in _SENTENCE_END.finditer(shown):
        before = shown[max(start, found.start() - 20) : found.start()].split()
        last = _LEANING.split(before[-1].casefold())[-1] if before else ""
        following = text[found.end() : found.end() + 40].split(maxsplit=1)[0]
        is_unit = len(before) > 1 and before[-2][-1:].isdigit()
        is_ordinal = last.isdigit() and (
            following.strip(".,;:") in _after_ordinals()
            or (len(last) <= _ORDINAL and following.casefold().strip(",;:") in _stopped(closed))
            or (len(last) <= _ORDINAL and _FLOOR.fullmatch(following) is not None)
            or (len(last) <= _ORDINAL and len(before) > 1 and before[-2].casefold() in _before_ordinals())
        )
        is_amount = is_unit and (last in _amounts() or following[:1] in "€$£%")
        is_amount |= last in _short_months() and _YEAR.match(following) is not None and _dates(before)
        is_cut = _SHORTENED.search(last) is not None
        is_cut = is_cut or (
            bool(before) and following[:1] in _FIGURES and _VOWELLESS.search(before[-1]) is not None
        )
        is_lone = len(last) == 1 and last.isalpha() and not found[0].startswith("?")
        is_initials = bool(before) and _INITIALS.fullmatch(before[-1]) is not None and following.istitle()
        is_initials = is_initials and fold(following.strip(",;:")) not in _stop_words()  # "J.S. Mill"
        ends = is_lone and (_ends_name(before, following) or _ends_formula(before))
        is_short = last in closed or is_cut or is_initials or (is_lone and not ends)
        asks = found[0].rstrip() == "?" and following.strip(",").isalpha()
        calls = found[0].startswith("!!")  # ends, whatever follows
        goes_on = following.islower() and following[0] != "`" and not (asks or calls)
        goes_on = goes_on and (is_short or not _SMALL_TERM.match(text, found.end()))
        is_era = is_lone and following.casefold().strip(",;:") in _stopped(closed)  # "753 v. Chr."
        is_counted = last in closed and following[:1].isdigit()  # "§ 4 Nr. 14"
        is_counted = is_counted or (
            bool(before)
            and _COUNTED.fullmatch(before[-1]) is not None
            and _ROMAN.fullmatch(following) is not None
        )  # "Art. IV"
        is_counted = is_counted or (
            bool(before) and _REGNAL.fullmatch(f"{before[-1]} {following}") is not None
        )
        goes_on = goes_on or shown[found.start() - 1 : found.end()] == " … "  # words are left out
        goes_on = goes_on or (is_unit and "." in last and len(text[start : found.start()].split()) <= _FEW)
        if is_ordinal or is_amount or is_counted or is_era or (is_short and not is_unit) or goes_on:
            continue
        parts.append(text[start : found.end()].strip())
        start = found.end()
    parts.append(text[start:].strip())
    return [part for part in parts if part]


def _ends_name(before: list[str], following: str) -> bool:
    """Tell whether a lone capital closes a name, and a sentence with it: "… vitamin C. The body …"."""
    named = len(before) > 1 and before[-1].isupper() and before[-2].islower() and len(before[-2]) > _INITIAL
    return named and following in _openings()


def _ends_formula(before: list[str]) -> bool:
    """Tell whether a lone letter is the last of a formula, and no initial: "V = I × R. The …"."""
    return len(before) > 1 and before[-2] in _OPERATORS


@cache
def _openings() -> frozenset[str]:
    """Return words that open a sentence and no name."""
    return frozenset(word for told in languages().values() for word in told["openings"].split())


def glued(before: str, text: str) -> str:
    """Return two lines of a text as one: a word that was cut between them is whole again.

    "tidal ener-", "gy" is "tidal energy"; the last hyphen of "state-of-the-" stays, and so does what is left
    out in "sea- and air-borne".
    """
    text, before = text.strip(), before.rstrip()
    is_cut = _HYPHENATED.search(before) is not None and text[:1].islower() and not _GOES_ON.match(text)
    if not is_cut:
        return f"{before} {text}"
    return f"{before}{text}" if _COMPOUND.search(before) else f"{before[:-1]}{text}"


def capitalised(text: str) -> str:
    """Return *text* with its first letter in upper case, unless it is code, an identifier or a symbol."""
    found = _LETTER.match(text)
    if not found or "`" in text[: found.start(1)] or _IDENTIFIER.search(found[1]):
        return text
    is_symbol = len(found[1]) == 1 and _SYMBOL.match(text, found.end(1)) is not None
    is_symbol = is_symbol or _FUNCTION.match(text) is not None
    if is_symbol or _INDEXED.match(text, found.end(1)):
        return text
    at = found.start(1)
    return text[:at] + text[at].upper() + text[at + 1 :]


def lowered(text: str, fixed: Iterable[str] = ()) -> str:
    """Return *text* as it reads inside a sentence: its first word in lower case, unless it is a name.

    A word counts as a name where *fixed* holds it, or where the word after it has a capital too.
    """
    first = _LETTERS.match(text) if text[:1].isupper() else None
    if not first or not (first[0].istitle() and first[0][:1].isupper()):
        return text
    if text[first.end() : first.end() + 1].isalnum() or _JOINED.match(text, first.end()):
        return text
    following = _NEXT.match(text, first.end())
    if (following and following[1].isupper()) or (first[0] in fixed and len(first[0]) > 1):
        return text
    return text[0].lower() + text[1:]


def mark(passage: str, answer: str) -> str:
    """Return *passage* with its first *answer* ==marked==, as it stands where it does not occur."""
    wanted = answer.strip(" .;")
    at = passage.lower().find(wanted.lower())  # case folding would make "ß" longer
    if len(wanted) < 2 or at < 0 or len(passage.casefold()) != len(passage):
        return passage
    end = at + len(wanted)
    inner = passage[at:end]
    if inner.count("`") % 2 or inner.count("**") % 2 or "==" in passage:
        return passage
    return f"{passage[:at]}=={inner}=={passage[end:]}"


def unlinked_words(text: str) -> list[str]:
    """Return the words of *text*, hyphenated ones whole, without marks around them."""
    return [bare for word in plain(text).split() if (bare := word.strip("“”\"'(),;:"))]

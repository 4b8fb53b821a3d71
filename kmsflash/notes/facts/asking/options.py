"""Options of a question: where one begins, which stand on the same line, and which is marked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import plain, squeeze

LETTERS = "ABCDEFGH"
ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")  # as options are counted instead
_OPTION = re.compile(
    r"^(?P<lead>(?:[*_=~✓✔✅☑❌✗✘✖\s]|\[[ xX]\]\s)*)[(\[]?(?P<letter>[A-Ha-h])"
    r"(?P<sign>[*_]*(?:[)\]][.:]?[*_]*\s*|[.:][*_]*(?:\s+|(?=[A-ZÄÖÜ0-9`])))|\*\*\s+)(?P<text>\S.*)$"
)
_ROMAN = re.compile(r"^[(\[]?(?P<number>i{1,3}|iv|vi{0,3})[.)\]]\s+(?P<text>\S.*)$")
_RUN_ON = re.compile(r"(?<!\S)[*_]*[(\[]?([A-Ha-h])[.)\]]\s*(?=\S)")
_JOINTS = " ,;/|•-–—"
_STEM_END = re.compile(r"[?:….!)_][*_]*$")
_RIGHT = re.compile(r"^(?:✓|✔|✅|☑)\uFE0F?\s*|\s*(?:✓|✔|✅|☑)\uFE0F?[.\s]*$|^\[[xX]\]\s*")
_WRONG = re.compile(r"^(?:❌|✗|✘|✖)\uFE0F?\s*|\s*(?:❌|✗|✘|✖)\uFE0F?[.\s]*$|^\[ \]\s*")
_STRONG = re.compile(r"^(\*\*|__|==)(?P<text>(?:(?!\1).)+)\1[.\s]*$")


@dataclass(slots=True)
class Option:
    """An option of a question, and whether the notes mark it."""

    letter: str
    text: str
    marked: bool = False
    why: list[str] = field(default_factory=list)  # what the notes say of it


def split_options(text: str) -> list[str]:
    """Return *text* cut before each option that runs on in it; whole where none does."""
    found = list(_RUN_ON.finditer(text))
    first = next((at for at, one in enumerate(found) if _may_start(text, one)), -1)
    if first < 0:
        return [text]
    cuts = [found[first]]
    for one in found[first + 1 :]:
        if ord(one[1]) == ord(cuts[-1][1]) + 1 and _shape(one) == _shape(cuts[0]):
            cuts.append(one)
    if len(cuts) < 2:
        return [text]
    starts = [cut.start() for cut in cuts]
    ends = [*starts[1:], len(text)]
    stem = text[: starts[0]].rstrip(_JOINTS)
    listed = [text[start:end].strip().rstrip(_JOINTS) for start, end in zip(starts, ends, strict=True)]
    if not any(one.endswith(".") for one in listed[:-1]):
        listed[-1] = listed[-1].removesuffix(".")
    return [stem, *listed] if stem else listed


def _may_start(text: str, option: "re.Match[str]") -> bool:
    before = text[: option.start()].rstrip(_JOINTS)
    return not before or (option[1] in "Aa" and bool(_STEM_END.search(before)))


def _shape(option: "re.Match[str]") -> str:
    return re.sub(r"[A-Za-z\s*_]", "", option[0])


def option_of(text: str, label: str, vocabulary: Vocabulary) -> Option | None:
    """Return the option that a line is; *label* is what the outline took off it ("A: …")."""
    if re.fullmatch(r"[A-H]", label):
        return Option(label, text)
    roman = _ROMAN.match(text.strip())
    if roman:
        letter = LETTERS[ROMANS.index(roman["number"])]
        return Option(letter, *_unmarked(roman["text"], vocabulary))
    found = _OPTION.match(text.strip())
    if not found:
        return None
    lead, said = found["lead"].strip(), found["text"]
    if lead in ("**", "__") and found["sign"].strip().endswith(lead):  # "**A.** text"
        lead = ""
    shown, marked = _unmarked(f"{lead}{said}", vocabulary)
    if lead == "*" and said.endswith("*"):  # "*A) text*"
        shown, marked = shown.strip("*"), True
    return Option(found["letter"].upper(), shown, marked)


def plain_option(letter: str, text: str, vocabulary: Vocabulary, *, ticked: bool) -> Option:
    """Return an option that is written without its letter."""
    shown, marked = _unmarked(text, vocabulary)
    return Option(letter, shown, marked or ticked)


def _unmarked(text: str, vocabulary: Vocabulary) -> tuple[str, bool]:
    """Return an option without the mark of the right one, and whether it had it."""
    shown = _WRONG.sub("", text.strip())
    strong = _STRONG.match(shown)
    bare = strong["text"].strip() if strong else shown
    bare = vocabulary.expressions["right_option"].sub("", _RIGHT.sub("", bare)).strip()
    if not strong:
        bare = re.sub(r"^\*(?=[^*\s][^*]*$)|(?<=[^*\s])\s*\*$", "", bare) if bare.count("*") % 2 else bare
        bare = re.sub(r"(?<=\w)\s+\*+$", "", bare)
    if bare.count("**") % 2:
        bare = bare.replace("**", "", 1) if bare.startswith("**") else bare[::-1].replace("**", "", 1)[::-1]
    return squeeze(bare) or text, bare != shown


def marked(options: Sequence[Option]) -> str:
    """Return the letters of the options with a mark that the others lack."""
    chosen = [one.letter for one in options if one.marked]
    return "".join(chosen) if len(chosen) < len(options) else ""


def in_words(options: Sequence[Option]) -> str:
    """Return the options as a list."""
    return "  \n".join(f"{one.letter}. {one.text}" for one in options)


def explained(options: Sequence[Option]) -> str:
    """Return the options as a list, each with what the notes say of it."""
    said = [f"{one.letter}. {one.text}{''.join(f' – {why}' for why in one.why)}" for one in options]
    return "  \n".join(said)


def is_vague(options: Sequence[Option], vocabulary: Vocabulary) -> bool:
    """Tell whether an option speaks of the others ("all of the above")."""
    return any(vocabulary.expressions["other_options"].search(plain(one.text)) for one in options)

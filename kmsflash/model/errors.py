"""The kinds of trouble a use case may report; everything else is a bug."""

from enum import Enum, auto

from kmsflash.model.sentences import Sentence


class UserError(Exception):
    """One sentence for the learner: what is wrong and what to do about it."""

    def __init__(self, sentence: str, /, **values: object) -> None:
        self.sentence = Sentence(sentence, **values)
        super().__init__(str(self.sentence))


class Damaged(UserError):  # noqa: N818  a state of the file, as the learner hears of it
    """The file of a collection is damaged: not all of it can be read, or not all of it is there."""


class Why(Enum):
    """What keeps the collection from taking anything more."""

    FULL = auto()
    READ_ONLY = auto()
    DRIVE = auto()  # it reports errors, or is gone
    GONE = auto()  # the file is no longer, or not the one, at its place
    TAKEN = auto()  # another machine writes to it now


class Unkept(UserError):  # noqa: N818  it says what became of an answer
    """Nothing can be kept in the collection until something is put right; what was to be kept is not."""

    def __init__(self, why: Why, sentence: str, /, **values: object) -> None:
        super().__init__(sentence, **values)
        self.why = why


class Cancelled(Exception):  # noqa: N818  a wish, not an error
    """The learner cancelled a long piece of work; nothing of it is kept."""


USUAL_CAUSES = (  # as the system says them, so that they are collected for translation
    Sentence("Permission denied"),
    Sentence("Operation not permitted"),
    Sentence("No such file or directory"),
    Sentence("No space left on device"),
    Sentence("Disk quota exceeded"),
    Sentence("Read-only file system"),
    Sentence("Input/output error"),
    Sentence("Device or resource busy"),
    Sentence("Is a directory"),
    Sentence("Not a directory"),
    Sentence("File name too long"),
)


def cause(error: Exception) -> Sentence:
    """Return what the system says of a file that it would not read or write."""
    told = getattr(error, "strerror", None)
    return Sentence(told) if told else Sentence("its name makes no sense")

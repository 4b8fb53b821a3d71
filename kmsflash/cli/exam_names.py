"""The exam that a name on the command line means, and what is said where it is not one."""

from collections.abc import Sequence

from kmsflash.model.days import date_of
from kmsflash.model.errors import UserError
from kmsflash.model.exams import Exam


def exam_named(exams: Sequence[Exam], name: str) -> Exam:
    """Return the exam with a name, in capitals or not; where several have it, the day stands behind it.

    Raises `UserError` where it is not one.
    """
    ways = (
        (_plain, name),
        (lambda exam: _plain(exam).casefold(), name.casefold()),
        (lambda exam: _dated(exam).casefold(), name.casefold()),
    )
    for way, wanted in ways:
        found = [exam for exam in exams if way(exam) == wanted]
        if len(found) == 1:
            return found[0]
        if found:
            raise _several(found, name)
    raise _none(exams, name)


def _plain(exam: Exam) -> str:
    return exam.wishes.name


def _dated(exam: Exam) -> str:
    return f"{exam.wishes.name} {date_of(exam.wishes.day).isoformat()}"


def _several(found: Sequence[Exam], name: str) -> UserError:
    dated = [_dated(exam) for exam in found]
    if len(set(dated)) < len(dated):
        told = "{count} exams are called “{name}”. Give them other names, in the window."
    else:
        told = "{count} exams are called “{name}”. Say the day too: {names}."
    return UserError(told, count=len(found), name=name, names=_listed(dated, "or"))


def _none(exams: Sequence[Exam], name: str) -> UserError:
    names = list(dict.fromkeys(map(_plain, exams)))
    if not names:
        told = "There is no exam “{name}”, for there is none yet. The window makes one, on its Exam page."
    elif len(names) == 1:
        told = "There is no exam “{name}”. The only one is {names}."
    else:
        told = "There is no exam “{name}”. There are {names}."
    return UserError(told, name=name, names=_listed(names, "and") if names else "")


def _listed(names: Sequence[str], word: str) -> str:
    quoted = [f"“{name}”" for name in names]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} {word} {quoted[-1]}"

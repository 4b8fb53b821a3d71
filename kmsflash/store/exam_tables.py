"""The tables of exams, of what belongs to them, and of mock exams: since revision 2.

The plan of an exam is a pure function of these, the log and the day: nothing of it is kept. What a mock exam
asked is kept as it was shown, for cards change; no schedule moves by it, so it stands apart from the log.
"""

from sqlalchemy import REAL, Column, Index, Integer, Table

from kmsflash.store.columns import metadata, number, synced, to, words

exam = synced(
    "exam",
    words("name"),
    number("day", None),  # study day; only a stub has none
    number("minutes", "25"),  # that the learner gives to it on a day
    number("theta", "100"),  # thousandths of a card a minute that a repeat must bring; 0: use all minutes
    number("pacing", "1"),  # whether new cards are spread over the days that are left
    number("probes", "2"),  # cards a day that are asked to measure, not to learn
    number("questions", None),  # in the real exam
    number("exam_minutes", None),  # that the real exam takes
    number("passing", None),  # marks out of `marks` that pass
    number("marks", "1000"),
)
exam_part = synced(  # a deck with those under it, a section of one, or a card; uid made of exam and part
    "exam_part",
    to("exam"),
    to("deck"),
    words("section", "[]"),  # JSON list: the heading path with all under it; empty: the whole deck
    to("card"),  # NULL: not of a single card
    number("left_out"),  # it does not count, though what it lies in does
    number("weight", None),  # percent of a mock exam's questions; NULL: by its cards
    Index("exam_part_of_exam", "exam_id"),
)
day_off = synced(  # without study; uid made of exam and day
    "day_off",
    to("exam"),
    number("day", None),  # study day
    number("weekday", None),  # every week, 0: Monday
    Index("day_off_of_exam", "exam_id"),
)
mock_exam = synced(
    "mock_exam",
    to("exam"),
    to("deck"),  # of a deck that has no exam
    number("began_at"),  # microseconds since 1970, UTC
    number("ended_at", None),  # likewise; NULL: it can be gone on with
    number("study_day"),  # of its beginning
    number("minutes", None),  # allowed; NULL: no clock
    number("spent_ms"),  # without pauses
    words("state"),  # as the program names it: under way, paused, handed in, …
    number("at"),  # the question that shows, from 0
    number("predicted", None),  # thousandths of its questions that the readiness estimate expected right
    Index("mock_exam_of_exam", "exam_id"),
)
mock_answer = synced(  # a question of a mock exam, answered or not yet
    "mock_answer",
    to("mock_exam"),
    to("card"),
    number("nth"),  # in the order of asking, from 0
    words("section", "[]"),  # JSON list: the section of the exam, and the heading path then
    words("question"),
    words("answer"),  # to an open question; of one with options, the right one's words
    words("options", "[]"),  # JSON list, in the order shown: text, why, uid of its card; empty: open
    number("right_option", None),
    number("chosen", None),  # option; NULL: not answered
    words("written", None),  # answer to an open question; empty: only thought; NULL: not answered
    number("grade", None),  # of an open question, by the learner: 1 right, 0 wrong
    number("flagged"),
    number("took_ms"),
    Index("mock_answer_of_mock_exam", "mock_exam_id", "nth"),
)
local_readiness = Table(  # how the learner's forgetting differs from the usual, fitted to the log
    "local_readiness",
    metadata,
    Column("exam_id", Integer, primary_key=True),  # 0: of all cards
    Column("a", REAL),  # log of the factor on first stabilities
    Column("b", REAL),  # added to how fast stability grows
    Column("c", REAL),  # log of the factor on the decay
    number("repeats"),  # that it was fitted to, answers in mock exams among them
    number("tried"),  # answers in mock exams
    number("fitted_on", None),  # study day
    sqlite_strict=True,
)

EXAMS = (exam, exam_part, day_off, mock_exam, mock_answer)

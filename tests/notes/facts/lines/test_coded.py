"""Rows of code: each command, option or operator is asked by itself."""

import pytest

from kmsflash.notes.derive import derive


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        (
            "- Option `-r` copies folders, `-n` keeps old files, `-v` also prints names",
            "What does option `-n` keep?",
            "Old files",
        ),
        (
            "- Option `-r` copies folders, `-n` keeps old files, `-v` also prints names",
            "What does option `-v` print?",
            "Names",
        ),
        ("Option `-r` copies folders and `-n` keeps old files.", "[…] keeps old files.", "Option `-n`"),
        (
            "`&` is the meet, `|` is the join and `^` the parity.",
            "**Topic**: what is **`^`**?",
            "The parity",
        ),
        (
            "`ls -l` lists the files, while `pwd` prints the current folder.",
            "What does `pwd` print?",
            "The current folder",
        ),
        ("`toggle()` reverses.", "What does `toggle()` do?", "Reverses"),
        (
            "`//` rounds down (towards minus infinity).",
            "**Topic**: what does `//` do?",
            "Rounds down (towards minus infinity)",
        ),
    ],
)
def test_a_row_of_code_is_asked_piece_by_piece(cards_of, said, front, back):
    assert cards_of(said)[front] == back


def test_pairs_of_code_and_meaning_are_asked_both_ways(cards_of):
    cards = cards_of("- Status codes: `200` = fine, `404` = not found, `500` = server error")
    assert cards["**Status codes**: what is `404`?"] == "Not found"
    assert cards["**Status codes**: which term is this: “server error”?"] == "`500`"
    assert len(cards) == 6


def test_a_meaning_that_two_pieces_share_is_not_turned_round(cards_of):
    cards = cards_of("- Signals: `HUP` = reload, `USR1` = reload, `TERM` = stop at once")
    assert not any("“reload”" in front for front in cards)


@pytest.mark.parametrize(
    ("said", "gapped", "back"),
    [
        ("- an empty list is `[]`, because `()` makes a tuple", "An empty list is […].", "`[]`"),
        ("- a frozen branch has `locked: true`", "A frozen branch has […].", "`locked: true`"),
    ],
)
def test_code_that_ends_a_sentence_is_asked(cards_of, said, gapped, back):
    assert back in cards_of(said).values(), gapped


def test_code_inside_a_subject_is_no_answer(cards_of):
    assert "`rm`" not in cards_of("The trash keeps a copy, so removing it with `rm` has no effect.").values()


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        ("An empty set is `{,}`.", "An empty set is […].", "`{,}`"),
        (
            "- Dynamically allocated blocks default to zero",
            "What do dynamically allocated blocks default to?",
            "Zero",
        ),
        ("`shuf` writes in random order and returns `0`.", "What does `shuf` return?", "`0`"),
        ("The agent pulls images and runs containers.", "What does the agent run?", "Containers"),
        (
            "- `sync` also flushes the buffers of the disk",
            "[…] also flushes the buffers of the disk.",
            "`sync`",
        ),
        (
            "If a file is missing then `open` raises an error.",
            "**Topic**: what happens if a file is missing?",
            "`open` raises an error",
        ),
        (
            "- Check for a word with `grep -w`, never with `cat`",
            "How do you check for a word?",
            "With `grep -w`",
        ),
    ],
)
def test_sentences_with_code_are_asked(cards_of, said, front, back):
    assert cards_of(said)[front] == back


@pytest.mark.parametrize(
    ("said", "front", "back"),
    [
        (
            "`id -u` tells you the number of the user.",
            "What does `id -u` tell you?",
            "The number of the user",
        ),
        (
            "- since Bash 4.3 arrays count from the end too",
            "Since Bash […] arrays count from the end too.",
            "4.3",
        ),
        (
            "Sums round, so `0.3 - 0.1` is not `0.2` – compare with `near()` instead.",
            "Sums round, so `0.3 - 0.1` is not `0.2` – compare with […] instead.",
            "`near()`",
        ),
        ("- The cleaner does *not* delete old logs", "What does the cleaner not delete?", "Old logs"),
        ("- `3 and 7` gives 7", "**Topic**: what does `3 and 7` give?", "7"),
        ("- `trap` runs if a signal arrives", "When does `trap` run?", "If a signal arrives"),
        (
            "A pool reads `min` and `max`; both default to 30 seconds.",
            "`min` and `max` default to […].",
            "30 seconds",
        ),
        (
            "If a row is missing then `find` raises an error, while `first` returns NULL.",
            "**If a row is missing**: what does `first` return?",
            "NULL",
        ),
        (
            "- Over the soft limit a job is slowed; over the hard limit it is only paused",
            "Over the hard limit a job is only […].",
            "paused",
        ),
        (
            "`sort -u` sorts in place and returns `0`; `uniq` prints lines.",
            "What does `sort -u` do?",
            "Sorts in place",
        ),
    ],
)
def test_clauses_about_code_are_told_apart(cards_of, said, front, back):
    assert cards_of(said)[front] == back


def test_a_question_among_statements_is_not_asked_with_a_gap(cards_of):
    assert not any("[…]" in front for front in cards_of("> [!tip]\n> The old server restarts at night?"))


def test_items_that_open_with_code_are_a_set_of_its_names(cards_of):
    items = "- `BEGIN` opens a transaction\n- `COMMIT` keeps its changes\n- `ROLLBACK` drops its changes"
    cards = cards_of(f"The three commands of a transaction:\n\n{items}")
    assert "`BEGIN`, `COMMIT`, `ROLLBACK`" in cards.values()


def test_even_if_is_no_time(cards_of):
    assert not any(
        front.startswith("When") for front in cards_of("`trap` removes the lock even if the script fails.")
    )


def test_code_under_the_sentence_that_introduces_it_explains_it():
    said = "`sh` starts a process for every line. Read the file once instead:"
    page = f"# Topic\n\n**Gotcha – slow loops:** {said}\n\n```sh\nmapfile lines\n```\n"
    cards = [card for fact in derive(page.encode(), "a.md").facts for card in fact.cards]
    assert cards
    assert all("\nmapfile lines\n" in card.explanation for card in cards)
    assert all(card.explanation.count("```") == 2 for card in cards)


def test_signs_in_a_row_that_share_their_verb_are_each_asked(cards_of):
    cards = cards_of("In a score `+` means louder, `-` softer and `~` as it was before.")
    assert cards["**In a score**: what is `-`?"] == "Softer"
    assert cards["**In a score**: what is `~`?"] == "As it was before"


def test_code_under_a_term_is_asked_piece_by_piece(cards_of):
    cards = cards_of("- Tracing: `LOG=all` is the loudest level, `LOG_FILE` writes the trace to a file.")
    assert cards["**Tracing**: what is the loudest level?"] == "`LOG=all`"
    assert "**Tracing**: what does `LOG_FILE` write?" in cards


def test_only_the_code_of_a_named_thing_is_hidden(cards_of):
    cards = cards_of("- The group `staff` always exists and cannot be removed.")
    assert cards["The group […] always exists and cannot be removed."] == "`staff`"
    assert "The group […]." not in cards


def test_the_code_that_serves_an_end_is_asked_for(cards_of):
    assert (
        cards_of("To force a rebuild use `make -B`.")["What do you use to **force a rebuild**?"]
        == "`make -B`"
    )

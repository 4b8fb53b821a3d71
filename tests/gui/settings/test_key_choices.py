"""Keys as the learner chose them: changed, taken from one another, reset."""

from hypothesis import given
from hypothesis import strategies as st

from kmsflash.ui.key_table import KeyRow, Screen
from kmsflash.ui.settings.key_choices import KeyChoices

PASTE, QUIT = KeyRow("paste", "Paste", ("Ctrl+V",)), KeyRow("quit", "Quit", ("Ctrl+Q", "Ctrl+W"))
STUDY, RENAME = KeyRow("study", "Study", ("Return",)), KeyRow("rename", "Rename", ("F2",))
WINDOW = Screen("window", "Everywhere", (PASTE, QUIT), "x")
DECKS = Screen("decks", "Decks", (STUDY, RENAME), "x")


def choices() -> KeyChoices:
    return KeyChoices((WINDOW, DECKS), "window")


def test_what_is_not_chosen_is_as_usual() -> None:
    made = choices()
    assert made.keys(WINDOW, QUIT) == ("Ctrl+Q", "Ctrl+W")
    assert not made.any_changed
    assert made.kept == {}


def test_a_key_is_chosen_and_reset() -> None:
    made = choices()
    made.set(DECKS, RENAME, ["F6"])
    assert made.keys(DECKS, RENAME) == ("F6",)
    assert made.is_changed(DECKS, RENAME)
    assert made.kept == {"decks": {"rename": ["F6"]}}
    made.reset(DECKS, RENAME)
    assert made.kept == {}


def test_a_key_that_is_taken_is_told_and_taken_away() -> None:
    made = choices()
    assert made.taken(WINDOW, PASTE, "Ctrl+W") is QUIT
    assert made.taken(WINDOW, QUIT, "Ctrl+W") is None, "its own"
    made.set(WINDOW, PASTE, ["Ctrl+W"])
    assert made.kept == {"window": {"paste": ["Ctrl+W"], "quit": ["Ctrl+Q"]}}
    made.reset(WINDOW, QUIT)
    assert made.keys(WINDOW, QUIT) == ("Ctrl+Q", "Ctrl+W")
    assert made.keys(WINDOW, PASTE) == (), "no key does two things on one screen"


def test_no_key_at_all_is_a_choice_too() -> None:
    made = choices()
    made.set(WINDOW, PASTE, [])
    assert made.kept == {"window": {"paste": []}}
    assert made.keys(WINDOW, PASTE) == ()


def test_a_key_of_a_screen_stands_in_for_the_one_of_everywhere() -> None:
    made = choices()
    assert made.stands_in_for(DECKS, RENAME) is None
    made.set(DECKS, RENAME, ["Ctrl+V"])
    assert made.stands_in_for(DECKS, RENAME) == (WINDOW, PASTE)
    assert made.stands_in_for(WINDOW, PASTE) is None


def test_what_each_do_everywhere_and_here_as_usual_is_no_news() -> None:
    here = Screen("here", "Here", (KeyRow("undo", "Undo", ("Ctrl+V",)),), "x")
    made = KeyChoices((WINDOW, here), "window")
    assert made.stands_in_for(here, here.rows[0]) is None
    made.set(WINDOW, PASTE, ["Ctrl+V", "F5"])
    assert made.stands_in_for(here, here.rows[0]) == (WINDOW, PASTE)


def test_rows_that_never_hold_at_once_may_have_the_same_key() -> None:
    four, six = KeyRow("good4", "Good", ("3",), "four"), KeyRow("hard6", "Hard", ("3",), "six")
    always = KeyRow("flag", "Flag", ("F",))
    study = Screen("study", "Study", (four, six, always), "x")
    made = KeyChoices((study,), "window")
    assert made.taken(study, four, "3") is None
    made.set(study, four, ["3"])
    assert made.keys(study, six) == ("3",)
    assert made.taken(study, always, "3") is four
    made.set(study, always, ["3"])
    assert made.kept == {"study": {"flag": ["3"], "good4": [], "hard6": []}}
    assert made.taken(study, six, "3") is always


def test_what_another_version_kept_stays() -> None:
    made = choices()
    made.show({"exam": {"flag": ["F"]}, "decks": {"rename": ["F6"], "later": ["L"]}})
    made.reset_all()
    assert made.kept == {"exam": {"flag": ["F"]}, "decks": {"later": ["L"]}}
    assert not made.any_changed


@given(
    st.lists(
        st.tuples(
            st.sampled_from([(WINDOW, PASTE), (WINDOW, QUIT), (DECKS, STUDY), (DECKS, RENAME)]),
            st.lists(st.sampled_from(["F1", "F2", "Ctrl+V", "Ctrl+Q", "Return"]), max_size=2, unique=True),
        ),
        max_size=12,
    )
)
def test_no_key_ever_does_two_things_on_one_screen(
    wishes: list[tuple[tuple[Screen, KeyRow], list[str]]],
) -> None:
    made = choices()
    for (screen, row), keys in wishes:
        made.set(screen, row, keys)
        assert made.keys(screen, row) == tuple(keys)
        for each in made.screens:
            used = [key for row_ in each.rows for key in made.keys(each, row_)]
            assert len(used) == len(set(used))
    made.reset_all()
    assert made.kept == {}

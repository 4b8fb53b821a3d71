"""Sentences: what they say in English, and what they remember of how they were made."""

from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.errors import UserError, cause
from kmsflash.model.sentences import Sentence, together


def test_a_sentence_says_its_values_and_remembers_them() -> None:
    sentence = Sentence("{name} has {count} lines.", name="a.md", count=12_000)
    assert sentence == "a.md has 12,000 lines."
    assert sentence.template == "{name} has {count} lines."
    assert sentence.values == {"name": "a.md", "count": 12_000}


@given(st.text())
def test_without_values_the_text_is_what_is_said_braces_and_all(text: str) -> None:
    assert Sentence(text) == text
    assert Sentence("{name}", name=text) == text


def test_a_sentence_may_be_the_template_or_a_value_of_another() -> None:
    template = Sentence("{name} is {what}.")
    assert Sentence(template, name="a.png", what=Sentence("a film")) == "a.png is a film."
    assert Sentence(template) is template


def test_several_are_said_one_after_the_other() -> None:
    first, second = Sentence("{name} is gone.", name="{x}"), Sentence("So is the other.")
    both = together([first, second])
    assert both == "{x} is gone. So is the other."
    assert list(both.values.values()) == [first, second]


def test_an_error_says_its_sentence_in_english() -> None:
    error = UserError("There is no file {path}.", path="a.md")
    assert str(error) == "There is no file a.md."
    assert error.sentence.template == "There is no file {path}."
    assert cause(PermissionError(13, "Permission denied")) == "Permission denied"
    assert cause(ValueError("embedded null byte")) == "its name makes no sense"

"""Vocabularies: complete, cheap to choose from, and none stops the others."""

import logging
import re
import shutil
from pathlib import Path
from string import Formatter

import pytest

from kmsflash import notes
from kmsflash.notes import vocabulary
from kmsflash.notes.grammar.finite import finite_words
from kmsflash.notes.page import Role
from kmsflash.notes.vocabulary import available, load
from kmsflash.notes.vocabulary.templates import Template, joining
from kmsflash.notes.wording import languages

# What is asked only in a language whose file says how: the code looks first.
FOR_ENGLISH_ONLY = {
    "done_in",
    "asks_of",
    "when_to",
    "do",
    "do_third",
    "order_of_it",
    "is",
    "owns",
    "of_kind",
    "reverse_noun",
    "reverse_phrase",
    "agrees",
    "equals_of_several",
    "how_many",
    "term_did",
    "was",
    "what_did",
    "who_did",
} | {
    "where_when_did",
    "which_does_not",
    "which_is_not",
    "where_when_was",
}
SPELT_ALIKE = {
    "Qual {be} {subject}?",
    "que",
    "todos",
    "{things} ou {last}",
    "**{thing}**: quanto **dura**?",
    "**{term}**: quando?",
    "Quando {verb} {subject}?",
}
OTHERS = sorted(set(available()) - {"en"})


@pytest.fixture
def copied(tmp_path, monkeypatch):
    """A copy of the vocabulary files that a test may damage."""
    folder = tmp_path / "vocabulary"
    shutil.copytree(vocabulary.__path__[0], folder)
    monkeypatch.setattr("importlib.resources.files", lambda _: folder)
    for cached in (vocabulary.read, vocabulary._load):
        cached.cache_clear()
    yield folder
    monkeypatch.undo()
    for cached in (vocabulary.read, vocabulary._load):
        cached.cache_clear()


@pytest.mark.parametrize("language", available())
def test_every_language_can_be_read_and_names_its_labels(language):
    words = load(language)
    assert words.language == language
    assert [label for label in languages()[language]["labels"] if not words.label(label)] == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_template_asks_for_no_more_than_the_english_one(language):
    english, words = load("en"), load(language)
    slots = {name: {slot for _, slot, _, _ in Formatter().parse(text)} for name, text in english.ask.items()}
    more = {
        name
        for name, text in words.ask.items()
        if name in slots and {slot for _, slot, _, _ in Formatter().parse(text)} - slots[name] - {None}
    }
    assert more == set()


@pytest.mark.parametrize("language", OTHERS)
def test_every_question_can_be_asked_in_every_language(language):
    assert set(load("en").ask) - set(load(language).ask) <= FOR_ENGLISH_ONLY


def read_by_the_code():
    """Return every word that stands in quotes in the code of the notes."""
    code = (file.read_text("utf-8") for file in Path(notes.__path__[0]).rglob("*.py"))
    return set(re.findall(r"""["'](\w+)["']""", "\n".join(code)))


@pytest.mark.parametrize("language", available())
def test_every_entry_is_read_by_somebody(language):
    words = load(language)
    entries = {*words.lists, *words.expressions, *words.ask}
    assert entries - read_by_the_code() == set()


def templates_of(language):
    words = load(language)
    texts = [*words.ask.values(), *(pattern.ask for pattern in words.patterns)]
    texts += [text for column in words.columns for text in (column.ask, column.reverse)]
    return {str(text) for text in texts if re.search(r"[^\W\d_]{2}", re.sub(r"\{\w+\}", "", text))}


@pytest.mark.parametrize("language", available())
def test_no_template_is_in_another_language(language):
    others = set().union(*(templates_of(other) for other in available() if other != language))
    assert templates_of(language) & others <= SPELT_ALIKE


@pytest.mark.parametrize(
    ("language", "form", "group"),
    [
        ("de", "leitet", "verbs"),
        ("de", "filtert", "verbs"),
        ("de", "leiteten", "past_verbs"),
        ("de", "scheiterte", "past_verbs"),
        ("de", "unterzeichnete", "past_verbs"),
        ("de", "trat", "past_verbs"),
        ("de", "zerbrachen", "past_verbs"),
        ("es", "duplica", "verbs"),
        ("es", "duplican", "plural_verbs"),
        ("fr", "aboutissent", "plural_verbs"),
        ("it", "agisce", "verbs"),
        ("pt", "existiram", "past_verbs"),
        ("en", "trimmed", "past_verbs"),
        ("en", "whispered", "past_verbs"),
        ("en", "hurls", "verbs"),
        ("de", "schluckt", "verbs"),
        ("de", "überquert", "verbs"),
        ("es", "tropieza", "verbs"),
        ("es", "tropezaron", "past_verbs"),
        ("es", "preguntaban", "plural_verbs"),
        ("fr", "nageait", "verbs"),
        ("fr", "projettent", "plural_verbs"),
        ("it", "sottrasse", "past_verbs"),
        ("pt", "proíbem", "plural_verbs"),
        ("pt", "semeia", "verbs"),
    ],
)
def test_verbs_are_conjugated_from_their_infinitives(language, form, group):
    assert form in getattr(load(language), group)


@pytest.mark.parametrize("word", ["striped", "wined", "branches", "battle"])
def test_what_only_looks_like_an_english_verb_is_none(word):
    assert word not in finite_words(load("en"))


@pytest.mark.parametrize(
    ("language", "word"), [("de", "perlen"), ("es", "influencia"), ("fr", "excellent"), ("it", "lacrima")]
)
def test_a_form_that_is_nearly_always_another_word_is_no_verb(language, word):
    assert word not in finite_words(load(language))


@pytest.mark.parametrize("damage", ["[labels", "numbers = 3", ""])
def test_a_broken_file_is_logged_once_and_stops_no_other_language(copied, caplog, damage):
    (copied / "de.toml").write_text(damage, encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        assert load("de").language == "en"
        assert load("de").language == "en"
    assert [record.message.startswith("“de.toml” cannot be used") for record in caplog.records] == [True]
    assert load("fr").language == "fr"


def test_a_missing_file_stops_no_other_language(copied):
    (copied / "it.toml").unlink()
    assert load("it").language == "en"
    assert load("pt").language == "pt"


def test_a_page_reads_one_vocabulary_only(copied):
    vocabulary.load("de")
    assert vocabulary.read.cache_info().currsize == 1


def test_choosing_the_language_reads_no_whole_vocabulary(copied):
    vocabulary.language_of("Die Zelle ist klein und die Wand ist fest.")
    assert vocabulary.read.cache_info().currsize == 0


def test_words_contract_and_articles_sink_where_a_template_meets_them():
    french = load("fr").ask
    assert (
        french["situation_plain"]
        .format(subject="Le roi", wish="abdiquer demain")
        .startswith("Quelqu’un demande au roi d’abdiquer demain.")
    )
    closing = joining(("el",), [("de el ", "del ")])
    assert Template("¿De qué habla {a} de {b}?", closing).format(a="Él", b="El tren") == (
        "¿De qué habla Él del tren?"
    )
    assert Template("{a} come.", closing).format(a="El gato") == "El gato come."


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("**Key takeaways:**", "Key takeaways"),
        ("🔑 Common trap 2.", "Common trap 2."),
        ("[Key takeaways](https://example.org)", "[Key takeaways](https://example.org)"),
        ("TL;DR", "TL;DR"),
        ("The summary of the treaty", None),
        ("A summary", None),
        ("", None),
    ],
)
def test_a_label_is_told_from_a_sentence_whatever_stands_around_it(text, label):
    found = load("en").label(text)
    assert (found and found.text) == label


def test_a_label_of_traps_may_say_where_they_wait():
    for language, label in (
        ("en", "Traps from past papers"),
        ("de", "Typische Fehler in der Klausur"),
        ("fr", "Pièges au bac"),
    ):
        told = load(language).label(label)
        assert told is not None
        assert told.role is Role.TRAP
    assert load("en").label("Traps for lobsters") is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Exam tips and traps"),
        ("de", "Achtung, typische Fehler"),
        ("es", "Ojo, errores típicos"),
        ("fr", "Attention, pièges"),
    ],
)
def test_two_labels_that_are_joined_are_one(language, text):
    label = load(language).label(text)
    assert label is not None
    assert label.text == text


def test_a_label_joined_with_a_matter_is_none():
    assert load("en").label("Traps, nets") is None

"""Words that are cut at the ends of printed lines."""

from kmsflash.notes.readers.cells import SEAM
from kmsflash.notes.readers.seams import Seams
from kmsflash.notes.readers.sheet import Row


def seams(*texts, cells=()):
    rows = [Row(50, 300, 700, 10, text, bold=False) for text in texts]
    return Seams([*rows, *(Row(50, 300, 700, 10, text, bold=False, cells=(text,)) for text in cells)])


def test_a_word_cut_by_a_hyphen_is_whole_again():
    assert (
        seams("called the tropo-", "sphere").joined("called the tropo-", "sphere") == "called the troposphere"
    )


def test_a_word_that_has_a_hyphen_elsewhere_keeps_it():
    known = seams("a well-known rule", "the well-", "known places")
    assert known.joined("the well-", "known places") == "the well-known places"


def test_hyphens_stay_where_words_are_not_cut_as_a_rule():
    rare = seams(*["A line without any"] * 60, "the co-")
    assert rare.joined("the co-", "author") == "the co-author"
    assert rare.closed(f"post-{SEAM}hepatic") == "post-hepatic"


def test_a_number_and_a_name_keep_their_hyphen():
    assert seams("A line").joined("the years 1914-", "1918 and") == "the years 1914- 1918 and"
    assert seams("A line").joined("Baden-", "Baden") == "Baden- Baden"


def test_a_word_broken_without_a_hyphen_is_known_from_elsewhere():
    known = seams("Schools teach reading.")
    assert known.closed(f"read{SEAM}ing") == "reading"
    assert known.closed(f"slowly{SEAM}cooled") == "slowly cooled"


def test_long_words_are_whole_again_where_columns_break_many():
    broken = [f"Kranken{SEAM}versicherung", f"Renten{SEAM}versicherung", f"Pflege{SEAM}versicherung"]
    assert seams(cells=broken).closed(broken[0]) == "Krankenversicherung"
    assert seams(cells=broken[:1]).closed(broken[0]) == "Kranken versicherung"

"""Pages that were pasted as text: each paragraph, item and heading on a line, without bullets."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing
from kmsflash.notes.readers.text import read
from kmsflash.notes.repairs import repair
from kmsflash.notes.vocabulary import load

_LONG = (
    "The harbour of Lagos was dredged in 1912, after which steamers of deep draught could lie at the quay, "
    "and the trade of the town doubled within a few years of that."
)
_PASTED = f"""The port of Lagos
Growth of the town
{_LONG}
{_LONG.replace("Lagos", "Accra")}
{_LONG.replace("Lagos", "Dakar")}
Groundnuts came by rail from the north, and palm oil by river from the east of the country
Tin was mined on the plateau and sent down in sacks on the same trains, at a low rate
Years of change
3 March: the first crane is set up on the quay
9 June: the railway reaches the harbour
{_LONG.replace("Lagos", "Abidjan")}
"""


def _mended(text: str) -> list[str]:
    return [line.text for line in repair(read(text), load("en"))[0]]


def test_lines_without_a_full_stop_are_items():
    mended = _mended(_PASTED)
    assert "- Tin was mined on the plateau and sent down in sacks on the same trains, at a low rate" in mended
    assert sum(line.startswith("- ") for line in mended) == 4


def test_a_heading_under_an_item_is_a_heading():
    assert "## Years of change" in _mended(_PASTED)


def test_a_day_with_what_happened_on_it_is_no_heading():
    assert "- 3 March: the first crane is set up on the quay" in _mended(_PASTED)


def test_a_page_broken_at_a_width_keeps_its_lines_together():
    broken = "Ports\n\n" + "\n".join(
        "The harbour of the town was dredged in that year, after which\nsteamers could lie at the quay."
        for _ in range(6)
    )
    assert not any(line.startswith("- ") for line in _mended(broken))


def test_each_item_is_asked_by_itself():
    backs = [card["back"] for card in listing(derive(_PASTED.encode(), "lagos.txt"))]
    assert not any("Years of change" in back or "Tin was mined" in back for back in backs)


def test_a_line_that_is_set_in_below_items_is_no_part_of_the_last_of_them():
    page = (
        "Ropes\n\nSheets\n  jib: made of hemp\n  main: led through a block on the boom\n"
        "  wet hemp → short rope. Dry hemp = long rope. Tar keeps the water out of both of them for years\n"
        "  old rope → oakum\n\nLifts\n  they carry the yard\n  two on each yard\n\nBraces\n  they turn it\n"
        "  led aft\n\nTacks\n  hold the corner down\n  led forward\n"
    )
    assert any(line.startswith("wet hemp → short rope") for line in _mended(page))

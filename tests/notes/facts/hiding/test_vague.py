"""A question for what there is to a term goes where each part of its answer is asked for itself."""

from kmsflash.notes.derive import derive


def _fronts(line: str) -> list[str]:
    page = f"# Weaving\n\nThese looms stood in the mill of the town.\n\n{line}\n"
    return [card.front for one in derive(page.encode(), "n.md").facts for card in one.cards]


def test_it_goes_where_all_parts_are_asked():
    fronts = _fronts("- Tension of the warp: cotton 90 cN, silk 60 cN")
    assert not any(front.endswith("**tension of the warp**?") for front in fronts)


def test_it_stays_where_a_part_is_not_asked():
    fronts = _fronts("- Tension of the warp: cotton 90 cN, silk 60 cN, which the overlooker checks")
    assert any(front.endswith("**tension of the warp**?") for front in fronts)

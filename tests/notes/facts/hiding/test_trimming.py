"""A sentence too long to be shown whole ends before a clause behind the gap."""


def test_what_follows_in_a_clause_of_its_own_is_left_out(cards_of):
    said = (
        "Nearly all weavers, some 97 or 98 per cent of the townsmen, belonged to the Guild, and it was this"
        " house that carried most of the burden: the tax on looms, the tax on every sack and"
        " the toll of the bridge."
    )
    front = (
        "Nearly all weavers, some […] of the townsmen, belonged to the Guild, and it was this house"
        " that carried most of the burden."
    )
    assert cards_of(said)[front] == "97 or 98 per cent"


def test_a_list_is_not_cut(cards_of):
    said = (
        "The masters recited the three-stage test in *Shaw v Milner* of the mill court in every meeting:"
        " foreseeability of harm, nearness, and whether it is fair and reasonable to impose"
        " a duty on an owner."
    )
    assert not any(front.endswith("nearness.") for front in cards_of(said))

"""Commented commands: what a remark says of a command of a shell is asked."""


def _block(*lines: str, language: str = "bash") -> str:
    return "\n".join((f"```{language}", *lines, "```"))


def test_what_a_remark_says_behind_a_command_is_asked(cards_of):
    cards = cards_of(_block("tar -czf a.tgz src   # packs the folder", "umount /mnt  # takes the disk off"))
    assert cards["**Topic**: `tar -czf a.tgz src`: […]."] == "packs the folder"
    assert cards["**Topic**: `umount /mnt`: […]."] == "takes the disk off"


def test_the_command_under_a_remark_is_asked(cards_of):
    cards = cards_of(_block("# show the free space", "df -h"))
    assert cards["**Topic**: show the free space: […]."] == "`df -h`"


def test_a_remark_over_several_commands_and_one_in_a_program_are_left(cards_of):
    assert not cards_of(_block("# make room on it", "rm -r old", "rm -r older"))
    assert not cards_of(_block("total = 3   # sum of all of them", "return total   # to the caller of it"))
    assert not cards_of(_block("print x   # shows what it is", language="python"))

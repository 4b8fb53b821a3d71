"""A spread of due days, so that cards learned together do not stay together for ever."""

from hashlib import blake2b

from kmsflash.model.ids import Uid

SHORTEST = 7  # days; shorter intervals are kept exactly
WIDTH = 0.05  # of the interval, to either side


def spread(interval: int, card: Uid, repetitions: int) -> int:
    """Return *interval* (days) moved by at most 5 %, a pure function of the card and its repetitions.

    The card's `uid` decides, not its integer key: every machine that holds the card must find the same day.
    """
    reach = int(interval * WIDTH + 0.5) if interval >= SHORTEST else 0
    if not reach:
        return interval
    digest = blake2b(card.bytes + repetitions.to_bytes(4, "big"), digest_size=4).digest()
    return interval - reach + int.from_bytes(digest, "big") % (2 * reach + 1)

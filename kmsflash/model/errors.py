"""The two kinds of trouble a use case may report; everything else is a bug."""


class UserError(Exception):
    """One sentence for the learner: what is wrong and what to do about it."""


class Cancelled(Exception):  # noqa: N818  a wish, not an error
    """The learner cancelled a long piece of work; nothing of it is kept."""

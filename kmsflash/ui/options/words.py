"""What the options page says."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from kmsflash.model.presets import USUAL, DeckSettings, Path, Preset

_MOST_NAMED = 4

translate = QCoreApplication.translate


def preset(which: Preset) -> str:
    """Return what a preset is called."""
    return translate("options", "Usual options") if which.preset == USUAL else which.name


def as_above(settings: DeckSettings) -> str:
    """Return what it is called to have no preset of one's own."""
    above = preset(settings.of(None))
    if not settings.above_path:
        return above
    return translate("options", "As {deck} has: {name}").format(deck=settings.above_path[-1], name=above)


def shared(decks: Sequence[Path], this: Path) -> str:
    """Return which decks share options that hold in *decks*, seen from one that has them."""
    others = [path for path in decks if path != this]
    if not others:
        return translate("options", "Only this deck has them.")
    names = [path[-1] for path in (this, *others)]
    if len(names) <= _MOST_NAMED:
        sentence = translate("options", "Shared by {names}: a change holds for all of them.")
        return sentence.format(names=QLocale().createSeparatedList(names))
    sentence = translate("options", "Shared by {count} decks, among them {names}: a change holds for all.")
    some = QLocale().createSeparatedList(names[: _MOST_NAMED - 1])
    return sentence.format(count=QLocale().toString(len(names)), names=some)


def cost(retention: float, reviews: float, usual: float) -> str:
    """Return what a wish for recall brings and costs; *usual* is what 90 % costs."""
    percent = round(retention * 100)
    sentence = translate(
        "options",
        "Of 100 cards that are due you will know about {known}. A new card takes about {reviews} reviews in "
        "its first year.",
    ).format(known=percent, reviews=round(reviews))
    if round(reviews) == round(usual):
        return sentence
    also = translate("options", "At 90 % it would take about {usual}.").format(usual=round(usual))
    return f"{sentence} {also}"


def parameters(*, fitted: bool, installed: bool) -> str:
    """Return where FSRS's parameters come from, and what can be done about it."""
    if fitted:
        return translate("options", "Fitted to your own reviews.")
    sentence = translate("options", "FSRS predicts with what holds for most learners.")
    if installed:
        return sentence
    how = translate(
        "options",
        "To fit it to your own reviews, its optimiser must be installed (with PyTorch, on Linux up to 3 GB): "
        'pip install "kmsflash[fit]"',
    )
    return f"{sentence} {how}"


def fitted(reviews: int, better: float) -> str:
    """Return what fitting gave; *better* is by which share predictions are nearer to the answers."""
    told = QLocale().toString(reviews)
    if better <= 0:
        return translate(
            "options",
            "From {reviews} reviews nothing better came out than what FSRS comes with. That stays.",
        ).format(reviews=told)
    percent = QLocale().toString(better * 100, "f", 1)
    return translate(
        "options",
        "Fitted to {reviews} reviews: predictions come {percent} % nearer to your answers.",
    ).format(reviews=told, percent=percent)

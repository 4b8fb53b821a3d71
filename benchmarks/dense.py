"""Study notes of any size: dense, and no sentence twice, so that no cache flatters the importer."""

import random
import re

_WORDS = {
    "quality": """
        primary secondary regional thermal digital cellular managed private public external internal marine
        solar federal rural urban chemical genetic nuclear static dynamic partial shared virtual physical
        logical annual composite distributed encrypted temporary permanent foreign domestic volcanic glacial
        tropical acidic neutral inverse linear optical magnetic monetary fiscal judicial medieval colonial
        cognitive sensory vascular renal hepatic cardiac muscular peripheral central lateral
        incremental differential symmetric
        """,
    "noun": """
        index cache treaty enzyme membrane current reservoir ledger contract statute catalyst isotope glacier
        delta protocol packet router cluster replica snapshot schema cursor trigger hormone receptor neuron
        synapse artery valve ventricle tissue plasma antibody vaccine parliament senate charter tariff subsidy
        bond deposit auction market currency budget ratio vector matrix integral lattice crystal alloy polymer
        solvent buffer titration orbit comet nebula galaxy spectrum lens mirror antenna circuit resistor
        transistor compiler parser scheduler thread queue stack pointer monastery guild province dynasty
        archive census plateau basin estuary monsoon
        """,
    "does": """
        stores controls protects carries converts requires produces limits increases reduces supports replaces
        contains regulates prevents connects separates absorbs releases transfers measures records triggers
        blocks validates encrypts
        """,
    "do": "store control protect carry convert require produce limit increase reduce support replace contain",
    "doing": "storing controlling protecting carrying converting producing limiting increasing reducing",
    "done": "stored produced formed signed released absorbed created destroyed checked replaced encrypted",
    "Order": "Check Configure Open Measure Remove Add Apply Compare Select Record Create Disable",
    "unit": "days hours minutes seconds MB KB degrees members requests km kg percent years",
    "near": "in at near inside outside between",
    "Person": """
        Aldren Berwick Calmor Dunvale Estmark Farrow Galdin Harwick Iverton Jorvale Kestrel Lindow Marwick
        Norden Orvale Pelham Quarrin Ravenel Selwick Torvald Ulmar Verrin Wexley Yarrow Zelden
        """,
    "CODE": "AES RSA TLS DNS ATP RNA GDP CPI NAT BGP EKG MRI SQL JSON HTTP VPN",
    "letter": "A B C D",
    "number": " ".join(map(str, range(2, 999))),
    "year": " ".join(map(str, range(1400, 2020))),
    "day": " ".join(map(str, range(1, 29))),
}
_CHOICES = {slot: words.split() for slot, words in _WORDS.items()} | {
    "thing": ["{quality} {noun}"],
    "name": ["{Person} {noun}", "{CODE}-{number}", "the {thing}"],
    "amount": ["{number} {unit}", "{number},000 {unit}"],
    "place": ["{near} the {thing}"],
    "sentence": [
        "The {thing} {does} the {thing} and {does} every {thing}.",
        "The {thing} of {name} has a limit of {amount} for each {thing}.",
        "A {thing} is a {thing} that {does} the {thing} {place}.",
        "The {thing} is {done} {place}, which {does} the {thing}.",
        "If the {thing} is {done}, the {thing} {does} {name}.",
        "In {year}, {Person} was {done} by the {thing} {place}.",
        "{name} cannot be {done} directly by a {thing}; use {name} instead.",
        "The {thing} keeps a {thing} for {amount}, unless {name} {does} it.",
        "It {does} the {thing} by {doing} a {thing} {place}.",
        "The {thing}, the {thing} and {name} are the three kinds of {thing} known so far.",
        "Because the {thing} is small, most learners confuse it with the {thing}.",
        "The {thing} consists of a {thing}, a {thing} and a {thing}.",
        "When a {thing} fails, the {thing} must be {done} within {amount}.",
        "The {thing} ({CODE}) depends on the {thing} rather than on {name}.",
        "Use the {thing} when the {thing} {does} more than {amount}.",
        "The {thing} of {Person} was signed {place} on {day} March {year}.",
        "Unlike the {thing}, {name} does not {do} the {thing}.",
        "Only the {thing} can change the `{noun}_{noun}` setting of a {thing}.",
        "The default value of the {thing} is **{amount}**, and it {does} {name}.",
        "“{thing} with a {thing}” usually means {name}.",
    ],
}
_PROSE = " ".join(["{sentence}"] * 4) + "\n\n" + " ".join(["{sentence}"] * 3) + "\n"
_PARTS = (
    _PROSE,
    _PROSE,
    _PROSE,
    "**Key takeaways:**\n\n" + "- {sentence}\n" * 5,
    "| {noun} | Purpose | Default | Best for |\n| --- | --- | --- | --- |\n"
    + "| {thing} | {does} the {thing} | {amount} | a {thing} |\n" * 6,
    "- **{thing}**: a {thing} that {does} the {thing} {place}.\n" * 5,
    "The steps of the {thing} process:\n\n"
    + "".join(f"{at}. {{Order}} the {{thing}} {{place}}.\n" for at in range(1, 5)),
    "> **Common trap:** {sentence} The {thing} must be {done} first.\n\n**Exam tip:** “{thing}” → {name}\n",
    "What the {thing} needs:\n\n" + "- {sentence}\n  - {thing} of {amount}\n" * 3,
    "**Q:** Which {noun} {does} the {thing} {place}?\n**A:** {name}, because it {does} the {thing}.\n",
    "**Question:** What does the {thing} need {place}?\n\n"
    + "".join(f"{letter}) {{thing}}\n" for letter in "ABCD")
    + "Answer: {letter}\n",
)
_START = re.compile(r"(?m)^(?:- \*\*|- |\| )?[a-z]|(?<=\. )[a-z]|(?<=:\*\* )[a-z]")
_SLOT = re.compile(r"\{(\w+)\}")


def notes(size: int) -> str:
    """Return a page of Markdown notes of at least *size* bytes; the same size always gives the same."""
    chance = random.Random(size)
    sections, written = ["# Notes for the examination\n"], 0
    while written < size:
        heading = f"## {len(sections)} The {{thing}} of {{Person}}\n"
        section = _filled("\n".join([heading, *chance.sample(_PARTS, 7)]), chance)
        section = _START.sub(lambda start: start[0].upper(), section)
        written += len(section.encode())
        sections.append(section)
    return "\n".join(sections)


def _filled(text: str, chance: random.Random) -> str:
    """Return *text* with every slot drawn, and the slots in what was drawn."""
    return _SLOT.sub(lambda slot: _filled(chance.choice(_CHOICES[slot[1]]), chance), text)

"""How many facts of each page's list have a card: no change of a rule may cost a page any."""

import html
import json
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing

PAGES = Path(__file__).parents[1] / "files" / "notes"
LEAST = {
    "america-precolombina-es.md": 63,  # of 77
    "anatomie-de.txt": 69,  # of 71
    "astronomy-en.md": 61,  # of 62
    "atmung-de.md": 90,  # of 99
    "aws-compute-en.txt": 61,  # of 64
    "azure-networking-en.txt": 95,  # of 105
    "biologia-celula-trafico-es.txt": 85,  # of 107
    "biologia-celular-pt.md": 39,  # of 45
    "biology-de.md": 51,  # of 52
    "boden-de.md": 13,  # of 14
    "breathing-en.md": 87,  # of 109
    "cardiology-en.txt": 68,  # of 70
    "cardiovascular-drugs-en.md": 90,  # of 105
    "cell-biology-en.md": 62,  # of 64
    "chemistry-es.txt": 58,  # of 60
    "cinquieme-republique-fr.md": 40,  # of 44
    "code-route-fr.txt": 58,  # of 64
    "cold-war-en.txt": 67,  # of 71
    "databases-en.md": 42,  # of 42
    "datenschutz-de.md": 55,  # of 65
    "diritto-romano-it.md": 70,  # of 71
    "droit-contrats-fr.txt": 62,  # of 93
    "ecologia-es.md": 69,  # of 74
    "economia-it.md": 66,  # of 71
    "economics-en.md": 55,  # of 59
    "elektrotechnik-de.md": 112,  # of 124
    "ethics-philosophy-en.txt": 51,  # of 62
    "french-revolution-en.txt": 63,  # of 71
    "gcp-storage-en.txt": 67,  # of 72
    "genetica-bach-es.txt": 52,  # of 57
    "geography-fr.md": 43,  # of 43
    "git-commands-en.md": 19,  # of 22
    "ham-technician-en.txt": 108,  # of 116
    "history-en.md": 60,  # of 63
    "immunology-en.md": 66,  # of 74
    "immunology-jottings-en.txt": 100,  # of 113
    "jagdschein-spickzettel.md": 75,  # of 83
    "kidney-en.md": 10,  # of 12
    "kubernetes-cka-en.md": 64,  # of 72
    "kubernetes-en.md": 99,  # of 101
    "law-en.md": 54,  # of 54
    "linux-admin-en.txt": 68,  # of 70
    "medicine-en.txt": 57,  # of 58
    "meteorologie-ppl-de.md": 69,  # of 78
    "musculos-hombro-es.md": 22,  # of 23
    "networking-en.txt": 60,  # of 63
    "netzwerk-de.md": 64,  # of 69
    "nursing-en.txt": 65,  # of 70
    "parasitologia-pt.txt": 72,  # of 89
    "peinture-xixe-fr.txt": 66,  # of 78
    "pharmacology-en.md": 91,  # of 104
    "photosynthesis-en.html": 60,  # of 64
    "plate-tectonics-en.md": 43,  # of 50
    "pmp-exam-en.html": 63,  # of 71
    "poisoning-en.md": 18,  # of 20
    "procedimiento-administrativo-es.txt": 60,  # of 69
    "project-management-en.txt": 82,  # of 88
    "psychology-en.html": 33,  # of 33
    "python-basics-en.md": 61,  # of 70
    "redes-computadores-pt.md": 79,  # of 86
    "revolution-industrielle-fr.md": 40,  # of 45
    "risorgimento-it.md": 19,  # of 19
    "roman-republic-en.md": 114,  # of 118
    "salesforce-access-en.txt": 76,  # of 84
    "secplus-cheatsheet-en.md": 102,  # of 103
    "security-en.md": 25,  # of 29
    "sistemas-operativos-es.txt": 37,  # of 44
    "sociology-crime-en.txt": 91,  # of 102
    "strafrecht-at-skript.txt": 41,  # of 49
    "terraform-en.md": 63,  # of 69
    "tort-law-en.md": 64,  # of 69
    "verwaltungsrecht-de.md": 66,  # of 70
    "weimar-de.txt": 63,  # of 72
}


@cache
def _shape(alternative: str) -> re.Pattern[str]:
    """Return what finds an alternative of a list: whole words, or their beginning where it ends in "*"."""
    is_open = alternative.endswith("*") and len(alternative) > 1
    said = _folded(alternative.rstrip("*"))
    shape = re.escape(said).replace(r"\ ", r"\s+")
    if re.match(r"\w", said):
        shape = rf"(?<![\w])(?<!\d[.,]){shape}"
    shape += r"\w*" if is_open else ""
    if is_open or re.search(r"\w$", said):
        shape += r"(?!\w)(?![.,]\d)"
    return re.compile(shape)


def _folded(text: str) -> str:
    shown = html.unescape(re.sub(r"</?[a-zA-Z][^<>]*>", "", text))
    shown = unicodedata.normalize("NFKC", shown).replace("**", "").replace("`", "").replace("==", "")
    shown = re.sub(r"(?<![\w*])\*([^*\n]+)\*(?![\w*])", r"\1", shown).casefold()
    shown = re.sub("[\u2018\u2019\u201a\u201b\u2032]", "'", shown)
    shown = re.sub("[-\u2010-\u2015\u2212]", " ", shown)
    return re.sub(r"\s+", " ", re.sub(r"(\d)([a-z%])", r"\1 \2", shown)).strip()


def _holds(text: str, groups: list[list[str]]) -> bool:
    return all(any(_shape(one).search(text) for one in group) for group in groups)


def _covers(text: str, cover: dict[str, Any] | None) -> bool:
    """Tell whether a text holds the share of words that a list asks for."""
    if not cover:
        return True
    wanted = set(re.findall(r"\w+", _folded(cover["text"])))
    least: float = cover["min"] * len(wanted)
    return len(wanted & set(re.findall(r"\w+", text))) >= least


def _asks(front: str, back: str, accept: dict[str, Any]) -> bool:
    """Tell whether a card asks for a fact in one of the ways that its list accepts."""
    return (
        _holds(front, accept["front"])
        and _holds(back, accept["back"])
        and _covers(front, accept.get("front_cover"))
        and _covers(back, accept.get("back_cover"))
        and bool(accept["back"] or accept.get("back_cover"))
        and not any(_shape(one).search(front) for one in accept["not_front"] if one)
    )


def asked(page: Path, gold: Path) -> int:
    """Return how many facts of its list the cards of a page ask for."""
    cards = [
        (_folded(card["front"]), _folded(card["back"]))
        for card in listing(derive(page.read_bytes(), page.name))
    ]
    found = {
        item["group"]
        for item in json.loads(gold.read_text("utf-8"))["items"]
        if any(_asks(*card, accept) for accept in item["accept"] for card in cards)
    }
    return len(found)


@pytest.mark.parametrize("name", sorted(LEAST))
def test_a_page_keeps_the_cards_of_its_facts(name: str) -> None:
    page = PAGES / name
    assert asked(page, page.with_suffix(".gold.json")) >= LEAST[name]

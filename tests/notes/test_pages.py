"""Whole pages of other subjects, shapes and languages."""

from pathlib import Path

import pytest

from kmsflash.notes.derive import derive

PAGES = Path(__file__).parents[1] / "files" / "notes"

EXPECTED = {
    "kubernetes-cka-en.md": {
        "**Upgrading**: what comes after “`kubeadm upgrade plan`”?": "`kubeadm upgrade apply v1.xx.y`",
        "What is the **port** of the component **kubelet**?": "10250",
    },
    "diritto-romano-it.md": {
        "**Lex Hortensia**: in quale anno?": "287 a.C.",
        "Che cosa si intende per **nexum**?": "La schiavitù per debiti",
    },
    "pmp-exam-en.html": {
        "**Threat**: what does **Avoid** mean?": "Remove the cause",
        "What is **total float**?": "How long an activity may slip without delaying the project end",
    },
    "plate-tectonics-en.md": {
        "**Layers**: name all four, in order.": "crust → mantle → outer core → inner core",
        "**convergent**: OC vs CC → […] → trench + volcanic mountains (Andes)": "OC subducts",
    },
    "cinquieme-republique-fr.md": {
        "De quand date la Constitution de la Ve République\u202f?": "Du 4 octobre 1958",
        "Combien de députés\u202f?": "577",
    },
    "nursing-en.txt": {
        "**Heparin – antidote**: […].": "protamine sulfate",
        "**beta blockers (-olol)**: never stop abruptly -> […].": "rebound HTN",
        "What is the **peak** of the insulin **NPH**?": "4-12 h",
    },
    "anatomie-de.txt": {
        "**N. axillaris** (Nerv): Was ist die **typische Ursache**?": "Schulterluxation",
        "**Aortenklappe** – **Auskultationspunkte**?": "2. ICR rechts parasternal",
        "Wo liegt die Mitralklappe?": "Zwischen linkem Vorhof und linkem Ventrikel",
    },
    "verwaltungsrecht-de.md": {
        "Ein VA wird […] wirksam.": "mit der Bekanntgabe",
        "Wann ist ein Mittel erforderlich?": "Wenn es kein milderes, gleich wirksames gibt",
        "Wer oder was ist nach § 78 I Nr. 1 Klagegegner?": "Der Rechtsträger der Behörde",
    },
    "congress.md": {
        "What did Metternich preside over?": "The congress",
        "In which year: “the July Revolution topples Charles X”?": "1830",
        "Who spoke for France?": "Talleyrand",
    },
    "switching.txt": {
        "Which of these **forward frames**: Blocking, Listening, Learning or Forwarding?": "Forwarding",
        "What is the default priority of a bridge?": "32768",
        "When do you choose **a router or layer 3 switch**?": "Traffic between VLANs",
        "Exam cue: “untagged frames on a trunk”. What is the answer?": "Native VLAN",
    },
    "contracts.md": {
        "What does a counter-offer destroy?": "The original offer",
        "What is the age of majority?": "18 years",
        "**Time limits – Deeds**: […].": "12 years",
    },
    "herz.md": {
        "Das Herz pumpt in Ruhe etwa […] Blut pro Minute durch den Körper.": "5 Liter",
        "Welche Kammer hat die dickste Wand?": "Die linke",
        "Woraus besteht der Herzmuskel?": "Aus quergestreiften Fasern",
    },
}


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_page_gives_the_cards_a_teacher_would_expect(name):
    reading = derive((PAGES / name).read_bytes(), name)
    cards = {card.front: card.answer for fact in reading.facts for card in fact.cards}
    assert EXPECTED[name].items() <= cards.items()

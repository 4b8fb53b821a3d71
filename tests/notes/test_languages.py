"""A page in each language gives questions in that language, as its teachers would ask them."""

import re
from pathlib import Path

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing
from kmsflash.notes.vocabulary import available, language_of

PAGES = Path(__file__).parents[1] / "files" / "notes" / "languages"
NARROW, COLON = "\u202f", "\u00a0:"  # French sets no-break spaces before its marks

FRONTS = {
    "en": {
        "What does the mitochondrion produce?": "Most of the energy of the cell",
        "The human body has […].": "206 bones",
        "Which organelle holds the chlorophyll?": "The chloroplast",
    },
    "de": {
        "Was erzeugt das Mitochondrium?": "Den größten Teil der Energie der Zelle",
        "Der menschliche Körper hat etwa […].": "206 Knochen",
        "Wozu dient das Ribosom?": "Zur Herstellung von Proteinen",
        "Woraus besteht die Zellmembran?": "Aus Lipiden und Proteinen",
        "**Chloroplast** (Organell): Wie ist die **Farbe**?": "grün",
        "Was versteht man unter **Osmose**?": "Durchtritt von Wasser durch eine halbdurchlässige Membran",
        "Jemand sagt: eine tierische Zelle kann selbst Zucker aufbauen. Was ist daran falsch, und was ist "
        "stattdessen richtig?": "Nicht möglich: Sie muss ihre Energie stattdessen aus der Nahrung gewinnen",
        "Welches Organell enthält das Blattgrün?": "Der Chloroplast",
    },
    "es": {
        "¿Qué produce la mitocondria?": "La mayor parte de la energía de la célula",
        "El cuerpo humano tiene unos […].": "206 huesos",
        "¿Qué partes forman la membrana celular?": "Lípidos y proteínas",
        "**La célula**: ¿para qué sirve el ribosoma?": "Para fabricar proteínas",
        "**Cloroplasto** (orgánulo): ¿cuál es su **color**?": "verde",
        "¿Qué se entiende por **Citoplasma**?": "Líquido que llena el interior",
        "Alguien afirma que la célula animal puede realizar la fotosíntesis. ¿Qué está mal y qué es lo "
        "correcto?": "No es posible: debe obtener su energía de los alimentos",
        "¿Qué orgánulo contiene la clorofila?": "El cloroplasto",
    },
    "fr": {
        f"Que produit la mitochondrie{NARROW}?": "La plus grande partie de l’énergie de la cellule",
        f"**La cellule**\u00a0: à quoi sert le ribosome{NARROW}?": "À fabriquer les protéines",
        f"Qu’entend-on par **Cytoplasme**{NARROW}?": "Liquide qui remplit l’espace intérieur",
        "Quelqu’un demande à l’animal de fabriquer son sucre par la lumière. Qu’est-ce qui ne va pas, "
        f"et que faut-il faire{NARROW}?": f"Ce n’est pas possible{COLON} il doit tirer son énergie de ses "
        "aliments",
    },
    "it": {
        "Che cosa produce il mitocondrio?": "La maggior parte dell’energia della cellula",
        "Il corpo umano ha circa […].": "206 ossa",
        "**La cellula**: a che cosa serve il ribosoma?": "A fabbricare le proteine",
        "**Cloroplasto** (organulo): qual è il suo **colore**?": "verde",
        "Che cosa si intende per **Citoplasma**?": "Liquido che riempie lo spazio interno",
        "Qualcuno afferma che la cellula animale può svolgere la fotosintesi. Che cosa è sbagliato e che "
        "cosa è corretto?": "Non è possibile: deve ricavare la sua energia dal cibo",
        "Quale organulo contiene la clorofilla?": "Il cloroplasto",
    },
    "pt": {
        "O que a mitocôndria produz?": "A maior parte da energia da célula",
        "O corpo humano tem cerca de […].": "206 ossos",
        "Para que serve o ribossomo?": "Para fabricar proteínas",
        "**Cloroplasto** (organela): qual é a sua **cor**?": "verde",
        "O que se entende por **Citoplasma**?": "Líquido que enche o interior",
        "Alguém afirma que a célula animal pode realizar a fotossíntese. O que está errado e o que é "
        "correto?": "Não é possível: deve obter a sua energia dos alimentos",
        "Que organela contém a clorofila?": "O cloroplasto",
    },
}
SAID = {
    "de": {
        "Die Brücke wurde am 3. Mai 1911 eröffnet.": ("Die Brücke wurde am […] eröffnet.", "3. Mai 1911"),
        "Der Turm ist 1.050,5 m hoch.": ("Der Turm ist […] hoch.", "1.050,5 m"),
        "Die Mühle mahlt pro Stunde drei Säcke.": ("Die Mühle mahlt pro Stunde […] Säcke.", "drei"),
        "Die Pumpe stellt den Druck her.": ("Was stellt die Pumpe her?", "Den Druck"),
        "Der Kran wird durch einen Motor bewegt.": ("Wodurch wird der Kran bewegt?", "Durch einen Motor"),
        "Der Vorstand wird von den Mitgliedern gewählt.": (
            "Von wem wird der Vorstand gewählt?",
            "Von den Mitgliedern",
        ),
        "Das Ventil öffnet sich, wenn der Druck steigt.": (
            "Wann öffnet sich das Ventil?",
            "Wenn der Druck steigt",
        ),
        "Der Kessel platzt, weil der Druck steigt.": ("Warum platzt der Kessel?", "Weil der Druck steigt"),
        "Im Kessel wird das Wasser erhitzt.": ("[…] wird das Wasser erhitzt.", "Im Kessel"),
        "Der Kessel befindet sich im Keller.": ("Wo befindet sich der Kessel?", "Im Keller"),
        "Bremsen senken das Tempo.": ("Was senken Bremsen?", "Das Tempo"),
        "Ketten hemmen das Rad, indem sie greifen.": (
            "Wodurch hemmen Ketten das Rad?",
            "Indem sie greifen",
        ),
        "Am 3. Mai 1911 eröffnete der König die Brücke im Hafen von Lund.": (
            "Am 3. Mai 1911 eröffnete der König die Brücke […].",
            "im Hafen von Lund",
        ),
        "Nach dem Bruch der Achse beschloss der Rat die Reparatur.": (
            "Nach dem Bruch der Achse beschloss der Rat […].",
            "die Reparatur",
        ),
        "Den Pokal des Jahres 1926 teilte sich Lehmann mit dem Verein aus Rom.": (
            "Den Pokal des Jahres 1926 teilte sich Lehmann […].",
            "mit dem Verein aus Rom",
        ),
        "Der Bericht ist innerhalb einer Woche zu schreiben.": (
            "Der Bericht ist […] zu schreiben.",
            "innerhalb einer Woche",
        ),
        "Eine Prüfung ist vor dem Start durchzuführen.": (
            "Eine Prüfung ist […] durchzuführen.",
            "vor dem Start",
        ),
        "Der Pachtvertrag erlaubte dem Pächter, den Wald zu roden.": (
            "Der Pachtvertrag erlaubte dem Pächter, […].",
            "den Wald zu roden",
        ),
        "Die Satzung gab dem Vorstand eine starke Stellung.": (
            "Wem gab die Satzung eine starke Stellung?",
            "Dem Vorstand",
        ),
        "Erforderlich ist eine Genehmigung der Behörde.": (
            "Was ist erforderlich?",
            "Eine Genehmigung der Behörde",
        ),
        "Das Parlament kann den Minister nur durch Beschluss abwählen.": (
            "Das Parlament kann den Minister […] abwählen.",
            "nur durch Beschluss",
        ),
        "Die Miete wird mit Ablauf des Monats fällig.": (
            "Die Miete wird […] fällig.",
            "mit Ablauf des Monats",
        ),
        "Das Fass muss vor Frost geschützt werden.": (
            "Das Fass muss […] geschützt werden.",
            "vor Frost",
        ),
        "Der Wirt darf sich nicht auf ein Gerücht berufen.": (
            "Der Wirt darf sich nicht […] berufen.",
            "auf ein Gerücht",
        ),
        "Der Prüfer berichtet direkt der Leitung des Hauses.": (
            "Wem oder was berichtet der Prüfer direkt?",
            "Der Leitung des Hauses",
        ),
        "Verwaltet wird das Archiv von der Stadt.": (
            "Von wem oder wovon wird das Archiv verwaltet?",
            "Von der Stadt",
        ),
        "Im Gegensatz zu Weiden haben Tannen Nadeln.": (
            "Im Gegensatz zu Weiden haben Tannen […].",
            "Nadeln",
        ),
        "Am Beweis fehlt es bei einem Gerücht.": ("Am Beweis fehlt es […].", "bei einem Gerücht"),
        "Als Dünger dient Kalk.": ("Als Dünger dient […].", "Kalk"),
        "Für den Guss ist Zinn nötig.": ("Für den Guss ist […] nötig.", "Zinn"),
        "Bei der Abfahrt ist nach der Ordnung der Kessel zu prüfen.": (
            "Bei der Abfahrt ist nach der Ordnung […] zu prüfen.",
            "der Kessel",
        ),
        "Den Vorsitz führt der Bürgermeister.": ("Den Vorsitz führt […].", "der Bürgermeister"),
        "Die Kosten trägt der Verlierer.": ("Wer oder was trägt die Kosten?", "Der Verlierer"),
        "Eine Ausnahme bilden Notfälle.": ("Eine Ausnahme bilden […].", "Notfälle"),
        "Im Winter ist die Straße gesperrt, wenn Schnee liegt.": (
            "Wann ist im Winter die Straße gesperrt?",
            "Wenn Schnee liegt",
        ),
        "Im Winter bleibt die Straße gesperrt, weil Lawinen drohen.": (
            "Warum bleibt im Winter die Straße gesperrt?",
            "Weil Lawinen drohen",
        ),
        "Der Fluss mündet in die Ostsee.": ("Wohin mündet der Fluss?", "In die Ostsee"),
        "Der Weg verläuft zwischen zwei Hügeln.": ("Wo verläuft der Weg?", "Zwischen zwei Hügeln"),
        "Nichtig ist ein Beschluss bei fehlender Ladung.": (
            "Wann ist ein Beschluss nichtig?",
            "Bei fehlender Ladung",
        ),
        "Beklagter ist nach der Satzung der Träger der Schule.": (
            "Wer oder was ist nach der Satzung Beklagter?",
            "Der Träger der Schule",
        ),
        "Ein Hafen ist jede Bucht, in der Schiffe ankern.": (
            "Was ist **ein Hafen**?",
            "Jede Bucht, in der Schiffe ankern",
        ),
        "Der Bach tritt durch eine Schlucht aus, also zwischen hohen Felsen.": (
            "Der Bach tritt […] aus, also zwischen hohen Felsen.",
            "durch eine Schlucht",
        ),
        "Weil die Achse brach, kippte der Wagen um.": ("Warum kippte der Wagen um?", "Weil die Achse brach"),
        "Die Achse war zu dünn, deshalb kippte der Wagen um.": (
            "Warum kippte der Wagen um?",
            "Die Achse war zu dünn",
        ),
        "Um den Lärm zu dämpfen, verkleidet der Bauer den Schacht.": (
            "Wozu verkleidet der Bauer den Schacht?",
            "Um den Lärm zu dämpfen",
        ),
        "Nach der Satzung ist der Wart verpflichtet, den Hafen zu räumen.": (
            "Nach der Satzung ist der Wart verpflichtet, […].",
            "den Hafen zu räumen",
        ),
        "Huber gilt als Vater der Brücken.": ("Als was gilt Huber?", "Als Vater der Brücken"),
        "Eine Meldung muss schriftlich erfolgen.": ("Eine Meldung muss […] erfolgen.", "schriftlich"),
        "Ohne Licht entsteht im Keller Schimmel.": ("[…] entsteht im Keller Schimmel.", "Ohne Licht"),
        "Erst nach dem Umbau erhielten die Wärter das Wahlrecht.": (
            "Erst nach dem Umbau erhielten die Wärter […].",
            "das Wahlrecht",
        ),
        "Wer eine Sache findet, muss den Fund melden.": (
            "Wer eine Sache findet, […].",
            "muss den Fund melden",
        ),
        "Ein Kauf kommt durch Angebot und Annahme zustande.": (
            "Wodurch kommt ein Kauf zustande?",
            "Durch Angebot und Annahme",
        ),
        "Die Bank lieh dem Staat 20 Mio. € für den Bau.": (
            "Die Bank lieh dem Staat […] für den Bau.",
            "20 Mio. €",
        ),
        "Das Lager fasst höchstens 100 000 Tonnen.": ("Das Lager fasst höchstens […].", "100 000 Tonnen"),
        "Der Streik im März 1920 scheiterte am Winter.": (
            "Der Streik im […] scheiterte am Winter.",
            "März 1920",
        ),
        "Zuerst den Anlass klären, dann die Ursache, zuletzt die Folgen.": (
            "In welcher Reihenfolge klären?",
            "Zuerst den Anlass, dann die Ursache, zuletzt die Folgen",
        ),
        "Amphibien haben keine Federn.": ("Was haben Amphibien nicht?", "Federn"),
        "Der Leiter hängt von der Zustimmung ab.": ("Wovon hängt der Leiter ab?", "Von der Zustimmung"),
        "Die drei Grundfarben sind Rot, Gelb und Blau.": (
            "Wie heißen die drei Grundfarben? Nenne alle drei.",
            "Rot, Gelb und Blau",
        ),
        "Der Filter reinigt das Wasser, sein Gehäuse besteht aus Stahl.": (
            "**Der Filter**: Woraus besteht sein Gehäuse?",
            "Aus Stahl",
        ),
    },
    "es": {
        "El puente fue inaugurado el 3 de mayo de 1911.": (
            "El puente fue inaugurado el […].",
            "3 de mayo de 1911",
        ),
        "La bomba no eleva el agua.": ("¿Qué no eleva la bomba?", "El agua"),
        "El molino muele el trigo cuando el viento sopla.": (
            "¿Cuándo muele el molino el trigo?",
            "Cuando el viento sopla",
        ),
        "El puente reventó en 1911 debido al temporal.": (
            "¿Por qué reventó el puente?",
            "Debido al temporal",
        ),
        "La feria dura hasta que llega la noche.": (
            "¿Hasta cuándo dura la feria?",
            "Hasta que llega la noche",
        ),
        "El dique aguanta gracias a las estacas.": (
            "¿Gracias a qué aguanta el dique?",
            "Gracias a las estacas",
        ),
        "La polea lleva un freno para que la carga no caiga.": (
            "¿Para qué lleva la polea un freno?",
            "Para que la carga no caiga",
        ),
        "El muelle ha perdido su techo porque el viento sopla.": (
            "¿Por qué ha perdido el muelle su techo?",
            "Porque el viento sopla",
        ),
        "Como el corcho pesa menos que el agua, flota en el barril.": (
            "¿Por qué flota el corcho en el barril?",
            "El corcho pesa menos que el agua",
        ),
        "Las vigas tienen un núcleo de acero, por lo que no se rompen en invierno.": (
            "¿Por qué no se rompen las vigas en invierno?",
            "Las vigas tienen un núcleo de acero",
        ),
        "La carga era tan pesada que la cuerda reventó.": (
            "¿Por qué reventó la cuerda?",
            "La carga era tan pesada",
        ),
        "El filtro atrapa el polvo: limpia el aire.": ("¿Qué limpia el filtro?", "El aire"),
        "El filtro atrapa el polvo mientras que la bomba mueve el aire.": ("¿Qué mueve la bomba?", "El aire"),
        "La grúa puede moverse en marzo porque el suelo se seca.": (
            "¿Por qué puede moverse la grúa en marzo?",
            "Porque el suelo se seca",
        ),
        "El censo se ha duplicado desde 1980 debido al puerto.": (
            "El censo se ha duplicado desde […] debido al puerto.",
            "1980",
        ),
        "El horno calienta bien la sala.": ("El horno calienta bien […].", "la sala"),
        "Las cigüeñas suelen volar en primavera.": ("Las cigüeñas suelen volar en […].", "primavera"),
        "El permiso caduca a menos que el dueño firme.": (
            "El permiso caduca a menos que […].",
            "el dueño firme",
        ),
        "El motor se encuentra en el sótano.": ("¿Dónde se encuentra el motor?", "En el sótano"),
        "El precio depende del mercado.": ("¿De qué depende el precio?", "Del mercado"),
        "La caldera estalla porque la presión sube.": (
            "¿Por qué estalla la caldera?",
            "Porque la presión sube",
        ),
        "La presión mínima es la del norte; la máxima, la del sur.": (
            "¿Cuál es la máxima?",
            "La del sur",
        ),
        "Hay dos tipos de cable: fino y grueso.": ("¿Qué dos tipos de cable hay?", "Fino y grueso"),
        "Las tres fases son inicio, nudo y desenlace.": (
            "¿Cuáles son las tres fases? Nombra los tres puntos.",
            "Inicio, nudo y desenlace",
        ),
        "El alcalde puede convocar un pleno.": ("El alcalde puede convocar […].", "un pleno"),
    },
    "fr": {
        "Le pont fut inauguré le 3 mai 1911.": ("Le pont fut inauguré le […].", "3 mai 1911"),
        "Le moteur se trouve dans la cave.": (f"Où se trouve le moteur{NARROW}?", "Dans la cave"),
        "Le prix dépend du marché.": (f"De quoi dépend le prix{NARROW}?", "Du marché"),
        "Les trois couleurs sont le bleu, le blanc et le rouge.": (
            "Citez les trois couleurs.",
            "Le bleu, le blanc et le rouge",
        ),
        "La pompe aspire l’eau et refoule l’air.": (f"Qu’aspire la pompe{NARROW}?", "L’eau"),
        "La chaudière explose parce que la pression monte.": (
            f"Pourquoi est-ce que la chaudière explose{NARROW}?",
            "Parce que la pression monte",
        ),
        "Les deux tiers du parc sont fermés.": ("[…] du parc sont fermés.", "Les deux tiers"),
        "Le moteur s’arrête lorsque la pression tombe.": (
            f"Quand est-ce que le moteur s’arrête{NARROW}?",
            "Lorsque la pression tombe",
        ),
        "Le pont est fermé, car il manque des vis.": (
            f"Pourquoi est-ce que le pont est fermé{NARROW}?",
            "Parce qu’il manque des vis",
        ),
        "Le pont est fermé en raison de la neige.": (
            f"Pourquoi est-ce que le pont est fermé{NARROW}?",
            "En raison de la neige",
        ),
        "Le prix baissa grâce à la concurrence.": (
            f"Grâce à quoi est-ce que le prix baissa{NARROW}?",
            "Grâce à la concurrence",
        ),
        "Comme la roue est usée, le moulin produit peu de farine.": (
            f"Pourquoi est-ce que le moulin produit peu de farine{NARROW}?",
            "La roue est usée",
        ),
        "La loi de 1911 interdit la pêche des truites de moins de 9 ans.": (
            "La loi de 1911 interdit […] de moins de 9 ans.",
            "la pêche des truites",
        ),
        "La grille laisse passer le sable.": (f"Que laisse passer la grille{NARROW}?", "Le sable"),
        "Le moulin contient de la farine.": (f"Que contient le moulin{NARROW}?", "De la farine"),
        "La pompe aspire l’eau, tandis que le filtre retient le sable.": (
            f"Que retient le filtre{NARROW}?",
            "Le sable",
        ),
        "Le maire peut convoquer le conseil.": ("Le maire peut convoquer […].", "le conseil"),
    },
    "it": {
        "Il ponte fu inaugurato il 3 maggio 1911.": ("Il ponte fu inaugurato il […].", "3 maggio 1911"),
        "Il motore si trova nella cantina.": ("Dove si trova il motore?", "Nella cantina"),
        "Il prezzo dipende dal mercato.": ("Da che cosa dipende il prezzo?", "Dal mercato"),
        "Le tre fasi sono inizio, sviluppo e fine.": (
            "Quali sono le tre fasi? Elenca i tre punti.",
            "Inizio, sviluppo e fine",
        ),
        "La caldaia esplode perché la pressione sale.": (
            "Perché esplode la caldaia?",
            "Perché la pressione sale",
        ),
        "Il motore cade quando la vite perde forza.": (
            "Quando cade il motore?",
            "Quando la vite perde forza",
        ),
        "Il ponte è chiuso a causa della neve.": ("Perché il ponte è chiuso?", "A causa della neve"),
        "Siccome la ruota è rotta, il mulino produce poca farina.": (
            "Perché il mulino produce poca farina?",
            "La ruota è rotta",
        ),
        "La griglia lascia passare la sabbia.": ("Che cosa lascia passare la griglia?", "La sabbia"),
        "Il mulino è composto dalla ruota e dalla macina.": (
            "Da che cosa è composto il mulino?",
            "Dalla ruota e dalla macina",
        ),
        "La pompa produce rumore, mentre il filtro blocca la sabbia.": (
            "Che cosa blocca il filtro?",
            "La sabbia",
        ),
        "Il consiglio fu eletto il 2 giugno 1946.": ("Il consiglio fu eletto il […].", "2 giugno 1946"),
        "Esistono due tipi di cavo: fine e grosso.": ("Quali due tipi di cavo esistono?", "Fine e grosso"),
    },
    "pt": {
        "A ponte foi inaugurada em 3 de maio de 1911.": (
            "A ponte foi inaugurada em […].",
            "3 de maio de 1911",
        ),
        "O motor encontra-se na cave.": ("Onde se encontra o motor?", "Na cave"),
        "A feira dura até que chega a noite.": ("Até quando a feira dura?", "Até que chega a noite"),
        "A ponte fechou em 1911 devido ao temporal.": ("Por que a ponte fechou?", "Devido ao temporal"),
        "O dique resiste graças às estacas.": ("Graças a que o dique resiste?", "Graças às estacas"),
        "A porta abre-se quando o vento sopra.": ("Quando a porta se abre?", "Quando o vento sopra"),
        "As vigas têm um núcleo de aço, por isso não partem no inverno.": (
            "Por que as vigas não partem no inverno?",
            "As vigas têm um núcleo de aço",
        ),
        "A carga era tão pesada que a corda rebentou.": (
            "Por que a corda rebentou?",
            "A carga era tão pesada",
        ),
        "O filtro retém o pó enquanto a bomba produz o vácuo.": ("O que a bomba produz?", "O vácuo"),
        "O preço depende do mercado.": ("De que depende o preço?", "Do mercado"),
        "As três fases são início, meio e fim.": (
            "Quais são as três fases? Cite os três pontos.",
            "Início, meio e fim",
        ),
        "A caldeira explode porque a pressão sobe.": (
            "Por que a caldeira explode?",
            "Porque a pressão sobe",
        ),
        "Há dois tipos de cabo: fino e grosso.": ("Que dois tipos de cabo existem?", "Fino e grosso"),
    },
}
HEADS = {
    "de": ("Das Wichtigste", "Der Ort ist nicht weit von hier und die Zeit ist auch nicht lang."),
    "es": ("Ideas clave", "El lugar no está lejos de aquí y la espera no es muy larga para los que vienen."),
    "fr": (
        "À retenir",
        "Le lieu ne se trouve pas loin d’ici et la durée ne sera pas longue pour les autres.",
    ),
    "it": ("Punti chiave", "Il luogo non è lontano da qui e la durata non è lunga per gli altri."),
    "pt": ("Pontos-chave", "O lugar não fica longe daqui e a espera não é longa para os que vêm."),
}
CHOICES = {
    "de": (
        "**Frage:** Wer lenkt das Boot?\nA) Koch\nB) Kapitän\nRichtig: B",
        "Kapitän",
    ),
    "es": ("1. ¿Quién dirige el barco?\n   a) Cocinero\n   b) Capitán\n   Correcta: b", "Capitán"),
    "fr": ("1. Qui dirige le bateau ?\n   a) Cuisinier\n   b) Capitaine\n   Réponse : b", "Capitaine"),
    "it": ("1. Chi guida la barca?\n   a) Cuoco\n   b) Capitano\n   Risposta corretta: b", "Capitano"),
    "pt": ("1. Quem dirige o barco?\n   a) Cozinheiro\n   b) Capitão\n   Gabarito: b", "Capitão"),
}
ENGLISH = re.compile(
    r"\b(?:the|of|what|which|is|are|does|how|when|who|and|or|not|name|all|these|with|you|first|step|comes)\b",
    re.IGNORECASE,
)


def cards_of(language: str) -> dict[str, str]:
    reading = derive((PAGES / f"{language}.md").read_bytes(), f"{language}.md")
    assert reading.language == language
    return {card.front: card.answer for fact in reading.facts for card in fact.cards}


def test_every_language_has_a_page():
    assert set(FRONTS) == set(available())


@pytest.mark.parametrize("language", sorted(FRONTS))
def test_a_page_is_asked_in_its_own_language(language):
    cards = cards_of(language)
    assert {front: cards.get(front) for front in FRONTS[language]} == FRONTS[language]


@pytest.mark.parametrize("language", sorted(set(FRONTS) - {"en"}))
def test_no_front_holds_an_english_word(language):
    assert [front for front in cards_of(language) if ENGLISH.search(front)] == []


def answers(text: str, language: str) -> dict[str, str]:
    reading = derive(text.encode(), "notes.md")
    assert reading.language == language
    return {card.front: card.answer for fact in reading.facts for card in fact.cards}


@pytest.mark.parametrize(
    ("language", "sentence"), [(language, said) for language in SAID for said in SAID[language]]
)
def test_a_sentence_is_asked_in_the_grammar_of_its_language(language, sentence):
    label, filler = HEADS[language]
    cards = answers(f"# X\n\n{filler}\n\n## {label}\n\n- {sentence}\n", language)
    front, answer = SAID[language][sentence]
    assert cards.get(front) == answer, cards


@pytest.mark.parametrize("language", sorted(CHOICES))
def test_a_choice_is_answered_by_its_key_in_every_language(language):
    page, right = CHOICES[language]
    cards = answers(f"# X\n\n{HEADS[language][1]}\n\n{page}\n", language)
    assert [answer for answer in cards.values() if answer == f"B. {right}"]


def test_what_is_left_out_is_read_with_the_verb_before():
    cards = answers(
        f"# X\n\n{HEADS['es'][1]}\n\n## Ideas clave\n\n- El norte produce trigo; el sur, arroz.\n", "es"
    )
    assert cards["¿Qué produce el sur?"] == "Arroz"


def test_a_possessive_names_its_owner_and_is_no_answer():
    page = (
        f"# X\n\n{HEADS['de'][1]}\n\n## Merke\n\n- Kraniche ziehen im Herbst, ihre Route liegt über Hessen.\n"
    )
    cards = answers(page, "de")
    assert cards["**Kraniche**: Wo liegt ihre Route?"] == "Über Hessen"
    assert "Ihre Route" not in cards.values()


def german(text: str) -> dict[str, str]:
    return answers(f"# X\n\n{HEADS['de'][1]}\n\n## Teil\n\n{text}\n", "de")


def test_a_line_that_starts_with_a_day_tells_of_that_day_and_is_no_ninth_item():
    cards = german(
        "9. Mai 1911: Anton Huber eröffnet die Brücke von Lund.\n10. Mai 1911: Sperrung des Hafens für alle."
    )
    assert cards["Was geschah am **9. Mai 1911**?"] == "Anton Huber eröffnet die Brücke von Lund"
    assert cards["An welchem Tag: „Sperrung des Hafens für alle“?"] == "10. Mai 1911"


def test_a_german_pronoun_is_asked_as_the_name_it_stands_for():
    cards = german("Die Brücke besteht aus Stahl. Sie verbindet zwei Inseln durch einen Damm.")
    assert cards["Wodurch verbindet die Brücke zwei Inseln?"] == "Durch einen Damm"
    assert not any("Sie" in front for front in german("Der Fluss ist breit. Sie verbindet alle Ufer."))


def prose(language: str, text: str) -> dict[str, str]:
    return answers(f"# X\n\n{HEADS[language][1]}\n\n## Y\n\n{text}\n", language)


def test_a_pronoun_is_written_out_only_where_gender_and_number_agree():
    cards = prose("fr", "La pompe aspire l’eau. Elle refoule le sable.")
    assert cards[f"Que refoule la pompe{NARROW}?"] == "Le sable"
    assert "Le sable" not in prose("fr", "La pompe aspire l’eau. Il refoule le sable.").values()
    cards = prose("it", "La pompa produce rumore. Essa blocca la sabbia.")
    assert cards["Che cosa blocca la pompa?"] == "La sabbia"
    assert "La sabbia" not in prose("it", "La pompa produce rumore. Esso blocca la sabbia.").values()


def test_a_possessive_behind_an_article_names_its_owner():
    cards = prose("it", "La pompa produce rumore. Il suo filtro blocca la sabbia.")
    assert cards["**La pompa**: che cosa blocca il suo filtro?"] == "La sabbia"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "Il est intéressant de noter que la pompe est bleue."),
        ("fr", "Ce chapitre est très important."),
        ("it", "È importante notare che la pompa è blu."),
        ("it", "Questo argomento è molto interessante."),
    ],
)
def test_what_only_explains_gives_no_card(language, said):
    assert prose(language, said) == prose(language, "")


def test_what_was_once_so_under_a_condition_is_asked_in_the_past():
    page = f"# Les prix\n\n{HEADS['fr'][1]}\n\nQuand les prix montaient, les émeutes se multipliaient.\n"
    front = f"**Les prix**{COLON} que se passait-il quand les prix montaient{NARROW}?"
    assert answers(page, "fr").get(front) == "Les émeutes se multipliaient", answers(page, "fr")


def test_what_a_definition_goes_on_to_say_keeps_its_pronoun():
    cards = german(
        "**Bürgschaft**: Vertrag, der eine fremde Schuld sichert. Verlangt wird sie vor allem von Banken."
    )
    assert cards["**Bürgschaft**: Verlangt wird sie vor allem […]."] == "von Banken"


def test_a_sentence_after_a_term_is_what_holds_of_it():
    cards = german("- Schriftform: Der Vertrag braucht eine Unterschrift.")
    assert cards["**Schriftform**: Was gilt?"] == "Der Vertrag braucht eine Unterschrift"
    assert cards["**Schriftform**: Was braucht der Vertrag?"] == "Eine Unterschrift"


def test_an_exception_without_a_verb_is_asked_under_its_term():
    cards = german("- Öffnung: Meldung an den Wärter binnen einer Stunde, außer bei Nebel.")
    front = "Öffnung: Meldung an den Wärter binnen einer Stunde, außer bei […]."
    assert "Nebel" in cards.get(front, "") or "bei Nebel" in cards.values(), cards


def test_an_event_is_dated_by_the_day_in_its_brackets():
    cards = german("- Brückenstreit (20. Juli 1932): Der Rat sperrt den Hafen.")
    assert cards["**Brückenstreit**: wann?"] == "20. Juli 1932"


def test_a_number_in_a_listed_item_is_asked_beside_the_list():
    cards = german("Folgen für den Hafen:\n\n- Verlust von 13 % der Fläche\n- Sperrung der Mole")
    assert "13 %" in cards.values()
    assert "**Folgen für den Hafen**: Nenne beide." in cards


def test_an_omission_in_a_list_of_mistakes_is_put_right():
    page = (
        f"# X\n\n{HEADS['de'][1]}\n\n**Häufiger Fehler:** Die Einheit vergessen. Sie gehört zum Ergebnis.\n"
    )
    cards = answers(page, "de")
    front = "**Die Einheit vergessen** – was ist daran falsch, und was ist richtig?"
    assert cards[front] == "Sie gehört zum Ergebnis"


def test_answers_under_a_heading_of_their_own_belong_to_the_questions_above():
    page = (
        f"# X\n\n{HEADS['de'][1]}\n\n## Zusammenfassung\n\n### Kontrollfragen\n\n"
        "1. Was heizt der Ofen?\n2. Wie heißt der Müller?\n\n### Lösungen\n\n1. Das Zimmer\n2. Anton\n"
    )
    assert answers(page, "de")["Wie heißt der Müller?"] == "Anton"


def test_steps_under_a_question_are_asked_without_its_mark():
    page = f"# X\n\n{HEADS['es'][1]}\n\n## ¿Cómo se planta un rosal?\n\n1. Cavar\n2. Regar\n3. Esperar\n"
    assert answers(page, "es")["**Cómo se planta un rosal**: ¿cuál es el primer paso?"] == "Cavar"


def test_a_clause_after_if_is_asked_as_a_condition():
    table = "| Wenn | Dann |\n|---|---|\n| es regnet | Schirm |\n| die Sonne scheint | Hut |\n"
    cards = answers(f"# X\n\n{HEADS['de'][1]}\n\n{table}", "de")
    assert cards["Wenn es regnet: Was wählst du?"] == "Schirm"


def test_what_german_notes_are_to_teach_gives_no_cards():
    page = (
        "# X\n\nDas ist nicht der Rest und es wird auch nicht mehr.\n\n## Lernziele\n\n- Den Motor erklären\n"
    )
    assert not [front for front in answers(page, "de") if "Motor" in front]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Merke: Eisen rostet", "de"),
        ("Recuerda: hierro y oxígeno", "es"),
        ("À retenir : fer, oxygène", "fr"),
        ("Ricorda: ferro, ossigeno", "it"),
        ("Lembre-se: ferro, oxigênio", "pt"),
        ("42", "en"),
        ("The cell wall is rigid and the membrane is not. Der Satz.", "en"),
        ("Die Zelle ist klein und die Wand ist fest. Der Kern ist rund. The end of it.", "de"),
    ],
)
def test_short_and_mixed_pages_are_told_by_labels_and_by_the_majority(text, language):
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("language", "text", "front", "other"),
    [
        (
            "es",
            "La bomba eleva el agua. Ella consume carbón.",
            "¿Qué consume la bomba?",
            "Él consume carbón.",
        ),
        ("pt", "A bomba eleva a água. Ela consome carvão.", "O que a bomba consome?", "Ele consome carvão."),
    ],
)
def test_a_pronoun_stands_for_a_subject_of_its_gender(language, text, front, other):
    page = f"# X\n\n{HEADS[language][1]}\n\n## Parte\n\n"
    assert front in answers(f"{page}{text}\n", language)
    first = text.split(". ")[0]
    assert front not in answers(f"{page}{first}. {other}\n", language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Es importante recordar que la bomba eleva el agua. Esto explica el ruido del molino."),
        ("pt", "É importante lembrar que a bomba eleva a água. Isto explica o ruído do moinho."),
    ],
)
def test_prose_that_only_explains_is_not_asked(language, text):
    page = f"# X\n\n{HEADS[language][1]}\n\n## Parte\n\n"
    fronts = answers(f"{page}{text}\n", language)
    assert not [
        front for front in fronts if "ruido" in front or "ruído" in front or "import" in front.lower()
    ]


def test_a_participle_before_a_quantity_is_no_answer():
    page = f"# X\n\n{HEADS['es'][1]}\n\n## Parte\n\nEl censo se ha duplicado desde 1980 debido al puerto.\n"
    assert not [answer for answer in answers(page, "es").values() if "duplicado" in answer]


@pytest.mark.parametrize(
    ("language", "sentence", "front", "answer"),
    [
        ("it", "Il notaio conservava i registri.", "Che cosa conservava il notaio?", "I registri"),
        ("es", "El notario guardaba los registros.", "¿Qué guardaba el notario?", "Los registros"),
        ("pt", "O notário guardava os registos.", "O que o notário guardava?", "Os registos"),
        ("fr", "Le notaire conservait les registres.", "Que conservait le notaire ?", "Les registres"),
    ],
)
def test_what_used_to_be_is_asked_in_the_imperfect(language, sentence, front, answer):
    cards = {said.replace("\u202f", " "): back for said, back in prose(language, sentence).items()}
    assert cards.get(front) == answer, cards


@pytest.mark.parametrize(
    ("language", "text", "front", "answer"),
    [
        ("it", "Il faro domina il porto. Fu costruito nel 1820.", "Il faro fu costruito nel […].", "1820"),
        (
            "it",
            "I fari dominano il porto. Furono costruiti nel 1820.",
            "I fari furono costruiti nel […].",
            "1820",
        ),
        ("es", "El faro domina el puerto. Fue construido en 1820.", "El faro fue construido en […].", "1820"),
        ("pt", "O farol domina o porto. Foi construído em 1820.", "O farol foi construído em […].", "1820"),
    ],
)
def test_a_sentence_without_subject_is_asked_of_the_one_before(language, text, front, answer):
    cards = prose(language, text)
    assert cards.get(front) == answer, cards


def test_a_verb_that_goes_before_its_subject_or_does_not_agree_takes_none():
    assert not any(
        said.startswith("Il faro nasce") for said in prose("it", "Il faro è alto. Nasce il porto nel 1820.")
    )
    assert "I fari fu costruito nel […]." not in prose("it", "I fari sono alti. Fu costruito nel 1820.")


def test_a_day_is_no_subject():
    cards = prose("it", "I pescatori lasciarono il porto; il 27 maggio occuparono la torre.")
    assert "Che cosa occuparono il 27 maggio?" not in cards, cards


def test_a_label_that_warns_of_a_confusion_is_read_with_what_it_warns_of():
    cards = answers(
        "# X\n\nLe chat est dans la maison et les autres sont sur le toit avec nous.\n\n"
        "**À ne pas confondre :** bail et prêt. Le bail porte sur un usage, le prêt porte sur une somme.\n",
        "fr",
    )
    front = f"Quelle est la différence entre **bail** et **prêt**{NARROW}?"
    assert cards[front] == "Le bail porte sur un usage, le prêt porte sur une somme", cards


def test_bullets_after_numbered_steps_are_no_further_steps():
    cards = german(
        "Ablauf der Anmeldung:\n1. Antrag\n2. Prüfung\n3. Zusage\n\n- **Frist:** Zeit bis zur Zusage"
    )
    assert not any("nach „Zusage“" in front for front in cards), cards


def test_whether_is_not_when():
    assert not any(
        said.startswith("Quando") for said in prose("it", "Il custode verifica se la porta è chiusa.")
    )


def test_a_year_is_asked_for_its_event():
    table = "| Ano | Acontecimento |\n|---|---|\n| 1910 | Greve dos portos |\n| 1926 | Golpe dos generais |\n"
    assert prose("pt", table)["O que aconteceu em **1910**?"] == "Greve dos portos"


def test_an_italian_duration_is_asked_with_how_long():
    assert prose("it", "Una partita dura circa due ore.")["Quanto dura una partita?"] == "Circa due ore"


def test_a_confusion_is_told_apart_by_the_first_and_the_second():
    cards = prose(
        "it", "Non confondere affitto con mutuo. Il primo riguarda un uso, il secondo riguarda una somma."
    )
    front = "Qual è la differenza tra **affitto** e **mutuo**?"
    assert cards.get(front) == "Il primo riguarda un uso, il secondo riguarda una somma", cards


def test_a_term_that_does_something_is_asked_before_what_else_is_said():
    cards = prose("pt", "- **Bomba**: empurra a água pelo cano; o filtro separa a areia.")
    assert any(front == "O que faz **Bomba**?" for front in cards), cards


@pytest.mark.parametrize(
    ("language", "sentence", "answer"),
    [
        ("it", "Il porto franco è quello in cui nessuno paga.", "Quello in cui nessuno paga"),
        ("fr", "Le port franc est celui où personne ne paie.", "Celui où personne ne paie"),
        ("es", "El puerto franco es aquel en el que nadie paga.", "Aquel en el que nadie paga"),
        ("pt", "O porto franco é aquele em que ninguém paga.", "Aquele em que ninguém paga"),
    ],
)
def test_what_something_is_may_be_told_by_the_one_that(language, sentence, answer):
    assert answer in prose(language, sentence).values()


def test_a_comparison_alone_is_no_answer():
    assert "superiore" not in prose("it", "La quota del porto è superiore a 30 metri.").values()


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("La tabla resume las reformas | Reforma | Qué cambia", "¿**qué cambia**?"),
        ("Le tableau résume les réformes | Réforme | Ce que cela change", "qu’est-**ce que cela change**"),
        ("A tabela resume as reformas da escola | Reforma | O que muda", "**o que muda**?"),
        ("La tabella riassume le riforme della scuola | Riforma | Che cosa cambia", "**che cosa cambia**?"),
    ],
)
def test_a_title_that_asks_is_the_question(words, asked):
    intro, thing, title = words.split(" | ")
    rows = (
        f"| {thing} | {title} | X |\n|---|---|---|\n| Alfa | tasa baja | uno |\n| Beta | otra más | dos |\n"
    )
    reading = derive(f"# {intro}\n\n{intro}.\n\n{rows}".encode(), "a.md")
    assert any(asked in card.front for fact in reading.facts for card in fact.cards)


@pytest.mark.parametrize(
    ("text", "front", "answer"),
    [
        (
            "Fehlt der Strom, bleibt die Tür zu.",
            "Was gilt, wenn der Strom fehlt?",
            "Dann bleibt die Tür zu",
        ),
        (
            "Fällt die Pumpe aus, läuft der Keller voll.",
            "Was gilt, wenn die Pumpe ausfällt?",
            "Dann läuft der Keller voll",
        ),
        (
            "Der Damm schützt das Dorf. Bricht sein Tor, flieht das Dorf.",
            "**Der Damm**: Was gilt, wenn sein Tor bricht?",
            "Dann flieht das Dorf",
        ),
        (
            "Der Mantel ist die dickste Schicht; er besteht aus Fels und wird vom Kern erwärmt.",
            "Woraus besteht der Mantel?",
            "Aus Fels",
        ),
        (
            "Der Mantel ist die dickste Schicht; er besteht aus Fels und wird vom Kern erwärmt.",
            "Von wem oder wovon wird der Mantel erwärmt?",
            "Vom Kern",
        ),
        (
            "Die Klappe hat ein Segel, sie liegt zwischen Vorhof und Kammer.",
            "Wo liegt die Klappe?",
            "Zwischen Vorhof und Kammer",
        ),
        (
            "Der M. rectus beugt den Arm. Die A. recta versorgt die Hand.",
            "Was versorgt die A. recta?",
            "Die Hand",
        ),
        (
            'Der Turm liegt am Ring („Hof"). Seitlich begrenzt er den Markt.',
            "Was begrenzt der Turm seitlich?",
            "Den Markt",
        ),
        ("Der Arm luxiert nach vorne.", "Der Arm luxiert […].", "nach vorne"),
        (
            "Heilung durch Zeit: der Mangel gilt als behoben. Das Amt darf nichts tun.",
            "**Heilung durch Zeit**: Was gilt?",
            "Der Mangel gilt als behoben",
        ),
        (
            "**Rüge**, § 12: Mängel sind sofort anzuzeigen. Achtung: gilt nicht für Laien!",
            "**Rüge**: Was ist zu beachten?",
            "Gilt nicht für Laien!",
        ),
    ],
)
def test_german_prose_is_asked_clause_by_clause(text, front, answer):
    cards = german(text)
    assert cards.get(front) == answer, cards


def test_under_a_heading_of_values_each_term_has_its_value():
    page = f"# X\n\n{HEADS['de'][1]}\n\n## B. Fristen (neu)\n\n- Rüge: eine Woche nach Lieferung\n"
    cards = answers(page + "- Klage: ein Jahr nach Abnahme\n", "de")
    assert cards["**Fristen** – **Rüge**?"] == "Eine Woche nach Lieferung"
    assert "Rüge" not in cards.values()


def test_two_terms_in_a_row_each_have_their_meaning():
    cards = german("Obere Sperre (Adler): Tor 5 und 6. Untere Sperre (Falke): Tor 8 und 1.")
    assert cards["Was bedeutet **Untere Sperre (Falke)**?"] == "Tor 8 und 1"


def test_agents_ranges_of_years_and_denied_verbs_are_asked_whole_in_italian():
    cards = prose("it", "Il premio fu dato a tutti i pescatori da Rossi nel 1912.")
    assert cards["Il premio fu dato a […] da Rossi nel 1912."] == "tutti i pescatori"
    cards = prose("it", "La tavola risale al 451-450 a.C.")
    assert "451-450 a.C." in cards.values()
    cards = prose("it", "Il fiume sfocia nell'Adriatico.")
    assert cards == prose("it", "") | {"Il fiume sfocia […].": "nell'Adriatico"}
    cards = prose("it", "Il console non poteva creare nuove leggi.")
    assert cards["Il console non poteva creare […]."] == "nuove leggi"


@pytest.mark.parametrize(
    ("text", "front", "answer"),
    [
        ("Il forno è acceso dal panettiere.", "Da chi o da che cosa è acceso il forno?", "Dal panettiere"),
        (
            "Il permesso consente di pescare nel lago.",
            "Che cosa consente il permesso?",
            "Di pescare nel lago",
        ),
        ("La pesca dura una stagione.", "Quanto dura la pesca?", "Una stagione"),
        ("Il peso grava sul carro grande.", "Su che cosa grava il peso?", "Sul carro grande"),
        (
            "A differenza del lago, il fiume è una corrente.",
            "**A differenza del lago**: che cosa è **il fiume**?",
            "Una corrente",
        ),
    ],
)
def test_italian_verbs_are_asked_with_what_they_take(text, front, answer):
    cards = prose("it", text)
    assert cards.get(front) == answer, cards


def test_nobody_is_no_subject_to_ask_for():
    assert not any("nessuno" in front.lower() for front in prose("it", "Nessuno può vendere la barca."))


def test_a_short_english_page_is_not_taken_for_portuguese():
    page = "# Pumps\n\n- No pump can do as much.\n- Do not run a pump dry.\n- A seal may do.\n"
    assert language_of(page) == "en"


def test_a_short_form_is_asked_with_its_article():
    rows = "| Gattung | Kürzel | Höhe |\n|---|---|---|\n| Cirrus | Ci | hoch |\n| Stratus | St | tief |\n"
    page = f"# Wolken\n\n{rows}"
    assert german(page)["**Cirrus** (Gattung): Wie lautet das **Kürzel**?"] == "Ci"


def test_what_comes_or_stands_is_asked_by_no_what():
    cards = german(
        "# Segeln\n\nDas ist eine Notiz von der Bucht und dem Wind.\n\n- Böen kommen nachmittags\n"
    )
    assert "nachmittags" in cards.values()
    assert not any("Was kommen" in front for front in cards)


@pytest.mark.parametrize(
    ("page", "asked"),
    [
        (
            "# Il porto\n\nLa nave ha un albero di quercia e uno di pino. La giuntura fra i due è la gola.",
            "fra i due",
        ),
        (
            "# Le port\n\nLa proue rejoint la quille en bas. La limite entre les deux est la râblure.",
            "les deux",
        ),
    ],
)
def test_what_is_of_two_things_before_is_asked_behind_them(page, asked):
    fronts = [card["front"] for card in listing(derive(page.encode(), "a.md"))]
    assert all(". " in front for front in fronts if asked in front)

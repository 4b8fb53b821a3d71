"""Plain sentences of Spanish, Portuguese, French and Italian notes, each asked as a sentence."""

import pytest

from kmsflash.notes.derive import derive

OPENINGS = {
    "en": "This is a text about ships and how they are used on the sea when there is wind.",
    "es": "Este es un texto sobre los barcos y cómo se usan en el mar cuando hay viento.",
    "fr": "C'est un texte sur les navires et comment ils sont utilisés sur la mer avec le vent.",
    "it": "Questo è un testo sulle navi e su come si usano nel mare quando c'è il vento.",
    "pt": "Este é um texto sobre os navios e como eles são usados no mar quando há vento.",
}


def cards(language: str, text: str, heading: str = "Parte uno") -> list[tuple[str, str]]:
    """Return the cards of a text under a heading, behind a sentence that tells the language."""
    page = f"# X y Z\n\n## A\n\n{OPENINGS[language]}\n\n## {heading}\n\n{text}\n"
    reading = derive(page.encode(), "a.md")
    assert reading.language == language
    facts = [fact for fact in reading.facts if fact.place.first_line > 8]
    return [
        (card.front.replace("\u00a0", " ").replace("\u202f", " "), card.answer)
        for fact in facts
        for card in fact.cards
    ]


def asked(language: str, text: str, question: str, heading: str = "Parte uno") -> str:
    """Return the answer to the question that ends so; "" where nothing asks it."""
    return next(
        (
            answer
            for front, answer in cards(language, text, heading)
            if front.lower().endswith(question.lower())
        ),
        "",
    )


SAID = {
    "who acts, French": (
        "fr",
        "La cale est dirigée par le maître et le mousse.",
        "Par qui ou par quoi est dirigée la cale ?",
        "Par le maître et le mousse",
    ),
    "who acts, Spanish": (
        "es",
        "El barco fue construido por los vecinos de Cádiz.",
        "¿Por quién o por qué fue construido el barco?",
        "Por los vecinos de Cádiz",
    ),
    "who acts, Portuguese": (
        "pt",
        "O navio foi construído pelos carpinteiros de Lisboa.",
        "Por quem ou por que foi construído o navio?",
        "Pelos carpinteiros de Lisboa",
    ),
    "who divides, Italian": (
        "it",
        "La nave è divisa in prua e poppa dal ponte.",
        "Da chi o da che cosa è divisa la nave in prua e poppa?",
        "Dal ponte",
    ),
    "more than, French": (
        "fr",
        "Les galions sont plus lourds que les caravelles.",
        "Les galions sont […] que les caravelles.",
        "plus lourds",
    ),
    "more than, Spanish": (
        "es",
        "El roble crece más despacio que el pino.",
        "El roble crece […] que el pino.",
        "más despacio",
    ),
    "more than, Italian": ("it", "La quercia è più dura del pino.", "La quercia è […] del pino.", "più dura"),
    "more than, Portuguese": (
        "pt",
        "O carvalho é mais duro do que o pinheiro.",
        "O que é mais duro, o carvalho ou o pinheiro?",
        "O carvalho",
    ),
    "how it must be, French": (
        "fr",
        "La voile doit être ferme et propre.",
        "Comment doit être la voile ?",
        "Ferme et propre",
    ),
    "how it must be, Spanish": (
        "es",
        "La vela debe estar seca y limpia.",
        "¿Cómo debe estar la vela?",
        "Seca y limpia",
    ),
    "how it must be, Italian": (
        "it",
        "La vela deve essere asciutta e pulita.",
        "Come deve essere la vela?",
        "Asciutta e pulita",
    ),
    "what letters stand for, Italian": (
        "it",
        "GPS sta per sistema di posizionamento globale.",
        "Che cosa significa **GPS**?",
        "Sistema di posizionamento globale",
    ),
    "what letters stand for, French": (
        "fr",
        "GPS veut dire système de positionnement global.",
        "Que signifie **GPS** ?",
        "Système de positionnement global",
    ),
    "taken up again": (
        "fr",
        "La carène, c'est la partie du navire qui est sous l'eau.",
        "Qu’entend-on par **la carène** ?",
        "La partie du navire qui est sous l'eau",
    ),
    "told by an instance": (
        "es",
        "La escora es cuando el barco se inclina hacia un lado.",
        "¿Qué se entiende por **la escora**?",
        "Cuando el barco se inclina hacia un lado",
    ),
    "two facts, Italian": (
        "it",
        "Il Tevere nasce dal Fumaiolo e ha una foce a delta.",
        "Da che cosa nasce il Tevere?",
        "Dal Fumaiolo",
    ),
    "two facts, the second": (
        "it",
        "Il Tevere nasce dal Fumaiolo e ha una foce a delta.",
        "Che cosa ha il Tevere?",
        "Una foce a delta",
    ),
    "two facts, Portuguese": (
        "pt",
        "O rio nasce nos Andes e tem um delta largo.",
        "Onde nasce o rio?",
        "Nos Andes",
    ),
    "two facts, French": (
        "fr",
        "Le fleuve naît dans les Alpes et a un delta.",
        "Où naît le fleuve ?",
        "Dans les Alpes",
    ),
    "two halves": (
        "it",
        "Il lago di Bolsena è di origine vulcanica, il lago di Garda invece glaciale.",
        "Il lago di Garda è […].",
        "glaciale",
    ),
    "why one does so": (
        "fr",
        "On utilise le chêne pour la quille parce que ce bois résiste à l'eau.",
        "Pourquoi est-ce qu’on utilise le chêne pour la quille ?",
        "Parce que ce bois résiste à l'eau",
    ),
    "why to do so": (
        "fr",
        "Ne jamais laisser la voile au soleil parce qu'elle brûle.",
        "Pourquoi ne faut-il jamais laisser la voile au soleil ?",
        "Parce qu’elle brûle",
    ),
    "so without a comma": (
        "fr",
        "Les marins n'ont pas de carte donc ils restent au port.",
        "Pourquoi est-ce que les marins restent au port ?",
        "Les marins n'ont pas de carte",
    ),
    "so without a comma, Italian": (
        "it",
        "Il legno contiene sale quindi il chiodo si arrugginisce.",
        "Perché si arrugginisce il chiodo?",
        "Il legno contiene sale",
    ),
    "in haste, Spanish": (
        "es",
        "El pino tiene raíces profundas pq necesita buscar agua.",
        "¿Por qué tiene el pino raíces profundas?",
        "Porque necesita buscar agua",
    ),
    "in haste, Portuguese": (
        "pt",
        "Os marinheiros tb usam resina p/ tapar o casco.",
        "Para que os marinheiros também usam resina?",
        "Para tapar o casco",
    ),
    "in haste, French": (
        "fr",
        "Les marins dorment pcq le vent tombe.",
        "Pourquoi est-ce que les marins dorment ?",
        "Parce que le vent tombe",
    ),
    "a reason without a verb": (
        "es",
        "- raíces profundas pq necesitan buscar agua",
        "«raíces profundas»: ¿por qué?",
        "Necesitan buscar agua",
    ),
    "an aim, Spanish": (
        "es",
        "La madera se seca para evitar hongos.",
        "¿Para qué se seca la madera?",
        "Para evitar hongos",
    ),
    "an aim, Italian": (
        "it",
        "I marinai usano la resina per chiudere lo scafo.",
        "A quale scopo i marinai usano la resina?",
        "Per chiudere lo scafo",
    ),
    "several act on what stands first": (
        "es",
        "La resina la producen las células del pino.",
        "La resina la producen […].",
        "las células del pino",
    ),
    "a month of a year": (
        "es",
        "agosto 1789: salida del primer barco",
        "¿Cuándo: «salida del primer barco»?",
        "agosto 1789",
    ),
    "a place before a name": (
        "it",
        "A Genova Colombo vende la nave al re.",
        "[…] Colombo vende la nave al re.",
        "A Genova",
    ),
}


SAID |= {
    "a number of what stands above": (
        "fr",
        "Brest = 443\nLorient = 22\nToulon = 53",
        "**Parte uno** – **Brest** ?",
        "443",
    ),
    "what several do": (
        "it",
        "Alberi = reggono le vele\nTimone = guida la nave",
        "Che cosa fanno **Alberi**?",
        "reggono le vele",
    ),
    "a half and one more": (
        "it",
        "numero legale = metà + 1 dei marinai",
        "A che cosa è uguale **numero legale**?",
        "metà + 1 dei marinai",
    ),
    "with several": (
        "it",
        "Il porto è una baia. Confina con Genova, Savona, Pisa e Lucca.",
        "Con che cosa confina il porto?",
        "Con Genova, Savona, Pisa e Lucca",
    ),
    "at all times": (
        "es",
        "El pino crece todo el año, no solo en verano.",
        "¿Cuándo crece el pino?",
        "Todo el año, no solo en verano",
    ),
    "what nobody has": (
        "es",
        "El puerto era un mercado, no una cárcel, y solo había 7 barcos.",
        "y solo había […].",
        "7 barcos",
    ),
    "what cannot be": (
        "fr",
        "Un mousse ne peut pas naviguer seul sauf pour les sorties courtes.",
        "un mousse ne peut pas […].",
        "naviguer seul sauf pour les sorties courtes",
    ),
    "who, and when": (
        "it",
        "Il molo fu scoperto da Rossi nel 1816 in una baia.",
        "Da chi o da che cosa fu scoperto il molo?",
        "Da Rossi",
    ),
    "why one does so, behind what is so": (
        "fr",
        "La coque doit être sèche donc on ajoute du feu.",
        "Pourquoi est-ce qu’on ajoute du feu ?",
        "La coque doit être sèche",
    ),
    "why it is done": (
        "es",
        "La resina es cara. Se usa en los barcos porque tapa los huecos.",
        "por qué se usa en los barcos?",
        "Porque tapa los huecos",
    ),
    "what is an aim no more": (
        "es",
        "El faro se usa para guiar los barcos y está en la isla.",
        "¿Para qué se usa el faro?",
        "Para guiar los barcos",
    ),
    "a noun before its modal": (
        "fr",
        "Un bon pilote doit être calme et prudent.",
        "Comment doit être un bon pilote ?",
        "Calme et prudent",
    ),
    "what is told of it": (
        "fr",
        "La carène est la partie sous l'eau et elle est peinte en rouge.",
        "quelle est la carène ?",
        "La partie sous l'eau",
    ),
    "two aims": (
        "es",
        "La quilla sirve para crecer y para reparar tablas.",
        "¿Para qué sirve la quilla?",
        "Para crecer y para reparar tablas",
    ),
}


@pytest.mark.parametrize("form", SAID)
def test_a_plain_sentence_is_asked_as_one(form: str) -> None:
    language, text, question, answer = SAID[form]
    assert asked(language, text, question) == answer


UNDER = {
    "Spanish": (
        "es",
        "Calafateo",
        "Es un proceso en el que se tapa el casco con resina.",
        "¿Qué se entiende por **Calafateo**?",
        "Un proceso en el que se tapa el casco con resina",
    ),
    "French": (
        "fr",
        "Calfatage",
        "C'est un procédé qui rend la coque étanche.",
        "Qu’entend-on par **Calfatage** ?",
        "Un procédé qui rend la coque étanche",
    ),
    "Italian": (
        "it",
        "Il calafataggio",
        "È un processo che rende stagno lo scafo.",
        "Che cosa si intende per **il calafataggio**?",
        "Un processo che rende stagno lo scafo",
    ),
    "Portuguese": (
        "pt",
        "Calafetagem",
        "É o processo em que se usa resina pra tapar o casco. Acontece no estaleiro.",
        "O que se entende por **Calafetagem**?",
        "O processo em que se usa resina pra tapar o casco",
    ),
    "English": (
        "en",
        "Caulking",
        "It is a process that makes the hull tight.",
        "What is **caulking**?",
        "A process that makes the hull tight",
    ),
    "a set, Spanish": (
        "es",
        "Velas",
        "Hay tres: la vela cuadrada, la vela latina y el foque.",
        "**Velas**: nombra los tres puntos.",
        "La vela cuadrada, la vela latina y el foque",
    ),
    "a set, French": (
        "fr",
        "Les avaries",
        "Il y en a trois : le feu, la voie d'eau et le choc.",
        "**Les avaries** : citez les trois éléments.",
        "Le feu, la voie d'eau et le choc",
    ),
    "a set, Italian": (
        "it",
        "Vele",
        "Ce ne sono tre: la vela quadra, la vela latina e il fiocco.",
        "**Vele**: elenca i tre punti.",
        "La vela quadra, la vela latina e il fiocco",
    ),
}


@pytest.mark.parametrize("form", UNDER)
def test_what_leaves_its_term_out_is_of_its_heading(form: str) -> None:
    language, heading, text, question, answer = UNDER[form]
    assert asked(language, text, question, heading) == answer


def test_what_a_definition_is_of_is_meant_further_on() -> None:
    text = "C'est un mélange de sable et de goudron. Il sert à boucher la coque."
    assert asked("fr", text, "À quoi sert le mastic ?", "Le mastic") == "À boucher la coque"


def test_what_a_term_goes_on_to_be_is_asked_of_the_term() -> None:
    text = "QM: quilla mayor. Es una pieza larga en la que la madera está seca porque falta agua."
    assert not any(front.startswith("¿Por qué") or "está es" in front for front, _ in cards("es", text))


NOT_ASKED = {
    "most people are nobody": ("es", "La mayoría no sabe nadar, por eso se llama el barco de los valientes."),
    "who acts is no definition": ("fr", "C'est le vent qui pousse le navire."),
    "otherwise is no term": ("fr", "Sinon c'est une simple invitation à partir."),
    "what matters is no term": ("fr", "Ce qui compte, c'est la vitesse du navire."),
    "too much to do so": ("es", "El barco es demasiado pesado para flotar."),
    "a filler between verb and object": ("it", "Il marinaio non vende quindi i pesci."),
    "a place of two names": ("it", "A Santa Croce il capitano vende la nave."),
}


@pytest.mark.parametrize("form", NOT_ASKED)
def test_what_only_looks_alike_is_not_read_so(form: str) -> None:
    language, text = NOT_ASKED[form]
    whys = (
        "¿Por qué",
        "ourquoi",
        "erché",
        "¿Para qué",
        "Qu’entend-on par **le vent",
        "par **ce qui",
        "par **Sinon",
        "Santa […]",
    )
    assert not any(why in front for front, _ in cards(language, text) for why in whys)


TORN = {
    "a comparison": ("es", "El abeto arde más rápido que el muelle.", ("rápido que el muelle",)),
    "an aim behind a noun": (
        "es",
        "Se cambia siempre la vela de lino para evitar roturas.",
        ("lino para evitar roturas",),
    ),
    "an article and two nouns": (
        "es",
        "Solo el capitán pagaba impuestos, la marina y el cura no",
        ("marina y el cura no",),
    ),
    "a place and a name": (
        "it",
        "A Genova Colombo vende la nave al re.",
        ("A Genova Colombo", "Genova Colombo"),
    ),
    "a number and half of a condition": (
        "es",
        "Plazo: 1 mes si el barco es nuevo, si no es nuevo nunca",
        ("1 mes si el barco",),
    ),
}


@pytest.mark.parametrize("form", TORN)
def test_a_gap_ends_where_its_phrase_ends(form: str) -> None:
    language, text, torn = TORN[form]
    assert not any(answer in torn for _, answer in cards(language, text))


SHORT_MONTHS = {
    "es": ("- 6 dic. 1978: zarpa el barco\n- 9 dic.: regata del puerto", "6 dic. 1978", "9 dic. 1978"),
    "fr": ("1er sept. 1939 : le navire quitte le port\n3 sept. : tempête", "1er sept. 1939", "3 sept. 1939"),
    "it": ("- 7 ott. 1841: la nave lascia il porto\n- 9 ott.: tempesta", "7 ott. 1841", "9 ott. 1841"),
    "pt": ("- 7 set. 1822 - o navio deixa o porto\n- 9 set. - regata", "7 set. 1822", "9 set. 1822"),
}


@pytest.mark.parametrize("language", SHORT_MONTHS)
def test_a_day_whose_month_is_shortened_asks_what_happened(language: str) -> None:
    text, first, second = SHORT_MONTHS[language]
    fronts = [front for front, _ in cards(language, text)]
    for day in (first, second):
        assert any(front.endswith((f"**{day}**?", f"**{day}** ?")) for front in fronts), fronts


def test_a_shortened_month_ends_no_sentence_before_its_year() -> None:
    found = cards("es", "El barco salió en dic. 1978 del puerto de Cádiz.")
    assert found
    assert all(answer != "dic" for _, answer in found)
    assert not any(front.startswith("1978") for front, _ in found)


ACTING = {
    "Spanish": ("es", "Astillero: guarda la madera y controla el casco", "¿qué hace **Astillero**?"),
    "Portuguese": ("pt", "astrolábio - guarda o rumo e ajuda o piloto", "O que faz **astrolábio**?"),
    "French": ("fr", "Ancre : garde le navire en place", "Que fait **Ancre** ?"),
    "French, elided": ("fr", "Digue : garde l'eau hors du port", "Que fait **Digue** ?"),
    "Italian": ("it", "Timone: guida la nave in porto", "Che cosa fa **Timone**?"),
}


@pytest.mark.parametrize("form", ACTING)
def test_what_may_be_a_noun_is_a_verb_before_an_article(form: str) -> None:
    language, text, question = ACTING[form]
    assert asked(language, text, question)


def test_what_may_be_a_noun_stays_one_before_a_preposition() -> None:
    fronts = [
        front for front, _ in cards("es", "Proa: parte delantera del barco\n\nAlcalde: reforma de la ley")
    ]
    assert not any("qué hace" in front for front in fronts)


INSTRUCTED = {
    "Spanish, for how long": (
        "es",
        "Vela sucia: lavar con agua 20 min",
        "**vela sucia**: ¿qué hay que hacer?",
    ),
    "Portuguese, for how long": (
        "pt",
        "Corda molhada: secar ao sol 3 horas",
        "**corda molhada**: o que é preciso fazer?",
    ),
    "French, for how long": (
        "fr",
        "Coque sale : laver à l'eau 10 minutes",
        "**coque sale** : que faut-il faire ?",
    ),
    "Italian, not it": (
        "it",
        "Chiodo storto: non toglierlo, perché fa da tappo",
        "**chiodo storto**: che cosa bisogna fare?",
    ),
    "Italian, behind a comma": (
        "it",
        "Falla: barca di lato, e premere il legno per 10 min",
        "**Falla**: che cosa bisogna fare?",
    ),
    "Spanish, beside others": (
        "es",
        "Fuego: no correr\n\nVela rota: nunca tirar de ella\n\nFuga: apretar fuerte la madera",
        "**Fuga**: ¿qué hay que hacer?",
    ),
}


@pytest.mark.parametrize("form", INSTRUCTED)
def test_what_is_to_be_done_is_no_meaning(form: str) -> None:
    language, text, question = INSTRUCTED[form]
    assert asked(language, text, question)


MEANT = {
    "a deed may be a meaning": ("it", "Varo: mettere la nave in acqua", "si intende per **varo**?"),
    "a noun in -are is no deed": ("it", "Bonaccia: mare calmo per 20 min", "si intende per **bonaccia**?"),
}


@pytest.mark.parametrize("form", MEANT)
def test_what_is_meant_is_not_to_be_done(form: str) -> None:
    language, text, question = MEANT[form]
    assert asked(language, text, question)


JOTTED = {
    "es": "- mástil = pieza de madera\n- vela = tela tensa\n- quilla → estabilidad\n- ancla = hierro\n"
    "- proa → delante\n- popa → detrás\n- bodega = fondo del barco\n- cubierta = suelo\n"
    "- deriva → viento de lado\n- puerto = abrigo\n- muelle = borde del puerto\n- faro = luz",
    "fr": "- mât = pièce de bois\n- voile = toile tendue\n- quille → stabilité\n- ancre = poids de fer\n"
    "- proue → avant\n- poupe → arrière\n- cale = fond du navire\n- pont = plancher\n"
    "- dérive → vent de côté\n- port = abri\n- quai = bord du port\n- phare = lumière",
}
JOTTED_OF = {
    "French, what it does": (
        "fr",
        "- gaine de cuir : entoure le mât solide, le bois dure plus",
        "que fait **gaine de cuir** ?",
    ),
    "French, a verb like a noun": (
        "fr",
        "- chenal : conduit le navire vers les quais",
        "que fait **chenal** ?",
    ),
    "French, what it is": (
        "fr",
        "- équipage : personnes qui servent à bord",
        "qu’entend-on par **équipage** ?",
    ),
    "Spanish, what it is": (
        "es",
        "- muestra: la parte de la carga que miramos",
        "¿qué se entiende por **muestra**?",
    ),
}


@pytest.mark.parametrize("form", JOTTED_OF)
def test_jottings_ask_what_a_thing_does_or_is(form: str) -> None:
    language, text, question = JOTTED_OF[form]
    assert asked(language, f"{JOTTED[language]}\n{text}", question)


def test_jottings_take_no_comparison_for_a_meaning() -> None:
    found = cards("es", f"{JOTTED['es']}\n- tormenta: más fuerte que el mar de fondo")
    assert not any("se entiende por **tormenta" in front for front, _ in found)


NAMED = {
    "Spanish": ("es", "lo que sale del horno se llama pan", "¿Cómo se llama lo que sale del horno?", "Pan"),
    "French": (
        "fr",
        "Ce qui sort du four s'appelle pain.",
        "Quel nom donne-t-on à ce qui sort du four ?",
        "Pain",
    ),
    "Italian": (
        "it",
        "Quello che resta in stiva si chiama zavorra.",
        "Come si chiama quello che resta in stiva?",
        "Zavorra",
    ),
}


@pytest.mark.parametrize("form", NAMED)
def test_whatever_does_something_is_asked_for_its_name(form: str) -> None:
    language, text, question, answer = NAMED[form]
    assert asked(language, text, question) == answer


WHETHER = {
    "Spanish": ("es", "El capitán decide si el barco sale."),
    "Spanish, to check": ("es", "El piloto comprueba si la brújula está rota."),
    "French": ("fr", "Le capitaine décide si le navire part."),
    "French, to check": ("fr", "Le pilote vérifie si la boussole est juste."),
}


@pytest.mark.parametrize("form", WHETHER)
def test_whether_something_is_so_is_no_condition(form: str) -> None:
    language, text = WHETHER[form]
    fronts = [front for front, _ in cards(language, text)]
    assert fronts
    assert not any("uándo" in front or "ans quel cas" in front for front in fronts)


def test_a_condition_is_still_asked_for() -> None:
    text = "El barco flota si la bodega está vacía."
    assert asked("es", text, "¿cuándo flota el barco?") == "Si la bodega está vacía"

"""Names of columns, as people and programs write them."""

import re
import unicodedata

_ROLES = {
    "question": "question questions front term prompt word q frage fragen vorderseite begriff wort pregunta "
    "anverso término termino question recto terme mot pergunta frente termo domanda fronte termine parola",
    "answer": "answer answers back definition meaning response a antwort antworten rückseite bedeutung "
    "respuesta reverso definición definicion réponse reponse verso définition resposta definição risposta "
    "retro definizione translation übersetzung traducción traduction tradução traduzione",
    "explanation": "explanation extra remark remarks notes note comment hint details erklärung erläuterung "
    "anmerkung notiz hinweis explicación nota notas explication remarque explicação observação spiegazione",
    "tags": "tags tag topic topics category subject chapter thema themen kategorie kapitel tema sujet "
    "argomento labels label keywords schlagwörter schlagworte stichwörter etiquetas étiquettes etichette",
    "deck": "deck decks stapel mazo paquet baralho mazzo",
    "kind": "kind type notetype art tipo genre",
    "id": "id guid uid uuid",
}
_BY_NAME = {name: role for role, names in _ROLES.items() for name in reversed(names.split())}
_WORDS = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"\s*\d+$")


def role_of(cell: str) -> str:
    """Return the role that a heading names; empty where it names none."""
    name = unicodedata.normalize("NFC", cell).strip().casefold()
    name = _NUMBER.sub("", _WORDS.sub(" ", name).strip())
    return _BY_NAME.get(name, "")

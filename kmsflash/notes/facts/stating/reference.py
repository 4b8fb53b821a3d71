"""Reference: what a pronoun at the head of a sentence stands for, where that is safe to say."""

import re
from dataclasses import replace
from itertools import takewhile

from kmsflash.model.notes import FactDraft
from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.making import Found, Passage
from kmsflash.notes.facts.stating import antecedents
from kmsflash.notes.grammar.clauses import Clause, clause
from kmsflash.notes.grammar.dropped import agrees, drops_subject
from kmsflash.notes.grammar.finite import is_finite, is_plural
from kmsflash.notes.grammar.orders import forbids
from kmsflash.notes.grammar.pronouns import leaves_object_open, names_nothing, open_object
from kmsflash.notes.grammar.subjects import is_named, is_owned, without_adverbs, without_lead
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, plain, split_outside

_LONGEST = 6  # words of a subject that a pronoun may be written out as
_COMMA = Expression(r",\s+")
_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_PAIR = Expression(r"`[^`]+`\s[^\W\d_]{1,3}\s`[^`]+`")  # "`min` and `max`", which "both" stands for
_EQUATED = re.compile(r"^([^\W\d_][^:=→.;,]{2,60}?)(?:\s=|:)\s(?=\S)")
_YEAR = re.compile(r"\b[12]\d{3}\b")
_THE = "the"  # before what a sentence has named already
_LEADING = re.compile(r"^(?:While|When|If|Because)\s.*")


def resolved(passage: Passage, sentence: str, *, goes_on: bool = False) -> str:
    """Return a sentence with its leading pronoun replaced by what it stands for, where that is safe.

    A clause that *goes_on* with the sentence before may call its subject "he" whoever that is. A list item
    that opens with its verb ("Produces heat") is said of its section.
    """
    vocabulary = passage.scope.vocabulary
    if vocabulary.expressions["cleft"].match(sentence):
        return sentence  # "it is the fee that hurts" speaks of nothing before
    sentence = _with_noun(passage, _with_deed(passage, sentence))
    written = antecedents.written_out(passage, sentence)
    if written != sentence:
        return written
    for name, written in (("leading_pronoun", "{subject}"), ("leading_possessive", "{subject}’s")):
        said = vocabulary.expressions[name].match(sentence)
        fits = said and passage.subject and stands_for(said[1], passage.subject, vocabulary, goes_on=goes_on)
        if said and fits:
            whose = written.format(subject=passage.subject).replace("s’s", "s’")
            return f"{whose} {sentence[said.end() :]}"
    both = vocabulary.expressions.get("leading_both")
    if both and passage.pair and (said := both.match(sentence)):
        return f"{passage.pair} {sentence[said.end() :]}"
    if done_to := _with_object(passage, sentence):
        return done_to
    led = vocabulary.expressions["led_pronoun"].match(sentence)
    if led and passage.subject and stands_for(led["pronoun"], passage.subject, vocabulary):
        name = passage.scope.names.sunk(passage.subject)
        *leads, last = led["lead"].split()
        is_beside = bool(leads) and name[:1].isupper() and last.isalpha() and last.istitle()
        lead = f"{led['lead'].rstrip()}, " if is_beside else led["lead"]  # "With Quinault, Lully wrote"
        return f"{lead}{name} {sentence[led.end() :]}"
    held = vocabulary.expressions["held_pronoun"].match(sentence)
    if (
        held
        and passage.subject
        and passage.before
        and stands_for(held["pronoun"], passage.subject, vocabulary)
    ):
        return f"{held['lead']}{passage.scope.names.sunk(passage.subject)}{sentence[held.end() :]}"
    if (
        passage.subject
        and (passage.before or not passage.text.is_item)
        and _leaves_subject_out(passage, sentence)
    ):
        return f"{passage.subject} {sentence[:1].lower()}{sentence[1:]}"
    return _with_section(passage, sentence)


def _with_deed(passage: Passage, sentence: str) -> str:
    """Return "The brakes do the same" with what the sentence before does: "The brakes stop the car"."""
    vocabulary = passage.scope.vocabulary
    found = vocabulary.expressions["same_deed"].match(sentence)
    told = clause(passage.before, vocabulary) if found and passage.before else None
    if found is None or told is None or not told.rest or told.auxiliary:
        return sentence
    alike = found["does"] == told.does
    verb = told.verb if alike else told.base if found["does"] == "do" and told.does == "does" else ""
    return f"{found['who']} {verb} {told.rest}{sentence[found.end() :]}" if verb else sentence


def _with_noun(passage: Passage, sentence: str) -> str:
    """Return "the outer ones" with the noun that the sentence before has: "the inner doors"."""
    vocabulary = passage.scope.vocabulary
    found = vocabulary.expressions["like_ones"].search(sentence) if passage.before else None
    named = vocabulary.expressions["like_others"].finditer(passage.before) if found else ()
    told = clause(passage.before, vocabulary) if found else None
    nouns = {one["noun"] for one in named if is_plural(one["noun"], vocabulary)}
    nouns -= {told.verb} if told else set()  # "the mate counts"
    return (
        sentence.replace(found[0], f"{found['like']} {nouns.pop()}", 1)
        if found and len(nouns) == 1
        else sentence
    )


def _with_object(passage: Passage, sentence: str) -> str:
    """Return "Rust eats it" with what the sentence before is about: "Rust eats the hull"; else nothing."""
    vocabulary = passage.scope.vocabulary
    is_told = passage.subject and passage.before and not vocabulary.keeps_capitals  # German tells by gender
    told = clause(sentence, vocabulary) if is_told else None
    pronoun = open_object(told, vocabulary)
    is_object = vocabulary.has("object_pronouns", pronoun)
    if told is None or not is_object or not sentence.startswith(told.subject):
        return ""
    several = pronoun not in vocabulary.lists["thing_pronouns"]
    if differs_in_number("it", passage.subject, vocabulary) is not several:
        return ""
    start = sentence.index(f" {pronoun}", len(told.subject)) + 1
    is_part = vocabulary.has("after_nouns_only", sentence[:start].rsplit(maxsplit=1)[-1])
    if (
        is_part
        or _names_object(passage.before, vocabulary, several=several)
        or not _is_known(passage.subject, told.subject, vocabulary)
    ):
        return ""
    named = passage.scope.names.sunk(passage.subject)
    return f"{sentence[:start]}{named}{sentence[start + len(pronoun) :]}"


def _names_object(sentence: str, vocabulary: Vocabulary, *, several: bool) -> bool:
    """Tell whether an object of the sentence before may be what "it" means: "The heart pumps blood"."""
    told = clause(sentence, vocabulary)
    if told is None or told.auxiliary or not told.rest or vocabulary.has("becoming", told.base):
        return False
    fixed = vocabulary.expressions["fixed_phrase"].search(f"{told.verb} {told.rest}")
    if fixed is not None and fixed.start() == 0:
        return False  # "takes effect"
    words = [word.strip(",;:.()") for word in told.rest.split()]
    small = ("prepositions", "adverbials", "time_adverbs", "joining_adverbs", "leads_clause", "particles")
    named = list(takewhile(lambda word: not any(vocabulary.has(one, word) for one in small), words))
    return bool(named) and (words[0] == _THE or is_plural(named[-1], vocabulary) is several)


def _is_known(name: str, beside: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a later sentence can only mean *name* by its "it": no person, and no one of two.

    In "a lead moves a task; a lag makes it wait" the two are told apart, and it is something else.
    """
    is_person = vocabulary.expressions["person"].match(name) is not None
    firsts = [text.split(maxsplit=1)[0].lower() for text in (name, beside)]
    is_one = any(vocabulary.has("indefinites", first) or first == "one" for first in firsts)
    return not (is_person or is_one or "`" in name or names_nothing(beside, vocabulary))


def _leaves_subject_out(passage: Passage, sentence: str) -> bool:
    """Tell whether a sentence opens with a verb of the subject before: "Murió en Roma"."""
    vocabulary = passage.scope.vocabulary
    opening = vocabulary.expressions["opens_with_verb"].match(sentence)
    if opening is None:
        return False
    verb = opening["verb"].lower()
    forms = (vocabulary.verbs, vocabulary.plural_verbs, vocabulary.past_verbs)
    is_finite = vocabulary.has("auxiliaries", verb) or any(verb in known for known in forms)
    if not is_finite or vocabulary.has("imperatives", verb) or vocabulary.has("impersonal", verb):
        return False
    number = "subject_of_several" if vocabulary.expressions["plural_verb"].search(verb) else "subject_of_one"
    return vocabulary.expressions[number].match(passage.subject) is not None


def _with_section(passage: Passage, sentence: str) -> str:
    vocabulary = passage.scope.vocabulary
    first, second = [*sentence.split()[:2], "", ""][:2]
    is_small = (
        vocabulary.has_base_forms and first in vocabulary.verbs and first not in vocabulary.plural_verbs
    )
    is_small = is_small or _acts_small(first, second, vocabulary)
    opens = first.istitle() or bool(passage.text.context) or is_small
    acts = opens and (first.lower() in vocabulary.verbs or _is_verb_of(sentence, vocabulary))
    leads = vocabulary.has("auxiliaries", second) or second in ("of", "for")
    leads |= vocabulary.has("mostly_nouns", first) and second in vocabulary.plural_verbs  # "Ports stay"
    is_said_of_it = passage.text.is_item or _heads_section(passage, first, second)
    if not acts or not is_said_of_it or leads:
        return sentence
    section = "" if passage.before and passage.text.is_item else passage.scope.subject_of(passage.text.place)
    subject = passage.text.context or section  # what an item goes on to say is of what it named first
    if not subject or len(subject.split()) > _LONGEST - 1 or ":" in subject or _YEAR.search(subject):
        return sentence  # "The crisis 1922-24" does nothing
    is_base = vocabulary.has_base_forms and is_plural(subject.split()[-1], vocabulary)
    verb = vocabulary.verbs[first.lower()] if is_base else first.lower()
    return f"{subject} {verb}{sentence[len(first) :]}"


def _acts_small(first: str, second: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an item opens with a small verb and what it is done to or where: "pasa por el túnel"."""
    if "opens_with_verb" not in vocabulary.expressions or not first.islower():
        return False
    is_noun = vocabulary.has("nouns_too", first)
    leads = vocabulary.has("prepositions", second) and not vocabulary.has("after_nouns", second)
    acts = vocabulary.has("determiners", second) or (leads and not is_noun)
    return acts and is_finite(first, vocabulary)


def _heads_section(passage: Passage, first: str, second: str) -> bool:
    """Tell whether a text right under a name opens with a verb and its object: "Parts a network"."""
    vocabulary = passage.scope.vocabulary
    is_first = not passage.before and len(passage.text.place.headings) > 1 and not passage.text.label
    is_object = vocabulary.has("determiners", second) or (vocabulary.keeps_capitals and second[:1].isupper())
    acts = not vocabulary.has("imperatives", first) and not vocabulary.has("impersonal", first)
    is_asking = passage.text.text.rstrip().endswith("?")
    return is_first and is_object and acts and not is_asking and passage.text.text.count(",") == 0


def _is_verb_of(sentence: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence opens with "es" or the like and says what it stands under is."""
    first, second = [*sentence.split(maxsplit=2)[:2], "", ""][:2]
    if vocabulary.has_base_forms or not vocabulary.has("copulas", first):
        return False
    is_cleft = any(vocabulary.has("relative", word) for word in sentence.split()[2:])
    is_one = vocabulary.has("determiners", second) and not is_cleft  # "Es el rey quien decide"
    return is_one or vocabulary.expressions["opens_with_verb"].match(sentence) is not None


def stands_for(pronoun: str, name: str, vocabulary: Vocabulary, *, goes_on: bool = False) -> bool:
    """Tell whether a pronoun can mean what a *name* names: as many, of its gender, a person or a thing."""
    if vocabulary.has("possessives", pronoun) and not vocabulary.has_base_forms:
        return _may_own(pronoun, name, vocabulary)
    genders = vocabulary.expressions.get("anaphor_agrees")
    if genders and not genders.match(f"{name} {pronoun}"):
        return False
    if differs_in_number(pronoun.lower(), name, vocabulary):
        return False
    is_person = vocabulary.expressions["person"].match(name) is not None
    if vocabulary.has("personal_pronouns", pronoun):
        first, last = name.partition(" ")[0], name.rpartition(" ")[2]
        if vocabulary.has("determiners", first) and is_plural(last, vocabulary):
            return False  # "The Bohemians elected Frederick. He …"
        return is_person or goes_on or plain(name).istitle()
    return not (vocabulary.has("thing_pronouns", pronoun) and is_person)


def _may_own(possessive: str, name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether "su", "leur" or "ihr" can be of what a *name* names, by the number or gender it shows."""
    several = vocabulary.expressions["owner_of_several"].match(name) is not None
    of_several, of_one = (
        vocabulary.expressions[group].match(possessive) is not None
        for group in ("possessive_of_several", "possessive_of_one")
    )
    return several if of_several and not of_one else not several or not of_one


def differs_in_number(pronoun: str, subject: str, vocabulary: Vocabulary) -> bool:
    """Tell whether "it" follows "Both sides", or "they" a single thing."""
    if not vocabulary.has_base_forms or vocabulary.has("personal_pronouns", pronoun):
        return False
    said = plain(without_lead(subject, vocabulary)).split()
    turns = (at for at, word in enumerate(said) if at and vocabulary.has("head_ends", word))
    head = said[: next(turns, len(said))][-1:] or [""]
    is_joined = any(vocabulary.has("joint_words", word) for word in said)
    is_several = is_joined or (is_plural(head[0], vocabulary) and head[0].isalpha())
    one = vocabulary.has("thing_pronouns", pronoun)
    is_one = said[:1] != [] and vocabulary.has("singular_determiners", said[0]) and not is_joined
    is_named = head[0][:1].isupper() and head[0][1:].islower() and not is_several
    is_one |= is_named and pronoun in vocabulary.lists["pronouns_of_several"]  # not "her son Ansgar"
    return (one and is_several and not is_one) or (not one and is_one)


def placed(passage: Passage, sentence: str) -> Passage:
    """Return *passage* under the name that the pronoun at the head of a sentence stands for, if any."""
    name = pointed_at(passage, sentence)
    return passage.under(name) if name else passage


def pointed_at(passage: Passage, sentence: str) -> str:
    """Return the name that the pronoun at the head of a sentence stands for; empty where none agrees.

    Languages whose pronouns tell a gender keep the pronoun: "**The city**: When was it founded?".
    """
    vocabulary = passage.scope.vocabulary
    if passage.context or not passage.subject or "pronoun_place" in vocabulary.expressions:
        return ""
    told = clause(sentence, vocabulary)
    points = vocabulary.expressions["turned_pronoun"].match(told.tagged) if told is not None else None
    if not points:
        return ""
    pronoun = (points["pronoun"] or points["she"] or points["head"]).lower()
    if vocabulary.expressions["two_meant"].search(f"{passage.before.rstrip(' .')} | {pronoun}"):
        return ""  # "Die Hefe braucht die Wärme; sie …": either may be meant
    fits = vocabulary.expressions["anaphor_agrees"].match(f"{passage.subject} {pronoun}")
    return passage.subject if fits else ""


def there(passage: Passage, one: Found) -> Found:
    """Return a fact whose cards say "there" or "here" under what the sentence before opens with."""
    vocabulary = passage.scope.vocabulary
    points = vocabulary.expressions["points_there"]
    if not isinstance(one, FactDraft) or not any(points.search(plain(draft.front)) for draft in one.cards):
        return one
    before = clause(passage.before, vocabulary) if passage.before else None
    place = plain(before.subject) if before else ""
    if not place or len(place.split()) > _LONGEST or passage.context:
        return one
    ask = vocabulary.ask["context"]
    cards = (
        replace(draft, front=ask.format(context=f"**{place}**", question=draft.front)) for draft in one.cards
    )
    return replace(one, cards=tuple(cards))


def _is_plain(term: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a term can be written without its marks: no word of it reads as a verb."""
    told = clause(f"{term} is so", vocabulary)
    return told is None or told.subject == term


def _names_only(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what stands before a sign is a name, and holds no verb."""
    return is_named(text, vocabulary) and clause(f"{text} x", vocabulary) is None


def _names_other(sentence: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an English sentence whose verb is not found opens with a plural of its own."""
    first, *others = plain(sentence).rstrip(".").split() or [""]
    known = vocabulary.has("determiners", first) or vocabulary.has("pronouns", first)
    is_whole = sentence.endswith(".") and len(others) > 0 and not known
    return vocabulary.has_base_forms and is_whole and first.istitle() and is_plural(first.lower(), vocabulary)


def remember(passage: Passage, sentence: str) -> None:
    """Keep the subject of a sentence for the pronoun of the next; a long one is forgotten."""
    vocabulary = passage.scope.vocabulary
    pairs = _PAIR.findall(sentence)
    passage.pair = pairs[0] if len(pairs) == 1 else ""
    if called := vocabulary.expressions["called_so"].match(plain(sentence).rstrip(".! ")):
        passage.subject = called["name"]
        return
    opening = vocabulary.expressions["opening"].match(sentence)
    found = clause(sentence[opening.end() :] if opening else sentence, vocabulary)
    if _has_none(sentence, found, vocabulary):
        return
    if drops_subject(sentence, vocabulary):
        passage.subject = passage.subject if agrees(sentence, passage.subject, vocabulary) else ""
        return
    equated = _EQUATED.match(sentence) if vocabulary.has_base_forms else None
    if equated and _names_only(equated[1], vocabulary):
        passage.subject = equated[1] if len(equated[1].split()) <= _LONGEST else ""
        return
    if found is None and _names_other(sentence, vocabulary):
        name, second = plain(sentence).split()[:2]
        passage.subject = name if vocabulary.has("kept_adverbs", second) else ""  # "Scales only warn. They …"
    if found is None or _still_speaks(passage, found.subject):
        return
    if last := vocabulary.expressions["named_last"].match(found.tagged):
        passage.subject = last["who"]  # "Höchster Berg ist die Zugspitze. Sie …"
        return
    is_turned = vocabulary.expressions["inverted"].match(found.tagged) is not None
    if is_turned and passage.subject and fold(found.rest).startswith(f"{fold(passage.subject)} "):
        return
    is_own = not vocabulary.has_base_forms and is_owned(found.subject, vocabulary)
    if is_turned or is_own or leaves_object_open(found, vocabulary):
        # "Nach der Regel zahlt der Gast", "The judge read it": of none of them for sure but a bold one
        terms = _BOLD.findall(sentence) if is_turned else []
        passage.subject = terms[0] if len(terms) == 1 else ""
        return
    _keep(passage, without_adverbs(found.subject, vocabulary))


def _has_none(sentence: str, found: Clause | None, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence is without a subject: "Serve quando è nata", "Do not stop at once: …"."""
    opens = found.subject.split(" ")[0].lower() if found else ""
    leaves_out = not vocabulary.has_base_forms and is_finite(opens, vocabulary)
    return leaves_out or forbids(sentence, vocabulary)


def _still_speaks(passage: Passage, subject: str) -> bool:
    """Tell whether a sentence is still about what was before: "Ses cellules …", "One would expect it …"."""
    vocabulary = passage.scope.vocabulary
    if passage.subject and subject.endswith(f" {passage.subject}"):
        return True  # "In 1705 Bach"
    if vocabulary.has_base_forms and vocabulary.has("impersonal_subjects", subject):
        return True
    is_own = not vocabulary.has_base_forms and is_owned(subject, vocabulary)
    return bool(passage.subject) and (is_own or vocabulary.has("turning_pronouns", subject))


def _keep(passage: Passage, subject: str) -> None:
    """Keep a subject where a pronoun can stand for it."""
    vocabulary = passage.scope.vocabulary
    subject = without_lead(split_outside(subject, _COMMA)[0], vocabulary)
    marked = _BOLD.search(subject)
    if marked and _is_plain(marked[1], vocabulary):
        subject = marked[1]
    lead, _, rest = subject.partition(" of ")
    first = lead.split(maxsplit=1)[0].lower() if lead else ""
    if any(map(str.isdigit, lead)) and (first[:1].isdigit() or vocabulary.has("modifiers", first)):
        subject = rest  # "About 80 % of the dose"
    is_short = is_named(subject, vocabulary) and len(subject.split()) <= _LONGEST
    fits = is_short and not names_nothing(subject, vocabulary)
    passage.subject = _LEADING.sub("", subject) if fits else ""

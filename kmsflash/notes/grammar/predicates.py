"""Predicates: a sentence that joins several is taken apart, the subject repeated where it is left out."""

import re
from functools import lru_cache

from kmsflash.notes.expressions import Expression
from kmsflash.notes.grammar.clauses import Clause, clause, only_relative
from kmsflash.notes.grammar.finite import is_finite, is_plural
from kmsflash.notes.grammar.pronouns import holds_object
from kmsflash.notes.grammar.reduced import shares_object
from kmsflash.notes.grammar.seconds import acts_then, names_other
from kmsflash.notes.grammar.subjects import is_named
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, masked, split_outside

_COMMA = Expression(r",\s+")
_JOINED = Expression(r",\s(?:e|ed|y|et)\s")
_FEWEST_ALIKE = 3  # clauses in a row that have one verb
_LONGEST_SUBJECT = 5  # words of the second of two clauses that only a comma joins


def main_clauses(text: str, vocabulary: Vocabulary) -> list[str]:
    """Return the main clauses of a sentence, each with its subject; *text* alone where it is one."""
    if vocabulary.expressions["condition"].match(text):
        again = vocabulary.expressions["and_if"].search(masked(text))
        return [text[: again.start()], text[again.end() :]] if again else [text]
    for joint in vocabulary.expressions["clauses"].finditer(masked(text)):
        first, second = text[: joint.start()], text[joint.end() :]
        if _leads_on(first, vocabulary):
            continue
        told = clause(first, vocabulary)
        second = vocabulary.expressions["not_so"].sub(" ", second, count=1)  # "but the wall does not: it …"
        second = with_subject(second, told, vocabulary) if told else second
        own = clause(second, vocabulary) if told and joint[0].strip() == "," else None
        second = _with_object(own, told, vocabulary) if told and own else second
        if told and _stands_alone(second, vocabulary):
            listed = _listed(first, vocabulary) if joint[0].startswith(",") else [first]
            said = [one for part in listed for one in _said_of_one(part, vocabulary)]
            return [*said, *main_clauses(second, vocabulary)]
    return _side_by_side(text, vocabulary) or _said_of_one(text, vocabulary)


def straight(text: str, vocabulary: Vocabulary) -> str:
    """Return what follows "daher" in German with its subject in front: "der Druck sinkt am Ventil"."""
    turned = vocabulary.expressions["verb_then_subject"].match(text)
    if turned is None or not is_finite(turned["verb"].lower(), vocabulary):
        return text
    return f"{turned['who']} {turned['verb']} {turned['also'] or ''}{turned['rest']}"


def _leads_on(first: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a part ends in an insertion behind "when,", and the clause of that is still to come."""
    opening = first.rpartition(",")[0].split()[-1:]
    return bool(opening) and vocabulary.has("leads_on", opening[0])


def _side_by_side(text: str, vocabulary: Vocabulary) -> list[str]:
    """Return "one key opens it, another closes it" as its two clauses; nothing where it is none."""
    again = _verb_again(text, vocabulary)
    if again:
        return again
    first, *others = split_outside(text, _COMMA)
    if len(others) != 1:
        return []
    told, second = clause(first, vocabulary), clause(others[0], vocabulary)
    if told is None or second is None or not _matches(told, second, vocabulary):
        return []
    said = _with_object(second, told, vocabulary)
    return [*_said_of_one(first, vocabulary), *_said_of_one(said, vocabulary)]


def _verb_again(text: str, vocabulary: Vocabulary) -> list[str]:
    """Return "A weighs 4, B weighs 2 and C weighs 1" as its clauses, which say their verb again."""
    told = clause(text, vocabulary) if text.count(",") else None
    if told is None or told.auxiliary or text.count(f" {told.verb} ") < _FEWEST_ALIKE:
        return []
    behind = rf"(?=[^\s,]+(?:\s[^\s,]+)?\s{re.escape(told.verb)}\s)"
    joint = re.compile(rf"(?:,\s+|,?\s+(?:and|y|e|et|und)\s+){behind}")
    parts = split_outside(text, joint)
    return parts if len(parts) >= _FEWEST_ALIKE else []


def _matches(told: Clause, second: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether two clauses say the same kind of thing of two short subjects, in the same tense."""
    opening = second.subject.lower().split()
    leads = any(
        vocabulary.has(name, opening[0])
        for name in (
            "relative",
            "leads_on",
            "prepositions",
            "adverbials",
            "pronouns",
            "open_starts",
            "filler",
            "because",
        )
    )
    is_verb = opening[0] in vocabulary.verbs and (len(opening) > 1 or not second.auxiliary)
    leads = leads or is_verb  # "counts the bags, weighs what remains", not "lists are mutable"
    is_whole = not leads and len(opening) <= _LONGEST_SUBJECT and opening[0] not in vocabulary.gerunds
    same = (told.does, told.auxiliary) == (second.does, second.auxiliary)
    joins = vocabulary.lists["joint_words"] & {*opening, *second.rest.split(" ")}  # the end of a list
    is_noun = vocabulary.has("mostly_nouns", second.verb)
    alike = (same and not told.auxiliary) or told.verb.lower() == second.verb.lower()
    says = bool(second.rest) and not vocabulary.has("auxiliaries", second.rest)  # "tuples are not"
    return is_whole and alike and not (joins or is_noun) and says and is_named(second.subject, vocabulary)


def _with_object(second: Clause, told: Clause, vocabulary: Vocabulary) -> str:
    """Return a clause with the object of the one before it where it only says "it"."""
    pronoun, *added = second.rest.split(" ")
    if not vocabulary.has("object_pronouns", pronoun) or second.auxiliary or told.auxiliary:
        return f"{second.subject} {second.verb} {second.rest}"
    said = told.rest.split(" ")
    if (added and told.base != second.base) or len(added) >= len(said):
        return f"{second.subject} {second.verb} {second.rest}"
    meant = " ".join(said[: len(said) - len(added)])
    return " ".join((second.subject, second.verb, meant, *added))


def with_subject(second: str, told: Clause, vocabulary: Vocabulary) -> str:
    """Return a second clause with the subject of the first where it only goes on: "no se hunde"."""
    said = second.split(" ")
    at = next((n for n, word in enumerate(said) if not vocabulary.has("clitics", word)), 0)
    if vocabulary.has_base_forms or not is_finite(said[at], vocabulary):
        return second
    if _is_impersonal(said[at], vocabulary):
        return second  # "y solo había 7 barcos"
    if holds_object(told, vocabulary):
        return second  # "la reina lo firma; dura un año": what it signs lasts
    following = said[at + 1] if at + 1 < len(said) else ""
    if at and _is_passive_of(said[at - 1], following, vocabulary):
        return second  # "y se descubre la tumba": what stands behind is the subject
    several = vocabulary.expressions["plural_verb"]
    if bool(several.search(said[at].lower())) != bool(several.search(told.verb.lower())):
        return second  # "se mide en faradios: se usan …"
    fills = at + 1 < len(said) and vocabulary.has("filler", said[at + 1])
    return " ".join((told.subject, *said[: at + 1], *said[at + 1 + fills :]))


def _is_impersonal(verb: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a Romance verb has no subject to share: "y había 7 barcos"."""
    return "definite_head" in vocabulary.expressions and vocabulary.has("impersonal", verb)


def _is_passive_of(clitic: str, following: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a verb with "se" is followed by its subject: "se busca el oro", "si apre l'anta"."""
    article = vocabulary.expressions.get("definite_head")
    return clitic.lower() in ("se", "si") and article is not None and bool(article.match(f"{following} x"))


def _listed(text: str, vocabulary: Vocabulary) -> list[str]:
    """Split "A does this, B does that", the head of a list of clauses."""
    parts = split_outside(text, _COMMA)
    told = [clause(part, vocabulary) for part in parts]
    gives_reason = any(vocabulary.has("because", part.split(" ", maxsplit=1)[0]) for part in parts[1:])
    is_list = not gives_reason and all(one and is_named(one.subject, vocabulary) for one in told)
    return parts if is_list else [text]


def _stands_alone(text: str, vocabulary: Vocabulary) -> bool:
    told = clause(text, vocabulary)
    if told is None:
        return False
    if vocabulary.keeps_capitals and not told.rest:
        return False  # the verb of a relative clause stands last
    if _JOINED.search(told.subject) and not (vocabulary.has_base_forms or vocabulary.keeps_capitals):
        return False  # "una y otra, y el vidrio refleja": the joint is that of a list
    if only_relative(told, vocabulary) or _ends_within(told, vocabulary):
        return False  # "a unit that the body needs", "a unit that does not fit"
    first = told.subject.split()[0]
    is_person = vocabulary.has_base_forms and vocabulary.has("plural_subjects", first)  # "but you lose power"
    return is_person or is_named(told.subject, vocabulary) or vocabulary.has("pronouns", first)


def _ends_within(told: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether the verb found only goes on with that of a relative clause."""
    said = told.subject.lower().split()
    opens = any(word in vocabulary.lists["relative"] for word in said[1:-1])
    return opens and vocabulary.has("auxiliaries", said[-1])


def _said_of_one(text: str, vocabulary: Vocabulary) -> list[str]:
    """Split "X is so, does that and makes this" into a sentence each, the subject repeated."""
    told = clause(text, vocabulary)
    if told is None or vocabulary.has("modals", told.verb):
        return [text]
    if not told.auxiliary:
        goes_on = told.rest.removeprefix(", ") if told.rest.startswith(", ") else ""
        if goes_on and goes_on.split(" ", maxsplit=1)[0] in _same_forms(told.does, vocabulary):
            return _said_of_one(f"{told.subject} {goes_on}", vocabulary)  # "sinks, drags the rest"
        said = _joined(told, vocabulary)
        if len(said) > 1:
            return [f"{one.subject} {one.verb} {one.rest}" for one in said]
        return _with_being(text, told, vocabulary)
    for joint in vocabulary.expressions["second_predicate"].finditer(masked(told.rest)):
        word = joint[1].lower()
        if _acts_too(told, joint, vocabulary):
            start = len(text) - len(told.rest)
            return [text[: start + joint.start()], f"{told.subject} {told.rest[joint.end() :]}"]
        is_past = told.verb.lower() in vocabulary.lists["past_auxiliaries"] and word in vocabulary.past_verbs
        if _is_passive(told, joint, vocabulary):
            start = len(text) - len(told.rest)
            second = f"{told.subject} {told.verb} {told.rest[joint.end() :]}"
            return [text[: start + joint.start()], *main_clauses(second, vocabulary)]
        if vocabulary.keeps_capitals and not acts_then(told.verb, told.rest, joint, vocabulary):
            continue
        if (
            vocabulary.keeps_capitals
            or (word in vocabulary.verbs and not _may_be_several(joint, told.rest, vocabulary))
            or (is_past and not word.endswith("ed"))
            or vocabulary.has("copulas", word)
            or (vocabulary.has("be", told.verb) and _helps(joint, masked(told.rest), vocabulary))
            or (word in vocabulary.plural_verbs and not vocabulary.has_base_forms)
        ):
            start = len(text) - len(told.rest)
            first, second = text[: start + joint.start()], told.rest[joint.end() :]
            return [first, *main_clauses(f"{told.subject} {second}", vocabulary)]
    return [text]


def _acts_too(told: Clause, joint: "re.Match[str]", vocabulary: Vocabulary) -> bool:
    """Tell whether several things are something and do something: "are kept cold, and last for weeks"."""
    word = joint[1].lower()
    is_several = vocabulary.has_base_forms and vocabulary.has("plural_forms_of_be", told.verb)
    if not is_several or "and" not in joint[0] or word not in vocabulary.plural_verbs:
        return False
    following = told.rest[joint.end() + len(joint[1]) :].split()[:1]
    acts = vocabulary.has("particles_of_verbs", following[0]) if following else False  # "filter out"
    is_noun = vocabulary.has("nouns_too", word) or vocabulary.has("mostly_nouns", f"{word}s")
    if acts and "," not in joint[0]:
        return True
    if is_noun or not following:
        return False
    if "," not in joint[0]:  # "Bees are small and make honey": what stands before is but a word
        before = told.rest[: joint.start()]
        return before.isalpha() and not vocabulary.has("open_starts", following[0])
    leads = ("prepositions", "determiners", "kept_adverbs", "time_adverbs")
    return any(vocabulary.has(one, following[0]) for one in leads)


def _may_be_several(joint: "re.Match[str]", text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a form of a verb is rather a plural: "lowercase letters and numbers only"."""
    is_doubtful = vocabulary.has("nouns_too", joint[1]) or vocabulary.has("mostly_nouns", joint[1])
    before = text[: joint.start()].split()[-1:]
    is_behind = bool(before) and before[0].islower() and is_plural(before[0], vocabulary)
    following = text[joint.end() + len(joint[1]) :].split()[:1]
    leads = ("determiners", "prepositions")
    has_object = bool(following) and any(vocabulary.has(group, following[0]) for group in leads)
    has_object = has_object and not vocabulary.has("joint_words", following[0])
    return vocabulary.has_base_forms and is_behind and is_doubtful and not has_object


def _with_being(text: str, told: Clause, vocabulary: Vocabulary) -> list[str]:
    """Split "X fled and was caught" into a sentence each."""
    for joint in vocabulary.expressions["second_predicate"].finditer(masked(told.rest)):
        is_joined = joint[0].strip(" ,") and joint.start() and vocabulary.has("copulas", joint[1])
        before = told.rest[: joint.start()].lower().split()
        within = any(vocabulary.has(name, word) for word in before for name in ("relative", "leads_on"))
        if vocabulary.has_base_forms and is_joined and not within:
            start = len(text) - len(told.rest)
            return [text[: start + joint.start()], f"{told.subject} {told.rest[joint.end() :]}"]
    return [text]


def _is_passive(told: Clause, joint: "re.Match[str]", vocabulary: Vocabulary) -> bool:
    """Tell whether two participles share an auxiliary: "was abolished in 1794 and restored by Napoleon"."""
    if told.verb.lower() not in vocabulary.lists["be"] or not vocabulary.has_base_forms:
        return False
    first = told.rest.split(" ", maxsplit=1)[0].lower()
    following = told.rest[joint.end() + len(joint[1]) :].split()[:1]
    leads_on = bool(following) and vocabulary.has("prepositions", following[0])
    participles = all(vocabulary.expressions["participle"].match(word) for word in (first, joint[1].lower()))
    return participles and leads_on and len(told.rest[: joint.start()].split()) > 1


def predicates(found: Clause, vocabulary: Vocabulary) -> list[Clause]:
    """Split "does X and does Y" into one clause each, the subject repeated."""
    return [part for whole in _joined(found, vocabulary) for part in _participle(whole, vocabulary)]


def _joined(found: Clause, vocabulary: Vocabulary) -> list[Clause]:
    shown = masked(found.rest)
    for joint in vocabulary.expressions["second_predicate"].finditer(shown):
        word = joint[1].lower().rpartition("-")[2]
        if not vocabulary.has_base_forms and joint[1][:1].isupper():
            continue  # a name in a list: "Amazônia, Mata Atlântica"
        if names_other(found.rest[: joint.start()], vocabulary) or _is_impersonal(word, vocabulary):
            continue
        if not joint[0].startswith(",") and _gives_reason(shown[: joint.start()], vocabulary):
            continue
        is_doubtful = vocabulary.has("nouns_too", word) or (found.does == "do" and vocabulary.has_base_forms)
        verbs = _same_forms(found.does, vocabulary)
        shares = shares_object(found.rest, joint.start(), verbs)  # "sorts, cleans and dries grain"
        if vocabulary.has_base_forms and (shares or _is_listed(joint, shown, vocabulary)):
            continue  # "files, queues and tables"
        helps = (
            vocabulary.has("auxiliaries", word)
            if vocabulary.keeps_capitals
            else _helps(joint, shown, vocabulary)
        )
        acts = word in verbs
        if shown[joint.end() : joint.start(1)].strip():  # "il terreno salì e si costruì un muro"
            acts = acts and (word in vocabulary.verbs or word in vocabulary.plural_verbs)
        owns = _owns_or_is(found, word, vocabulary)
        if (
            not helps
            and not owns
            and (not acts or (is_doubtful and not _leads_object(joint, shown, vocabulary)))
        ):
            continue
        first = found._replace(rest=found.rest[: joint.start()].rstrip(" ,"))
        said = _named(found.rest[joint.end() :], first.rest)
        second = _second(found, joint[1], said, vocabulary)
        return [first, *_joined(second, vocabulary)]
    return [found]


def _owns_or_is(found: Clause, word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a Romance clause goes on with "has" or "is" of its subject: "nasce qui e ha una foce"."""
    if vocabulary.has_base_forms or vocabulary.keeps_capitals or only_relative(found, vocabulary):
        return False
    if vocabulary.has("prepositions", found.subject.split(maxsplit=1)[0]):
        return False  # "en la S se cuentan los días y no pueden pasar de 3"
    if word in vocabulary.possession:
        return vocabulary.possession[word][1] in (found.does, "did")
    several = vocabulary.expressions["plural_verb"]
    alike = bool(several.search(word)) == bool(several.search(found.verb.lower()))
    return alike and (vocabulary.has("copulas", word) or vocabulary.has("auxiliaries", word))


def _gives_reason(before: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a reason has begun, in which a second verb goes on: "porque llueve y crece el río"."""
    reasons = vocabulary.lists["because"] - vocabulary.lists["joint_words"]
    return not vocabulary.has_base_forms and any(fold(word) in reasons for word in before.split())


def _helps(joint: "re.Match[str]", text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether "and" leads to a modal verb of the same subject: "sets the level and should be low"."""
    opens = any(word in vocabulary.lists["relative"] for word in text[: joint.start()].lower().split())
    is_joined = bool(joint[0].strip(" ,")) and vocabulary.has("modals", joint[1])
    return vocabulary.has_base_forms and is_joined and not opens


def _is_listed(joint: "re.Match[str]", text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word behind a comma has nothing behind it but the next of a list."""
    after = text[joint.end() + len(joint[1]) :]
    following = after.split()[:1]
    is_next = after.startswith(",") or (bool(following) and vocabulary.has("joint_words", following[0]))
    return joint[0].strip() == "," and (is_next or (bool(following) and following[0] in ("and", "or")))


def _second(found: Clause, verb: str, said: str, vocabulary: Vocabulary) -> Clause:
    """Return the clause of a second predicate, *said*, of which *verb* is the finite verb."""
    if not vocabulary.has_base_forms:
        behind = vocabulary.expressions["turned_subject"].match(found.tagged)
        said = f"{verb} {behind['who']}{said[len(verb) :]}" if behind else said
        told = clause(f"{found.subject} {said}", vocabulary)
        return (
            told
            if told and told.rest != found.rest
            else found._replace(verb=verb, rest=said[len(verb) :].strip())
        )
    word, rest = verb.lower().rpartition("-")[2], said[len(verb) :].strip()
    if vocabulary.has("modals", word):
        return Clause(found.subject, said[: len(verb)], rest, "", "", auxiliary=True)
    forms = vocabulary.verbs if found.does == "does" else vocabulary.past_verbs
    base = word if found.does == "do" else forms[word]
    return Clause(found.subject, said[: len(verb)], rest, base, found.does, auxiliary=False)


@lru_cache(maxsize=16)
def _same_forms(does: str, vocabulary: Vocabulary) -> frozenset[str]:
    """Return the verbs that can go on in one tense and number; what was done then may follow an imperfect."""
    forms = {"do": vocabulary.plural_verbs, "does": frozenset(vocabulary.verbs)}
    done = frozenset(vocabulary.past_verbs)
    if does not in forms:
        return done
    has_imperfect = not (vocabulary.has_base_forms or vocabulary.keeps_capitals)
    return forms[does] | done if has_imperfect else forms[does]


def _leads_object(joint: "re.Match[str]", text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word that may be a plural is followed by an object, as a verb is."""
    following = text[joint.end() + len(joint[1]) :].split()[:2]
    leads_on = bool(following) and not vocabulary.has("after_nouns_only", following[0])
    if "-" in joint[1] and following:
        return leads_on  # "load-balances traffic"
    return bool(following) and (
        following[0][0].isdigit()
        or _is_described(following, vocabulary)
        or following[0][0] == "\0"
        or (len(following[0]) > 1 and following[0].strip(",.;").removesuffix("s").isupper())
        or (following[0].islower() and is_plural(following[0].strip(",.;"), vocabulary))
        or vocabulary.has("determiners", following[0])
        or vocabulary.has("after_participle", following[0])
        or vocabulary.has("shares", following[0])
        or (leads_on and vocabulary.has("prepositions", following[0]))
    )


def _is_described(following: list[str], vocabulary: Vocabulary) -> bool:
    """Tell whether two words are "rolling updates": what a plural is like, and the plural."""
    if len(following) < len("ab"):
        return False
    first, second = following[0], following[1].strip(",.;")
    is_like = first in vocabulary.gerunds or vocabulary.expressions["describes"].match(first) is not None
    return is_like and second.islower() and is_plural(second, vocabulary)


def _participle(found: Clause, vocabulary: Vocabulary) -> list[Clause]:
    """Split ", integrating with X" off as a predicate of its own."""
    shown = masked(found.rest)
    for joint in re.finditer(r",\s+(?=([\w-]+ing)\s+(\w+)\s)", shown):
        base = vocabulary.gerunds.get(joint[1].lower())
        if base and joint[2] in vocabulary.lists["prepositions"]:
            finite = (
                next(form for form, root in vocabulary.verbs.items() if root == base)
                if found.does == "does"
                else base
            )
            rest = found.rest[joint.end() + len(joint[1]) :].strip()
            second = Clause(found.subject, finite, rest, base, found.does, auxiliary=False)
            return [found._replace(rest=found.rest[: joint.start()]), second]
    return [found]


def _named(text: str, antecedent: str) -> str:
    """Write the object of the first predicate where the second says "them" or "it"."""
    antecedent = re.split(
        r"\s+(?:for|in|with|by|to|from|of|on|at|free|while|when|under|during|through|between|if)\s",
        antecedent,
    )[0]
    is_several = re.search(r"[^s]s$|\s(?:and|or)\s", antecedent) is not None
    pronoun = "them" if is_several else "it"
    return re.sub(rf"^([\w-]+)\s+{pronoun}\b", lambda found: f"{found[1]} {antecedent}", text)

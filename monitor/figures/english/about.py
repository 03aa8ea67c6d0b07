"""What a figure measures: the nearest printed noun phrase that names the thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures import units
from monitor.figures.english import clause
from monitor.figures.english.about_near import HEDGES, bought, carrying, labelled, lead, of_them, trim_left
from monitor.figures.english.clause_words import BODIES, CHANGES, PLACING, TELLING, TOWARDS
from monitor.figures.english.labels import gapped
from monitor.figures.english.phrases import Phrase, cover, phrase_after, phrase_before
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence

# Doing these, the subject pays or gets the money; it is not the thing measured ("The airline lost €40 million").
_AGENTIVE = words(
    """
spend spends spent spending invest invests invested investing pay pays paid paying raise raises raised raising owe owes
owed owing lose loses lost losing repay repays repaid sign signed win wins won receive receives received get gets got give
gives gave take takes took commit commits committed borrow borrowed borrows donate donated earn earned earns earning charge
charged fined fine award awarded awards seek sought seeks offer offered offers agree agreed want wants wanted save saves
    """
)
Span = tuple[int, int]  # tokens [first:last)
_GIVING = words(
    """
award awarded awards give gives gave given pay pays paid cost costs costing owe owes owed lend lends lent offer offers
offered fine fined charge charged save saves saved
    """
)
_OBJECT_LINKS = ("for", "in", "on")
# Heads that only say what sort of number it is; the thing measured stands elsewhere.
_GENERIC = words(
    "range level mark figure record total average number rate sum amount pace median mean maximum minimum price value cost"
)
_LINKING = words(
    "is was are were be been represents represented accounts equals reached reaches rose fell made makes totals hit"
)
_PASSIVE = ("is", "are", "was", "were", "be", "been", "being", "still", "now")
_AUXILIARIES = words("will would can could may might shall should must 'll to")
_NAMED_ING = words(
    "spending housing funding building training lending borrowing advertising shipping farming fishing banking parking"
)
_BRACKET = 9  # tokens of a conversion in brackets
_COMPARED = words("more less fewer higher lower above below larger smaller up down")
_MOVED = CHANGES | {"up", "down"}
_JOINS = {",", "(", "of", "an", "by", "and", "down"}
_PRONOUNS = ("it", "they", "that", "this", "these", "those", "he", "she")
_TIMES = ("year", "month", "week", "day", "hour", "minute")
_STANDING_FOR_THINGS = ("it", "they", "that", "this", "these")


def name_measured(
    s: Sentence, drafts: list[Draft], earlier: list[Draft], raw: str, topic: str | None = None
) -> None:
    """Set `about`, and `span` where it stands in this sentence, on every draft that measures a thing with a name.

    `topic` is what the sentence before spoke of: "it" stands for that.
    """
    cover(s, drafts)
    before = earlier[-1] if earlier else None
    for d in drafts:
        if (
            of_them(s, d, before)
            or _is_appended(s, d, before)
            or (d.noun is None and d.form == "digits" and gapped(s, d.first))
        ):
            _borrow(d, before, drafts)
        else:
            _name(s, d, before, raw, topic)
        before = d


def topic_of(s: Sentence, raw: str) -> str | None:
    """What the sentence speaks of, where that may be measured: the subject of its first verb."""
    verb = next((k for k in range(len(s)) if s.classes[k] == "V"), -1)
    found = clause.subject(s, verb) if verb >= 0 and s.words[verb] not in TELLING else None
    if found is None or clause.is_pronoun(s, found) or _is_body(s, found):
        return None
    return _printed(s, found, raw)


def _name(s: Sentence, d: Draft, before: Draft | None, raw: str, topic: str | None) -> None:
    d.span = _own_span(s, d)
    if d.span is not None and (_is_clause(s, d.span) or _borrows(s, d, d.span, before)):
        d.span = None
    if d.span is not None:
        d.about, d.about_from = _printed(s, d.span, raw), "sentence"
        return
    lender = _lender(s, d, before, s.drafts)
    if topic is not None and _tells_of_it(s, d) and not (lender is not None and lender.measure == d.measure):
        d.about, d.about_from = topic, "before"
    else:
        _borrow(d, lender, s.drafts)


def _tells_of_it(s: Sentence, d: Draft) -> bool:
    """ "It stood at 40 acres": the figure's subject is a pronoun."""
    if d.converts is not None or d.noun is not None or s.words[0] not in _STANDING_FOR_THINGS:
        return False
    verb = clause.governor(s, d.first)
    found = clause.subject(s, verb) if verb >= 0 else None
    if found is None or not clause.is_pronoun(s, found):
        return False
    return s.words[verb] not in TELLING and not (d.money and s.words[verb] in _AGENTIVE)


def _printed(s: Sentence, span: Span, raw: str) -> str:
    first = span[0]
    if s.glued(first) and s.kinds[first - 1] == "number" and s.covers[first - 1] < 0:
        first -= 1  # "5G network"
    return raw[s.tokens[first].start : s.tokens[span[1] - 1].end]


# --- named in its own clause -------------------------------------------------------------------------------------


def _own_span(s: Sentence, d: Draft) -> tuple[int, int] | None:
    if d.converts is not None:
        return None
    if d.noun is not None:
        return trim_left(s, d.noun)
    return (
        _of_before(s, d) or carrying(s, d) or _behind(s, d) or bought(s, d) or labelled(s, d) or _before(s, d)
    )


def _is_clause(s: Sentence, span: Span) -> bool:
    """A verb's base or -ing form alone ("for stealing", "can store", "will wear") names an action, no thing."""
    if span[1] - span[0] > 1:
        return False
    led, word = s.words[span[0] - 1], s.words[span[0]]
    if s.classes[span[0] - 1] == "V" and led in _AUXILIARIES:
        return True
    return (
        word.endswith("ing")
        and led in ("for", "by", "of", "after", "before", "without")
        and word not in _NAMED_ING
    )


def _of_before(s: Sentence, d: Draft) -> Phrase | None:
    """ "a fee of £9m for the goalkeeper": the noun before "of", not what the money is for."""
    k = lead(s, d)
    if s.words[k] != "of" or s.classes[k - 1] != "N" or s.words[k - 1] in _GENERIC | CHANGES:
        return None
    return phrase_before(s, k)


def _behind(s: Sentence, d: Draft) -> Phrase | None:
    """ "$3 million for flood walls", "8 tonnes of timber", "a $40 voucher", "a 40-metre mast"."""
    j = _behind_rate(s, d)
    word = s.words[j]
    if s.classes[j] == "N" and not word.endswith("'s"):
        return phrase_after(s, j)
    if word == "of" or (d.form == "part" and s.classes[j] == "D"):
        return _whole(s, d, j)
    if s.words[j + 1] in ("each", "every"):
        return None
    if word in _OBJECT_LINKS and d.money and s.classes[j + 1] in ("N", "D", "A"):
        found = phrase_after(s, j + 1)
        return found if found and not s.capital(found.last - 1) else None
    return None


def _behind_rate(s: Sentence, d: Draft) -> int:
    """Behind "a year", "per person" of money, and "-a-year-"."""
    j = d.last
    if s.hyphen(j) and s.words[j + 1] in ("a", "per"):
        return j + 4
    if s.hyphen(j):
        return j + 1
    if s.words[j] == "(":  # "21 trillion yen ($135 billion) stimulus package", "84 lb (38 kg) of hay"
        close = next((k for k in range(j, j + _BRACKET) if s.words[k] == ")"), j)
        named = s.classes[close + 1] == "N" or (s.words[close + 1] == "of" and not d.money)
        return close + 1 if close > j and named else j
    if d.money and (s.words[j] == "per" or (s.words[j] in ("a", "an") and s.classes[j + 1] in ("N", "T"))):
        return j + 2
    return j


def _whole(s: Sentence, d: Draft, j: int) -> Phrase | None:
    """What a part or an amount is of. Of percentages only where no subject stands before: "in 60 percent of trials"."""
    if s.words[j + 1] in ("which", "them", "it", "those", "these", "what"):
        return None
    if d.measure is units.PERCENT and not _is_object(s, d) and phrase_before(s, d.first):
        return None
    i = j + 1 if s.words[j] == "of" else j
    if (
        d.settled.unit in _TIMES
        and s.classes[i] == "V"
        and s.classes[i + 1] == "N"
        and s.words[i].endswith(("ed", "id", "ing"))
    ):
        behind = phrase_after(s, i + 1)  # "16 weeks of paid leave"
        return Phrase(i, behind.last) if behind is not None and behind.first == i + 1 else behind
    return phrase_after(s, i)


def _is_object(s: Sentence, d: Draft) -> bool:
    """ "in 60 percent of trials", "drained 35% of the lake"; in "is 2% of GDP" the subject is measured."""
    k = lead(s, d)
    return s.words[k] in ("in", "for", "with", "of") or (s.classes[k] == "V" and s.words[k] not in _LINKING)


def _before(s: Sentence, d: Draft) -> Phrase | None:
    if s.words[d.first - 1] == "(" and "V" in s.classes[: d.first]:
        return _subject(s, d)
    verb = clause.governor(s, d.first)
    if verb >= 0:
        return _in_clause(s, d, verb)
    found = _nearest(s, d.first)
    if found is not None and d.money and _is_recipient(s, found):
        return None
    if found is None or not (d.money and any(w in _AGENTIVE for w in s.words[found.last : d.first])):
        return found
    return None


def _in_clause(s: Sentence, d: Draft, verb: int) -> Phrase | None:
    """What the verb acts on if it sets that to the figure ("put the toll at 16"), else its subject."""
    link = clause.link_before(s, d.first)
    found = _second(s, verb, link) or clause.acted_on(s, verb, link) or clause.nearest(s, link + 1, verb)
    if found is not None:
        pays = d.money and s.words[link] not in TOWARDS and _is_recipient(s, found)
        return None if pays or _is_body(s, found) else found
    if s.words[verb] in TELLING and s.words[verb - 1] not in _PASSIVE:
        return None
    if d.money and s.words[verb] in _AGENTIVE:
        return None
    found = clause.subject(s, verb)
    return None if found is None or clause.is_pronoun(s, found) or _is_body(s, found) else found


def _second(s: Sentence, verb: int, link: int) -> Phrase | None:
    """ "put the wounded at 40 and the MISSING at 12": one verb, two things set to a value each."""
    if s.words[link] not in TOWARDS:
        return None
    before = next((o for o in reversed(s.drafts) if verb < o.first and o.last <= link), None)
    if before is None or s.words[before.last] not in (",", "and"):
        return None
    i = before.last
    while s.words[i] in (",", "and"):
        i += 1
    found = phrase_after(s, i) if s.classes[i] in ("D", "N") else None
    return found if found is not None and found.last <= link else None


def _is_body(s: Sentence, found: Phrase) -> bool:
    """ "the company", "officials": who acts or speaks, not what is measured."""
    return BODIES.issuperset(s.words[found.first : found.last])


def _nearest(s: Sentence, i: int) -> Phrase | None:
    """The nearest phrase before token `i` that is no place: "around Los Angeles", "in Bangkok"."""
    found = phrase_before(s, i)
    while found is not None and s.words[found.first - 1] in PLACING and s.capital(found.first):
        further = phrase_before(s, found.first - 1)
        if further is None:
            return found
        found = further
    return found


def _is_recipient(s: Sentence, found: Phrase) -> bool:
    """ "awarded the family $16 million", "cost the port £9m": who gets or loses the money."""
    k = found.first - 1
    while k > 0 and s.classes[k] == "D":
        k -= 1
    return s.words[k] in _GIVING and s.classes[k] == "V"


def _subject(s: Sentence, d: Draft) -> Phrase | None:
    """ "Sales fell in Peru (-7%)": before a bracket, the subject is measured and the place only divides it."""
    verb = s.classes.index("V")
    return phrase_before(s, verb) if verb < d.first else None


# --- taken from another figure -------------------------------------------------------------------------------------


def _borrows(s: Sentence, d: Draft, span: Span, before: Draft | None) -> bool:
    """True if the phrase found does not name the thing: a pronoun is the subject, a verb is left out, a head is generic."""
    if d.counter is not None or d.noun is not None:
        return False
    source = d.like or d.kin
    if before is None:
        return source is not None and source.about is not None  # a headline's number that the text tells of
    if (
        d.measure is not None
        and d.measure.unit in _TIMES
        and s.words[d.first - 1] in ("for", "over", "within", "than", "in")
    ):
        return before in s.drafts
    if source is not None and source.about is not None and source.money == d.money:
        return True
    if before.about is None or before.money != d.money:
        return False
    if span[1] - span[0] == 1 and s.words[span[0]] in _GENERIC | CHANGES:
        return True
    return _gapped(s, d, span, before)


def _gapped(s: Sentence, d: Draft, span: Span, before: Draft) -> bool:
    """ "Ghent spends $70 on parks, and Bruges $55": the verb is left out, the thing is the same."""
    if before not in s.drafts or before.measure != d.measure or span[0] < before.last or span[0] > d.first:
        return False
    named = s.capital(span[0]) and s.words[span[0] - 1] in ("in", "at", "and", ",")
    return named and "V" in s.classes[: before.first] and "V" not in s.classes[before.last : d.first]


def _is_appended(s: Sentence, d: Draft, before: Draft | None) -> bool:
    """ "40 tonnes of wheat, 9% less than …", "$3 billion, up 12% from …": it compares the figure right before it."""
    if before is None or before not in s.drafts or d.noun is not None or d.converts is not None:
        return False
    if d.form != "multiple" and d.measure != units.PERCENT:
        return False
    between = set(s.words[_end(before) : d.first])
    if between.isdisjoint((",", "(")) or not between <= _JOINS | HEDGES | CHANGES:
        return False
    return d.form == "multiple" or bool(between & _MOVED) or s.words[d.last] in _COMPARED


def _end(d: Draft) -> int:
    """Behind a figure and the thing it names."""
    return max(d.last, *(span[1] for span in (d.noun, d.span) if span is not None), d.last)


def _borrow(d: Draft, lender: Draft | None, drafts: list[Draft]) -> None:
    """Take what `lender` measures; how sure that is, depends on where it stands."""
    if lender is None or lender.about is None:
        d.about, d.about_from = None, None
    elif lender in drafts:
        d.about, d.about_from = lender.about, lender.about_from
    else:
        d.about, d.about_from = lender.about, "headline" if lender.in_headline else "before"


def _lender(s: Sentence, d: Draft, before: Draft | None, drafts: list[Draft]) -> Draft | None:
    """The figure that measures the same thing, or None."""
    source = d.converts or d.like or d.kin
    if source is not None:
        return source
    if before is None or (d.measure is not None and d.measure.unit in _TIMES and d.measure != before.measure):
        return None
    if before in drafts or s.words[0] in _PRONOUNS or d.form == "multiple":
        return (
            before
            if before.money == d.money or d.form in ("part", "multiple") or s.words[0] in _PRONOUNS
            else None
        )
    return None

"""Statuses that the sentence settles: rules asked in order, before any clue is weighed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures.english import status_wordings
from monitor.figures.english.moves import of_earlier_time
from monitor.figures.english.status_retold import is_retold
from monitor.figures.english.verbs import lead_of
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.figures.english.draft import Draft, Group
    from monitor.figures.english.sentence import Sentence
    from monitor.model import Status

_TO_COME = ("future", "would", "is to", "means to")
_FORESEEING = ("future", "would", "could", "told to")
_DONE = ("past", "was", "was done", "perfect", "pluperfect")
_CONSENSUS = words("estimates estimate expectations forecasts consensus")
_CHANCES = words("chance probability likelihood")
_RECKONING = words("thinks think reckons reckon guesses fears")
_ITS_OWNERS = words("we officers officials ministers managers executives directors bosses")
_STANDING = words("is are has have holds represents employs carries covers owns runs counts stands sits")
_RELATIVES = words("which whose where who")
_EXPECTED = words("expected forecast estimated")
_DEFINITE = words("the its their his her all these those both")
_HAD = words("had was were")
_TARGETS = words("target goal aim ambition objective")
_EXPECTING = words("expects expected expect")
_AIMS = words(
    """
plan plans planned planning propose proposes proposed proposing intend intends aims aim aimed hopes hope vowed pledge pledges pledged
guides guided promise promises promised target targets targeted seeking seeks wants budgeted earmarked
    """
)
_EXPERTS = words(
    """
analysts analyst economists economist forecasters forecaster consultants consultant expert experts brokers traders
bookmakers polls pollsters
consultancy consultancies pollster forecaster researchers scientists demographers epidemiologists institute think-tank
auditors audit study watchdog surveyors statisticians seismologists
    """
)
_GUESSING = _EXPECTING | words(
    """
forecast forecasts predict predicts predicted estimate estimates estimated reckon reckons reckoned see sees believe believes
project projects projected put puts looked
    """
)
_BEATING = _EXPERTS | words("beat beats missed topped topping above below versus vs consensus street")
_ECONOMY = words(
    "inflation unemployment growth economy gdp joblessness"
)  # nobody's own plan, whoever tells it
_NATURE = words(
    """
loss losses damage damages toll deaths death casualties cases infections demand temperature temperatures rain rainfall
snow snowfall storm
hurricane typhoon seas sea levels flood floods drought claims population world turnout recession warming insurers asteroid comet quake
    """
)
_NOBODYS = _ECONOMY | _NATURE
_SIGNED = words("signed signs inked")
_SENTENCED = words("sentenced jailed fined awarded ordered convicted")
_NOW = words("now currently already")
_SEEN = words("seen expected forecast estimated projected predicted believed thought feared")
_OUTLOOKS = words("outlook forecast forecasts projection projections estimate")
_PUTTING = words("has have had puts put gives give gave shows show showed points")
_PROJECTIONS = words("projection projections prediction predictions poll polls")
_SUBJECT = 9  # tokens from a subject, an aside behind it, to its verb
_SAMPLES = words("survey poll study sample polled surveyed")
_NEAR = 6  # tokens
_TELLING = words(
    "said says say according think thinks thought reckon reckons warn warns warned show shows showed suggests suggest by found finds"
)
_THINKING = words(
    "believe believes believed suggest suggests suggested estimate estimates estimated reckon reckons think thinks fear fears feared"
)
_FORMERLY = words("previously originally initially")
_OLDER = words("earlier previous prior original initial")
_VERSIONS = words(
    "offer version estimate proposal count bid plan draft forecast budget bill approach order request tally was were"
)
_HAPPENED = words(
    """
was were had killed died reported sold bought raised paid closed opened recorded found hit spent won burned destroyed damaged arrested
counted shipped carried visited attended produced received took used lost rose fell grew climbed jumped dropped
    """
)
_CAME_TO = words(
    "came stood rose fell reached totalled totaled hit dropped climbed jumped grew slipped amounted ended closed"
)
_COSTS = words(
    "costs charges sells stands lists employs holds owns uses eats drinks burns consumes contains houses supplies"
)
_SENTENCE = 16  # tokens from "an earlier offer" to its value
_TAIL = 7  # tokens behind a figure that say who expected it
_PHRASE = 8  # tokens from a subject to its verb


def settled(s: Sentence, d: Draft, earlier: list[Draft]) -> Status | None:
    """The status that a rule gives `d`, or None where the clues must be weighed; `earlier` are the figures before it."""
    for rule, status in RULES:
        if rule(s, d, earlier):
            return status
    return None


def _compared(_s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "up from 22 million", "instead of the £30 million announced"."""
    return d.compared


def _of_earlier_time(s: Sentence, d: Draft, earlier: list[Draft]) -> bool:
    """ "it was 4 million a year earlier", where a newer value has been told."""
    return of_earlier_time(s, d) and any(o is not d and o.measure == d.measure for o in (*earlier, *s.drafts))


def _formerly(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "originally planned 300"."""
    return not _FORMERLY.isdisjoint(s.words[max(0, d.first - 5) : d.first])


def _of_older(s: Sentence, d: Draft, earlier: list[Draft]) -> bool:
    """ "An earlier offer had stopped at 25%", where a newer value has been told."""
    if _OLDER.isdisjoint(s.vocabulary) and "first" not in s.vocabulary:
        return False
    rivals = [o for o in s.drafts if o is not d and o.measure == d.measure]
    if not rivals and all(o.measure != d.measure for o in earlier):
        return False
    for k in range(d.first - 1, max(-1, d.first - _SENTENCE), -1):
        if any(o.first <= k < o.last for o in rivals):
            return False
        if (s.words[k] in _OLDER and s.classes[k + 1] == "N") or (
            s.words[k] == "first" and s.words[k + 1] in _VERSIONS
        ):
            return True
    return False


def _expected_by_others(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "beat estimates of $1.10", "against the 5% analysts had forecast", "versus $1.10 expected"."""
    lead = s.words[max(0, d.first - 3) : d.first]
    if not _CONSENSUS.isdisjoint(lead) and not _BEATING.isdisjoint(s.vocabulary):
        return True
    behind = s.words[d.last : d.last + _TAIL]
    if "," in behind:
        behind = behind[: behind.index(",")]
    named = not _EXPERTS.isdisjoint(behind) or (behind[:1] and behind[0] in _EXPECTED)
    return bool(named) and not _GUESSING.isdisjoint(behind)


def _said_by_experts(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "The works will cost £4 million, according to consultants"; "The institute will spend £4 million" is its own plan."""
    if d.group is None or d.group.tense not in _FORESEEING or _EXPERTS.isdisjoint(s.vocabulary):
        return False
    return not _TELLING.isdisjoint(s.vocabulary)


def _thought(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "Rescuers believe 15 people are trapped", "suggests that 240 died"."""
    if d.group is None or not d.group.in_subject:
        return False
    return not _THINKING.isdisjoint(s.words[max(0, d.first - _TAIL) : d.first])


def _guessed(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "Analysts had expected 5%"; "Profit was $3 million, above what analysts had expected" is no guess."""
    if _EXPERTS.isdisjoint(s.vocabulary) or _GUESSING.isdisjoint(s.vocabulary):
        return False
    if d.group is None or d.group.tense not in _DONE or not _EXPERTS.isdisjoint(s.words[: d.first]):
        return True
    return not _GUESSING.isdisjoint(s.words[d.group.first : d.group.last])


def _foreseen(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "Losses could reach $7 billion", "Inflation will ease to 2%", "may have killed 1,000": nobody's own doing."""
    if d.group is None or d.group.tense not in _FORESEEING:
        return False
    if d.group.tense == "could" and "have" in s.words[d.group.first : d.group.last - 1]:
        return True
    start = max(0, d.group.first - _PHRASE)
    return any(s.words[k] in _NOBODYS and (k == 0 or not s.capital(k)) for k in range(start, d.group.first))


def _meant(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "The town will spend £2 million", "is to build 40 homes", "hopes to raise £500"; "the 630 seats" that will be shared are there."""
    if (
        d.group is None
        or d.group.tense not in _TO_COME
        or (d.group.in_subject and d.group.tense == "means to")
    ):
        return False
    return _ECONOMY.isdisjoint(s.words[: d.first]) and not _given(s, d, d.group)


def _given(s: Sentence, d: Draft, group: Group) -> bool:
    """True of the subject "the 630 seats", "his 33,000 members": counted already, whatever will become of them."""
    return group.in_subject and d.counter is not None and s.words[d.first - 1] in _DEFINITE


def _aimed_at(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "plans 40 homes", "the target is 5%"; "expects" is the owner's where no expert is named."""
    if d.group is None or d.group.in_subject:
        return False
    verbs = s.words[d.group.first : d.group.last]
    if d.group.tense == "is" and s.words[d.group.first - 1] in _TARGETS:
        return True
    return _HAD.isdisjoint(verbs) and not (_AIMS | _EXPECTING).isdisjoint(verbs)


def _bound_by(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "signed a three-year contract worth $9 million", "A jury ordered the firm to pay": signed and sentenced is done."""
    if d.group is None:
        return False
    lead = lead_of(s, d.group.first) if s.words[d.group.first] == "to" else -1
    verb = s.words[d.group.last - 1] if lead < 0 else s.words[lead]
    if lead >= 0:
        return verb in _SENTENCED
    return verb in _SIGNED | _SENTENCED and verb != "ordered" and d.group.tense in _DONE


def _current(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "double the current £2", "now employs 900 people"; "now expects" and "will now pay" are not."""
    if "current" in s.words[max(0, d.first - _NEAR) : d.first]:
        return True
    if d.group is None or d.group.tense not in ("present", "is"):
        return False
    return not _NOW.isdisjoint(s.words[d.group.first - 1 : d.group.last]) and (
        (_AIMS | _GUESSING).isdisjoint(s.words[d.group.first : d.group.last])
    )


def _seen(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "Output is seen at 41 million tonnes", "30 mm of rain is expected", "trimmed its growth forecast to 1.1%"."""
    if d.group is None or d.group.tense not in ("is done", "was done"):
        lead = s.words[max(0, d.first - _NEAR) : d.first]
        return not _ECONOMY.isdisjoint(lead) and not _OUTLOOKS.isdisjoint(lead)
    verb = s.words[d.group.last - 1]
    return verb in _SEEN and (verb != "seen" or s.words[d.group.last] == "at")


def _had_meant(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "above the $45 billion it had forecast": an owner's plan told again, beside what came of it."""
    behind = s.words[d.last : d.last + 4]
    return (
        "had" in behind[1:3]
        and not (_AIMS | _GUESSING).isdisjoint(behind[2:])
        and s.classes[d.last] in ("R", "N")
    )


def _projected(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "The latest projection, from counted ballots, has the party at 28%", "Exit polls gave it 34%"."""
    if d.group is None or d.group.in_subject:
        return False
    subject = s.words[max(0, d.group.first - _SUBJECT) : d.group.first]
    return s.words[d.group.last - 1] in _PUTTING and not _PROJECTIONS.isdisjoint(subject)


def _sampled(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "a survey of 2,040 patients"."""
    return s.words[d.first - 1] in ("of", "among") and s.words[d.first - 2] in _SAMPLES


def _happened(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "Twelve people were hurt": the figure is the subject."""
    if d.group is None or not d.group.in_subject:
        return False
    return s.words[d.group.last - 1] in _HAPPENED and d.group.tense in ("past", "was", "was done", "perfect")


def _came_to(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "The bill came to £4 million", "A ticket costs £4": told as it is."""
    if d.group is None or d.group.in_subject or d.group.tense not in ("past", "present"):
        return False
    verb = s.words[d.group.last - 1]
    return verb in (_CAME_TO if d.group.tense == "past" else _COSTS)


def _odds(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "a 40% chance of rain": somebody's guess, whatever happens."""
    return d.unit in ("percent", "multiple") and s.words[d.last] in _CHANCES


def _reckoned(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "The guild thinks that the number will be 300": nobody's own plan is what somebody thinks."""
    if d.group is None or d.group.in_subject or d.group.tense not in _FORESEEING:
        return False
    lead = s.words[max(0, d.group.first - _SUBJECT) : d.group.first]
    return not _RECKONING.isdisjoint(lead) and _ITS_OWNERS.isdisjoint(lead)


def _in_aside(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "The port, which is 40 km off, will get a road", "where it has 900 members": told by the way, as it is."""
    if d.group is None or d.group.in_subject or d.group.tense not in ("present", "is"):
        return False
    if s.words[d.group.last - 1] not in _STANDING:
        return False
    return not _RELATIVES.isdisjoint(s.words[max(0, d.group.first - 3) : d.group.first])


def _goes_on(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "About 4,000 carts cross it a day": the figure is the subject of what goes on."""
    if d.group is None or not d.group.in_subject or d.group.tense != "present" or d.per is None:
        return False
    return (_AIMS | _GUESSING).isdisjoint(s.words[d.group.first : d.group.last])


RULES: tuple[tuple[Callable[[Sentence, Draft, list[Draft]], bool], Status], ...] = (
    (_expected_by_others, "estimate"),
    (_had_meant, "plan"),
    (_compared, "past"),
    (_of_earlier_time, "past"),
    (_formerly, "past"),
    (_of_older, "past"),
    (_odds, "estimate"),
    (_sampled, "actual"),
    (_current, "actual"),
    (_bound_by, "actual"),
    (_guessed, "estimate"),
    (is_retold, "past"),
    (status_wordings.crowd, "estimate"),
    (status_wordings.owned, "actual"),
    (status_wordings.part_of_theirs, "actual"),
    (status_wordings.from_a_day_ahead, "plan"),
    (status_wordings.own_results_expected, "plan"),
    (status_wordings.targeted, "plan"),
    (status_wordings.foreseen, "estimate"),
    (status_wordings.reckoned_at_end, "estimate"),
    (status_wordings.to_come, "plan"),
    (status_wordings.printed_result, "actual"),
    (_projected, "estimate"),
    (_seen, "estimate"),
    (_said_by_experts, "estimate"),
    (_thought, "estimate"),
    (_reckoned, "estimate"),
    (_foreseen, "estimate"),
    (_meant, "plan"),
    (_aimed_at, "plan"),
    (_in_aside, "actual"),
    (_goes_on, "actual"),
    (_happened, "actual"),
    (_came_to, "actual"),
)

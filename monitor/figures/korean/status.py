"""Whether a figure is planned, happened, is somebody's guess, or is an earlier value given for comparison.

Korean says it at the end of the clause: the first predicate with a tense behind the number decides, with what is said
directly around the number before it and the nouns of intent (계획, 목표) behind it. Where the sentence leaves it open (a
copula, a headline), the article's leaning does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.figures.korean import fact_cues as fact
from monitor.figures.korean import guess_cues as guess
from monitor.figures.korean import past_cues as past
from monitor.figures.korean import plan_cues as plan
from monitor.figures.korean import topic_cues as topic
from monitor.figures.korean.tenses import FINAL_SS, PREDICATE, final_of, tense_of
from monitor.figures.korean.words import MONEY

if TYPE_CHECKING:
    from monitor.figures.korean.amounts import Amount
    from monitor.figures.korean.sentences import Sentence
    from monitor.model import Status

_BEFORE, _AFTER = 90, 160
_CLOSE = 32  # of the words before: those that govern the number
_COUNTED = frozenset(["people", "count"])
_TERMS = frozenset(["year", "month", "week", "day", "hour", "minute"])
_COST_UNITS = frozenset(["KRW", "USD", "year", "month"])
_TERMS_OF_A_DEAL = frozenset(["KRW", "USD", "percent", "point", "year", "month"])
_RATES = frozenset(["percent", "point", "multiple", "KRW"])
# Where something goes on, rather than what it moved from.
_PLACES = frozenset(["곳", "군데", "개소", "개", "개국"])
_STANDING = (fact.LAW_AFTER, fact.HAPPENED_AFTER, fact.DONE_AFTER, fact.AT_ONCE, fact.REQUIRED)
_LEAD = 240  # characters of the text that tell, with the headline, what an article leans to


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """A status, and whether the sentence itself says so."""

    status: Status | None
    sure: bool


def leaning(title: str, text: str) -> Status:
    """What an article's figures are where their sentences do not tell: plan if it is about what is to be done."""
    lead = text[:_LEAD]
    to_come = 2 * len(topic.PLAN_TOPIC.findall(title)) + len(topic.PLAN_TOPIC.findall(lead))
    done = 2 * len(topic.ACTUAL_TOPIC.findall(title)) + len(topic.ACTUAL_TOPIC.findall(lead))
    return "plan" if to_come > max(done, 1) else "actual"


def status_of(text: str, sentence: Sentence, amount: Amount) -> Said:
    """Plan, actual, estimate or past, as its sentence tells it; `status` is None where that leaves it open."""
    before = text[max(sentence.start, amount.start - _BEFORE) : amount.start]
    after = text[amount.end : min(sentence.end, amount.end + _AFTER)]
    if amount.unit not in _COUNTED and (
        plan.NO_STATUS.search(after) or (amount.unit in _TERMS_OF_A_DEAL and _is_asked(before, after))
    ):
        return Said(status=None, sure=True)
    if _is_of_a_bill(before, after, amount):
        return Said(status="plan", sure=True)
    share = amount.kind == "share" or amount.unit == "multiple"
    if _stands(before, after, amount, share=share):
        return Said(status="actual", sure=True)
    if _is_past(before, after, amount, first=sentence.start == 0, share=share):
        return Said(status="past", sure=True)
    said = _by_predicate(before, after, amount)
    if not said.sure and amount.unit == "people" and not plan.QUOTA.search(before[-40:] + after[:30]):
        return Said(status="actual", sure=True)
    if (
        said.status == "actual"
        and sentence.start
        and past.CONTRAST_TOPIC.search(before)
        and tense_of(after) == "past"
    ):
        return Said(status="past", sure=True)
    return said


def _is_of_a_bill(before: str, after: str, amount: Amount) -> bool:
    """By how much a draft budget rises is as much a plan as the draft; so is the draft that a part is cut from."""
    if amount.unit == "KRW" and plan.PART_AFTER.match(after) and plan.BILL_DIRECTLY.search(before[-_CLOSE:]):
        return True
    moved = amount.unit in _RATES and plan.MOVED_AFTER.match(after) is not None
    return moved and plan.BILL_BEFORE.search(before) is not None


def _is_asked(before: str, after: str) -> bool:
    if plan.DEMAND_BEFORE.search(before):
        return True
    return plan.ASKED.search(after) is not None and plan.SEEKERS.search(before) is not None


def _stands(before: str, after: str, amount: Amount, *, share: bool) -> bool:
    """What is in force, had or done, whatever the sentence goes on to say of plans. 지금의 두 배 is not what is now."""
    if amount.counter == "개" and fact.EXISTING_BEFORE.search(before):
        return True
    if any(cue.match(after) for cue in _STANDING):
        return True
    if fact.SO_FAR.search(before) or (share and fact.DONE_SO_FAR.match(after)):
        return True
    acting = amount.unit in _COUNTED and (
        fact.THEY_ACT.match(after) or (amount.unit == "people" and fact.POSSESSED.match(after))
    )
    if acting or (share and fact.PERSONS_IN.search(amount.word) and fact.DO_AFTER.match(after)):
        return True
    if (
        amount.unit in ("hour", "minute")
        and fact.TAKES.match(after)
        and fact.WAY_BEFORE.search(before)
        and not fact.ONCE_IT_IS.search(before)
    ):
        return True
    if fact.MISSED_AFTER.match(after) and fact.GUESS_BEFORE.search(before):
        return True
    if fact.COMPARED_AFTER.match(after) and fact.COMPARED_BEFORE.search(before):
        return True
    in_force = not share and not past.FROM_AFTER.match(after) and past.IN_FORCE_BEFORE.search(before)
    return bool(in_force or fact.HAD_BEFORE.search(before[-_CLOSE:]))


def _is_past(before: str, after: str, amount: Amount, *, first: bool, share: bool) -> bool:
    """A multiple of an earlier value (작년의 배) is no earlier value."""
    earlier = past.PAST_BEFORE.search(before) or past.ONCE_BEFORE.search(before)
    measured = past.MEASURED_AFTER.match(after) and past.YEAR_BEFORE.search(before)
    if past.PAST_AFTER.match(after) or measured or (earlier and not share):
        return True
    if not first and past.PAST_COPULA.match(after) and past.EARLIER_TOPIC.search(before):
        return True
    origin = past.FROM_AFTER.match(after)
    if origin is None:
        return False
    left = amount.counter not in _PLACES and past.LEFT.match(after, origin.end())
    return bool(left or past.BECAME.match(after, origin.end()))


def _by_predicate(before: str, after: str, amount: Amount) -> Said:
    clause = after[: _clause_end(after)]
    claimed = guess.CLAIMED.match(clause) and guess.THEIR_OWN.search(before)
    if claimed or _is_tallied(before, clause) or fact.NO_MORE.match(clause):
        return Said(status="actual", sure=True)
    if plan.SOUGHT_BEFORE.search(before) or plan.TO_COME_AFTER.match(after):
        return Said(status="plan", sure=True)
    if guess.FORETOLD.search(clause) and guess.BYSTANDER.search(before + after):
        return Said(status="estimate", sure=True)
    guessed = guess.CROWD_BEFORE.search(before) or guess.ESTIMATE_BEFORE.search(before)
    if guessed or guess.ESTIMATE_AFTER.search(clause):
        return Said(status="plan" if _of_its_own(before, after) else "estimate", sure=True)
    if "성장률" in before and guess.RESET.search(clause):
        return Said(status="estimate", sure=True)
    if guess.WEATHER.search(before + after) and guess.FORECAST.search(clause):
        return Said(status="estimate", sure=True)
    if fact.SETTLED_BEFORE.search(before):
        return Said(status="actual", sure=True)
    aimed = plan.TARGET_BEFORE.search(before) and plan.SET.search(clause)
    if aimed or plan.TO_COME_BEFORE.search(before) or plan.PLAN_AFTER.search(clause):
        return Said(status="plan", sure=True)
    if fact.FOUND.search(clause) or fact.GOES_ON.search(clause):
        return Said(status="actual", sure=True)
    if plan.MAY_GET.match(clause) and (amount.unit in _COST_UNITS or amount.word in MONEY):
        return Said(status="plan", sure=True)
    return _by_tense(before, after, clause, amount)


def _is_tallied(before: str, clause: str) -> bool:
    """A loss that is settled, a number that was counted: both have happened. A number to come is only reckoned."""
    lost = fact.SETTLED.match(clause) and fact.LOST_BEFORE.search(before)
    return bool(lost or (fact.TALLIED.match(clause) and not fact.DUE_TO_COME.search(before[-_CLOSE:])))


def _of_its_own(before: str, after: str) -> bool:
    words = before + after
    guessing = guess.OWN_ESTIMATE.search(after) is not None and guess.SUBJECT.search(words) is not None
    return guessing and guess.THIRD_PARTY.search(words) is None


def _by_tense(before: str, after: str, clause: str, amount: Amount) -> Said:
    tense = tense_of(clause)
    if amount.unit == "KRW" and plan.PURSE_BEFORE.search(before) and not plan.SPENT_AFTER.match(clause):
        return Said(status="plan", sure=True)
    if tense in ("present", "state") and amount.unit not in _TERMS and fact.NOT_DONE.search(clause):
        return Said(status="actual", sure=False)
    if (amount.unit in _COST_UNITS or amount.word in MONEY) and plan.COSTS.match(clause):
        return Said(status="plan", sure=True)
    if tense == "past":
        decided = (
            plan.DECIDED.search(clause) or plan.PROJECT_BEFORE.search(before)
        ) and not fact.COURT.search(before + after)
        announced = not decided and plan.ANNOUNCED.search(clause) is not None
        return Said(status="plan" if decided else "actual", sure=not announced)
    ahead = tense == "state" and fact.AHEAD.search(before) is not None
    now = fact.NOW_FRAME.search(before) and not fact.AHEAD.search(before)
    standing = now or fact.FACT_BEFORE.search(before)
    if (fact.FACT.search(clause) and not ahead) or (tense in (None, "state") and standing):
        return Said(status="actual", sure=True)
    if tense is None and fact.DONE_NOUN.search(clause):
        return Said(status="actual", sure=True)
    if tense == "present" and not fact.COURT.search(before + after):
        return Said(status="plan", sure=True)
    if ahead or plan.PLAN_BEFORE.search(before):
        return Said(status="plan", sure=ahead)
    return Said(status="actual", sure=False)


def is_next_item(text: str, last: Amount, amount: Amount) -> bool:
    """A further item of one list, for which one predicate holds: 매출 4조원, 영업이익 5천억원이었다."""
    near = amount.start - last.end <= _ITEM_REACH and last.measure == amount.measure
    gap = text[last.end : amount.start]
    return near and PREDICATE.search(gap) is None and not past.FROM_AFTER.match(gap) and "\n" not in gap


_ITEM_REACH = 24


def _clause_end(after: str) -> int:
    """Where the first clause with a tense ends, and with it what is said about it (… 늘릴 계획이라고 밝혔다)."""
    after = after.partition("…")[0]  # in a headline the next matter begins
    for match in PREDICATE.finditer(after):
        if match[2] in ("고", "지만", "으며", "으나", "는데") and final_of(match[1]) == FINAL_SS:
            return match.end()
    return len(after)

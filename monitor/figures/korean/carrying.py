"""What one statement of a value says and another leaves open: the article read as a whole."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING
from unicodedata import normalize

from monitor.figures import units as u

if TYPE_CHECKING:
    from decimal import Decimal

    from monitor.figures.korean.drafts import Draft
    from monitor.model import Figure, Per, Status

# Units whose figures in one article share what they are counted by: 합계출산율 0.80명 and 7월(0.77명); two bids for an hourly wage.
_FACTOR = 3
_MOST_LIKE = 20  # figures compared with, so that a table of thousands stays linear
_PRICED = frozenset(["KRW", "USD", "CNY", "EUR", "JPY", "GBP"])
_CARRIED: frozenset[str] = frozenset(["hour", "person"])


def settled(
    drafts: list[Draft], lean: Status, *, of_a_year: bool = False, before_in_brackets: bool = False
) -> list[Figure]:
    """The figures, with open statuses and denominators taken from other statements of the same value.

    `of_a_year`: the article opens with the budget of a named year. `before_in_brackets`: it says that brackets hold what was before.
    """
    if before_in_brackets:
        _settle_brackets(drafts)
    _settle_about(drafts)
    _settle_status(drafts, lean)
    _settle_per(drafts)
    if of_a_year:
        _settle_budget(drafts)
    return [draft.figure() for draft in drafts]


_OMITTED_SUBJECT = re.compile(
    r"(?:이는 |또 |다만 )?(?:지난해|작년|전년|1년 전|같은 기간|전 ?분기|직전|전월|전달|지난달|종전|기존|이전|당초|이는|이 (?:중|가운데)|이 금액|이 수치)"
)
_RATIOS = frozenset(["percent", "point", "multiple"])


def _settle_about(drafts: list[Draft]) -> None:
    """What is measured, where a sentence leaves its subject out: the last said, or the same value's elsewhere."""
    known = {d.value: d for d in reversed(drafts) if d.about and not _is_round(d)}
    kinds: dict[tuple[str, str | None], Draft] = {}
    last: Draft | None = None
    in_unit: dict[tuple[str, str], Draft] = {}  # the last of a place and a unit
    for draft in drafts:
        source = (
            None
            if draft.about
            else _said_before(draft, last)
            or known.get(draft.value)
            or _goes_on(draft, in_unit)
            or _of_its_kind(draft, kinds)
        )
        if source is not None and source.about:
            draft.about = source.about
            draft.about_from = "headline" if source.place == "title" else "before"
        if draft.about and draft.about_from == "sentence":
            kinds[_kind(draft)] = draft
        in_unit[draft.place, draft.value[2]] = last = draft


_ONLY_A_TIME = re.compile(
    r"(?:(?:지금|현재|이제|올해|내년|작년|지난해|지난달|이달|당시|앞서|애초|처음|어제|전날|전체"
    r"|\d{1,2}월|\d{4}년|[1-4]분기|상반기|하반기)(?:에는|에|로는|으로는|는|은)? "
    r"|한 해 |한 달 |모두 |약 |또 |다만 |이미 ){0,3}"
)
_NOT_FAR = 160  # characters from the figure before: the sentence before, or the one before that


def _goes_on(draft: Draft, in_unit: dict[tuple[str, str], Draft]) -> Draft | None:
    """이용률은 12%였다. 3월에는 4.1%로 내렸다: a sentence with only a time before its number speaks of the same thing."""
    at = draft.start - draft.quote_start
    led = normalize("NFC", draft.quote[: min(at, _BEGINNING + 1)])
    if not _ONLY_A_TIME.fullmatch(led) or not (led or _COPULA.match(_behind(draft))):
        return None
    other = in_unit.get((draft.place, draft.value[2]))
    near = (
        other is not None
        and draft.start - other.end < _NOT_FAR
        and draft.amount.counter == other.amount.counter
    )
    return other if near else None


def _kind(draft: Draft) -> tuple[str, str | None]:
    return draft.value[2], draft.amount.counter


def _of_its_kind(draft: Draft, kinds: dict[tuple[str, str | None], Draft]) -> Draft | None:
    """모두 1만2천명이 다녀갔다: the last that was counted in the same way and is of a like size."""
    other = kinds.get(_kind(draft))
    if other is None or not other.low or _says_which(draft):
        return None
    return other if 1 / _FACTOR < draft.low / other.low < _FACTOR else None


def _says_which(draft: Draft) -> bool:
    """회사는 90억원을 냈다: a sum belongs to what its own sentence is about."""
    return draft.value[2] == "KRW" and _TOPIC.search(_before(draft)) is not None


_TOPIC = re.compile(r"[가-힣A-Za-z)][은는] ")


def _before(draft: Draft) -> str:
    """The words before it in its sentence, in composed Hangul."""
    at = draft.start - draft.quote_start
    return normalize("NFC", draft.quote[max(0, at - _NEAR) : at])


def _said_before(draft: Draft, last: Draft | None) -> Draft | None:
    if last is None or last.place != draft.place:
        return None
    if _is_share_of(draft, last):
        return last
    if not _OMITTED_SUBJECT.match(_beginning(draft)):
        return None
    return last if last.value[2] == draft.value[2] or draft.value[2] in _RATIOS else None


def _is_share_of(draft: Draft, last: Draft) -> bool:
    """쓰레기 62t을 건졌다. 절반은 그물이었다: a sentence that begins with a share is on what was counted last."""
    begins = draft.start == draft.quote_start and _behind(draft).startswith(("은 ", "는 "))
    counted = last.value[2] not in _RATIOS and last.value[2] not in _TERMS
    return begins and draft.value[2] in _RATIOS and counted and draft.start - last.end < _NOT_FAR


_TERMS = frozenset(["year", "month", "week", "day", "hour", "minute", "rank"])


def _beginning(draft: Draft) -> str:
    """The first words of its sentence, in composed Hangul."""
    return normalize("NFC", draft.quote[:_BEGINNING])


_BEGINNING = 60


def _settle_status(drafts: list[Draft], lean: Status) -> None:
    known = {
        draft.value: draft.status
        for draft in reversed(drafts)
        if draft.sure_status and draft.status not in (None, "past")
    }
    last: Draft | None = None
    for draft in drafts:
        if not draft.sure_status and draft.status == "actual":
            draft.status = known.get(draft.value) or _as_announced(draft, last) or _as_now(draft) or lean
        last = draft


_LAST_YEAR = re.compile(r"지난해|작년|지난달")
_NOW = re.compile(r"지금|현재|지난|이미|작년")
_HEADS_AND_SHARES = frozenset(["people", "count", "percent"])


def _as_now(draft: Draft) -> Status | None:
    """지난달 병상을 쓴 비율은 61%다: beside the time of a state, heads and shares are what is, in an article on a plan too."""
    if draft.place == "title" or draft.value[2] not in _HEADS_AND_SHARES:
        return None
    return "actual" if _NOW.search(_around(draft)) else None


def _as_announced(draft: Draft, last: Draft | None) -> Status | None:
    """도로를 2030년까지 놓기로 했다. 사업비는 90억원이다: a copula behind a plan tells of the plan."""
    if last is None or last.place != draft.place or not _COPULA.match(_behind(draft)):
        return None
    announced = last.status == "plan" and last.sure_status and not _LAST_YEAR.search(_around(draft))
    return last.status if announced else None


def _behind(draft: Draft) -> str:
    """The words behind it in its sentence, in composed Hangul."""
    at = draft.end - draft.quote_start
    return normalize("NFC", draft.quote[at : at + _NEAR])


_COPULA = re.compile(r"(?:가량|정도|씩)?(?:이다|다|이었다|였다)\.?$")


_DIFFERENCE = re.compile(r"격차|차이|간격|인상액|인상 폭")
_THAN = re.compile(r"(?:\([^)]{1,20}\))?보다(?:는)? (?:약 )?")
_PART_OF = re.compile(r"(?:이|그) ?(?:가운데|중)")


def _settle_per(drafts: list[Draft]) -> None:
    known: dict[tuple[Decimal, Decimal, str], Per] = {
        d.value: d.per for d in reversed(drafts) if d.per and not _is_round(d)
    }
    named = {(d.value, _head(d)): d.per for d in reversed(drafts) if d.per and d.about}
    like = [draft for draft in drafts if draft.per in _CARRIED][:_MOST_LIKE]
    in_unit: dict[tuple[str, str], Draft] = {}
    last: Draft | None = None
    for draft in drafts:
        if draft.per is None:
            draft.per = (
                known.get(draft.value)
                or named.get((draft.value, _head(draft)))
                or _of_like(draft, like)
                or _of_whole(draft, last)
                or _than(draft, last)
                or _of_same_price(draft, in_unit)
            )
        in_unit[draft.place, draft.value[2]] = last = draft


_BRACKETS_HOLD = re.compile(
    r"괄호 ?안은? ?(?:[가-힣]{1,6}(?:의)? )?(?:종전|기존|당초|애초|이전|변경 전|조정 전|지난해|작년|전년|지난달|전달|전월|직전)"
)


def holds_before_in_brackets(text: str) -> bool:
    """The text says that its brackets hold earlier values: 괄호 안은 종전."""
    return _BRACKETS_HOLD.search(text) is not None


def _settle_brackets(drafts: list[Draft]) -> None:
    """32% (28%): the second is where the first came from."""
    for last, draft in pairwise(drafts):
        between = draft.quote[max(0, last.end - draft.quote_start) : draft.start - draft.quote_start]
        if (
            draft.quote_start == last.quote_start
            and draft.value[2] == last.value[2]
            and between.strip() == "("
        ):
            draft.status, draft.sure_status = "past", True
            last.stated_from = (draft.low, draft.high)


_BUDGET = re.compile(r"예산|국비|시비|도비|지방비")
_BUDGET_OF_A_YEAR = re.compile(r"(?:내년|올해|20\d\d년)도? (?:[가-힣A-Z]{1,8} ){0,2}(?:예산|국비|시비|도비)")
_NOT_OF_ONE_YEAR = re.compile(r"추경|추가경정|총사업비|년간|동안|까지|누적")
_LEAD = 240


def opens_with_a_budget(title: str, text: str) -> bool:
    """Whether headline or lead name the budget of one year: 내년도 예산, 2027년 국비."""
    return _BUDGET_OF_A_YEAR.search(title + "\n" + text[:_LEAD]) is not None


def _settle_budget(drafts: list[Draft]) -> None:
    for draft in drafts:
        budget = draft.about is not None and _BUDGET.search(draft.about) is not None
        if (
            draft.per is None
            and draft.value[2] == "KRW"
            and budget
            and not _NOT_OF_ONE_YEAR.search(_around(draft))
        ):
            draft.per = "year"


def _head(draft: Draft) -> str | None:
    """The last noun of what it measures: 기반시설 국비 한도 -> 한도."""
    return draft.about.rsplit(" ", maxsplit=1)[-1] if draft.about else None


def _around(draft: Draft) -> str:
    """The words near it in its sentence, however long that is."""
    at = draft.start - draft.quote_start
    return normalize("NFC", draft.quote[max(0, at - _NEAR) : at + _NEAR])


_NEAR = 150


def _of_like(draft: Draft, like: list[Draft]) -> Per | None:
    return next((other.per for other in like if _is_like(draft, other)), None)


def _of_whole(draft: Draft, last: Draft | None) -> Per | None:
    """이 가운데 600억원: a part of what was said before is counted as the whole was."""
    if last is None or draft.quote_start == last.quote_start or draft.value[2] != last.value[2]:
        return None
    return last.per if _PART_OF.match(_beginning(draft)) else None


def _than(draft: Draft, last: Draft | None) -> Per | None:
    """9천원보다 400원 많다: a difference is counted as what it differs from."""
    if last is None or last.quote_start != draft.quote_start or last.value[2] != draft.value[2]:
        return None
    between = draft.quote[last.end - draft.quote_start : draft.start - draft.quote_start]
    return last.per if _THAN.fullmatch(between) else None


_SUM = re.compile(r"총|모두|합계|합쳐|누적|전체")


def _of_same_price(draft: Draft, in_unit: dict[tuple[str, str], Draft]) -> Per | None:
    """배럴당 61달러였고 두바이유는 64달러; 요금은 월 7만원이다. 지난해는 6만원: a like price of one sentence, or of another time."""
    other = in_unit.get((draft.place, draft.value[2]))
    if other is None or other.per in (None, "year") or draft.value[2] not in _PRICED or not other.low:
        return None
    paid = _SUM.search(_before(draft)) or _behind(draft).startswith(("을 ", "를 "))
    like = 1 / _FACTOR < draft.low / other.low < _FACTOR and not paid
    if draft.quote_start == other.quote_start:
        return other.per if like and other.per == "unit" else None
    return other.per if like and _goes_on(draft, in_unit) else None


def _is_round(draft: Draft) -> bool:
    """Two hundred and two hundred may be two things; 20.3 twice is one."""
    digits = "".join(c for c in draft.text if c.isdigit()).strip("0")
    return len(digits) < 3


def _is_like(draft: Draft, other: Draft) -> bool:
    """The same unit, counted in the same way and of a like size."""
    if draft.value[2] != other.value[2] or draft.value[2] in ("percent", "point") or not other.low:
        return False
    if draft.about and _DIFFERENCE.search(draft.about):
        return draft.low < other.low
    if draft.value[2] not in _PRICED and (draft.value[2] != "people" or u.is_whole(draft.amount.low)):
        return False  # 한 사람이 9곳을 맡는다 says nothing of 12곳 elsewhere; 0.80명 and 0.77명 are two rates
    return draft.amount.counter == other.amount.counter and 1 / _FACTOR < draft.low / other.low < _FACTOR

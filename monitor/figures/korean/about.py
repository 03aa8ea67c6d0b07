"""What a number measures: the nearest noun phrase, with its modifiers, particles and time words off.

Looked at in this order: a noun directly before without a particle (하수관 41㎞), a noun behind that the number counts
(27개 구역, 3억원의 피해), what money is put to (85억원을 비용으로), and the nearest topic, subject or object before.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.figures.korean import behind_cues as behind
from monitor.figures.korean import phrase_words as words
from monitor.figures.korean.framing import label_of, without_teller
from monitor.figures.korean.phrases import (
    Token,
    can_be_measured,
    cleaned,
    has_final,
    is_adnominal,
    is_bare_noun,
    is_counter,
    is_denominator,
    is_number_word,
    is_time_again,
    is_verbal,
    phrase,
    split_particle,
    tokens_of,
)
from monitor.figures.korean.respective import respective

if TYPE_CHECKING:
    from monitor.figures.korean.amounts import Amount

_REACH = 80
_MONEY = frozenset(["KRW", "USD", "CNY", "EUR", "JPY", "GBP"])
_COUNTED = frozenset(["people", "count"])
_RATIOS = frozenset(["percent", "point", "multiple"])
_TERM_WORDS = frozenset(["년", "개월", "주", "일", "층", "시간"])
_TAIL_OF_LAST = re.compile(r"\)?[가-힣%]*(?: (?:규모|상당|이상|이하|미만|초과|안팎|가량|정도)(?:의)?(?= ))?")


def about_of(
    text: str, sentence_start: int, amount: Amount, last: tuple[Amount, str | None] | None
) -> str | None:
    """The noun phrase for what `amount` measures, None if its sentence prints none."""
    if last is not None and _is_same_thing(text, last[0], amount):
        return last[1]
    start = max(sentence_start, amount.start - _REACH)
    before = without_teller(tokens_of(text[start : amount.start]), text, amount)
    since = _since(text, start, amount, last[0]) if last else before
    if last and _belongs_to_last(text, last[0], amount, since):
        since = []
    behind = _behind(text, amount)
    if last and last[0].unit == amount.unit and _IN_ALL.fullmatch(text, last[0].end, amount.start):
        return _of_the_parts(text, before, last)
    if (behind and amount.word in _TERM_WORDS) or _AND_OTHERS.search(text, start, amount.start):
        return behind
    return (
        label_of(text, sentence_start, amount)
        or respective(text, before, amount, last[0] if last else None)
        or _directly_before(since, before, text[amount.end : amount.end + 12])
        or behind
        or _is_called(text, amount)
        or _used_as(text, amount)
        or _counted_together(text, amount)
        or _of_topic(before, amount, text)
        or _shared(last, since, amount)
        or _deed(text, amount)
        or _of_headline(text, amount, last)
    )


def _belongs_to_last(text: str, last: Amount, amount: Amount, since: list[Token]) -> bool:
    """밀린 돈은 31개 업체 52억원이다: the noun behind the counter is what the number before counts."""
    told = amount.unit in _MONEY or amount.unit == "people"
    counted = last.counter is not None and last.counter.startswith("개")
    alone = len(since) == 1 and not since[0].closed and not since[0].particle
    return told and counted and alone and text[last.end : last.end + 1] == " "


# 선장 등 모두 11명: those named are some of them, or of several kinds.
_AND_OTHERS = re.compile(r" 등 (?:모두 |총 |전체 )?$")
# 부상자는 읍 3명, 면 4명 등 7명: what the parts of a list come to.
_IN_ALL = re.compile(r"(?:씩|가량)? 등(?:을 (?:더해|합쳐|합한|더한))? ?(?:모두 |총 |전체 )?")


def _of_the_parts(text: str, before: list[Token], last: tuple[Amount, str | None]) -> str | None:
    """부상자 of 부상자는 읍 3명, 면 4명 등 7명; nothing of 승객 90명과 승무원 6명 등 96명, which are of two kinds."""
    stands = last[1] is not None and text.startswith(last[1] + " ", last[0].start - len(last[1]) - 1)
    return _spoken_of(before) if stands else last[1]


# 18.4포인트(0.7%), 승객 45명 중 19명: the same thing once more, or a part of it.
_SAME_THING = re.compile(
    r"(?:씩|어치|가량|정도)? ?\((?:약 ?|시속 ?|초속 ?|총 ?|[-+▲▼△])?| (?:중|가운데) (?:약 |모두 |무려 )?"
)


_AT_A_PRICE = re.compile(r"[을를] (?:약 |모두 |총 |각각 |[가-힣]{1,3}당 )?")
_PAID_BEHIND = re.compile(r"(?:\([^()\n]{1,24}\))?에 ")
_OF_THESE = re.compile(
    r"[^.\n]{0,12}?(?<![가-힣])[이그] ?(?:가운데|중)(?:에서)? (?:[가-힣 ]{1,12} 등 )?(?:약 |모두 |총 )?"
)


def _is_same_thing(text: str, last: Amount, amount: Amount) -> bool:
    """6척을 90억원에 샀다, 조합원 27명 … 이 가운데 회장 등 9명: the price of what was counted, or some of it."""
    if _SAME_THING.fullmatch(text, last.end, amount.start):
        return True
    if last.unit == "count" and amount.unit in _MONEY and _PAID_BEHIND.match(text, amount.end):
        return _AT_A_PRICE.fullmatch(text, last.end, amount.start) is not None
    return last.unit == amount.unit and _OF_THESE.fullmatch(text, last.end, amount.start) is not None


def _shared(last: tuple[Amount, str | None] | None, since: list[Token], amount: Amount) -> str | None:
    """What the figure before measures, where no verb stands between: 마약 120건, 8㎏; 창업팀 40곳에 9억원."""
    if last and amount.kind == "share" and last[0].counter and last[0].counter in amount.word:
        return last[1]  # 가게 300곳을 살폈더니 10곳 중 4곳이
    if last is None or (amount.unit in _COUNTED and since) or any(is_verbal(token.word) for token in since):
        return None
    priced = last[0].unit == "count" and amount.unit in _MONEY
    listed = not any(token.word for token in since) or last[0].unit == amount.unit
    return last[1] if priced or listed or amount.unit in _RATIOS else None


def _of_headline(text: str, amount: Amount, last: tuple[Amount, str | None] | None) -> str | None:
    """관중 90만명 '최다'…평균 1만명: a headline says it once."""
    return last[1] if last and "…" in text[last[0].end : amount.start] else None


def _since(text: str, start: int, amount: Amount, last: Amount) -> list[Token]:
    """The words since the figure before, without the particle that closes it."""
    gap = text[max(start, last.end) : amount.start]
    tail = _TAIL_OF_LAST.match(gap)
    return tokens_of(gap[tail.end() :] if tail else gap)


# --- before the number ------------------------------------------------------------------------------------------


def _directly_before(since: list[Token], before: list[Token], after: str) -> str | None:
    """A bare noun before the number, words of number and time between them left out."""
    at = len(since) - 1
    if _is_basis(since):
        return None
    while at >= 0 and not since[at].closed and (is_number_word(since[at].word) or is_counter(since, at)):
        if _breaks(since[at].word):
            return None
        at -= 1
    if at >= 0 and words.EXPECTED.search(since[at].noun) and _MISSED.match(after):
        return _topic(before[:-1], _ALL)  # 전망을 15% 웃돌았다
    if at < 0 or since[at].closed or not is_bare_noun(since[at]) or since[at].noun in words.NO_HEAD:
        return None
    if at and is_time_again(since[at - 1].word, since[at].noun):
        return None  # 지난 선거보다 2%포인트: a time
    if words.ROW_LABEL.match(since[at].word) and (topic := _topic(_own_clause(before[:-1]), _NAMED)):
        return topic
    return phrase(since, at)


def _is_basis(tokens: list[Token]) -> bool:
    """급여는 4인 가구 기준 월 210만원이다: for whom it is reckoned is not what is."""
    at = len(tokens) - 1
    while at > 1 and tokens[at].word != "기준" and is_number_word(tokens[at].word):
        at -= 1
    if at < _FEWEST_OF_BASIS or tokens[at].word != "기준":
        return False
    return tokens[at - 2].word[0].isdigit() and not is_number_word(tokens[at - 1].word)


_FEWEST_OF_BASIS = 2
_MISSED = re.compile(r" ?(?:가량|정도|이나|나)? ?(?:웃[돌도]|밑[돌도]|상회|하회|넘어)")


def _breaks(word: str) -> bool:
    """선장 등 11명, 외래 1천명당 50명, 정부 출범 후 2천억원: the noun before is not what is counted."""
    return word == "등" or word in words.AFTER_AN_EVENT or is_denominator(word)


_SUBJECTS = frozenset(["은", "는", "이", "가"])
_DOERS = frozenset(["이", "가"])
_OBJECTS = frozenset(["을", "를", "도", "만", "으로", "로", "으로는", "로는", "이던", "이며"])
_PLACES = frozenset(
    ["에", "에는"]
)  # money goes into a thing, people to a feast; other numbers only stand in a place
_ALL = _SUBJECTS | _OBJECTS
_NAMED = _SUBJECTS | {"을", "를"}

# A number that is itself an object has its actor as the subject (회사는 90억원을 냈다), unless it is merely reached.
_ACTED_ON = _MONEY | _COUNTED | _RATIOS


def _of_topic(before: list[Token], amount: Amount, text: str) -> str | None:
    """The topic of the sentence; people, things and terms are counted within their own clause."""
    particles = _particles(amount, text)
    if amount.unit in _MONEY and before and is_adnominal(before[-1].word):
        particles -= _DOERS  # 조합이 내건 30만원: who did it
    if amount.unit in _COUNTED or amount.is_term:
        if before and is_adnominal(before[-1].word) and amount.unit in _COUNTED:
            return None  # 명부가 유출된 80명: the clause tells which they are
        if before and before[-1].particle in ("은", "는") and before[-1].noun in words.RECEIVERS:
            return phrase(before, len(before) - 1)  # 학교는 12곳이다
        return _topic(_own_clause(before), particles) or _spoken_of(before)
    if (
        amount.unit in _RATIOS
        and before
        and before[-1].particle == "의"
        and not is_number_word(before[-1].word)
    ):
        return _topic(before[:-1], _ALL) or _topic(before, _ALL | {"의"})
    return _topic(before, particles)


def _spoken_of(tokens: list[Token]) -> str | None:
    """What the sentence is about: its last topic."""
    for at in range(len(tokens) - 1, -1, -1):
        if tokens[at].particle in ("은", "는") and not is_adnominal(tokens[at].word):
            return phrase(tokens, at) if can_be_measured(tokens, at) else None
    return None


def _particles(amount: Amount, text: str) -> frozenset[str]:
    acted = behind.IS_OBJECT.match(text, amount.end) if amount.unit in _ACTED_ON else None
    if acted and not behind.REACHES.match(text, acted.end()):
        return _OBJECTS | _PLACES if amount.unit in _MONEY else _OBJECTS
    placed = amount.unit in _MONEY or amount.unit in _COUNTED or amount.word in _TERM_WORDS
    return _ALL | _PLACES if placed else _ALL


def _own_clause(tokens: list[Token]) -> list[Token]:
    for at in range(len(tokens) - 1, -1, -1):
        if is_verbal(tokens[at].word) and not is_number_word(tokens[at].word):
            return tokens[at + 1 :]
    return tokens


def _topic(tokens: list[Token], particles: frozenset[str]) -> str | None:
    """The nearest topic, subject or object that is no actor, no time, no comparison; a row's label only if nothing else is."""
    label: str | None = None
    for at in range(len(tokens) - 1, -1, -1):
        if tokens[at].particle not in particles or not can_be_measured(tokens, at):
            continue
        row = tokens[at].particle in _DOERS and at + 1 < len(tokens)
        if label and row and tokens[at + 1].word[:1].isdigit():
            continue  # 강릉이 30㎜, 속초가 20㎜: a row above
        if not words.ROW_LABEL.match(tokens[at].noun) or tokens[at].noun in words.NOT_AN_ACTOR:
            return (_spoken_of(tokens) if _is_of_another_verb(tokens, at) else None) or phrase(tokens, at)
        label = label or phrase(tokens, at)
    return label


def _is_of_another_verb(tokens: list[Token], at: int) -> bool:
    """관로를 땅에 묻는 비용은, 값이 오른 것을 반영해: subject or object of a verb before its noun."""
    if tokens[at].particle not in ("이", "가", "을", "를"):
        return False
    acted_on = tokens[at].particle in ("을", "를")  # 나무를 심으면 30% 줄어든다
    return any(
        is_adnominal(token.word) or (acted_on and token.word.endswith("면") and is_verbal(token.word))
        for token in tokens[at + 1 : at + 3]
    )


# --- behind the number ------------------------------------------------------------------------------------------


def _behind(text: str, amount: Amount) -> str | None:
    """The noun that a number counts or prices, if it follows at once."""
    match = behind.NOUN.match(text, amount.end)
    if match is None or not (match["link"] or match["space"]):
        return None
    noun, particle = split_particle(match["noun"])
    if not _is_counted(match["noun"]) or not _is_counted(noun) or is_verbal(noun) or noun in words.NO_HEAD:
        return None
    if not match["link"] and not (amount.counter or amount.word in _TERM_WORDS or particle):
        return None
    for more in (match["more"], match["last"]):
        if particle or not more or not _is_counted(more.strip()):
            break
        further, particle = split_particle(more.strip())
        if is_verbal(further):
            break
        noun = f"{noun} {further}"
    return cleaned(noun)


def _is_counted(word: str) -> bool:
    return behind.NOT_COUNTED.match(word) is None and not is_adnominal(word)


def _is_called(text: str, amount: Amount) -> str | None:
    """가게 70곳 가운데 12곳이 빵집이다, 전체의 35%는 공공임대다: a copula says what the number counts."""
    told = amount.unit in _COUNTED or amount.unit in _RATIOS
    match = behind.IS_CALLED.match(text, amount.end) if told else None
    if match is None:
        return None
    noun = match["noun"]
    word = noun.rsplit(" ", maxsplit=1)[-1]
    if (
        behind.NOT_COUNTED.match(word)
        or is_adnominal(word)
        or is_verbal(word)
        or word in words.NO_HEAD
        or words.TIME_WORD.match(word)
        or words.ACTOR.fullmatch(word)
    ):
        return None
    if not _IS_NOUN.search(match.group()) and (has_final(word) or _ENDS_LIKE_A_VERB.search(word)):
        return None
    return cleaned(noun)


_IS_NOUN = re.compile(r"(?:이고|이며|이다|이었다|인데)$")
_ENDS_LIKE_A_VERB = re.compile(r"[르싸크리기지나쁘프르하되]$")


_USED_AS = re.compile(r"(?:씩)?[을를이] ([가-힣A-Za-z]{2,10}?)(?<!기)으?로 ")
_HOW = frozenset(
    [
        "현금",
        "추가",
        "별도",
        "새",
        "일시불",
        "한꺼번에",
        "그대",
        "서",
        "스스",
        "실제",
        "최종",
        "우선",
        "자체적",
        "단계적",
        "순차적",
    ]
)


def _used_as(text: str, amount: Amount) -> str | None:
    """45억원을 비용으로 털었다: what a sum of money is put down as."""
    match = _USED_AS.match(text, amount.end) if amount.unit in _MONEY else None
    if (
        match is None
        or match[1] in _HOW
        or words.ACTOR.fullmatch(match[1])
        or behind.NOT_COUNTED.match(match[1])
    ):
        return None
    return cleaned(match[1])


_AND = re.compile(r"(?:씩)?(?:, |과 |와 |·)")
_TOGETHER = 40


def _counted_together(text: str, amount: Amount) -> str | None:
    """A에서 400명, B에서 600명의 교사를 뽑는다: two numbers of one counter share the noun behind the second."""
    if not amount.word or not _AND.match(text, amount.end):
        return None
    at = text.find(amount.word, amount.end, amount.end + _TOGETHER)
    if at < 0 or not (text[at - 1].isdigit() or text[at - 1] in "십백천만억 여"):
        return None
    return _behind(text, replace(amount, start=at, end=at + len(amount.word)))


_DEED = re.compile(
    r"(?:씩)?[을를] ((?:[가-힣]{2} )?(?:투자|지원|보상|배당|출자|대출|기부|배상|환급|지급|융자|보조|기탁|후원))"
)


def _deed(text: str, amount: Amount) -> str | None:
    """370원을 분기 배당한다: where nothing else is named, what is done with the money."""
    match = _DEED.match(text, amount.end) if amount.unit in _MONEY else None
    return match[1] if match else None

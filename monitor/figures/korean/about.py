"""What a number measures: the nearest noun phrase, with its modifiers, particles and time words off.

Three places are looked at: a noun behind that the number counts (27개 구역, 5억달러어치 채권, 3억원의 피해), a noun
directly before without a particle (하수관 41㎞), and the nearest topic, subject or object before (예산으로 85억원을).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from monitor.figures.korean import phrase_words as words

if TYPE_CHECKING:
    from monitor.figures.korean.amounts import Amount

_REACH = 80
_MOST_TOKENS = 4
_WORDS_KEPT = 4096  # an article says the same words again and again
_TOKEN = re.compile(r"\S+")
_QUOTES = "\"'“”‘’"
_MARKS = _QUOTES + ",.·…▲△▼■◆-:;!?[]<>《》「」『』〈〉±+→"
_DIGITS_IN_BRACKETS = re.compile(r"\([^()\n]{0,30}\d[^()\n]{0,30}\)|\(단위[^()\n]{0,12}\)|\(%\)")
_TAIL_OF_LAST = re.compile(r"[가-힣%]+")

# A noun behind the number that it counts or prices.
_LINKS = (
    r"(?:여|가량|정도|안팎|대)?(?:어치(?:의)? ?|(?:씩)?짜리(?:인)? |급(?:의)? | ?(?:규모|상당|분량|넓이|길이|높이)(?:의|인)? ?"
    r"| ?(?:이상|이하|미만|초과|가량|정도|안팎|내외)의 |의 |(?:이던|였던|던) "
    r"|[을를이가에]? ?(?:넘는|웃도는|가까운|달하는|이르는|육박하는|못 미치는) | (?:이상|이하)이 )"
)
_BEHIND = re.compile(
    rf"(?P<link>{_LINKS})?(?P<space> )?(?P<noun>(?:[가-힣A-Za-z]{{1,8}}[한된진] )?[가-힣A-Za-z·]{{2,14}})(?P<more> [가-힣A-Za-z]{{2,8}})?"
)
_VERBISH = re.compile(
    r"[가-힣]*(?:했|됐|었|았|겠|하는|되는|한다|된다|하고|하며|오른|내린|높[은아]|낮[은아]|많[은아]|적[은어]|비싸|넘[게는어]|오르|내리|올리|높이|줄이"
    r"|늘리|낮추|깎|뛰[어었]|떨어|늘[어었고]|줄[어었고])|(?:이상|이하|미만|초과|가량|정도|안팎|내외|가운데|이내|동안|사이|수준|모두|각각|규모|가까이|육박"
    r"|웃돌|밑돌|못|더|중|등|및|순|만에|전|뒤|새|연속|추가|이나|씩|대비|인상|상승|하락|증가|감소|돌파|선에|수준|동시|그리고|이며|목표|투입|구속|사망|부상"
    r"|실종|모집|선발|채용|감축|확대|축소|검거|체포|대피|구조|붕괴|한파|선[을이에]|[가-힣]+다)$"
)
_TERM_WORDS = frozenset(["년", "개월", "주", "일", "층", "시간"])


@dataclass(frozen=True, slots=True)
class _Token:
    word: str  # marks off
    noun: str  # particle off
    particle: str
    closed: bool  # a comma or the mark of a list behind it
    opens: bool  # a headline's break inside it: what stands before is another matter


def about_of(
    text: str, sentence_start: int, amount: Amount, last: tuple[Amount, str | None] | None
) -> str | None:
    """The noun phrase for what `amount` measures, None if its sentence prints none."""
    if last is not None and _BRACKET_GAP.fullmatch(text, last[0].end, amount.start):
        return last[1]
    start = max(sentence_start, amount.start - _REACH)
    tokens = _tokens(text[start : amount.start])
    since = _since(text, start, amount, last[0]) if last else tokens
    behind = _behind(text, amount)
    if behind and amount.word in _TERM_WORDS:
        return behind
    return _directly_before(since, tokens) or behind or _of_topic(tokens, amount) or _shared(last, amount)


# 18.4포인트(0.7%): the same thing once more.
_BRACKET_GAP = re.compile(r"(?:씩|어치|가량|정도)? ?\((?:약 ?|시속 ?|초속 ?|총 ?|[-+▲▼△])?")


def _shared(last: tuple[Amount, str | None] | None, amount: Amount) -> str | None:
    return last[1] if last and amount.unit not in ("people", "count") else None


def _since(text: str, start: int, amount: Amount, last: Amount) -> list[_Token]:
    """The words since the figure before, without the particle that closes it."""
    gap = text[max(start, last.end) : amount.start]
    tail = _TAIL_OF_LAST.match(gap)
    return _tokens(gap[tail.end() :] if tail else gap)


def _tokens(window: str) -> list[_Token]:
    window = _DIGITS_IN_BRACKETS.sub("", window).rstrip("( ±")
    return [_token(match.group()) for match in _TOKEN.finditer(window)]


@lru_cache(maxsize=_WORDS_KEPT)
def _token(printed: str) -> _Token:
    word = printed.rsplit("…", maxsplit=1)[-1].strip(_MARKS)
    closed = printed.rstrip(_QUOTES + ")").endswith((",", ".", "…", ":", ";"))
    noun, particle = split_particle(word)
    return _Token(word, noun.strip(_QUOTES), particle, closed, "…" in printed.rstrip("…"))


@lru_cache(maxsize=_WORDS_KEPT)
def split_particle(word: str) -> tuple[str, str]:
    """예산안은 -> (예산안, 은); a noun that only ends like one stays whole (활주로, 물가)."""
    if words.NOUN_LIKE_PARTICLE.search(word):
        return word, ""
    match = words.PARTICLE.search(word)
    if match is None or match.start() == 0 or (match.group() == "인" and match.start() < 2):
        return word, ""
    return word[: match.start()], match.group()


def _is_number_word(token: _Token) -> bool:
    word = token.word
    if not word or word in words.BEFORE_NUMBER or word[0].isdigit() or words.TIME_WORD.match(word):
        return True
    return words.COMPARED.search(word) is not None or (
        words.COUNTED_BY.match(word) is not None and not words.PARTY.match(word)
    )


def _directly_before(since: list[_Token], tokens: list[_Token]) -> str | None:
    """A bare noun before the number, words of number and time between them left out."""
    at = len(since) - 1
    while at >= 0 and not since[at].closed and _is_number_word(since[at]):
        at -= 1
    if at < 0 or since[at].closed or not _is_bare_noun(since[at]):
        return None
    if words.ROW_LABEL.match(since[at].word) and (topic := _topic(tokens[:-1])):
        return topic
    return _phrase(since, at)


def _is_bare_noun(token: _Token) -> bool:
    bare = not token.particle or token.particle in ("와", "과", "인")
    return bare and not _is_adnominal(token.word) and not _is_verbal(token.word)


_ADNOMINAL = re.compile(
    r"(?:[한된린운던른난긴쓴친든준뛴큰찬춘란]|[가-힣]진|[가-힣][할질될]|하는|되는|있는|없는|다는|같은|많은|적은|높은|낮은|낡은|작은|젊은|받은|입은|나선|따른|위한|관한|배인)$"
)
_NOT_ADNOMINAL = re.compile(
    r"(?:기한|시한|제한|북한|권한|상한|하한|무한|신한|유한|주장|지진|사진|대진|추진|촉진|퇴진|행진|법인|기린|재난|피난|조난|가난|분할|역할|관할|물질|재질|수질"
    r"|품질|자질|저질|본질|대한|문화유란|의견란|기준|표준|수준|교란|란|방한|남한|여행사진|출한|악순환|종전|차질|새로운|청춘)$"
)


def _is_adnominal(word: str) -> bool:
    return len(word) > 1 and _ADNOMINAL.search(word) is not None and _NOT_ADNOMINAL.search(word) is None


def _is_verbal(word: str) -> bool:
    return words.VERBAL.search(word) is not None and words.NOUN_LIKE_VERB.search(word) is None


def _phrase(tokens: list[_Token], at: int) -> str | None:
    """The noun at `at` with the nouns, genitives and the one adnominal that stand before it."""
    parts = [tokens[at].noun]
    back = at - 1
    while back >= 0 and at - back < _MOST_TOKENS and not tokens[back + 1].opens and _modifies(tokens[back]):
        parts.insert(0, tokens[back].word)
        if _is_adnominal(tokens[back].word):
            break
        back -= 1
    return _clean(" ".join(parts))


def _modifies(token: _Token) -> bool:
    if (
        token.closed
        or _is_verbal(token.word)
        or (_is_number_word(token) and token.word not in ("누적", "평균", "최저", "최고"))
    ):
        return False
    if token.particle in ("의", "와", "과"):
        return words.ACTOR.fullmatch(token.noun) is None
    return not token.particle or _is_adnominal(token.word)


def _clean(phrase: str) -> str | None:
    phrase = phrase.strip(_MARKS + " ")
    if phrase.count("(") != phrase.count(")"):
        phrase = phrase.split("(")[-1] if "(" in phrase else phrase.replace(")", "")
    return phrase.strip() or None


_TOPIC_PARTICLES = frozenset(
    [
        "은",
        "는",
        "이",
        "가",
        "을",
        "를",
        "도",
        "만",
        "의",
        "으로",
        "로",
        "에는",
        "에",
        "에서",
        "에서는",
        "이던",
        "이며",
    ]
)
_SUBJECT_PARTICLES = frozenset(["은", "는", "이", "가"])


def _of_topic(tokens: list[_Token], amount: Amount) -> str | None:
    """The topic of the sentence; people and things are counted within their own clause."""
    if amount.unit in ("people", "count"):
        return _topic(_own_clause(tokens))
    if amount.unit in ("percent", "multiple") and tokens and tokens[-1].particle == "의":
        return _topic(tokens[:-1], _SUBJECT_PARTICLES) or _topic(tokens)
    return _topic(tokens)


def _own_clause(tokens: list[_Token]) -> list[_Token]:
    for at in range(len(tokens) - 1, -1, -1):
        if _is_verbal(tokens[at].word) and not _is_number_word(tokens[at]):
            return tokens[at + 1 :]
    return tokens


def _topic(tokens: list[_Token], particles: frozenset[str] = _TOPIC_PARTICLES) -> str | None:
    """The nearest topic, subject or object that is no actor, no time, no comparison; a row's label only if nothing else is."""
    label: str | None = None
    for at in range(len(tokens) - 1, -1, -1):
        token = tokens[at]
        if token.particle not in particles or not _can_be_measured(token):
            continue
        if not words.ROW_LABEL.match(token.noun):
            return _phrase(tokens, at)
        label = label or _phrase(tokens, at)
    return label


def _can_be_measured(token: _Token) -> bool:
    if _is_number_word(token) or _is_adnominal(token.word) or words.TIME_WORD.match(token.noun):
        return False
    return token.noun in words.NOT_AN_ACTOR or words.ACTOR.fullmatch(token.noun) is None


def _behind(text: str, amount: Amount) -> str | None:
    """The noun that a number counts or prices, if it follows at once."""
    match = _BEHIND.match(text, amount.end)
    if match is None or not (match["link"] or match["space"]):
        return None
    noun, particle = split_particle(match["noun"])
    if (
        _VERBISH.match(match["noun"])
        or _VERBISH.match(noun)
        or _is_adnominal(match["noun"])
        or _is_verbal(noun)
    ):
        return None
    if not match["link"] and not (amount.counter or amount.word in _TERM_WORDS or particle):
        return None
    more = (match["more"] or "").strip()
    if more and not particle and not _VERBISH.match(more):
        noun = f"{noun} {split_particle(more)[0]}"
    return _clean(noun)

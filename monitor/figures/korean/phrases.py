"""Noun phrases in the words before a number: which word is a noun, a verb, a modifier, a time, an actor."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from monitor.figures.korean import phrase_words as words
from monitor.figures.korean.noun_endings import NOUN_LIKE_PARTICLE

_MOST_TOKENS = 4
_WORDS_KEPT = 4096  # an article says the same words again and again
_TOKEN = re.compile(r"\S+")
_QUOTES = "\"'“”‘’"
_SPEECH = '"“'
_MARKS = _QUOTES + ",.·ㆍ…▲△▼■□◆◇●○◎▶▷※=|-:;!?[]<>《》「」『』〈〉【】±+→↑↓~"
_NUMBER = re.compile(r"\d[\d,.십백천만억조]{0,24}여?")
_DIGITS_IN_BRACKETS = re.compile(r"\([^()\n]{0,30}\d[^()\n]{0,30}\)|\(단위[^()\n]{0,12}\)|\(%\)")


@dataclass(frozen=True, slots=True)
class Token:
    """A word between blanks."""

    word: str  # marks off
    noun: str  # particle off
    particle: str
    closed: bool  # a comma or the mark of a list behind it
    opens: (
        bool  # a headline's break inside it or a quotation's beginning: what stands before is another matter
    )


def tokens_of(window: str) -> list[Token]:
    """The words of `window`, figures in brackets left out."""
    if "(" in window:
        window = _DIGITS_IN_BRACKETS.sub("", window)
    window = window.rstrip("( ±△▲▼+-")
    return [_token(match.group()) for match in _TOKEN.finditer(window)]


@lru_cache(maxsize=_WORDS_KEPT)
def _token(printed: str) -> Token:
    word = printed.rsplit("…", maxsplit=1)[-1].strip(_MARKS)
    closed = printed.rstrip(_QUOTES + ")").endswith((",", ".", "…", ":", ";"))
    noun, particle = split_particle(word)
    opens = "…" in printed.rstrip("…") or printed[0] in _SPEECH
    return Token(word, noun.strip(_QUOTES), particle, closed, opens)


@lru_cache(maxsize=_WORDS_KEPT)
def split_particle(word: str) -> tuple[str, str]:
    """예산안은 -> (예산안, 은); a noun that only ends like one stays whole (활주로, 물가)."""
    if NOUN_LIKE_PARTICLE.search(word):
        return word, ""
    match = words.PARTICLE.search(word)
    if match is None or match.start() == 0 or (match.group() == "인" and match.start() < 2):
        return word, ""
    noun, particle = word[: match.start()], match.group()
    return (noun, particle) if _fits(noun[-1], particle) else (word, "")


def _fits(syllable: str, particle: str) -> bool:
    """Particles have a form for each kind of syllable: 값이 and 나라가, so 원가 has none, nor 마을; 깎는 is a verb."""
    if not "가" <= syllable <= "힣":
        return True
    final = _final(syllable)
    if particle in _AFTER_VOWEL:
        return final == 0 or (particle == "로" and final == _FINAL_L)
    return final != 0 or particle not in _AFTER_CONSONANT


def _final(syllable: str) -> int:
    return (ord(syllable) - _SYLLABLES) % _FINALS


def has_final(word: str) -> bool:
    """The last syllable ends in a consonant."""
    return "가" <= word[-1] <= "힣" and _final(word[-1]) != 0


_AFTER_VOWEL = frozenset(["가", "는", "를", "와", "로", "라는"])
_AFTER_CONSONANT = frozenset(["이", "은", "을", "과", "으로", "으로도", "으로는"])
_SYLLABLES, _FINALS, _FINAL_L = 0xAC00, 28, 8  # Hangul syllables in Unicode; the final consonant ㄹ among 28


@lru_cache(maxsize=_WORDS_KEPT)
def is_number_word(word: str) -> bool:
    """A word that belongs to a number or a time: 약, 모두, 올해, 10월까지, 1인당."""
    if not word or word in words.BEFORE_NUMBER or word[0].isdigit() or words.TIME_WORD.match(word):
        return True
    return words.COMPARED.search(word) is not None or is_denominator(word)


def is_denominator(word: str) -> bool:
    """1인당, 업체마다; not the name of a party."""
    return words.COUNTED_BY.match(word) is not None and not words.PARTY.match(word)


@lru_cache(maxsize=_WORDS_KEPT)
def is_adnominal(word: str) -> bool:
    """A verb or adjective before its noun: 조성하는, 낡은."""
    if words.ADNOMINAL_WORD.search(word) or (
        len(word) > 1 and word[-1] == "는" and not _fits(word[-2], "는")
    ):
        return True
    return (
        len(word) > 1
        and words.ADNOMINAL.search(word) is not None
        and words.NOT_ADNOMINAL.search(word) is None
    )


@lru_cache(maxsize=_WORDS_KEPT)
def is_verbal(word: str) -> bool:
    """A verb that goes on: 팔려, 넘기며."""
    return words.VERBAL.search(word) is not None and words.NOUN_LIKE_VERB.search(word) is None


def is_bare_noun(token: Token) -> bool:
    """A noun without a particle, as stands directly before a number: 하수관 41㎞."""
    bare = not token.particle or token.particle in ("와", "과", "인")
    return bare and not is_adnominal(token.word) and not is_verbal(token.word)


def can_be_measured(tokens: list[Token], at: int) -> bool:
    """Whether the word at `at` may name what a number measures: no time, no actor, no counter, no pronoun."""
    token, before = tokens[at], tokens[at - 1].word if at else ""
    if is_number_word(token.word) or is_adnominal(token.word) or words.TIME_WORD.match(token.noun):
        return False
    after = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if token.particle == "에" and (words.ACCORDING.match(after) or token.noun in words.CAUSES):
        return False
    if _is_source(token, after) or after.startswith("때"):  # 목표를 넘을 때: a verb
        return False
    if token.particle in ("에", "에게") and token.noun in words.RECEIVERS:
        return True  # 기업에 3억원을 준다
    if token.noun in words.NO_HEAD or is_time_again(before, token.noun):
        return False
    if is_counter(tokens, at) or is_verbal(token.word):
        return False
    return token.noun in words.NOT_AN_ACTOR or words.ACTOR.fullmatch(token.noun.partition("(")[0]) is None


def is_time_again(before: str, noun: str) -> bool:
    """지난 선거보다, 이 기간에: a time that was named."""
    return before in ("지난", "같은") or (noun == "기간" and before in ("이", "그", "해당"))


def _is_source(token: Token, after: str) -> bool:
    """통계로는 …, 자료를 보면 …: where the number is from."""
    if token.particle in ("을", "를"):
        return after in ("보면", "보니", "보자", "살펴보면")
    return token.particle in _FROM and words.SOURCES.search(token.noun) is not None


_FROM = frozenset(["로", "으로", "로는", "으로는", "에", "에는", "에서", "에서는"])


def is_counter(tokens: list[Token], at: int) -> bool:
    """The counter of a number before it: 한 포기에, 24만 마리로."""
    before = tokens[at - 1].word if at else ""
    return tokens[at].noun.removesuffix("쯤") in words.COUNTER_WORDS and (
        before == "한" or _NUMBER.fullmatch(before) is not None
    )


def phrase(tokens: list[Token], at: int) -> str | None:
    """The noun at `at` with the nouns, genitives and the one adjective before it; clauses are left out.

    조성하는 비전 펀드의 규모 -> 비전 펀드 규모; 낡은 하수관 stays.
    """
    parts = [tokens[at].noun]
    back = at - 1
    while back >= 0 and at - back < _MOST_TOKENS and not tokens[back + 1].opens and _modifies(tokens, back):
        token = tokens[back]
        parts.insert(0, token.noun if token.particle == "의" and not _is_with(token) else token.word)
        if is_adnominal(token.word):
            break
        back -= 1
    if back == at - 1 and tokens[at].noun in words.GENERAL_HEADS:
        parts[:0] = _which(tokens, at)
    return cleaned(" ".join(parts))


def _is_with(token: Token) -> bool:
    """외국인과의 혼인: "of" behind "with" stays."""
    return split_particle(token.noun)[1] in ("와", "과")


def _which(tokens: list[Token], at: int) -> list[str]:
    """What a clause says of a general noun: 다친 사람, 원서를 낸 사람; only this tells which people."""
    if at == 0 or tokens[at - 1].closed or tokens[at].opens or not is_adnominal(tokens[at - 1].word):
        return []
    parts = [tokens[at - 1].word]
    if parts[0] in words.NAMES_NOTHING:
        return []
    for back in range(at - 2, max(-1, at - 4), -1):
        token = tokens[back]
        if (
            token.closed
            or tokens[back + 1].opens
            or token.particle not in _OF_A_CLAUSE
            or is_number_word(token.word)
        ):
            break
        parts.insert(0, token.word)
    return parts


_OF_A_CLAUSE = frozenset(["을", "를", "이", "가", "에", "만"])


def _modifies(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if token.closed or is_verbal(token.word):
        return False
    if is_adnominal(token.word):
        return words.ADJECTIVE.fullmatch(token.word) is not None
    if is_number_word(token.word):
        return token.word in words.KEPT_BEFORE_NOUN
    if token.particle in ("의", "와", "과"):
        return words.ACTOR.fullmatch(token.noun) is None and token.noun not in words.NO_HEAD
    return not token.particle


def cleaned(printed: str) -> str | None:
    """The phrase without marks at its ends and without half a bracket; None if nothing that names a thing is left."""
    printed = printed.strip(_MARKS + " ")
    if printed.count("(") != printed.count(")"):
        printed = printed.split("(")[-1] if "(" in printed else printed.replace(")", "")
    printed = printed.strip()
    return None if not printed or printed in words.NO_HEAD or words.TIME_WORD.match(printed) else printed

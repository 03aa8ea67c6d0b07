"""Korean verbs by their stems: 찬성했고, 찬성한 -> 찬성; 팔렸다, 팔린 -> 팔리; 찍었다, 찍을 -> 찍."""

from __future__ import annotations

import re

from monitor.figures.korean.phrases import is_adnominal, is_verbal
from monitor.ledger import words_ko

# Hangul syllables in Unicode: 19 first consonants by 21 vowels by 28 finals.
_FIRST_SYLLABLE, _LAST_SYLLABLE, _VOWELS, _FINALS = 0xAC00, 0xD7A3, 21, 28
_FINAL_N, _FINAL_L, _FINAL_B, _FINAL_SS = 4, 8, 17, 20
_OF_AN_ENDING = frozenset((_FINAL_N, _FINAL_L, _FINAL_B, _FINAL_SS))  # what an ending leaves on an open stem
_DRAWN_TOGETHER = {
    6: 20,
    9: 8,
    14: 13,
    10: 11,
}  # vowels that 어 and 아 have gone into: ㅕ ㅘ ㅝ ㅙ of ㅣ ㅗ ㅜ ㅚ

_OF_A_NOUN = re.compile(
    r"(?P<noun>[가-힣]{2,8}?)(?:하|했|한|할|함|해|되|됐|된|될|돼|됨|시켰|시킨|시키|당했|당한)[가-힣]{0,4}"
)
_FINITE = re.compile(r"(?P<stem>[가-힣]{1,7})(?:다고|다며|다면서|다는|다던|다면|다)")
_IN_THE_PAST = re.compile(r"(?P<stem>[가-힣]{1,7})(?:고|지만|으며|으나|는데|는지|던|을)")


def stem_of(word: str) -> str | None:
    """The stem of a verb, or the noun that it is made of; None if the word does not look like a verb."""
    made = _OF_A_NOUN.fullmatch(word)
    if made and not word.endswith(words_ko.NOUNS_LIKE_VERBS):
        return made["noun"]
    finite = _FINITE.fullmatch(word)
    if finite and (_final(finite["stem"]) in (_FINAL_SS, _FINAL_N) or finite["stem"].endswith("는")):
        return _opened(finite["stem"])
    past = _IN_THE_PAST.fullmatch(word)
    if past and _final(past["stem"]) == _FINAL_SS:
        return _opened(past["stem"])
    if is_adnominal(word) or is_verbal(word):
        end = next((end for end in words_ko.CONNECTIVES if word.endswith(end) and word != end), "")
        return word.removesuffix(end) if end else _opened(word)
    return None


def _opened(form: str) -> str:
    """팔렸, 팔린, 팔려 -> 팔리; 찍었, 찍은, 찍어 -> 찍."""
    if len(form) > 1 and form[-1] in "었았은을는던어아":
        return form[:-1]
    if not _FIRST_SYLLABLE <= ord(form[-1]) <= _LAST_SYLLABLE:
        return form
    rest, final = divmod(ord(form[-1]) - _FIRST_SYLLABLE, _FINALS)
    first, vowel = divmod(rest, _VOWELS)
    if final in _OF_AN_ENDING:
        final = 0
    if final == 0:
        vowel = _DRAWN_TOGETHER.get(vowel, vowel)
    return form[:-1] + chr(_FIRST_SYLLABLE + (first * _VOWELS + vowel) * _FINALS + final)


def _final(form: str) -> int:
    return (ord(form[-1]) - _FIRST_SYLLABLE) % _FINALS

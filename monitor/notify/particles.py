"""Korean particles behind any word: 1만명을, 70%를, AI가, 서울로. Pure; the tables follow how the word is read aloud."""

from __future__ import annotations

import re

_CLOSERS = "\"'”’»)]}>〉》」』】.…"
_BRACKETED = re.compile(r"\s*\([^()]{0,80}\)$")  # 양성(연간)이: the bracket is not read

_HEARD = 120  # of a word's end: no particle depends on more

# The final sound of each digit's name: 영 일 이 삼 사 오 육 칠 팔 구. "" is none, "ㄹ" matters to 로 alone.
_DIGIT_ENDS = {
    "0": "ㅇ",
    "1": "ㄹ",
    "2": "",
    "3": "ㅁ",
    "4": "",
    "5": "",
    "6": "ㄱ",
    "7": "ㄹ",
    "8": "ㄹ",
    "9": "",
}
_ZEROS_END = {1: "ㅂ", 2: "ㄱ", 3: "ㄴ", 4: "ㄴ", 8: "ㄱ", 12: ""}  # 십 백 천 만 억 조
_UNIT_ENDS = {"%": "", "%p": "", "㎡": "", "km": "", "m": "", "kg": "ㅁ", "t": "ㄴ", "℃": ""}
_UNIT_ENDS |= {
    "W": "",
    "kW": "",
    "MW": "",
    "GW": "",
    "TW": "",
    "Wh": "",
    "kWh": "",
    "MWh": "",
    "GWh": "",
    "TWh": "",
}
_UNIT_ENDS |= {"B": "", "kB": "", "MB": "", "GB": "", "TB": "", "PB": "", "EB": ""}
_LETTER_ENDS = {
    "L": "ㄹ",
    "R": "ㄹ",
    "M": "ㅁ",
    "N": "ㄴ",
}  # names of letters that end in a consonant: 엘 알 엠 엔
# How words end, the longest ending first: 구글, 폰, 크롬; 인터넷, but 마이크로소프트, 뱅크.
_WORD_ENDS = {"le": "ㄹ", "ne": "ㄴ", "me": "ㅁ", "ng": "ㅇ", "l": "ㄹ", "m": "ㅁ", "n": "ㄴ"}
_STOPS = {"b": "ㅂ", "p": "ㅂ", "k": "ㄱ", "c": "ㄱ", "t": "ㅅ"}  # heard as an end only behind a vowel
_VOWELS = frozenset("aeiouy")
_LATIN = re.compile(r"[A-Za-z]+$")
_HANGUL_FINALS = 28
_HANGUL_RIEUL = 8
_NUMBER_WITH_UNIT = re.compile(r"([0-9])([%℃㎡A-Za-z]{1,3})$")


def with_particle(word: str, pair: str) -> str:
    """`word` and the one of `pair` ("을/를", "이/가", "은/는", "과/와", "으로/로") that fits how it is read."""
    behind_consonant, behind_vowel = pair.split("/")
    end = _final_sound(word)
    takes_vowel_form = not end or (end == "ㄹ" and behind_vowel == "로")
    return word + (behind_vowel if takes_vowel_form else behind_consonant)


def _final_sound(word: str) -> str:
    """The consonant that the word ends in when read aloud, "" for a vowel."""
    bare = _BRACKETED.sub("", word[-_HEARD:].rstrip()).rstrip(_CLOSERS) or word
    last = bare[-1:]
    if "가" <= last <= "힣":
        return _hangul_end(last)
    if last.isascii() and last.isdigit():
        return _number_end(bare)
    with_unit = _NUMBER_WITH_UNIT.search(bare[-4:])
    if with_unit and with_unit[2] in _UNIT_ENDS:
        return _UNIT_ENDS[with_unit[2]]
    return _latin_end(bare)


def _hangul_end(letter: str) -> str:
    final = (ord(letter) - ord("가")) % _HANGUL_FINALS
    if not final:
        return ""
    return "ㄹ" if final == _HANGUL_RIEUL else "ㅁ"


def _number_end(text: str) -> str:
    """1,000 ends like 천, 15 like 오, 2.50 like 영: zeros count as a power only before the point."""
    number = re.search(r"[0-9][0-9,.]*$", text[-40:])
    digits = number[0].replace(",", "") if number else text[-1]
    zeros = len(digits) - len(digits.rstrip("0"))
    if not zeros or zeros == len(digits) or "." in digits:
        return _DIGIT_ENDS[digits[-1]]
    return _ZEROS_END[max(power for power in _ZEROS_END if power <= zeros)]


def _latin_end(word: str) -> str:
    """An acronym is spelt out (AI, LLM), and so is what has no vowel (db, html); another word is read (Google, OpenAI)."""
    found = _LATIN.search(word[-_HEARD:])
    letters = found[0].lower() if found else ""
    if word[-1:].isupper() or not _VOWELS & set(letters):
        return _LETTER_ENDS.get(letters[-1:].upper(), "")
    if letters[-1] in _STOPS:
        before = letters.removesuffix("ck").removesuffix(letters[-1])
        return _STOPS[letters[-1]] if before[-1:] in _VOWELS else ""
    return next((sound for end, sound in _WORD_ENDS.items() if letters.endswith(end)), "")

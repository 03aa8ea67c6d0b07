"""What of a text is cut, by kind, and what is not. Sentences are made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.articles import language_of
from monitor.articles.cuts import cuts_in
from monitor.articles.texts import read_text

LEAD = "가람시는 올해 도서관 예산으로 3백12억원을 편성했다고 20일 밝혔다."
MORE = "시는 낡은 도서관 4곳을 고치고 책 2만 권을 새로 사들일 계획이라고 설명했다."
ENGLISH = "The council voted on Tuesday to spend $45 million on six electric ferries."


def body(*lines: str, title: str = "") -> str:
    """What is left of the text, blank lines dropped."""
    text = "\n".join(lines)
    left = read_text("https://press.example/1", title, text, language_of(text)).body
    return "\n".join(line for line in left.split("\n") if line.strip())


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("byline", "나서윤 기자 seoyun@garam.example"),
        ("byline", "나서윤·도연우 기자"),
        ("byline", "가람=나서윤 기자"),
        ("byline", "글·사진 나서윤 기자"),
        ("byline", "나서윤 기자 a@b.example도연우 기자 c@d.example"),
        ("byline", "[가람일보 나서윤 기자]"),
        ("caption", "[사진] 20일 다시 문을 연 도서관"),
        ("caption", "가람시 공무원들이 20일 도서관을 살펴보고 있다. 가람시 제공"),
        ("caption", "도서관 앞에 줄이 길게 늘어서 있다. [사진=가람일보]"),
        ("caption", "▲ 20일 다시 문을 연 도서관에서 어린이들이 책을 읽고 있다"),
        ("credit", "[가람시 제공. 재판매 및 DB 금지]"),
        ("credit", "사진=가람일보"),
        ("rights", "<저작권자 ⓒ 가람일보, 무단전재 및 재배포 금지>"),
        ("rights", "Copyright ⓒ 가람일보. All rights reserved."),
        ("hashtags", "#도서관 #예산 #가람시"),
        ("end mark", "(끝)"),
        ("counter", "12,345"),
        ("furniture", "공유하기"),
        ("time", "입력 2024.06.03 20:06 수정 2024.06.03 21:31"),
        ("notice", "▶ 가람일보 카카오톡 채널 구독하기"),
        ("notice", "제보는 카카오톡 garam"),
    ],
)
def test_a_korean_line_that_is_not_the_article_is_cut(kind: str, line: str) -> None:
    text = "\n".join([LEAD, MORE, line])
    assert [(cut.kind, text[cut.start : cut.end]) for cut in cuts_in(text, "", "ko")] == [(kind, line)]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("byline", "By Ada Quill"),
        ("byline", "By Ada Quill and Bo Reed | The Lantern"),
        ("byline", "(Reporting by the harbour desk; Editing by Bo Reed)"),
        ("credit", "Photo: Ada Quill/The Lantern"),
        ("rights", "© 2024 The Lantern. All rights reserved."),
        ("notice", "Sign up for our morning letter"),
        ("time", "Published: April 9, 2024 1:05 p.m."),
    ],
)
def test_an_english_line_that_is_not_the_article_is_cut(kind: str, line: str) -> None:
    text = f"{ENGLISH}\n{line}"
    assert [(cut.kind, text[cut.start : cut.end]) for cut in cuts_in(text, "", "en")] == [(kind, line)]


@pytest.mark.parametrize(
    "line",
    [
        "By March, 3,000 people had left the valley.",
        "Save the Children put the number at 4,200.",
        "▲ 도서관 예산 312억원 ▲ 공원 예산 84억원",
        "◇ 전형별 모집인원",
        "그는 사진 3천 장을 시에 제공했다.",
        "기자 120명이 회견에 왔다.",
        "시는 등록 단체 40곳에 5천만원씩 준다.",
        "댓글 5만 개가 여론을 흔들었다는 보고서가 나왔다.",
        "#1 seed Harbor lost to No. 12 Quay by 3 points.",
        "도서관 4곳",
        '"예산 30억원을 더 달라"',
        "(단위: 억원)",
        "'새벽 도서관' 이용권 30만원 제공",
        "'새벽 도서관' 3만장 제공",
    ],
)
def test_a_line_of_the_article_stays(line: str) -> None:
    assert line in body(LEAD, line, MORE)


@pytest.mark.parametrize("credit", ["사진=가람일보", "[가람시 제공. 재판매 및 DB 금지]", "(사진=나서윤)"])
@pytest.mark.parametrize(
    "last", ["공사는 내년 봄에 끝난다.", "예산은 4억원이다.", "시는 “늦지 않게 하겠다”고 밝혔다."]
)
def test_the_last_words_of_an_article_stay_above_a_pictures_credit(last: str, credit: str) -> None:
    assert body(LEAD, MORE, last, credit) == "\n".join([LEAD, MORE, last])


@pytest.mark.parametrize(
    "caption",
    [
        "20일 다시 문을 연 도서관",
        "도서관 3층 전경.",
        "시민들이 책을 고르고 있다.",
        "시장이 책 4권을 들고 서 있다.",
        "새 열람실 모습이다.",
    ],
)
@pytest.mark.parametrize("where", [0, 1, 2], ids=["above", "between", "below"])
def test_a_caption_above_its_credit_is_cut(caption: str, where: int) -> None:
    lines = [LEAD, MORE]
    lines[where:where] = [caption, "사진=가람일보"]
    assert body(*lines) == f"{LEAD}\n{MORE}"


def test_a_sentence_above_a_credit_within_the_text_is_a_caption() -> None:
    assert body(LEAD, "시민 9명이 20일 도서관을 찾았다.", "사진=가람일보", MORE) == f"{LEAD}\n{MORE}"


@pytest.mark.parametrize(
    ("line", "left"),
    [
        (f"(가람=물결통신) 나서윤 기자 = {LEAD}", LEAD),
        (f"[가람=물결통신] 나서윤 도연우 기자 = {LEAD}", LEAD),
        (f"[가람일보 나서윤 기자] {LEAD}", LEAD),
        (f"가람일보=나서윤 기자 | {LEAD}", LEAD),
        (f"{LEAD} 나서윤 기자 seoyun@garam.example", LEAD),
        (f"HARBOR CITY, April 9 (Lantern Wire) - {ENGLISH}", ENGLISH),
        (f"HARBOR CITY — {ENGLISH}", ENGLISH),
        ("바다로(8,120원 ▲ 60 +0.74%)가 배 3척을 샀다고 밝혔다.", "바다로 가 배 3척을 샀다고 밝혔다."),
        ("바다로(123450)가 배 3척을 샀다고 밝혔다.", "바다로 가 배 3척을 샀다고 밝혔다."),
    ],
    ids=["wire", "agency", "bracket", "bar", "signature", "english wire", "city", "ticker", "code"],
)
def test_within_a_paragraph_only_what_is_not_the_sentence_is_cut(line: str, left: str) -> None:
    assert " ".join(body(line).split()) == left


@pytest.mark.parametrize(
    "head",
    [
        "관련기사",
        "경제 주요뉴스",
        "[많이 본 뉴스]",
        "이 시각 헤드라인",
        "포인트 뉴스",
        "■ 추천 기사",
        "Most read",
        "Related stories",
    ],
)
def test_a_list_of_other_articles_goes_with_its_head(head: str) -> None:
    assert body(LEAD, head, "달빛은행 순이익 7조원", "휘발유값 1,888원", "1", MORE) == f"{LEAD}\n{MORE}"


def test_nothing_comes_behind_the_rights_line() -> None:
    rights = "저작권자 ⓒ 가람일보, 무단전재 및 재배포 금지"
    assert (
        body(LEAD, MORE, rights, "댓글 쓴 이는 예산이 3조원은 되어야 한다고 말했다고 한다.")
        == f"{LEAD}\n{MORE}"
    )


def test_a_rights_line_above_the_article_takes_only_itself() -> None:
    assert body("ⓒ 가람일보, 무단전재 및 재배포 금지", LEAD, MORE) == f"{LEAD}\n{MORE}"


def test_headlines_behind_a_by_line_go() -> None:
    assert (
        body(LEAD, MORE, "나서윤 기자", "달빛은행 순이익 7조원", "휘발유값 1,888원", "금값 61만원")
        == f"{LEAD}\n{MORE}"
    )


def test_the_headline_repeated_above_the_text_is_read_once() -> None:
    assert body("[속보] 예산 312억원", LEAD, title="예산 312억원") == LEAD


DUMP = (
    "뉴스 홈",
    "경제",
    "실시간 키워드",
    "2020.01.01 00:00 기준",
    "가람시, 도서관 예산 312억원으로",
    "가람일보 2024-06-03 20:06:00",
    "0",
    "요약보기",
)


def test_a_page_dump_begins_behind_the_line_that_tells_the_time() -> None:
    assert body(*DUMP, LEAD, MORE, title="가람시, 도서관 예산 312억원으로") == f"{LEAD}\n{MORE}"


def test_a_page_dump_without_a_headline_keeps_its_own() -> None:
    assert body(*DUMP, LEAD) == f"가람시, 도서관 예산 312억원으로\n{LEAD}"


def test_a_page_dump_ends_with_its_last_paragraph() -> None:
    assert body(*DUMP, LEAD, "달빛은행 순이익 7조원", "휘발유값 1,888원", "금값 61만원", title="x") == LEAD


def test_a_short_last_sentence_of_a_page_dump_stays() -> None:
    lists = ("달빛은행 순이익 7조원", "휘발유값 1,888원", "금값 61만원")
    assert body(*DUMP, LEAD, "책값은 9천원이다.", *lists, title="x") == f"{LEAD}\n책값은 9천원이다."


def test_a_list_of_the_article_above_its_by_line_stays() -> None:
    text = body(
        *DUMP, LEAD, "▲ 예산 312억원", "▲ 도서관 4곳", "나서윤 기자", "구독자 1,234", "응원수 567", title="x"
    )
    assert text == f"{LEAD}\n▲ 예산 312억원\n▲ 도서관 4곳"


def test_an_english_page_dump_begins_behind_its_time() -> None:
    head = (
        "Home",
        "Local",
        "Harbor buys ferries",
        "By Ada Quill",
        "Published: April 9, 2024 1:05 p.m.",
        "Share",
    )
    assert body(*head, ENGLISH, "Most Read", "Rents jump 9%", title="Harbor buys ferries") == ENGLISH


def test_cuts_are_ascending_disjoint_and_blank_to_the_same_length() -> None:
    text = "\n".join([*DUMP, f"(가람=물결통신) 나서윤 기자 = {LEAD}", "관련기사", "금값 61만원", "(끝)"])
    article = read_text("https://press.example/1", "", text)
    edges = [edge for cut in article.cuts for edge in (cut.start, cut.end)]
    assert edges == sorted(edges)
    assert len(article.body) == len(text)
    assert article.text == text


@given(st.text(alphabet=st.sampled_from("가나다 기자=()[]▲#.,12%@\n사진제공ⓒ끝Byab"), max_size=300))
def test_whatever_the_text_offsets_hold(text: str) -> None:
    article = read_text("https://press.example/1", "", text)
    assert len(article.body) == len(text)
    assert all(0 <= cut.start < cut.end <= len(text) for cut in article.cuts)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n" * 5000,
        "(" * 50_000,
        "#a,,," * 5_000,
        "By " + "A" * 5_000,
        "가=" * 20_000,
        "\ud800",
        "a@" * 20_000,
    ],
)
def test_no_text_makes_the_cleaning_fail_or_hang(text: str) -> None:
    assert len(read_text("x", "", text).body) == len(text)

"""The message for the changes of one article."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC
from decimal import Decimal
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.model import Change
from monitor.notify.alerts import alert, with_mark
from tests.notify.makers import AFTER, BEFORE, SEEN, figure, finding, observation, with_figure

HOSTILE = "\u202e<script>alert('x')</script>&amp;\x00 \u2066" + "Z" * 10_000


def lines(*findings, lang="ko", **options):
    return alert(findings, lang, sent_at=SEEN, **options).text.split("\n")


def test_alert_reads_from_the_change_to_the_evidence():
    told = with_figure(finding(also_in=3), speaker="군수")
    assert lines(told) == [
        "[수정] 나무 심기(연간) 1만 그루 → 2만 그루",
        "+1만 그루(+100%) · 군수 발표 · 들녘신문 <https://sinmun.example/new?a=1&b=2> 3.4 15:00",
        f"“{AFTER.format('2만 그루')}” ← “{BEFORE.format('1만 그루')}”(솔밭일보 <https://ilbo.example/old> 2.20)",
        "다른 매체 3곳도 같은 수치 · 반대 보도 없음",
        "보도 15:00 · 포착 15:04 · 발송 15:04",
    ]


@pytest.mark.parametrize(
    ("facts", "company"),
    [
        (
            {"also_in": 2, "confirmed_by": "산림청장"},
            "다른 매체 2곳도 같은 수치 · 산림청장 확인 · 반대 보도 없음",
        ),
        ({"also_in": 2, "against": 1}, "다른 매체 2곳도 같은 수치 · 다른 매체 1곳은 다른 수치"),
        ({"against": 2}, "다른 매체 2곳은 다른 수치"),
        ({"also_in": 1, "kind": "conflict"}, "다른 매체 1곳도 같은 수치"),
    ],
    ids=["another speaker says so", "one says otherwise", "all say otherwise", "a conflict is not unopposed"],
)
def test_an_alert_says_who_else_speaks_of_the_value(facts, company):
    assert lines(finding(**facts))[-2] == company


def test_owner_that_says_so_itself_is_named():
    sentence = "솔내군은 한 해에 나무 {}를 심겠다고 4일 밝혔다."
    told = replace(finding().change, after=figure("20000", sentence=sentence, owner="솔내군"))
    assert lines(finding(change=told))[1].startswith("+1만 그루(+100%) · 솔내군 발표 · 들녘신문")
    doubted = "솔내군은 한 해에 나무 {}를 심는다고 환경단체가 밝혔다."
    told = replace(told, after=figure("20000", sentence=doubted, owner="솔내군"))
    assert "발표" not in lines(finding(change=told))[1]


def test_alert_in_english_keeps_the_order():
    told = with_figure(finding(also_in=1, label="Trees planted a year"), speaker="the county")
    said = lines(told, lang="en")
    assert said[0] == "[Revised] Trees planted a year: 10,000 → 20,000"
    assert (
        said[1]
        == "+10,000 (+100%) · according to the county · 들녘신문 <https://sinmun.example/new?a=1&b=2> 4 Mar 15:00"
    )
    assert said[3:] == [
        "the same figure in one other outlet · no report against it",
        "published 15:00 · seen 15:04 · sent 15:04",
    ]


@pytest.mark.parametrize(
    ("kind", "korean", "english"),
    [
        ("revised", "[수정] {} 1만 그루 → 2만 그루", "[Revised] {}: 10,000 → 20,000"),
        ("refined", "[구체화] {} 1만 그루 → 2만 그루", "[Refined] {}: 10,000 → 20,000"),
        (
            "conflict",
            "[엇갈림] {}: 들녘신문은 2만 그루, 솔밭일보는 1만 그루",
            "[Conflict] {}: 들녘신문 says 20,000, 솔밭일보 says 10,000",
        ),
        (
            "corrected",
            "[기사 고침] {}: 들녘신문 기사, 이제 2만 그루(고치기 전 1만 그루)",
            "[Edited] {}: 들녘신문 now says 20,000 (was 10,000)",
        ),
    ],
)
def test_first_line_says_what_happened_in_the_words_of_its_kind(kind, korean, english):
    assert lines(finding(kind))[0] == korean.format("나무 심기(연간)")
    assert lines(finding(kind), lang="en")[0] == english.format("나무 심기(연간)")


def test_conflict_never_has_an_arrow():
    said = "\n".join(lines(finding("conflict")))
    assert "→" not in said
    assert "←" not in said
    assert "차이 1만 그루" in said


def test_edited_page_shows_what_it_says_now_and_what_it_said():
    told = finding("corrected")
    standing = observation(told.change.before.figure, url=told.url, outlet=told.outlet)
    said = lines(replace(told, change=replace(told.change, before=standing)))
    assert said[2].startswith("이제: “군은 올해부터")
    assert said[3].startswith("고치기 전: “군은 그동안")


def test_announced_target_says_where_it_starts_and_when_it_is_due():
    told = with_figure(
        finding("announced", before=None), stated_from=(Decimal(5000), Decimal(5000)), due="2030"
    )
    said = lines(told)
    assert said[0] == "[발표] 나무 심기(연간) 5,000그루에서 2만 그루로"
    assert said[1] == "목표 시점 2030년 · 들녘신문 <https://sinmun.example/new?a=1&b=2> 3.4 15:00"


def test_rate_is_said_where_the_label_does_not_say_it():
    told = with_figure(finding(label="나무 심기"), per="year")
    standing = replace(told.change.before, figure=replace(told.change.before.figure, per="year"))
    told = replace(told, change=replace(told.change, before=standing))
    assert lines(told)[0] == "[수정] 나무 심기 연 1만 그루 → 연 2만 그루"
    assert lines(replace(told, label="나무 심기 (연간)"))[0] == "[수정] 나무 심기 (연간) 1만 그루 → 2만 그루"


def test_number_is_bold_where_it_stands_and_nowhere_else():
    twice = figure("20000", sentence="2만 그루라던 것이 이제 {}라고 한다.")
    told = replace(
        finding(), change=Change(kind="revised", before=finding().change.before, after=twice, reason="")
    )
    assert "“2만 그루라던 것이 이제 <b>2만 그루</b>라고 한다.”" in alert([told], "ko", sent_at=SEEN).html


def test_long_sentence_is_cut_around_its_number():
    told = with_figure(
        finding(), quote="앞 " * 300 + "2만 그루" + " 뒤" * 300, start=600, quote_start=0, end=605
    )
    said = lines(told)[2]
    assert "앞 2만 그루 뒤" in said
    assert len(said) < 320


def test_sentence_that_does_not_hold_its_number_is_quoted_without_marks():
    said = alert([with_figure(finding(), quote_start=9_999)], "ko", sent_at=SEEN).html
    assert "“군은 올해부터 한 해 2만 그루를 심기로 했다.”" in said


def test_a_change_on_another_page_of_the_story_names_its_outlet():
    there = {"url": "https://wire.example/7", "outlet": "바다통신", "label": "다"}
    said = alert([finding(), finding(**there)], "ko", sent_at=SEEN)
    assert (
        "• [수정] 다 1만 그루 → 2만 그루 · +1만 그루(+100%) · 바다통신 <https://wire.example/7>"
        in said.text.splitlines()
    )
    assert 'href="https://wire.example/7"' in said.html


def test_other_changes_of_the_article_are_bullets_and_the_weightiest_comes_first():
    said = lines(
        finding("refined", label="가"), finding("conflict", label="나"), finding("revised", label="다")
    )
    assert said[0].startswith("[엇갈림] 나")
    assert [line for line in said if line.startswith("•")] == [
        "• [수정] 다 1만 그루 → 2만 그루 · +1만 그루(+100%)",
        "• [구체화] 가 1만 그루 → 2만 그루 · +1만 그루(+100%)",
    ]


def test_many_changes_are_counted_not_listed():
    said = lines(*[finding(label=str(n)) for n in range(500)])
    assert len(said) < 40
    assert "• 그 밖의 변동 479건" in said


def test_times_are_told_in_the_zone_of_the_sending():
    said = alert([finding()], "ko", sent_at=SEEN.astimezone(UTC)).text
    assert "보도 06:00 · 포착 06:04 · 발송 06:04" in said


def test_values_that_would_look_alike_are_shown_as_printed():
    before = observation(figure("3305.786100001", text="3305.7861㎡", unit="m2"))
    after = figure("3305.786300001", text="3305.7863㎡", unit="m2")
    told = replace(finding(), change=Change(kind="revised", before=before, after=after, reason=""))
    assert lines(told)[0].endswith("3305.7861㎡ → 3305.7863㎡")


def test_range_has_no_single_difference():
    told = with_figure(finding(), high=Decimal(30000))
    assert lines(told)[1] == "들녘신문 <https://sinmun.example/new?a=1&b=2> 3.4 15:00"


def test_likely_slip_is_said():
    told = finding()
    assert "확인 필요: 만을 억으로 쓴 듯" in "\n".join(
        lines(replace(told, change=replace(told.change, suspect="만을 억으로 쓴 듯")))
    )


@pytest.mark.parametrize(
    ("suspect", "ko", "en"),
    [
        ("possible scale slip: …", "확인 필요: 단위 오기 가능 [수정]", "check: possible scale slip [Revised]"),
        (
            "parts and total do not fit: …",
            "확인 필요: 합계가 맞지 않음 [수정]",
            "check: parts and total do not fit [Revised]",
        ),
        ("percentage does not fit: …", "확인 필요: 비율이 맞지 않음 [수정]", "check: percentage does not fit [Revised]"),
        ("a guess", "확인 필요: 오기 가능 [수정]", "check: possible slip [Revised]"),
    ],
)  # fmt: skip
def test_likely_slip_that_one_outlet_alone_states_heads_the_alert(suspect, ko, en):
    told = replace(finding(), change=replace(finding().change, suspect=suspect))
    for lang, heading in (("ko", ko), ("en", en)):
        subject = alert([told], lang, sent_at=SEEN).subject
        assert subject.startswith(heading)
        assert len(subject) <= 80
    assert lines(replace(told, also_in=1))[0].startswith("[수정]")


@pytest.mark.parametrize(
    ("suspect", "ko"),
    [
        ("possible scale slip: the same digits at 1000 times the size", "숫자는 같은데 크기가 1000배"),
        ("parts and total do not fit: 40곳 + 60곳 = 100, not 110곳", "40곳 + 60곳 = 100, 기사에는 110곳"),
        ("percentage does not fit: 50 → 60 is 20%, not 30%", "50 → 60이면 20%, 기사에는 30%"),
    ],
)
def test_the_reason_of_a_suspicion_is_told_in_the_readers_language(suspect, ko):
    told = replace(finding(), change=replace(finding().change, suspect=suspect))
    assert ko in alert([told], "ko", sent_at=SEEN).text
    assert suspect in alert([told], "en", sent_at=SEEN).text


def test_record_is_linked_where_there_is_a_dashboard():
    message = alert([finding()], "ko", sent_at=SEEN, public_url="https://watch.example/")
    assert '<a href="https://watch.example/series/1">이 수치의 기록</a>' in message.html


def test_mark_is_the_last_word_of_both_forms():
    marked = with_mark(alert([finding()], "ko", sent_at=SEEN), "k3f9")
    assert marked.text.endswith("발송 15:04 · #k3f9")
    assert marked.html.endswith("발송 15:04 · #k3f9")


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("kind", ["revised", "conflict", "corrected"])
def test_subject_fits_a_mail_and_keeps_both_values_however_long_the_names(kind, lang):
    told = finding(kind, label="긴 이름 " * 50, outlet="매우 긴 이름의 신문 " * 9)
    subject = alert([told], lang, sent_at=SEEN).subject
    assert len(subject) <= 80
    assert ("2만 그루" in subject and "1만 그루" in subject) or ("20,000" in subject and "10,000" in subject)


class _Tags(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.seen = set()
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.seen.add(tag)


@pytest.mark.parametrize("kind", ["revised", "conflict", "corrected", "announced"])
def test_hostile_words_arrive_harmless_and_short(kind):
    told = finding(kind, label=HOSTILE, outlet=HOSTILE, title=HOSTILE, url="javascript:alert(1)")
    words = {"text": HOSTILE, "quote": HOSTILE, "quote_start": 500, "start": 500, "end": 500 + len(HOSTILE)}
    told = with_figure(told, speaker=HOSTILE, counter=HOSTILE, due=HOSTILE, unit="other", **words)
    message = alert([told], "ko", sent_at=SEEN)
    assert _Tags(message.html).seen <= {"b", "a", "br"}
    assert not set("\u202e\u2066\x00") & set(message.text + message.html + message.subject)
    assert "javascript:" not in message.html
    assert max(map(len, message.html.split("<br>"))) < 1_500


WORDS = st.text(max_size=60)


@given(label=WORDS, outlet=WORDS, title=WORDS, url=WORDS, quote=WORDS, number=WORDS, start=st.integers(0, 70))
@settings(max_examples=60)
def test_any_words_make_a_message(label, outlet, title, url, quote, number, start):
    told = finding("conflict", label=label, outlet=outlet, title=title, url=url)
    told = with_figure(told, quote=quote, text=number, quote_start=0, start=start, end=start + len(number))
    message = alert([told], "ko", sent_at=SEEN)
    assert len(message.subject) <= 80
    assert len(message.text.split("\n")) == 5

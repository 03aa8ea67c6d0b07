"""Why an article's figures did or did not alert, in the reader's language."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from monitor.ledger.weights import EQUAL, MOVED, RULED_OUT
from monitor.notify.reason_words import EARLIER, EVIDENCE
from monitor.notify.reasons import say_reason
from monitor.notify.times import say_day
from monitor.notify.wording import in_catalogue
from monitor.phrases import Day, InBoth, Phrase, joined, parts_of, phrase
from monitor.store.database import open_store
from tests.timelines.replaying import replayed

TIMELINES = Path(__file__).parent.parent / "timelines/own"

# As earlier versions kept them.
EARLIER_TEXTS = {
    "the value moved": "값이 바뀜",
    "the same value as Harbour Post, 2026-03-02, rounded": "Harbour Post, 2026-03-02와 같은 값(어림)",
    "harbour: has 'quay', 'pier'": "harbour: 'quay', 'pier'가 나옴",
    "harbour: lacks 'AI'": "harbour: 꼭 있어야 할 말이 없음('AI')",
    "harbour: is a stranger among the last 3 articles on it: shares 4% of words, 0 numbers, 0% of the topic's title, they 46%, 1.3, 50%":
        "harbour: 최근 기사 3건과 겹치는 것이 거의 없음(말 4%, 수치 0개, 주제 제목의 말 0%, 최근 기사끼리는 46%, 1.3, 50%)",
    "640명 (가람일보, 2026-03-02) → 690명: the value moved": "640명 (가람일보, 2026-03-02) → 690명: 값이 바뀜",
    "not sent: 1% 미만": "알리지 않음: 1% 미만",
    "harbour: has 'quay'; headline only: HTTP 404": "harbour: 'quay'가 나옴; 제목만 읽음(404 응답)",
    "its page is gone: HTTP 410": "본문이 내려감: 410 응답",
    "somebody's own words": "somebody's own words",
}  # fmt: skip


@pytest.mark.parametrize(("kept", "korean"), EARLIER_TEXTS.items())
def test_a_reason_that_was_kept_as_a_text_is_told_in_korean(kept, korean):
    assert say_reason(kept, "ko").words == korean


@pytest.mark.parametrize("kept", EARLIER_TEXTS)
def test_and_stays_as_it_is_in_english(kept):
    assert say_reason(kept, "en").words == kept


def test_weights_are_told_apart_and_the_strongest_first():
    kept = "the value moved; wide close +3.2; other owner -0.8; name +0.7; terminal: owed"
    said = say_reason(kept, "en", most=2)
    assert (said.words, said.evidence) == (
        "the value moved; terminal: owed",
        "near in size +3.2, another owner -0.8",
    )
    assert say_reason(kept, "ko").evidence == "크기가 비슷함 +3.2, 주체가 다름 -0.8, 가까운 이름이 같음 +0.7"


def test_each_kind_of_evidence_has_a_name():
    assert {*EQUAL, *MOVED, *RULED_OUT} - {"bias", "rival bias"} == EVIDENCE.keys()


SEEN = datetime(2026, 3, 2, 20, 0, tzinfo=UTC)  # in Seoul it is the third
SEOUL = timezone(timedelta(hours=9))
SOURCE = phrase("{outlet}, {day}", outlet="가람일보", day=Day(SEEN))
KEPT = {
    phrase("the value moved"): "값이 바뀜",
    phrase("the same value as {source}, rounded", source=SOURCE): "가람일보, 2026.3.3과 같은 값(어림)",
    phrase("{topic}: {why}", topic="harbour", why=phrase("lacks {word}", word="'AI'")): "harbour: 꼭 있어야 할 말이 없음('AI')",
    phrase("change {number}, {kind}: {why}", number=3, kind="revised", why=phrase("the value moved")): "변동 3, 수정: 값이 바뀜",
    phrase("change {number}, {kind}: {why}", number=3, kind="revised", why="the value moved"): "변동 3, 수정: 값이 바뀜",
    phrase("{channel}: {state}", channel="team-mail", state="delivered"): "team-mail: 보냄",
    phrase("{channel}: dropped ({silent}{rest})", channel="team-mail", silent="not sent: ", rest="1% 미만"): "team-mail: 알리지 않음(1% 미만)",
    phrase("{channel}: {state} ({rest})", channel="desk", state="held", rest=phrase("held till {time}: quiet hours", time="08:00")): "desk: 보류(08:00까지 보류(방해 금지 시간))",
    phrase("{channel}: {state} ({rest})", channel="desk", state="held", rest="08:00까지 보류"): "desk: 보류(08:00까지 보류)",
    phrase("not sent: {why}", why=phrase("under {least}", least=InBoth(en="0.5 points", ko="0.5%p"))): "알리지 않음: 0.5%p 미만의 변동",
    phrase("not sent: {why}", why=phrase("a slip is likely ({slip})", slip="possible scale slip: the same digits at 1000 times the size")):
        "알리지 않음: 오기로 의심됨(단위 오기 가능성: 숫자는 같은데 크기가 1000배)",
    phrase("released after: {why}", why=joined(["not sent: the page is back", phrase("waiting for a second outlet")], "; ")):
        "보류 해제: 알리지 않음: 기사가 다시 보임; 두 번째 매체 대기 중",
    phrase("suspect: {slip}", slip="possible scale slip: the same digits at 1000 times the size"): "확인 필요: 단위 오기 가능성: 숫자는 같은데 크기가 1000배",
    phrase("withdrawn: {fault}; its figures stay in the ledger", fault="HTTP 404"): "내려간 기사(404 응답), 수치는 장부에 남음",
    phrase("linked anew on {day}, when {url} came late: before in {place}", day=Day(SEEN), url="https://a.example/1", place=phrase("no series")):
        "2026.3.3에 늦게 온 https://a.example/1에 맞춰 다시 이음(전에는 이어진 수치 없음)",
    phrase("story {number}: {why}", number=4, why="tells what https://a.example/1 tells: 항만"): "사건 4: https://a.example/1과 같은 일을 다룸: 항만",
    joined([phrase("the value moved"), "wide close +3.2", "somebody's own words"], "; "): "값이 바뀜; somebody's own words",
}  # fmt: skip


def in_seoul(lang):
    return lambda at: say_day(at.astimezone(SEOUL), lang, year=True)


@pytest.mark.parametrize(("reason", "korean"), KEPT.items())
def test_a_reason_is_told_with_its_facts_in_korean(reason, korean):
    assert say_reason(reason, "ko", day=in_seoul("ko")).words == korean


def test_a_day_is_told_in_the_readers_zone():
    reason = phrase("published before {source}: moves nothing", source=SOURCE)
    assert reason == "published before 가람일보, 2026-03-02: moves nothing"
    assert say_reason(reason, "en").words == reason
    said = say_reason(reason, "en", day=in_seoul("en")).words
    assert said == "published before 가람일보, 3 Mar 2026: moves nothing"


@pytest.mark.parametrize("row", EARLIER)
def test_a_text_of_an_earlier_version_is_told_like_the_reason_with_its_facts(row):
    """What stands in a slot is a name, or a reason of the catalogue."""
    names = [part.split("}")[0] for part in row.template.split("{")[1:]]
    facts = {name: phrase("the value moved") if name in ("why", "rest") else "가람" for name in names}
    kept = phrase(row.template, **facts)
    assert say_reason(str(kept), "ko").words == say_reason(kept, "ko").words != kept


def test_every_row_is_in_the_catalogue():
    assert [
        row for row in EARLIER if in_catalogue(row.template, "ko") == row.template and "→" not in row
    ] == []


TIMELINE = pytest.mark.parametrize("timeline", ["ko-data-leak-01", "ko-shipyard-orders-01", "en-dam-01"])


@TIMELINE
def test_every_reason_of_a_timeline_is_told_in_korean(timeline, tmp_path):
    kept, texts = reasons_of(timeline, tmp_path)
    assert len(kept) > 20
    assert len(texts) > 20
    assert [one for one in {*kept, *texts} if say_reason(one, "ko").words == one] == []


@TIMELINE
def test_each_is_told_by_its_facts_as_by_its_text(timeline, tmp_path):
    """Texts have no space less before a bracket than they had."""
    kept, texts = reasons_of(timeline, tmp_path)
    parts = {part for one in kept for part in parts_of(one, "; ") if isinstance(part, Phrase) and part.facts}
    both = parts & texts
    assert len(both) > 20
    told = {
        one: [say_reason(said, "ko").words.replace(" (", "(") for said in (one, str(one))] for one in both
    }
    assert [one for one, (by_facts, by_text) in told.items() if by_facts != by_text] == []


def reasons_of(timeline, folder):
    """What is kept of a timeline, article by article and figure by figure, and the single texts that were printed."""
    case = json.loads((TIMELINES / f"{timeline}.json").read_text(encoding="utf-8"))
    lines = replayed(case, folder)
    store = open_store(f"sqlite:///{folder / case['id']}.db")
    kept = [one.reason for url in {line["url"] for line in lines} for one in store.why(url)]
    store.close()
    return kept, {one for line in lines for one in line.get("reasons", ())}

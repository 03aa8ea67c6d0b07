"""Why an article's figures did or did not alert, in the reader's language."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from monitor.ledger.weights import EQUAL, MOVED, RULED_OUT
from monitor.notify.reason_words import EVIDENCE, KOREAN
from monitor.notify.reasons import say_reason
from tests.timelines.replaying import replayed

TIMELINES = Path(__file__).parent.parent / "timelines/own"

SAID = {
    "the value moved": "값이 바뀜",
    "the same value as Harbour Post, 2026-03-02, rounded": "Harbour Post, 2026-03-02와 같은 값(어림)",
    "harbour: has 'quay', 'pier'": "harbour: 'quay', 'pier'가 나옴",
    "harbour: lacks 'AI'": "harbour: 꼭 있어야 할 말이 없음('AI')",
    "harbour: is a stranger among the last 3 articles on it: shares 4% of words, 0 numbers, 0% of the topic's title, they 46%, 1.3, 50%":
        "harbour: 최근 기사 3건과 겹치는 것이 거의 없음(말 4%, 수치 0개, 주제 제목의 말 0%, 최근 기사끼리는 46%, 1.3, 50%)",
    "change 3, revised: 640명 (가람일보, 2026-03-02) → 690명: the value moved": "변동 3, 수정: 640명 (가람일보, 2026-03-02) → 690명: 값이 바뀜",
    "team-mail: delivered": "team-mail: 보냄",
    "team-mail: dropped (not sent: 1% 미만)": "team-mail: 알리지 않음(1% 미만)",
    "suspect: possible scale slip: the same digits at 1000 times the size": "확인 필요: 단위 오기 가능성: 숫자는 같은데 크기가 1000배",
    "withdrawn: HTTP 404; its figures stay in the ledger": "내려간 기사(404 응답); 수치는 장부에 남음",
    "story 4: tells what https://a.example/1 tells: 항만, 640": "사건 4: https://a.example/1과 같은 일을 다룸: 항만, 640",
    "decision 2: series 5 is part of series 1 (the same quay)": "결정 2: 수치 5를 수치 1에 합침(the same quay)",
    "somebody's own words": "somebody's own words",
}  # fmt: skip


@pytest.mark.parametrize(("kept", "korean"), SAID.items())
def test_a_reason_is_told_in_korean(kept, korean):
    assert say_reason(kept, "ko").words == korean


@pytest.mark.parametrize("kept", SAID)
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


def test_the_slots_of_a_row_are_the_same_in_both_languages():
    slots = [
        {part.split(":")[0] for part in said.replace("}", "{").split("{")[1::2]}
        for row in KOREAN
        for said in row
    ]
    assert slots[::2] == slots[1::2]


@pytest.mark.parametrize("timeline", ["ko-data-leak-01", "ko-shipyard-orders-01", "en-dam-01"])
def test_no_reason_of_a_timeline_is_told_in_english(timeline, tmp_path):
    lines = replayed(json.loads((TIMELINES / f"{timeline}.json").read_text(encoding="utf-8")), tmp_path)
    kept = {reason for line in lines for reason in line.get("reasons", ()) if reason}
    told = {reason: say_reason(reason, "ko") for reason in kept}
    assert len(kept) > 20
    assert [reason for reason, said in told.items() if said.words == reason] == []

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.articles.times import printed_times, read_time, settled


@pytest.mark.parametrize(
    ("said", "is_"),
    [
        ("2024-06-03T20:06:12+09:00", "2024-06-03T20:06:12+09:00"),
        ("2024-06-03T11:06:12Z", "2024-06-03T20:06:12+09:00"),
        ("2024-06-03T11:06:12.123+00:00", "2024-06-03T20:06:12+09:00"),
        ("2024-06-03 20:06", "2024-06-03T20:06:00+09:00"),
        ("2024.06.03. 오후 8:06", "2024-06-03T20:06:00+09:00"),
        ("2024.06.03. 오전 12:06", "2024-06-03T00:06:00+09:00"),
        ("2024.06.03 (20:06)", "2024-06-03T20:06:00+09:00"),
        ("2024.06.03(월) 20:06", "2024-06-03T20:06:00+09:00"),
        ("2024년 6월 3일 20시 06분", "2024-06-03T20:06:00+09:00"),
        ("20240603200612", "2024-06-03T20:06:12+09:00"),
        ("2024/6/3 8:06 PM", "2024-06-03T20:06:00+09:00"),
    ],
)
def test_a_time_is_read_and_naive_ones_are_seoul_s(said: str, is_: str) -> None:
    assert read_time(said) == datetime.fromisoformat(is_)


@pytest.mark.parametrize(
    "said", ["", "2024-06-03", "2024-13-45 10:00", "어제 오후", "2024.06.03 25:00", "0000.00.00 00:00"]
)
def test_what_is_no_time_is_none(said: str) -> None:
    assert read_time(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "입력 2024.06.03 20:06 수정 2024.06.03 21:31",
        "기사입력 2024-06-03 오후 8:06 | 최종수정 2024-06-03 오후 9:31",
        "승인 : 2024-06-03 20:06 업데이트 2024-06-03 21:31",
        "송고시간 2024-06-03 20:06 기사수정 2024-06-03 21:31",
    ],
)
def test_printed_times_are_told_by_their_labels(said: str) -> None:
    times = printed_times(f"제목이 여기 있다 {said} 본문")
    assert times.published == datetime.fromisoformat("2024-06-03T20:06:00+09:00")
    assert times.edited == datetime.fromisoformat("2024-06-03T21:31:00+09:00")


NINE, MIDNIGHT, TEN = (datetime(2024, 6, 3, hour, 0, tzinfo=UTC) for hour in (9, 0, 10))


@pytest.mark.parametrize(
    ("printed", "tagged", "believed"),
    [
        (None, [], None),
        (NINE, [], NINE),
        (None, [TEN], TEN),
        (NINE, [TEN], TEN),
        (NINE, [MIDNIGHT], NINE),
        (NINE, [TEN, NINE.replace(second=30)], NINE.replace(second=30)),
    ],
    ids=["nothing", "print alone", "tag alone", "tag first", "nine hours off", "the tag that agrees"],
)
def test_print_and_tags_are_settled(
    printed: datetime | None, tagged: list[datetime], believed: datetime | None
) -> None:
    assert settled(printed, tagged) == believed

"""Faults are told in the reader's language."""

from __future__ import annotations

import pytest

from monitor.notify.fault_words import say_fault, say_kept
from monitor.phrases import phrase


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("https://a.example/rss: status 503", "503 응답"),
        ("timed out after 20 s", "제때 응답이 없음"),
        ("a.example cannot be resolved: [Errno -2]", "주소를 찾을 수 없음"),
        ("no channel is called 'desk' in the settings", "설정에 없는 채널"),
        ("an empty feed came where there were items before", "빈 목록"),
        ("something that nobody foresaw", "알 수 없는 장애"),
        ("이미 우리말", "이미 우리말"),
        ("", ""),
    ],
)
def test_fault_is_told_in_korean(fault, said):
    assert say_fault(fault, "ko") == said
    assert say_fault(fault, "en") == fault


@pytest.mark.parametrize(
    ("fault", "korean"),
    [
        (
            phrase("no channel is called {channel} in the settings", channel="'desk'"),
            "설정에 'desk'라는 채널이 없음",
        ),
        ("no channel is called 'desk' in the settings", "설정에 없는 채널"),
    ],
)
def test_a_fault_with_its_facts_is_told_in_its_own_words_and_a_text_by_its_kind(fault, korean):
    assert say_kept(fault, "ko") == korean
    assert say_kept(fault, "en") == fault

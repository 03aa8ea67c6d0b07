from __future__ import annotations

import pytest

from monitor.articles.titles import stage_marks, without_site_name


@pytest.mark.parametrize(
    ("title", "bare", "marks"),
    [
        ("[속보] 다리 끊겨", "다리 끊겨", ("속보",)),
        ("다리 끊겨…3명 구조(종합2보)", "다리 끊겨…3명 구조", ("종합2보",)),
        ("[단독] 다리 끊겨(종합)", "다리 끊겨", ("단독", "종합")),
        ("다리 끊겨 (1보)", "다리 끊겨", ("1보",)),
        ("<속보> 다리 끊겨", "다리 끊겨", ("속보",)),
        ("UPDATE 2-Bridge falls", "Bridge falls", ("UPDATE 2",)),
        ("Exclusive: Bridge falls", "Bridge falls", ("Exclusive",)),
        ("CORRECTED-UPDATE 1-Bridge falls", "Bridge falls", ("CORRECTED-UPDATE 1",)),
        ("Updated rules for bridges", "Updated rules for bridges", ()),
        ("[현장] 다리 끊겨", "[현장] 다리 끊겨", ()),
        ("", "", ()),
    ],
)
def test_stage_marks_are_told_from_the_headline(title: str, bare: str, marks: tuple[str, ...]) -> None:
    assert stage_marks(title) == (bare, marks)


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("다리 끊겨 | 사회 | 가람일보", "다리 끊겨"),
        ("다리 끊겨 - 가람일보", "다리 끊겨"),
        ("다리 끊겨 :: 가람 일보", "다리 끊겨"),
        ("Bridge falls - again", "Bridge falls - again"),
        ("가람일보", "가람일보"),
    ],
)
def test_the_site_s_name_is_cut_and_nothing_else(title: str, bare: str) -> None:
    assert without_site_name(title, ("가람일보", "사회")) == bare

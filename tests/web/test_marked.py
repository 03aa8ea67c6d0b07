"""Texts as runs."""

from __future__ import annotations

import pytest

from monitor.edits import Passage, Stated
from monitor.web.marked import paragraphs, sides
from tests.builders import make_figure


def _stated(text: str, *words: str) -> list[Stated]:
    found = []
    for word in words:
        start = text.index(word)
        found.append(Stated(figure=make_figure("1", text=word, start=start, end=start + len(word))))
    return found


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("no number", (), ["no number"]),
        ("spent 5 on it", ("5",), ["spent ", "*5", " on it"]),
        ("5 and 6", ("6", "5"), ["", "*5", " and ", "*6", ""]),
        ("70~80%", ("70~80%", "80%"), ["", "*70~80%", ""]),
        ("한 줄\n\n\n둘째 5명", ("5명",), ["한 줄", "둘째 ", "*5명", ""]),
    ],
)
def test_figures_are_runs_of_their_own(text: str, words: tuple[str, ...], shown: list[str]) -> None:
    runs = [run for paragraph in paragraphs(text, _stated(text, *words)) for run in paragraph]
    assert [f"{'*' if run.stated else ''}{run.text}" for run in runs] == shown


def test_a_figure_over_two_lines_is_not_marked() -> None:
    text = "five\nhundred"
    runs = [run for paragraph in paragraphs(text, _stated(text, text)) for run in paragraph]
    assert [run.text for run in runs] == ["five", "hundred"]


def test_each_side_of_an_edit_has_its_own_words() -> None:
    passages = [
        Passage(kind="kept", text="spent "),
        Passage(kind="removed", text="5"),
        Passage(kind="added", text="6"),
    ]
    before, after = sides(passages)
    assert "".join(p.text for p in before) == "spent 5"
    assert "".join(p.text for p in after) == "spent 6"


def test_what_stayed_is_shortened() -> None:
    before, _ = sides([Passage(kind="kept", text="x" * 500 + "y")])
    assert before[0].text.endswith("xy")
    assert len(before[0].text) < 200

"""Which figure now says what."""

from __future__ import annotations

import pytest

from monitor.edits import Draft, Stated, compare
from monitor.figures import READER


def draft(text: str, title: str = "", **series: int) -> Draft:
    """A version whose figures are read from it; `series` ties them by their printed digits: _40=3."""
    figures = READER.read(title, text, "en")
    tied = [Stated(figure=f, series=_of(f.text, series)) for f in figures]
    return Draft(title=title, text=text, figures=tuple(tied))


def _of(printed: str, series: dict[str, int]) -> int | None:
    return next((number for digits, number in series.items() if digits[1:] in printed), None)


def told(before: Draft, after: Draft) -> list[tuple[str | None, str | None]]:
    edits = compare(before, after).figures
    return [tuple(side and side.figure.text for side in (edit.before, edit.after)) for edit in edits]


FIRST = "The quay will cost $40 million. It has room for 48 ships.\nSome 300 people will work there."


@pytest.mark.parametrize(
    ("after", "edits"),
    [
        (FIRST, []),
        (FIRST.replace("$40", "$45"), [("$40 million", "$45 million")]),
        (FIRST.replace("48 ships", "84 ships"), [("48", "84")]),
        (FIRST.replace("It has room for 48 ships.", ""), [("48", None)]),
        (FIRST + " It opens with 9 cranes.", [(None, "9")]),
        (FIRST.replace("$40 million", "40 million dollars"), []),
        ("Some 300 people will work there.\nIt has room for 48 ships. The quay will cost $40 million.", []),
    ],
    ids=["the same", "money", "count", "went", "came", "other words", "moved"],
)
def test_a_figure_is_told_only_where_it_says_something_else(
    after: str, edits: list[tuple[str | None, str | None]]
) -> None:
    assert told(draft(FIRST), draft(after)) == edits


def test_figures_of_one_series_are_one_figure_wherever_they_stand() -> None:
    before = draft("The quay will cost $40 million.\nRain fell on the town all day.", _40=3)
    after = draft("Rain fell on the town all day.\nFor $45 million a quay is to be built.", _45=3)
    assert told(before, after) == [("$40 million", "$45 million")]


def test_figures_of_two_series_are_two_figures() -> None:
    before = draft("The quay and its cranes will cost $40 million.", _40=3)
    after = draft("The quay and its cranes will cost $45 million.", _45=4)
    assert told(before, after) == [(None, "$45 million"), ("$40 million", None)]


def test_headline_and_text_are_compared_each_with_its_own() -> None:
    before = draft("The quay costs $40 million now.", title="A quay for $40 million")
    after = draft("The quay costs $45 million now.", title="A quay for $40 million")
    assert told(before, after) == [("$40 million", "$45 million")]
    assert [p.kind for p in compare(before, after).title] == ["kept"]


def test_other_units_are_other_figures() -> None:
    assert told(draft("It grew by 40 % then."), draft("It grew by 40 km then.")) == [
        (None, "40 km"),
        ("40 %", None),
    ]

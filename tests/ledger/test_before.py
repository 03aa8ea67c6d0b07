"""Which figures of an article are the values before: in the sentence of the new one, or in the next that has its unit."""

from __future__ import annotations

import pytest

from monitor.figures.english.reading import read
from monitor.ledger.before import Before, before
from tests.ledger.build import Ledger


def values_before(text):
    """Each new figure that has a value before it -> those values, as they are printed."""
    figures = read("", text)
    told = {f.text: before(figures).of(f) for f in figures if f.status != "past"}
    return {new: [one.text for one in old] for new, old in told.items() if old}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The fee is $9, up from $7.", {"$9": ["$7"]}),
        ('The mill pays $900 to each. "In May it was $400," said a clerk.', {"$900": ["$400"]}),
        (
            "Ash polls 41% and Birch 38%. A month earlier it had been 44% and 35%.",
            {"41%": ["44%"], "38%": ["35%"]},
        ),
        ("Ash polls 41% and Birch 38%. A month earlier Ash had been at 44%.", {}),
        ("A month earlier the fee was $7. It is $9.", {}),
        ("The fee is $9, up from $7. A year earlier it was $4.", {"$9": ["$7"]}),
        ("The fee is $9. It has 40 ships. In May it was $7.", {"$9": ["$7"]}),
        (f"The fee is $9. {'It rains and rains. ' * 9}In May it was $7.", {}),
    ],
)
def test_a_value_before_stands_in_the_sentence_or_in_the_next(text, found):
    assert values_before(text) == found


def test_a_figure_of_another_article_has_none():
    here, elsewhere = (read("", f"The fee is ${fee}. In May it was $7.") for fee in (9, 8))
    assert [one.text for one in before(here).of(here[0])] == ["$7"]
    assert before(here).of(elsewhere[0]) == []
    assert Before().of(here[0]) == []


@pytest.mark.parametrize(
    ("then", "kind"), [("In May it was $21,500.", "changed"), ("It rained in May.", "new")]
)
def test_the_value_before_in_the_next_sentence_ties_the_new_one_to_its_series(then, kind):
    ledger = Ledger()
    ledger.read(*read("", "The mill offers each family $21,500."))
    new, *_ = ledger.read(*read("", f"Kestrel will pay $38,000 to each family. {then}"), hours=90)
    assert new.kind == kind

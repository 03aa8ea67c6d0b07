"""A table of hundreds of figures in one sentence: each is held against the few series that are likest to it."""

from monitor.ledger import Index
from monitor.ledger.rows import likest, row_of
from monitor.ledger.weights import MOST_PAIRS

from .build import Ledger, figure

TOWNS = [f"{first}{second}" for first in "강남동북서" for second in "릉원해성산주천포안양"]


def of_town(number, value):
    quote = f"{TOWNS[number]}시 대피소 인원은 {{{value}명}}이라고 밝혔다."
    return figure(quote, value, "people", about="대피소 인원", owner=f"{TOWNS[number]}시")


def test_values_seen_again_are_tied_though_more_pairs_are_possible_than_are_weighed():
    values = [1_200 + 37 * number for number in range(len(TOWNS))]
    ledger = Ledger()
    first = [of_town(number, value) for number, value in enumerate(values)]
    assert len(first) ** 2 > MOST_PAIRS
    ledger.read(*first)
    again = ledger.read(*first)
    assert {verdict.kind for verdict in again} == {"same"}
    assert len({verdict.series for verdict in again}) == len(TOWNS)


def test_the_likest_share_most_words_or_the_value_and_come_in_their_order():
    ledger = Ledger()
    ledger.read(of_town(0, 1_200), of_town(1, 1_237), of_town(2, 1_274))
    rows = [row_of(entry) for entry in Index(ledger.entries.values()).near([of_town(0, 5)])]
    assert likest(of_town(2, 1_200), rows, 2) == [rows[0], rows[2]]

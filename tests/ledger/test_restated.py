"""What an article says twice, what it names as the value before, and sides of a conflict that are taken again."""

from dataclasses import replace
from decimal import Decimal

import pytest

from .build import Ledger, figure


def later(seen, start=200):
    """The same figure in a sentence further down."""
    return replace(seen, start=seen.start + start, end=seen.end + start, quote_start=seen.quote_start + start)


BUSES = (
    figure("군은 마을버스 {140대}를 들여온다.", 140, "count", status="plan", about="마을버스"),
    later(figure("담당자는 마을버스 {140대}를 들여오면 배차가 준다고 했다.", 140, "count", about="마을버스")),
)
BEDS = (
    figure("The county will add {140} hospital beds.", 140, "count", status="plan", about="hospital beds"),
    later(
        figure("Once {140} hospital beds are open, waits will shorten.", 140, "count", about="hospital beds")
    ),
)


@pytest.mark.parametrize(("first", "again"), [BUSES, BEDS])
def test_a_value_said_again_further_down_is_one_mention(first, again):
    assert [v.opens for v in Ledger().read(first, again)] == [1, 1]


def now_165(f):
    """The same sentence with another number."""
    printed = {name: getattr(f, name).replace("140", "165") for name in ("text", "quote")}
    return replace(f, low=Decimal(165), high=Decimal(165), **printed)


@pytest.mark.parametrize(("first", "again"), [BUSES, BEDS])
def test_a_value_said_twice_makes_one_change(first, again):
    ledger = Ledger()
    ledger.read(first, again)
    verdicts = ledger.read(*(now_165(f) for f in (first, again)), hours=90)
    assert [v.series for v in verdicts] == [1, 1]
    assert sum(v.change is not None for v in verdicts) == 1


NAMED_BEFORE = {
    "originally": (
        figure("군은 제방 공사에 {270억원}을 투입할 방침이다.", 27e9, "KRW", status="plan", about="제방 공사"),
        figure("군은 제방 공사에 {390억원}을 투입하기로 했다.", 39e9, "KRW", status="plan", about="제방 공사"),
        later(figure("애초 {270억원}을 투입할 방침이었다.", 27e9, "KRW", status="plan")),
    ),
    "originally, and read as what is measured": (
        figure("군은 제방 공사에 {270억원}을 투입할 방침이다.", 27e9, "KRW", status="plan", about="제방 공사"),
        figure("군은 제방 공사에 {390억원}을 투입하기로 했다.", 39e9, "KRW", status="plan", about="제방 공사"),
        later(figure("애초 {270억원}을 투입할 방침이었다.", 27e9, "KRW", status="plan", about="애초")),
    ),
    "announced in a month": (
        figure("Marsh County will spend {$27 million} on the levee.", 27e6, "USD", status="plan", about="levee"),
        figure("Marsh County will spend {$39 million} on the levee.", 39e6, "USD", status="plan", about="levee"),
        later(figure("It announced in February that it would spend {$27 million} on the levee.", 27e6, "USD", about="levee")),
    ),
    "an earlier version": (
        figure("The levee is {270} metres long.", 270, "m", about="levee"),
        figure("The levee is {390} metres long.", 390, "m", about="levee"),
        later(figure("Correction: An earlier version gave the levee as {270} metres long.", 270, "m", about="levee")),
    ),
}  # fmt: skip


@pytest.mark.parametrize("known", NAMED_BEFORE.values(), ids=NAMED_BEFORE)
def test_the_value_that_stood_does_not_hide_the_one_that_moved_it(known):
    before, moved, old = known
    ledger = Ledger()
    ledger.read(before)
    first, second = ledger.read(moved, old, hours=90)
    assert (first.series, first.change.before.figure.low) == (1, before.low)
    assert (second.series, second.kind, second.change) == (1, "same", None)


FROM_TO = "연회비는 4만1천원에서 5만3천원으로 오른다."


def fee(number, low, **slots):
    return figure(FROM_TO.replace(number, f"{{{number}}}"), low, "KRW", about="연회비", **slots)


@pytest.mark.parametrize("status", ["past", "actual"])
def test_from_and_to_of_a_new_series_open_one(status):
    moved = fee("5만3천원", 53000, stated_from=(Decimal(41000), Decimal(41000)), status="plan")
    verdicts = Ledger().read(fee("4만1천원", 41000, status=status), moved)
    assert [v.opens for v in verdicts] == [1, 1]


def test_where_a_new_value_came_from_does_not_stand():
    ledger = Ledger()
    moved = fee("5만3천원", 53000, stated_from=(Decimal(41000), Decimal(41000)), status="plan")
    ledger.read(fee("4만1천원", 41000, status="past"), moved)
    assert (
        ledger.read(figure("연회비는 {5만3천원}이다.", 53000, "KRW", about="연회비"), hours=60)[0].change
        is None
    )


def crowd(number):
    return figure(f"광장에 모인 시민은 {{{number}명}}이다.", number, about="광장에 모인 시민")


def test_a_known_side_of_a_conflict_is_told_no_more():
    ledger = Ledger()
    said = [(510, "가나일보"), (560, "다라신문"), (510, "마바뉴스"), (560, "사아통신"), (510, "자차방송")]
    verdicts = [ledger.read(crowd(n), outlet=o, hours=i)[0] for i, (n, o) in enumerate(said)]
    assert [v.change.kind if v.change else v.kind for v in verdicts] == [
        "new", "conflict", "conflict", "same", "same",
    ]  # fmt: skip
    assert verdicts[3].reasons[0] == "one side of an open conflict"


def test_every_verdict_has_a_reason():
    ledger = Ledger()
    assert ledger.read(crowd(510))[0].reasons
    assert ledger.read(crowd(560), hours=90)[0].reasons

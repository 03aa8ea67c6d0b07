"""The figures of one article are tied together: one quantity, one series; one series, one value."""

from dataclasses import replace
from decimal import Decimal

from monitor.ledger.evidence import concerns
from monitor.ledger.match import Neighbours
from monitor.ledger.rows import row_of

from .build import Ledger, figure


def toll(dead, hurt, **slots):
    """Two figures of one sentence."""
    both = f"사망자는 {dead}명, 부상자는 {hurt}명이다."
    first = figure(both.replace(f"{dead}명", f"{{{dead}명}}"), dead, about="사망자", **slots)
    return first, figure(both.replace(f"{hurt}명이다", f"{{{hurt}명}}이다"), hurt, about="부상자", **slots)


def test_each_of_two_figures_keeps_its_own_series():
    ledger = Ledger()
    ledger.read(*toll(18, 52))
    assert [v.series for v in ledger.read(*toll(18, 52), hours=30)] == [1, 2]


def test_two_values_move_side_by_side():
    ledger = Ledger()
    ledger.read(*toll(18, 52))
    dead, hurt = ledger.read(*toll(21, 58), hours=30)
    assert (dead.change.before.figure.low, hurt.change.before.figure.low) == (18, 52)


def test_a_value_seen_again_is_out_of_the_way_of_one_that_moved():
    ledger = Ledger()
    ledger.read(*toll(18, 52))
    dead, hurt = ledger.read(*toll(18, 55), hours=30)
    assert (dead.kind, hurt.kind) == ("same", "changed")


def test_headline_and_text_are_one_series_and_one_change():
    headline = replace(figure("화재 부상자 {134명}", 134, about="부상자"), place="title")
    text = figure("이번 화재로 다친 부상자는 {134명}이다.", 134, about="부상자")
    ledger = Ledger()
    ledger.read(figure("이번 화재로 다친 부상자는 {120명}이다.", 120, about="부상자"))
    verdicts = ledger.read(headline, text, hours=50)
    assert [v.series for v in verdicts] == [1, 1]
    assert [v.change is not None for v in verdicts] == [False, True]


def test_a_headline_may_round_what_the_text_says():
    headline = replace(figure("올해 방문객 {312만명}", 3120000, about="방문객"), place="title")
    text = figure("올해 공원 방문객은 {312만4천명}이다.", 3124000, about="공원 방문객")
    assert [v.opens for v in Ledger().read(headline, text)] == [1, 1]


def test_two_values_of_one_article_are_two_series():
    first = figure("북쪽 창고의 쌀은 {4천100t}이다.", 4100, "t", about="쌀")
    second = figure("남쪽 창고의 쌀은 {4천300t}이다.", 4300, "t", about="쌀")
    assert [v.opens for v in Ledger().read(first, replace(second, quote_start=100, start=110))] == [1, 2]


def test_an_edited_passage_keeps_its_series_even_if_another_one_has_the_value():
    ledger = Ledger()
    ledger.read(figure("가맹점 수수료는 {3.4%}다.", "3.4", "percent", about="가맹점 수수료"))
    ledger.read(figure("회의 참석률은 {3.1%}에 그쳤다.", "3.1", "percent", about="회의 참석률"))
    verdict = ledger.read(
        figure("회의 참석률은 {3.4%}에 그쳤다.", "3.4", "percent", about="회의 참석률"), edits=2, hours=1
    )[0]
    assert (verdict.series, verdict.change.kind) == (2, "corrected")


def test_two_halves_of_one_line_do_not_stand_in_each_others_way():
    """Where a doubtful value opened a series of its own, the next value goes to the later half."""
    ledger = Ledger()
    ledger.read(figure("저수지의 저수율은 {61.2%}로 평년보다 낮다.", "61.2", "percent", about="저수율"))
    ledger.read(figure("물은 {58.3%} 찼다.", "58.3", "percent", about="물"), hours=100)
    verdict = ledger.read(
        figure("저수지의 저수율은 {57.9%}로 평년보다 낮다.", "57.9", "percent", about="저수율"), hours=200
    )[0]
    assert verdict.change is not None


def test_figures_keep_the_company_in_which_they_stood():
    ledger = Ledger()
    ledger.read(*toll(18, 52))
    ledger.read(figure("선박은 {41척}이다.", 41, about="선박"))
    dead, hurt, ships = (row_of(entry) for entry in ledger.entries.values())
    beside = Neighbours(mates={0: [1], 1: [0]}, rows={1: hurt})
    assert beside.kept(0, dead)
    assert not beside.kept(0, ships)
    assert not Neighbours(mates={}, rows={1: hurt}).kept(0, dead)


def test_what_a_value_is_said_to_have_moved_from_needs_no_common_word():
    ledger = Ledger()
    ledger.read(figure("Both sides are {1,470 crowns} apart.", 1470, "other"))
    (row,) = map(row_of, ledger.entries.values())
    shrunk = figure("The gulf shrank to {1,150 crowns} from 1,470.", 1150, "other")
    came = replace(shrunk, stated_from=(Decimal(1470), Decimal(1470)))
    assert concerns(came, row)
    assert not concerns(shrunk, row)

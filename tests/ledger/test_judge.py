"""What the ledger says of a figure that it sees for the second time."""

from decimal import Decimal

import pytest

from .build import Ledger, figure


def hurt(number, **slots):
    return figure(f"이번 화재로 다친 부상자는 {{{number}명}}이다.", number, about="부상자", **slots)


def bridge(printed, low, **slots):
    return figure(
        f"한솔대교 건설 사업비는 {{{printed}}}이다.", low, "KRW", about="한솔대교 건설 사업비", **slots
    )


def after(first, second, **sighting):
    """The verdict on `second`, read after `first`."""
    ledger = Ledger()
    ledger.read(first)
    return ledger.read(second, **sighting)[0]


def test_the_first_sight_of_a_figure_opens_a_series():
    verdict = Ledger().read(hurt(12))[0]
    assert (verdict.kind, verdict.opens, verdict.series, verdict.change) == ("new", 1, None, None)


@pytest.mark.parametrize(
    "again",
    [
        figure("소방당국이 센 부상자는 {4천312명}이다.", 4312, about="부상자"),
        figure("부상자 {4,312명}이 병원에 있다.", 4312, about="부상자"),
        figure("부상자는 약 {4천300명}으로 늘었다.", 4300, about="부상자", approx=True),
    ],
)
def test_the_same_value_in_other_words_is_the_same(again):
    verdict = after(hurt(4312), again, hours=30)
    assert (verdict.kind, verdict.series, verdict.change) == ("same", 1, None)


@pytest.mark.parametrize("printed", ["300되", "300 되"])
def test_the_same_print_read_otherwise_is_no_news(printed):
    """Law 9: a better reader, or another factor in a user's file of units."""
    sown = "올봄 뿌린 볍씨는 {{{}}}이다."
    before = figure(sown.format("300되"), "480", "kg", about="볍씨")
    verdict = after(before, figure(sown.format(printed), "541", "kg", about="볍씨"), hours=30)
    assert (verdict.kind, verdict.series, verdict.change) == ("same", 1, None)


def test_a_rounder_value_does_not_become_the_value_that_stands():
    ledger = Ledger()
    for value in (bridge("2064억원", "206.4e9"), bridge("2천억원", "200e9", approx=True)):
        ledger.read(value)
    assert ledger.read(bridge("2064억원", "206.4e9"), hours=30)[0].change is None


def test_a_vaguer_wording_of_the_same_value_does_not_make_the_next_one_more_exact():
    ledger = Ledger()
    for value in (hurt(640), hurt(640, approx=True)):
        ledger.read(value)
    assert ledger.read(hurt(690), hours=50)[0].change.kind == "revised"


def test_a_value_that_is_said_to_have_moved_refines_nothing():
    moved = hurt(206, stated_from=(Decimal(200), Decimal(200)))
    assert after(hurt(200, approx=True), moved, hours=50).change.kind == "revised"


@pytest.mark.parametrize(
    ("first", "second", "sighting", "kind"),
    [
        (hurt(120), hurt(134), {"hours": 50}, "revised"),
        (hurt(120), hurt(134), {"hours": 50, "outlet": "다라신문"}, "revised"),
        (hurt(120), hurt(134), {"hours": 3, "outlet": "다라신문"}, "conflict"),
        (hurt(120, as_of="2031-05-02"), hurt(134, as_of="2031-05-03"), {"hours": 9, "outlet": "다라신문"}, "revised"),
        (hurt(120, as_of="2031-05-02"), hurt(134, as_of="2031-05"), {"hours": 9, "outlet": "다라신문"}, "conflict"),
        (hurt(120, as_of="2031-05-02"), hurt(134, as_of="2031-05-02"), {"hours": 90, "outlet": "다라신문"}, "conflict"),
        (hurt(200, approx=True), hurt(206), {"hours": 50}, "refined"),
        (hurt(200, bound="at_least"), hurt(206), {"hours": 50}, "refined"),
        (hurt(200, approx=True), hurt(250), {"hours": 50}, "revised"),
        (hurt(120), hurt(134), {"hours": 3, "edits": 1}, "corrected"),
        (hurt(120, as_of="2031-05-02"), hurt(134, as_of="2031-05-03"), {"hours": 3, "edits": 1}, "revised"),
        (hurt(120), hurt(134, speaker="소방청"), {"hours": 3, "edits": 1}, "revised"),
    ],
)  # fmt: skip
def test_what_kind_a_change_is(first, second, sighting, kind):
    change = after(first, second, **sighting).change
    assert (change.kind, change.before.figure, change.after) == (kind, first, second)


def test_a_range_becomes_exact_within_it_refined():
    before = figure(
        "새 노선의 이용률은 {70~80%}로 예상보다 높다.", 70, "percent", 80, about="새 노선의 이용률"
    )
    exact = figure("새 노선의 이용률은 {75.4%}로 예상보다 높다.", "75.4", "percent", about="새 노선의 이용률")
    assert after(before, exact, hours=30).change.kind == "refined"


def test_many_values_that_move_on_an_edited_page_are_revised():
    crowd = "{{{0}명}}이 정문에 서 있다."
    ledger = Ledger()
    ledger.read(hurt(120), bridge("2064억원", "206.4e9"), figure(crowd.format(510), 510, about="정문"))
    moved = hurt(134), bridge("2170억원", "217.0e9"), figure(crowd.format(530), 530, about="정문")
    verdicts = ledger.read(*moved, hours=3, edits=1)
    assert [v.change.kind for v in verdicts] == ["revised"] * 3


def test_a_value_that_moves_with_its_passage_on_an_edited_page_is_revised():
    ledger = Ledger()
    ledger.read(hurt(120))
    anew = figure("오후 6시 현재 이번 화재로 다친 부상자는 모두 {134명}이다.", 134, about="부상자")
    assert ledger.read(anew, hours=3, edits=1)[0].change.kind == "revised"


def test_where_an_outlet_says_that_the_count_rose_there_is_no_conflict():
    risen = figure("이번 화재로 다친 부상자는 {134명}으로 늘었다.", 134, about="부상자")
    assert after(hurt(120), risen, hours=3, outlet="다라신문").change.kind == "revised"


def test_a_past_value_is_tied_and_moves_nothing():
    ledger = Ledger()
    ledger.read(hurt(120))
    ledger.read(hurt(134), hours=30)
    verdict = ledger.read(hurt(120, status="past"), hours=60)[0]
    assert (verdict.kind, verdict.series, verdict.change) == ("same", 1, None)
    assert ledger.read(hurt(134), hours=70)[0].kind == "same"


def test_a_late_arrival_makes_no_change():
    verdict = after(hurt(120), hurt(99), hours=-30)
    assert (verdict.series, verdict.change) == (1, None)


def test_a_likely_value_stays_with_its_series_and_is_told_to_nobody():
    ledger = Ledger()
    ledger.read(hurt(120))
    likely = figure("다친 사람만 {134명}이다.", 134, status="actual")
    verdict = ledger.read(likely, hours=30)[0]
    assert (verdict.kind, verdict.series, verdict.change) == ("unsure", 1, None)
    assert (ledger.read(hurt(134), hours=60)[0].kind, ledger.read(hurt(141), hours=90)[0].kind) == (
        "same",
        "changed",
    )


def test_a_figure_is_followed_from_one_language_to_the_other():
    ledger = Ledger()
    ledger.read(hurt(120))
    assert ledger.read(figure("The fire injured {120} people.", 120, status="actual"), hours=9)[0].series == 1


def test_a_source_of_low_trust_makes_no_change():
    verdict = after(hurt(120), hurt(134), hours=30, trust="low")
    assert (verdict.kind, verdict.series, verdict.opens) == ("unsure", None, None)


def test_a_source_of_low_trust_may_repeat_a_value():
    assert after(hurt(134), hurt(134), hours=30, trust="low").series == 1


@pytest.mark.parametrize("scale", [10, 100, 1000, 10_000])
def test_a_slip_of_scale_is_a_suspect_change(scale):
    slip = bridge("2064조원", 206_400_000_000 * scale)
    assert str(scale) in after(bridge("2064억원", "206.4e9"), slip, hours=30).change.suspect


def test_a_change_names_both_values_and_where_the_old_one_stood():
    reason = after(hurt(120), hurt(134), hours=50).change.reason
    assert "120명" in reason
    assert "134명" in reason
    assert "가나일보, 2031-05-02" in reason


def test_a_verdict_tells_its_evidence_the_strongest_first():
    reasons = after(hurt(120), hurt(134), hours=50).reasons
    assert any(line.startswith("clues +") for line in reasons)

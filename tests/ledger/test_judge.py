"""What the ledger says of a figure that it sees for the second time."""

from .build import Ledger, figure

HURT = "이번 화재로 다친 부상자는 {12명}이다."


def hurt(number, **slots):
    return figure(f"이번 화재로 다친 부상자는 {{{number}명}}이다.", number, about="부상자", **slots)


def after(first, second, **sighting):
    """The verdict on `second`, read after `first`."""
    ledger = Ledger()
    ledger.read(first)
    return ledger.read(second, **sighting)[0]


def test_the_first_sight_of_a_figure_opens_a_series():
    verdict = Ledger().read(hurt(12))[0]
    assert (verdict.kind, verdict.opens, verdict.series) == ("new", 1, None)


def test_the_same_value_in_other_words_is_the_same():
    again = figure("소방당국은 부상자를 {4,312명}으로 집계했다.", 4312, about="부상자")
    verdict = after(figure("다친 사람은 부상자 {4312명}이다.", 4312, about="부상자"), again)
    assert (verdict.kind, verdict.series) == ("same", 1)


def test_a_rounder_value_is_the_same():
    cost = figure("교량 건설 사업비는 {2064억원}이다.", "206.4e9", "KRW", about="교량 건설 사업비")
    rounder = figure(
        "교량 건설 사업비로 약 {2천억원}이 든다.", "200e9", "KRW", about="교량 건설 사업비", approx=True
    )
    assert after(cost, rounder, hours=80).kind == "same"


def test_a_count_that_goes_on_is_revised():
    verdict = after(hurt(12), hurt(15), hours=50)
    assert verdict.change.kind == "revised"
    assert (verdict.change.before.figure.low, verdict.change.after.low) == (12, 15)


def test_an_approximate_value_becomes_exact_refined():
    assert after(hurt(200, approx=True), hurt(206), hours=50).change.kind == "refined"


def test_another_outlet_on_the_same_day_is_in_conflict():
    assert after(hurt(12), hurt(13), hours=3, outlet="다라신문").change.kind == "conflict"


def test_an_edit_that_leaves_the_passage_is_a_correction():
    assert after(hurt(12), hurt(13), hours=3, edits=1).change.kind == "corrected"


def test_an_edit_whose_time_moved_is_a_revision():
    old, new = hurt(12, as_of="2031-05-02"), hurt(13, as_of="2031-05-03")
    assert after(old, new, hours=3, edits=1).change.kind == "revised"


def test_a_past_value_is_tied_and_moves_nothing():
    ledger = Ledger()
    ledger.read(hurt(12))
    ledger.read(hurt(15), hours=30)
    verdict = ledger.read(hurt(12, status="past"), hours=60)[0]
    assert (verdict.kind, verdict.series, verdict.change) == ("same", 1, None)


def test_a_late_arrival_makes_no_change():
    verdict = after(hurt(12), hurt(9), hours=-30)
    assert (verdict.series, verdict.change) == (1, None)


def test_a_source_of_low_trust_makes_no_change():
    verdict = after(hurt(12), hurt(15), hours=30, trust="low")
    assert (verdict.kind, verdict.series, verdict.opens) == ("unsure", None, None)


def test_a_slip_of_scale_is_suspect():
    cost = figure("교량 건설 사업비는 {2064억원}이다.", "206.4e9", "KRW", about="교량 건설 사업비")
    slip = figure("교량 건설 사업비는 {2064조원}이다.", "206.4e12", "KRW", about="교량 건설 사업비")
    assert "1000" in after(cost, slip, hours=30).change.suspect

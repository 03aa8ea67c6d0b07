"""What a digest tells beside the figures that moved: what may have, what came due, what is new, and the curves."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from decimal import Decimal
from email import message_from_string
from email.policy import default

import pytest

from monitor.contract import digest as as_json
from monitor.drawing import Point
from monitor.notify.curves import by_reference
from monitor.notify.digest import Standing, build_digest, render_digest
from monitor.notify.mail import as_mail
from tests.notify.makers import MONDAY, figure, finding, observation, topic
from tests.notify.test_digest import HOSTILE, READ, WEEK, digest, event, from_to, later


def standing(value="20000", *, seen_at=MONDAY + timedelta(hours=5), **facts):
    shown = {k: facts.pop(k) for k in ("due", "status", "unit") if k in facts}
    seen = observation(figure(value, **shown), title="나무", unsure=facts.pop("unsure", False))
    given = {"series": 1, "label": "나무 심기", "first_seen_at": seen_at}
    return Standing(now=_at(seen, seen_at), **given | facts)


def _at(seen, when):
    from dataclasses import replace

    return replace(seen, published_at=when, learned_at=when)


def points(*values):
    return [
        Point(at=MONDAY + timedelta(hours=n), low=Decimal(v), high=Decimal(v), number=n)
        for n, v in enumerate(values)
    ]


def text_of(*findings, lang="ko", **facts):
    return render_digest(digest(*findings, **facts), lang).text


# --- sections ------------------------------------------------------------------------------------------------


def test_what_likely_moved_is_told_as_unsure():
    before = observation(figure("10000", text="1만 그루"))
    one = standing(unsure=True, before=before)
    assert "- 나무 심기: 1만 그루에서 2만 그루로 바뀐 듯 · 솔밭일보 3.2 [1]" in text_of(standing=[one])
    assert "- 나무 심기: likely from 10,000 to 20,000 · 솔밭일보 2 Mar [1]" in text_of(
        standing=[one], lang="en"
    )


def test_unsure_value_that_is_the_old_one_is_no_news():
    same = standing(unsure=True, before=observation(figure("20000")))
    old = standing(unsure=True, seen_at=MONDAY - timedelta(days=1), first_seen_at=MONDAY - WEEK)
    assert digest(standing=[same, old]).unsure == ()


@pytest.mark.parametrize(
    ("due", "told"),
    [("2026-03-02", True), ("2026-03-08", True), ("2026-03-09", False), ("2026-02", False), ("2026", False)],
)
def test_target_whose_day_came_in_the_week_is_named(due, told):
    assert bool(digest(standing=[standing(due=due)]).due) is told


def test_target_for_a_year_comes_due_with_its_last_day():
    start = MONDAY.replace(year=2026, month=12, day=28)
    week = digest(start=start, standing=[standing(due="2026", seen_at=start - WEEK)])
    assert "기한이 된 수치\n- 나무 심기: 2026년까지 2만 그루" in render_digest(week, "ko").text


@pytest.mark.parametrize(
    ("facts", "named"),
    [
        ({"outlets": 2}, True),
        ({"outlets": 1}, False),
        ({"outlets": 2, "asked_for": True}, False),
        ({"outlets": 2, "first_seen_at": MONDAY - timedelta(seconds=1)}, False),
    ],
    ids=["two outlets", "one alone", "named already", "known before"],
)
def test_new_figure_of_several_outlets_is_worth_naming(facts, named):
    assert bool(digest(standing=[standing(**facts)]).fresh) is named


def test_conflict_that_began_before_the_period_is_still_open():
    old = finding("conflict", published_at=MONDAY - WEEK, learned_at=MONDAY - WEEK)
    assert "솔밭일보는 1만 그루 · 2.23부터" in text_of(contradicted=[old])
    assert digest(later(finding(), 1), contradicted=[old]).conflicts == ()


def test_who_confirms_stands_beside_who_reports():
    assert "들녘신문 · 외 2곳 · 산림청장 확인 [1]" in text_of(
        from_to("1", "2", also_in=2, confirmed_by="산림청장")
    )


# --- curves --------------------------------------------------------------------------------------------------


def test_figure_with_four_observations_has_a_curve_with_words_for_those_who_do_not_see_it():
    html = render_digest(digest(finding(), curves={1: points(1, 2, 3, 4)}), "ko").html
    assert 'alt="2026-03-02부터 2026-03-02까지 4번 관측된 값의 흐름"' in html
    assert "<img" not in render_digest(digest(finding(), curves={1: points(1, 2, 3)}), "ko").html


def test_pictures_are_handed_to_mail_by_name():
    document, pictures = by_reference(
        render_digest(digest(finding(), curves={1: points(1, 2, 3, 4)}), "ko").html
    )
    assert re.findall(r'src="([^"]*)"', document) == ["cid:curve-1.png"]
    assert pictures["curve-1.png"].startswith(b"\x89PNG")


def test_values_that_no_drawing_could_hold_make_no_curve():
    assert "<img" not in render_digest(digest(finding(), curves={1: points(*["1e400"] * 5)}), "ko").html


# --- forms ---------------------------------------------------------------------------------------------------


def full(lang="ko", **more):
    week = digest(
        finding(),
        finding("conflict", series=2),
        events=[event("나무", 3)],
        curves={1: points(1, 2, 3, 4)},
        **more,
    )
    return week, render_digest(week, lang, contact="desk@example.org")


def test_mail_has_the_words_twice_and_the_pictures_within():
    mail = message_from_string(as_mail(full()[1]), policy=default)
    assert [part.get_content_type() for part in mail.walk() if not part.is_multipart()] == [
        "text/plain", "text/html", "image/png",
    ]  # fmt: skip
    assert mail.get_body(("html",)).get_content().count("cid:curve-1.png") == 1


def test_json_has_the_numbers_that_the_words_were_made_of():
    line = json.loads(json.dumps(as_json("trees", *full())))
    assert (line["moved"][0]["from"]["low"], line["moved"][0]["to"]["low"]) == (10000, 20000)
    assert [claim["low"] for claim in line["conflicts"][0]["claims"]] == [20000, 10000]


def test_markdown_is_a_table_and_lists_with_the_addresses_at_the_end():
    lines = full()[1].markdown.splitlines()
    assert lines[0] == r"# \[주간\] 숲 가꾸기 3.2\~3.8: 변동 1, 엇갈림 1"
    assert "| 수치 | 이전 | 지금 | 차이 | 언제부터 | 보도 |" in lines
    assert r"- **나무 심기(연간)**: 들녘신문은 2만 그루, 솔밭일보는 1만 그루 · 3.4부터 \[1\] \[2\]" in lines
    assert "1. 들녘신문, 나무를 더 심는다: <https://sinmun.example/new?a=1&b=2>" in lines


def test_reader_who_wants_no_more_writes_a_mail():
    rendered = full()[1]
    assert rendered.text.rstrip().endswith("그만 받으시려면 desk@example.org로 메일을 보내 주세요.")
    assert 'href="mailto:desk%40example.org"' in rendered.html
    assert "unsubscribe" not in rendered.html


@pytest.mark.parametrize(
    "address",
    ["http://10.0.0.7/a", "http://newsroom/a", "http://wire.local/a", "http://[::1]/a", "file:///srv/a", "http://127.1/a"],
)  # fmt: skip
def test_private_address_is_not_forwarded(address):
    rendered = render_digest(digest(finding(url=address)), "ko")
    everything = rendered.text + rendered.html + rendered.markdown + rendered.message.html
    assert address.rpartition("/")[0] not in everything
    assert "[1] 들녘신문, 나무를 더 심는다\n    내부 주소" in rendered.text


def test_nothing_hostile_is_a_mark_in_markdown():
    hostile = f"[x](javascript:alert(1)) ![y](https://t.example/1.gif) <b>|`{HOSTILE}"
    told = finding(label=hostile, outlet=hostile, title=hostile)
    written = render_digest(
        build_digest(topic(title=hostile), MONDAY, MONDAY + WEEK, [told], READ), "ko"
    ).markdown
    assert not re.search(r"(?<!\\)(?:<(?!https://sinmun|https://ilbo)|!\[|`|\[x)", written)
    assert not {"\u202e", "\x00"} & set(written)

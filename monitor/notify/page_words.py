"""The phrases of the dashboard, as `words.py` has those of alerts and digest: a table only."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from monitor.model import Language

PAGES: Mapping[str, Mapping[Language, str]] = {
    # the frame of every page
    "page.skip": {"ko": "본문으로", "en": "Skip to content"},
    "page.menu": {"ko": "메뉴", "en": "Menu"},
    "page.today": {"ko": "오늘", "en": "Today"},
    "page.sign_out": {"ko": "나가기", "en": "Sign out"},
    "page.other_language": {"ko": "English", "en": "한국어"},
    "page.times": {"ko": "시각은 {zone} 기준", "en": "Times are those of {zone}"},
    "page.missing": {"ko": "없는 페이지입니다", "en": "There is no such page"},
    "page.missing_why": {"ko": "주소를 확인하거나 오늘 페이지에서 시작하세요.", "en": "Check the address, or start from Today."},
    "page.broken": {"ko": "페이지를 그리지 못했습니다", "en": "This page could not be drawn"},
    "page.broken_why": {"ko": "잘못은 저희에게 있으며 기록해 두었습니다.", "en": "The fault is ours, and it was written to the log."},
    # signing in
    "login.title": {"ko": "들어가기", "en": "Sign in"},
    "login.secret": {"ko": "비밀번호 또는 토큰", "en": "Password or token"},
    "login.enter": {"ko": "들어가기", "en": "Sign in"},
    "login.wrong": {"ko": "비밀번호가 맞지 않습니다.", "en": "That is not the password."},
    "login.wait": {"ko": "시도가 너무 많습니다. {seconds}초 뒤에 다시 해 보세요.", "en": "Too many tries. Wait {seconds} seconds."},
    "login.stale": {"ko": "페이지가 오래되었습니다. 다시 해 보세요.", "en": "The page was too old. Try again."},
    # today
    "today.changed": {"ko": "바뀐 수치", "en": "What changed"},
    "today.quiet": {"ko": "지난 {days}일 동안 움직인 수치가 없습니다.", "en": "No figure moved in the last {days} days."},
    "today.waits": {"ko": "기다리는 것", "en": "What waits"},
    "today.nothing_waits": {"ko": "기다리는 것이 없습니다.", "en": "Nothing waits."},
    "today.ill": {"ko": "문제 있는 것", "en": "What is ill"},
    "today.well": {"ko": "소스와 채널이 모두 정상입니다.", "en": "All sources and channels are well."},
    "today.topics": {"ko": "주제", "en": "Topics"},
    "today.no_topics": {"ko": "아직 주제가 없습니다. monitor watch add 로 하나 만드세요.", "en": "No topic yet: make one with monitor watch add."},
    "today.topic_line": {"ko": "지난 {days}일 기사 {articles}건, 수치 {figures}개", "en": "{articles} articles and {figures} figures in {days} days"},
    "today.failing": {"ko": "{since}부터 실패: {detail}", "en": "failing since {since}: {detail}"},
    "today.open_conflict": {"ko": "엇갈린 채로 있음", "en": "still in conflict"},
    "today.likely": {"ko": "움직였을 수 있음(불확실)", "en": "likely moved (unsure)"},
    # a topic
    "topic.figures": {"ko": "수치", "en": "Figures"},
    "topic.figure": {"ko": "수치", "en": "Figure"},
    "topic.value": {"ko": "지금 값", "en": "Stands at"},
    "topic.seen": {"ko": "마지막 보도", "en": "Last reported"},
    "topic.changes": {"ko": "변동", "en": "Changes"},
    "topic.outlets": {"ko": "매체", "en": "Outlets"},
    "topic.curve": {"ko": "흐름", "en": "Curve"},
    "topic.empty": {"ko": "아직 수치가 없습니다.", "en": "No figure yet."},
    "topic.named": {"ko": "이름 붙인 수치", "en": "named by you"},
    "topic.muted": {"ko": "음소거", "en": "muted"},
    # a figure
    "figure.record": {"ko": "이 수치의 기록", "en": "The record of this figure"},
    "figure.chart": {"ko": "{first}부터 {last}까지 {count}번 보도된 값", "en": "{count} reports from {first} to {last}"},
    "figure.as_of": {"ko": "이날까지 알려진 대로", "en": "As known on"},
    "figure.show": {"ko": "보기", "en": "Show"},
    "figure.now": {"ko": "지금", "en": "Now"},
    "figure.published": {"ko": "보도", "en": "Published"},
    "figure.learned": {"ko": "포착", "en": "Learned"},
    "figure.status": {"ko": "상태", "en": "Status"},
    "figure.outlet": {"ko": "매체", "en": "Outlet"},
    "figure.sentence": {"ko": "문장", "en": "Sentence"},
    "figure.changes": {"ko": "변동", "en": "Changes"},
    "figure.observations": {"ko": "보도된 값", "en": "Every report"},
    "figure.decisions": {"ko": "사람이 내린 결정", "en": "What a person decided"},
    "figure.unlike": {"ko": "헷갈리기 쉬운 수치", "en": "Not to be confused with"},
    "figure.unsure": {"ko": "불확실", "en": "unsure"},
    "figure.misread": {"ko": "잘못 읽음", "en": "wrong reading"},
    "figure.plan": {"ko": "계획", "en": "plan"},
    "figure.estimate": {"ko": "추정", "en": "estimate"},
    "figure.actual": {"ko": "실적", "en": "result"},
    "figure.past": {"ko": "과거 값", "en": "past"},
    "figure.part": {"ko": "이 수치는 다른 수치와 합쳐졌습니다.", "en": "This figure is part of another one."},
}  # fmt: skip

"""Every phrase that we say to people, in Korean and English: a table only.

In Korean `{name:을/를}` puts the fitting particle behind the fact. Both languages use the same facts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from monitor.model import Language

PHRASES: Mapping[str, Mapping[Language, str]] = {
    # kinds of change, as an alert's first word
    "kind.revised": {"ko": "수정", "en": "Revised"},
    "kind.conflict": {"ko": "엇갈림", "en": "Conflict"},
    "kind.corrected": {"ko": "기사 고침", "en": "Edited"},
    "kind.refined": {"ko": "구체화", "en": "Refined"},
    "kind.announced": {"ko": "발표", "en": "Announced"},
    # the first line of an alert
    "alert.moved": {"ko": "{label} {before} → {after}", "en": "{label}: {before} → {after}"},
    "alert.conflict": {
        "ko": "{label}: {outlet:은/는} {after}, {other:은/는} {before}",
        "en": "{label}: {outlet} says {after}, {other} says {before}",
    },
    "alert.edited": {
        "ko": "{label}: {outlet} 기사, 이제 {after}(고치기 전 {before})",
        "en": "{label}: {outlet} now says {after} (was {before})",
    },
    "alert.announced": {"ko": "{label} {after}", "en": "{label}: {after}"},
    "alert.announced_from": {"ko": "{label} {before}에서 {after:으로/로}", "en": "{label}: from {before} to {after}"},
    # the lines below it
    "alert.apart": {"ko": "차이 {gap}", "en": "they differ by {gap}"},
    "alert.according_to": {"ko": "{speaker}에 따르면", "en": "according to {speaker}"},
    "alert.due": {"ko": "목표 시점 {due}", "en": "due {due}"},
    "alert.also_in": {"ko": "다른 매체 {count}곳도 같은 수치", "en": "the same figure in {count} other outlets"},
    "alert.also_in_one": {"ko": "다른 매체 1곳도 같은 수치", "en": "the same figure in one other outlet"},
    "alert.suspect": {"ko": "확인 필요: {why}", "en": "check this one: {why}"},
    "alert.more": {"ko": "그 밖의 변동 {count}건", "en": "and {count} more"},
    "alert.page": {"ko": "이 수치의 기록", "en": "this figure's record"},
    "alert.now": {"ko": "이제: ", "en": "Now: "},
    "alert.before_edit": {"ko": "고치기 전: ", "en": "Before the edit: "},
    "alert.before": {"ko": "← ", "en": "← "},
    "alert.times": {
        "ko": "보도 {published} · 포착 {seen} · 발송 {sent}",
        "en": "published {published} · seen {seen} · sent {sent}",
    },
    # why a change is told, or is not
    "rule.kind": {"ko": "알리지 않음: {kind:은/는} 이 채널이 받지 않음", "en": "not sent: this channel does not ask for “{kind}”"},
    "rule.muted": {"ko": "알리지 않음: 음소거({what})", "en": "not sent: muted ({what})"},
    "rule.small": {"ko": "알리지 않음: {least} 미만의 변동", "en": "not sent: under {least}"},
    "rule.suspect": {"ko": "보류: 오기로 의심됨({why})", "en": "waiting: a slip is likely ({why})"},
    "rule.points": {"ko": "{count}%p", "en": "{count} points"},
    # the digest
    "digest.weekly": {"ko": "주간", "en": "Weekly"},
    "digest.daily": {"ko": "일간", "en": "Daily"},
    "digest.subject": {"ko": "[{how_often}] {topic} {period}: {counts}", "en": "[{how_often}] {topic}, {period}: {counts}"},
    "digest.nothing": {"ko": "변동 없음", "en": "nothing moved"},
    "digest.count_moved": {"ko": "변동 {count}", "en": "{count} moved"},
    "digest.count_conflicts": {"ko": "엇갈림 {count}", "en": "{count} in conflict"},
    "digest.count_edits": {"ko": "기사 고침 {count}", "en": "{count} edited"},
    "digest.count_announced": {"ko": "새 수치 {count}", "en": "{count} new"},
    "digest.read": {
        "ko": "기사 {articles}건, 매체 {outlets}곳에서 수치 {figures}개를 읽었습니다.",
        "en": "Read: {articles}, {outlets}, {figures}.",
    },
    "digest.articles": {"ko": "{count}", "en": "{count} articles"},
    "digest.articles_one": {"ko": "1", "en": "one article"},
    "digest.outlets": {"ko": "{count}", "en": "{count} outlets"},
    "digest.outlets_one": {"ko": "1", "en": "one outlet"},
    "digest.figures": {"ko": "{count}", "en": "{count} figures"},
    "digest.figures_one": {"ko": "1", "en": "one figure"},
    "digest.empty": {"ko": "이 기간에 움직인 수치가 없습니다.", "en": "No figure moved in this period."},
    "digest.summary": {"ko": "이 기간의 결과: {counts}.", "en": "In this period: {counts}."},
    "digest.top": {"ko": "가장 큰 변동: {row}.", "en": "The largest move: {row}."},
    "digest.moved": {"ko": "움직인 수치", "en": "Figures that moved"},
    "digest.conflicts": {"ko": "아직 엇갈리는 수치", "en": "Still in conflict"},
    "digest.edits": {"ko": "말없이 고친 기사", "en": "Articles edited after publication"},
    "digest.announced": {"ko": "새로 나온 수치", "en": "New figures"},
    "digest.silences": {"ko": "알리지 않은 것: {reasons}", "en": "Not told: {reasons}"},
    "digest.silence": {"ko": "{reason} {count}건", "en": "{count} × {reason}"},
    "digest.health_good": {
        "ko": "소스 {sources}곳, 채널 {channels}개 모두 정상",
        "en": "All {sources} sources and {channels} channels work",
    },
    "digest.health_bad": {"ko": "문제: {faults}", "en": "Trouble: {faults}"},
    "digest.says": {"ko": "{outlet:은/는} {value}", "en": "{outlet} says {value}"},
    "digest.edited": {
        "ko": "{outlet} 기사, 이제 {after}(고치기 전 {before})",
        "en": "{outlet} now says {after} (was {before})",
    },
    "digest.returned": {"ko": "움직였다가 되돌아옴", "en": "moved and came back"},
    "digest.sources": {"ko": "출처", "en": "Sources"},
    "digest.what": {"ko": "수치", "en": "Figure"},
    "digest.before": {"ko": "이전", "en": "Before"},
    "digest.now": {"ko": "지금", "en": "Now"},
    "digest.by": {"ko": "차이", "en": "By"},
    "digest.since": {"ko": "시점", "en": "Since"},
    "digest.who": {"ko": "매체", "en": "Outlet"},
    "digest.also": {"ko": "외 {count}곳", "en": "+{count}"},
}  # fmt: skip

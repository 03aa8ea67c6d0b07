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
    "kind.returned": {"ko": "되돌아옴", "en": "Back"},
    "kind.announced": {"ko": "발표", "en": "Announced"},
    # before it, where the value may be a slip and one outlet alone states it
    "check.scale": {"ko": "확인 필요: 단위 오기 가능", "en": "check: possible scale slip"},
    "check.sum": {"ko": "확인 필요: 합계가 맞지 않음", "en": "check: parts and total do not fit"},
    "check.share": {"ko": "확인 필요: 비율이 맞지 않음", "en": "check: percentage does not fit"},
    "check.other": {"ko": "확인 필요: 오기 가능", "en": "check: possible slip"},
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
    "alert.according_to": {"ko": "{speaker} 발표", "en": "according to {speaker}"},
    "alert.due": {"ko": "목표 시점 {due}", "en": "due {due}"},
    "alert.also_in": {"ko": "다른 매체 {count}곳도 같은 수치", "en": "the same figure in {count} other outlets"},
    "alert.also_in_one": {"ko": "다른 매체 1곳도 같은 수치", "en": "the same figure in one other outlet"},
    "alert.confirmed": {"ko": "{speaker} 확인", "en": "confirmed by {speaker}"},
    "alert.unopposed": {"ko": "반대 보도 없음", "en": "no report against it"},
    "alert.against": {"ko": "다른 매체 {count}곳은 다른 수치", "en": "another figure in {count} other outlets"},
    "alert.against_one": {"ko": "다른 매체 1곳은 다른 수치", "en": "another figure in one other outlet"},
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
    # why a value may be a slip
    "slip.scale": {
        "ko": "단위 오기 가능성: 숫자는 같은데 크기가 {times}배",
        "en": "possible scale slip: the same digits at {times} times the size",
    },
    "slip.sum": {
        "ko": "합계가 맞지 않음: {parts} = {sum}, 기사에는 {total}",
        "en": "parts and total do not fit: {parts} = {sum}, not {total}",
    },
    "slip.share": {
        "ko": "증감률이 맞지 않음: {before} → {after}이면 {exact}%, 기사에는 {share}",
        "en": "percentage does not fit: {before} → {after} is {exact}%, not {share}",
    },
    # a page that is gone, to who was told of its figures
    "page.gone": {"ko": "[기사 내려감] {outlet}: {title}", "en": "[Withdrawn] {outlet}: {title}"},
    "page.stays": {
        "ko": "기사 페이지가 없어졌습니다({why}). 수치는 내려간 기사의 것으로 표시해 기록에 남깁니다. 알려 드린 것:",
        "en": "The page is gone ({why}). Its figures stay in the ledger, marked as withdrawn. You were told:",
    },
    # sources in trouble, to whom they serve
    "source.several": {"ko": "[소스] {count}곳의 소식", "en": "[Sources] news of {count}"},
    "source.subject.failing": {"ko": "[소스 장애] {name}", "en": "[Source failing] {name}"},
    "source.subject.held": {"ko": "[소스 보류] {name}", "en": "[Source held] {name}"},
    "source.subject.silent": {"ko": "[소스에 새 기사 없음] {name}", "en": "[Source silent] {name}"},
    "source.subject.well": {"ko": "[소스 복구] {name}", "en": "[Source well again] {name}"},
    "source.failing": {
        "ko": "{name}: {since}부터 {count}번 연달아 읽지 못했습니다({why})",
        "en": "{name}: could not be read since {since}, {count} times in a row ({why})",
    },
    "source.held": {
        "ko": "{name}: 이미 아는 기사들이 새 주소로 다시 올라왔습니다({why}). 내용으로 대조했으며 다시 알리지 않습니다",
        "en": "{name}: {why}. They were matched by their headlines and are not told again",
    },
    "source.known_items": {"ko": "아는 기사 {count}건", "en": "{count} known items came back under new addresses"},
    "source.silent": {
        "ko": "{name}: 하루 {pace}건을 내던 곳인데 {since} 이후 새 기사가 없습니다",
        "en": "{name}: nothing new since {since}; before, it brought {pace} items a day",
    },
    "source.well": {"ko": "{name}: 다시 정상입니다", "en": "{name}: well again"},
    # channels in trouble, told through the others
    "channel.subject.failing": {"ko": "[알림 장애] {name}", "en": "[Channel failing] {name}"},
    "channel.subject.well": {"ko": "[알림 복구] {name}", "en": "[Channel well again] {name}"},
    "channel.failing": {
        "ko": "{name}: {since}부터 아무것도 전달되지 않습니다({why}). 알림 {waiting}건을 보관하고 계속 다시 보냅니다",
        "en": "{name}: nothing has arrived since {since} ({why}). Its notices ({waiting}) are kept and tried again",
    },
    "channel.well": {"ko": "{name}: 다시 전달됩니다", "en": "{name}: delivers again"},
    # the house itself in trouble
    "house.subject.disk.failing": {"ko": "[디스크 부족] 새 기사를 읽지 않음", "en": "[Disk nearly full] Nothing new is read"},
    "house.subject.disk.well": {"ko": "[디스크 복구] 다시 읽음", "en": "[Disk has room again] Reading goes on"},
    "house.disk.failing": {
        "ko": "디스크에 남은 자리: {why}. 자리가 생길 때까지 소스를 읽지 않으며, 잃는 것은 없습니다(monitor doctor)",
        "en": "Room left on the disk: {why}. No source is asked until there is room; nothing is lost (monitor doctor)",
    },
    "house.disk.well": {"ko": "디스크에 자리가 생겨 소스를 다시 읽습니다", "en": "There is room on the disk; the sources are asked again"},
    "house.subject.backup.failing": {"ko": "[백업 실패]", "en": "[Backup failing]"},
    "house.subject.backup.well": {"ko": "[백업 복구]", "en": "[Backup well again]"},
    "house.backup.failing": {
        "ko": "데이터베이스를 백업하지 못했습니다: {why} (monitor doctor)",
        "en": "The database cannot be backed up: {why} (monitor doctor)",
    },
    "house.backup.well": {"ko": "데이터베이스를 다시 백업했습니다", "en": "The database is backed up again"},
    # what is wrong with a source, a page or a channel
    "fault.status": {"ko": "{status} 응답", "en": "it answered {status}"},
    "fault.silent_channel": {"ko": "설정에 없는 채널", "en": "a channel that the settings do not know"},
    "fault.timed_out": {"ko": "제때 응답이 없음", "en": "no answer in time"},
    "fault.unresolved": {"ko": "주소를 찾을 수 없음", "en": "the address cannot be found"},
    "fault.certificate": {"ko": "인증서 문제", "en": "a problem with its certificate"},
    "fault.robots": {"ko": "robots.txt가 막음", "en": "its robots.txt asks us to stay away"},
    "fault.private": {"ko": "접속하지 않는 주소", "en": "an address that we do not connect to"},
    "fault.redirects": {"ko": "이동이 끝나지 않음", "en": "redirects without end"},
    "fault.too_large": {"ko": "너무 큰 응답", "en": "an answer that is too large"},
    "fault.resting": {"ko": "잠시 쉬는 중", "en": "it is left alone for a while"},
    "fault.empty": {"ko": "빈 목록", "en": "an empty list"},
    "fault.connection": {"ko": "연결되지 않음", "en": "no connection"},
    "fault.unreadable": {"ko": "읽을 수 없는 내용", "en": "nothing that can be read"},
    "fault.other": {"ko": "알 수 없는 장애", "en": "an unknown fault"},
    # the digest: its subject
    "digest.weekly": {"ko": "주간", "en": "Weekly"},
    "digest.daily": {"ko": "일간", "en": "Daily"},
    "digest.subject": {"ko": "[{how_often}] {topic} {period}: {counts}", "en": "[{how_often}] {topic}, {period}: {counts}"},
    "digest.nothing": {"ko": "변동 없음", "en": "nothing moved"},
    "digest.moved_count": {"ko": "변동 {count}", "en": "{count} moved"},
    "digest.conflicts_count": {"ko": "엇갈림 {count}", "en": "{count} in conflict"},
    "digest.edits_count": {"ko": "고친 기사 {count}", "en": "{count} edited"},
    "digest.withdrawn_count": {"ko": "내려간 기사 {count}", "en": "{count} withdrawn"},
    "digest.announced_count": {"ko": "새 수치 {count}", "en": "{count} new"},
    "digest.unsure_count": {"ko": "불확실 {count}", "en": "{count} unsure"},
    "digest.due_count": {"ko": "기한 {count}", "en": "{count} due"},
    # its first screen
    "digest.empty": {"ko": "움직인 수치가 없습니다.", "en": "No figure moved."},
    "digest.largest": {"ko": "가장 큰 변동: {row}.", "en": "The largest move: {row}."},
    "digest.read": {"ko": "읽은 것: {counts}.", "en": "Read: {counts}."},
    "digest.articles": {"ko": "기사 {count}건", "en": "{count} articles"},
    "digest.articles_one": {"ko": "기사 1건", "en": "one article"},
    "digest.outlets": {"ko": "매체 {count}곳", "en": "{count} outlets"},
    "digest.outlets_one": {"ko": "매체 1곳", "en": "one outlet"},
    "digest.figures": {"ko": "수치 {count}개", "en": "{count} figures"},
    "digest.figures_one": {"ko": "수치 1개", "en": "one figure"},
    "digest.sources": {"ko": "소스 {count}곳", "en": "{count} sources"},
    "digest.sources_one": {"ko": "소스 1곳", "en": "one source"},
    "digest.channels": {"ko": "채널 {count}개", "en": "{count} channels"},
    "digest.channels_one": {"ko": "채널 1개", "en": "one channel"},
    "digest.well": {"ko": "모두 정상: {parts}.", "en": "All well: {parts}."},
    "digest.trouble": {"ko": "문제 있음: {faults}.", "en": "Trouble: {faults}."},
    # its sections
    "digest.moved": {"ko": "움직인 수치", "en": "Figures that moved"},
    "digest.conflicts": {"ko": "아직 엇갈리는 수치", "en": "Still in conflict"},
    "digest.edits": {"ko": "말없이 고친 기사", "en": "Edited without a word"},
    "digest.announced": {"ko": "새로 나온 수치", "en": "New figures"},
    "digest.events": {"ko": "여러 매체가 다룬 일", "en": "Told by several outlets"},
    "digest.first": {"ko": "첫 보도 {first}", "en": "first {first}"},
    "digest.withdrawn": {"ko": "내려간 기사", "en": "Articles withdrawn"},
    "digest.returned_pages": {"ko": "다시 올라온 기사", "en": "Articles that are back"},
    "digest.unsure": {"ko": "움직였을 수 있는 수치(불확실)", "en": "Likely moved (unsure)"},
    "digest.unsure_move": {"ko": "{before}에서 {after:으로/로} 바뀐 듯", "en": "likely from {before} to {after}"},
    "digest.unsure_now": {"ko": "이제 {after}인 듯", "en": "likely {after} now"},
    "digest.due": {"ko": "기한이 된 수치", "en": "Figures that came due"},
    "digest.due_by": {"ko": "{due}까지 {value}", "en": "{value} by {due}"},
    "digest.fresh": {"ko": "이름 붙일 만한 새 수치", "en": "New figures worth naming"},
    "digest.since": {"ko": "언제부터", "en": "Since"},
    "digest.since_day": {"ko": "{day}부터", "en": "since {day}"},
    "digest.curve": {"ko": "{first}부터 {last}까지 {count}번 관측된 값의 흐름", "en": "the curve of {count} observations from {first} to {last}"},
    "digest.untitled": {"ko": "제목 없는 기사", "en": "an article without a title"},
    "digest.private": {"ko": "내부 주소", "en": "an internal address"},
    "digest.unsubscribe": {"ko": "그만 받으시려면 {contact:으로/로} 메일을 보내 주세요.", "en": "To stop receiving this, write to {contact}."},
    "digest.addresses": {"ko": "출처", "en": "Sources"},
    "digest.what": {"ko": "수치", "en": "Figure"},
    "digest.before": {"ko": "이전", "en": "Before"},
    "digest.now": {"ko": "지금", "en": "Now"},
    "digest.by": {"ko": "차이", "en": "By"},
    "digest.who": {"ko": "보도", "en": "Reported by"},
    "digest.says": {"ko": "{outlets:은/는} {value}", "en": "{outlets} say {value}"},
    "digest.says_one": {"ko": "{outlets:은/는} {value}", "en": "{outlets} says {value}"},
    "digest.edited": {"ko": "이제 {after}(고치기 전 {before})", "en": "now says {after} (was {before})"},
    "digest.unlike": {"ko": "이것과 다름: {labels}", "en": "not to be confused with: {labels}"},
    "digest.returned": {"ko": "움직였다가 되돌아옴", "en": "moved and came back"},
    "digest.also": {"ko": "외 {count}곳", "en": "and {count} more"},
    "digest.silences": {"ko": "알리지 않은 것: {reasons}.", "en": "Kept silent: {reasons}."},
    "digest.silence": {"ko": "{reason} {count}건", "en": "{reason}, {count}×"},
    "digest.unlisted": {"ko": "그 밖에 {count}건", "en": "and {count} more"},
}  # fmt: skip

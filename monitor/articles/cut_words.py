"""What stands on a news page and is no part of the article: one table of rules by kind.

Each pattern is matched against one line, or searched in one. Every repeat is bounded, and what repeats begins with a
character that cannot end what stands before it: no hostile line makes them backtrack.
"""

from __future__ import annotations

import re

_EMAIL = r"[\w.+-]{1,40}@[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{1,30}){1,4}"
_JOB = r"(?:선임|수습|인턴|객원|전문|사진|영상)?\s?(?:기자|특파원|앵커|리포터|PD|논설위원|에디터|통신원|편집위원|칼럼니스트)"
_NAME = r"[가-힣]{2,4}"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,7}\.?"

# --- whole lines ----------------------------------------------------------------------------------------------

_CREDIT = r"(?:제공(?:\.?\s?재판매\s?및\s?DB\s?금지)?|자료\s?사진|자료\s?제공|사진\s?제공|갈무리|캡처|캡쳐)"

LINE_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("end mark", re.compile(r"\s*[(<\[【]\s?(?:끝|계속|END)\s?[)>\]】]\s*\Z", re.IGNORECASE)),
    ("hashtags", re.compile(r"\s*#[^\s#,]{1,40}(?:[\s,]{1,5}#[^\s#,]{1,40}){0,40}\s*\Z")),
    ("counter", re.compile(r"\s*[•·*-]?\s?[\d,]{0,7}(?:\.\d)?[KM]?\s*\Z")),
    ("caption", re.compile(r"\s*[\[<【(]\s?(?:사진|그래픽|영상|이미지|포토)\s?(?:[\]>】)=:]|제공)")),
    ("caption", re.compile(r"\s*[▲△◀▶▼]\s?.{0,200}(?:있다|모습|전경|장면|모습이다|기념촬영)\.?\s?[(\[]?[^.]{0,40}\Z")),
    ("credit", re.compile(rf"\s*[\[(<]?\s?(?:사진\s?[=:]\s?\S.{{0,40}}|[^\s\d]{{2,20}}\s{_CREDIT})\s?[\])>]?\s*\Z")),
    ("credit", re.compile(r"\s*\(?(?:Photo|Image|Picture|Illustration|Credit)s?(?: by| credit)?\s?[:/]\s?.{1,80}\Z", re.IGNORECASE)),
    ("byline", re.compile(r"\s*\((?:Additional )?(?:Reporting|Writing|Editing|Compiled) (?:by|from|in) [^()]{1,300}\)\s*\Z", re.IGNORECASE)),
    ("byline", re.compile(r"\s*(?:Reporting|Writing|Editing) by [^.\d]{1,300}\.?\s*\Z")),
    ("byline", re.compile(r"\s*(?:Additional )?(?:Reporting|Writing) (?:by|from) .{1,200}; ?(?:Additional|Writing|Editing) .{1,200}\Z")),
    ("byline", re.compile(rf"\s*{_NAME} (?:기자|특파원|리포터)(?:가|입니다|의) (?:보도|취재|전해|단독|리포트).{{0,20}}\Z")),
    ("byline", re.compile(rf"\s*\S{{2,12}} (?:뉴스 {_NAME}|{_NAME} 기자)입니다\.?\s*\Z")),
    ("caption", re.compile(r"\s*(?:촬영|영상|취재)\s?(?:기자|취재|편집|촬영)?\s?[:：=].{1,80}\Z")),
    ("byline", re.compile(r"\s*By [A-Z][\w.'’-]{0,20}(?:(?: and |, | )[A-Z][\w.'’-]{0,20}){0,8}(?:\s?\|.{0,60})?" + rf"(?:\s?\(?{_EMAIL}\)?)?\s*\Z")),
    ("time", re.compile(r"\s*(?:기사)?(?:입력|등록|승인|송고|수정|발행|게시|업데이트)(?:일시?|시간|시각)?\s?[:|]?\s?\d{2,4}\s?[-./년].{4,80}\Z")),
    ("time", re.compile(r"\s*(?:Published|Updated|Posted|Last (?:updated|modified))\s?:?\s.{0,60}\d{4}.{0,40}\Z", re.IGNORECASE)),
    ("notice", re.compile(r"\s*[☞※▶►👉]\s?.{0,120}(?:제보|구독|바로\s?가기|클릭|상담전화|카카오톡|텔레그램|채널|보기)")),
    ("notice", re.compile(r".{0,200}\b(?:Follow|More|Read|See)\b.{0,80} (?:at|on|here):? https?://\S{1,200}\s*\Z")),
    ("notice", re.compile(r"\s*[▷▶▲■●☎]?\s?(?:문의|전화|연락처|이메일|팩스|대표전화)\s?[:：]\s?.{0,120}\Z")),
    ("notice", re.compile(r"\s*(?:기사)?\s?제보\s?(?:는|및|하기|:|=).{0,120}\Z")),
    ("notice", re.compile(r".{0,80}(?:자살예방|상담전화|정신건강).{0,80}(?:109|1393|1577-0199|1588-9191)")),
    ("notice", re.compile(r"\s*(?:본|이) (?:콘텐츠|기사|게시물)[는은]\s.{0,80}(?:공유|제공|작성|제휴|책임|저작권).{0,40}(?:니다|금지)\.?\s*\Z")),
    ("notice", re.compile(r".{0,40}(?:정보|페이지|서비스|자료).{0,20}만족하(?:십니까|시나요|셨나요)\s?\?\s*\Z")),
    ("notice", re.compile(r"\s*(?:Sign up|Subscribe|Follow us|Click here|Read more|Download our|Support our journalism|Share this)\b.{0,120}\Z", re.IGNORECASE)),
)  # fmt: skip

# At the end of a line, looked for in its last characters: whose the picture is that the line describes.
CREDIT_AT_END = re.compile(
    rf"[.)\]'\"”’]\s?[\[(/]?(?:사진\s?[=:]\s?\S[^.]{{0,40}}|[^\s\d]{{2,20}}(?:\s[^\s\d]{{1,15}}){{0,2}}\s?{_CREDIT}|"
    r"ⓒ\s?\S.{0,30}|[/=]\s?\S{2,12}(?:뉴스|통신|기자|제공))[\])]?\.?\s*\Z"
)

# A line that says whose the text is; behind it comes no more of the article.
RIGHTS = re.compile(
    r"무단\s?(?:전재|복제|배포)|재\s?배포\s?금지|저작권자\s?[ⓒ©(c]|(?:Copyright|ⓒ|©)\s?.{0,60}(?:All rights reserved|금지)"
    r"|^\s*(?-i:SOURCE:? [A-Z]).{1,80}\Z"
    r"|\bAll rights reserved\b|^\s*[<\[(]?\s?(?:Copyrights?|저작권자?)\s?[ⓒ©]",
    re.IGNORECASE,
)

# A short line that heads a list of other articles, or a box that is none.
LIST_HEAD = re.compile(
    r"\s*[■▶◆●#\[<【(]*\s?(?:\S{1,8}\s)?"
    r"(?:주요\s?(?:뉴스|기사)|많이\s?본(?:\s?(?:뉴스|기사))?|관련\s?(?:기사|뉴스)|이\s?시각(?:\s?\S{1,8}){0,2}|포인트\s?뉴스|트렌드\s?뉴스|댓글|"
    r"추천\s?(?:기사|뉴스)|인기\s?(?:기사|뉴스)|최신\s?(?:기사|뉴스)|헤드라인|핫\s?클릭|실시간\s?(?:키워드|검색어|뉴스|랭킹|인기)|"
    r"함께\s?보면\s?좋은|이\s?기사,?\s?(?:어떠셨나요|를\s?추천|의\s?댓글)|기자의?\s?(?:다른|최신)\s?기사|오늘의\s?(?:주요|핫)|"
    r"신고하기|제보\s?하기|다음\s?내용이\s?궁금|뉴스\s?스탠드|베스트\s?(?:클릭|댓글)|"
    r"Most (?:read|viewed|popular)|Related (?:stories|articles|news|content|topics)|Read (?:also|next|more)|More (?:from|on|stories)|"
    r"Recommended(?: for you)?|Trending(?: now)?|Comments|Also from this source|(?:Media|Press|Investor)s?(?: Relations)? Contacts?|Top stories|Latest news|You may also like|Editor's picks)"
    r"[\s:?!.\w]{0,14}[\])>】]*\s*\Z",
    re.IGNORECASE,
)

# Words that stand alone on a line between headline and text of a page dump.
FURNITURE = re.compile(
    r"\s*(?:[•·*-]\s?)?(?:3줄\s?요약|요약|요약보기|글자\s?크기(?:\s?(?:조절|변경))?|글씨\s?크기|공유(?:하기)?|인쇄(?:하기)?|스크랩|본문\s?듣기|음성으로\s?듣기|기사\s?듣기|"
    r"가|가가|URL\s?복사|복사|닫기|목록|이전|다음|확대|축소|구독(?:하기)?|추천|좋아요|댓글\s?\d*|번역|메일|트위터|페이스북|카카오톡|네이버|밴드|"
    r"광고|AD|Advertisement|기뻐요|응원해요|실망이에요|슬퍼요|화나요|훈훈해요|"
    r"_{3,40}|-{3,40}|\*{3,40}|최신순|추천순|답글순|공감순|과거순|Share|Print|Save|Email|Tweet|Listen|Menu|Search|Skip to content)\s*\Z",
    re.IGNORECASE,
)

# The line of a page dump that tells when the article came out; before it stands none of the text.
_DAY = r"\d{4}\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}\s?[일.]?"
_CLOCK = r"(?:\(?[월화수목금토일]\)?\s?)?(?:오전|오후|AM|PM)?\s?\(?\d{1,2}\s?[:시]\s?\d{2}"
TIME_LINE = re.compile(
    rf"{_DAY}\s{{0,3}}{_CLOCK}|(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH}),? \d{{4}}.{{0,12}}\b\d{{1,2}}:\d{{2}}",
    re.IGNORECASE,
)
# Rankings and clocks of boxes carry a time of their own.
NOT_THE_TIME = re.compile(r"기준|현재|까지")

# --- within lines ---------------------------------------------------------------------------------------------

# At the head of a paragraph.
HEAD_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("dateline", re.compile(rf"\s*[(\[【<]\s?[가-힣A-Za-z·,\s]{{1,30}}=\s?[^)\]】>\n]{{1,30}}[)\]】>]\s?(?:{_NAME}(?:[·,\s]\s?{_NAME}){{0,4}}\s?{_JOB}\s?)?=?\s?")),
    ("dateline", re.compile(rf"\s*[\[【]\s?[^\]】\n\d]{{1,30}}?(?:{_JOB})?\s?[\]】]\s?(?:{_NAME}(?:[·,\s]\s?{_NAME}){{0,4}}\s?{_JOB}\s?=?\s?)?(?=[가-힣\"“'‘])")),
    ("dateline", re.compile(rf"\s*[가-힣A-Za-z]{{2,15}}\s?=\s?{_NAME}(?:[·,\s]\s?{_NAME}){{0,4}}\s?{_JOB}\s?[|=:]?\s?")),
    ("dateline", re.compile(r"\s*[A-Z][A-Z.'’ /-]{2,40}(?:, [A-Z][\w. ]{1,20}){0,3}\s?\([A-Z][\w .&-]{1,30}\)\s?[-–—]{1,2}\s?")),
    ("dateline", re.compile(rf"\s*[A-Z][A-Z.'’ /-]{{2,40}}(?:, [A-Z][\w. ]{{1,20}}){{0,2}}, {_MONTH} \d{{1,2}}(?:, \d{{4}})?\s?(?:/[^/]{{2,30}}/|\([\w .&-]{{2,30}}\))\s?[-–—]{{1,2}}\s?")),
    ("dateline", re.compile(r"\s*[A-Z][A-Z.'’ ]{2,30}(?:, [A-Z][\w. ]{1,20}){0,2}\s[-–—]{1,2}\s")),
)  # fmt: skip

# Anywhere in a line.
INLINE_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ticker", re.compile(r"[(\[<]\s?[\d,.]{1,14}\s?원?\s?(?:상승|하락)?\s?[▲▼△▽↑↓+-]\s?[\d,.]{1,12}\s?원?[\s,]{0,2}[(]?[+-]?[\d.]{0,6}%?[)]?\s?[)\]>]")),
    ("ticker", re.compile(r"[(\[]\s?(?:코스피|코스닥|KRX|KS|NASDAQ|NYSE|나스닥|LSE|TYO)?\s?:?\s?\d{6}(?:\.K[SQ])?\s?[)\]]", re.IGNORECASE)),
    ("byline", re.compile(rf"(?<=[.다\"”’'\s])\s?{_NAME}(?:[·,\s]\s?{_NAME}){{0,3}}\s?{_JOB}\s{{0,2}}[(\[]?{_EMAIL}[)\]]?\s*\Z")),
    ("email", re.compile(_EMAIL)),
    ("end mark", re.compile(r"\s?[(<]\s?끝\s?[)>]\s*\Z")),
    ("mark", re.compile(r"[<\[]\s?(?:앵커|기자|리포트|인터뷰|녹취)\s?[>\]]")),
)  # fmt: skip

# What a line of names is made of: taken away one after the other, nothing is left of a by-line.
BYLINE_PARTS: tuple[re.Pattern[str], ...] = (
    re.compile(_EMAIL),
    re.compile(rf"{_DAY}\s?(?:{_CLOCK})?|입력|수정|승인"),
    re.compile(r"사진\s?[·∙ㆍ=/]\s?글|글\s?[·∙ㆍ/]\s?사진|(?:글|사진|영상|취재|촬영|편집|그래픽)\s?[=:·]"),
    re.compile(r"[가-힣]{2,6}\s?="),
    re.compile(rf"{_NAME}(?:\s?[·,ㆍ]\s?{_NAME}){{0,4}}\s?{_JOB}"),
    re.compile(r"[가-힣A-Za-z]{1,10}(?:뉴스|일보|신문|경제|통신|투데이|방송|닷컴)"),
    re.compile(r"[\s=·,/|()\[\]<>:ㆍ∙-]+"),
)
BYLINE_HINT = re.compile(rf"{_JOB}|@")

# The name before the job, in a by-line or a dateline.
SIGNED = re.compile(rf"({_NAME})\s?{_JOB}")

# --- prose ----------------------------------------------------------------------------------------------------

SENTENCE_END = re.compile(r"(?:[.!?。]|[다요죠까][\"”’'])[\"”’')\]]{0,3}\s*\Z")
# A short sentence that tells something ("공사는 봄에 끝난다."), and not what a picture shows ("책을 읽고 있다.", "문을 연 모습이다.").
TELLS = re.compile(
    r"(?<!고 있)(?<!어 있)(?<!아 있)(?<!서 있)(?<!모습이)(?<!장면이)(?<!전경이)다\.[\"”’')]?\s*\Z"
)
QUOTE_END = re.compile(r"[\"”’']\s*\Z")

"""Words that tell an earlier value, given for comparison, from the value of now.

`_BEFORE` and `_TOPIC` patterns are searched in what stands before a number, `_AFTER` ones matched from its end.
"""

from __future__ import annotations

from monitor.figures.korean.cue import cue, either

_ASIDE = r"(?:\([^)]{1,20}\))?"  # what stands in brackets behind a number

# --- behind the number ------------------------------------------------------------------------------------------------

# Directly behind the span: 7만원이던 부담, 30개월보다, 9명이었던, 40억원을 요구하던.
PAST_AFTER = cue(
    rf"(?:여|대|선|가량|안팎)?{_ASIDE}(?:씩)?"
    + either(
        # it was so
        r"이던|였던|이었던|던(?= )",
        # something is held against it
        r"보다",
        # it was no more, or as much
        r"에 불과하던|에 그쳤던|에 머물던|에 이르던|에 달하던",
        r"(?:에|과|와) (?:견줘|견주면|비하면|비해|비교하면|비교해)",
        # it was sought, meant or agreed
        r"까지 [가-힣]{1,4}던",
        r"[을를]? ?[가-힣]{1,5}(?:하|려|기로 했|려 했)던",
        r"[을를]? [가-힣]{1,3}려다",
        # another takes its place: 100명이 아니라 80명
        r"[이가] 아니라 (?:[가-힣]{1,8} ){0,2}(?:약 )?\d",
        # the plan of it was given up: 300억원 투자 계획을 접었다
        r" (?:[가-힣]{1,6} )?(?:계획|방안|목표)[은을를]? ?(?:접|거뒀|거둬|철회|백지화|포기)",
    )
)
FROM_AFTER = cue(rf"(?:여|대|선|수준|가량)?{_ASIDE} ?(?:에서 |→)")
WAS_AFTER = cue(rf"(?:대|선)?{_ASIDE}(?:이던|였던|이었던|던|[이가] 아니라) ")
# What follows a "from": a value it became, or a move. 100곳에서 열린다 is a place.
BECAME = cue(
    # a number or a word for one, and that it is reached
    r"[^.\n]{0,30}?(?:\d|두|세|네|절반|갑절)[\d,.]*[^.\n]{0,14}?"
    + either(
        r"[으]?로|까지|이 |가 |만큼",
        r"↑|→|▲|…|$",
        r" (?:늘|줄|불|뛰|올랐|내렸|떨어)",
    ),
    # one drew back from it, and could do so
    r"[^.\n]{0,8}물러(?![가-힣]{1,2} 수 없|서지 (?:않|못)|나지 (?:않|못))",
)
# A move from it without the value that it became: 7만원에서 조금 내렸다, 20곳에서 깎였다; 3곳에서 늘었다 is a place.
LEFT = cue(
    r"(?:[가-힣]{1,4} ){0,2}"
    + either(
        r"깎[였여인]|내[렸려린]|올[랐라]|오른",
        r"줄었|줄어|늘었|늘어|불었|불어",
        r"커[졌진져]|작아|낮아|높아",
        r"뛰었|떨어|쪼그라|뒷걸음|후퇴|빠졌|미끄러|밀렸|밀려",
    )
)
# 지난해 29곳의 1.4배: measured against it.
MEASURED_AFTER = cue(r"의 (?:약 )?(?:\d[\d.]{0,5} ?배|(?:두|세|네|다섯|여섯) 배|절반|\d분의 \d)")

# --- before the number ------------------------------------------------------------------------------------------------

# Directly before: (지난해 같은 기간 …), 전주(0.4%), 종전 최다(98건), 지난해의 70건.
PAST_BEFORE = cue(
    # an earlier time or the record so far, and a bracket opens
    either(
        r"지난해|작년|전년|재작년",
        r"전주|전월|전달|지난달|지난주|전날|전분기",
        r"동기|기간|같은 (?:달|시기|때|날|분기)",
        r"종전|기존|직전|이전|당초|애초",
        r"최다|최고치|평년",
        r"1년 전|한 해 전|\d{1,2}월|\d{4}년",
    )
    + r"(?: [가-힣]{1,6})?[은는]? ?\((?:약 )?$",
    # so long ago
    r"(?:보름|일주일|열흘|한 달|한 해|\d{1,2}(?:일|주|개월|년)) 전(?:의)? $",
    r"(?:평년|예년) $",
    # what was so, or was named, before, and up to three words of what it is
    either(
        r"종전|기존|당초|직전|전날 밤|같은 기간의|같은 달의|1년 전의",
        r"지난가을|지난봄|지난여름|지난겨울",
        r"처음 (?:[가-힣]{1,6}[이가] )?(?:[가-힣]{1,4}한|부른|불렀던|내놓은|꺼낸|내건|적어 낸)",
    )
    + r"(?: [가-힣]{1,8}){0,3} $",
    r"전날(?:의)? $",
    # of that time
    r"(?:지난해|작년|전년|지난달|전달|전월|종전|기존|직전|분기|여름|당시|때|지금|현재)의 $",
    # what was announced then
    r"(?:지난해|작년|지난달|지난 [가-힣\d]{1,3}|올여름|지난여름|지난봄|지난가을)(?:의)? "
    + either(
        r"발표한|내놓은|예고한|꺼낸|꺼냈던|밝힌|냈던",
        r"확정한|의결한|정한|제시한|예상한|추산한|약속한|편성한",
    )
    + " $",
    r"(?:이달|지난달|올해|지난해|작년) [초중순말]{1,2}에? (?:발표한|내놓은|예고한|밝힌|정한|예상한) $",
    r"년 (?:겨울|봄|여름|가을)의 $",
)
# What was demanded, planned or held before: 주장하던 40개월, 물리려던 8%, 닫기로 했던 6곳, 사흘 전까지 30%를.
ONCE_BEFORE = cue(
    r"(?:했|쳤|렸|었|았|하|려)던 (?:[가-힣]{2,6} )?$",
    r"있던 (?:정원|요금|금리|세율|한도|예산|비율|가격|기준) $",
    r"(?:전까지|처음에는|막바지까지|당초|애초에?는?)(?: [가-힣]{1,6})? ?$",
    r"(?:까지만|[때전]만) (?:해도|하더라도) [^.\n]{0,24}$",
    r"(?:봄|여름|가을|겨울|지난달|작년|지난해) (?:발표|공개|제시|예고)한 $",
)
# The value in force, named as such, stays actual beside a new one: 올해 9천원보다.
IN_FORCE_BEFORE = cue(r"(?:올해|현재|지금)(?:의|은)? $", r"올해의 [가-힣]{2,10}[은는]? ?$")
YEAR_BEFORE = cue(r"(?:지난해|작년|전년|재작년)(?:의)? (?:[가-힣]{1,6} )?$")

# --- what the sentence is about ---------------------------------------------------------------------------------------

# An earlier time as the topic of the sentence, and a copula or verb in the past behind: 지난해에는 14만명이었다.
EARLIER_TOPIC = cue(
    either(
        # so long ago
        r"(?:일주일|보름|한 달|한 해|\d{1,2}(?:년|개월|주|일)) 전에?는?|기 전에는",
        # before now, without a date
        r"전날|앞서|당시|그때는?|처음에는|지금까지|오전의|오전에는|어제는",
        # a time that is over
        r"지난해에는|작년에는|지난달에는|지난 [가-힣]{2,4}에는|지난[봄여름가을겨울]{1,2}|재작년",
        r"[가-힣]{2,3} 전까지|[가-힣]{2} 전 [가-힣]{2,6}[은는]",
        r"(?:지난해|작년|재작년) (?:[가-힣\d]{1,8} ){0,2}[가-힣]{1,8}(?:[은는]|에서는) ",
        # what was published then
        r"(?:앞서|이달|지난달|지난주|일) (?:[가-힣]{1,8} )?(?:내놓은|발표한|공시한|밝힌|발표된|공개한)"
        r" (?:[가-힣\d]{1,8} ){0,2}[가-힣]{1,8}[은는] ",
        r"그동안|애초|때는?",
        # a part of the calendar
        r"[1-4]분기에는|\d{1,2}월에는|\d{1,2}월 \d{1,2}일에는|20[0-2]\d년에는",
        r"(?:지난해|작년) 같은 (?:기간|달|때)(?:에는|은)",
        r"(?<!\d)\d{1,2}월의 [가-힣]{1,8}[은는] ",
    )
)
PAST_COPULA = cue(
    # up to two more values of the same list
    r"(?:(?:, |에 )(?:[가-힣A-Z]{1,10} ){0,2}\d[\d.,만억조천백]{0,10}(?:%|%p|[가-힣]{1,3}?)){0,2}"
    r"(?:가량|정도|안팎|대)?"
    + either(
        r"이었다|였다|이었고|였고",
        r"에 (?:머물|그쳤)|이 걸렸",
        r"이었는데|였는데|이었지만|였지만|이었으나|였으나",
    )
)
CONTRAST_TOPIC = cue(
    either(
        r"(?:일주일|보름|열흘|한 달|한 해|\d{1,2}(?:년|개월|주|일)) 전에는",
        r"(?:지난해|작년) (?:[가-힣]{1,6} ){0,2}[가-힣]{1,6}에서는",
        r"지난해에는|작년에는|앞서|지난달에는|(?<!올해 )[1-4]분기에는|\d{1,2}월에는",
        r"당시|애초|처음에는|그때는?|[가-힣]{2,3} 전까지",
        r"지난[봄여름가을겨울]{1,2}에?는?|올해 [봄여름가을]{1,2}|지난 \d{1,2}월",
        r"[했였았었]던",
    )
    + r"(?= )"
)

"""Words beside a number by which it is told from a date, an ordinal, a name or a denominator."""

from __future__ import annotations

from monitor.figures.korean.cue import cue, either

# 1인당, 3.3㎡당, 5㎞마다, 손님이 1만 명 늘 때마다, 1만 명에 7명꼴: what another figure is counted by.
DENOMINATOR = cue(
    r" ?(?:당(?![시초국장대사선])|마다|[을를이가]? ?[가-힣]{1,3} 때마다|에 \d{1,4} ?[명건곳개]꼴)"
)
# "One" mostly means "a": 한 곳이 쓰는 전기, 한 달에. It counts where somebody is dead, missing, chosen or alone.
ONE_COUNTS = cue(r"(?:뿐|밖에|이 (?:숨|다쳤|다치|죽|실종|사망|부상|구조|구속|입건)|도 없|만 (?:남|있|참))")
# Elapsed time is none: 5년 만에, 1년 전보다, 두 달 연속, 일주일 새, 9시간 뒤.
ELAPSED = cue(
    r"여? ?"
    + either(
        # since, until, after
        r"만[에의 이,…]|만$|전(?![체국기력]|부[터]?)|뒤|후(?!반)|새(?![로])|사이",
        r"연속|이래|이후|지나|지난|앞두|앞서|내내|내리",
        # it has gone on for so long
        r"(?:넘게|가까이|동안|간)? ?"
        + either(
            r"이어(?!진다|질|지[고며]|갈|간다)|계속(?!된다|될|되[고며]|한다|할)",
            r"끌어|머물러|묵은|방치|숙원",
        ),
        # it went by, or was waited for
        r"(?:이|가) (?:지나|지났|흘)",
        r"[을를] (?:끈|끌었|버틴|버텼|속인|속였|속여|기다린|기다렸)",
        r" 앞으로 다가",
        # the so-and-so-manieth
        r"째|차(?![례이])",
    )
)
# What is reckoned as a mean or a limit is measured, not told in passing: 평균 9일 만에, 최장 80일이 지나서야.
RECKONED = cue(r"(?:최장|평균|길게는) ?$")
# A term by which something is put off, or until it is free again: 석 달 뒤로, 2년 뒤부터.
PUT_OFF = cue(r" ?뒤(?:부터|면|로(?!는))")
# "Only" rather than "after": 하루 3시간만 잔다, 5분만 늦었어도. (6년만에 and 6년만 최고 leave out a blank.)
ONLY = cue(r"만 (?!최[고저대다]|처음|첫|가장)")
# 집을 산 지 석 달: time gone by.
GONE_BY = cue(r"[가-힣] 지 (?:약 |벌써 |이제 |꼬박 |갓 )?$")
# A count of days is a term only where the text says so; else it is a day of the month: 26일 밝혔다.
DAYS_AFTER = cue(
    r" ?"
    + either(
        # as a limit or a share
        r"동안|이내|이하|미만|안에|내에|이상|치(?![르른를렀러])|분량|짜리|정도|씩|가량",
        r"넘|걸|더|유급|휴가|여|남짓|만 (?:쓰|쉬|인정)",
    )
)
DAYS_BEFORE = cue(
    either(
        # leave and sick leave
        r"연차|병가|휴가|휴직",
        # spans, and how long
        r"일수는?|기간은?|최대|최장|최소|최단|평균|연간|유급|무급",
        # punishment and quarantine
        r"정직|출석정지|영업정지|격리|구류|이내",
        r"근무일은?|재고는?|기한은?|주기는?",
    )
    + r"(?:[은는이가을를도인] )? ?$",
    # a list of days: 휴가일수는 A사 10일, B사 12일
    r"일수[은는이가] (?:[가-힣A-Za-z]{1,8} \d{1,3}일, ?){0,5}[가-힣A-Za-z]{1,8} $",
    r"(?:일수|기간|주기|기한)[은는이가]? (?:약 |평균 )?\d{1,3}일(?:이고|인데|이며|에서)?,? (?:[가-힣A-Za-z]{1,10}[은는이가] )?$",
)
SCHOOL_YEAR = cue(r"(?:생|산|형|차|제(?!한)|도(?!$|[ ,.])|근속|근무)")
# An age is a name (19~34세, 70세 이상) but for the age at which a term ends: 정년을 65세로.
AGE_LIMIT = cue(
    r"정년|수명|수급 ?(?:개시 ?)?연령|지급 ?(?:개시 ?)?연령|평균 ?연령|초혼 ?연령|은퇴 ?연령|선거 ?연령|평균 나이"
)
# What went on for a stated term is elapsed (4년간 이어졌다); what will go on is a plan (4년간 이어진다).
WENT_ON = cue(r" ?(?:이어졌|이어져|계속됐|끌어|묵은|방치)")
WARMTH = cue(
    r"기온|온도|수온|체온|영하|영상|최저|최고|낮|아침|섭씨|폭염|더위|무더|열대야|한파|추위|가열|끓|냉장|온난화"
)
HOLDER_AFTER = cue(
    r"[와과](?:는|의 (?:격차|차이)|의)|[와과] (?:[\d,.]{1,6}[가-힣%]{1,4} ?)?(?:차이|격차|견[주줘])"
)
STOREYS_BEFORE = cue(r"(?:지하|지상|최고|총|모두|높이|층수는?|최대) ?$")
STOREYS_AFTER = cue(
    r" ?(?:아파트|건물|빌딩|주상|규모|짜리|높이|이하|이상|오피스텔|호텔|타워|으로 (?:짓|높|올|지)|까지 (?:짓|올|높|지))"
)
# Where something is, not how high a house is: 지하 2층에서. A cellar counts beside the storeys above it.
ON_A_STOREY = cue(
    r"에서|에는|에 (?:있|마련|자리|위치|들어|문)|의 | [가-힣]{0,6}(?:주차장|식당|매장|광장|강당)"
)
GROUND_AFTER = cue(r"^ ?(?:[,·~/-]|에서|부터)? ?지상")
# 30대에게, 20대와 30대가, 편지를 보낸 30대: an age.
AGE_AFTER = cue(r"에게|한테|들[은이의에]|[·,~-] ?[1-9]0대")
AGE_BEFORE = cue(r"[1-9]0대(?:[와과,·]| 및|나|,) ?$|[가-힣](?:낸|난|던|했던|하는|사는|되는) $")
# The age of somebody, told by a copula: 운전자의 절반이 10대였다, 응답자 60%가 30대다. (불탄 차는 30대였다 counts.)
AGE_OF = cue(
    either(
        # persons by their trade or state
        r"(?:[전해당입매용사응요수령청획착]자|환자|가입자|승객|고객|손님|관객|직원|회원|용의자|청년|[가-힣]+생|사람)(?:들)?",
        # a number or a part of them
        r"\x00|대부분|다수|대다수|\d ?명|\d%",
    )
    + r"(?: 가까이| 이상| 넘게|가량)?[이가은는] (?:모두 |주로 |대부분 )?$"
)
AGE_COPULA = cue(
    r"(?:였|다(?![가-힣])|이[다고며었]|로 (?:추정|알려|보이|확인|가장|나타)|[가이] (?:가장|많|대부분|절반))"
)
# 500대 기업, 100대 명산: a round number of the greatest is a name.
GREATEST = cue(
    r" (?:[가-힣]{2} )?(?:기업|그룹|명산|과제|국정과제|대학|브랜드|부자|뉴스|공약|은행|건설사|관광지|명소|상장사|제약사|로펌|재벌|선도|강소|유니콘|골프)"
)
# Behind a counted thing comes a particle, a word of order, or the end: 20대를, 3대 등, 7대가. A noun makes it a name: 5대 은행.
COUNTED_THING = cue(
    # a particle or a copula
    either(
        r"여|가량|정도|안팎|쯤|남짓|내외|어치|분량|씩",
        r"를|을|가(?!지)|이|는|은|의|와|과|로|으로|도|만|에|며|뿐|나|까지|부터",
        r"였|다|입니다|예요|랍니다|인|이상|이하|미만|꼴",
    ),
    # the end
    r"$|[,.…·)\]\"'/;!?→↑↓\x00]",
    # a word of order or degree, or what is done with things
    " "
    + either(
        r"등|순|중|가운데|이상|이하|미만|규모|가량|정도|안팎|모두|더|씩|및|대 |내외|이내|넘|추가|가까이|그대로|\d",
        r"추돌|투입|동원|구매|도입|판매|수출|생산|공급|수주|건설|설치|배치|발사|인도|계약|운행|증차|감차",
    ),
)
MACHINE = cue(
    either(
        # on the road and on rails
        r"차량?|버스|택시|트럭|헬기|기|카메라|드론|로봇|자주포|전차|장갑차",
        # in a house, in an office
        r"서버|컴퓨터|노트북|휴대전화|스마트폰|폰|TV|자전거|오토바이|킥보드|열차|전동차|승용차",
        r"지게차|크레인|굴착기|피아노|단말기|에어컨|장비|인력과|수소차|전기차",
        r"태블릿|프린터|모니터|선박|펌프|포|전투기|여객기|화물차|[A-Za-z\d\x00]",
    )
    + " ?$"
)
# The weight or volume that a price is for: 등심 1㎏ 소매가는, 참외 10㎏ 상자당.
PACKED = cue(
    r" (?:한 |1)?"
    + either(
        # its price
        r"[가-힣]{0,4}(?:값|가격|소매가|도매가|판매가|기준)(?![가-힣]{2})",
        # what it is packed in
        r"(?:가마|포대|상자|박스|봉지|포기|통|팩|병|자루)(?:당|에| )",
    )
)
ONE_OF_MANY = cue(r"(?<![가-힣])한 [가-힣]{1,3}\($")
MAKE_ONE = cue(r" 한 (?:판|상자|박스|묶음|봉지|팩|세트|두름|접)(?![가-힣]{2})")
# 9시 30분 is a time of day.
AN_HOUR_BEFORE = cue(r"시 ?$")
# A noun directly before a round ten of 대: 버스 30대, not 30대 남성, nor 한 30대.
WORD_BEFORE = cue(r"[가-힣](?<!(?<![가-힣])한) $")
# 결의 2397호: what bears a number.
BEARS_A_NUMBER = cue(r"(?:결의|고시|공고|훈령|법률|대통령령|규칙|의안|행정명령|특허) ?$")
HOMES_BEFORE = cue(r"(?:주택|미분양|임대|(?:미분양|임대|매입) 아파트|빈집|매입) ?$")
# 세종청사 4동, 단지 3동: a building that has a number.
ESTATE_BEFORE = cue(r"(?:청사|단지|아파트|제) ?$")
LIVESTOCK_BEFORE = cue(r"(?:닭|오리|계|한우|젖소|소|돼지) ?$")
# 3회 연속, 9회말, 1회용.
ROUND_AFTER = cue(r" ?(?:연속|말|초|째|차(?!례)|용|전$)")
# 3회 적발, 5회 우승; a festival or a concert behind it makes it a name (12회 연주회).
DONE_SO_OFTEN = cue(
    r" (?:적발|위반|우승|수상|진출|출전|방문|공연|상영|시행|실시|개최|운항|왕복|접종|투여|복용|반복|제공|지급|납부|참가|범행|신고|경고)"
)
# 10점 차, 90점대.
POINT_AFTER = cue(r" ?(?:차|대(?! )|선)")

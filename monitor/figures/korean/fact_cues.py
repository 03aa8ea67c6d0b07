"""Words that tell that something has happened, is had, or is in force, whatever the sentence goes on to say of plans."""

from __future__ import annotations

from monitor.figures.korean.cue import cue, either

# --- it has happened --------------------------------------------------------------------------------------------------

# What fell short has happened: 참여율이 25%에 그친, 이미 닫았다.
HAPPENED_AFTER = cue(
    r"뿐이?다",
    r"(?:가량|정도)?"
    + either(
        r"[은는이가에도]{0,2} 이미",
        r"[을를] 이미 (?![^.\n]{0,24}(?:기로|계획|예정|방침))",
        r"[은는이가에도]{0,2} (?:그친|그쳐|그치|그쳤|머문|머물렀)",
    ),
)
# What is done to the thing just counted, before its noun, has happened: 3천만개가 유출된 회사, 90억원을 들인 다리.
DONE_AFTER = cue(
    r"[이가을를] (?:[가-힣]{1,4} )?"
    + either(
        # a Chinese noun and 된, 한, but for those of planning
        r"(?!구성|관련|예정|계획|포함|편성|책정|확정|배정|반영|제시|요구)[가-힣]{2}[된한]",
        # harm
        r"숨진|다친|빠진|터진",
        # getting, moving, spending, losing
        r"넘긴|옮긴|들인|벌인|들여온|잃은|받은|얻은|모은|뽑은|놓은|심은|올린|거둔|붙잡은",
        # having
        r"쥔|가진|지닌|거느린",
    )
    + r" (?=[가-힣])(?!뒤|다음|이후|가운데|채 )"
)
# What is owed, taken or paid out, as the topic of its sum: 밀린 품삯은 3억원, 가로챈 돈이 9억원.
SETTLED_BEFORE = cue(
    either(
        r"빌린|밀린|떼인|잃은|빼돌린|훔친|챙긴|가로챈",
        r"묶인|묶어 둔|나간|걷힌|모인|번|거둔|팔린",
    )
    + r" (?:[가-힣A-Za-z]{1,8} )?[가-힣]{1,8}[은는이가도] (?:모두 |약 |이미 |총 )?$"
)
# A headline ends in the noun of what was done.
DONE_NOUN = cue(
    either(
        r"확보|수주|돌파|적발|검거|압수|체결",
        r"사망|숨져|부상|대피|유출",
        r"마감|급증|급감|기록|선정",
    )
    + r"[\"']?$"
)
# A loss, and that it was settled: 피해액은 90억원으로 확정됐다.
LOST_BEFORE = cue(
    either(
        r"피해(?:액| 규모| 면적)?|손실(?:액)?|미정산[가-힣]{0,3}|체불(?:액)?|체납(?:액)?",
        r"(?:않은|못한|못 받은|유출된|숨진|다친|부서진|무너진|떼인) [가-힣]{1,6}",
    )
    + r"[은는이가을를도]? [^.\n]{0,16}$",
    r"(?:피해액?|미정산|체불액?) $",
)
SETTLED = cue(r"[가-힣]{0,3}(?:으로|로)? ?(?:최종 )?확정")
# What was counted; but for a number to come.
TALLIED = cue(
    r"^(?:이)?라는 (?:기존 |앞선 )?(?:집계|통계|조사 결과)",
    r"^[가-힣]{0,3}(?:으로|로) (?:최종 |잠정 |공식 |모두 )?(?:집계|파악|확인|조사)(?:됐|되|했|돼)",
)
DUE_TO_COME = cue(r"예정|예상|목표|계획|정원")
# What an inquiry found is so.
FOUND = cue(
    r"혐의(?:를 받|로 |가 있|다)",
    r"물었더니|응답했|답했",
    r"(?:조사|집계|분석) 결과",
    r"것으로 (?:조사|집계|나타|드러|확인|파악)",
)
# A court's decision, a fire's cost, a game's score: what these tell of has happened.
COURT = cue(
    r"재판부|대법원|법원|1심|2심|항소심|판결|벌금|징역|추징|과징금|형을|특검|검찰",
    r"환율|화재|큰불|경기(?=[에를가는의 ,])",
    r"재석|찬성|반대|기권",
)
# What comes before 자 has happened: 값이 80원 오르자 손님이 줄었다.
AT_ONCE = cue(
    r"(?:가량|정도|대)?(?:[이가은는을를]|으로|로)? ?(?:[가-힣\d]{1,8} ){0,2}"
    + either(
        r"오르|내리|늘|줄|뛰|떨어지|넘|높아지|낮아지|치솟",
        r"몰리|숨지|다치|나오|들어오",
    )
    + r"자(?=[ ,])"
)
# Who applies, asks or answers is there, whatever is asked for: 900명이 신청해, 상인 12명은 보상을 요구했다.
THEY_ACT = cue(
    r"(?: ?(?:가량|정도|남짓|안팎|여|쯤))?[이가은는] (?:(?![은는이가] )[^.\n]){0,30}?"
    + either(
        r"신청|지원서를|접수|응시|응모|참여",
        r"요구|제출|서명|주장|촉구|호소|항의|고소|제기",
    )
    + r"(?:해|했|하겠다고|하며|하고|를 냈|하자)"
)
# 증권가 전망을 15% 웃돌았다: by how much a guess was missed is known.
GUESS_BEFORE = cue(r"(?:전망|예상|기대|추정|컨센서스)치?(?:를|을|보다)? ?$")
MISSED_AFTER = cue(r" ?(?:가량|정도|이나|나)? ?(?:웃[돌도]|밑[돌도]|상회|하회|넘어|많[았은]|적[었은])")
# How a value stands to another: 지난해의 90억원보다 30%쯤 많다.
COMPARED_AFTER = cue(r"(?:쯤|가량|정도|이나)? ?(?:이상 )?(?:많다|적다|높다|낮다|길다|짧다|크다|작다)")
COMPARED_BEFORE = cue(r"(?:지난해|작년|20\d\d년|1년 전|전년|평년)[^.\n]{0,24}보다 ?[^.\n]{0,8}$")

# --- it is had --------------------------------------------------------------------------------------------------------

# What is already had: 확보한 GPU 1만장, 등록된 환자 3천명.
HAD_BEFORE = cue(
    either(
        r"확보한|보유한|가진|갖춘",
        r"등록된|설치된|선정된|접수된|적발된|유출된|확인된",
        r"운영 중인|운행 중인|가동 중인",
    )
    + r" (?:[가-힣A-Za-z]{1,8}(?<![은는이가을를]) ){0,2}$",
    r"인구(?: 약)? $",
)
# How many there are of what exists, whatever is planned for it: 전국 40개 대학, 도내 8개 노선.
EXISTING_BEFORE = cue(r"(?:전국|도내|시내|관내) $")
# Whose something is: 고객 40명의 예금.
POSSESSED = cue(
    r"(?:여)?의 "
    + either(
        r"뜻|의견|의사|목소리",
        r"예금|계좌|돈",
        r"개인정보|정보|명단|사연|유족|시신|신원|이름",
    )
)

# --- it is in force, or goes on ---------------------------------------------------------------------------------------

LAW_AFTER = cue(r" ?(?:이하|이상)의 (?:징역|벌금|금고|과태료)", r"[을를]? ?(?:이하의 )?벌금에 처")
# What is asked of those who apply is in force: 자산은 3억원 이하여야 한다.
REQUIRED = cue(r" ?(?:이상|이하|미만|초과|이내)(?:이?어야|여야) (?:한다|하고|하며|한다고|신청|받|된다)")
# The state of today as the frame of its sentence: 지금 값은 9천원이다. So far: 지금까지 30곳이 냈다.
NOW_FRAME = cue(r"^(?:지금|현재)(?:은|는|의|으로는)? ")
SO_FAR = cue(r"(?:지금|이제|현재|여태)까지 (?:[가-힣]{1,8} ){0,2}(?:모두 |약 |총 )?$")
# What goes on is so, but for works: 개당 3천원에 팔고 있다.
GOES_ON = cue(
    # being sought or talked about
    r"(?<!추진하)(?<!검토하)(?<!준비하)(?<!협의하)(?<!논의하)(?<!계획하)"
    # being built or changed
    r"(?<!조성하)(?<!건설하)(?<!늘리)(?<!줄이)(?<!높이)(?<!키우)(?<!세우)(?<!만들)(?<![짓놓뚫])"
    r"고 있(?:다|고|으며|지만)"
)
# How far works have come: 40%가량 진행된 상태다.
DONE_SO_FAR = cue(r"(?:가량|정도|쯤)?[가이]? ?(?:진행된|진척된|완료된|끝난|마친|채워진) ")
# How long a way takes is so: 부두까지 40분 걸린다. Not how long works take, nor the way on a road to come.
TAKES = cue(r"(?:가량|정도|쯤)?(?:[이은]|이나)? ?(?:걸린다|걸리고|걸리며|소요된다)")
WAY_BEFORE = cue(
    r"(?<!복구)(?<!완공)(?<!개통)(?<!준공)(?<!완료)(?<!마무리)까지(?:는)? "
    r"(?:[가-힣]{1,5}로 )?(?:약 |꼬박 |평균 )?$"
)
ONCE_IT_IS = cue(r"(?:되|하|놓이|열리|뚫리|생기|[가-힣]지)면 |앞으로|내년")
# 주민 열에 여섯은 혼자 산다: what people do is so.
PERSONS_IN = cue(r"명|사람|열에|인 중")
DO_AFTER = cue(
    r"(?:꼴)?(?:[은는이가]|로) "
    r"(?![^.\n]{0,60}(?:계획|예정|방침|것으로|전망|내년|앞으로|뽑|선발|채용|공급|배정))"
    r"[^.\n]{0,40}다\.?"
)
# What does not happen is a state of today: 물이 나오지 않는다, 집도 못 짓는다.
NOT_DONE = cue(r"(?:(?<![늘줄리르])지(?:는|도|를)? (?:않는|못한)|(?<![가-힣])(?:못|안) [가-힣]{1,4})다")
# No more than that there is: 재고가 100만개뿐이어서.
NO_MORE = cue(r"뿐이(?:고|어서|라서|지만|며|었|라)")
# What is not yet: with it a state is one to come (내달부터 1천500원이 된다).
AHEAD = cue(r"부터|내년|내달|내주|다음 ?달|오는|앞으로|까지|\d{1,2}일 첫")
# What stands before the number is a state of today: 현재, 부채는, 재석.
FACT_BEFORE = cue(
    either(
        # now
        r"현재|지금은|올해의 [가-힣]+[은는]?|올해 [가-힣]+[은는]",
        # a vote
        r"재석|찬성",
        # a stock or a sum so far
        r"쌓인|누적|누계[는은]?|더하면|부채[는은]?|자산[은는]?|적자[는은]?|빚[은는]?",
        # a rate that is measured
        r"공정률?[은는]?",
        r"(?:점유|가입|자급|이용|가동|보급|공실|참여|실업|취업|합격|치명|접종|연체|진척)[률율][은는이]",
        # those who are there, and what they use
        r"(?:회원|가입자|농가|소비량|판매량|거래량)[은는]",
        r"국산화율[은는]?|지분[은는]?|직원[은는]?|임차료[는은]?|영업손실[은는]?|참여율[은이]?|점포[는은]? 모두",
        # what was got or lost
        r"(?:쌓은|따낸|거둔|벌어들인|모은|숨진|다친|샌|팔린|태어난|들어온|든|다녀간|잃은) [가-힣]{1,6}[은는이가을]",
        r"전체의|이미|작년 말|기준으로|버는",
    )
    + r"[^.\n]{0,14}$"
)

# --- verbs ------------------------------------------------------------------------------------------------------------

# Non-past verbs that tell a state or habit, not a plan: 차지한다, 이른다, 넘는다, 웃돈다, 달한다.
STATIVE = cue(
    either(
        # how much it is
        r"차지한|이른|달한|넘는|넘어선|웃돈|밑돈|미친|그친",
        # as what it counts, where it belongs
        r"꼽힌|불린|속한|해당한|걸린",
        r"찾는|산|[쓰보쌓모섞붙놓]인|나온|나타난|보인|(?<![가-힣])낸|다닌|머문|맞먹는",
        r"뜻한|가리킨|기록한|알려진|있|일한|이용한|오간|팔린",
        r"잇는|달린|붙는|나뉜|모자란|남는|버는|받고 있",
        # what is run, used or handled
        r"운영한|대여된|처리한|보유한|소비한|사용된|관리한|혐의를 받는|처한|나간|놓인",
    )
    + "다",
    r" [된든]다",
)
# Of these, verbs that tell a fact even in an article about a plan.
FACT = cue(
    either(
        # looked into, counted
        r"점검한|살핀|검사한|감시한",
        r"차지한|다닌|머문|나타난|꼽힌|알려진|그친|밑돈|쓰인|팔린|일한|나간|산",
        r"배운|맞먹는|속한|불린|유학하고 있|살고 있|센|집계한|공급된|드나든|앓는|도는|버틴|집계한|부른",
    )
    + "다",
    r"(?:조사|수사|치료|재판)를 받는다",
    r"문의가 (?:온|들어온)다",
)

"""What news figures measure: one row for each meaning, the words of both languages that have it.

English words | Korean words; the first word stands for all. English is compared by stems, Korean without its particle or by how a
compound begins or ends (산불피해면적). No word stands in two rows: a word of two meanings stands in neither, or in the one it has more
often beside a number. Rows were written from the fields that news counts (disasters, courts, work, money, trade, health, schools,
elections, transport, energy, weather, technology), not from timelines.
"""

from __future__ import annotations

_MEANINGS = """
    dead die died dies dying death deaths killed kill kills killing fatality fatalities fatal bodies lives perished victims | 사망 숨진 숨졌 숨지 목숨 희생 사망자
    injured injury injuries hurt wounded wound casualties | 부상 다친 다쳤 다치 부상자
    serious seriously severe severely | 중상 중상자 중증
    minor slightly | 경상 경상자 경증
    hospitalised hospitalized admitted | 입원
    missing unaccounted disappeared | 실종 행방불명
    evacuated evacuate evacuees evacuation evacuations displaced flee fled homeless shelters | 대피 이재민 피난 피신
    rescued rescue rescuers survivors | 구조 생존
    infected infection infections cases patients diagnosed confirmed | 확진 감염 환자 발병
    buildings building structures structure homes home houses house dwellings properties | 건물 주택 가옥 시설물
    damage damaged destroyed wrecked insured | 피해 손실 손해 파손 소실
    burned burnt scorched acres hectares blaze footprint | 산불영향구역 영향구역 소실면적 피해면적 불탄
    containment contained | 진화율 진화
    arrested arrests detained arrest detention | 체포 검거 구속 입건
    charged indicted prosecuted sentenced sentence jail prison convicted | 기소 징역 선고 형량
    fine fined fines penalty penalties | 과징금 과태료 벌금
    settlement compensation compensate payout payouts | 배상 보상 합의금 위자료
    lawsuit lawsuits suits plaintiffs claims claimants | 소송 원고 청구
    leaked breach stolen | 유출 해킹
    worker workers employee employees staff workforce headcount personnel | 직원 근로자 종업원 임직원 노동자
    layoff layoffs redundancies dismissals fired | 감원 해고 구조조정 희망퇴직
    hire hires hired hiring recruit recruits recruited recruitment recruiting | 채용 모집 선발 뽑 충원
    jobs job posts positions vacancies openings roles | 일자리 취업자
    unemployment jobless joblessness unemployed | 실업 실업률 실업자
    employment employed participation | 고용률 고용
    placement placements | 취업률 취업
    strike strikers strikes walkout picket | 파업
    union | 조합원 노조
    wage wages pay salary salaries paycheck bonus bonuses | 임금 연봉 급여 시급 월급 봉급 성과급 상여금 최저임금
    pension pensions pensioners | 연금
    contribution contributions premium premiums | 보험료율 보험료
    replacement | 소득대체율
    applicants applications applied candidates examinees | 지원자 응시자 응시 접수 신청 신청자 지원율
    intake places quota | 정원 모집인원 입학정원
    enrolment enrollment enrolled admissions freshmen | 입학 신입생
    students pupils student | 학생 재학
    foreign-students | 유학생 유학
    teachers teacher | 교사 교원
    doctors doctor physicians nurses | 의사 전공의 간호사 의료진
    schools school | 학교
    hospitals hospital | 병원
    beds bed | 병상
    graduates graduate trained training trainees | 양성 육성 배출 수료 교육생 졸업 길러
    talent talents specialists experts | 인재 인력 전문가
    price prices priced sells retail pump | 가격 값 판매가 분양가 단가 시세
    fare fares ticket tickets | 요금 운임 통행료 입장료
    rent rents rental | 월세 임대료
    lease leases | 전세
    deposit deposits | 보증금
    tariff tariffs duty duties levy levies | 관세
    tax taxes taxation | 세금 세수 세액 증세 감세
    subsidy subsidies grant grants aid assistance handouts vouchers | 지원금 보조금 장려금 수당 바우처 지원
    budget budgets appropriation appropriations | 예산 예산안 본예산
    spending spend spent expenditure expenditures outlay outlays | 지출 세출
    deficit shortfall gap hole red | 적자 결손 부족분 부족
    surplus | 흑자
    debt debts borrowing borrowings liabilities owed owe owes | 부채 빚 채무 차입
    loan loans lending credit mortgage mortgages | 대출 융자 여신 가계대출
    bond bonds notes | 채권 국채 회사채
    interest benchmark policy | 금리 기준금리 이자율
    inflation cpi pce | 물가 인플레이션 물가상승률 소비자물가
    growth grow grows growing grew gdp economy expand expanded | 성장 성장률 경제성장률 국내총생산
    exchange currency | 환율
    index kospi nasdaq closed | 지수 코스피 코스닥 종가 마감
    stock | 주가 주식
    capitalisation capitalization | 시가총액 시총
    revenue revenues sales turnover takings receipts | 매출 매출액 수입금
    profit profits earnings income | 이익
    operating ebit ebitda | 영업이익 영업익
    net | 순이익 순익 당기순이익
    loss | 영업손실 순손실
    margin margins | 이익률 마진
    guidance outlook | 가이던스
    consensus analysts estimate estimates | 컨센서스 추정치 전망치 평균전망
    dividend dividends | 배당 배당금
    buyback buybacks repurchase repurchases | 자사주
    valuation valued value values worth | 기업가치 몸값 평가액 가치
    funding round fund funds capital | 투자유치 조달 펀드 기금 유치
    invest investment investments investing invested investor capex | 투자 투자액 투자금 설비투자
    acquire acquired acquisition takeover buy buyout bid offer offers | 인수 매입 인수가 입찰가
    stake stakes ownership holding holdings | 지분 지분율
    deal deals contract contracts order orders backlog | 계약 수주 발주 주문 수주액
    exports export exported | 수출
    imports import imported | 수입액 수입량
    trade | 교역 무역
    output production produce produced produces producing make made barrels yield yields harvest crop | 생산 생산량 산출 수확 생산능력
    capacity gigawatts megawatts power | 용량 발전용량 설비용량 처리용량
    electricity consumption demand usage | 전력 사용량 수요 소비량 소비전력
    supply supplied supplies | 공급 공급량 물량
    inventory inventories stockpile reserves reserve | 재고 비축 보유고 외환보유액 매장량
    deliveries delivered delivery shipped shipments sold | 출하 인도 판매 판매량 출고
    vehicles vehicle cars car buses bus trucks fleet | 차량 자동차 버스 등록대수
    aircraft plane planes jets | 항공기 여객기
    flights flight | 항공편 운항
    ships ship vessels vessel tankers | 선박 여객선 함정
    passengers passenger riders ridership boardings | 승객 이용객 탑승객 여객
    recall recalled recalls | 리콜 시정조치
    users user subscribers subscriber customers customer members accounts | 이용자 사용자 가입자 고객 회원 구독자
    downloads download downloaded installs | 다운로드 내려받 설치
    views viewers audience attendance crowd spectators visitors visitor tourists | 관객 관중 방문객 관광객 입장객 관람객
    rating approval support backing popularity | 지지율 지지도 긍정평가 국정지지율
    disapproval | 부정평가 반대율
    turnout | 투표율 투표자
    vote votes voted voting ballots ballot | 득표 표 찬성표 득표율 투표
    seats seat | 의석 석
    poll respondents surveyed polled sample | 응답자 응답 여론조사 설문 조사대상
    population inhabitants residents | 인구 주민 거주
    births birth born newborns babies | 출생 출생아 태어난 태어났 출산
    fertility | 출산율 합계출산율
    marriages marriage couples weddings | 혼인 결혼
    divorces divorce | 이혼
    households household families | 가구 세대
    flats apartments apartment | 아파트
    starts | 착공
    completions completion | 준공 입주
    transactions transaction | 거래 거래량
    share proportion percentage ratio | 비중 비율 점유율 몫
    increase-rate | 증가율 상승률 인상률
    increase-amount | 증가폭 상승폭 인상폭 오름폭
    decrease-rate | 감소율 하락률 인하율
    decrease-amount | 감소폭 하락폭 인하폭
    savings save saved synergies | 절감 절약 시너지
    cost costs bill | 비용 경비
    project-cost | 사업비 총사업비
    building-cost | 공사비 건설비
    target targets goal goals aim | 목표 목표치
    area size sprawling square | 면적 넓이 부지
    length distance miles kilometres kilometers track line | 길이 연장 구간 노선 거리
    depth | 깊이
    height tall | 높이
    speed gust gusts winds | 속도 풍속 초속 시속
    rain rainfall precipitation snow snowfall | 강수량 강우 적설 비 눈
    temperature temperatures degrees heat | 기온 온도 최고기온 최저기온 체감온도
    level levels | 수위
    reservoir reservoirs | 저수율 저수량
    magnitude quake earthquake aftershocks aftershock | 여진 지진
    emissions carbon emission greenhouse | 배출량 온실가스 탄소
    concentration pollution particulate | 농도 미세먼지
    term duration period | 기간 공기 계약기간
    delay delayed grace | 유예 유예기간 지연
    age retirement | 나이 정년 연령
    hours | 근로시간 노동시간
    sites site locations factories factory facilities facility campuses campus | 공장 단지 시설 캠퍼스 사업장
    stores store branches outlets shops | 점포 매장 지점
    companies company firms firm businesses startups | 기업 업체 회사 스타트업 사업체
    countries country governments nations states | 국가 나라 회원국
    chips chip gpus gpu accelerators processors semiconductors | 반도체 칩
    parameters parameter | 파라미터 매개변수
    tokens token | 토큰
    datacentre datacenter centres centers servers server | 데이터센터 서버
    satellites satellite launches launch | 위성 발사
    troops soldiers troop forces | 병력 군인 파병
    missiles missile drones drone shells | 미사일 드론 포탄
    animals birds poultry chickens culled cattle pigs hens | 살처분 가금 마리 돼지 닭
    trees tree | 나무 그루 식재
    doses dose vaccinated vaccination vaccinations jabs | 접종 백신 회분 접종률
    trial participants volunteers | 임상 참가자
    weight | 체중 감량
    medals medal gold | 메달 금메달
    scored score | 골 득점 승점
    games game matches match fixtures | 경기
    screens theatres theaters gross box | 스크린 상영관 누적매출 흥행
    complaints complaint reports reported incidents | 신고 민원 건수
    violations violation offences offenses crimes crime | 위반 범죄 적발
    accidents accident crashes collisions | 사고 추돌
    parking spaces | 주차 주차면
    rooms room | 객실 병실 침대
    stations station stops | 역 정거장 정류장
    permits licences licenses visas visa | 허가 면허 비자 인허가
    donations donated donors pledges pledged pledge | 기부 성금 모금 약정
    debtors bankrupt bankruptcy insolvencies filings | 파산 회생 폐업
    creditors creditor | 채권자 변제
    refund refunds refunded | 환불 환급
    copies prints | 부수 판매부수
    papers patents patent | 논문 특허
"""
MEANINGS = tuple(
    tuple(tuple(words.split()) for words in row.split("|")) for row in _MEANINGS.strip().splitlines()
)

# Meanings of what companies and customs count by the quarter or the month.
FLOWS = frozenset(
    ("revenue", "profit", "operating", "net", "loss", "exports", "imports", "deliveries", "trade")
)

"""Made-up Korean news: sentences with slots in braces, and the words that fill them, between commas.

A particle is written as it is after a consonant; `news` corrects it.
"""

# Each states something else, so that each is a series of its own in the ledger.
FIGURES = (
    "{owner}은 {project}에 내년까지 {money}을 투입한다고 {day}일 밝혔다.",
    "{owner}이 {project}으로 새로 뽑는 인원은 연간 {people}이다.",
    "{project} 예산은 지난해 {money}에서 올해 {money}으로 {percent} 늘었다.",
    "{project} 이용자는 {people}으로 지난해 같은 기간보다 {percent} 증가했다.",
    "{owner} 조사에서 {project}에 만족한다는 응답은 {percent}으로 나타났다.",
    "{place}에는 {project} 거점 {places}이 들어선다.",
    "{owner}은 {year}년까지 {project} 참여 기업을 {places}으로 늘릴 계획이다.",
    "{project} 1인당 지원금은 월 {smallmoney}으로 정해졌다.",
    "{project} 부지 면적은 {area} 규모다.",
    "{owner}의 {project} 집행률은 {percent}에 그쳐 목표보다 {points} 낮았다.",
    "{project} 신청자는 {people}으로 모집 정원의 {times}에 달했다.",
    "{owner}은 {project}에 필요한 설비 {machines}을 들여오기로 했다.",
    "{project} 완공률은 현재 {percent} 수준이다.",
    "민간 투자는 {money}, 국비는 {money}이 각각 반영됐다.",
    "{person} {title}은 “{project}으로 일자리 {jobs}이 생길 것”이라고 말했다.",
    "{owner}이 지급한 {project} 보조금은 모두 {money}으로 집계됐다.",
    "{project} 대기 기간은 평균 {days}으로 줄었다.",
    "{project}에 따른 {place} 경제 효과는 약 {money}으로 추산된다.",
    "{owner}은 {project} 요금을 {percent} 내리기로 했다.",
    "{place} 지역 {project} 가입 가구는 {homes}으로 파악됐다.",
)

DIGITS_ONLY = (  # no figure in any of them
    "{owner}은 {year}년 {month}월 {day}일 오후 2시 30분 설명회를 연다.",
    "자세한 내용은 {owner} 누리집이나 전화(02-{number}-{number})로 확인할 수 있다.",
    "{project}은 {year}년 제정된 특별법 제{day}조에 따른 것이다.",
    "{owner}은 ‘비전 20{day}’ 추진단 회의를 {month}월 {day}일 열었다.",
    "행사는 {place} {day}번길 {month}에 있는 별관 3층에서 열린다.",
)

PLAIN = (
    "{person} {title}은 주민 의견을 더 듣고 결정하겠다고 말했다.",
    "{owner}은 관계 기관과 협의해 세부 계획을 곧 내놓을 예정이다.",
    "전문가들은 {project}의 성과가 나타나기까지 시간이 걸릴 것으로 내다봤다.",
    "시민 단체는 {owner}의 결정이 너무 늦었다며 아쉬움을 나타냈다.",
    "{place} 주민들은 교통이 불편해질 수 있다며 대책을 요구하고 있다.",
    "{owner} 관계자는 “현장의 목소리를 반영해 제도를 손질하겠다”고 했다.",
    "앞서 {owner}은 {project}을 두고 의회와 갈등을 빚은 바 있다.",
    "{project}은 지역 대학과 기업이 함께 참여하는 방식으로 진행된다.",
    "업계에서는 원자재 가격이 변수라는 말이 나온다.",
    "{person} {title}은 안전을 가장 먼저 살피겠다고 강조했다.",
)

HEADLINES = ("{owner}, {project} 본격 추진", "{project} 속도 내는 {owner}", "{place} {project} 어디까지 왔나")

WORDS = {
    "place": (
        "한빛, 새솔, 누리, 가온, 다온, 미르, 아라, 해든, 솔뫼, 은하, 달빛, 푸른, 온새, 샛별, 초롱, "
        "늘봄, 한울, 라온, 시나, 여울, 마루, 다솜, 슬기, 아람, 꽃들, 바다, 나루, 보름, 산들, 참빛, "
        "하늬, 도담, 예솔, 윤슬, 그린, 소담, 가람, 두레, 한결, 별내"
    ),
    "body": (
        "시, 군, 도, 교육청, 개발공사, 도시공사, 교통공사, 관광재단, 문화재단, 복지재단, 상공회의소, "
        "테크노파크, 의료원, 항만공사, 에너지공사, 물산업단, 체육회, 박물관, 도서관, 소방본부, 산림청, "
        "농업기술원, 수산연구소, 연구개발특구, 혁신센터, 디자인센터, 창업진흥원, 일자리재단, 여성가족원, "
        "청년재단, 환경공단, 시설공단, 주택공사, 데이터센터, 은행, 전자, 중공업, 화학, 제약, 바이오, "
        "모빌리티, 조선, 반도체, 건설, 통신, 유통, 식품, 항공, 해운, 로봇"
    ),
    "aim": (
        "청년, 노인, 여성, 신혼부부, 장애인, 소상공인, 농어촌, 스마트, 친환경, 수소, 반도체, 로봇, 해양, "
        "우주, 야간, 공공, 도심, 하천, 산단, 골목, 관광, 문화, 디지털, 바이오, 드론"
    ),
    "work": (
        "임대주택사업, 직업훈련과정, 창업지원사업, 돌봄서비스, 무료급식사업, 전환사업, 실증단지사업, 의료지원사업, "
        "통학지원사업, 정비사업, 체험관사업, 축제지원사업, 대출사업, 장학사업, 버스운행사업, 태양광사업, "
        "배움터사업, 연구사업, 수출지원사업, 재생사업"
    ),
    "person": "김가온, 이나래, 박다솔, 최라희, 정마루, 강바름, 조사랑, 윤아람, 장자연, 임차돌",
    "title": "국장, 본부장, 대표, 위원장, 실장, 원장",
}

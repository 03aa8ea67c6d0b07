"""Which Korean words and signs are which measure. A row is a word, as folded text prints it, and its measure."""

from __future__ import annotations

from monitor.figures import units as u

# --- money -------------------------------------------------------------------------------------------------

MONEY: dict[str, u.Measure] = {
    "원": u.WON, "달러": u.DOLLAR, "불": u.DOLLAR, "미국달러": u.DOLLAR,
    "미 달러": u.DOLLAR, "美달러": u.DOLLAR, "유로": u.EURO,
    "위안": u.YUAN, "위안화": u.YUAN, "엔": u.YEN, "엔화": u.YEN, "파운드": u.POUND,
    "달러화": u.DOLLAR, "USD": u.DOLLAR, "KRW": u.WON,
} | dict.fromkeys(
    ["바트", "루피", "루피아", "루블", "페소", "헤알", "리라", "링깃", "프랑", "스위스프랑", "크로나", "크로네", "디나르", "디르함", "리얄", "랜드",
     "즈워티", "포린트", "투그릭", "비트코인", "이더리움", "홍콩달러", "캐나다달러", "호주달러", "대만달러", "싱가포르달러", "뉴질랜드달러",
     "홍콩 달러", "캐나다 달러", "호주 달러", "대만 달러", "싱가포르 달러", "뉴질랜드 달러", "동(VND)"],
    u.OTHER,
)  # fmt: skip

# Signs before a number: $500억, €3억, US$20.
MONEY_SIGNS: dict[str, u.Measure] = {
    "$": u.DOLLAR, "US$": u.DOLLAR, "₩": u.WON, "￦": u.WON, "€": u.EURO,
    "£": u.POUND, "C$": u.OTHER, "HK$": u.OTHER, "A$": u.OTHER,
}  # fmt: skip

# --- shares, points, multiples -----------------------------------------------------------------------------

SHARES: dict[str, u.Measure] = {
    "%": u.PERCENT, "퍼센트": u.PERCENT, "프로": u.PERCENT, "%포인트": u.POINT,
    "% 포인트": u.POINT, "%p": u.POINT, "%P": u.POINT, "%pt": u.POINT,
    "퍼센트포인트": u.POINT, "포인트": u.POINT, "p": u.POINT, "P": u.POINT, "pt": u.POINT,
    "bp": u.BASIS_POINT, "bps": u.BASIS_POINT, "베이시스포인트": u.BASIS_POINT,
    "위": u.RANK,
    "배": u.MULTIPLE, "곱절": u.MULTIPLE, "갑절": u.MULTIPLE,
}  # fmt: skip

# --- physical measures -------------------------------------------------------------------------------------

PHYSICAL: dict[str, u.Measure] = {
    "㎡": u.SQUARE_METRE, "m²": u.SQUARE_METRE, "m2": u.SQUARE_METRE,
    "제곱미터": u.SQUARE_METRE, "평방미터": u.SQUARE_METRE, "제곱m": u.SQUARE_METRE,
    "㎢": u.SQUARE_KILOMETRE, "km²": u.SQUARE_KILOMETRE, "km2": u.SQUARE_KILOMETRE,
    "제곱킬로미터": u.SQUARE_KILOMETRE, "제곱㎞": u.SQUARE_KILOMETRE, "제곱km": u.SQUARE_KILOMETRE,
    "㏊": u.HECTARE, "ha": u.HECTARE, "헥타르": u.HECTARE, "평": u.PYEONG, "에이커": u.ACRE,
    "㎞": u.KILOMETRE, "km": u.KILOMETRE, "KM": u.KILOMETRE,
    "Km": u.KILOMETRE, "킬로미터": u.KILOMETRE, "마일": u.MILE,
    "m": u.METRE, "미터": u.METRE, "ｍ": u.METRE, "㎝": u.CENTIMETRE,
    "cm": u.CENTIMETRE, "센티미터": u.CENTIMETRE, "센티": u.CENTIMETRE,
    "㎛": u.MICROMETRE, "마이크로미터": u.MICROMETRE, "㎚": u.NANOMETRE,
    "나노미터": u.NANOMETRE, "㎜": u.MILLIMETRE, "mm": u.MILLIMETRE,
    "밀리미터": u.MILLIMETRE, "밀리": u.MILLIMETRE, "피트": u.FOOT, "인치": u.INCH,
    "야드": u.YARD,
    "t": u.TONNE, "톤": u.TONNE, "㎏": u.KILOGRAM, "kg": u.KILOGRAM, "킬로그램": u.KILOGRAM, "KG": u.KILOGRAM,
    "Kg": u.KILOGRAM, "g": u.GRAM, "그램": u.GRAM, "㎎": u.MILLIGRAM, "mg": u.MILLIGRAM,
    "W": u.WATT, "와트": u.WATT, "㎾": u.KILOWATT, "kW": u.KILOWATT, "KW": u.KILOWATT,
    "킬로와트": u.KILOWATT, "㎿": u.MEGAWATT, "MW": u.MEGAWATT, "메가와트": u.MEGAWATT,
    "GW": u.GIGAWATT, "기가와트": u.GIGAWATT, "TW": u.TERAWATT,
    "Wh": u.WATT_HOUR, "㎾h": u.KILOWATT_HOUR, "kWh": u.KILOWATT_HOUR,
    "㎾H": u.KILOWATT_HOUR, "KWh": u.KILOWATT_HOUR, "킬로와트시": u.KILOWATT_HOUR,
    "㎿h": u.MEGAWATT_HOUR, "MWh": u.MEGAWATT_HOUR, "메가와트시": u.MEGAWATT_HOUR,
    "GWh": u.GIGAWATT_HOUR, "기가와트시": u.GIGAWATT_HOUR, "TWh": u.TERAWATT_HOUR, "테라와트시": u.TERAWATT_HOUR,
    "KB": u.KILOBYTE, "킬로바이트": u.KILOBYTE, "MB": u.MEGABYTE, "메가바이트": u.MEGABYTE,
    "GB": u.GIGABYTE, "기가바이트": u.GIGABYTE, "TB": u.TERABYTE, "테라바이트": u.TERABYTE,
    "PB": u.PETABYTE, "페타바이트": u.PETABYTE, "EB": u.EXABYTE, "엑사바이트": u.EXABYTE,
    "℃": u.CELSIUS, "°C": u.CELSIUS, "도": u.CELSIUS, "℉": u.FAHRENHEIT,
} | dict.fromkeys(
    ["hPa", "헥토파스칼", "㎍", "㎍/㎥", "µg/㎥", "Gbps", "Mbps", "Tbps", "GB/s", "TB/s", "L", "ℓ",
     "리터", "㎖", "mL", "ml", "밀리리터", "㎘", "㎥", "m³", "세제곱미터", "입방미터",
     "배럴", "광년", "해리", "노트", "데시벨", "dB", "페타플롭스", "엑사플롭스", "테라플롭스", "톱스", "TOPS", "㎐", "Hz",
     "㎑", "㎒", "MHz", "㎓", "GHz", "kcal", "㎉", "칼로리", "볼트", "V", "㎸", "kV",
     "㎧", "m/s", "㎞/h", "km/h", "ppm", "ppb", "피피엠", "밀리시버트", "μSv", "베크렐", "Bq", "마력", "Nm", "초", "캐럿", "갤런", "온스"],
    u.OTHER,
)  # fmt: skip

# --- time as a term ----------------------------------------------------------------------------------------

TERMS: dict[str, u.Measure] = {
    "년": u.YEAR, "개년": u.YEAR, "개월": u.MONTH, "달": u.MONTH, "주": u.WEEK, "주일": u.WEEK,
    "일": u.DAY, "영업일": u.DAY, "거래일": u.DAY, "시간": u.HOUR, "분": u.MINUTE,
    "세": u.YEAR, "살": u.YEAR,
}  # fmt: skip

# Days that have a name of their own: 사흘간, 열흘 동안, 보름.
NAMED_DAYS: dict[str, int] = {
    "하루": 1,
    "이틀": 2,
    "사흘": 3,
    "나흘": 4,
    "닷새": 5,
    "엿새": 6,
    "이레": 7,
    "여드레": 8,
    "아흐레": 9,
    "열흘": 10,
    "보름": 15,
}

# --- people and counted things -----------------------------------------------------------------------------

PEOPLE = ("명", "인", "사람")

# What stands directly behind a number of things. A noun with 개 of its own keeps 개 as its counter (9개 시군).
COUNTERS = (
    # whatever has no counter of its own
    "개", "건", "곳", "군데", "개소", "가지", "종", "종류", "점", "품목", "항목", "종목", "쌍", "세트", "묶음", "조각",
    # vehicles, machines, weapons, buildings
    "대", "척", "량", "기", "문", "정", "발", "채", "동", "개 동", "층", "가구", "세대", "호", "호실", "객실",
    "실", "병상", "침상", "좌석", "석", "면", "칸", "필지", "블록", "차로", "차선", "노선",
    # paper, pictures, sound, data
    "장", "권", "쪽", "페이지", "부", "편", "컷", "곡", "자", "글자", "단어", "토큰", "큐비트",
    "화소", "픽셀", "코어", "뷰", "문항", "문제", "과목", "학점", "매",
    # animals, plants, food, goods
    "마리", "두", "수", "그루", "본", "송이", "포기", "뿌리", "병", "잔", "캔", "팩", "봉", "봉지", "상자",
    "박스", "통", "켤레", "벌", "자루", "갑", "개비", "알", "톨", "그릇", "인분", "접시", "가마", "마지기",
    "끼", "줄", "판", "포", "포대", "다발", "도스", "회분", "캡슐",
    # bodies
    "개사", "개 사", "사", "社", "개국", "개교", "교", "학교", "학급", "학과", "팀", "농가", "어가", "업체",
    "기업", "사업장", "점포", "매장", "부처", "의석", "표", "계좌", "구좌", "주",
    # times that something was done
    "회", "차례", "번", "경기", "게임", "이닝", "피안타", "탈삼진", "삼진", "볼넷", "도움", "어시스트", "리바운드", "세이브", "홀드", "안타", "홈런",
    "도루", "타점", "득점", "실점", "골", "승", "패", "무승부", "연승", "연패", "바퀴", "걸음", "계단", "홀", "박",
    "TEU", "다운로드",
)  # fmt: skip

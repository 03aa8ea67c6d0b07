"""The words that say something about a number: people or money, about, at least, each year, planned, past.

Patterns end in `$` where they are searched directly before a number, and are matched from its end otherwise.
"""

from __future__ import annotations

import re

# --- what a number without a unit counts ------------------------------------------------------------------------

_PEOPLE = r"관중|관객|인구|인원|인력|회원|가입자|구독자|이용자|사용자|방문객|관광객|승객|이용객|시민|국민|청년|주민|당원|신청자|응시자|수험생|실업자|취업자|환자|사망자|확진자|유학생|학생|근로자|노동자|직원|팔로워|유권자|병력|여객|참가자|외국인"
PEOPLE_NOUNS = re.compile(rf"(?:{_PEOPLE})(?:이|가|은|는|을|를|도|만|수는|수가|수도|의)? ?(?:사상 |역대 |처음으로 |누적 |모두 |총 |약 )?$")
PEOPLE_AFTER = re.compile(rf"(?:여)? ?(?:{_PEOPLE}|도민|군민|구민|농민|조합원|장병|대군)|(?:여|이|가|명이)? ?(?:다녀갔|다녀가|몰렸|몰려|모였|모여|찾았|찾아|운집|참가|참여|숨졌|다쳤|입장)")
MONEY_NOUNS = re.compile(
    r"(?:예산|사업비|매출|이익|손실|연봉|월급|월세|보증금|전세|집값|가격|값|비용|성과급|상금|기금|자금|빚|대출|벌금|수당|급여|연금|지원금|보조금|투자)(?:이|가|은|는|을|를|도|만|으로|로)? ?(?:약 |총 |모두 |무려 )?$"
)
INDEXES = re.compile(r"코스피|코스닥|나스닥|다우|S&P|지수|닛케이|항셍|상하이종합|니케이")

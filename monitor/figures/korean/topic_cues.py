"""Words by which an article as a whole leans to what is to be done, or to what has happened."""

from __future__ import annotations

from monitor.figures.korean.cue import cue

PLAN_TOPIC = cue(
    # public money, quotas
    r"예산|국비|추경|증원|정원|지원안",
    r"계획|방안|대책|목표",
    # bargains and bids
    r"합의|타결|협상|수정안|제시|입찰|고시",
    # reforms and works
    r"개혁|개편|조정|투자|유치|조성|착공|건립|추진|확대|도입|보조|패키지|회생",
    r"내년|공약|인상|인하|법안|개정안|최저임금",
    r"신설|감축|공급|사업|증축|신축|첫 삽|재건축|재개발",
    # verbs of what will be done
    r"키운다|짓는다|넓힌다|더 낸|받는다|올린다|내린다",
)
ACTUAL_TOPIC = cue(
    # counts and accounts
    r"집계|통계|실적|매출|영업이익|돌파|관중",
    # harm
    r"사망|숨[졌지진]|피해|산불|지진",
    # regular statistics, markets, polls
    r"출생|혼인|취업자|물가|수출|코스피|환율|마감|여론조사|지지율",
    r"적발|검거|기록|최다",
    # moves
    r"늘었|줄었|올랐|내렸|잠정",
    # accidents, courts
    r"다쳤|화재|사고|선고|판결|부상|실종|구조",
)

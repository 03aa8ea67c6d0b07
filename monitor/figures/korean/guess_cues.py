"""Words that tell somebody's guess of a thing not theirs, and who guesses."""

from __future__ import annotations

from monitor.figures.korean.cue import cue, either

# --- what is guessed --------------------------------------------------------------------------------------------------

ESTIMATE_AFTER = cue(
    # reckoned, expected, foreseen
    r"(?:추산|추정|관측)(?:된|됐|했|한다|하고|이 나|도 나|이다)",
    r"전망|내다[봤보본]|점[쳤치]|예측|예상|예보|추계",
    # it seems to be, or will be
    r"것으로 (?:보인|보고|봤|본다|보였|기대)",
    r"것이라(?:고|는) (?:봤|본|관측|전망)",
    r"(?:것|걸)로 (?:봤|본다|보인)",
    # hoped, feared, claimed
    r"기대(?:된|가 나|한다)|우려|(?:이라|라|다|것이라)고 주장",
    # as it looks
    r"[가-힣] 듯|셈이 나온|넘어 보|로 본다",
    r"을 것으로|벌었을 것|으로 매[긴겼]|(?:추산|추정)한 ",
    # held to be right: 적정하다고 (a proposal of it is none)
    r"(?:적정|타당|합리적이)하?다(?:는|고) (?!제안)",
    # by somebody's sum or view
    r"(?:다고|라고|다는|라는) (?:계산|셈)(?:했|이다|이 나)",
    r"(?:라|다)고 (?:[가-힣]{1,10} ){0,2}(?:[가-힣]{1,10}[은는] )?(?:본다|봤다|보고 있)",
    r"[을를길] 수 있다는 (?:말|얘기|이야기|지적|계산|분석)이? ?나",
)
ESTIMATE_BEFORE = cue(
    r"(?:추산|추정|전망|예상) ?$",
    r"(?:많아야|기껏해야|잘해야) ?(?:약 )?$",
    # the guess as a noun, and some words more
    r"(?:예상|추정|전망|추산)(?:치|액|량|분|되는)?(?:의)?(?: 평균)?[은는이가을를]?[ (][^.\n]{0,30}$",
    # what somebody foresaw, reckoned or held right
    either(
        r"내다본|점친|예상한|추정한|추산한|전망한|매긴|어림잡은",
        r"(?:적정|타당)하다고 (?:본|판단한)",
    )
    + r"[^.\n]{0,34}$",
    # a house of analysts and its target, or the mean of several
    r"(?:증권가|노무라|골드만|모건|연구원|IMF|OECD|KDI|컨센서스|신용평가)[^.\n]{0,30}(?:목표|전망)[^.\n]{0,12}$",
    r"(?:증권사|증권가|전문가|기관)[^.\n]{0,16}평균[은는]? [^.\n]{0,30}$",
)
# A crowd as its host counts it: 주최 측은 줄잡아 15만 명이.
CROWD_BEFORE = cue(r"주최 ?측[^.\n]{0,30}$")
WEATHER = cue(
    r"강수량|적설|파고|물결|순간풍속|체감온도|예상|최저기온|최고기온|강풍|해수면",
    r"(?<![가-힣])비가|기온|(?<![가-힣])눈이|소나기|바람이",
)
FORECAST = cue(r"[가-힣]겠[다고습으]|높아진다|오른다|낮아진다")
# A growth rate set higher or lower is a guess, whoever sets it.
RESET = cue(r"(?:[높낮]\S{1,2}|올려|내려|상향|하향) ?(?:잡|조정|수정|제시)")
# A verb of coming to be in the future.
FORETOLD = cue(
    either(
        r"들|걸릴|넘을|이를|달할|그칠|웃돌|밑돌",
        r"늘|줄|오를|내릴|떨어질|높아질|낮아질",
        r"불어날|뛸|늘어날|줄어들",
    )
    + " 것"
)

# --- who guesses ------------------------------------------------------------------------------------------------------

# One who may only guess.
BYSTANDER = cue(
    r"(?<![가-힣])한 (?:[가-힣]{1,6} ){0,3}"
    r"(?:관계자|임원|교수|변호사|전문가|중개사|상인|주민|농민|직원)[은는도] ",
    r"(?:업계|학계|금융권|증권가|시장) 관계자[은는]",
)
# An estimate of its own matters by who is to act is a plan: 시는 고용 효과를 6천명으로 추산한다. Not where others guess.
OWN_ESTIMATE = cue(
    either(
        r"내다봤|내다본|예상(?:했|한다|하고)|추산(?:했|한다|하고)",
        r"전망(?:했|한다|하고)|기대(?:했|한다|하고)",
        r"본다|보고 있|것으로 봤|것으로 보고",
    )
)
SUBJECT = cue(r"(?:^|[ \n\"(])[가-힣A-Za-z]{1,10}[는은] ")
THIRD_PARTY = cue(
    # economies, banks, houses of analysts
    r"성장률|경제가|세계 경제|기구|기금|학회|갤럽|연구|증권|노무라|골드만|모건|은행|시장은|업계",
    # experts, bodies, authorities
    r"전문가|학계|기관|협회|경찰|소방|기상|유엔|IMF|OECD|KDI|무디스|피치",
    r"조사|회계법인|교수|목격|애널|컨설팅|외신|보고서|중개",
    # those concerned and those who speak for them
    r"상인|주민|농민|노조|노총|단체|연합|연대|변호|법조|평론|의원|조사위|감정|토론|발제",
    r"교원|학부모|시민|감시|협의회|의사",
    # who counts
    r"통계|데이터원|리서치|경제학|KBO|당국|한은",
    # what is short is nobody's plan
    r"모자[라랄]|부족",
)
# What they say of their own lot is no guess of another's: 대책위는 못 받은 돈이 90억원이라고 주장했다.
CLAIMED = cue(r"^[가-힣]{0,3}(?:이라|라)고 주장")
THEIR_OWN = cue(
    either(
        r"주민|농민|상인|점주|비대위|비상대책위원회|대책위|대책위원회",
        r"피해자|유족|연합회|노조|판매자",
    )
    + r"(?:들)?(?:이|가|은|는|도) "
)

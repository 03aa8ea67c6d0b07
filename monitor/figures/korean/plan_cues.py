"""Words that tell a target, a sum to be spent, what an owner says it will do; and what others only ask for."""

from __future__ import annotations

from monitor.figures.korean.cue import cue, either

# --- meant, promised, due ---------------------------------------------------------------------------------------------

# Behind 목표: that it was passed, reached or missed.
_REACHED = (
    r"(?:치|액)?[를을]? ?(?:\([^)\n]{1,16}\)[를을]? ?|[\d.]{1,6}%\S{0,3} |절반을? |이미 |조기 ){0,2}"
    r"(?:넘[어겨었겼]|웃[돌도]|달성|채[웠워]|밑[돌도]|이[뤘루])"
)
PLAN_AFTER = cue(
    # nouns of intent
    r"계획(?!이 없)",
    rf"목표(?!{_REACHED})",
    r"방침|예정|기로 (?:했|하|한|합의|결정|뜻|의견)",
    r"구상|^ 목표|추진|청사진|로드맵",
    # to be done, and a noun of intent
    r"[할될질릴울칠줄낼설올을뽑] (?:것|계획|예정|방침|수 있게)",
    r"[할될질릴울칠줄낼설올을뽑일킬길쓸] (?:생각|작정|심산|요량|각오)(?:이|인|으로)",
    r"기로$|기로 [가-힣]{1,8}$",
    r"[월년일](?: 말| 초)?로 잡혀",
    r"[을를] [가-힣 ]{0,6}(?:넓히|늘리|짓|놓|만들|뽑|고치|세우)는 데",
    # will, want, in order to
    r"[가-힣]겠[다습지]|요구하고|요구한다|촉구|[가-힣]려면",
    # promised, proposed, put into a budget
    r"공약|제안|제시|건의|검토|편성|책정",
    # a draft
    r"[하리]자는|하는 안|[는은] [가-힣]{0,6}(?<![동불보제])안[을이에의도](?![가-힣])",
    r"[늘추내리올]는 (?:안|법안|방안|개정안)",
)
PLAN_BEFORE = cue(
    either(
        # nouns of intent, drafts, public money
        r"목표|계획|예산안?|추경안?|국비|도비|시비|사업비|총사업비",
        r"개정안|인상안|조정안|증원|예정|공약",
        # a time to come
        r"앞으로|오는|향후|내년도?|다음 달|내달|[년월말]까지|내년까지|연내|내후년",
        # to be opened or built
        r"새로 문을 여는|새로 짓는|들어설|들어서는",
    )
    + r"[^.\n]{0,40}$"
)
# What is demanded, promised or aimed at is yet to be, though the word for it is past: 요구한 금액은, 목표를 1조원으로 높여 잡았다.
SOUGHT_BEFORE = cue(
    r"목표(?:액|치|량|인원)?(?:인|은|는|를)? ?\(?(?:약 )?$",
    r"손익분기점(?:인|은)? ?\(?$",
    r"(?:요구|제안|제시)[액가][은는이] (?:모두 |총 |약 )?$",
    r"[가-힣]려면 [^.\n]{0,40}$",
    r"(?:요구|제안|제시|약속|요청)한 (?:[가-힣]{1,6}[은는이가] )?(?:약 )?$",
    r"목표인 $",
)
TARGET_BEFORE = cue(r"목표(?:치|액)?[를을] [^.\n]{0,24}$")
SET = cue(r"(?:잡[았은아]|세[웠운]|제시|높[였인]|낮[췄춘]|늘[렸린]|줄[였인]|올[렸린])")
# What is to be done, before the noun that is counted: 들여올 물량은, 낼 요금은, 투입할 예산이.
TO_COME_BEFORE = cue(
    r"(?<![가-힣])[가-힣]{0,4}(?:할|될|릴|낼|들여올|들어갈|들어설|바꿀|[줄높들]일|[받지뽑놓심]을)"
    r" (?!수|때|것|뻔|만)[가-힣]{2,8}(?: [가-힣]{2,6})?[은는이가] [^.\n]{0,24}$"
)
# And behind it: 2기 건설에 들어갈 사업비.
TO_COME_AFTER = cue(
    r"(?: [가-힣]{2,4})?[이가을를에] (?:[가-힣]{1,4} )?"
    r"(?:[가-힣]{0,4}할|[가-힣]{0,3}될|[가-힣]{0,2}릴|낼|들여올|들어갈|들어설|바꿀)"
    r" (?!수|때|것|뻔|만|정도|경우)[가-힣]{2}"
)
# What somebody may get under a scheme is yet to be: 석 달까지 빌릴 수 있다.
MAY_GET = cue(
    r"(?:까지|씩|[을를]|동안)? ?(?:[가-힣]{1,6} ){0,2}"
    r"(?:빌릴|받을|머물|지낼|신청할|이용할|누릴|돌려받을) 수 있(?:다|고|으며|게)"
)
# Decided, promised or proposed: the value is yet to be. (A court's decision is one that happened.)
DECIDED = cue(
    # settled
    r"짜였|짰|확정|(?<![인측판감])정[했해]|정해[졌진지]",
    r"결정[했됐]|합의[했됐한]|약속[했한]",
    # given to a purpose, made public
    r"배정[했됐]|반영[했됐]|고시[했됐]|설계[했됐]|의결[했됐]",
    # offered, demanded, held to
    r"내놓[았은]|불렀|불러|고수|주장[했한]|요구[했한]|적어 냈|유치[했한]",
    # carried through
    r"통과[했됐]|타결|[을를] 담[았겼]",
    r"(?:로|려|여|춰|다시) 잡[았혔]|조정[했됐]",
    # handed in, opened for bids
    r"제출|신청|내[걸민]|투입된|입찰공고",
)
# Said, not done: the article's leaning tells what was announced.
ANNOUNCED = cue(
    r"마무리[됐했]|드러냈|드러났|발표[했됐]|공개[했됐]",
    r"첫발|알려졌|보도[했됐]|공고[했됐]|내놨",
)
# A head count is a plan only where a quota, a target or their like is named.
QUOTA = cue(
    r"모집|선발|채용|뽑|정원|증원",
    r"목표|배정|계획|예산|확보|내년",
    r"늘리|줄이|감축|지원|공급",
)

# --- public money and works -------------------------------------------------------------------------------------------

# A public purse or work, before its sum; what is left of it or went out of it is a fact: 복구비 12억원, 예산은 74억원이 잡혔다.
PURSE_BEFORE = cue(
    r"(?<!남은 )(?<!쓴 )(?<!든 )(?<!나간 )(?<!빌린 )(?<!밀린 )"
    + either(
        r"예산",
        r"(?:사업|공사|복구|정비|방제|건립|조성|설치|보수|철거|이전|대책|건설)비",
    )
    + r"(?:안)?(?:[은는이가도에을를]|으로|로|만)? ?(?:(?!대출|융자)[가-힣]{2,4} )?(?:약 |총 |모두 )?$"
)
SPENT_AFTER = cue(
    r"[^.\n]{0,30}?"
    + either(
        # used
        r"썼|쓴 |쓰고|들었|든 |들였|들인|집행|지급|나갔|투입[했됐]|쏟",
        # got
        r"받았|받아",
        # left, lost, saved, cut
        r"남[았은]|날렸|아꼈|나눠 줬|깎[였인]|삭감|줄었|바닥",
    )
)
COSTS = cue(r"(?: ?\([^()\n]{1,20}\))?[이가도] (?:더 )?(?:든|들어간|걸린|필요하)다")
# The cost or length of a project, the size of a quota: what is cut or raised is still a plan.
PROJECT_BEFORE = cue(
    r"(?:총?사업비|공사비|공사 기간|드는 (?:돈|비용)|들어가는 (?:돈|비용))[은는이가도]? (?:[^.\n]{0,30}[ →])?$"
)
# 예산안은 70조원으로 올해보다 8.1% 늘었다; 추경안 9천억원 가운데 20억원을 깎았다.
BILL_BEFORE = cue(
    r"(?:예산|추경|기금|계획|정부|세입|세출|운용계획|개정|인상|조정)안"
    r"(?:\([^)\n]{1,12}\))?[은는이가도] [^.\n]{0,80}$"
)
BILL_DIRECTLY = cue(r"(?:예산|추경)안 (?:약 |총 )?$")
PART_AFTER = cue(r"(?:\([^()\n]{1,20}\))? ?(?:중|가운데|에서) ")
MOVED_AFTER = cue(
    r"(?:가량|정도|나|이나)?(?:\([^()\n]{1,20}\))?(?:[이가을를])? ?(?:더 )?"
    + either(
        r"늘[었린어]|증가|증액",
        r"줄[었인어]|감소|감액",
        r"많[은다아]|적[은다어]|불어|커[졌진]|뛰",
    )
)

# --- asked for, and nothing can be told -------------------------------------------------------------------------------

NO_STATUS = cue(r"구형(?:했|하|받|됐)|을 구형")
# What others ask for without a say in it: 달라고 요구했다, 줄이라고 촉구한다. (An offer in a bargain is one, 요구안, 요구하고 있다.)
ASKED = cue(
    r"^[^.\n]{0,40}?"
    + either(
        r"(?:라고|자고|고) (?:거듭 |강력히 |함께 )?(?:요구|건의|촉구|요청)(?:했|한다|해 왔|하며)",
        r"[을를] (?:요구했|요구한다|요구해 왔|건의했|촉구했)",
    )
)
DEMAND_BEFORE = cue(
    r"(?:단체|연합회?|연대|협회|주민|농민|상인|노조)(?:들)?의 요구[는은] (?:여전히 |그대로 )?$",
    r"구형(?:량)?[은이] (?:모두 )?(?:징역 |벌금 )?$",
)
SEEKERS = cue(
    either(
        # inhabitants, traders, farmers
        r"주민|농민|상인|시민|학부모",
        # their bodies
        r"단체|연합회?|협회|협의회|업계|업주|점주|비대위|대책위",
        # those concerned
        r"피해자|유족|환자|교사|교원|학생|소비자",
        # politicians without the say
        r"야당|의원|위원",
        r"가입자|판매자|어민|농가|입주민|노인회|연대",
    )
    + r"[가-힣]{0,4}[은는이가도] "
)

"""What stands behind a number and tells what it counts: a noun that it counts or prices, a verb done to it, a copula."""

from __future__ import annotations

from monitor.figures.korean.cue import cue, either

# Between the number and the noun that it counts or prices.
_LINKS = r"(?:여|가량|정도|안팎|대)?(?: ?\([^()\n]{1,24}\))?" + either(
    # worth, at, of a size
    r"어치(?:의)? ?",
    r"(?:씩)?짜리(?:인)? ",
    r"급(?:의)? ",
    r" ?(?:규모|상당|분량|넓이|길이|높이)(?:의|인)? ?",
    # or more, of
    r" ?(?:이상|이하|미만|초과|가량|정도|안팎|내외)의 ",
    r"의 ",
    # that was so
    r"(?:이던|였던|던) ",
    r" ?(?:이상|이하|미만|초과) (?=[가-힣]{2,8}[은는이가을를의에](?:서|게)?는? )",
    # more than, as much as, less than
    r"(?:어치)?[을를이가에]? ?(?:넘는|웃도는|가까운|달하는|이르는|육박하는|못 미치는) ",
    r" (?:이상|이하)이 ",
)
NOUN = cue(
    rf"(?P<link>{_LINKS})?(?P<space> )?"
    r"(?P<noun>(?:[가-힣A-Za-z]{1,8}[한된진] )?[가-힣A-Za-z·]{2,14})"
    r"(?P<more> [가-힣A-Za-z]{2,8})?(?P<last> [가-힣A-Za-z]{2,8})?"
)
# Words behind a number that are no noun which it counts.
NOT_COUNTED = cue(
    # verbs and adjectives
    r"[가-힣]*"
    + either(
        r"했|됐|었|았|겠|하는|되는|한다|된다|하고|하며",
        r"오른|내린|높[은아]|낮[은아]|많[은아]|적[은어]|비싸|넘[게는어]|오르|내리|올리",
        r"높이|줄이|늘리|낮추|깎|뛰[어었]|떨어|늘[어었고]|줄[어었고]",
    ),
    either(
        # degree, order, time
        r"이상|이하|미만|초과|가량|정도|안팎|내외|가운데|이내|동안|사이|수준|모두|각각|규모",
        r"가까이|육박|웃돌|밑돌|못|더|중|등|및|순|만에|전|뒤|새|연속|추가|이나|씩|대비",
        # what became of it
        r"인상|상승|하락|증가|감소|돌파|선에|수준|동시|그리고|이며|목표|투입",
        r"구속|사망|부상|실종|모집|선발|채용|감축|확대|축소|검거|체포|대피|구조|붕괴|한파",
        # where it stands
        r"선[을이에]|아래|위에서|밑|차로|차이로|격차로|총액|흑자|적자|붕괴|시대|고지|눈앞|선까지",
        r"[가-힣]+다",
    )
    + "$",
)
# The number is what something is done to, or what is reached.
IS_OBJECT = cue(
    r"(?:씩|가량|정도|안팎|여|대|어치)?(?: ?\([^)\n]{1,20}\))?[을를] ",
    r"씩 (?:[가-힣]{1,6} )?(?:모[은아]|[내낸]|[준주]|받|나눠|지급|지원|넣)",
)
REACHES = cue(
    r"[^,.\n]{0,14}?"
    + either(
        # over it, under it, at it
        r"넘|웃[도돌]|밑[도돌]|기록|돌파|차지|달성|유지|상회|하회|초과",
        # as it is shown
        r"보이|보였|보인|나타|찍|지[켰키킨]|회복|뛰어|육박|채[우웠]|이[루뤘룬]|가리",
        # got, earned
        r"얻[었는은어]|받[았는]|벌었|벌어|버는|번 ",
    )
)
IS_CALLED = cue(
    r"(?:가량|정도|안팎)?[은는이가] (?P<noun>(?:[가-힣A-Za-z]{1,8}(?:의)? )?[가-힣A-Za-z]{2,10}?)"
    r"(?:이고|이며|이다|였다|이었다|인데|(?<=[가-힣]{2}[가-힣])다)(?=[ ,.\n]|$)"
)

"""How pages say that an article is for those who pay."""

from __future__ import annotations

import re

TIER_TAGS = ("article:content_tier", "content_tier", "og:article:content_tier", "cxenseparse:content_tier")
WALLED_TIERS = frozenset({"locked", "paid", "premium", "subscriber", "subscribers", "member", "members"})
OFFER = re.compile(
    r"(?:subscribe|sign in|log in|register)(?: now| today)? to (?:continue|keep) reading|already a subscriber\?|"
    r"(?:this|the full) (?:article|story) is (?:only )?(?:for|available to|reserved for) (?:our )?(?:paying )?(?:subscribers|members)|"
    r"(?:유료|구독)\s?(?:회원|독자)?\s?전용\s?(?:기사|콘텐츠)|구독(?:자|하)[^\n]{0,12}(?:이어서|계속|전문)[^\n]{0,8}(?:읽|볼|보실)|"
    r"(?:로그인|회원가입)[^\n]{0,10}(?:전문|전체 기사|나머지)[^\n]{0,10}(?:읽|볼|보실|확인)",
    re.IGNORECASE,
)

"""What a person has to get from a service before it answers us."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NaverStyle = Literal["hub", "developers"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Keys:
    """The keys of all services; an empty one is missing. Never logged, never printed."""

    naver_style: NaverStyle = "hub"  # NAVER API HUB, or the older Naver Developers Center
    naver_id: str = ""
    naver_secret: str = ""

    def __repr__(self) -> str:
        return "Keys(***)"

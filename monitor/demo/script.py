"""The demo as data: outlets, the articles they print, and the moments at which we look.

The articles are ours and retell public figures of February 2025; the outlets and the revisions of 10 and 11 February
are made up.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

from monitor.phrases import phrase

if TYPE_CHECKING:
    from monitor.model import Language

KST = ZoneInfo("Asia/Seoul")


@dataclass(frozen=True, kw_only=True, slots=True)
class Outlet:
    """One site of the newswire."""

    id: str
    name: str
    lang: Language
    layout: Literal["daily", "table", "wire", "portal", "english"]  # its page template
    charset: str = "utf-8"
    listing: Literal["feed.xml", "feed.json", "news_sitemap.xml", "news.html"] = "feed.xml"


@dataclass(frozen=True, kw_only=True, slots=True)
class Edit:
    """From `at` on, the page says `after` where it said `before`."""

    at: datetime
    before: str
    after: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """One article, and where and when it is printed."""

    outlet: str  # id of its outlet
    slug: str
    at: datetime
    title: str
    paragraphs: tuple[str, ...]
    byline: str = ""
    taken_from: str = ""  # a portal prints another outlet's text: that outlet's name
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """A moment at which the clock stops and everything that is due is done."""

    at: datetime
    title: str


def _kst(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment in February 2025."""
    return datetime(2025, 2, day, hour, minute, tzinfo=KST)


OUTLETS = (
    Outlet(id="garam", name="가람일보", lang="ko", layout="daily"),
    Outlet(id="solbit", name="솔빛경제", lang="ko", layout="table", charset="euc-kr", listing="news.html"),
    Outlet(id="daon", name="다온통신", lang="ko", layout="wire", listing="feed.json"),
    Outlet(id="ieum", name="이음포털", lang="ko", layout="portal", listing="news_sitemap.xml"),
    Outlet(id="brightwater", name="Brightwater Tribune", lang="en", layout="english"),
)

# Under the photo of a page, and in its side lists: none of these figures may reach the ledger.
CAPTION = "지난해 서울광장 행사에 모인 시민 3200명"
SIDE_HEADLINES = {
    "ko": (
        "배추 한 포기 5200원…한 달 새 18% 올랐다",
        "AI 반도체 수출 1조3000억원, 역대 두 번째",
        "전기차 보조금 최대 580만원…신청 7만 명 몰려",
        "코스닥 1.7% 하락 마감, 외국인 2450억원 순매도",
        "개막전 2만3000석 3분 만에 매진",
    ),
    "en": (
        "City council weighs $48 million bridge repair",
        "AI chip maker shares slide 6.2% in early trade",
        "Marathon draws 31,000 runners despite the cold",
        "Rents up 4.4% as vacancies fall",
    ),
}

_FIRST_PLAN = Piece(
    outlet="garam",
    slug="20250205001",
    at=_kst(5, 10, 12),
    title="서울시, 매년 AI 인재 1만명 키운다…비전 펀드 10분의 1은 AI에",
    paragraphs=(
        "서울시가 매년 AI 인재 1만 명을 양성하겠다고 5일 밝혔다.",
        "서울시에 따르면 청년취업사관학교에서 매년 4000명, 캠퍼스타운과 대학에서 매년 6000명의 AI 인재를 길러낸다. 청년취업사관학교의 취업률은 70~80%다.",
        "행정에도 AI를 들인다. 서울시는 '서울시 AI 행정 추진계획'에 3년간 총 2046억 원을 투입한다.",
        "투자도 늘린다. 서울시가 조성하는 비전 펀드의 규모는 5조 원이다. 서울시는 비전 펀드의 10분의 1인 5000억 원을 AI 분야에 투자할 계획이다.",
        '시 관계자는 "미국은 스타게이트에 5000억 달러를 투자한다고 한다"며 "도시도 제 할 일을 찾아야 한다"고 말했다.',
    ),
    byline="이서림 기자 seorim@garam.example",
    edits=(Edit(at=_kst(6, 11, 5), before="2046억 원", after="2064억 원"),),
)

_NEW_TARGET = Piece(
    outlet="garam",
    slug="20250211007",
    at=_kst(11, 14, 20),
    title="서울시, AI 인재 양성 목표 연 1만5000명으로 높인다",
    paragraphs=(
        "서울시가 매년 양성하는 AI 인재 목표를 1만 명에서 1만5000명으로 높이겠다고 11일 밝혔다.",
        '서울시장은 이날 시청에서 "매년 AI 인재 1만5000명을 양성하겠다"고 말했다. 늘어나는 몫은 새로 여는 온라인 과정이 맡는다.',
        "비전 펀드에서 AI 분야에 투자하는 금액은 5000억 원 그대로다. 청년취업사관학교의 취업률은 70~80%다.",
    ),
    byline="이서림 기자 seorim@garam.example",
)


def _on_portal(piece: Piece, slug: str, at: datetime, taken_from: str) -> Piece:
    """The same text, run again by the portal."""
    return Piece(
        outlet="ieum", slug=slug, at=at, title=piece.title, paragraphs=piece.paragraphs,
        byline=piece.byline, taken_from=taken_from,
    )  # fmt: skip


PIECES = (
    _FIRST_PLAN,
    Piece(
        outlet="solbit",
        slug="87990",
        at=_kst(5, 8, 30),
        title="한파에 전력 수요 올겨울 최고",
        paragraphs=(
            "한파가 이어지면서 전력 수요가 올겨울 들어 가장 높은 수준까지 올랐다.",
            "전력 당국은 예비력이 12GW라고 밝혔다.",
        ),
        byline="문채이 기자",
    ),
    Piece(
        outlet="daon",
        slug="DA20250205000100",
        at=_kst(5, 7, 20),
        title="한강, 올겨울 처음 얼었다",
        paragraphs=("한강이 5일 아침 올겨울 들어 처음 얼었다.", "이날 아침 기온은 영하 12도였다."),
        byline="한도윤 기자",
    ),
    Piece(
        outlet="brightwater",
        slug="deepseek-training-bill",
        at=_kst(5, 9, 30),
        title="DeepSeek says training its V3 model cost $5.576 million",
        paragraphs=(
            "The Chinese start-up DeepSeek trained its V3 model for $5.576 million, the company says in a technical report.",
            "DeepSeek used 2,048 Nvidia H800 GPUs to train V3. The model has 671 billion parameters.",
            "The DeepSeek app has 22.15 million daily active users, according to a market tracker.",
            "Rivals question whether the sum tells the whole story, since it leaves out earlier research.",
        ),
        byline="By Nora Whitcombe",
    ),
    Piece(
        outlet="daon",
        slug="DA20250206000300",
        at=_kst(6, 7, 50),
        title="딥시크 V3 훈련비 557만6000달러…매개변수는 6710억 개",
        paragraphs=(
            "중국 스타트업 딥시크가 V3 모델을 훈련하는 데 557만6000달러를 썼다고 기술 보고서에서 밝혔다.",
            "딥시크는 V3 훈련에 엔비디아(118.65 ▲2.49 +2.14%) H800 GPU 2048장을 썼다. V3의 매개변수는 6710억 개다.",
        ),
        byline="한도윤 기자",
    ),
    _on_portal(_FIRST_PLAN, "9910001", _kst(6, 8, 20), "가람일보"),
    Piece(
        outlet="solbit",
        slug="88012",
        at=_kst(6, 8, 45),
        title='서울시 "해마다 AI 인재 1만 명 양성"',
        paragraphs=(
            "서울에서 해마다 1만 명의 AI 인재를 양성하겠다는 것이 서울시의 구상이다.",
            "서울시는 연 4천 명을 청년취업사관학교에서, 연 6천 명을 캠퍼스타운과 대학에서 키우기로 했다. 청년취업사관학교 취업률은 70~80% 수준이다.",
            "돈은 비전 펀드에서 나온다. 서울시는 5조 원 규모의 비전 펀드 가운데 5천억 원을 AI 분야에 투자한다.",
            "미국이 스타게이트에 투자하는 5천억 달러에 견주면 적다는 지적도 나온다.",
        ),
        byline="오하람 기자 haram@solbit.example",
    ),
    Piece(
        outlet="solbit",
        slug="88019",
        at=_kst(6, 9, 5),
        title="올봄 벚꽃, 지난해보다 이틀 늦게 핀다",
        paragraphs=(
            "올해 벚꽃은 지난해보다 이틀 늦게 피겠다고 민간 기상업체가 내다봤다.",
            "여의도에는 왕벚나무 1800그루가 서 있다.",
        ),
        byline="문채이 기자",
    ),
    Piece(
        outlet="daon",
        slug="DA20250206001900",
        at=_kst(6, 14, 10),
        title="서울시 비전 펀드, AI에 5천억원 투자",
        paragraphs=(
            "서울시가 조성하는 비전 펀드의 규모는 4조5000억 원이라고 투자 업계가 6일 전했다.",
            "서울시는 비전 펀드에서 5000억 원을 AI 분야에 투자한다.",
        ),
        byline="한도윤 기자",
    ),
    Piece(
        outlet="brightwater",
        slug="deepseek-daily-users",
        at=_kst(10, 20, 15),
        title="DeepSeek app now has 30 million daily users",
        paragraphs=(
            "The DeepSeek app now has 30 million daily active users, a market tracker says.",
            "DeepSeek trained its V3 model for $5.576 million, the company has said.",
        ),
        byline="By Nora Whitcombe",
    ),
    _NEW_TARGET,
    _on_portal(_NEW_TARGET, "9910044", _kst(11, 14, 40), "가람일보"),
    Piece(
        outlet="solbit",
        slug="88107",
        at=_kst(11, 15, 30),
        title="서울 AI 인재 목표, 연 1만5천 명으로",
        paragraphs=(
            "서울시가 해마다 양성할 AI 인재를 1만5천 명으로 늘린다.",
            "서울시는 비전 펀드에서 AI 분야에 투자하는 5천억 원은 바꾸지 않기로 했다.",
        ),
        byline="오하람 기자 haram@solbit.example",
    ),
)

SCENES = (
    Scene(at=_kst(5, 11), title=phrase("first look: the baseline, silent")),
    Scene(at=_kst(6, 9, 30), title=phrase("a portal copy, and others with the same figures in other words")),
    Scene(at=_kst(6, 12), title=phrase("a published figure is edited without a word")),
    Scene(at=_kst(6, 15), title=phrase("another outlet has another figure")),
    Scene(at=_kst(10, 8), title=phrase("Monday: the weekly digest")),
    Scene(at=_kst(10, 21), title=phrase("DeepSeek: a count goes on")),
    Scene(at=_kst(11, 14, 30), title=phrase("Seoul revises its target")),
    Scene(at=_kst(11, 16), title=phrase("others print the new target too")),
    Scene(at=_kst(17, 8), title=phrase("Monday: the weekly digest")),
)

"""Words for a speaker that do not tell who it is: a table only."""

from __future__ import annotations

from monitor.ledger.words import telling_words

_PRINTED = (
    "official officials source sources spokesman spokeswoman spokesperson representative executive analyst analysts expert "
    "experts minister mayor governor president chairman chief director manager company government ministry city "
    "statement report release document people person insider 관계자 대변인 소식통 당국자 담당자 전문가 업계 당국 정부 회사 시장 "
    "장관 대표 회장 사장 위원장 보고서 자료 보도자료 발표"
)
ANYBODY = frozenset(telling_words(_PRINTED))  # as `telling_words` writes them

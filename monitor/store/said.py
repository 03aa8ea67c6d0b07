"""How a phrase is kept: with its facts, so that it can be told later in any language. Column types for one and for several.

A text without facts is kept as it is; so is every row of earlier versions. A phrase with facts is kept as JSON:
{"say": template, "of": {name: fact}}; among its facts are phrases again, days as {"day": ISO time}, and
values as {"en": text, "ko": text}.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import JSON, Text
from sqlalchemy.types import TypeDecorator

from monitor.phrases import Day, InBoth, Phrase, phrase
from monitor.store.types import storable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Dialect

_MARK = '{"say":'  # with which no text begins that is kept as it is


class Told(TypeDecorator[str]):
    """A text; a phrase comes back as the phrase that it was. NUL and lone surrogates become U+FFFD."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        if value is None:
            return None
        kept = kept_of(value)
        if isinstance(kept, str):
            if not kept.startswith(_MARK):
                return kept
            kept = {"say": kept}
        return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))

    def process_result_value(self, value: str | None, _dialect: Dialect) -> str | None:
        if value is None or not value.startswith(_MARK):
            return value
        return said_in(json.loads(value))


class ToldList(TypeDecorator[list[str]]):
    """Several of them, in order."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Iterable[str] | None, _dialect: Dialect) -> list[Any] | None:
        return None if value is None else [kept_of(one) for one in value]

    def process_result_value(self, value: list[Any] | None, _dialect: Dialect) -> list[str] | None:
        return None if value is None else [said_in(one) for one in value]


def kept_of(said: str) -> str | dict[str, Any]:
    """What JSON can hold of a text: the text, or a phrase's template and facts. Of facts that JSON cannot hold only the text."""
    if isinstance(said, Phrase) and said.facts:
        facts = {name: _kept_fact(fact) for name, fact in said.facts.items()}
        if None not in facts.values():
            return {"say": storable(said.template), "of": facts}
    return storable(said)


def said_in(kept: str | dict[str, Any]) -> str:
    """The text or the phrase that `kept_of` was given."""
    if isinstance(kept, str):
        return kept
    return phrase(kept["say"], **{name: _fact_in(fact) for name, fact in kept.get("of", {}).items()})


def _kept_fact(fact: object) -> str | int | float | dict[str, Any] | None:
    """None: it cannot be kept."""
    if isinstance(fact, Phrase):
        kept = kept_of(fact) if fact.facts else {"say": storable(fact.template)}
        return kept if isinstance(kept, dict) else None
    if isinstance(fact, Day):
        return {"day": fact.at.isoformat()}
    if isinstance(fact, InBoth):
        return {"en": storable(fact.en), "ko": storable(fact.ko)}
    if isinstance(fact, str):
        return storable(fact)
    return fact if isinstance(fact, int | float) else None


def _fact_in(fact: str | float | dict[str, Any]) -> object:
    if not isinstance(fact, dict):
        return fact
    if "day" in fact:
        return Day(datetime.fromisoformat(fact["day"]))
    return InBoth(en=fact["en"], ko=fact["ko"]) if "en" in fact else said_in(fact)

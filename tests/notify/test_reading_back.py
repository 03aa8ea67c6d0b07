"""What we say is read back as the same value: the words round nothing away."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest

from monitor.articles.texts import read_text
from monitor.figures import read_figures
from monitor.notify.numbers import say_value

SENTENCES = {
    "ko": "시는 올해 사업 규모를 {} 늘렸다고 밝혔다.",
    "en": "The city said it added {} this year to the plan.",
}


@pytest.mark.parametrize("unit", ["KRW", "USD", "EUR", "JPY", "people", "percent", "km", "t"])
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_value_survives_being_said_and_read(lang, unit):
    rng = Random(unit + lang)
    for _ in range(12):
        value = Decimal(rng.randint(100, 999_999)) * (10 ** rng.randint(0, 9) if unit != "percent" else 1)
        article = read_text(
            "https://a.example/1", "", SENTENCES[lang].format(say_value(value, value, unit, lang))
        )
        assert (value, unit) in [(read.low, read.unit) for read in read_figures(article)]

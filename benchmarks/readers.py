"""The readers that are timed side by side: for each a function that loads it and returns how to read one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Read = Callable[[str], Sequence[object]]  # a sentence -> the quantities found in it


class UnknownLanguageError(Exception):
    """The library does not read this language at all."""


def load_monitor(lang: str) -> Read:
    """Our own: all that is said around a number is read too (owner, attribute, status, times)."""
    from monitor.figures import read

    return lambda sentence: read("", sentence, "ko" if lang == "ko" else "en")


def load_quantulum3(lang: str) -> Read:
    """Without its optional classifier, as it installs."""
    if lang != "en":
        raise UnknownLanguageError("quantulum3 reads no Korean")
    from quantulum3 import parser

    return parser.parse


def load_recognizers(lang: str) -> Read:
    """Its four models for quantities, one after the other: there is no one call for all."""
    from recognizers_number import Culture, recognize_number, recognize_percentage
    from recognizers_number_with_unit import recognize_currency, recognize_dimension

    culture = Culture.Korean if lang == "ko" else Culture.English
    models = (recognize_number, recognize_percentage, recognize_currency, recognize_dimension)
    return lambda sentence: [found for model in models for found in model(sentence, culture)]


LOADERS: dict[str, Callable[[str], Read]] = {
    "monitor": load_monitor,
    "quantulum3": load_quantulum3,
    "recognizers-text": load_recognizers,
}
OURS = "monitor"

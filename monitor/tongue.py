"""The language in which this process speaks to whoever started it: that of the settings, else of the environment (LANGUAGE, LC_ALL, LC_MESSAGES, LANG)."""

from __future__ import annotations

import gettext
import os
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.notify.catalogue import PHRASES, say
from monitor.notify.wording import DOMAIN, FOLDER, worded
from monitor.phrases import phrase
from monitor.resources import SETTINGS_FILE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.model import Language

_LANGUAGES: tuple[Language, ...] = ("ko", "en")
_VARIABLES = (
    "LANGUAGE",
    "LC_ALL",
    "LC_MESSAGES",
    "LANG",
)  # as gettext takes them: the first that says anything


def speak(lang: Language) -> None:
    """From now on this process speaks `lang`, the words of the library click, too. Kept where gettext looks first."""
    os.environ["LANGUAGE"] = lang
    gettext.bindtextdomain(DOMAIN, str(FOLDER))
    gettext.textdomain(DOMAIN)


def spoken() -> Language:
    """The language of this process: English, unless it was told otherwise."""
    return _known(os.environ.get("LANGUAGE", "")) or "en"


def language_for(arguments: Sequence[str]) -> Language:
    """The language that the settings ask for, else the environment; `arguments` may name the settings file."""
    return _of_settings(arguments) or _of_environment() or "en"


def _of_environment() -> Language | None:
    said = next((value for name in _VARIABLES if (value := os.environ.get(name))), "")
    return next((lang for one in said.split(":") if (lang := _known(one))), None)


def _of_settings(arguments: Sequence[str]) -> Language | None:
    """By the one line of them, before anything else is looked at: their faults are told in some language, too."""
    if said := os.environ.get("NEWSFIGURES_LANGUAGE"):
        return _known(said)
    file = _settings_file(arguments)
    try:
        if not file.is_file():
            return None
    except OSError:  # nobody may look there: whoever reads the settings says so
        return None
    from yaml import YAMLError, safe_load

    try:
        values = safe_load(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, YAMLError):
        return None
    return _known(str(values.get("language"))) if isinstance(values, dict) else None


def _settings_file(arguments: Sequence[str]) -> Path:
    for one, following in zip(arguments, [*arguments[1:], ""], strict=True):
        if one == "--settings":
            return Path(following)
        if one.startswith("--settings="):
            return Path(one.partition("=")[2])
    return SETTINGS_FILE


def _known(said: str) -> Language | None:
    """ko_KR.UTF-8 is ko."""
    return next((lang for lang in _LANGUAGES if said.lower().startswith(lang)), None)


def told(template: str, /, **facts: object) -> str:
    """A phrase in the language of this process."""
    return worded(phrase(template, **facts), spoken())


def called(key: str, word: str) -> str:
    """A word of the contract (`outbox`, `held`) as the dashboard calls it; in English as it is."""
    lang, name = spoken(), f"{key}.{word}"
    return word if lang == "en" or name not in PHRASES else say(lang, name)

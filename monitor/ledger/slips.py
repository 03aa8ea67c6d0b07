"""What may be a slip, as it is kept: its kind, ": ", and its values in a form from which they can be read again."""

from __future__ import annotations

import re

SCALE = "possible scale slip"
SUM = "parts and total do not fit"
SHARE = "percentage does not fit"

FORMS = {
    SCALE: "the same digits at {times} times the size",
    SUM: "{parts} = {sum}, not {total}",
    SHARE: "{before} → {after} is {exact}%, not {share}",
}
_VALUE = re.compile(r"\\{(\w+)\\}")
_READ = {kind: re.compile(_VALUE.sub(r"(?P<\1>.*)", re.escape(form))) for kind, form in FORMS.items()}


def values_of(suspect: str) -> tuple[str, dict[str, str]]:
    """The kind of a kept suspicion and its values by their names in FORMS; no values if it is in other words."""
    kind, _, said = suspect.partition(": ")
    read = _READ[kind].fullmatch(said) if kind in _READ else None
    return kind, read.groupdict() if read else {}

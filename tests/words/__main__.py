"""`make words`: the catalogue is given the phrases that came, loses those that went, and is compiled."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from monitor.notify.wording import DOMAIN, FOLDER
from tests.words.collecting import all_phrases

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message


def main() -> None:
    for file in sorted(FOLDER.glob(f"*/LC_MESSAGES/{DOMAIN}.po")):
        with file.open("rb") as kept:
            catalogue = read_po(kept)
        renew(catalogue, all_phrases())
        with file.open("wb") as written:
            write_po(written, catalogue, width=None, omit_header=False, sort_output=True)
        with file.with_suffix(".mo").open("wb") as compiled:
            write_mo(compiled, catalogue)
        missing = [one.id for one in catalogue if one.id and not said(one)]
        sys.stdout.write(f"{file}: {len(catalogue)} phrases, {len(missing)} without words\n")


def said(message: Message) -> bool:
    """Whether it has words in every form."""
    forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
    return bool(forms) and all(forms)


def renew(catalogue: Catalog, phrases: set[str | tuple[str, str]]) -> None:
    """Phrases that came have no words yet; those that went are dropped."""
    known = {one.id for one in catalogue if one.id}
    for gone in known - phrases:
        catalogue.delete(gone)
    for new in phrases - known:
        catalogue.add(new)


if __name__ == "__main__":
    main()

"""Where the files lie that travel beside the code: migrations and the example watchlists."""

from __future__ import annotations

from pathlib import Path

SETTINGS_FILE = Path("newsfigures.yaml")  # in the working folder, unless another one is named


def folder(name: str) -> Path:
    """The folder `name` ("migrations", "watchlists"): inside an installed wheel, else at the top of the repository.

    The wheel carries them as `monitor/_NAME`. In a checkout the repository's own folder wins: an editable
    install may have left a stale copy behind.
    """
    package = Path(__file__).parent
    in_repository = package.parent / name
    if (package.parent / "pyproject.toml").exists() and in_repository.is_dir():
        return in_repository
    return package / f"_{name}"

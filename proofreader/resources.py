"""Where the tables, word lists and pictures are that the program ships.

The wheel carries ``resources/`` inside the package, a checkout beside it; nothing else in the
program needs to know which of the two it runs from.
"""

from __future__ import annotations

from pathlib import Path

from proofreader.errors import ResourceError


def folder() -> Path:
    """The folder that holds ``en/`` and the other resources.

    Raises:
        ResourceError: if the installation has none.
    """
    package = Path(__file__).resolve().parent
    for place in (package / "_resources", package.parent / "resources"):
        if place.is_dir():
            return place
    raise ResourceError(
        "The program's resources are missing.",
        "Please install it again: pipx reinstall proofreader",
        path=package / "_resources",
    )

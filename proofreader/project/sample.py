"""The letter that comes with the program, for a first look and for the tour.

It is opened as a copy in the user's data folder: nothing is ever written beside the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from platformdirs import user_data_path

from proofreader.errors import ResourceError, StoreError
from proofreader.formats.files import read_bytes, write_bytes
from proofreader.language.pack import resources
from proofreader.messages import Message
from proofreader.project.book import PROOF_SUFFIX, is_there

if TYPE_CHECKING:
    from pathlib import Path

_NAME: Final = "letter.txt"
_IMAGE: Final = "letter.png"
"""The image of its page, which lies beside it."""


def copy_sample(folder: Path | None = None, *, afresh: bool = False) -> Path:
    """The volunteer's own copy of the sample letter, with the work on it.

    Args:
        folder: Where it lies, or will; None takes ``sample`` in the user's data folder, or ``tour``
            for a fresh one.
        afresh: Whether a copy from before, and the work on it, are to be cleared away.

    Raises:
        ResourceError: if the program has no letter.
        StoreError: if the copy cannot be made.
    """
    if folder is None:
        base = user_data_path("proofreader", appauthor=False)
        folder = base / ("tour" if afresh else "sample")
    copy = folder / _NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if afresh:
            for path in (copy, copy.with_suffix(PROOF_SUFFIX)):
                path.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(
            Message("The letter cannot be copied here ({cause}).", cause=error.strerror),
            Message("Ask for the right to write in this folder."),
            path=folder,
        ) from error
    sample = _sample()
    if not is_there(copy):
        write_bytes(copy, read_bytes(sample))
    image = sample.with_name(_IMAGE)
    if image.is_file() and not is_there(copy.with_name(_IMAGE)):
        write_bytes(copy.with_name(_IMAGE), read_bytes(image))
    return copy


def _sample() -> Path:
    """The letter: inside the installed package, or in the corpus of a checkout.

    Raises:
        ResourceError: if there is none.
    """
    folder = resources()
    for path in (folder / "sample" / _NAME, folder.parent / "corpus" / "letter" / _NAME):
        if path.is_file():
            return path
    raise ResourceError(
        Message("The program's sample letter is missing."), Message("Install the program again.")
    )

"""What the program says below the window, in the volunteer's language.

The catalogue of the context ``said`` has the patterns of all `proofreader.messages`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from proofreader.messages import said

if TYPE_CHECKING:
    from proofreader.errors import ProofreaderError

translate = QCoreApplication.translate

CONTEXT = "said"
"""Of these messages in the catalogues."""


def in_words(text: str) -> str:
    """A reason, a saying or an error in the language of the window."""
    return said(text, lambda pattern: QCoreApplication.translate(CONTEXT, pattern))


def error_in_words(error: ProofreaderError) -> str:
    """All that an error says, as ``str(error)`` has it, in the language of the window."""
    words = f"{in_words(error.problem)} {in_words(error.remedy)}".rstrip()
    if error.path is None:
        return words
    if not error.line:
        return f"{error.path}: {words}"
    place = translate("saying", "{file}, line {line}")
    return f"{place.format(file=error.path, line=error.line)}: {words}"

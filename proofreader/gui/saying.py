"""What the program says below the window, in the volunteer's language.

The catalogue of the context ``said`` has the patterns of all `proofreader.messages`.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from proofreader.messages import said

CONTEXT = "said"
"""Of these messages in the catalogues."""


def in_words(text: str) -> str:
    """A reason, a saying or an error in the language of the window."""
    return said(text, lambda pattern: QCoreApplication.translate(CONTEXT, pattern))

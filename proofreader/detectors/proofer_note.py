"""A note of an earlier proofreader: ``[**illegible]``.

Distributed Proofreaders leave such notes in the text for those who come after them.
Source: DETECTION inventory, kind proofer-note; DP's proofreading guidelines.

Catches: "[**typo for hear?]", "[** is this a comma?]", also over a line end.
Leaves: "[Footnote 1: So he says.]", "[sic]", bold stars: "**all**".

Examples:
    the [**illegible] of men → look here
    he was here[**typo for hear?] to say → look here
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from proofreader.messages import Message
from proofreader.text.findings import Kind, Remark
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.habits.habits import Habits
    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage

_NOTE = re.compile(r"\[\*\*[^\[\]]*\]")
_SURE: Final = 0.99
"""Nothing else looks like a note; that it has to go before the text is done is certain."""


def remark(passage: Passage, pack: LanguagePack, habits: Habits) -> Iterator[Remark]:
    """Point at each note; what it asks only the page can answer."""
    del pack, habits
    for paragraph in passage.paragraphs:
        for match in _NOTE.finditer(passage.text, paragraph.start, paragraph.end):
            reason = Message("a proofreader has left a note here")
            yield Remark(Span(*match.span()), None, Kind.PROOFER_NOTE, reason, _SURE)

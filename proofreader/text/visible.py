"""What cannot be seen, made visible: a reading of two blanks as one is ``␣␣ → ␣``.

Blanks and line ends that are in doubt are shown by the signs that editors use; characters without
a width, and control characters, by their names.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from proofreader.text.findings import Kind

if TYPE_CHECKING:
    from proofreader.text.findings import Finding

BLANK: Final = "␣"
LINE_END: Final = "⏎"

_LINE_END: Final = re.compile(r"\r\n|[\r\n\u0085\u2028\u2029]")
_UNSEEN_IN_A_LINE: Final = re.compile(r"\S+|\s\s+|\s(?<! )")
_SIGNS: Final = {" ": BLANK, "\t": "⇥", "\f": "‹page break›", "\ufeff": "‹byte-order mark›"}
_UNSEEN: Final = frozenset(("Cc", "Cf", "Co", "Cn", "Zs"))
"""The categories of characters that cannot be seen, or not be told from a blank."""
_ABOUT_BLANKS: Final = frozenset((Kind.SPACE, Kind.CONTROL_CHARACTER))


def visible(text: str) -> str:
    """``text`` on one line, with a sign or a name for each character that cannot be seen."""
    return "".join(map(_sign, _LINE_END.sub(LINE_END, text)))


def with_signs(text: str) -> str:
    """``text`` with what cannot be seen in a line of words made visible: single blanks can."""
    return _UNSEEN_IN_A_LINE.sub(lambda match: visible(match[0]), text)


def one_line(text: str) -> str:
    """``text`` on one line: its line ends by their sign, each run of other blanks as one."""
    lines = _LINE_END.split(text)
    return LINE_END.join(re.sub(r"\s+", " ", line) for line in lines)


def is_unseen(text: str, finding: Finding) -> bool:
    """Whether ``text`` looks the same after a reading unless blanks are made visible."""
    if finding.kind in _ABOUT_BLANKS:
        return True
    span = finding.span
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    looks = _look(before + finding.surface + after)
    return any(_look(before + one.text + after) == looks for one in finding.suggestions)


def takes_lines(finding: Finding) -> bool:
    """Whether the first reading takes words away with their line, as of a running head."""
    if not finding.suggestions or finding.suggestions[0].text.strip():
        return False
    return bool(finding.surface.strip() and _LINE_END.search(finding.surface))


def _look(text: str) -> str:
    """What one sees of ``text`` in a line of print."""
    return " ".join("".join(c for c in text if c.isspace() or _sign(c) == c).split())


def _sign(character: str) -> str:
    if character in _SIGNS:
        return _SIGNS[character]
    if unicodedata.category(character) not in _UNSEEN:
        return character
    name = unicodedata.name(character, "").lower().replace("zero width", "zero-width")
    return f"‹{name or f'U+{ord(character):04X}'}›"

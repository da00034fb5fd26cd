"""UTF-8 that was read as Windows-1252 or Latin-1: ``â€™`` for ``’``, ``cafÃ©`` for ``café``.

Each byte of a character became a character of its own. Which ones is no list: every byte is
decoded, and what the wrong characters stood for is found by going back. Those that Windows-1252
has no character for are taken from Latin-1, as careless programs do.

The same run may be meant: "LIBERTÉ”" is bytes of a letter of the Phonetic Extensions. So what
comes out has to be a character of print, and what went in must not look like print.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_HIGH: Final = range(0x80, 0x100)
"""The bytes that UTF-8 makes other characters of."""
_TAIL: Final = range(0x80, 0xC0)
"""The bytes after the first of a character."""
_HEADS: Final = {2: range(0xC2, 0xE0), 3: range(0xE0, 0xF0), 4: range(0xF0, 0xF5)}
"""How many bytes a character has → its first byte (RFC 3629, section 4)."""
_LATIN: Final = range(0x00A0, 0x0180)
"""Letters and signs of Western print: what two bytes make without more of their kind beside."""
_PRINT: Final = (range(0x1E00, 0x1F00), range(0x2000, 0x2250), range(0xFB00, 0xFB07))
"""Further letters, printers' marks and signs, ligatures: what three bytes make."""
_MARK_OF_ORDER: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
_LOST: Final = "\N{REPLACEMENT CHARACTER}"
_FIRST_EXTENDED: Final = 0x0100
"""From here on a head is "Ä" or "Å", which words in capitals may end in before a mark."""


def _characters(byte: int) -> Iterable[str]:
    """What one byte is read as in Windows-1252 and in Latin-1."""
    raw = bytes((byte,))
    return {raw.decode("cp1252", "ignore") or raw.decode("latin-1"), raw.decode("latin-1")}


_BYTES: Final = {character: byte for byte in _HIGH for character in _characters(byte)}


def _one_of(bytes_: Iterable[int]) -> str:
    found = sorted(character for byte in bytes_ for character in _characters(byte))
    return f"[{re.escape(''.join(found))}]"


_ONE = "|".join(f"{_one_of(heads)}{_one_of(_TAIL)}{{{size - 1}}}" for size, heads in _HEADS.items())
_CUT: Final = "\N{RIGHT DOUBLE QUOTATION MARK}".encode()[:2].decode("cp1252")
"""The first two bytes of a printers' mark: the third is often lost, as Windows-1252 has no
character for that of a closing quote."""
_RUN = re.compile(f"(?:{_ONE})+|{_CUT}")


@dataclass(frozen=True, slots=True)
class Mojibake:
    """Characters that are the bytes of others."""

    span: Span
    printed: str | None
    """What they stand for; None if that was lost before."""


def mojibake(text: str, within: Span) -> Iterator[Mojibake]:
    """The runs of misread bytes in a part of ``text``."""
    for match in _RUN.finditer(text, within.start, within.end):
        printed = bytes(map(_BYTES.__getitem__, match.group())).decode("utf-8", "replace")
        if match.group() == _CUT or not _is_meant(text, match, printed):
            reading = printed.replace(_MARK_OF_ORDER, "").replace("\N{NO-BREAK SPACE}", " ")
            yield Mojibake(Span(*match.span()), None if _LOST in printed else reading)


def _is_meant(text: str, match: re.Match[str], printed: str) -> bool:
    """Whether the run may be what the page says."""
    if not all(map(_is_print, printed)):
        if _LOST in printed:
            return True  # no bytes of UTF-8: an overlong form, say
        letters = {unicodedata.name(character, "").split()[0] for character in printed}
        return len(printed) == 1 or len(letters) > 1 or not printed.isalpha()
    if any(ord(character) not in _LATIN for character in printed):
        return False
    before = text[max(0, match.start() - 1) : match.start()]
    after = text[match.end() : match.end() + 1]
    if len(printed) > 1 or before.islower():
        return False
    return before.isupper() or (ord(printed) >= _FIRST_EXTENDED and not after.islower())


def _is_print(character: str) -> bool:
    """Whether Western print has a character."""
    known = (_LATIN, *_PRINT)
    return character in {_MARK_OF_ORDER, _LOST} or any(ord(character) in one for one in known)

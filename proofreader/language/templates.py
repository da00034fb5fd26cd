r"""What a rule puts in the place of its match: ``\1he``, ``$1``, ``\U\2\E``.

Guiguts writes groups as ``\1``, other programs as ``$1``; both are taken. A dollar sign that names
no group of the pattern is a dollar sign: prices stay prices.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from proofreader.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

_PIECE: Final = re.compile(
    r"\\g<(?P<name>\w+)>|\\(?P<number>\d{1,2})|\$\{(?P<braced>\w+)\}|\$(?P<dollar>\d{1,2})"
    r"|\\(?P<escaped>.)",
    re.DOTALL,
)
_CHARACTERS: Final = {"n": "\n", "t": "\t"}
"""What letters behind a backslash stand for."""


class Form(Enum):
    """How letters from here on are written; the value follows a backslash in a template."""

    AS_IS = "E"
    LOWER = "L"
    UPPER = "U"
    TITLE = "T"

    def write(self, text: str) -> str:
        """``text`` in this form."""
        match self:
            case Form.AS_IS:
                return text
            case Form.LOWER:
                return text.lower()
            case Form.UPPER:
                return text.upper()
            case Form.TITLE:
                return text.title()


@dataclass(frozen=True, slots=True)
class Group:
    """What a group of the pattern matched, by number or name."""

    key: int | str


@dataclass(frozen=True, slots=True)
class Template:
    """Text, groups and forms, in order."""

    pieces: tuple[str | Group | Form, ...]

    @classmethod
    def of(cls, text: str, pattern: regex.Pattern[str]) -> Template:
        """The template that ``text`` is beside a pattern.

        Raises:
            ValueError: with a `Message` that says what is wrong, if it names a group that the
                pattern does not have, or has a letter behind a backslash that stands for nothing.
        """
        return cls(tuple(_pieces(text, pattern)))

    def expand(self, match: regex.Match[str]) -> str:
        """What stands in the place of ``match``; a group that took no part is empty."""
        form = Form.AS_IS
        written = []
        for piece in self.pieces:
            if isinstance(piece, Form):
                form = piece
                continue
            text = (match[piece.key] or "") if isinstance(piece, Group) else piece
            written.append(form.write(text))
        return "".join(written)


def _pieces(text: str, pattern: regex.Pattern[str]) -> Iterator[str | Group | Form]:
    place = 0
    for found in _PIECE.finditer(text):
        yield text[place : found.start()]
        place = found.end()
        if found["escaped"] is not None:
            yield _escaped(found["escaped"])
        else:
            yield _group(found, pattern)
    yield text[place:]


def _escaped(letter: str) -> str | Form:
    if letter in _CHARACTERS:
        return _CHARACTERS[letter]
    if letter in {form.value for form in Form}:
        return Form(letter)
    if letter.isalnum():
        raise ValueError(Message("“\\{letter}” means nothing in a replacement", letter=letter))
    return letter


def _group(found: re.Match[str], pattern: regex.Pattern[str]) -> Group | str:
    name = next(name for name in found.groups() if name is not None)
    if name.isdecimal():
        if int(name) <= pattern.groups:
            return Group(int(name))
    elif name in pattern.groupindex:
        return Group(name)
    if found[0].startswith("$"):
        return found[0]
    raise ValueError(
        Message("“{group}” names a group that the pattern does not have", group=found[0])
    )

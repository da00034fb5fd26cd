"""What the program says to people, in such a way that it can be said in another language, too.

Below the window nobody knows which language the volunteer reads: a `Message` is an English
sentence that remembers the pattern it was made of and what filled it. Whoever shows it looks for
the pattern in a catalogue and fills in the same parts; whoever does not simply has a string. The
idea is gettext's: the English text is the key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Message(str):
    """A sentence, or a part of one, in English.

    >>> Message("{count:,} of {total:,} words", count=1200, total=5000)
    '1,200 of 5,000 words'

    Args:
        pattern: The text, with a name in braces for each gap, as in `str.format`.
        parts: What fills the gaps, by their names: text, numbers, or other messages.

    Raises:
        KeyError: if a gap is not filled.
    """

    __slots__ = ("parts", "pattern")

    pattern: str
    parts: dict[str, object]

    def __new__(cls, pattern: str, /, **parts: object) -> Self:  # noqa: D102 - the class says it
        message = super().__new__(cls, pattern.format(**parts) if parts else pattern)
        message.pattern = pattern
        message.parts = parts
        return message

    def __reduce__(self) -> tuple[Callable[..., Message], tuple[str, dict[str, object]]]:
        return _made, (self.pattern, self.parts)


def said(text: str, translate: Callable[[str], str]) -> str:
    """``text`` in another language.

    Args:
        text: A message, or a plain string, which is a pattern without gaps.
        translate: Gives the pattern in that language for the one in English; what it does not know
            it gives back as it is.
    """
    if not isinstance(text, Message):
        return translate(text)
    pattern = translate(text.pattern)
    if not text.parts:
        return pattern
    parts = {
        name: said(part, translate) if isinstance(part, Message) else part
        for name, part in text.parts.items()
    }
    return pattern.format(**parts)


def listed(texts: Sequence[str], separator: str = ", ") -> Message:
    """Several messages in a row."""
    parts = {f"part{number}": text for number, text in enumerate(texts)}
    return Message(separator.join(f"{{{name}}}" for name in parts), **parts)


def _made(pattern: str, parts: dict[str, object]) -> Message:
    return Message(pattern, **parts)

"""Files that volunteers already have: Guiguts' scanno files, DP's good and bad words.

They load unchanged. A scanno file is a JSON object::

    {"wholeword": true, "scannos": [{"match": "arid", "replacement": "and", "hint": "…"}]}

Only ``match`` is needed. Guiguts takes every ``match`` for a regular expression, and so does this.
An empty ``replacement`` deletes nothing: in Guiguts' own lists it stands where only a person can
tell what is right, as in long lines. A list, ``[""]``, may say that something is to be deleted.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from proofreader.errors import RuleError
from proofreader.language.rules import Entry, Rule
from proofreader.messages import Message
from proofreader.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BINARY: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
"""What no text has; the letters of Latin-1 above are read as Windows-1252 where they can be."""
_HALF: Final = re.compile(r"[\ud800-\udfff]")
"""Half a character, which JSON can write and no text file can hold."""
SHAPE: Final = Message(
    "A file of rules is a JSON object with “scannos”, a list of objects with “match” and, if need "
    "be, “replacement” and “hint”."
)
ONE_A_LINE: Final = Message("It should be a text file with one word a line.")


def read_rules(path: Path) -> Iterator[Rule]:
    """The rules of a scanno file, in its order.

    Raises:
        RuleError: if the file cannot be read, or an entry cannot be used.
    """
    yield from rules_of(read_text(path, SHAPE), path)


def rules_of(text: str, path: Path) -> Iterator[Rule]:
    """The rules of what a scanno file holds; ``path`` is what messages call it.

    Raises:
        RuleError: if an entry cannot be used.
    """
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        raise RuleError(
            Message("This is not JSON: {problem}.", problem=error.msg),
            SHAPE,
            path=path,
            line=error.lineno,
        ) from error
    except (ValueError, RecursionError) as error:
        raise RuleError(Message("This JSON cannot be read."), SHAPE, path=path) from error
    scannos = content.get("scannos") if isinstance(content, dict) else None
    whole = content.get("wholeword", False) if isinstance(content, dict) else None
    if not isinstance(scannos, list):
        raise RuleError(Message("There is no list of “scannos” in it."), SHAPE, path=path)
    if not isinstance(whole, bool):
        raise RuleError(Message("“wholeword” is neither true nor false."), SHAPE, path=path)
    for number, scanno in enumerate(scannos, 1):
        yield _rule(scanno, Entry(path, number), whole=whole)


def _rule(scanno: object, entry: Entry, *, whole: bool) -> Rule:
    """The rule of one entry.

    Raises:
        RuleError: if it is not as it should be.
    """
    if not isinstance(scanno, dict):
        raise entry.refused(Message("This is not an object."), SHAPE)
    match, hint = scanno.get("match"), scanno.get("hint", "")
    if not isinstance(match, str) or not match:
        raise entry.refused(Message("It has no “match”, which says what to look for."), SHAPE)
    if not isinstance(hint, str):
        raise entry.refused(Message("Its “hint” is no text."), Message("Put it between quotes."))
    replacement = scanno.get("replacement", "")
    readings = [replacement] if replacement and isinstance(replacement, str) else replacement or []
    if not isinstance(readings, list) or not all(isinstance(each, str) for each in readings):
        raise entry.refused(
            Message("Its “replacement” is neither text nor a list of texts."),
            Message("Put it between quotes."),
        )
    if any(_HALF.search(text) for text in (match, hint, *readings)):
        raise entry.refused(
            Message("It has half a character."), Message("Write the character itself, not \\ud….")
        )
    return Rule.of(match, readings, " ".join(hint.split()), entry, whole=whole)


def read_words(path: Path) -> list[str]:
    """The words of a list as Distributed Proofreaders keeps them: one a line, no remarks.

    Raises:
        RuleError: if the file cannot be read as text.
    """
    return words_of(read_text(path, ONE_A_LINE))


def words_of(text: str) -> list[str]:
    """The words of what such a list holds."""
    return [word for line in text.splitlines() if (word := line.strip())]


def read_bad_words(path: Path) -> tuple[list[str], list[Rule]]:
    """The bad words of a list, and rules for what is not one word: "to-day", "&c".

    Raises:
        RuleError: if the file cannot be read as text.
    """
    return bad_words_of(read_text(path, ONE_A_LINE), path)


def bad_words_of(text: str, path: Path) -> tuple[list[str], list[Rule]]:
    """The same of what such a list holds; ``path`` is what messages call it."""
    bad, rules = [], []
    for number, word in enumerate(words_of(text), 1):
        if [token.text for token in words(word)] == [word]:
            bad.append(word)
        else:
            hint = Message("“{word}” is among your bad words", word=word)
            # Beside a mark there is no word to be whole.
            whole = word[0].isalnum() and word[-1].isalnum()
            rules.append(Rule.of(re.escape(word), (), hint, Entry(path, number), whole=whole))
    return bad, rules


def read_text(path: Path, remedy: str) -> str:
    """The text of a small file in UTF-8, UTF-16 with its mark, or a Western encoding.

    Raises:
        RuleError: if it cannot be read as text.
    """
    try:
        raw = path.read_bytes()
    except (OSError, ValueError) as error:  # a NUL in the name is a ValueError
        cause = error.strerror if isinstance(error, OSError) else str(error)
        raise RuleError(
            Message("This file cannot be read: {cause}.", cause=cause), remedy, path=path
        ) from error
    text = _decoded(raw)
    if _BINARY.search(text):
        raise RuleError(Message("This is not a text file."), remedy, path=path)
    return text


def _decoded(raw: bytes) -> str:
    marked = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1252"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")

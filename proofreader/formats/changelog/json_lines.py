"""The change log as JSON Lines: one object a change, nothing left out.

Every object also names the encoding of the original file, so that the log alone is enough to make
the corrected file, byte for byte.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Never

from proofreader.errors import FormatError
from proofreader.formats.changelog.fields import fields
from proofreader.formats.plain import Codec
from proofreader.text.changelog import LogEntry, Origin, Verdict
from proofreader.text.findings import Kind
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_ENCODING = "encoding"
_SURROGATE = re.compile(r"[\ud800-\udfff]")
"""What JSON can say, as ``\\ud800``, but no text can hold."""


@dataclass(frozen=True, slots=True)
class ChangeLog:
    """A log as read back."""

    entries: tuple[LogEntry, ...]
    """In the order of their numbers."""
    codec: Codec | None
    """What the original file is in; None if the log is empty."""


def write_jsonl(entries: Iterable[LogEntry], codec: Codec) -> str:
    """The log as JSON Lines, to be written as UTF-8; ``codec`` is that of the original file."""
    objects = (fields(entry) | {_ENCODING: codec.value} for entry in entries)
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in objects)


def read_jsonl(raw: bytes, *, path: Path) -> ChangeLog:
    """The log that ``raw``, a file that `write_jsonl` made, holds.

    Fields that this version does not know are passed over, and so are blank lines.

    Args:
        raw: The bytes of the file.
        path: For error messages only.

    Raises:
        FormatError: naming the first line that is no log entry.
    """
    entries: list[LogEntry] = []
    codec = None
    for number, line in enumerate(raw.removeprefix(Codec.UTF_8.bom).split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            entry, codec = _parsed(line, len(entries) + 1, codec)
        except (ValueError, RecursionError) as error:
            raise FormatError(
                f"This is no entry of a change log: {_cause(error)}.",
                "Export the log again, and leave it as it is.",
                path=path,
                line=number,
            ) from error
        entries.append(entry)
    return ChangeLog(tuple(entries), codec)


def _parsed(line: bytes, number: int, codec: Codec | None) -> tuple[LogEntry, Codec]:
    """The entry that must have ``number``, and its encoding, which must be ``codec`` if given."""
    found = json.loads(line.decode(), parse_constant=_refuse_constant)
    if not isinstance(found, dict):
        raise ValueError("it is not a JSON object")  # noqa: TRY004  # bad input, not a bad call
    entry = _entry(found)
    if entry.number != number:
        raise ValueError(f"it has number {entry.number} where {number} should come")
    own = Codec(_text(found, _ENCODING))
    if codec not in (None, own):
        raise ValueError(f"it says {own.label}, the lines before say {codec.label}")
    return entry, own


def _entry(found: dict[str, object]) -> LogEntry:
    kind = found.get("kind")
    return LogEntry(
        number=_count(found, "number"),
        verdict=Verdict(_text(found, "verdict")),
        page=_count(found, "page"),
        line=_count(found, "line"),
        column=_count(found, "column"),
        original=_span(found, "original"),
        corrected=_span(found, "corrected"),
        before=_text(found, "before"),
        after=_text(found, "after"),
        kind=None if kind is None else Kind(_text(found, "kind")),
        reason=_text(found, "reason"),
        probability=_probability(found),
        reading=None if found.get("reading") is None else _count(found, "reading"),
        origin=Origin(_text(found, "origin")),
        who=_text(found, "who"),
        when=datetime.fromisoformat(_text(found, "when")),
    )


def _field(found: dict[str, object], name: str) -> object:
    if name not in found:
        raise ValueError(f"“{name}” is missing")
    return found[name]


def _text(found: dict[str, object], name: str) -> str:
    value = _field(found, name)
    if not isinstance(value, str):
        raise ValueError(f"“{name}” should be text")  # noqa: TRY004
    if _SURROGATE.search(value):
        raise ValueError(f"“{name}” has half of a surrogate pair")
    return value


def _count(found: dict[str, object], name: str, least: int = 1) -> int:
    value = _field(found, name)
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise ValueError(f"“{name}” should be a whole number, {least} or more")
    return value


def _span(found: dict[str, object], name: str) -> Span:
    return Span(_count(found, f"{name}_start", 0), _count(found, f"{name}_end", 0))


def _probability(found: dict[str, object]) -> float | None:
    value = found.get("probability")
    if value is None:
        return None
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= 1:
        raise ValueError("“probability” should be a number from 0 to 1")
    return float(value)


def _refuse_constant(name: str) -> Never:
    raise ValueError(f"{name} is not JSON")


def _cause(error: ValueError | RecursionError) -> str:
    match error:
        case json.JSONDecodeError():
            return f"it is not JSON (column {error.colno})"
        case UnicodeDecodeError():
            return "it is not UTF-8"
        case RecursionError():
            return "it is nested too deep"
        case _:
            return str(error)

"""Events as lines of JSON, the form in which a ``.proof`` file holds them.

The form is read by people who rescue work and by later versions of the program: keys are words,
and a key that is no longer needed is never given a new meaning.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, assert_never

from proofreader.language.kept_lists import KeptList, Role
from proofreader.review.events import (
    Accepted,
    Choice,
    Edited,
    Event,
    Listed,
    Muted,
    PageMark,
    PageMarked,
    Redone,
    Rejected,
    Saved,
    Trusted,
    Undone,
    Withdrawn,
)
from proofreader.text.findings import Finding, Kind, Suggestion
from proofreader.text.spans import ChangeSet, Edit, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_Json = dict[str, Any]


def to_json(event: Event) -> str:
    """``event`` on one line, in ASCII, so that no character of a text is lost on the way."""
    fields: _Json = {"event": type(event).__name__.lower(), "when": event.when.isoformat()}
    return json.dumps(fields | {"who": event.who} | _particulars(event), separators=(",", ":"))


def from_json(line: str) -> Event:
    """The event that ``line`` holds.

    Raises:
        ValueError: if it is none.
    """
    try:
        return _event(json.loads(line))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not an event: {line[:80]!r}") from error


def _particulars(event: Event) -> _Json:
    match event:
        case Accepted() | Rejected() | Edited():
            return _done(event)
        case Trusted() | Muted() | Withdrawn() | PageMarked():
            return _said(event)
        case Saved():
            return {"digest": event.digest}
        case Listed():
            kept = event.kept
            fields = {"role": kept.role.value, "name": kept.name}
            return fields if event.is_gone else fields | {"content": kept.content}
        case Undone() | Redone():
            return {}
        case _:
            assert_never(event)


def _done(event: Accepted | Rejected | Edited) -> _Json:
    match event:
        case Accepted():
            return {
                "choices": [_finding_fields(c.finding) | {"taken": c.text} for c in event.choices]
            }
        case Rejected():
            return {"findings": [_finding_fields(finding) for finding in event.findings]}
        case Edited():
            edits = [
                [edit.span.start, before, edit.text]
                for edit, before in zip(event.change.edits, event.before, strict=True)
            ]
            fields = {"edits": edits, "joins": event.joins}
            if event.mended:
                fields["mended"] = _finding_fields(event.mended)
            if event.origins:
                fields["origins"] = [[origin.start, origin.end] for origin in event.origins]
            return fields
        case _:
            assert_never(event)


def _said(event: Trusted | Muted | Withdrawn | PageMarked) -> _Json:
    match event:
        case Trusted():
            return {"word": event.word}
        case Muted():
            return {"kind": event.kind.value}
        case PageMarked():
            return {"page": event.page, "mark": event.mark}
        case Withdrawn():
            return {
                "fingerprints": event.fingerprints,
                "words": event.words,
                "kinds": [kind.value for kind in event.kinds],
                "returning": [_finding_fields(finding) for finding in event.returning],
            }
        case _:
            assert_never(event)


def _finding_fields(finding: Finding) -> _Json:
    group = {"group": finding.group} if finding.group else {}
    return {
        "start": finding.span.start,
        "surface": finding.surface,
        "kind": finding.kind.value,
        "reason": finding.reason,
        "probability": finding.probability,
        "readings": [[reading.text, reading.probability] for reading in finding.suggestions],
        "fingerprint": finding.fingerprint,
    } | group


def _event(fields: _Json) -> Event:
    read = _READERS.get(fields["event"])
    if read is None:
        raise ValueError(f"no such event: {fields['event']!r}")
    return read(datetime.fromisoformat(fields["when"]), str(fields["who"]), fields)


def _accepted(when: datetime, who: str, fields: _Json) -> Accepted:
    chosen = tuple(Choice(_finding(choice), choice["taken"]) for choice in fields["choices"])
    return Accepted(when, who, chosen)


def _rejected(when: datetime, who: str, fields: _Json) -> Rejected:
    return Rejected(when, who, tuple(map(_finding, fields["findings"])))


def _edited(when: datetime, who: str, fields: _Json) -> Edited:
    edits = fields["edits"]
    change = ChangeSet(tuple(Edit(Span(at, at + len(old)), new) for at, old, new in edits))
    before = tuple(old for _, old, _ in edits)
    mended = _finding(fields["mended"]) if "mended" in fields else None
    origins = tuple(Span(start, end) for start, end in fields.get("origins", ()))
    return Edited(when, who, change, before, fields["joins"], mended, origins)


def _withdrawn(when: datetime, who: str, fields: _Json) -> Withdrawn:
    return Withdrawn(
        when,
        who,
        tuple(fields["fingerprints"]),
        tuple(fields["words"]),
        tuple(map(Kind, fields["kinds"])),
        tuple(map(_finding, fields["returning"])),
    )


def _page_marked(when: datetime, who: str, fields: _Json) -> PageMarked:
    mark = fields["mark"]
    return PageMarked(when, who, fields["page"], None if mark is None else PageMark(mark))


def _listed(when: datetime, who: str, fields: _Json) -> Listed:
    content = fields.get("content")
    kept = KeptList(fields["name"], Role(fields["role"]), content or "")
    return Listed(when, who, kept, is_gone=content is None)


def _finding(fields: _Json) -> Finding:
    start, surface = fields["start"], fields["surface"]
    return Finding(
        span=Span(start, start + len(surface)),
        surface=surface,
        kind=Kind(fields["kind"]),
        reason=fields["reason"],
        probability=fields["probability"],
        suggestions=tuple(Suggestion(text, chance) for text, chance in fields["readings"]),
        fingerprint=fields["fingerprint"],
        group=fields.get("group", ""),
    )


_READERS: Final[Mapping[str, Callable[[datetime, str, _Json], Event]]] = {
    "accepted": _accepted,
    "rejected": _rejected,
    "edited": _edited,
    "trusted": lambda when, who, fields: Trusted(when, who, fields["word"]),
    "muted": lambda when, who, fields: Muted(when, who, Kind(fields["kind"])),
    "withdrawn": _withdrawn,
    "pagemarked": _page_marked,
    "undone": lambda when, who, _: Undone(when, who),
    "redone": lambda when, who, _: Redone(when, who),
    "saved": lambda when, who, fields: Saved(when, who, fields["digest"]),
    "listed": _listed,
}
"""How each event is read, by its name: its time, its name of a person, all its fields."""

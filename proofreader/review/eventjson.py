"""Events as lines of JSON, the form in which a ``.proof`` file holds them.

The form is read by people who rescue work and by later versions of the program: keys are words,
and a key that is no longer needed is never given a new meaning.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, assert_never

from proofreader.language.kept_lists import KeptList, Role
from proofreader.review.events import (
    Accepted,
    Choice,
    Edited,
    Event,
    Listed,
    Redone,
    Rejected,
    Saved,
    Undone,
)
from proofreader.text.findings import Finding, Kind, Suggestion
from proofreader.text.spans import ChangeSet, Edit, Span

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
        case Accepted():
            chosen = [_finding_fields(c.finding) | {"taken": c.text} for c in event.choices]
            return {"choices": chosen}
        case Rejected():
            return {"findings": [_finding_fields(finding) for finding in event.findings]}
        case Edited():
            edits = [
                [edit.span.start, before, edit.text]
                for edit, before in zip(event.change.edits, event.before, strict=True)
            ]
            mended = {"mended": _finding_fields(event.mended)} if event.mended else {}
            return {"edits": edits, "joins": event.joins} | mended
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
    when, who = datetime.fromisoformat(fields["when"]), str(fields["who"])
    match fields["event"]:
        case "accepted":
            chosen = tuple(Choice(_finding(c), c["taken"]) for c in fields["choices"])
            return Accepted(when, who, chosen)
        case "rejected":
            return Rejected(when, who, tuple(map(_finding, fields["findings"])))
        case "edited":
            edits = fields["edits"]
            change = ChangeSet(tuple(Edit(Span(at, at + len(old)), new) for at, old, new in edits))
            before = tuple(old for _, old, _ in edits)
            mended = _finding(fields["mended"]) if "mended" in fields else None
            return Edited(when, who, change, before, fields["joins"], mended)
        case "undone" | "redone" as way:
            return Undone(when, who) if way == "undone" else Redone(when, who)
        case "saved":
            return Saved(when, who, fields["digest"])
        case "listed":
            content = fields.get("content")
            kept = KeptList(fields["name"], Role(fields["role"]), content or "")
            return Listed(when, who, kept, is_gone=content is None)
        case unknown:
            raise ValueError(f"no such event: {unknown!r}")


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

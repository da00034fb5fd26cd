"""The change log of a session, made from what stands.

One entry for each place that differs from the original, however often it was changed on the way,
and one for each rejection whose spot is as it was. A place that was changed several times is
named for the last change: an accepted reading that was then typed over counts as typed.

Trusted words and muted kinds are not in it: they change no text and name no place, and what they
kept out of sight nobody has looked at. They stand in the ``.proof`` file alone.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from proofreader.review.decisions import Decisions, Refused, Written, runs
from proofreader.review.events import Accepted, Edited
from proofreader.text.changelog import LogEntry, Origin, Verdict
from proofreader.text.spans import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from proofreader.review.ledger import Change
    from proofreader.text.document import Document


def log(original: Document, decisions: Decisions) -> tuple[LogEntry, ...]:
    """The entries of ``decisions`` taken on ``original``, numbered from 1 by place."""
    changed = (_changed(original, change) for change in runs(decisions.ledger.changes()))
    entries = [entry for entry in changed if entry.before != entry.after]
    entries += (
        _rejected(original, refused, decisions.ledger.origin(refused.span)[0])
        for refused in decisions.refused
    )
    return tuple(_numbered(entries))


def taken_back(
    original: Document, decisions: Decisions, entries: Iterable[LogEntry]
) -> list[tuple[Span, Edit]]:
    """What has to be done to the text to take back some changes of its `log`.

    Returns:
        By place: a place of the original, and the edit of the text that puts back what is there.

    Raises:
        ValueError: if one of ``entries`` is no change of that log.
    """
    asked = {replace(entry, number=1) for entry in entries}
    places = []
    for change in runs(decisions.ledger.changes()):
        before = change.original.of(original.text)
        if before != change.text and _changed(original, change) in asked:
            asked.discard(_changed(original, change))
            places.append((change.original, Edit(change.corrected, before)))
    if asked:
        raise ValueError(f"no change of the log: {next(iter(asked))}")
    return places


def _numbered(entries: Iterable[LogEntry]) -> Iterator[LogEntry]:
    ordered = sorted(entries, key=lambda entry: (entry.corrected, entry.original))
    return (replace(entry, number=number) for number, entry in enumerate(ordered, start=1))


def _changed(original: Document, change: Change[Written]) -> LogEntry:
    last = change.makers[-1]
    edit = Edit(change.original, change.text)
    if isinstance(last.command, Accepted):
        choice = last.command.choices[last.edit]
        kind, reason = choice.finding.kind, choice.finding.reason
        probability, reading = choice.finding.probability, choice.reading
        origin, who, when = Origin.SUGGESTION, last.command.who, last.command.when
    else:
        kind, reason, probability, reading = None, "", None, None
        edit = edit.trimmed(original.text)
        typed = [made.command for made in change.makers if isinstance(made.command, Edited)]
        command = max(typed, key=lambda edited: edited.when)  # a run goes by place, not by time
        origin, who, when = Origin.HAND, command.who, command.when
    start = change.corrected.start + edit.span.start - change.original.start
    place = original.position(edit.span.start)
    return LogEntry(
        number=1,
        verdict=Verdict.CHANGED,
        page=place.page,
        line=place.line,
        column=place.column,
        original=edit.span,
        corrected=Span(start, start + len(edit.text)),
        before=edit.span.of(original.text),
        after=edit.text,
        kind=kind,
        reason=reason,
        probability=probability,
        reading=None if reading is None else reading + 1,
        origin=origin,
        who=who,
        when=when,
    )


def _rejected(original: Document, refused: Refused, origin: Span) -> LogEntry:
    place = original.position(origin.start)
    finding = refused.finding
    return LogEntry(
        number=1,
        verdict=Verdict.REJECTED,
        page=place.page,
        line=place.line,
        column=place.column,
        original=origin,
        corrected=refused.span,
        before=finding.surface,
        after=finding.surface,
        kind=finding.kind,
        reason=finding.reason,
        probability=finding.probability,
        reading=None,
        origin=Origin.SUGGESTION,
        who=refused.command.who,
        when=refused.command.when,
    )

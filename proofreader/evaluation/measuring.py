"""Measures the findings for one page against its truth."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import Levenshtein

from proofreader.evaluation.alignment import fold
from proofreader.evaluation.claims import Claims, step
from proofreader.evaluation.measures import (
    Alerts,
    Detection,
    Errors,
    Measures,
    Stage,
    Texts,
    Work,
)
from proofreader.evaluation.reference import Judged, Stretch, Verdict
from proofreader.evaluation.windows import STEP, windows
from proofreader.text.spans import ChangeSet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from proofreader.evaluation.classes import Difference
    from proofreader.evaluation.reference import Reference
    from proofreader.text.findings import Finding, Kind

_WORSE: Final = 2
"""So many more character errors are no reason to call a page worse."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A finding and what the truth says of it."""

    finding: Finding
    judged: Judged


def measure(reference: Reference, findings: Iterable[Finding], threshold: float) -> Measures:
    """What the findings for a page are worth.

    Args:
        reference: The page and its truth.
        findings: All that the checker has, of every probability; none overlaps another.
        threshold: Those less probable than this are hidden: they count for calibration alone.
    """
    seen = [_Seen(one, reference.judge(one.span, _readings(one))) for one in findings]
    shown = [one for one in seen if one.finding.probability >= threshold]
    errors = _errors(reference.stretches, seen, shown)
    mended = _mended(reference, shown)
    texts = _texts(reference, mended)
    left = texts.character_errors
    return Measures(
        documents=1,
        words=reference.words,
        worsened=int(left[Stage.FIRST] - left[Stage.BEFORE] > _WORSE),
        detection=_detection(reference, shown),
        errors=errors,
        alerts=_alerts(shown),
        texts=texts,
        work=Work(
            accepted=len(mended[Stage.ACCEPTED].edits),
            typed=errors.detected.total() - errors.any_right.total(),
        ),
        wrong=Claims.of(
            (one.finding.probability, one.judged.verdict is Verdict.ERROR) for one in _clear(seen)
        ),
        right=Claims.of(
            (one.finding.suggestions[0].probability, one.judged.right == 0)
            for one in _clear(seen)
            if one.finding.suggestions
        ),
    )


def _readings(finding: Finding) -> list[str]:
    return [suggestion.text for suggestion in finding.suggestions]


def _clear(seen: Iterable[_Seen]) -> list[_Seen]:
    """Without those of which the truth says neither yes nor no."""
    return [one for one in seen if one.judged.verdict is not Verdict.HOUSE_STYLE]


def _detection(reference: Reference, shown: Sequence[_Seen]) -> Detection:
    wrong = reference.tokens_in(lambda stretch: stretch.is_error)
    differing = reference.tokens_in(lambda stretch: stretch.difference is not None)
    flagged = {token for one in shown for token in one.judged.tokens}
    excused = {
        token for one in shown if one.judged.right is not None for token in one.judged.tokens
    }
    return Detection(
        found=len(flagged & wrong),
        false=len(flagged - differing - excused),
        missed=len(wrong - flagged),
    )


def _errors(stretches: Sequence[Stretch], seen: Sequence[_Seen], shown: Sequence[_Seen]) -> Errors:
    def touched(ones: Iterable[_Seen]) -> Counter[Difference]:
        numbers = {number for one in ones for number in _errors_at(stretches, one)}
        return _by_class(stretches[number] for number in numbers)

    surest: dict[int, int] = {}
    for one in seen:
        at = step(one.finding.probability)
        for number in _errors_at(stretches, one):
            surest[number] = max(at, surest.get(number, at))
    return Errors(
        all=_by_class(stretches),
        detected=touched(shown),
        first_right=touched(one for one in shown if one.judged.right == 0),
        any_right=touched(one for one in shown if one.judged.right is not None),
        surest=Counter(surest.values()),
    )


def _errors_at(stretches: Sequence[Stretch], one: _Seen) -> list[int]:
    """The errors that a finding touches, by their numbers."""
    return [number for number in one.judged.stretches if stretches[number].is_error]


def _by_class(stretches: Iterable[Stretch]) -> Counter[Difference]:
    return Counter(one.difference for one in stretches if one.difference is not None)


def _alerts(shown: Sequence[_Seen]) -> Alerts:
    def kinds(wanted: Callable[[Judged], bool]) -> Counter[Kind]:
        return Counter(one.finding.kind for one in shown if wanted(one.judged))

    return Alerts(
        shown=kinds(lambda _: True),
        justified=kinds(lambda judged: judged.verdict is Verdict.ERROR),
        false=kinds(lambda judged: judged.verdict is Verdict.FALSE_ALARM),
        first_right=kinds(lambda judged: judged.right == 0),
    )


def _mended(reference: Reference, shown: Sequence[_Seen]) -> dict[Stage, ChangeSet]:
    """What is changed in the OCR text by each stage."""
    first = [one.finding.edit() for one in shown if one.finding.suggestions]
    accepted = ChangeSet.of(
        one.finding.edit(one.judged.right) for one in shown if one.judged.right is not None
    )
    detected = {number for one in shown for number in _errors_at(reference.stretches, one)}
    mendings = (reference.mending(number) for number in detected)
    typed = ChangeSet.of(edit for edit in mendings if edit is not None)
    places = typed.carry_all(edit.span for edit in accepted.edits)
    beside = [edit for edit, place in zip(accepted.edits, places, strict=True) if place is not None]
    return {
        Stage.FIRST: ChangeSet.of(first),
        Stage.ACCEPTED: accepted,
        Stage.TYPED: ChangeSet.of((*typed.edits, *beside)),
    }


def _texts(reference: Reference, mended: Mapping[Stage, ChangeSet]) -> Texts:
    before, truth = reference.aligned.read.text, reference.aligned.printed.text
    characters = {Stage.BEFORE: reference.aligned.distance}
    words = {Stage.BEFORE: _word_distance(before, truth)}
    for stage, change in mended.items():
        after = fold(change.apply(reference.pair.read)).text if change else before
        characters[stage] = _distance(after, truth)
        words[stage] = _word_distance(after, truth)
    return Texts(
        characters=len(truth),
        words=len(truth.split()),
        character_errors=Counter(characters),
        word_errors=Counter(words),
    )


def _distance(read: str, printed: str) -> int:
    return sum(
        Levenshtein.distance(one.of(read), other.of(printed))
        for one, other in windows(read, printed)
    )


def _word_distance(read: str, printed: str) -> int:
    """The same in words; they are ten times fewer than characters, and windows as much longer."""
    return sum(
        Levenshtein.distance(one.of(read).split(), other.of(printed).split())
        for one, other in windows(read, printed, 10 * STEP)
    )

"""The figures of a report, by name, as programs read them.

Shares are 0..1. Every figure is of one set: figures pooled over sets of newspapers, books and
magazines say nothing of any of them.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from proofreader.evaluation.classes import ERRORS, Difference
from proofreader.evaluation.measures import Stage, share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from proofreader.evaluation.claims import Claims
    from proofreader.evaluation.measures import Measures
    from proofreader.evaluation.trial import MeasuredSet, Trial
    from proofreader.text.findings import Finding, Kind

FEW_FALSE_ALARMS: Final = 8.0
"""False alarms for each 1000 words that a volunteer bears on a page with few errors."""
DOUBTED: Final = 0.1
"""Calibration is told with and without the many findings that are hardly believed."""

_Figures = dict[str, object]


def report_json(sets: Sequence[MeasuredSet], trial: Trial) -> str:
    """All figures of all sets as JSON."""
    report = {
        "threshold": trial.threshold,
        "truth_as_ocr": trial.truth_as_read,
        "folds": len(trial.weights),
        "sets": {one.name: figures(one.measures) for one in sets},
    }
    return json.dumps(report, indent=2, ensure_ascii=False) + "\n"


def figures(measures: Measures) -> _Figures:
    """All figures of one set."""
    return {
        "documents": measures.documents,
        "words": measures.words,
        "errors": measures.errors.number,
        "errors_per_1000_words": measures.per_1000_words(measures.errors.number),
        "not_counted": {
            difference.value: measures.errors.all[difference]
            for difference in Difference
            if not difference.is_error
        },
        "detection": _detection(measures),
        "readings": _readings(measures),
        "text": _text(measures),
        "work": _work(measures),
        "calibration": {
            "is_an_error": _calibration(measures.wrong),
            "first_reading_is_right": _calibration(measures.right),
        },
        "classes": {one.value: _class(measures, one) for one in ERRORS},
        "kinds": {kind.value: _kind(measures, kind) for kind in sorted(measures.alerts.shown)},
    }


def _detection(measures: Measures) -> _Figures:
    detection, errors = measures.detection, measures.errors
    return {
        "precision": detection.precision,
        "recall": detection.recall,
        "f1": detection.f1,
        "error_recall": share(errors.detected.total(), errors.number),
        "error_recall_at_8_false_alarms": measures.recall_within(FEW_FALSE_ALARMS),
        "finding_precision": measures.alerts.precision(),
        "false_alarms": measures.alerts.false.total(),
        "false_alarms_per_1000_words": measures.per_1000_words(measures.alerts.false.total()),
    }


def _readings(measures: Measures) -> _Figures:
    errors = measures.errors
    first, fifth, detected = (
        counts.total() for counts in (errors.first_right, errors.any_right, errors.detected)
    )
    return {
        "first_right_of_all_errors": share(first, errors.number),
        "five_right_of_all_errors": share(fifth, errors.number),
        "first_right_of_detected_errors": share(first, detected),
        "five_right_of_detected_errors": share(fifth, detected),
    }


def _text(measures: Measures) -> _Figures:
    texts = measures.texts
    return {
        "cer": {stage.value: texts.cer(stage) for stage in Stage},
        "wer": {stage.value: texts.wer(stage) for stage in Stage},
        "change_of_character_errors": {
            stage.value: texts.change(stage) for stage in Stage if stage is not Stage.BEFORE
        },
        "documents_made_worse": measures.worsened,
    }


def _work(measures: Measures) -> _Figures:
    work, left = measures.work, measures.texts.character_errors
    before = left[Stage.BEFORE]
    return {
        "findings_per_1000_words": measures.per_1000_words(measures.alerts.number),
        "accepted_per_1000_words": measures.per_1000_words(work.accepted),
        "typed_per_1000_words": measures.per_1000_words(work.typed),
        "character_errors_removed_per_finding": share(
            before - left[Stage.ACCEPTED], measures.alerts.number
        ),
        "character_errors_removed_per_decision": share(
            before - left[Stage.TYPED], work.accepted + work.typed
        ),
    }


def _calibration(claims: Claims) -> _Figures:
    return {
        "claims": claims.made.total(),
        "error": claims.calibration_error(),
        "error_from_10_percent": claims.calibration_error(DOUBTED),
        "bins": [
            {"from": one.start, "claims": one.number, "claimed": one.claimed, "true": one.true}
            for one in claims.bins()
        ],
    }


def _class(measures: Measures, difference: Difference) -> _Figures:
    errors = measures.errors
    number = errors.all[difference]
    return {
        "errors": number,
        "detected": _share_or_none(errors.detected[difference], number),
        "first_right": _share_or_none(errors.first_right[difference], number),
        "five_right": _share_or_none(errors.any_right[difference], number),
    }


def _kind(measures: Measures, kind: Kind) -> _Figures:
    alerts = measures.alerts
    judged = alerts.justified[kind] + alerts.false[kind]
    return {
        "findings": alerts.shown[kind],
        "precision": alerts.precision(kind) if judged else None,
        "first_right": share(alerts.first_right[kind], alerts.shown[kind]),
    }


def _share_or_none(part: int, whole: int) -> float | None:
    """None where there is nothing to take a share of."""
    return part / whole if whole else None


def findings_jsonl(found: MeasuredSet) -> str:
    """The findings that are shown, one JSON object a line, for other programs to judge."""
    return "".join(
        json.dumps(_finding(page.name.rpartition("/")[2], finding), ensure_ascii=False) + "\n"
        for page in found.pages
        for finding in page.shown
    )


def _finding(file: str, finding: Finding) -> _Figures:
    return {
        "file": file,
        "start": finding.span.start,
        "end": finding.span.end,
        "kind": finding.kind.value,
        "probability": finding.probability,
        "suggestions": [
            {"text": reading.text, "probability": reading.probability}
            for reading in finding.suggestions
        ],
    }

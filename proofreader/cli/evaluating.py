"""``proofread evaluate``: what the findings are worth, on pages whose truth is known."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rich.console import Console

from proofreader.cli.options import ReportForm
from proofreader.cli.progress import bars
from proofreader.cli.streams import make_folder, note
from proofreader.evaluation.figures import findings_jsonl, report_json
from proofreader.evaluation.layouts import read_layout_sets
from proofreader.evaluation.markdown import report_markdown
from proofreader.evaluation.pairs import read_sets
from proofreader.evaluation.trial import run
from proofreader.formats.files import write_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from proofreader.evaluation.trial import MeasuredSet, Trial

_HOW_TO_DRAW: Final = 'Do: pip install "proofreader[plots]"'


@dataclass(frozen=True, slots=True)
class Pages:
    """Which pages are measured."""

    sources: Sequence[Path]
    """OCR texts, and folders of them."""
    truth: Path | None
    """Where the truth is; None looks beside the OCR texts."""
    are_layouts: bool = False
    """Whether the OCR is in layout files, each beside its truth."""


def evaluate_pages(pages: Pages, trial: Trial, form: ReportForm, folder: Path | None) -> None:
    """Measure pages, print the report and, if a folder is named, write all of it there.

    Raises:
        FormatError: if a page or its truth is missing or cannot be read, or something cannot be
            written.
        ResourceError: if the pack, the weights or a list of words cannot be read.
    """
    if pages.are_layouts:
        sets = read_layout_sets(pages.sources)
    else:
        sets = read_sets(pages.sources, pages.truth)
    if folder is not None:
        make_folder(folder)  # before the work: it may take an hour
    total = sum(len(pair.read) for one in sets for pair in one.pairs)
    with bars(Console(stderr=True), shown=sys.stderr.isatty()) as progress:
        task = progress.add_task("measuring", total=total)
        measured = run(sets, trial, lambda done: progress.advance(task, done))
    reports = {
        ReportForm.MARKDOWN: report_markdown(measured, trial),
        ReportForm.JSON: report_json(measured, trial),
    }
    sys.stdout.write(reports[form])
    if folder is None:
        return
    _write(folder / "report.md", reports[ReportForm.MARKDOWN].encode())
    _write(folder / "report.json", reports[ReportForm.JSON].encode())
    for one in measured:
        _write(folder / f"{one.name}.jsonl", findings_jsonl(one).encode())
    if not trial.truth_as_read:  # where nothing is wrong there is nothing to draw
        _draw(measured, trial, folder)


def _draw(measured: Sequence[MeasuredSet], trial: Trial, folder: Path) -> None:
    try:
        from proofreader.evaluation import plots  # noqa: PLC0415 - it needs an extra
    except ImportError:
        note(f"The pictures need matplotlib, which is not installed. {_HOW_TO_DRAW}")
        return
    _write(folder / "calibration.png", plots.calibration_png(measured))
    curves = plots.precision_recall_png(measured, trial.threshold)
    _write(folder / "precision-recall.png", curves)


def _write(path: Path, raw: bytes) -> None:
    write_bytes(path, raw)
    note(f"written: {path}")

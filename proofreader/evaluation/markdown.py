"""The report for people: tables in Markdown, a row for each set, made from the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from proofreader.evaluation.figures import figures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from proofreader.evaluation.trial import MeasuredSet, Trial

_Figures = dict[str, object]


class _Column(NamedTuple):
    """A column of a table: its title, where the figure stands, and how it is written."""

    title: str
    path: str
    """The names that lead to the figure, with dots between them."""
    written: Callable[[float], str]


class _Section(NamedTuple):
    title: str
    remark: str
    """What a reader needs to know, one or two sentences."""
    columns: tuple[_Column, ...]


def _count(number: float) -> str:
    return f"{number:,.0f}"


def _few(number: float) -> str:
    return f"{number:.1f}"


def _fine(number: float) -> str:
    return f"{number:.2f}"


def _percent(part: float) -> str:
    return f"{part:.1%}".replace("%", " %")


def _small_percent(part: float) -> str:
    return f"{part:.2%}".replace("%", " %")


def _change(part: float) -> str:
    return f"{part:+.1%}".replace("%", " %").replace("-", "\N{MINUS SIGN}")


_NOTHING = "\N{EN DASH}"
"""Stands where there was nothing to measure."""
_HALF = 0.5
"""A kind of finding that is wrong more often than right is pointed at."""

_PAGES = _Section(
    "The pages",
    "Errors are stretches between blanks where text and truth differ; house style is no error.",
    (
        _Column("documents", "documents", _count),
        _Column("words", "words", _count),
        _Column("errors", "errors", _count),
        _Column("per 1000 words", "errors_per_1000_words", _few),
    ),
)
_FOUND = _Section(
    "Errors found",
    "Precision, recall and F1 count words of the OCR text. F1 rises with the number of errors. "
    "“At 8” is what would be found if the threshold let 8 false alarms pass in 1000 words.",
    (
        _Column("precision", "detection.precision", _percent),
        _Column("recall", "detection.recall", _percent),
        _Column("F1", "detection.f1", _percent),
        _Column("errors found", "detection.error_recall", _percent),
        _Column("at 8", "detection.error_recall_at_8_false_alarms", _percent),
        _Column("findings justified", "detection.finding_precision", _percent),
        _Column("false alarms / 1000 words", "detection.false_alarms_per_1000_words", _few),
    ),
)
_READINGS = _Section(
    "Right readings",
    "Whether the first reading, or one of five, is what was printed.",
    (
        _Column("first, of all errors", "readings.first_right_of_all_errors", _percent),
        _Column("among five", "readings.five_right_of_all_errors", _percent),
        _Column("first, of errors found", "readings.first_right_of_detected_errors", _percent),
        _Column("among five", "readings.five_right_of_detected_errors", _percent),
    ),
)
_CHARACTERS = _Section(
    "Characters wrong (CER)",
    "After every first reading was taken unseen; after a volunteer has accepted the right ones "
    "among five; and after typing where an error was shown without a right reading. Worse are "
    "documents with over two more character errors after the first readings.",
    (
        _Column("before", "text.cer.before", _small_percent),
        _Column("first readings", "text.cer.first readings", _small_percent),
        _Column("change", "text.change_of_character_errors.first readings", _change),
        _Column("accepted", "text.cer.accepted", _small_percent),
        _Column("change", "text.change_of_character_errors.accepted", _change),
        _Column("and typed", "text.cer.accepted and typed", _small_percent),
        _Column("change", "text.change_of_character_errors.accepted and typed", _change),
        _Column("worse", "text.documents_made_worse", _count),
    ),
)
_WORDS = _Section(
    "Words wrong (WER)",
    "The same in words.",
    (
        _Column("before", "text.wer.before", _small_percent),
        _Column("first readings", "text.wer.first readings", _small_percent),
        _Column("accepted", "text.wer.accepted", _small_percent),
        _Column("and typed", "text.wer.accepted and typed", _small_percent),
    ),
)
_WORK = _Section(
    "The volunteer's work",
    "Of 1000 words: how many findings to look at, readings to accept, places to type. And how "
    "many character errors that removes: accepting, for each finding; accepting and typing, for "
    "each place changed.",
    (
        _Column("findings", "work.findings_per_1000_words", _few),
        _Column("accepted", "work.accepted_per_1000_words", _few),
        _Column("typed", "work.typed_per_1000_words", _few),
        _Column("removed / finding", "work.character_errors_removed_per_finding", _fine),
        _Column("removed / change", "work.character_errors_removed_per_decision", _fine),
    ),
)
_CALIBRATION = _Section(
    "Calibration",
    "The expected calibration error: how far the probabilities are from what came true, over ten "
    "bins, of all findings and of those said to be at least 10 % sure. 0 is perfect.",
    (
        _Column("is an error", "calibration.is_an_error.error", _fine),
        _Column("from 10 % on", "calibration.is_an_error.error_from_10_percent", _fine),
        _Column("first is right", "calibration.first_reading_is_right.error", _fine),
        _Column("from 10 % on", "calibration.first_reading_is_right.error_from_10_percent", _fine),
    ),
)
_CLASSES = (
    _Column("errors", "errors", _count),
    _Column("found", "detected", _percent),
    _Column("first reading right", "first_right", _percent),
    _Column("one of five right", "five_right", _percent),
)
_KINDS = (
    _Column("findings", "findings", _count),
    _Column("justified", "precision", _percent),
    _Column("first reading right", "first_right", _percent),
)
_CLEAN = _Section(
    "False alarms",
    "The truth was checked as if OCR had made it: whatever is found there is a false alarm.",
    (
        _Column("documents", "documents", _count),
        _Column("words", "words", _count),
        _Column("false alarms", "detection.false_alarms", _count),
        _Column("/ 1000 words", "detection.false_alarms_per_1000_words", _few),
    ),
)


def report_markdown(sets: Sequence[MeasuredSet], trial: Trial) -> str:
    """The whole report; of the truth checked as OCR, the false alarms alone."""
    by_set = {one.name: figures(one.measures) for one in sets}
    sections = (_PAGES, _FOUND, _READINGS, _CHARACTERS, _WORDS, _WORK, _CALIBRATION)
    lines = ["# Measured against the truth", "", _how(trial)]
    for section in (_CLEAN,) if trial.truth_as_read else sections:
        lines += ["", f"## {section.title}", "", section.remark, ""]
        lines += _table("set", section.columns, by_set)
    for name, found in by_set.items():
        lines += ["", f"## {name}", ""]
        lines += _false_kinds(found) if trial.truth_as_read else _by_class_and_kind(found)
    return "\n".join(lines) + "\n"


def _how(trial: Trial) -> str:
    how = f"Findings that are at least {trial.threshold:.0%} sure.".replace("%", " %")
    if len(trial.weights) > 1:
        how += f" Each page was judged by the weights of its fold, one of {len(trial.weights)}."
    return how


def _by_class_and_kind(found: _Figures) -> Iterator[str]:
    yield from _table("class of error", _CLASSES, _group(found, "classes"))
    yield ""
    kinds = _group(found, "kinds")
    if not kinds:
        yield "Nothing was found."
        return
    yield from _table("kind of finding", _KINDS, kinds)
    weak = [kind for kind, of_kind in kinds.items() if _is_weak(_figure(of_kind, "precision"))]
    if weak:
        yield ""
        yield f"**Wrong more often than right: {', '.join(weak)}.**"


def _is_weak(precision: float | None) -> bool:
    return precision is not None and precision < _HALF


def _false_kinds(found: _Figures) -> Iterator[str]:
    kinds = _group(found, "kinds")
    if kinds:
        yield from _table("kind of finding", _KINDS[:1], kinds)
    else:
        yield "Nothing was found."


def _table(first: str, columns: Sequence[_Column], rows: Mapping[str, _Figures]) -> Iterator[str]:
    yield _row(first, *(column.title for column in columns))
    yield _row("---", *("---:" for _ in columns))
    for name, found in rows.items():
        yield _row(name, *(_cell(found, column) for column in columns))


def _cell(found: _Figures, column: _Column) -> str:
    figure = _figure(found, column.path)
    return _NOTHING if figure is None else column.written(figure)


def _row(*cells: str) -> str:
    return "| " + " | ".join(cells) + " |"


def _figure(found: _Figures, path: str) -> float | None:
    """The figure that ``path`` leads to; None where there was nothing to measure."""
    *groups, name = path.split(".")
    for group in groups:
        found = _group(found, group)
    figure = found[name]
    assert figure is None or isinstance(figure, int | float)
    return figure


def _group(found: _Figures, name: str) -> dict[str, Any]:
    """Figures that belong together."""
    group = found[name]
    assert isinstance(group, dict)
    return group

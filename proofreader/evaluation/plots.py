"""Two pictures of a report: is it as sure as it says, and what does each threshold give?"""

from __future__ import annotations

import io
from itertools import cycle
from typing import TYPE_CHECKING, Final

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import PercentFormatter

from proofreader.evaluation.claims import BINS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from proofreader.evaluation.measures import Measures, Point
    from proofreader.evaluation.trial import MeasuredSet

_BLUE: Final = "#0072B2"
_ORANGE: Final = "#D55E00"
_COLOURS: Final = (_BLUE, _ORANGE, "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#000000")
"""Okabe and Ito's colours, which are told apart whatever colours one sees."""
_LINES: Final = ("-", "--", ":", "-.")
_GREY: Final = "#8A8F98"
_PALE: Final = "#D5DAE1"
_ACROSS: Final = 3
"""Panels side by side."""
_PANEL_INCHES: Final = (4.6, 4.4)
_DPI: Final = 144


def calibration_png(sets: Sequence[MeasuredSet]) -> bytes:
    """A panel for each set: what was claimed against what was true, with how many claims."""
    across = min(_ACROSS, len(sets))
    down = -(-len(sets) // across)
    figure = Figure((_PANEL_INCHES[0] * across, _PANEL_INCHES[1] * down), layout="constrained")
    panels = figure.subplots(down, across, squeeze=False).flat
    for found, axes in zip(sets, panels, strict=False):
        _draw_calibration(axes, found)
    for axes in list(panels)[len(sets) :]:
        axes.set_axis_off()
    figure.suptitle("Calibration: is it right as often as it says?", fontweight="bold")
    return _png(figure)


def precision_recall_png(sets: Sequence[MeasuredSet], threshold: float) -> bytes:
    """A line for each set: the precision and the recall of every threshold."""
    figure = Figure((8.2, 6.2), layout="constrained")
    axes = figure.subplots()
    styles = ((line, colour) for line in cycle(_LINES) for colour in _COLOURS)
    for found, (line, colour) in zip(sets, styles, strict=False):
        curve = found.measures.curve()
        axes.plot(
            [point.recall for point in curve],
            [point.precision for point in curve],
            line,
            color=colour,
            linewidth=1.8,
            label=found.name,
        )
        _mark(axes, curve, threshold, colour)
    axes.plot([], [], "o", color=_GREY, label=f"threshold {threshold:g}")
    _percent_axes(axes)
    axes.set_xlabel("errors found (recall)")
    axes.set_ylabel("findings justified (precision)")
    axes.set_title("What each threshold gives", fontweight="bold")
    axes.legend(loc="lower left", frameon=True, edgecolor=_PALE)
    return _png(figure)


def _draw_calibration(axes: Axes, found: MeasuredSet) -> None:
    measures = found.measures
    numbers = axes.twinx()
    _draw_numbers(numbers, measures)
    axes.set_zorder(numbers.get_zorder() + 1)  # lines above bars
    axes.patch.set_visible(False)
    axes.plot([0, 1], [0, 1], ":", color=_GREY, label="as sure as it says")
    for claims, colour, marker, what in (
        (measures.wrong, _BLUE, "o", "is an error"),
        (measures.right, _ORANGE, "s", "first reading is right"),
    ):
        error = claims.calibration_error()
        axes.plot(
            [one.claimed for one in claims.bins()],
            [one.true for one in claims.bins()],
            marker=marker,
            markersize=5,
            color=colour,
            label=f"{what} (off by {error:.3f})",
        )
    _percent_axes(axes)
    axes.set_xlabel("said")
    axes.set_ylabel("true")
    axes.set_title(found.name)
    axes.legend(loc="upper left", fontsize="small", frameon=True, edgecolor=_PALE)


def _draw_numbers(axes: Axes, measures: Measures) -> None:
    """Bars for the number of findings in each bin, written on them."""
    bins = list(measures.wrong.bins())
    bars = axes.bar(
        [(min(int(one.claimed * BINS), BINS - 1) + 0.5) / BINS for one in bins],
        [one.number for one in bins],
        width=0.9 / BINS,
        color=_PALE,
    )
    axes.bar_label(bars, fontsize="x-small", color=_GREY, padding=1)
    # The bars take the lowest third of the panel.
    axes.set_ylim(0, 3 * max((one.number for one in bins), default=1))
    axes.set_yticks([])
    for side in axes.spines.values():
        side.set_visible(False)


def _mark(axes: Axes, curve: Sequence[Point], threshold: float, colour: str) -> None:
    """A dot where the threshold stands on a curve."""
    shown = [point for point in curve if point.threshold >= threshold]
    if shown:
        axes.plot(shown[-1].recall, shown[-1].precision, "o", color=colour, markersize=7)


def _percent_axes(axes: Axes) -> None:
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(PercentFormatter(1, symbol=" %"))
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1.02)
    axes.grid(color=_PALE, linewidth=0.6)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)


def _png(figure: Figure) -> bytes:
    out = io.BytesIO()
    FigureCanvasAgg(figure)
    figure.savefig(out, format="png", dpi=_DPI, metadata={"Software": None})
    return out.getvalue()

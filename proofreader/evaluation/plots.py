"""Two pictures of a report: is it as sure as it says, and what does each threshold give?"""

from __future__ import annotations

import io
from itertools import cycle
from typing import TYPE_CHECKING, Final

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
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
_PANEL_INCHES: Final = (4.6, 5.0)
_LEGEND_INCHES: Final = 0.6
_SAID: Final = (("is an error", _BLUE, "o"), ("first reading is right", _ORANGE, "s"))
"""What is said of each finding, with the colour and marker of its curve."""
_FEW: Final = 20
"""A share of fewer findings than this is hardly one: its marker is hollow."""
_DPI: Final = 144


def calibration_png(sets: Sequence[MeasuredSet]) -> bytes:
    """A panel for each set: what was claimed against what was true; how many claims, below."""
    across = min(_ACROSS, len(sets))
    down = -(-len(sets) // across)
    size = _PANEL_INCHES[0] * across, _PANEL_INCHES[1] * down + _LEGEND_INCHES
    figure = Figure(size, layout="constrained")
    heights = [_PANEL_INCHES[1] * down, _LEGEND_INCHES]
    body, foot = figure.subfigures(2, 1, height_ratios=heights, squeeze=False).flat
    body.suptitle("Calibration: is it right as often as it says?", fontweight="bold")
    panels = body.subfigures(down, across, squeeze=False).flat
    for found, panel in zip(sets, panels, strict=False):
        curves, numbers = panel.subplots(2, 1, sharex=True, height_ratios=[4, 1])
        _draw_calibration(curves, found)
        _draw_numbers(numbers, found.measures)
    foot.legend(handles=_legend(), loc="center", ncols=2 if across == 1 else 4)
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


def _legend() -> list[Line2D]:
    def line(label: str, colour: str, marker: str = "") -> Line2D:
        return Line2D([], [], color=colour, marker=marker, label=label)

    diagonal = line("as sure as it says", _GREY)
    diagonal.set_linestyle(":")
    few = line(f"fewer than {_FEW} findings", _GREY, "o")
    few.set_linestyle("")
    few.set_markerfacecolor("white")
    return [diagonal, *(line(*said) for said in _SAID), few]


def _draw_calibration(axes: Axes, found: MeasuredSet) -> None:
    claims = found.measures.wrong, found.measures.right
    axes.plot([0, 1], [0, 1], ":", color=_GREY)
    for made, (_, colour, marker) in zip(claims, _SAID, strict=True):
        bins = list(made.bins())
        axes.plot([one.claimed for one in bins], [one.true for one in bins], color=colour)
        for one in bins:
            axes.plot(
                one.claimed,
                one.true,
                marker,
                markeredgecolor=colour,
                markerfacecolor=colour if one.number >= _FEW else "white",
                clip_on=False,
                zorder=3,
            )
    _percent_axes(axes)
    axes.set_ylabel("it was true")
    error, right = (made.calibration_error() for made in claims)
    axes.set_title(f"{found.name}\noff by {error:.3f} and {right:.3f}", fontsize="medium")


def _draw_numbers(axes: Axes, measures: Measures) -> None:
    """Bars for the number of findings in each bin, written on them."""
    bins = list(measures.wrong.bins())
    bars = axes.bar(
        [one.start + 0.5 / BINS for one in bins],
        [one.number for one in bins],
        width=0.9 / BINS,
        color=_PALE,
    )
    axes.bar_label(bars, fontsize="x-small", padding=1)
    axes.margins(y=0.3)
    axes.set_yticks([])
    axes.set_ylabel("findings", fontsize="small")
    axes.set_xlabel("it says")
    axes.tick_params(labelbottom=True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)


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

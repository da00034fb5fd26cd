"""The progress bar of the commands: what is at hand, a bar, and how long it will take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

if TYPE_CHECKING:
    from rich.console import Console


def bars(console: Console, *, shown: bool, redirects: bool = True) -> Progress:
    """Bars that leave nothing behind.

    Args:
        console: Where they are drawn.
        shown: Whether somebody watches; if not, nothing is drawn.
        redirects: Whether what is printed meanwhile goes above the bars.
    """
    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        redirect_stdout=redirects,
        redirect_stderr=redirects,
        disable=not shown,
    )

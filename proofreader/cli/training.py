"""The command that builds a language pack, with a bar for what it is at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

import typer
from platformdirs import user_cache_path
from rich.console import Console

from proofreader.cli.progress import bars
from proofreader.cli.streams import Status
from proofreader.errors import ResourceError
from proofreader.training.sources import Step, Workshop

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rich.progress import TaskID

    from proofreader.training.cache import Cache
    from proofreader.training.sources import Sources


class ProgressBar:
    """Shows a build on standard error: a line for what is done, a bar for what is at hand."""

    def __init__(self) -> None:
        self._console = Console(stderr=True)
        self._bars = bars(self._console, shown=self._console.is_terminal)
        self._bar: TaskID | None = None

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bars.stop()

    def begin(self, work: str, total: int | None) -> None:
        """Show a new bar in place of the one before."""
        self._clear()
        self._bar = self._bars.add_task(work, total=total)

    def advance(self, parts: int) -> None:
        """Let the bar grow."""
        if self._bar is not None:
            self._bars.advance(self._bar, parts)

    def say(self, line: str) -> None:
        """Print a line that stays."""
        self._clear()
        self._console.print(line, markup=False, highlight=False, soft_wrap=True)

    def _clear(self) -> None:
        if self._bar is not None:
            self._bars.remove_task(self._bar)
            self._bar = None


def build_pack(sources: Sources, only: Sequence[str], cache: Cache, jobs: int) -> None:
    """Do the steps of a build, all of them or ``only`` some.

    Raises:
        ResourceError: if scikit-learn is not installed.
        typer.BadParameter: if a step is not known.
        typer.Exit: if the build is interrupted.
    """
    unknown = set(only) - set(Step)
    if unknown:
        raise typer.BadParameter(f"no such step: {', '.join(sorted(unknown))}")
    try:
        from proofreader.training.build import build  # noqa: PLC0415 - it needs an extra
    except ImportError as error:
        raise ResourceError(
            "Building a pack needs scikit-learn.", 'Do: pip install "proofreader[train]"'
        ) from error
    with ProgressBar() as progress:
        try:
            build(sources, [Step(step) for step in only or Step], Workshop(cache, progress, jobs))
        except KeyboardInterrupt as interrupt:
            progress.say("Stopped. What was measured is kept: the same command goes on from there.")
            raise typer.Exit(Status.INTERRUPTED) from interrupt


def default_cache() -> Path:
    """Where a build keeps what it has measured, if the user does not say."""
    return user_cache_path("proofreader", appauthor=False) / "training"

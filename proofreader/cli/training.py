"""The command that builds a language pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from proofreader.cli.streams import note
from proofreader.errors import ResourceError
from proofreader.training.sources import Step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from proofreader.training.sources import Sources


def build_pack(sources: Sources, only: Sequence[str]) -> None:
    """Do the steps of a build, all of them or ``only`` some.

    Raises:
        ResourceError: if scikit-learn is not installed.
        typer.BadParameter: if a step is not known.
    """
    try:
        from proofreader.training.build import build  # noqa: PLC0415 - it needs an extra
    except ImportError as error:
        raise ResourceError(
            "Building a pack needs scikit-learn.", 'Do: pip install "proofreader[train]"'
        ) from error
    unknown = set(only) - set(Step)
    if unknown:
        raise typer.BadParameter(f"no such step: {', '.join(sorted(unknown))}")
    build(sources, tuple(Step(step) for step in only) or tuple(Step), note)

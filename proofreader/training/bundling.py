"""Examples as plain arrays, for the cache, and back."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import numpy as np

from proofreader.text.findings import Kind, Proposal
from proofreader.text.spans import Span
from proofreader.training.examples import Examples

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray


def bundle(examples: Examples) -> dict[str, NDArray[Any]]:
    """``examples`` as arrays: those it has, and the rest of it as the bytes of a JSON text."""
    arrays = {
        part.name: value
        for part in fields(examples)
        if isinstance(value := getattr(examples, part.name), np.ndarray)
    }
    rows = [(*_places(p), p.reading, p.kind.value, p.reason) for p in examples.proposals]
    rest = {"name": examples.name, "text": examples.text, "proposals": rows}
    return {**arrays, _REST: np.frombuffer(json.dumps(rest).encode(), np.uint8)}


def unbundle(arrays: Mapping[str, NDArray[Any]]) -> Examples:
    """The examples that `bundle` made arrays of."""
    rest = json.loads(arrays[_REST].tobytes())
    proposals = tuple(
        Proposal(Span(start, end), reading, Kind(kind), reason)
        for start, end, reading, kind, reason in rest["proposals"]
    )
    others = {name: array for name, array in arrays.items() if name != _REST}
    return Examples(name=rest["name"], text=rest["text"], proposals=proposals, **others)


_REST = "rest"


def _places(proposal: Proposal) -> tuple[int, int]:
    return proposal.span.start, proposal.span.end

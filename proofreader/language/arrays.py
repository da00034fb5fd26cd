"""The arrays of a language pack: opened memory-mapped, written the same byte for byte."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from proofreader.errors import ResourceError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

REBUILD: Final = "Install the program again, or rebuild the pack."
"""What to do if a table is damaged."""


def open_array(folder: Path, name: str) -> NDArray[Any]:
    """The array ``name`` of a folder, memory-mapped.

    Raises:
        ResourceError: if it is missing or damaged.
    """
    path = folder / f"{name}.npy"
    try:
        array: NDArray[Any] = np.load(path, mmap_mode="r", allow_pickle=False)
    except (OSError, ValueError, EOFError) as error:
        raise ResourceError(
            "This table of the language pack cannot be read.",
            REBUILD,
            path=path,
        ) from error
    return np.asarray(array)  # as mapped as before, but indexed without NumPy's class for maps


def write_arrays(folder: Path, arrays: Mapping[str, NDArray[Any]]) -> None:
    """Write arrays for `open_array`; the folder is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, array in arrays.items():
        np.save(folder / f"{name}.npy", array, allow_pickle=False)


def totals(groups: NDArray[np.int64], amounts: NDArray[Any], size: int) -> NDArray[np.float64]:
    """The sum of the amounts of each group 0 … ``size`` - 1."""
    return np.asarray(np.bincount(groups, weights=amounts, minlength=size), np.float64)

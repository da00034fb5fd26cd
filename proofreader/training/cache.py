"""Keeps what takes long to make, so that an interrupted or repeated build goes on where it was.

What is kept is found by a key made of everything that it depends on; what is out of date is
never found again, and the whole folder may be thrown away at any time.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any, Final
from zipfile import BadZipFile

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from numpy.typing import NDArray

_PACKAGE: Final = Path(__file__).resolve().parent.parent
_DIGEST_BYTES: Final = 20
_READ_AT_ONCE: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of arrays and of folders, each under its key."""

    folder: Path
    """Made when something is kept."""
    fresh: bool = False
    """Whether to find nothing that was kept before, and only keep."""

    def holds(self, key: str) -> bool:
        """Whether arrays are kept under ``key``."""
        return not self.fresh and self._path(key).is_file()

    def arrays(self, key: str) -> dict[str, NDArray[Any]] | None:
        """The arrays that are kept under ``key``; None if there are none, or they are damaged."""
        if not self.holds(key):
            return None
        try:
            with self._path(key).open("rb") as file, np.load(file, allow_pickle=False) as kept:
                return dict(kept)
        except (OSError, ValueError, EOFError, BadZipFile):
            return None

    def keep(self, key: str, arrays: Mapping[str, NDArray[Any]]) -> None:
        """Keep ``arrays`` under ``key``, all of them or none."""
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(f".{os.getpid()}")  # several processes keep at a time
        with unfinished.open("wb") as file:
            np.savez_compressed(file, allow_pickle=False, **dict(arrays))
        unfinished.replace(path)

    def made_folder(self, key: str, make: Callable[[Path], object]) -> Path:
        """The folder that is kept under ``key``; ``make`` fills it if it is not there."""
        kept = self.folder / key
        if kept.is_dir() and not self.fresh:
            return kept
        self.folder.mkdir(parents=True, exist_ok=True)
        unfinished = Path(mkdtemp(dir=self.folder))
        try:
            make(unfinished)
            shutil.rmtree(kept, ignore_errors=True)
            unfinished.replace(kept)
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)
        return kept

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}.npz"


def digest(*parts: str) -> str:
    """A key made of ``parts``: other parts, or the same cut otherwise, give another."""
    made = hashlib.blake2b(digest_size=_DIGEST_BYTES)
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass")
        made.update(len(raw).to_bytes(8, "little") + raw)
    return made.hexdigest()


def files_digest(folder: Path, paths: Iterable[Path]) -> str:
    """A key made of files: their names below ``folder`` and all that is in them."""
    parts: list[str] = []
    for path in sorted(paths):
        made = hashlib.blake2b(digest_size=_DIGEST_BYTES)
        with path.open("rb") as file:
            while raw := file.read(_READ_AT_ONCE):
                made.update(raw)
        parts += (path.relative_to(folder).as_posix(), made.hexdigest())
    return digest(*parts)


def program_digest(*patterns: str) -> str:
    """A key made of this program's own modules.

    Args:
        patterns: Which, as `Path.glob` takes them, below the package.
    """
    return files_digest(_PACKAGE, set(chain.from_iterable(map(_PACKAGE.glob, patterns))))

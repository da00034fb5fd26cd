"""How much memory a program takes with all its processes.

A page that several processes share counts once: where Linux says how much of each page is whose,
the shares of the program and of all processes that it has begun are added up, some times a second.
Other systems say only how large the largest of them was.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_PROCESSES = Path("/proc")
_EVERY_S = 0.25


def watched_peak(process: subprocess.Popen, every_s: float = _EVERY_S) -> dict:
    """Wait for the end of ``process``; its memory at the peak, and what was counted.

    To look keeps a large process waiting for some milliseconds: ``every_s`` says how often.
    """
    peak = 0
    while True:
        try:
            process.wait(every_s)
        except subprocess.TimeoutExpired:
            peak = max(peak, sum(map(_share_kb, _with_descendants(process.pid))))
        else:
            break
    if peak:
        return {"peak_mb": peak * 1024 / 1e6, "counted": "all processes"}
    return {"peak_mb": _largest_mb(), "counted": "the largest process"}


def _with_descendants(process: int) -> list[int]:
    found = [process]
    for one in found:  # grows as it goes
        for listed in (_PROCESSES / str(one) / "task").glob("*/children"):
            try:
                found += map(int, listed.read_text().split())
            except OSError:  # it has just ended
                continue
    return found


def _share_kb(process: int) -> int:
    """The process's proportional share of all its pages; 0 where nobody knows."""
    try:
        lines = (_PROCESSES / str(process) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def _largest_mb() -> float:
    import resource  # noqa: PLC0415 - Windows has none

    kilobytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return kilobytes * (1 if sys.platform == "darwin" else 1024) / 1e6

"""Writes what was measured into the README, where two remarks mark its place."""

from __future__ import annotations

from pathlib import Path

README = Path(__file__).resolve().parents[2] / "README.md"


def write(name: str, section: str) -> None:
    """Put ``section`` between the remarks ``name: begin`` and ``name: end``."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    before, _, rest = README.read_text(encoding="utf-8").partition(begin)
    _, found, after = rest.partition(end)
    if not found:
        raise SystemExit(f"README.md needs the remarks {begin} and {end}.")
    README.write_text(f"{before}{begin}\n{section}\n{end}{after}", encoding="utf-8", newline="\n")

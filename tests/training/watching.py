"""Somebody who watches a build and remembers all of it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Watcher:
    """What was told."""

    works: list = field(default_factory=list)
    lines: list = field(default_factory=list)
    total: int | None = 0
    done: int = 0

    def begin(self, work, total):
        self.works.append(work)
        self.total, self.done = total, 0

    def advance(self, parts):
        self.done += parts

    def say(self, line):
        self.lines.append(line)

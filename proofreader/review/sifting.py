"""The queue with what nothing is asked about kept apart, so that it can come back at once.

What is trusted or muted is found by every check all the same. It is kept in a second queue, which
follows the text as the first does: typing does not ask of each finding again whether it is shown,
and when a word or kind is withdrawn no check is needed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proofreader.review.queue import Queue

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from proofreader.review.carried import Findings
    from proofreader.review.lessons import Topic
    from proofreader.text.findings import Finding
    from proofreader.text.spans import ChangeSet, Span


class SiftedQueue:
    """The open findings, and beside them those of trusted words and muted kinds.

    Args:
        adjusted: Makes of a finding of the check the one that the volunteer sees.
        waives: Whether nothing is asked about a finding, in the text as it stands.
    """

    def __init__(
        self, adjusted: Callable[[Finding], Finding], waives: Callable[[Finding], bool]
    ) -> None:
        self._open = Queue(adjusted)
        self._waived = Queue(adjusted)
        self._waives = waives

    @property
    def findings(self) -> Findings:
        """The open findings as the volunteer sees them, by place."""
        return self._open.findings

    def checked(self, finding: Finding) -> Finding:
        """See `Queue.checked`."""
        return self._open.checked(finding)

    def reached(self, change: ChangeSet) -> tuple[Finding, ...]:
        """See `Queue.reached`."""
        return self._open.reached(change)

    def judge_again(self, topics: frozenset[Topic]) -> tuple[Finding, ...]:
        """See `Queue.judge_again`; what is waived is judged when it comes back."""
        return self._open.judge_again(topics)

    @property
    def is_behind(self) -> bool:
        """See `Queue.is_behind`."""
        return self._open.is_behind

    def judge_on(self) -> tuple[Finding, ...]:
        """See `Queue.judge_on`."""
        return self._open.judge_on()

    def take(
        self, span: Span, findings: Iterable[Finding], revision: int
    ) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
        """See `Queue.take`."""
        shown, waived = self._parted(findings)
        self._waived.take(span, waived, revision)
        return self._open.take(span, shown, revision)

    def carry(self, change: ChangeSet) -> tuple[Finding, ...]:
        """See `Queue.carry`."""
        self._waived.carry(change)
        return self._open.carry(change)

    def close(self, findings: Collection[Finding]) -> tuple[Finding, ...]:
        """See `Queue.close`."""
        self._waived.close(findings)
        return self._open.close(findings)

    def carry_back(
        self, change: ChangeSet, back: tuple[Finding, ...]
    ) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
        """See `Queue.carry_back`; the text is already the one after ``change``."""
        shown, waived = self._parted(back)
        self._waived.carry_back(change, tuple(waived))
        return self._open.carry_back(change, tuple(shown))

    def sift_out(self, may_waive: Callable[[Finding], bool]) -> tuple[Finding, ...]:
        """Keep apart what is waived now; the findings that were open, as they were.

        Args:
            may_waive: Is true of what is waived, and quick.
        """
        out = self._open.part(self._waives, may_waive)
        self._waived.join(out)
        return tuple(finding for finding, _ in out)

    def let_back(self, settled: Callable[[Finding], bool]) -> tuple[Finding, ...]:
        """Open again what is not waived any more.

        Args:
            settled: Whether the volunteer has said already what becomes of a finding.

        Returns:
            What is open again, as the volunteer sees it.
        """
        back = self._waived.part(lambda finding: not self._waives(finding), lambda _: True)
        return self._open.join(pair for pair in back if not settled(pair[0]))

    def _parted(self, findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
        shown: list[Finding] = []
        waived: list[Finding] = []
        for finding in findings:
            (waived if self._waives(finding) else shown).append(finding)
        return shown, waived

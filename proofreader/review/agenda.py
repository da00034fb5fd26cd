"""What is asked of the volunteer: the open findings, as all that he has done leaves them.

Commands close findings and open them again, move them with the text, teach what the others are
worth, and keep words and kinds out of sight. All of that happens here, in one order, so that who
listens to a session can follow by what it is told alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING

from proofreader.review.events import Muted, Trusted, Withdrawn
from proofreader.review.history import composed, inverted
from proofreader.review.learning import Learning
from proofreader.review.sifting import SiftedQueue
from proofreader.review.waivers import Waivers
from proofreader.text.spans import ChangeSet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from proofreader.review.events import Command
    from proofreader.review.history import Step
    from proofreader.review.lessons import Topic
    from proofreader.text.findings import Finding

    Findings = tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """What a step made different among the open findings; see `SessionChange`."""

    added: Findings
    removed: Findings
    judged: Findings


class Agenda:
    """The open findings in step with the commands that stand.

    Args:
        commands: Those that stand, oldest first.
        text: Gives the text as it stands.
        settled: Whether the volunteer has said already what becomes of a finding in it.
        learns: Whether decisions change the chances of the other findings.
    """

    def __init__(
        self,
        commands: Iterable[Command],
        text: Callable[[], str],
        settled: Callable[[Finding], bool],
        *,
        learns: bool,
    ) -> None:
        commands = list(commands)
        self._text = text
        self._settled = settled
        self._learns = learns
        self._learning = Learning(commands if learns else ())
        self._waivers = Waivers.of(commands)
        self.queue = SiftedQueue(self._learning.adjusted, self._waives)
        """Where the findings are kept."""

    @property
    def waivers(self) -> Waivers:
        """The words and kinds of which nothing is asked."""
        return self._waivers

    def follow(self, step: Step) -> Moved:
        """Go on after ``step``, when the text and what is settled are as it leaves them."""
        topics = self._learned(step)
        before = self._waivers
        self._waivers = reduce(Waivers.after, step, before)
        closed = self.queue.close([finding for command in step for finding in command.findings])
        closed += self.queue.carry(composed(step))
        opened, in_the_way = self._reopened(step)
        moved = self._sifted(before, topics)
        return Moved(opened + moved.added, closed + in_the_way + moved.removed, moved.judged)

    def turn_back(self, step: Step, commands: Iterable[Command]) -> Moved:
        """Go on after ``step`` was undone, when text and what is settled are as before it.

        Args:
            step: What was done last.
            commands: Those that stand without it.
        """
        topics = self._unlearned(step)
        before = self._waivers
        if any(isinstance(command, Trusted | Muted | Withdrawn) for command in step):
            self._waivers = Waivers.of(commands)
        back = tuple(finding for command in step for finding in command.findings)
        opened, closed = self.queue.carry_back(inverted(step), back)
        closed += self._refused_again(step)
        moved = self._sifted(before, topics)
        return Moved(opened + moved.added, closed + moved.removed, moved.judged)

    def _learned(self, step: Step) -> frozenset[Topic]:
        """Learn from a step; the topics on which more is known now."""
        taught = map(self._learning.follow, step) if self._learns else ()
        return frozenset().union(*taught)

    def _unlearned(self, step: Step) -> frozenset[Topic]:
        """Forget the step that was done last; the topics on which less is known now."""
        forgotten = (self._learning.take_back() for _ in step) if self._learns else ()
        return frozenset().union(*forgotten)

    def _reopened(self, step: Step) -> tuple[Findings, Findings]:
        """Open what ``step``, just done, withdrew; the findings opened, and those in their way."""
        returning = [f for c in step if isinstance(c, Withdrawn) for f in c.returning]
        back = tuple(finding for finding in returning if not self._settled(finding))
        return self.queue.carry_back(ChangeSet(), back) if back else ((), ())

    def _refused_again(self, step: Step) -> Findings:
        """Close what is refused again when ``step``, just undone, had withdrawn that."""
        closed: Findings = ()
        for command in step:
            if isinstance(command, Withdrawn):
                closed += self.queue.close(command.returning)
                names, spots = {*command.fingerprints}, {f.span for f in command.returning}
                like = (f for f in self.queue.findings if f.fingerprint in names or f.span in spots)
                closed += self.queue.close([f for f in like if self._settled(f)])
        return closed

    def _sifted(self, before: Waivers, topics: frozenset[Topic]) -> Moved:
        """Bring the findings in step with the waivers, which were ``before``, and judge again."""
        is_same = before is self._waivers
        out = () if is_same else self.queue.sift_out(self._waivers.may_waive)
        judged = self.queue.judge_again(topics)
        return Moved(() if is_same else self.queue.let_back(self._settled), out, judged)

    def _waives(self, finding: Finding) -> bool:
        return self._waivers.waive(finding, self._text())

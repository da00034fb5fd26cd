"""Any sequence of commands, checks and crashes keeps text, queue, log and store in step."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from proofreader.checking import Checked
from proofreader.review.eventjson import from_json, to_json
from proofreader.review.events import MemoryJournal, Rejected, Withdrawn
from proofreader.review.queue import carry
from proofreader.review.session import Session
from proofreader.review.waivers import MutedKind, RefusedPlace, TrustedWord
from proofreader.text.changelog import Verdict, replay
from proofreader.text.spans import ChangeSet, Span
from proofreader.text.whole_words import word_at
from tests.review.toys import MISREAD, Clock, check, found_in
from tests.strategies import change_sets

WORDS = (*MISREAD, "one", "two", ".", "\N{GRINNING FACE}", "e\N{COMBINING ACUTE ACCENT}")
GAPS = (" ", " ", " ", "\n", "\r\n\r\n")


@st.composite
def books(draw):
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=15))
    return "".join(word + draw(st.sampled_from(GAPS)) for word in words)


def _differs(entry):
    return entry.verdict is Verdict.CHANGED


def _difference(entry):
    return entry.original, entry.before, entry.after


class JsonJournal(MemoryJournal):
    """Keeps events as a .proof file does: what outlives a crash is JSON."""

    def events(self):
        return tuple(from_json(to_json(event)) for event in super().events())


class SessionMachine(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.clock = Clock()
        self.journal = JsonJournal()
        self.late = []
        """Checks that have read the text and not yet told: revision, stretch, findings."""

    @initialize(original=books())
    def begin(self, original):
        self.original = original
        self.open()

    @rule()
    def reopen(self):
        self.check()
        before = self.session.findings
        self.open()
        assert self.session.findings == before

    def open(self):
        self.session = Session(self.original, self.journal, clock=self.clock)
        self.seen = self.session.findings
        self.late.clear()
        self.session.subscribe(self.follow)
        self.check()

    def follow(self, change):
        """Keep the queue as a face would, by what it is told and nothing else."""
        stay = tuple(finding for finding in self.seen if finding not in change.removed)
        assert len(stay) == len(self.seen) - len(change.removed)
        moved, closed = carry(stay, change.change)
        assert not closed
        seen = {(f.span, f.kind): f for f in (*moved, *change.added, *change.judged)}
        self.seen = tuple(sorted(seen.values(), key=lambda f: (f.span, f.kind)))
        assert change.revision == self.session.revision

    @rule()
    def check(self):
        check(self.session)
        names = {finding.fingerprint for _, finding in self.standing_rejections()}
        assert names.isdisjoint(finding.fingerprint for finding in self.session.findings)
        words = {said.word for said in self.session.decisions if isinstance(said, TrustedWord)}
        assert words.isdisjoint(map(self.word_of, self.session.findings))

    @rule(data=st.data())
    def begin_check(self, data):
        document = self.session.document
        paragraph = data.draw(
            st.sampled_from([p.span for p in document.paragraphs] or [Span(0, 0)])
        )
        found = tuple(f for f in found_in(document.text) if paragraph.contains(f.span))
        self.late.append((self.session.revision, paragraph, found))

    @precondition(lambda self: self.late)
    @rule(data=st.data())
    def end_check(self, data):
        revision, stretch, found = self.late.pop(data.draw(st.integers(0, len(self.late) - 1)))
        self.session.take(Checked(stretch, found), revision)

    @rule(data=st.data(), seconds=st.sampled_from([0, 0.4, 2]))
    def edit(self, data, seconds):
        self.clock.wait(seconds)
        self.session.edit(data.draw(change_sets(self.session.document.text, max_edits=2)))

    @rule(data=st.data(), keys=st.sampled_from(["hut", "tbe ", "x", "\r\n"]))
    def type_keys(self, data, keys):
        place = data.draw(st.integers(0, len(self.session.document.text)))
        for key in keys:
            self.session.edit(ChangeSet.replace(place, place, key))
            place += 1

    @precondition(lambda self: self.session.findings)
    @rule(data=st.data())
    def accept(self, data):
        finding = data.draw(st.sampled_from(self.session.findings))
        self.session.accept(finding, data.draw(st.integers(0, len(finding.suggestions) - 1)))

    @precondition(lambda self: self.session.findings)
    @rule(data=st.data())
    def accept_alike(self, data):
        finding = data.draw(st.sampled_from(self.session.findings))
        self.session.accept_all(self.session.alike(finding), finding.suggestions[-1].text)

    @precondition(lambda self: self.session.findings)
    @rule(data=st.data())
    def reject(self, data):
        self.session.reject(data.draw(st.sampled_from(self.session.findings)))

    @precondition(lambda self: self.session.findings)
    @rule(data=st.data(), rejects=st.booleans())
    def decide_together(self, data, rejects):
        open_ones = st.sampled_from(self.session.findings)
        some = data.draw(st.lists(open_ones, min_size=1, unique=True))
        if rejects:
            self.session.reject_all(some)
        else:
            self.session.accept_all(some)

    @precondition(lambda self: self.session.findings)
    @rule(data=st.data())
    def trust(self, data):
        finding = data.draw(st.sampled_from(self.session.findings))
        word = self.word_of(finding)
        if word is not None:
            self.session.trust(word)
            assert finding not in self.session.findings

    @precondition(lambda self: self.session.findings)
    @rule(data=st.data())
    def mute(self, data):
        self.session.mute(data.draw(st.sampled_from(self.session.findings)).kind)

    @precondition(lambda self: self.session.decisions)
    @rule(data=st.data())
    def withdraw(self, data):
        said = data.draw(st.lists(st.sampled_from(self.session.decisions), min_size=1))
        self.session.withdraw(said)
        assert not {*said} & {*self.session.decisions}

    @rule(data=st.data())
    def take_back(self, data):
        changed = [entry for entry in self.session.log() if _differs(entry)]
        some = data.draw(st.lists(st.sampled_from(changed), unique=True)) if changed else []
        self.session.take_back(some)
        left = [_difference(entry) for entry in self.session.log() if _differs(entry)]
        assert left == [_difference(entry) for entry in changed if entry not in some]

    @rule()
    def undo(self):
        self.session.undo()

    @rule()
    def redo(self):
        self.session.redo()

    @invariant()
    def the_text_is_the_replay_of_the_store(self):
        text = self.original
        for command in self.session._history.commands():
            text = command.change.apply(text)
        assert self.session.document.text == text

    @invariant()
    def every_finding_lies_in_the_text_with_its_surface(self):
        text, place = self.session.document.text, 0
        for finding in self.session.findings:
            assert finding.span.of(text) == finding.surface
            assert place <= finding.span.start
            place = finding.span.end
        assert place <= len(text)

    @invariant()
    def who_listens_sees_the_same_queue(self):
        assert self.seen == self.session.findings

    @invariant()
    def no_rejected_spot_is_open(self):
        rejected = {(span, f.kind) for span, f in self.standing_rejections() if span is not None}
        assert rejected.isdisjoint((f.span, f.kind) for f in self.session.findings)

    @invariant()
    def no_muted_kind_is_open(self):
        kinds = {said.kind for said in self.session.decisions if isinstance(said, MutedKind)}
        assert kinds.isdisjoint(finding.kind for finding in self.session.findings)

    @invariant()
    def every_refused_place_stands_where_it_says(self):
        text = self.session.document.text
        for said in self.session.decisions:
            if isinstance(said, RefusedPlace) and said.span is not None:
                assert said.span.of(text) == said.finding.surface

    @invariant()
    def the_log_replays_to_the_text(self):
        entries = self.session.log()
        assert replay(self.original, entries) == self.session.document.text
        assert [entry.number for entry in entries] == list(range(1, len(entries) + 1))

    def standing_rejections(self):
        """Each rejection that stands, with its spot carried by hand; None if typed over."""
        spots = []
        for command in self.session._history.commands():
            spots = [(s and command.change.carry(s), f) for s, f in spots]
            if isinstance(command, Rejected):
                spots += [(finding.span, finding) for finding in command.findings]
            if isinstance(command, Withdrawn):
                spots = [(s, f) for s, f in spots if f.fingerprint not in command.fingerprints]
        return spots

    def word_of(self, finding):
        return word_at(self.session.document.text, finding)

    def teardown(self):
        if not hasattr(self, "session"):
            return
        while self.session.can_redo:
            self.session.redo()
        after = self.session.document.text
        while self.session.can_undo:
            self.session.undo()
        assert self.session.document.text == self.original
        while self.session.can_redo:
            self.session.redo()
        assert self.session.document.text == after


TestSession = SessionMachine.TestCase
TestSession.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)

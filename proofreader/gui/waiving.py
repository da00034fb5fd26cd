"""Rejecting with words: this word is right in this book, this kind is not wanted in it.

Neither asks a question, because both can be undone; what became of the queue is said at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from proofreader.gui.commands import Command
from proofreader.gui.wording import kind_name
from proofreader.review.session import Cause
from proofreader.text.whole_words import word_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from proofreader.gui.queue_model import QueueModel
    from proofreader.gui.reviewer import Reviewer
    from proofreader.review.session import SessionChange


class Waiving(QObject):
    """Trusts words and mutes kinds, and says so.

    Signals:
        told: A notice for the volunteer.
        past: A notice that is true no longer.
    """

    told = Signal(str)
    past = Signal(str)

    def __init__(self, reviewer: Reviewer, model: QueueModel) -> None:
        super().__init__(reviewer)
        self._reviewer = reviewer
        self._model = model
        self._left = 0
        """How many places the last command took from the queue, as far as they are probable."""
        self._notice = ""
        self._undo_key = ""
        reviewer.followed.connect(self._follow)

    def show_keys(self, key_of: Callable[[Command], str]) -> None:
        """Name the keys of now; ``key_of`` gives "" for none."""
        self._undo_key = key_of(Command.UNDO)

    def trust_word(self) -> None:
        """The word that the current finding is about is right in this book."""
        entry, session = self._reviewer.entry, self._reviewer.session
        if entry is None:
            return
        word = None if entry.is_group else word_at(session.document.text, entry.first)
        if word is None:
            self.say(self.tr("No single word is in doubt here, so none can be right in this book"))
        elif self._reviewer.carry_out(lambda: session.trust(word)):
            said = self.tr("“{word}” is right in this book: {places}")
            self._say_done(said.format(word=word, places=self._places_left()))

    def mute_kind(self) -> None:
        """The kind of the current finding is not to be shown in this book."""
        entry, session = self._reviewer.entry, self._reviewer.session
        if entry is not None and self._reviewer.carry_out(lambda: session.mute(entry.first.kind)):
            said = self.tr("“{kind}” is not shown any more in this book: {places}")
            kind = kind_name(entry.first.kind)
            self._say_done(said.format(kind=kind, places=self._places_left()))

    def _follow(self, change: SessionChange) -> None:
        if change.cause is not Cause.CHECK:
            self.past.emit(self._notice)
            self._left = sum(map(self._model.sieve.is_probable, change.removed))

    def _say_done(self, done: str) -> None:
        back = self.tr("{done}. {key} takes it back") if self._undo_key else self.tr("{done}.")
        self.say(back.format(done=done, key=self._undo_key))

    def say(self, notice: str) -> None:
        """Say something that is of interest until the next deed."""
        self._notice = notice
        self.told.emit(notice)

    def _places_left(self) -> str:
        if self._left == 1:
            return self.tr("1 place left the queue")
        return self.tr("%Ln places left the queue", "", self._left)

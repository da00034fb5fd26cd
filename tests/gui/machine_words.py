"""What the driver of the window types, and how it hears of what goes wrong unseen."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from datetime import timedelta

from hypothesis import strategies as st
from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QLabel

from proofreader.review import history
from proofreader.text.findings import Kind
from tests.gui.hand_made import Fault
from tests.strategies import PIECES

EMOJI = "\N{GRINNING FACE}"
FAULTS = (
    Fault("tbe", "tbe", "the", probability=0.9),
    Fault("hut", "hut", "but|hat|hut", Kind.REAL_WORD, 0.8),
    Fault("arn", "arn", None, probability=0.35),
    Fault("_", "_", "", Kind.STRAY_MARK, 0.6),
    Fault("over power", "over power", "overpower", Kind.SPLIT_WORD, 0.7),
    Fault("--", "--", "\N{EM DASH}", Kind.DASH, 0.75, group="two hyphens"),
    Fault(EMOJI, EMOJI, ":-)|\N{WHITE SMILING FACE}\r\n", Kind.WRONG_MARK, 0.5),
    Fault("\t", "\t", " ", Kind.SPACE, 0.55, group="a tab"),
)
BREAKS = ("\n", "\r\n", "\r", "\f", "\n\n", "\r\n\r\n", "\r\n\f")
WORDS = (*(fault.words for fault in FAULTS), "e\N{COMBINING ACUTE ACCENT}", "one", "Two.", ",")
GAPS = (" ", " ", " ", *BREAKS)
KEYS = (" ", "h", "u", "t", "_", "-", "s", EMOJI, "\N{LATIN SMALL LETTER E WITH ACUTE}", "\t")
NUMBERS = st.integers(0, 10_000)
SOME = st.lists(NUMBERS, min_size=1, max_size=4)


def texts(pieces=(*WORDS, *PIECES), most=12):
    """Words and gaps in turn, with whatever breaks careless offsets."""
    pairs = st.tuples(st.sampled_from(pieces), st.sampled_from(GAPS))
    return st.lists(pairs, min_size=1, max_size=most).map(
        lambda drawn: "".join(word + gap for word, gap in drawn)
    )


@contextmanager
def watched():
    """All that goes wrong meanwhile without anybody being told: faults in slots, Qt's warnings."""
    problems = []

    def hear(kind, _context, message):
        if kind is not QtMsgType.QtDebugMsg and "This plugin does not support" not in message:
            problems.append(f"Qt: {message}")

    hook, pause = sys.excepthook, history.LONGEST_PAUSE
    handler = qInstallMessageHandler(hear)
    sys.excepthook = lambda _kind, error, _trace: problems.append(error)
    history.LONGEST_PAUSE = timedelta(days=1)  # else a slow machine has other undo steps
    try:
        yield problems
    finally:
        sys.excepthook, history.LONGEST_PAUSE = hook, pause
        qInstallMessageHandler(handler)


def said_by(dialog):
    """What a dialog says."""
    words = [label.text() for label in dialog.findChildren(QLabel)]
    return type(dialog).__name__, dialog.windowTitle(), words


def one_of(choices, number):
    """The choice that ``number`` stands for."""
    return choices[number % len(choices)]

"""Killed at any moment, the program loses at most the command that it was at."""

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from proofreader.review.history import History
from proofreader.review.session import Session
from proofreader.review.store import Source, Store
from proofreader.text.changelog import replay

ORIGINAL = "We, are deeply hut convinced; tbe end arid over power. " * 20
KILLS = [1, 2, 3, 5, 1, 8, 13, 2, 4, 21, 1, 7, 3, 34, 11, 1]
"""After how many acknowledged commands each writer is killed."""
CHECKOUT = Path(__file__).parents[2]


def replayed(store):
    """The text that the store's events lead to, the plainest way there is."""
    history = History()
    for event in store.events():
        history.replay(event)
    text = store.source.raw.decode()
    for command in history.commands():
        text = command.change.apply(text)
    return text


def killed_after(path, seed, acknowledged):
    """Kill a writer after so many commands; how many the file held at the last of them."""
    writer = subprocess.Popen(
        [sys.executable, "-m", "tests.review.writer", str(path), str(seed)],
        stdout=subprocess.PIPE,
        cwd=CHECKOUT,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        text=True,
    )
    with writer:
        for _ in range(acknowledged):
            kept = int(writer.stdout.readline())
        writer.kill()
        # What it said between our reading and its death counts too.
        return max([kept, *map(int, writer.stdout.read().split())])


@pytest.mark.slow
def test_no_kill_loses_a_command_that_was_acknowledged(tmp_path):
    path = tmp_path / "book.proof"
    Store.create(path, Source("book.txt", "", ORIGINAL.encode(), "utf-8", b"")).close()
    for seed, acknowledged in enumerate(KILLS):
        kept = killed_after(path, seed, acknowledged)
        with closing(Store.open(path)) as store:
            assert len(list(store.events())) in (kept, kept + 1)
            session = Session(ORIGINAL, store)
            assert session.document.text == replayed(store)
            assert replay(ORIGINAL, session.log()) == session.document.text
    assert len(list(tmp_path.iterdir())) == 1

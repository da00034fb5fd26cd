"""A program to be killed: works on a .proof file and says each command that was kept.

Usage: writer.py PROOF SEED. Each line of its output is how many commands the file then holds.
"""

import random
import sys
from pathlib import Path

from proofreader.review.session import Session
from proofreader.review.store import Store
from proofreader.text.spans import ChangeSet
from tests.review.toys import check


def main():
    store = Store.open(Path(sys.argv[1]))
    kept = len(list(store.events()))
    session = Session(store.source.raw.decode(), store)
    numbers = random.Random(int(sys.argv[2]))
    while True:
        work(session, numbers)
        now = store._count
        if now > kept:
            kept = now
            sys.stdout.write(f"{kept}\n")
            sys.stdout.flush()


def work(session, numbers):
    """One command, of any kind."""
    match numbers.randrange(7):
        case 0:
            session.undo()
        case 1:
            session.redo()
        case 2 | 3 if session.findings:
            decide(session, numbers)
        case 4:
            check(session)
        case 5:
            think_better(session, numbers)
        case _:
            size = len(session.document.text)
            start = numbers.randrange(size + 1)
            end = min(size, start + numbers.randrange(3))
            session.edit(ChangeSet.replace(start, end, numbers.choice(["", "hut ", "tbe", "é\n"])))


def decide(session, numbers):
    """Say something of one finding."""
    finding = numbers.choice(session.findings)
    match numbers.randrange(10):
        case 0:
            session.trust(finding.surface)
        case 1:
            session.mute(finding.kind)
        case at if at % 2:
            session.reject(finding)
        case _:
            session.accept(finding)


def think_better(session, numbers):
    """Take something back."""
    changed = [entry for entry in session.log() if entry.before != entry.after]
    if session.decisions and numbers.random() < 0.5:
        session.withdraw(numbers.sample(session.decisions, 1))
    else:
        session.take_back(changed[:2])


if __name__ == "__main__":
    main()

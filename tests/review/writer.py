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
    size = len(session.document.text)
    match numbers.randrange(6):
        case 0:
            session.undo()
        case 1:
            session.redo()
        case 2 if session.findings:
            session.reject(numbers.choice(session.findings))
        case 3 if session.findings:
            session.accept(numbers.choice(session.findings))
        case 4:
            check(session)
        case _:
            start = numbers.randrange(size + 1)
            end = min(size, start + numbers.randrange(3))
            session.edit(ChangeSet.replace(start, end, numbers.choice(["", "hut ", "tbe", "é\n"])))


if __name__ == "__main__":
    main()

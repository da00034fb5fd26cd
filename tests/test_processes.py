"""Several processes end together, and what goes wrong in one of them is said."""

from __future__ import annotations

import os
import sys
import threading
import time
from multiprocessing import active_children

import pytest

from proofreader.errors import ProcessError, ProofreaderError
from proofreader.processes import Processes

LONG_S = 60
SOON_S = 20


def doubled(number):
    return os.getpid(), 2 * number


def fails(*, how):
    raise how("it went wrong")


def begin_four_and_raise(processes, what):
    for _ in range(4):
        processes.begin(time.sleep, LONG_S)
    raise what


def test_other_processes_do_the_work():
    with Processes(2) as processes:
        tasks = [processes.begin(doubled, number) for number in range(10)]
        done = [task.result() for task in tasks]
    assert [result for _, result in done] == list(range(0, 20, 2))
    assert os.getpid() not in {process for process, _ in done}
    assert not active_children()


@pytest.mark.slow
def test_beside_a_thread_they_begin_from_nothing_and_do_the_same():
    end = threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()
    try:
        with Processes(1) as processes:
            assert processes.begin(doubled, 4).result()[1] == 8
    finally:
        end.set()
        thread.join()


def test_who_begins_nothing_starts_no_process():
    with Processes(2):
        assert not active_children()


@pytest.mark.parametrize("how", [ValueError, ProofreaderError])
def test_what_is_raised_there_is_raised_here(how):
    with Processes(1) as processes, pytest.raises(how, match="it went wrong"):
        processes.begin(fails, how=how).result()


def test_a_process_that_dies_is_said_with_a_remedy():
    with pytest.raises(ProcessError, match=r"died.*--jobs 1"), Processes(2) as processes:
        processes.begin(os._exit, 1).result()


@pytest.mark.parametrize("what", [ValueError, KeyboardInterrupt])
def test_an_exception_stops_what_is_at_hand(what):
    start = time.monotonic()
    with pytest.raises(what), Processes(2) as processes:
        begin_four_and_raise(processes, what)
    assert time.monotonic() - start < SOON_S
    assert not active_children()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits on Windows")
def test_processes_that_cannot_begin_are_said_with_a_remedy():
    import resource  # noqa: PLC0415 - not on Windows

    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, before[1]))
    try:
        with pytest.raises(ProcessError, match=r"begin.*--jobs 1"), Processes(2) as processes:
            processes.begin(doubled, 1)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
    assert not active_children()

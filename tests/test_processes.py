"""Several processes end together, and what goes wrong in one of them is said."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from multiprocessing import active_children
from pathlib import Path

import pytest

from proofreader.errors import ProcessError, ProofreaderError
from proofreader.processes import Processes

LONG_S = 60
SOON_S = 20
CHECKOUT = Path(__file__).parent.parent


class Bench:
    """Knows how often it was copied, and what was laid out on it last."""

    def __init__(self, copies=0):
        self.copies = copies
        self.laid_out = []

    def __reduce__(self):
        return Bench, (self.copies + 1,)

    def lay_out(self, what):
        self.laid_out.append(what)

    def seen(self):
        return list(self.laid_out)

    def doubled(self, number):
        return os.getpid(), 2 * number, self.copies

    def fails(self, *, how):
        raise how("it went wrong")

    def makes(self, size):
        return bytes(size)

    def makes_what_cannot_be_sent(self):
        return threading.Lock()

    def dies(self):
        os._exit(1)

    def works_for_long(self):
        os.write(1, b"at work\n")
        time.sleep(LONG_S)


def begin_four_and_raise(processes, what):
    for _ in range(4):
        processes.begin(Bench.works_for_long)
    raise what


def test_other_processes_do_the_work():
    with Processes(2, Bench()) as processes:
        tasks = [processes.begin(Bench.doubled, number) for number in range(10)]
        done = [task.result() for task in tasks]
    assert [result for _, result, _ in done] == list(range(0, 20, 2))
    assert os.getpid() not in {process for process, _, _ in done}
    assert not active_children()


@pytest.mark.skipif(sys.platform != "linux", reason="they are forked on Linux alone")
def test_they_have_what_the_bench_has_and_do_not_copy_it(checkout):
    program = """
from proofreader.processes import Processes
from tests.test_processes import Bench
with Processes(1, Bench()) as processes:
    print(processes.begin(Bench.doubled, 4).result()[1:])
"""  # of its own: here other tests may have left a thread, beside which nothing is forked
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=checkout, capture_output=True, text=True, check=True
    )
    assert run.stdout == "(8, 0)\n"


@pytest.mark.slow
def test_beside_a_thread_they_begin_from_nothing_and_do_the_same():
    end = threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()
    try:
        with Processes(1, Bench()) as processes:
            assert processes.begin(Bench.doubled, 4).result()[1:] == (8, 1)
    finally:
        end.set()
        thread.join()


def test_what_is_prepared_is_done_once_in_each_process_that_works_after_it():
    with Processes(1, Bench()) as processes:
        before = processes.begin(Bench.seen)
        processes.prepare(Bench.lay_out, "one")
        first = [processes.begin(Bench.seen) for _ in range(2)]
        processes.prepare(Bench.lay_out, "two")
        second = processes.begin(Bench.seen)
        assert before.result() == []
        assert [task.result() for task in first] == [["one"], ["one"]]
        assert second.result() == ["one", "two"]


def test_results_larger_than_a_pipe_come_through_while_more_is_begun():
    size = 1 << 20
    with Processes(2, Bench()) as processes:
        processes.prepare(Bench.lay_out, bytes(size))
        tasks = [processes.begin(Bench.makes, size) for _ in range(8)]
        assert [len(task.result()) for task in tasks] == [size] * 8


def test_who_begins_nothing_starts_no_process():
    with Processes(2, Bench()):
        assert not active_children()


@pytest.mark.parametrize("how", [ValueError, ProofreaderError])
def test_what_is_raised_there_is_raised_here(how):
    with Processes(1, Bench()) as processes, pytest.raises(how, match="it went wrong"):
        processes.begin(Bench.fails, how=how).result()


def test_what_is_raised_in_preparing_is_raised_for_the_work():
    with Processes(1, Bench()) as processes:
        processes.prepare(Bench.fails, how=ValueError)
        with pytest.raises(ValueError, match="it went wrong"):
            processes.begin(Bench.doubled, 1).result()


def test_what_cannot_be_sent_is_said():
    with Processes(1, Bench()) as processes, pytest.raises(TypeError, match="pickle"):
        processes.begin(Bench.makes_what_cannot_be_sent).result()


def test_a_process_that_dies_is_said_with_a_remedy():
    with pytest.raises(ProcessError, match=r"died.*--jobs 1"), Processes(2, Bench()) as processes:
        processes.begin(Bench.dies).result()
    assert not active_children()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_system_that_allows_no_more_processes_is_said_with_a_remedy():
    import resource  # noqa: PLC0415 - of Unix alone

    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (os.dup(0) + 16, limits[1]))
    try:
        with pytest.raises(ProcessError, match=r"no more processes.*--jobs 1"):  # noqa: SIM117
            with Processes(50, Bench()) as processes:
                processes.begin(Bench.doubled, 1)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, limits)
    assert not active_children()


@pytest.mark.parametrize("what", [ValueError, KeyboardInterrupt, SystemExit])
def test_an_exception_stops_what_is_at_hand(what):
    start = time.monotonic()
    with pytest.raises(what), Processes(2, Bench()) as processes:
        begin_four_and_raise(processes, what)
    assert time.monotonic() - start < SOON_S
    assert not active_children()


@pytest.mark.parametrize(
    "thread", ["", "import threading; threading.Thread(target=input).start();"]
)
@pytest.mark.parametrize("end", ["SIGKILL", "SIGTERM"])
@pytest.mark.skipif(sys.platform == "win32", reason="signals are of Unix")
def test_when_the_first_process_is_killed_the_others_end_in_mid_work(end, thread):
    code = (
        f"{thread}\n"
        "from proofreader.processes import Processes\n"
        "from tests.test_processes import Bench\n"
        "with Processes(3, Bench()) as processes:\n"
        "    [processes.begin(Bench.works_for_long) for _ in range(3)][0].result()\n"
    )
    start = time.monotonic()
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=CHECKOUT,
    ) as process:
        for _ in range(3):
            assert process.stdout.readline() == b"at work\n"
        process.send_signal(getattr(signal, end))
        # The pipe has its end when the last process that may write to it is gone.
        assert process.stdout.read() == b""
    assert time.monotonic() - start < SOON_S

"""The command line as a real process: streams, pipes, exit status, start-up."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

import proofreader
from proofreader.cli import main
from proofreader.processes import Processes
from tests.cli.pages import FAULTY, call
from tests.cli.terminal import ended


def run(*arguments, **options) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "proofreader", *map(str, arguments)],
        capture_output=True,
        check=False,
        **options,
    )


def test_the_version_is_told():
    assert run("--version").stdout.decode().split() == ["proofread", proofreader.__version__]


@pytest.mark.parametrize(
    "command", ["check", "fix", "export", "replay", "convert", "ocr", "evaluate"]
)
def test_every_command_has_help_with_an_example(command):
    result = call(command, "--help")
    assert result.exit_code == 0
    assert f"  proofread {command} letter" in result.stdout


def test_help_imports_nothing_heavy():
    code = (
        "import sys; from proofreader.cli import main; main(['--help']);"
        "heavy = {'numpy', 'rapidfuzz', 'spellchecker', 'sqlite3', 'PySide6', 'PIL'};"
        "sys.exit(str(heavy & set(sys.modules)) if heavy & set(sys.modules) else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_wrong_command_ends_with_2_and_a_hint():
    done = run("chekc")
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"check" in done.stderr


def test_output_is_utf_8_whatever_the_console_says_and_nothing_else(faulty):
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    done = run("check", faulty, env=environment)
    assert done.returncode == 1
    assert "‹wliich›" in done.stdout.decode("utf-8")
    assert done.stderr == b""  # no progress bar where nobody watches


def test_errors_go_to_standard_error_without_a_traceback(tmp_path):
    done = run("check", tmp_path / "nowhere.txt")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"nowhere.txt" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")
def test_a_progress_bar_on_standard_error_where_somebody_watches(clean):
    try:
        watched, screen = os.openpty()
    except OSError:
        pytest.skip("this machine has no pseudo-terminals")
    done = subprocess.run(
        [sys.executable, "-m", "proofreader", "check", clean],
        stdout=subprocess.PIPE,
        stderr=screen,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "80"},
        check=False,
    )
    os.close(screen)
    seen = os.read(watched, 10_000).decode()
    os.close(watched)
    assert done.stdout.decode() == f"{clean}: nothing found\n"
    assert "clean.txt" in seen


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close otherwise on Windows")
def test_a_reader_that_has_had_enough_is_no_error(faulty):
    process = subprocess.Popen(
        [sys.executable, "-m", "proofreader", "check", faulty, "--format", "jsonl"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdout.close()
    complaint = process.stderr.read()
    process.stderr.close()
    assert process.wait() == 141
    assert complaint == b""


def test_a_fault_of_the_program_is_no_traceback_either(capsys, monkeypatch):
    def fails(*_paths):
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr("proofreader.project.replay_files", fails)
    assert main(["replay", "a.txt", "b.jsonl"]) == 2
    said = capsys.readouterr().err
    assert "RuntimeError('a fault of ours') in test_process.py, line" in said
    assert "Traceback" not in said


def raises(*_):
    raise RuntimeError("a fault of ours")


def test_of_a_fault_in_another_process_it_is_said_where_it_is(capsys, monkeypatch):
    def fails(*_paths):
        with Processes(1, None) as processes:
            processes.begin(raises).result()

    monkeypatch.setattr("proofreader.project.replay_files", fails)
    assert main(["replay", "a.txt", "b.jsonl"]) == 2
    line = raises.__code__.co_firstlineno + 1
    said = capsys.readouterr().err
    assert f"RuntimeError('a fault of ours') in test_process.py, line {line}" in said


@pytest.mark.slow
@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("sight", [b"much.txt", rb"\d:\d\d:\d\d"])
@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")
def test_ctrl_c_ends_a_check_of_much_text_at_once(tmp_path, jobs, sight):
    path = tmp_path / "much.txt"
    path.write_text("\n\n".join([FAULTY] * 20_000), "utf-8")
    status, printed, seen = ended(["check", path, "--jobs", jobs], sight)
    assert (status, printed) == (130, b"")
    assert b"proofread: stopped" in seen
    assert b"Traceback" not in seen


@pytest.mark.slow
@pytest.mark.parametrize("end", ["SIGTERM", "SIGHUP", "SIGKILL"])
@pytest.mark.parametrize("send", ["kill", "killpg"])
@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")
def test_who_is_told_to_end_leaves_no_process_and_no_folder_behind(tmp_path, end, send):
    path = tmp_path / "much.txt"
    path.write_text("\n\n".join([FAULTY] * 20_000), "utf-8")
    number, folder = getattr(signal, end), tmp_path / "temporary"
    folder.mkdir()
    status, printed, seen = ended(
        ["check", path, "--jobs", 2],
        rb"\d:\d\d:\d\d",
        number,
        send=getattr(os, send),
        TMPDIR=str(folder),
    )
    assert printed == b""
    assert b"Traceback" not in seen
    if number == signal.SIGKILL:
        assert status == -number
    else:
        assert status == 128 + number
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such shell on Windows")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_who_closes_a_stream_is_told_nothing_on_it_and_the_status_is_right(closed, faulty, clean):
    program = f"{sys.executable} -m proofreader check"
    for path, status in ((faulty, 1), (clean, 0), ("nowhere.txt", 2)):
        done = subprocess.run(
            ["sh", "-c", f"{program} {path} {closed}"], capture_output=True, check=False
        )
        assert done.returncode == status
        assert b"Traceback" not in done.stdout + done.stderr
        assert b"fault of the program" not in done.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only Linux has a disk always full")  # noqa: PTH110
def test_a_full_disk_is_no_fault_of_the_program(faulty):
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(
            [sys.executable, "-m", "proofreader", "check", faulty],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.startswith(b"proofread: The system refuses this: ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("option", ["--pack", "--lexicon"])
def test_a_name_of_an_option_that_is_too_long_is_no_fault_either(option, clean):
    result = call("check", clean, option, "n" * 5000)
    assert result.exit_code == 2
    assert "too long" in result.stderr or "cannot be read" in result.stderr


def test_a_terminal_obeys_no_name_of_a_file(tmp_path):
    result = call("check", tmp_path / "red\x1b[31m\n.txt")
    assert "red\N{REPLACEMENT CHARACTER}[31m\N{REPLACEMENT CHARACTER}.txt" in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows makes no such links for everybody")
def test_a_link_to_itself_is_no_place_for_the_output(tmp_path, faulty):
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    result = call("fix", faulty, "-o", loop)
    assert result.exit_code == 2
    assert f"{loop}: The file cannot be written" in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close otherwise on Windows")
@pytest.mark.parametrize("command", ["check", "replay"])
def test_an_error_that_nobody_listens_to_changes_nothing(command, tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-m", "proofreader", command, *[tmp_path / "nowhere.txt"] * 2],
        stderr=subprocess.PIPE,
    )
    process.stderr.close()
    assert process.wait() == 2

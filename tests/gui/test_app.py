"""The command ``proofreader``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import closing

import pytest

from proofreader import __version__
from proofreader.gui.app import NO_WINDOW, main
from proofreader.gui.application import LastResort, load_checker
from proofreader.review.session import Session
from proofreader.review.store import Store
from proofreader.text.document import Document
from tests.cli.pages import FAULTY
from tests.gui.hand_made import HandChecker

pytestmark = pytest.mark.gui


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("--version", __version__),
        ("--help", "PATH"),
        ("--help", "--language"),
        ("--help", "--pack FOLDER"),
    ],
)
def test_says_what_it_is_without_a_window(capsys, option, said):
    with pytest.raises(SystemExit) as left:
        main([option])
    assert left.value.code == 0
    assert said in capsys.readouterr().out


def test_without_a_screen_it_says_so(monkeypatch, capsys):
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    if sys.platform != "linux":
        pytest.skip("only Linux can be without a screen")
    assert main([]) == NO_WINDOW
    assert "no screen" in capsys.readouterr().err


def test_without_qt_it_says_so(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "proofreader.gui.application", None)
    assert main([]) == NO_WINDOW
    assert "Proofreader" in capsys.readouterr().err


def test_the_command_opens_a_window_and_ends_by_ctrl_c(tmp_path):
    if sys.platform == "win32":
        pytest.skip("signals are of Unix")
    (tmp_path / "text.txt").write_text("Some words.\n", encoding="utf-8")
    code = (
        "import os, signal, sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from proofreader.gui import application\n"
        "show = application.MainWindow.open\n"
        "def opened(window, path):\n"
        "    show(window, path)\n"
        "    print(window.windowTitle(), flush=True)\n"
        "    QTimer.singleShot(0, lambda: os.kill(os.getpid(), signal.SIGINT))\n"
        "application.MainWindow.open = opened\n"
        "from proofreader.gui.app import main\n"
        "sys.exit(main(['text.txt']))\n"
    )
    done = _run_in(tmp_path, code)
    assert "text.txt" in done.stdout
    assert done.returncode == -2
    assert "Traceback" not in done.stderr


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals are of Unix")
@pytest.mark.parametrize(
    ("end", "status"),
    [
        ("os.kill(os.getpid(), signal.SIGINT)", -2),
        ("os.kill(os.getpid(), signal.SIGTERM)", -15),
        ("os.kill(os.getpid(), signal.SIGHUP)", -1),
        ("os.kill(os.getpid(), signal.SIGKILL)", -9),
        ("window.keeper.save(); window.close()", 0),
    ],
)
def test_ended_in_mid_check_it_has_every_decision_on_disk(tmp_path, end, status):
    original = FAULTY * 2000
    (tmp_path / "text.txt").write_bytes(original.encode())
    code = (
        "import os, signal, sys\n"
        "from proofreader.gui import application\n"
        "show = application.MainWindow.open\n"
        "def opened(window, path):\n"
        "    show(window, path)\n"
        "    def decide(done):\n"
        "        if window.desk.reviewer.current is not None:\n"
        "            window.desk.reviewer.accept()\n"
        "            print(done, flush=True)\n"
        f"            {end}\n"
        "    window.desk.progressed.connect(decide)\n"
        "application.MainWindow.open = opened\n"
        "from proofreader.gui.app import main\n"
        "sys.exit(main(['text.txt']))\n"
    )
    done = _run_in(tmp_path, code)
    assert done.returncode == status
    assert "Traceback" not in done.stderr
    first, *_ = map(float, done.stdout.split())
    assert first < 1  # the check was not at its end
    with closing(Store.open(tmp_path / "text.proof")) as store:
        mended = Session(original, store).document.text
    assert mended.startswith(FAULTY.replace("tbe", "the"))
    assert len(mended) == len(original)


def test_the_window_checks_with_all_domains_of_the_pack_it_is_given(checkout, tmp_path):
    folder = tmp_path / "bees"
    shutil.copytree(checkout / "resources" / "en", folder)
    (folder / "domains" / "politics.txt").unlink()
    (folder / "domains" / "beekeeping.txt").write_text("skepwright\n", "utf-8")
    document = Document("The skepwright is an old man, wliich is clear to all.\n")
    stretches = load_checker("en", folder).check(document)
    found = [finding.surface for stretch in stretches for finding in stretch.findings]
    assert "wliich" in found
    assert "skepwright" not in found


@pytest.mark.skipif(sys.platform == "win32", reason="signals are of Unix")
@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--pack", "nowhere"], "There is no language pack here."),
        (["--language", "de"], "There is no language pack “de”."),
    ],
)
def test_without_a_language_pack_the_window_opens_and_says_so(tmp_path, options, said):
    code = (
        "import os, signal, sys\n"
        "from proofreader.gui import window\n"
        "tell = window.tell_error\n"
        "def told(*about):\n"
        "    box = tell(*about)\n"
        "    sys.stdout.buffer.write(box.text().encode())\n"
        "    sys.stdout.flush()\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "window.tell_error = told\n"
        "from proofreader.gui.app import main\n"
        f"sys.exit(main({options}))\n"
    )
    done = _run_in(tmp_path, code)
    assert done.stdout == said
    assert done.returncode == -2
    assert "Traceback" not in done.stderr


def test_a_fault_of_ours_is_shown_and_the_work_goes_on(studio, capsys):
    window = studio.window(HandChecker)
    last_resort = LastResort(window)
    error = RuntimeError("not to be expected")
    last_resort.catch(type(error), error, None)
    box = studio.dialog(window)
    assert "on disk" in box.informativeText()
    assert "not to be expected" in box.detailedText()
    assert "not to be expected" in capsys.readouterr().err
    box.close()


def _run_in(folder, code):
    """Run a program there, in a process of its own that knows no settings of the user's."""
    environment = {**os.environ, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )

"""Where Qt lacks a system library, the program says which and how to install it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from proofreader.gui.system_libraries import can_load, why_no_import, why_no_window

X = {"DISPLAY": ":0"}
NO_EGL = "libEGL.so.1: cannot open shared object file: No such file or directory"


def everything_but(*missing: str):
    return lambda name: name not in missing


def nothing(_name: str) -> bool:
    return False


def everything(_name: str) -> bool:
    return True


def test_a_missing_library_is_named_with_its_packages_and_commands():
    assert why_no_import(NO_EGL, X, everything_but("libEGL.so.1")).splitlines() == [
        "Proofreader's window needs these libraries of the system, missing here: libEGL.so.1.",
        "On Debian and Ubuntu: sudo apt-get install libegl1",
        "On Fedora: sudo dnf install libglvnd-egl",
        "Then start Proofreader again.",
    ]


def test_all_that_is_missing_is_named_at_once():
    said = why_no_import(
        NO_EGL, X, everything_but("libEGL.so.1", "libGL.so.1", "libxcb-cursor.so.0")
    )
    assert "sudo apt-get install libegl1 libgl1 libxcb-cursor0\n" in said
    assert "sudo dnf install libglvnd-egl libglvnd-glx xcb-util-cursor\n" in said


def test_without_x_its_libraries_are_not_asked_for():
    said = why_no_import(NO_EGL, {"QT_QPA_PLATFORM": "offscreen"}, nothing)
    assert "libegl1" in said
    assert "xcb" not in said


def test_packages_are_named_once():
    said = why_no_import(NO_EGL, X, nothing)
    assert said.count("libglib2.0-0") == 1


def test_a_library_that_is_in_no_list_is_named_all_the_same():
    said = why_no_import(
        "libodd-3.so.7: cannot open shared object file: No such file", X, everything
    )
    assert "missing here: libodd-3.so.7." in said
    assert "apt-get" not in said


def test_any_other_import_error_is_told_with_a_remedy():
    said = why_no_import("No module named 'PySide6'", X, everything)
    assert "No module named 'PySide6'" in said
    assert "pipx reinstall proofreader" in said


def test_a_missing_library_of_the_x_plugin_is_found_before_qt_aborts():
    said = why_no_window(X, "linux", everything_but("libxcb-cursor.so.0"))
    assert "missing here: libxcb-cursor.so.0." in said
    assert "sudo apt-get install libxcb-cursor0" in said


def test_before_the_window_everything_is_looked_for_at_once():
    said = why_no_window(X, "linux", everything_but("libxcb-cursor.so.0", "libEGL.so.1"))
    assert "sudo apt-get install libegl1 libxcb-cursor0\n" in said


def test_a_machine_without_a_screen_is_told_apart():
    assert "no screen" in why_no_window({}, "linux", everything)
    assert "no screen" in why_no_window({"QT_QPA_PLATFORM": "xcb"}, "linux", everything)


@pytest.mark.parametrize(
    ("environment", "platform"),
    [
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "linux"),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, "linux"),
        ({}, "win32"),
        ({}, "darwin"),
    ],
)
def test_where_x_is_not_used_nothing_is_looked_for(environment, platform):
    assert why_no_window(environment, platform, nothing) == ""


def test_with_everything_there_nothing_is_said():
    assert why_no_window(X, "linux", everything) == ""
    assert why_no_window({"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb"}, "linux", everything) == ""


@pytest.mark.skipif(sys.platform != "linux", reason="asks the loader of Linux")
def test_the_loader_of_the_system_is_asked():
    assert can_load("libc.so.6")
    assert not can_load("libnowhere-to-be-found.so.1")


def test_the_module_works_without_pyside6():
    code = (
        "import sys; sys.modules['PySide6'] = None; "
        "from proofreader.gui import system_libraries; "
        "print(system_libraries.why_no_import('libGL.so.1: cannot open shared object file', {}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert "libgl1" in done.stdout

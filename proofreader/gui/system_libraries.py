"""Which system libraries Qt needs on Linux, and what to install when one is missing.

The wheel of PySide6 brings Qt but not the libraries of the system below it. Without one of those
the import fails with the name of a file that nobody knows; without one that the ``xcb`` platform
plugin needs, Qt aborts the whole process. Both are found out here first and said in words. The
lists are the NEEDED entries of PySide6-Essentials 6.8 to 6.11. This module never imports PySide6.
"""

from __future__ import annotations

import ctypes
import re
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Library:
    """A shared library and the packages that bring it."""

    name: str
    """As the loader asks for it: ``libEGL.so.1``."""
    debian: str
    fedora: str


_FOR_QT = (
    Library("libEGL.so.1", "libegl1", "libglvnd-egl"),
    Library("libGL.so.1", "libgl1", "libglvnd-glx"),
    Library("libX11.so.6", "libx11-6", "libX11"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    Library("libfreetype.so.6", "libfreetype6", "freetype"),
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    Library("libgthread-2.0.so.0", "libglib2.0-0", "glib2"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
)
"""Without these PySide6 cannot be imported."""

_FOR_X = (
    Library("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    Library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    Library("libxcb-randr.so.0", "libxcb-randr0", "libxcb"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil"),
    Library("libxcb-render.so.0", "libxcb-render0", "libxcb"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
    Library("libxcb-shm.so.0", "libxcb-shm0", "libxcb"),
    Library("libxcb-sync.so.1", "libxcb-sync1", "libxcb"),
    Library("libxcb-util.so.1", "libxcb-util1", "xcb-util"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb"),
    Library("libxcb.so.1", "libxcb1", "libxcb"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
)
"""Without these the platform plugin ``xcb``, which draws on X, cannot be loaded."""

_NAMED = re.compile(r"(lib[\w.+-]+\.so[\w.]*): cannot open shared object file")


def can_load(name: str) -> bool:
    """Whether the system's loader finds the library ``name``."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def why_no_import(
    message: str,
    environment: Mapping[str, str],
    loads: Callable[[str], bool] = can_load,
) -> str:
    """What the `ImportError` of PySide6 means, and what to do.

    All that is missing is named at once, so that nobody has to come back for the next library.

    Args:
        message: The error's text, as in "libEGL.so.1: cannot open shared object file".
        environment: The variables of the process, which say whether X is used.
        loads: Says whether the library of a name can be loaded.
    """
    named = _NAMED.search(message)
    if named is None:
        return (
            f"The window cannot be opened: {message}\n"
            "Please install Proofreader again: pipx reinstall proofreader"
        )
    needed = (*_FOR_QT, *(_FOR_X if _uses_x(environment) else ()))
    missing = [one for one in needed if one.name == named[1] or not loads(one.name)]
    if named[1] not in [one.name for one in missing]:
        missing.insert(0, Library(named[1], "", ""))
    return _advice(missing)


def why_no_window(
    environment: Mapping[str, str],
    platform: str = sys.platform,
    loads: Callable[[str], bool] = can_load,
) -> str:
    """What would make Qt abort when it opens its first window, and what to do; "" if nothing.

    To be asked before the QApplication is made. Only X on Linux is looked at: elsewhere the
    system brings what Qt needs.

    Args:
        environment: The variables of the process.
        platform: The system, as in `sys.platform`.
        loads: Says whether the library of a name can be loaded.
    """
    if not platform.startswith("linux") or not _uses_x(environment):
        return ""
    if not environment.get("DISPLAY"):
        return (
            "There is no screen here to open a window on (DISPLAY is not set).\n"
            'Please start Proofreader on a desktop, or use the command line: "proofread --help".'
        )
    missing = [one for one in (*_FOR_QT, *_FOR_X) if not loads(one.name)]
    return _advice(missing) if missing else ""


def _uses_x(environment: Mapping[str, str]) -> bool:
    """Whether Qt will take the ``xcb`` plugin and no other."""
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if chosen:
        return chosen.partition(":")[0] == "xcb"
    return not environment.get("WAYLAND_DISPLAY")


def _advice(missing: Sequence[Library]) -> str:
    names = ", ".join(one.name for one in missing)
    lines = [f"Proofreader's window needs these libraries of the system, missing here: {names}."]
    debian, fedora = (
        " ".join(sorted({package for package in packages if package}))
        for packages in zip(*((one.debian, one.fedora) for one in missing), strict=True)
    )
    if debian:
        lines += [
            f"On Debian and Ubuntu: sudo apt-get install {debian}",
            f"On Fedora: sudo dnf install {fedora}",
        ]
    else:
        lines.append("Please install the package of your system that brings it.")
    return "\n".join((*lines, "Then start Proofreader again."))

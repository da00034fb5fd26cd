"""Which keys a command may have, and what to say of those that it may not.

Keys that move about must go on doing so, and a key that counts in the whole window must not be one
that writes a letter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence

from proofreader.gui.commands import MENUS, Binding, Command, entries, words

if TYPE_CHECKING:
    from collections.abc import Mapping

translate = QCoreApplication.translate

_K = Qt.Key
_MOVING = frozenset(
    {
        *(_K.Key_Escape, _K.Key_Tab, _K.Key_Backtab, _K.Key_Space, _K.Key_Home, _K.Key_End),
        *(_K.Key_Up, _K.Key_Down, _K.Key_Left, _K.Key_Right, _K.Key_PageUp, _K.Key_PageDown),
    }
)
"""Keys that move about in lists, between controls, or out of a window; Space ticks."""

_COMBINING = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
"""Held together with another key, these do not write."""


def is_key(text: object) -> bool:
    """Whether ``text`` is the name of a key, as `QKeySequence` writes it."""
    return isinstance(text, str) and bool(QKeySequence(text).toString())


def objection(command: Command, binding: Binding, bindings: Mapping[Command, Binding]) -> str:
    """Why a command may not have these keys; "" if it may.

    Args:
        command: Which one.
        binding: The keys that it is to have.
        bindings: The keys of those commands that do not have their usual ones.
    """
    if any(_moves(key) for key in (*binding.keys, *binding.plain_keys)):
        return translate("key_rules", "This key moves about in the window. Take another one.")
    if any(_writes(key) for key in binding.keys):
        return translate(
            "key_rules",
            "A key for the whole window needs Ctrl or Alt, or it could not be typed any more.",
        )
    menu = _menu_of(binding)
    if menu:
        return translate("key_rules", "This key opens the menu “{menu}”. Take another one.").format(
            menu=menu
        )
    rival = _rival(command, binding, bindings)
    if rival:
        return translate(
            "key_rules", "This key belongs to “{command}”. Give that one another key first."
        ).format(command=rival)
    return ""


def _moves(key: str) -> bool:
    pressed = QKeySequence(key)[0]  # type: ignore[index] # it can be, whatever the stubs say
    return pressed.key() in _MOVING and not pressed.keyboardModifiers() & _COMBINING


def _writes(key: str) -> bool:
    pressed = QKeySequence(key)[0]  # type: ignore[index] # it can be, whatever the stubs say
    is_function_key = _K.Key_F1 <= pressed.key() <= _K.Key_F35
    return not is_function_key and not pressed.keyboardModifiers() & _COMBINING


def _menu_of(binding: Binding) -> str:
    """The menu that Alt opens with the letter of one of these keys."""
    keys = {*binding.keys, *binding.plain_keys}
    for title in MENUS:
        name = words(title)
        if QKeySequence.mnemonic(name).toString() in keys:
            return name.replace("&", "")
    return ""


def _rival(command: Command, binding: Binding, bindings: Mapping[Command, Binding]) -> str:
    """The name of another command that has one of these keys already."""
    keys = {*binding.keys, *binding.plain_keys}
    for entry in entries():
        theirs = bindings.get(entry.command, entry.binding)
        if entry.command is not command and keys & {*theirs.keys, *theirs.plain_keys}:
            return entry.name
    return ""

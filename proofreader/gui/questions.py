"""Questions and messages, none of which stops the program while it waits for an answer.

Each is a real window that keys can drive; the answer comes by a call.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from proofreader.gui.focus_ring import FocusRing
from proofreader.gui.saying import in_words
from proofreader.project import ConflictError, Keep

if TYPE_CHECKING:
    from pathlib import Path

    from proofreader.errors import ProofreaderError

translate = QCoreApplication.translate

_Answer = tuple[str, QMessageBox.ButtonRole, Callable[[], None] | None]


def tell_error(parent: QWidget, error: ProofreaderError) -> QMessageBox:
    """Say what went wrong and what to do next."""
    place = f"\n\n{error.path}" if error.path else ""
    box = _box(parent, in_words(error.problem), f"{in_words(error.remedy)}{place}".strip())
    box.setIcon(QMessageBox.Icon.Warning)
    close = translate("questions", "Close")
    return _ask(box, (close, QMessageBox.ButtonRole.AcceptRole, None))


def tell_fault(parent: QWidget | None, report: str) -> QMessageBox:
    """Say that the program itself has a fault; ``report`` is for those who mend it."""
    box = _box(
        parent,
        translate("questions", "Something went wrong inside Proofreader."),
        translate(
            "questions",
            "Every decision you have made is on disk. You can go on; if anything looks odd, close "
            "the window and open the book again: you will be where you were.",
        ),
    )
    box.setIcon(QMessageBox.Icon.Critical)
    box.setDetailedText(report)
    go_on = translate("questions", "Go on")
    return _ask(box, (go_on, QMessageBox.ButtonRole.AcceptRole, None))


def ask_which_to_keep(
    parent: QWidget, error: ConflictError, answered: Callable[[Keep], None]
) -> QMessageBox:
    """The text file changed underneath the work: which of the two is right?"""
    name = error.path.name if error.path else translate("questions", "The text")
    question = translate(
        "questions",
        "{proof} holds your work on the earlier text. It can be carried over to the file as it is "
        "now; where both do not fit you are shown the places. Or keep the earlier text, or start "
        "anew: the work is put aside then, not deleted.",
    )
    box = _box(
        parent,
        translate("questions", "{file} was changed by another program.").format(file=name),
        question.format(proof=error.proof_path.name),
    )
    box.setIcon(QMessageBox.Icon.Question)
    roles = QMessageBox.ButtonRole
    return _ask(
        box,
        (
            translate("questions", "Carry my work over"),
            roles.AcceptRole,
            lambda: answered(Keep.BOTH),
        ),
        (
            translate("questions", "Keep the earlier text"),
            roles.ActionRole,
            lambda: answered(Keep.PROOF),
        ),
        (
            translate("questions", "Start from the new file"),
            roles.DestructiveRole,
            lambda: answered(Keep.FILE),
        ),
        (translate("questions", "Cancel"), roles.RejectRole, None),
    )


def ask_to_save(
    parent: QWidget, path: Path, save: Callable[[], None], leave: Callable[[], None]
) -> QMessageBox:
    """Save the text file before leaving the book? The work is kept either way."""
    box = _box(
        parent,
        translate("questions", "Save the corrected text to {file}?").format(file=path.name),
        translate(
            "questions",
            "Your work is kept either way: it is all in the .proof file, and you go on from there "
            "when you open the book again.",
        ),
    )
    box.setIcon(QMessageBox.Icon.Question)
    roles = QMessageBox.ButtonRole
    return _ask(
        box,
        (translate("questions", "Save"), roles.AcceptRole, save),
        (translate("questions", "Don't save"), roles.DestructiveRole, leave),
        (translate("questions", "Cancel"), roles.RejectRole, None),
    )


def _box(parent: QWidget | None, heading: str, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setWindowTitle("Proofreader")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(heading)
    box.setInformativeText(text)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    FocusRing(box)
    return box


def _ask(box: QMessageBox, *answers: _Answer) -> QMessageBox:
    """Open the box; the first answer is that of Enter, one that rejects that of Escape."""
    deeds: dict[QPushButton, Callable[[], None] | None] = {}
    for text, role, deed in answers:
        button = box.addButton(text, role)
        deeds[button] = deed
        if role is QMessageBox.ButtonRole.RejectRole or len(answers) == 1:
            box.setEscapeButton(button)
    box.setDefaultButton(next(iter(deeds)))

    def answer(button: QPushButton) -> None:
        deed = deeds.get(button)
        if deed is not None:
            deed()

    box.buttonClicked.connect(answer)
    box.open()
    return box

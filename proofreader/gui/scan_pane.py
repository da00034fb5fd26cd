"""The image of the page that one is on, beside or above the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from proofreader.gui.commands import Command
from proofreader.gui.scan_loader import ScanThread
from proofreader.gui.scan_look import Fit
from proofreader.gui.scan_tools import ScanTools
from proofreader.gui.scan_view import ScanView
from proofreader.scans.aligning import align

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from proofreader.gui.scan_wishes import PageImage


class ScanPane(QWidget):
    """Shows one page, or says why there is none to be seen.

    Signals:
        images_wanted: The volunteer wants to choose images for the pages.
        came_up: The pane can be seen now.
    """

    images_wanted = Signal()
    came_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.thread_of_images = ScanThread(align, self)
        self.view = ScanView(self.thread_of_images, self)
        self.tools = ScanTools(self.view, self)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setAccessibleDescription(self.tr("State of the page image"))
        self._choose = QPushButton(self.tr("Choose page images…"), self)
        self._choose.setAutoDefault(False)
        self._choose.clicked.connect(self.images_wanted)
        self._told = QWidget(self)
        """With the words, and the button for images."""
        self._stack = QStackedWidget(self)
        self._lay_out()
        self.show_no_images()

    def deeds(self) -> dict[Command, Callable[[], object]]:
        """What the commands about page images do."""
        view, tools = self.view, self.tools
        return {
            Command.SCAN_LARGER: lambda: view.zoom_by(1),
            Command.SCAN_SMALLER: lambda: view.zoom_by(-1),
            Command.SCAN_WIDTH: lambda: tools.fit(Fit.WIDTH),
            Command.SCAN_HEIGHT: lambda: tools.fit(Fit.HEIGHT),
            Command.SCAN_LINE: lambda: tools.fit(Fit.LINE),
            Command.SCAN_TURN: view.turn,
            Command.SCAN_INVERT: tools.invert,
            Command.SCAN_TONE: tools.toggle_tone,
            Command.SCAN_LENS: tools.magnify,
        }

    def show_page(self, page: PageImage, name: str) -> None:
        """Show a page."""
        self.view.show_page(page)
        self.view.describe(
            self.tr("Page {name}; a click goes to its place in the text").format(name=name)
        )
        self.tools.show_name(name)
        self._turn_to(self.view)

    def show_loading(self, name: str) -> None:
        """Say quietly that a page is being opened; the tools stay, so that nothing jumps."""
        words = self.tr("Page {name} is being opened …").format(name=name)
        self.view.show_page(None, words)
        self.view.describe(words)
        self.tools.show_name(name)
        self._turn_to(self.view)

    def show_error(self, sentence: str) -> None:
        """Say why a page cannot be shown."""
        self._say(sentence)

    def show_no_image(self, name: str) -> None:
        """Say that a page of a book with images has none."""
        self._say(self.tr("Page {name} has no image.").format(name=name))

    def show_no_images(self) -> None:
        """Say that there are no images, and how they are brought in."""
        self._say(
            self.tr(
                "There is no page image for this text. Put 001.png beside 001.txt and open their "
                "folder, or choose images for the pages."
            )
        )

    def minimumSizeHint(self) -> QSize:
        """The rows of tools are never cut off, and a little of the page is seen."""
        hint = super().minimumSizeHint()
        if not self.tools.isHidden():
            tools = self.tools.heightForWidth(max(self.width(), hint.width()))
            page = self.view.minimumSizeHint().height()
            hint.setHeight(max(hint.height(), tools + page + 3))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has the tools in other rows."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that a page can be seen."""
        super().showEvent(event)
        self.came_up.emit()

    def _say(self, words: str) -> None:
        self.view.show_page(None)
        self._words.setText(words)
        self.tools.show_name("")
        self._turn_to(self._words)

    def _turn_to(self, content: QWidget) -> None:
        """Show the view or the words, and let the keyboard go there."""
        is_page = content is self.view
        focused = self.focusProxy()
        had_focus = focused is not None and focused.hasFocus()
        policy = QSizePolicy.Policy
        height = policy.Ignored if is_page else policy.Preferred  # a page needs less than the words
        self._told.setSizePolicy(policy.Preferred, height)
        self._stack.setCurrentIndex(1 if is_page else 0)
        self.tools.setVisible(is_page)
        self.setFocusProxy(content)
        if had_focus:
            content.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._told)
        column.setContentsMargins(16, 8, 16, 16)
        column.addStretch()
        column.addWidget(self._words)
        column.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self._stack.addWidget(self._told)
        self._stack.addWidget(self.view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3, 0, 3, 3)  # for the focus ring
        whole.setSpacing(0)
        whole.addWidget(self.tools)
        whole.addWidget(self._stack, 1)

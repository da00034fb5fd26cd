"""Text in the middle, the panes round it: movable, and each where the volunteer wants it.

A `QMainWindow` inside the window gives docks for nothing; this file says which there are, what the
usual layout is, how the keyboard goes from one to the next, and what of it all is remembered.
"""

from __future__ import annotations

from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QStyle, QWidget

from proofreader.gui.commands import Command
from proofreader.gui.pane import Pane

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from PySide6.QtGui import QAction, QPaintEvent, QResizeEvent, QShowEvent

_Area = Qt.DockWidgetArea

_VERSION = 1
"""Of what `saveState` writes; grows when there are other panes than before."""

_NARROWEST_QUEUE, _WIDEST_QUEUE = 420, 580
"""The room that queue and card have at first, in pixels, on a small and on a large screen."""

_SCAN_PART = 0.4
"""Of the height, for a page image above the text."""

_ROUND = (_Area.LeftDockWidgetArea, _Area.TopDockWidgetArea, _Area.RightDockWidgetArea,
          _Area.BottomDockWidgetArea)  # fmt: skip
"""The sides, in the order in which a pane goes round them."""


class Place(Enum):
    """The panes, in the order of the keyboard; the value is what the settings remember."""

    PAGES = "pages"
    TEXT = "text"
    QUEUE = "queue"
    SCAN = "scan"
    STRIP = "strip"
    """What is said below it all, where there is something."""


_USUAL_SIDES = {
    Place.PAGES: _Area.LeftDockWidgetArea,
    Place.QUEUE: _Area.RightDockWidgetArea,
    Place.SCAN: _Area.TopDockWidgetArea,
}
_NO_IMAGES = "no-scan"
"""What the settings remember where page images are not wanted, even if there are some."""
_USUAL = frozenset({Place.PAGES, Place.QUEUE})
"""The panes that are seen at first."""


class Panes(QMainWindow):
    """The text and its panes.

    Args:
        stops: What stands in the middle, and the strip below it all.
        focus: For each place what puts the keyboard there.
        parent: Where all this lies in.
    """

    def __init__(
        self,
        stops: Mapping[Place, QWidget],
        focus: Mapping[Place, Callable[[], None]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Widget)  # the constructor makes it a window in any case
        options = QMainWindow.DockOption
        self.setDockOptions(options.AllowNestedDocks | options.AllowTabbedDocks)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        # The sides reach to the corners, so that a page image lies above the text alone.
        self.setCorner(Qt.Corner.TopLeftCorner, _Area.LeftDockWidgetArea)
        self.setCorner(Qt.Corner.BottomLeftCorner, _Area.LeftDockWidgetArea)
        self.setCorner(Qt.Corner.TopRightCorner, _Area.RightDockWidgetArea)
        self.setCorner(Qt.Corner.BottomRightCorner, _Area.RightDockWidgetArea)
        self.setCentralWidget(stops[Place.TEXT])
        self._stops = dict(stops)
        self._focus = focus
        self._panes: dict[Place, Pane] = {}
        self._wanted = set(_USUAL)
        self._has_pages = False
        self._has_images = False
        self._refuses_images = False
        """Whether the volunteer has put the page image away, though there was one."""
        self._toggles: Mapping[Place, QAction] = {}
        self._is_usual = True

    def add(self, place: Place, content: QWidget, title: str) -> None:
        """Put ``content`` into a pane of its own at its usual side."""
        pane = Pane(place.value, title, content, self)
        pane.put_away.connect(lambda: self._want(place, wanted=False))
        self._panes[place] = self._stops[place] = pane
        self.addDockWidget(_USUAL_SIDES[place], pane)
        self._show()

    def pane(self, place: Place) -> Pane:
        """The pane of a place."""
        return self._panes[place]

    def set_toggles(self, toggles: Mapping[Place, QAction]) -> None:
        """Have these actions checked as long as their pane is wanted."""
        self._toggles = toggles
        for action in toggles.values():
            action.setCheckable(True)
        self._show()

    def toggle(self, place: Place) -> None:
        """Show a pane, or put it away."""
        wanted = not self._is_wanted(place)
        self._want(place, wanted=wanted)
        if wanted and not self._panes[place].isHidden():
            self._focus[place]()

    def show_pages(self, *, has_several: bool) -> None:
        """Show the pages where there are several, if they are wanted."""
        if has_several is not self._has_pages:
            self._has_pages = has_several
            self._show()

    def show_scan(self, *, has_images: bool) -> None:
        """Show the page image of a book that has some, unless the volunteer put it away."""
        if has_images is not self._has_images:
            self._has_images = has_images
            self._show()

    def step(self, way: int) -> None:
        """Put the keyboard into the next place that can be seen; with ``way`` -1 the one before."""
        places = [place for place in Place if self._is_seen(place)]
        here = self._place_of_focus()
        at = places.index(here) if here in places else -1 if way > 0 else 0
        self._focus[places[(at + way) % len(places)]]()

    def move_focused(self) -> None:
        """Move the pane that has the keyboard to the next side."""
        place = self._place_of_focus()
        pane = self._panes.get(place) if place is not None else None
        if place is not None and pane is not None:
            side = self.dockWidgetArea(pane)
            at = _ROUND.index(side) if side in _ROUND else -1
            pane.setFloating(False)
            self.addDockWidget(_ROUND[(at + 1) % len(_ROUND)], pane)
            self._give_keyboard(place)

    def float_focused(self) -> None:
        """Give the pane that has the keyboard a window of its own, or take that away."""
        place = self._place_of_focus()
        pane = self._panes.get(place) if place is not None else None
        if place is not None and pane is not None:
            pane.setFloating(not pane.isFloating())
            self._give_keyboard(place)

    def arrange_as_usual(self) -> None:
        """Put everything where it is at first; the keyboard stays where it is seen."""
        here = self._place_of_focus()
        self._wanted = set(_USUAL)
        self._refuses_images = False
        for place, pane in self._panes.items():
            pane.setFloating(False)
            self.addDockWidget(_USUAL_SIDES[place], pane)
        self._is_usual = True
        self._show()
        self._share_as_usual()
        if here is not None:
            self._focus[here if self._is_seen(here) else Place.QUEUE]()

    def state(self) -> tuple[QByteArray, QByteArray]:
        """Where the panes are, and which of them are wanted, for the settings."""
        names = [place.value for place in self._wanted]
        if self._refuses_images:
            names.append(_NO_IMAGES)
        wanted = ",".join(sorted(names))
        return self.saveState(_VERSION), QByteArray(wanted.encode())

    def restore(self, state: QByteArray, wanted: QByteArray) -> None:
        """Arrange the panes as they were; as usual if there is nothing to go by."""
        if self.restoreState(state, _VERSION):
            names = bytes(wanted.data()).decode(errors="replace").split(",")
            self._wanted = {place for place in self._panes if place.value in names}
            self._refuses_images = _NO_IMAGES in names
            self._is_usual = False
            self._show()
        else:
            self.arrange_as_usual()

    def showEvent(self, event: QShowEvent) -> None:
        """Share the room once its size is known."""
        super().showEvent(event)
        if self._is_usual:
            QTimer.singleShot(0, self, self._share_as_usual)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a line between panes: with high contrast all grounds are the same."""
        super().paintEvent(event)
        gap = self.style().pixelMetric(QStyle.PixelMetric.PM_DockWidgetSeparatorExtent)
        painter = QPainter(self)
        painter.setPen(self.palette().mid().color())
        for pane in self._panes.values():
            if pane.isVisible() and not pane.isFloating():
                out = gap // 2 + 1
                painter.drawRect(pane.geometry().adjusted(-out, -out, out - 1, out - 1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have titles only where there is room for them."""
        super().resizeEvent(event)
        for pane in self._panes.values():
            pane.fit(event.size().height())

    def _want(self, place: Place, *, wanted: bool) -> None:
        had_focus = self._place_of_focus() is place
        (self._wanted.add if wanted else self._wanted.discard)(place)
        if place is Place.SCAN:
            self._refuses_images = not wanted
        self._show()
        if had_focus and not wanted:
            self._focus[Place.TEXT]()

    def _show(self) -> None:
        """Show what is wanted and makes sense, and tick it in the menu."""
        for place, pane in self._panes.items():
            makes_sense = self._has_pages or place is not Place.PAGES
            pane.setVisible(self._is_wanted(place) and makes_sense)
        for place, action in self._toggles.items():
            action.setChecked(self._is_wanted(place))

    def _is_wanted(self, place: Place) -> bool:
        if place is Place.SCAN and self._has_images and not self._refuses_images:
            return True
        return place in self._wanted

    def _share_as_usual(self) -> None:
        if not self._is_usual:
            return
        self._is_usual = not self.isVisible()
        width = self.width()
        least = self._panes[Place.QUEUE].minimumSizeHint().width()
        queue = max(least, min(_WIDEST_QUEUE, max(_NARROWEST_QUEUE, width * 3 // 10)))
        pages = self._panes[Place.PAGES]
        sides: list[QDockWidget] = [pages, self._panes[Place.QUEUE]]
        room = pages.sizeHint().width()
        self.resizeDocks(sides, [room, queue], Qt.Orientation.Horizontal)
        scan: list[QDockWidget] = [self._panes[Place.SCAN]]
        self.resizeDocks(scan, [round(self.height() * _SCAN_PART)], Qt.Orientation.Vertical)

    def _is_seen(self, place: Place) -> bool:
        stop = self._stops[place]
        return not stop.isHidden() and not stop.visibleRegion().isEmpty()

    def _place_of_focus(self) -> Place | None:
        focused = QApplication.focusWidget()
        around = set(_around(focused)) if focused is not None else set()
        return next((place for place, stop in self._stops.items() if stop in around), None)

    def _give_keyboard(self, place: Place) -> None:
        """Bring the keyboard back into a pane: moving it took that away."""
        self._panes[place].show()
        self._panes[place].window().activateWindow()
        self._focus[place]()


def _around(widget: QWidget | None) -> Iterator[QWidget]:
    while widget is not None:
        yield widget
        widget = widget.parentWidget()


TOGGLES = {
    Command.PAGES_PANE: Place.PAGES,
    Command.QUEUE_PANE: Place.QUEUE,
    Command.SCAN_PANE: Place.SCAN,
}
"""The commands that show a pane or put it away."""


def pane_deeds(panes: Panes) -> dict[Command, Callable[[], object]]:
    """What the commands about panes do."""
    return {
        **{command: partial(panes.toggle, place) for command, place in TOGGLES.items()},
        Command.NEXT_PANE: partial(panes.step, 1),
        Command.BACK_PANE: partial(panes.step, -1),
        Command.MOVE_PANE: panes.move_focused,
        Command.FLOAT_PANE: panes.float_focused,
        Command.USUAL_LAYOUT: panes.arrange_as_usual,
    }

"""How large a page has to be to fill the pane with its width, its height, or one of its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proofreader.gui.scan_look import ZOOMS, Fit

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF, QSize

    from proofreader.gui.scan_look import ScanLook
    from proofreader.gui.scan_stance import Stance

_LINE_SIDE = 0.02
"""Beside the line that fills the pane, as a part of it."""

_SMALLEST = 0.01
"""What fits may be smaller than what can be chosen: a large page in a low pane."""


def fitting(look: ScanLook, flat: Stance, line: QRectF | None, room: QSize, bar: int) -> float:
    """The size of the page, in pixels of the window for one of the image.

    It goes by the room that there is without scroll bars, and by which of them there will be: by
    the room that is left at the moment, bars could come and go for ever.

    Args:
        look: What is to fill the pane.
        flat: The page as it is turned, in its own size.
        line: The current line, in pixels of the image.
        room: Of the pane, without scroll bars.
        bar: The thickness of one of these.
    """
    wide, high = flat.turned_size
    match look.fit:
        case Fit.WIDTH:
            zoom = room.width() / wide
            if high * zoom > room.height():
                zoom = (room.width() - bar) / wide
        case Fit.HEIGHT:
            zoom = room.height() / high
            if wide * zoom > room.width():
                zoom = (room.height() - bar) / high
        case Fit.LINE:
            width = flat.onto(line).width() if line is not None else wide
            zoom = (room.width() - bar) / max(1.0, width * (1 + 2 * _LINE_SIDE))
        case Fit.NOTHING:
            zoom = look.zoom
    return min(ZOOMS[1], max(_SMALLEST, zoom))

"""The words around a finding in large type, with the fault marked in more ways than by colour.

In the card it is a line or two, and what there is no room for is left away on both sides, word by
word, never the fault. In the focus layout it is as many lines of the text as there is room for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from proofreader.gui.theme import book_font, theme_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.gui.wording import Spot

_ELLIPSIS = "…"
_LINE_BREAK = "\N{LINE SEPARATOR}"
"""What breaks a line of a text layout."""
_NARROWEST = 40
"""Fewer pixels are taken for so many: a widget that was not laid out yet has none."""
_CORNER = 4.0
_MARGIN = 4
"""Above and below, in pixels: room for the frame round the fault."""


class _Lines(NamedTuple):
    """Words that are laid out."""

    layout: QTextLayout
    start: int
    """Where the fault begins, in UTF-16 units."""
    length: int
    first: int = 0
    """The first line that is in sight."""

    @property
    def top(self) -> float:
        """Where the first line in sight begins, in pixels."""
        return self.layout.lineAt(self.first).y() if self.layout.lineCount() else 0.0


def large_book_font(widget: QWidget, times: float) -> QFont:
    """The face of the book, so many times as large as the letters of ``widget``."""
    return book_font(times * QFontInfo(widget.font()).pointSizeF())


class FaultLine(QLabel):
    """Shows a spot; its `text` is the fault alone.

    Args:
        parent: The widget that it is in.
        times: The size of the letters, in those of the window.
        lines: How many lines there are at most, unless the fault needs more.
    """

    def __init__(self, parent: QWidget, times: float, lines: int) -> None:
        super().__init__(parent)
        self._times = times
        self._lines = lines
        self._spot: Spot | None = None
        self._is_struck = False
        self._laid_out: dict[object, _Lines] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleDescription(self.tr("What stands in the text"))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_spot(self, spot: Spot, *, is_struck: bool = False) -> None:
        """Show this from now on; what is struck out goes if the reading is taken."""
        self._spot, self._is_struck = spot, is_struck
        self._laid_out.clear()
        self.setText(spot.fault)
        self.setAccessibleName(f"{spot.before}{spot.fault}{spot.after}".strip())
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """As high as the lines that it takes."""
        lines = self._lines_in(width)
        return round(lines.layout.boundingRect().height()) + 2 * _MARGIN

    def sizeHint(self) -> QSize:
        """For the width that it has."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """It takes whatever width there is."""
        return QSize(_NARROWEST, self.heightForWidth(self.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint frame and words."""
        lines = self._lines_in(self.width())
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = QPointF(0, _MARGIN - lines.top)
        if self._has_words_around():
            painter.setPen(QPen(QColor(theme.current_ring), 1.5))
            painter.setBrush(QColor(theme.current_tint))
            for box in _boxes(lines):
                painter.drawRoundedRect(box.translated(at), _CORNER, _CORNER)
        clip = self._clip(lines)
        painter.setClipRect(clip)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        lines.layout.draw(painter, at, [], clip)  # without the lines out of sight
        painter.end()

    def _clip(self, _lines: _Lines) -> QRectF:
        """The part in which words are painted."""
        return QRectF(self.rect())

    def _has_words_around(self) -> bool:
        """Whether there is anything that the fault has to stand out from."""
        return self._spot is not None and bool(self._spot.before or self._spot.after)

    def _lines_in(self, width: int) -> _Lines:
        """The words as lines of ``width`` pixels; remembered until they change."""
        font = self._font()
        key = (width, self._height(), font.toString(), theme_of(self.palette()).ink)
        if key not in self._laid_out:
            self._laid_out[key] = self._fitted(font, max(_NARROWEST, width))
        return self._laid_out[key]

    def _height(self) -> int:
        """What of the widget's height the words go by, in pixels: here, nothing."""
        return 0

    def _font(self) -> QFont:
        return large_book_font(self, self._times)

    def _fitted(self, font: QFont, width: int) -> _Lines:
        """With as many words around as go into the lines that there are."""
        before, after = (self._spot.before, self._spot.after) if self._spot else ("", "")
        alone = self._laid("", "", font, width)
        if alone.layout.lineCount() > self._lines:
            return alone
        fitted = self._laid(before, after, font, width)
        for shorter in _shorter(before, after):
            if fitted.layout.lineCount() <= self._lines:
                break
            fitted = self._laid(*shorter, font, width)
        return fitted

    def _laid(self, before: str, after: str, font: QFont, width: int) -> _Lines:
        """The fault with these words around it, in lines."""
        fault = self._spot.fault if self._spot else ""
        layout = QTextLayout(before + fault + after, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        marked = QTextLayout.FormatRange()
        marked.start, marked.length = _units(before), _units(fault)
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.Bold)
        if self._has_words_around():
            look.setFontUnderline(not self._is_struck)
            look.setForeground(QColor(theme_of(self.palette()).ink))
        look.setFontStrikeOut(self._is_struck)
        marked.format = look
        layout.setFormats([marked])
        _break_lines(layout, width)
        return _Lines(layout, marked.start, marked.length)


class FaultLines(FaultLine):
    """Shows as many lines around the fault as there is room for, in a size of its own.

    The line breaks of the spot's words stay as they are.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, 1.0, 1)
        self._size = QFontInfo(self.font()).pointSizeF()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def set_font_size(self, size: float) -> None:
        """Show the words in ``size`` points from now on."""
        self._size = size
        self.updateGeometry()
        self.update()

    def heightForWidth(self, _width: int) -> int:
        """It takes whatever height there is."""
        return -1

    def sizeHint(self) -> QSize:
        """A few lines."""
        return QSize(self.width(), 5 * round(_line_height(self._font())))

    def minimumSizeHint(self) -> QSize:
        """One line."""
        return QSize(_NARROWEST, round(_line_height(self._font())) + 2 * _MARGIN)

    def _font(self) -> QFont:
        return book_font(self._size)

    def _clip(self, _lines: _Lines) -> QRectF:
        """No half lines."""
        height = _line_height(self._font()) * self._room(self._font())
        return QRectF(0, _MARGIN, self.width(), height + 1)

    def _height(self) -> int:
        """All of it: the fault is in the middle."""
        return self.height()

    def _room(self, font: QFont) -> int:
        """How many lines there is room for."""
        return max(1, int((self.height() - 2 * _MARGIN) / _line_height(font)))

    def _fitted(self, font: QFont, width: int) -> _Lines:
        """All lines, with that of the fault in the middle of those in sight."""
        before, after = (self._spot.before, self._spot.after) if self._spot else ("", "")
        whole = self._laid(
            before.replace("\n", _LINE_BREAK), after.replace("\n", _LINE_BREAK), font, width
        )
        count = whole.layout.lineCount()
        room = self._room(font)
        here = whole.layout.lineForTextPosition(whole.start).lineNumber()
        return whole._replace(first=max(0, min(here - (room - 1) // 2, count - room)))


def _line_height(font: QFont) -> float:
    layout = QTextLayout("x", font)
    _break_lines(layout, _NARROWEST)
    return layout.boundingRect().height()


def _units(text: str) -> int:
    """The length of ``text`` as Qt counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _break_lines(layout: QTextLayout, width: int) -> None:
    layout.beginLayout()
    height = 0.0
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()


def _boxes(lines: _Lines) -> Iterator[QRectF]:
    """A rectangle round the fault in each line that it is in."""
    end = lines.start + lines.length
    for number in range(lines.layout.lineCount()):
        line = lines.layout.lineAt(number)
        first = max(lines.start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            left, right = _x_of(line, first), _x_of(line, last)
            box = QRectF(left, line.y(), right - left, line.height())
            yield box.adjusted(-2, -1, 2, 1).intersected(
                QRectF(1, line.y() - 1, line.width() - 2, line.height() + 2)
            )


def _x_of(line: QTextLine, place: int) -> float:
    x, _ = cast("tuple[float, int]", line.cursorToX(place))  # PySide says only: an object
    return x


def _shorter(before: str, after: str) -> Iterator[tuple[str, str]]:
    """The words around with ever fewer of them, the longer side first, down to none."""
    left, right = before.split(), after.split()
    glue_before = before[-1:].isspace() or not before
    glue_after = after[:1].isspace() or not after
    while left or right:
        if len(" ".join(left)) >= len(" ".join(right)):
            del left[:1]
        else:
            del right[-1:]
        start = " ".join([_ELLIPSIS, *left]) + (" " if glue_before else "")
        end = (" " if glue_after else "") + " ".join([*right, _ELLIPSIS])
        yield start, end
    yield "", ""

"""The list of places where the new file has something else than the volunteer had made of the old.

Each is two lines: what one had done, and what is there now.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from proofreader.gui.merge_words import MergeWords
from proofreader.gui.rows import paint_ground
from proofreader.gui.slim_scroll_bar import SlimScrollBar
from proofreader.gui.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from proofreader.review.merging import Conflict

_Index = QModelIndex | QPersistentModelIndex
_PADDING = 8
_NOW = Qt.ItemDataRole.UserRole
"""What is there now."""


class ConflictsModel(QAbstractListModel):
    """The conflicts, in the order of the text."""

    def __init__(self, conflicts: Sequence[Conflict]) -> None:
        super().__init__()
        self._conflicts = conflicts
        self._words = MergeWords()

    def conflict(self, row: int) -> Conflict | None:
        """That of a row."""
        return self._conflicts[row] if 0 <= row < len(self._conflicts) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """One for each."""
        return 0 if parent.isValid() else len(self._conflicts)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """What the view asks for; to be displayed is what the volunteer had done."""
        conflict = self.conflict(index.row())
        if conflict is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words.had_changed(conflict)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._words.spoken(conflict)
            case _ if role == _NOW:
                return self._words.is_now(conflict)
            case _:
                return None


class ConflictsList(QListView):
    """The list.

    Signals:
        pointed: Another row is current.
    """

    pointed = Signal()

    def __init__(self, model: ConflictsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.conflicts = model
        self.setModel(model)
        self.setItemDelegate(_ConflictDelegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollBar(SlimScrollBar(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Places to look at"))
        self.setAccessibleDescription(self.tr("Enter goes to the place in the text"))
        self.setCurrentIndex(model.index(0))
        self.selectionModel().currentChanged.connect(lambda *_: self.pointed.emit())

    @property
    def current(self) -> Conflict | None:
        """The conflict of the current row."""
        return self.conflicts.conflict(self.currentIndex().row())


class _ConflictDelegate(QStyledItemDelegate):
    """Paints a row of two lines."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Two lines with room around them."""
        return QSize(200, 2 * option.fontMetrics.height() + 2 + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint what one had done, and below it, quieter, what is there now."""
        theme = theme_of(option.palette)
        painter.save()
        paint_ground(painter, QRectF(option.rect), option.state, theme)
        inner = QRectF(option.rect).adjusted(_PADDING + 4, _PADDING, -_PADDING, -_PADDING)
        height = option.fontMetrics.height()
        upper = QRectF(inner.left(), inner.top(), inner.width(), height)
        lower = QRectF(inner.left(), inner.bottom() - height, inner.width(), height)
        painter.setFont(option.font)
        metrics = QFontMetricsF(option.font)
        for line, role, ink in (
            (upper, Qt.ItemDataRole.DisplayRole, theme.ink),
            (lower, _NOW, theme.quiet_ink),
        ):
            painter.setPen(QColor(ink))
            words = metrics.elidedText(index.data(role), Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

"""The list of decisions: what each is about, and below that what was said, when and by whom.

What a row says is worked out when it is painted; only a search looks at all of them.
"""

from __future__ import annotations

from enum import Enum, IntEnum
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
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from proofreader.gui.decisions_words import DecisionWords
from proofreader.gui.rows import BEFORE, paint_ground
from proofreader.gui.slim_scroll_bar import SlimScrollBar
from proofreader.gui.theme import Theme, book_font, theme_of
from proofreader.gui.wording import from_a_word, kind_name
from proofreader.review.waivers import MutedKind, RefusedPlace, TrustedWord
from proofreader.text.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from proofreader.gui.wording import Spot
    from proofreader.review.waivers import Decision

_Index = QModelIndex | QPersistentModelIndex
_PADDING = 8
_LARGER = 1.15
"""The size of what it is about, in that of the window's letters."""
_REACH = 40
"""How many code points around a place are searched."""


class Role(IntEnum):
    """What else the model knows of a row."""

    DECISION = Qt.ItemDataRole.UserRole
    ABOUT = Qt.ItemDataRole.UserRole + 1


class Section(Enum):
    """Which decisions are shown."""

    ALL = "all"
    PLACES = "places"
    WORDS = "words"
    KINDS = "kinds"

    @property
    def types(self) -> tuple[type[Decision], ...]:
        """What its decisions are."""
        match self:
            case Section.ALL:
                return RefusedPlace, TrustedWord, MutedKind
            case Section.PLACES:
                return (RefusedPlace,)
            case Section.WORDS:
                return (TrustedWord,)
            case Section.KINDS:
                return (MutedKind,)


class DecisionsModel(QAbstractListModel):
    """The decisions of a section in which what is sought stands, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._words = DecisionWords()
        self._document = Document("")
        self._all: Sequence[Decision] = ()
        self._rows: Sequence[Decision] = ()
        self._section = Section.ALL
        self._sought = ""

    def show(self, document: Document, decisions: Sequence[Decision]) -> None:
        """Show these, of ``document``, from now on."""
        self._document, self._all = document, decisions
        self._sift()

    def choose(self, section: Section) -> None:
        """Show what is of ``section`` from now on."""
        self._section = section
        self._sift()

    def seek(self, words: str) -> None:
        """Show only decisions in which ``words`` stand, whatever their case; "" for all."""
        self._sought = words.strip().casefold()
        self._sift()

    def count(self, section: Section) -> int:
        """How many decisions there are of a section, whatever is sought."""
        return sum(isinstance(one, section.types) for one in self._all)

    def decision(self, row: int) -> Decision | None:
        """The decision of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, decision: Decision | None) -> int:
        """The row that is about the same as ``decision``; -1 if there is none."""
        if decision is None:
            return -1
        name = _name(decision)
        return next((row for row, one in enumerate(self._rows) if _name(one) == name), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """One for each decision that is shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """What the view asks for; to be displayed is what was said, when and by whom."""
        decision = self.decision(index.row())
        if decision is None:
            return None
        match role:
            case Role.DECISION:
                return decision
            case Role.ABOUT:
                return self._words.about(decision, self._document)
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._words.detail(decision, self._document)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._words.spoken(decision, self._document)
            case _:
                return None

    def _sift(self) -> None:
        self.beginResetModel()
        types, sought = self._section.types, self._sought
        rows: Iterable[Decision] = (one for one in self._all if isinstance(one, types))
        if sought:
            rows = (one for one in rows if sought in self._searched(one))
        self._rows = tuple(rows)
        self.endResetModel()

    def _searched(self, decision: Decision) -> str:
        """All that can be found of a decision."""
        if isinstance(decision, TrustedWord):
            return decision.word.casefold()
        if isinstance(decision, MutedKind):
            return kind_name(decision.kind).casefold()
        finding, span = decision.finding, decision.span
        around = finding.surface
        if span is not None:
            around = self._document.text[max(0, span.start - _REACH) : span.end + _REACH]
        words = " ".join(around.split())
        return f"{words} {kind_name(finding.kind)}".casefold()


class DecisionsList(QListView):
    """The list.

    Signals:
        pointed: What is chosen is different.
    """

    pointed = Signal()

    def __init__(self, model: DecisionsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.decisions = model
        self.setModel(model)
        self.setItemDelegate(_DecisionDelegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollBar(SlimScrollBar(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(self.tr("Decisions"))
        self.setAccessibleDescription(self.tr("Delete takes back what is chosen"))
        self.selectionModel().selectionChanged.connect(lambda *_: self.pointed.emit())
        model.modelReset.connect(self.pointed)

    @property
    def chosen(self) -> tuple[Decision, ...]:
        """The decisions that are selected, by row."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        found = map(self.decisions.decision, rows)
        return tuple(decision for decision in found if decision is not None)

    def point(self, row: int) -> None:
        """Make a row, or the nearest that there is, the current one."""
        last = self.decisions.rowCount() - 1
        self.setCurrentIndex(self.decisions.index(min(max(row, 0), last), 0))


class _DecisionDelegate(QStyledItemDelegate):
    """Paints a row of two lines."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Two lines with room around them."""
        upper = QFontMetricsF(_larger(option.font)).height()
        return QSize(200, int(upper + option.fontMetrics.height() + 2 + 2 * _PADDING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint what it is about with the words around, and below that what was said."""
        theme = theme_of(option.palette)
        painter.save()
        paint_ground(painter, QRectF(option.rect), option.state, theme)
        inner = QRectF(option.rect).adjusted(_PADDING + 4, _PADDING, -_PADDING, -_PADDING)
        upper = QRectF(inner)
        upper.setHeight(QFontMetricsF(_larger(option.font)).height())
        _paint_about(painter, upper, index.data(Role.ABOUT), _larger(option.font), theme)
        lower = QRectF(inner)
        lower.setTop(upper.bottom() + 2)
        painter.setFont(option.font)
        painter.setPen(QColor(theme.quiet_ink))
        detail = QFontMetricsF(option.font).elidedText(
            index.data(), Qt.TextElideMode.ElideRight, lower.width()
        )
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, detail)
        painter.restore()


def _larger(font: QFont) -> QFont:
    return book_font(font.pointSizeF() * _LARGER)


def _paint_about(painter: QPainter, line: QRectF, about: Spot, plain: QFont, theme: Theme) -> None:
    """The words around, with what it is about bold and never cut off by what comes before it."""
    bold = QFont(plain)
    bold.setBold(True)
    bold.setUnderline(bool(about.before or about.after))
    usual, strong = QFontMetricsF(plain), QFontMetricsF(bold)
    sides = Qt.TextElideMode
    fault = strong.elidedText(about.fault, sides.ElideMiddle, line.width())
    rest = line.width() - strong.horizontalAdvance(fault)
    before = usual.elidedText(about.before, sides.ElideLeft, min(rest, line.width() * BEFORE))
    before = from_a_word(before)
    rest -= usual.horizontalAdvance(before)
    after = usual.elidedText(about.after, sides.ElideRight, max(0.0, rest))
    place = line.left()
    painter.setPen(QColor(theme.ink))
    for piece, font, metrics in (
        (before, plain, usual),
        (fault, bold, strong),
        (after, plain, usual),
    ):
        painter.setFont(font)
        width = metrics.horizontalAdvance(piece)
        room = QRectF(place, line.top(), width + 2, line.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, piece)
        place += width


def _name(decision: Decision) -> tuple[object, ...]:
    """What a decision is known by, wherever it is about is now."""
    match decision:
        case RefusedPlace():
            return decision.finding.fingerprint, decision.finding.span, decision.when
        case TrustedWord():
            return (decision.word,)
        case MutedKind():
            return (decision.kind,)

r"""The book as it can be read and typed in.

The widget is only a view. What is typed into it becomes a `ChangeSet` of the book's own text and
goes to whoever listens to `typed`; what changes elsewhere comes back through `follow` as the
smallest edits. The book is never read back from the widget, which cannot tell ``\r\n`` from
``\n``; of what was typed, only the typed stretch itself is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QPalette,
    QTextBlock,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from proofreader.gui.choices import Face
from proofreader.gui.composing import Composing
from proofreader.gui.found_marks import FoundMarks
from proofreader.gui.line_numbers import LineNumbers
from proofreader.gui.marks import Between, Marks, nothing_between
from proofreader.gui.measure import MARGIN, MEASURE, margin_beside, measure_of
from proofreader.gui.page_rules import ends_page, paint_rules
from proofreader.gui.places import LINE_BREAK, Places, cuts_line_end, shown, typed_edit
from proofreader.gui.roomy_layout import RoomyLayout
from proofreader.gui.scrolling import scroll_to
from proofreader.gui.slim_scroll_bar import SlimScrollBar
from proofreader.gui.snapping import snapped
from proofreader.gui.theme import book_font
from proofreader.gui.visible_spaces import paint_spaces
from proofreader.review.separators import keeps_separators
from proofreader.text.document import PAGE_BREAK, Document
from proofreader.text.spans import ChangeSet, Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.text.findings import Finding


class TextView(QPlainTextEdit):
    """A view of one document, in which the volunteer types.

    Signals:
        typed: A `ChangeSet` that the volunteer has typed, pasted, cut or dropped.
        pointed: The code point that was clicked at.
        entered, left: The keyboard came to the text; Escape was pressed in it.
        refused: A page separator would have been changed.

    Attributes:
        found: The places that a search has found.
    """

    typed = Signal(object)
    entered = Signal()
    pointed = Signal(int)
    left = Signal()
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = Document("")
        self._measure = MEASURE
        self._places = Places("")
        self._newline = "\n"
        self._marks = Marks(self)
        self._composing = Composing(self)
        self._following = False
        self._reported: tuple[int, int] | None = None
        self._caret = (0, 0)
        """Anchor and position of the cursor before what Qt reports."""
        self._marking = QTimer(self)
        self._marking.setSingleShot(True)
        self._marking.setInterval(0)
        self._marking.timeout.connect(self._mark_visible)
        self._own_actions: tuple[QAction, ...] = ()
        self._numbers = LineNumbers(self)
        self.found = FoundMarks(self)
        self._shows_spaces = False
        self._layout = RoomyLayout(self.document(), Face().line_height, self._ends_page)
        self._set_up()
        self.blockCountChanged.connect(self._fit_measure)
        self.document().contentsChange.connect(self._report)
        self.document().contentsChanged.connect(self._tell)
        self.cursorPositionChanged.connect(self._note_caret)
        self.selectionChanged.connect(self._note_caret)

    def _set_up(self) -> None:
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.Base)  # the margins are paper, too
        self.setAutoFillBackground(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBar(SlimScrollBar(self))
        self.document().setDocumentLayout(self._layout)
        self.document().setDocumentMargin(6)
        self.setAccessibleName(self.tr("Text of the book"))
        self.setAccessibleDescription(
            self.tr("Type to correct by hand; Escape goes back to the queue")
        )

    @property
    def place(self) -> int:
        """Where the cursor is, in code points of the book."""
        return self._places.to_points(self.textCursor().position())

    @property
    def selection(self) -> Span:
        """What is selected, in code points of the book."""
        cursor = self.textCursor()
        return self._places.span_of(cursor.selectionStart(), cursor.selectionEnd())

    def show_document(self, document: Document, newline: str) -> None:
        """Show another book, in which a typed line break becomes ``newline``."""
        self._composing.drop()
        self._newline = newline
        self._marks.show(nothing_between, ())
        self._document = document
        self._places = Places(document.text)
        self._measure = measure_of(len(line.span) for line in document.lines)
        self._replace_all()
        self._fit_measure()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def follow(self, change: ChangeSet, document: Document) -> None:
        """Show ``document``, which ``change`` has made of the one shown so far."""
        if change and self._reported is None:
            self._composing.drop()
        before, places = self._document.text, self._places
        self._document = document
        self._places = places.after(change, document.text)
        if self._reported is not None:
            return  # it was typed here: the widget shows it already, and `_tell` makes sure
        if cuts_line_end(before, change, document.text):
            self._replace_all()
            return
        self._following = True
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for edit in reversed(change.edits):
            _write(cursor, places.to_units(edit.span.start), places.to_units(edit.span.end), edit)
        cursor.endEditBlock()
        self._following = False

    def mark(self, between: Between, *current: Finding) -> None:
        """Mark the findings ``between`` any two places, and the current more strongly."""
        self._marks.show(between, current)
        self._mark_visible()

    def reveal(self, span: Span) -> None:
        """Put the cursor before ``span`` and show it with lines around it."""
        self._composing.drop()
        cursor = self._cursor(Span(span.start, span.start))
        scroll_to(self, cursor, self._layout.line_height)
        self.setTextCursor(cursor)

    def select(self, span: Span) -> None:
        """Put the cursor there, with ``span`` selected."""
        self.reveal(span)
        self.setTextCursor(self._cursor(span))

    def set_font_size(self, size: float) -> None:
        """Show the book in ``size`` points."""
        self.setFont(book_font(size))
        self._fit_measure()

    def set_line_height(self, line_height: float) -> None:
        """Show the lines so far apart, in heights of the face."""
        self._layout.line_height = line_height
        self.document().markContentsDirty(0, self.document().characterCount())
        self._marking.start()

    def show_line_numbers(self, *, are_shown: bool) -> None:
        """Show the numbers of the lines, or put them away."""
        self._numbers.setVisible(are_shown)
        self._fit_measure()

    def show_spaces(self, *, are_shown: bool) -> None:
        """Show spaces and tabs by signs, or not."""
        self._shows_spaces = are_shown
        self.viewport().update()

    def set_menu_actions(self, *actions: QAction) -> None:
        """What the context menu offers before cut, copy and paste."""
        self._own_actions = actions

    def event(self, event: QEvent) -> bool:
        """Keep lines short; leave undo and redo to the window, which asks the session.

        The margins are set before Qt shares out a new size: done later, while Qt lays the text
        out, the lines keep the width that they had in between.
        """
        kinds = QEvent.Type
        self._composing.heed(event)
        if event.type() in {kinds.Resize, kinds.PaletteChange, kinds.FontChange}:
            self._fit_measure()
            self._marking.start()
        elif event.type() == kinds.FocusIn:
            self.entered.emit()
        elif event.type() == kinds.ShortcutOverride and isinstance(event, QKeyEvent):
            standard = QKeySequence.StandardKey
            if event.matches(standard.Undo) or event.matches(standard.Redo):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; a soft line break becomes a real one, because a text file has no other."""
        if event.matches(QKeySequence.StandardKey.InsertLineSeparator):
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Compose, or write what was composed."""
        may_go = keeps_separators(self._document, ChangeSet((Edit(self.selection, ""),)))
        super().inputMethodEvent(self._composing.sifted(event, may_go=may_go))
        self._composing.settle()
        self._marking.start()

    def viewportEvent(self, event: QEvent) -> bool:
        """Take a click for one on the nearest line, and tell where a plain one went."""
        if not isinstance(event, QMouseEvent):
            return super().viewportEvent(event)
        is_taken = super().viewportEvent(snapped(event, self))
        is_click = event.type() == QEvent.Type.MouseButtonRelease
        if is_click and event.button() is Qt.MouseButton.LeftButton and not self.selection:
            self.pointed.emit(self.place)
        return is_taken

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text; a file that is dropped is for the window to open."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop; a page break that comes with it is a line break here."""
        if PAGE_BREAK in source.text():
            plain = QMimeData()
            plain.setText(source.text().replace(PAGE_BREAK, "\n"))
            source = plain
        super().insertFromMimeData(source)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, with our undo in the place of the widget's."""
        menu = self.createStandardContextMenu()
        standard = menu.actions()
        for action in standard:
            if action.objectName() in {"edit-undo", "edit-redo"}:
                menu.removeAction(action)
        rest = menu.actions()
        if rest:
            menu.insertActions(rest[0], list(self._own_actions))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll, then mark what came into the window.

        Not at once: Qt lays out lines, and thereby scrolls, in the midst of taking selections.
        """
        super().scrollContentsBy(dx, dy)
        self._marking.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, and a frame round the current finding: colour is never the only mark."""
        super().paintEvent(event)
        if self._shows_spaces:
            paint_spaces(self, self.visible_blocks())
        paint_rules(self, self.visible_blocks(), self._document, self._places)
        self.found.paint(self._document.text, self._places)
        self._marks.paint(self._places)

    def _report(self, at: int, removed: int, _added: int) -> None:
        """Qt changed something: ``removed`` units at ``at`` are now others."""
        if not self._following:
            self._reported = at, removed

    def _tell(self) -> None:
        """Tell what was typed; only now, because during the report the layout is out of date."""
        if self._following or self._reported is None:
            return
        before, edit = self._document, self._typed(*self._reported)
        if not keeps_separators(before, ChangeSet((edit,))):
            self._take_back(*self._reported)
            self.refused.emit()
        elif edit.text or edit.span:
            self.typed.emit(ChangeSet((edit,)))
            was_refused = self._document is before  # the disk is full
            # "\r" and "\n" that came together are one line end now.
            has_joined = self._places.length != self.document().characterCount() - 1
            if was_refused or has_joined:
                self._replace_all()
        self._reported = None
        self._note_caret()
        self._mark_visible()

    def _typed(self, at: int, removed: int) -> Edit:
        span, cursor = self._changed(at, removed)
        return typed_edit(self._document.text, span, cursor.selectedText(), self._newline)

    def _take_back(self, at: int, removed: int) -> None:
        """Show again what stood where Qt reports a change, and the cursor where it was."""
        span, cursor = self._changed(at, removed)
        self._following = True
        self._composing.drop()
        cursor.insertText(shown(span.of(self._document.text)))
        self._following = False
        anchor, position = self._caret
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _changed(self, at: int, removed: int) -> tuple[Span, QTextCursor]:
        """What Qt reports to be changed: its place in the book, and what stands there now."""
        # Qt counts the end of the last line as well when everything is replaced.
        length = self._places.length
        span = self._places.span_of(at, min(at + removed, length))
        start, end = self._places.to_units(span.start), self._places.to_units(span.end)
        grown = self.document().characterCount() - 1 - length
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end + grown, QTextCursor.MoveMode.KeepAnchor)
        return span, cursor

    def _note_caret(self) -> None:
        if self._reported is None:
            cursor = self.textCursor()
            self._caret = cursor.anchor(), cursor.position()

    def _ends_page(self, block: QTextBlock) -> bool:
        return ends_page(block, self._document.text, self._places)

    def visible_blocks(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        """The paragraphs in the window, each with its place there."""
        block, top = self.firstVisibleBlock(), self.contentOffset().y()
        left, bottom = self.contentOffset().x(), self.viewport().height()
        while block.isValid() and top < bottom:
            room = self.blockBoundingRect(block)
            yield block, QRectF(left, top, self.viewport().width() - left, room.height())
            top += room.height()
            block = block.next()

    def _replace_all(self) -> None:
        """Show the document anew, changing only what differs, so that the view stays put."""
        whole = QTextCursor(self.document())
        whole.select(QTextCursor.SelectionType.Document)
        stands = whole.selectedText()
        target = shown(self._document.text)
        self._following = True
        if stands:
            places = Places(stands)
            edit = Edit(Span(0, len(stands)), target).trimmed(stands)
            start, end = places.to_units(edit.span.start), places.to_units(edit.span.end)
            _write(whole, start, end, edit)
        else:
            self.setPlainText(target.replace(LINE_BREAK, "\n"))
        self._following = False

    def _cursor(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._places.to_units(span.start))
        cursor.setPosition(self._places.to_units(span.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _fit_measure(self) -> None:
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        side = margin_beside(self.fontMetrics(), room, self._measure)
        self.setViewportMargins(max(side, self._numbers.room), MARGIN // 2, side, 0)
        self._numbers.put_beside()

    def _mark_visible(self) -> None:
        blocks = [block for block, _ in self.visible_blocks()] or [self.firstVisibleBlock()]
        first, last = blocks[0], blocks[-1]
        end = min(last.position() + last.length(), self._places.length)
        marked = self._marks.selections(self._places, first.position(), end)
        self.setExtraSelections(self._composing.in_place(marked))
        self.viewport().update()


def _write(cursor: QTextCursor, start: int, end: int, edit: Edit) -> None:
    """Put the edit's text in the place of some units."""
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(shown(edit.text))

"""The row above a page image: which page it is, and what can be done with it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from proofreader.gui.flow_layout import FlowLayout
from proofreader.gui.scan_glyphs import (
    GlyphButton,
    paint_height,
    paint_inverted,
    paint_larger,
    paint_lens,
    paint_line,
    paint_smaller,
    paint_tone,
    paint_turn,
    paint_width,
)
from proofreader.gui.scan_look import TONES, Fit, Tone
from proofreader.gui.status import ShortLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from proofreader.gui.scan_view import ScanView

_GAP = 4
_SLIDER_LINES = 4
"""How wide a slider is, in heights of a line."""
_STEP = 5
"""How far an arrow moves a slider, in the hundredths that it counts in."""


class ScanTools(QWidget):
    """Buttons that do what they say to one view, and show how it stands.

    Args:
        view: What they are for.
        parent: Where the row is.
    """

    def __init__(self, view: ScanView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._page_name = ""
        self._words = ShortLabel(self)
        self._words.setAccessibleDescription(self.tr("The page, and how large it is seen"))
        self._row = FlowLayout(_GAP, first_grows=True)
        self._row.addWidget(self._words)
        self._fits: dict[Fit, GlyphButton] = {}
        self._add(paint_smaller, self.tr("Smaller page image"), lambda: view.zoom_by(-1))
        self._add(paint_larger, self.tr("Larger page image"), lambda: view.zoom_by(1))
        for fit, paint, name in (
            (Fit.WIDTH, paint_width, self.tr("Page as wide as the pane")),
            (Fit.HEIGHT, paint_height, self.tr("Page as high as the pane")),
            (Fit.LINE, paint_line, self.tr("Line as wide as the pane")),
        ):
            self._fits[fit] = self._add(paint, name, partial(self.fit, fit))
            self._fits[fit].setCheckable(True)
        self._add(paint_turn, self.tr("Turn by a quarter"), view.turn)
        self._inverted = self._add(paint_inverted, self.tr("White on black"), self.invert)
        self._tone = self._add(paint_tone, self.tr("Brightness and contrast"), self.toggle_tone)
        self._lens = self._add(paint_lens, self.tr("Magnifier"), self.magnify)
        for button in (self._inverted, self._tone, self._lens):
            button.setCheckable(True)
        self._toning = QWidget(self)
        self._sliders = self._add_sliders()
        self._lay_out()
        view.looked.connect(lambda _look: self.refresh())
        view.laid.connect(self.refresh)
        self.refresh()

    def show_name(self, name: str) -> None:
        """Show which page it is."""
        self._page_name = name
        self.refresh()

    def refresh(self) -> None:
        """Show how the view stands."""
        look = self._view.look
        size = self.tr("{percent} %").format(
            percent=QLocale().toString(round(self._view.zoom * 100))
        )
        parts = [self._page_name, size if self._view.page is not None else ""]
        self._words.setText(" · ".join(part for part in parts if part))
        for fit, button in self._fits.items():
            button.setChecked(look.fit is fit)
        self._inverted.setChecked(look.tone.is_inverted)
        self._tone.setChecked(not self._toning.isHidden())
        self._lens.setChecked(not self._view.lens.isHidden())
        for slider, value in zip(
            self._sliders, (look.tone.brightness, look.tone.contrast), strict=True
        ):
            with QSignalBlocker(slider):  # it is not moved by anybody
                slider.setValue(value)

    def fit(self, fit: Fit) -> None:
        """Have this fill the pane."""
        self._view.set_look(replace(self._view.look, fit=fit))
        self.refresh()

    def invert(self) -> None:
        """White on black, or as it is again."""
        tone = self._view.look.tone
        self._show_tone(replace(tone, is_inverted=not tone.is_inverted))

    def magnify(self) -> None:
        """Show the magnifier, or put it away."""
        self._view.magnify(is_on=self._view.lens.isHidden())
        self.refresh()

    def toggle_tone(self) -> None:
        """Show the sliders of brightness and contrast, with the keyboard in them, or not."""
        is_shown = self._toning.isHidden()
        had_focus = any(part.hasFocus() for part in self._toning.findChildren(QWidget))
        self._toning.setVisible(is_shown)
        if is_shown:
            self._sliders[0].setFocus()
        elif had_focus:
            self._view.setFocus()
        self.refresh()

    def _add(
        self, paint: Callable[[QPainter, QRectF], None], name: str, deed: Callable[[], object]
    ) -> GlyphButton:
        button = GlyphButton(paint, name, self)
        button.clicked.connect(lambda *_: deed())
        self._row.addWidget(button)
        return button

    def _add_sliders(self) -> tuple[QSlider, QSlider]:
        row = FlowLayout(4 * _GAP)
        self._toning.setLayout(row)
        sliders = []
        for name in (self.tr("Brightness"), self.tr("Contrast")):
            pair = QWidget(self._toning)
            slider = QSlider(Qt.Orientation.Horizontal, pair)
            slider.setRange(*TONES)
            slider.setSingleStep(_STEP)
            slider.setPageStep(4 * _STEP)
            slider.setAccessibleName(name)
            slider.setMinimumWidth(_SLIDER_LINES * self.fontMetrics().height())
            slider.valueChanged.connect(self._set_tone)
            line = QHBoxLayout(pair)
            line.setContentsMargins(3, 3, 3, 3)  # for the focus ring
            line.addWidget(QLabel(name, pair))
            line.addWidget(slider, 1)
            row.addWidget(pair)
            sliders.append(slider)
        usual = QPushButton(self.tr("As it is"), self._toning)
        usual.setAutoDefault(False)
        usual.clicked.connect(lambda: self._show_tone(Tone()))
        row.addWidget(usual)
        self._toning.hide()
        return sliders[0], sliders[1]

    def _set_tone(self) -> None:
        brightness, contrast = (slider.value() for slider in self._sliders)
        tone = replace(self._view.look.tone, brightness=brightness, contrast=contrast)
        self._show_tone(tone)

    def _show_tone(self, tone: Tone) -> None:
        self._view.set_look(replace(self._view.look, tone=tone))

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 0, 8, _GAP)
        whole.setSpacing(_GAP)
        whole.addLayout(self._row)
        whole.addWidget(self._toning)

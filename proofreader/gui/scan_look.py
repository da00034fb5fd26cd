"""How the volunteer wants to see page images: as large as what, how light, turned inside out."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

SHADES = 256
"""The greys of a picture, from black to white."""

ZOOMS = (0.1, 8.0)
"""The smallest and the largest size, in pixels of the screen for one of the image."""

TONES = (-100, 100)
"""The least and the most of brightness and contrast; 0 is the image as it is."""

_BASE = 4.0
"""How many times as steep the greys are with all the contrast there is; a quarter with none."""


class Fit(Enum):
    """What of the page fills the pane; the value is what the settings remember."""

    WIDTH = "width"
    HEIGHT = "height"
    LINE = "line"
    NOTHING = "nothing"
    """The volunteer has chosen a size."""


@dataclass(frozen=True, slots=True)
class Tone:
    """What becomes of the greys."""

    brightness: int = 0
    """In the bounds of `TONES`."""
    contrast: int = 0
    """In the same bounds."""
    is_inverted: bool = False
    """White letters on black paper, which some eyes like better."""

    def table(self) -> list[int]:
        """What each of the 256 greys is shown as, as Qt writes colours."""
        _least, most = TONES
        steepness = _BASE ** (self.contrast / most)
        lift = self.brightness / most * (SHADES - 1)
        middle = (SHADES - 1) / 2
        shown = (round((grey - middle) * steepness + middle + lift) for grey in range(SHADES))
        clipped = (min(SHADES - 1, max(0, grey)) for grey in shown)
        return [
            0xFF000000 | 0x010101 * (SHADES - 1 - grey if self.is_inverted else grey)
            for grey in clipped
        ]


@dataclass(frozen=True, slots=True)
class ScanLook:
    """All of it, as the settings remember it."""

    fit: Fit = Fit.WIDTH
    zoom: float = 1.0
    """The size that was chosen, in the bounds of `ZOOMS`."""
    tone: Tone = field(default_factory=Tone)

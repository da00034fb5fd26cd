"""Images of every mode that files know, in the three that pages need.

These are black and white, grey, and colour. Scans come with 12 or 16 bits a pixel, as CMYK of a
print shop, with a palette or with alpha. Who looks at a page, finds its lines or has it read needs
none of that.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from PIL import Image

_PLAIN: Final = frozenset({"1", "L", "RGB"})
_DEEP: Final = frozenset({"I", "F", "I;16", "I;16L", "I;16B", "I;16N"})
_LIGHTNESS: Final = "LAB"
_BITS: Final = 8
_WHITEST: Final = 255
_BAND: Final = 512
"""Rows of black and white that are made grey at a time."""


def plain(image: Image.Image) -> Image.Image:
    """A loaded image in mode 1, L or RGB; what is transparent in it lies on white paper."""
    if image.has_transparency_data:
        return _on_white(image)
    if image.mode in _PLAIN:
        return image
    if image.mode in _DEEP:
        return _shallow(image)
    if image.mode == _LIGHTNESS:
        return image.getchannel(0)
    return image.convert("L" if _has_only_greys(image) else "RGB")


def shrunk(image: Image.Image, goal: tuple[int, int]) -> Image.Image:
    """A plain image in fewer pixels; black and white becomes grey.

    Whole numbers of pixels are made one first, which takes a tenth of the time that the rest does,
    and of black and white some rows at a time: all of a page in greys is eight times its file.
    """
    if image.mode == "1":
        step = max(1, min(image.width // goal[0], image.height // goal[1]))
        image = _grey_by_bands(image, step)
    if image.size == goal:
        return image
    return image.resize(goal, Image.Resampling.BICUBIC, reducing_gap=1)


def _grey_by_bands(image: Image.Image, step: int) -> Image.Image:
    """``step`` by ``step`` pixels of black and white as one grey one; at the edges, fewer."""
    small = Image.new("L", (-(-image.width // step), -(-image.height // step)))
    rows = max(1, _BAND // step) * step
    for top in range(0, image.height, rows):
        band = image.crop((0, top, image.width, min(image.height, top + rows))).convert("L")
        small.paste(band.reduce(step), (0, top // step))
    return small


def _has_only_greys(image: Image.Image) -> bool:
    """Whether its palette is one of greys, as scanners write images of 16 of them."""
    colours = image.getpalette() if image.mode == "P" else None
    return colours is not None and colours[::3] == colours[1::3] == colours[2::3]


def _on_white(image: Image.Image) -> Image.Image:
    mode = "L" if image.mode in {"1", "L", "LA", "La", "I;16"} else "RGB"
    layered = image.convert("LA" if mode == "L" else "RGBA")
    paper = Image.new(mode, image.size, "white")
    paper.paste(layered.convert(mode), mask=layered.getchannel("A"))
    return paper


def _shallow(image: Image.Image) -> Image.Image:
    """Eight bits of each pixel, so many from the top that the whitest just has room.

    A file of 16 bits a pixel often holds the 12 that the scanner has.
    """
    pixels = np.nan_to_num(np.asarray(image))
    whitest = float(pixels.max(initial=0))
    if image.mode == "F" and whitest <= 1:
        return Image.fromarray((pixels.clip(0, 1) * _WHITEST).astype(np.uint8))
    shift = max(0, int(whitest).bit_length() - _BITS)
    return Image.fromarray((pixels.clip(0, None) / 2**shift).clip(0, _WHITEST).astype(np.uint8))

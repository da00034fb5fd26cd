"""Detectors: one file a kind of fault. This is the table.

Most kinds are *proposed*, and ranking weighs the proposals by all that is known. Kinds that go by
the habits of the book or the rules of the trade are *remarked on*. A file has ``propose``,
``remark`` or both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proofreader.detectors import (
    apostrophe,
    control_character,
    dash,
    digit_in_word,
    double_mark,
    ellipsis,
    hyphenation,
    inconsistent,
    joined_words,
    letter_case,
    ligature_accent,
    line_noise,
    long_s,
    mark_spacing,
    markup,
    misread_word,
    missing_mark,
    page_furniture,
    paragraph_break,
    proofer_note,
    quotes,
    real_word,
    repeated_word,
    space,
    split_word,
    stray_mark,
    wrong_mark,
)

if TYPE_CHECKING:
    from proofreader.detectors.base import Detector, Remarker

DETECTORS: tuple[Detector, ...] = (
    misread_word.propose,
    digit_in_word.propose,
    real_word.propose,
    split_word.propose,
    joined_words.propose,
    hyphenation.propose,
    letter_case.propose,
    repeated_word.propose,
    apostrophe.propose,
    stray_mark.propose,
    mark_spacing.propose,
    missing_mark.propose,
    wrong_mark.propose,
    double_mark.propose,
    dash.propose,
)

REMARKERS: tuple[Remarker, ...] = (
    repeated_word.remark,
    mark_spacing.remark,
    letter_case.remark,
    control_character.remark,
    space.remark,
    ellipsis.remark,
    dash.remark,
    quotes.remark,
    ligature_accent.remark,
    long_s.remark,
    inconsistent.remark,
    page_furniture.remark,
    paragraph_break.remark,
    line_noise.remark,
    markup.remark,
    proofer_note.remark,
)

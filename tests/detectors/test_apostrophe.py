"""Apostrophes lost, moved or misread."""

from __future__ import annotations

import pytest

from proofreader.detectors.apostrophe import propose
from tests.detectors.pages import mended


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("they do n't know", "they don't know"),
        ("I 'll go", "I'll go"),
        ("it' s here", "it's here"),
        ("we ll go", "we'll go"),
        ("at ten o' clock", "at ten o'clock"),
        ("at ten o clock", "at ten o'clock"),
        ("at ten oclock", "at ten o'clock"),
        ("do n't, he said", "don't, he said"),
        ("it was Campbell s hat", "it was Campbell's hat"),
        ("it was the men\ns hats", "it was the men's\nhats"),
        ("dont go", "don't go"),
        ("I cant go", "I can't go"),
        ("at the coroners inquest", "at the coroner's inquest"),
        ('it is John"s hat', "it is John's hat"),
        ("they don*t know", "they don't know"),
        ("it is Tom'S hat", "it is Tom's hat"),
    ],
)
def test_proposes(read, printed, pack):
    assert printed in mended(propose, read, pack)


@pytest.mark.parametrize(
    "text",
    [
        "the ship 'Swift' came",
        "the house 'of the men",
        "many persons came there",
        "it is John's hat, don't go",
        "the workers' day",
        "'Tis true, and o'er the hill",
        "he said\n\n's the way",
        "He is as he was",
        "he said A, b, s",
        "",
    ],
)
def test_leaves_alone(text, pack):
    assert mended(propose, text, pack) == []

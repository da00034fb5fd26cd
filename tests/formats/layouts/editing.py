"""Changes at random of the text of a page, and what they may do to its file."""

from pathlib import Path

from hypothesis import strategies as st

from proofreader.text.rewriting import moved, rewritings
from proofreader.text.spans import ChangeSet, Edit, Span

FILES = Path(__file__).parent / "files"

written = st.text(st.sampled_from("ab&<>\"'é\N{EM DASH}\N{GRINNING FACE}  \n"), max_size=6)


@st.composite
def changes(draw, text):
    """What hands do to a text, and worse, in one place of it."""
    at = draw(st.integers(0, len(text)))
    ends = st.integers(max(0, at - 40), min(len(text), at + 40))
    places = sorted(draw(st.lists(ends, max_size=8)))
    edits = [
        Edit(Span(start, draw(st.sampled_from((start, end)))), draw(written))
        for start, end in zip(places[::2], places[1::2], strict=False)
    ]
    return ChangeSet.of(edits)


def edited(form, raw, page, change):
    """The file after a change of one of its pages."""
    pages = form.read(raw)
    read = pages[page]
    changed = [()] * len(pages)
    changed[page] = rewritings(read.layout.words, read.text, change)
    return form.write(raw, changed)


def assert_corrected(form, raw, page, change, *, certain=1.0):
    """Everything that is promised of a file in which each word has its own element."""
    pages = form.read(raw)
    before = pages[page]
    again = form.read(edited(form, raw, page, change))
    assert again[:page] == pages[:page]
    assert again[page + 1 :] == pages[page + 1 :]
    after = again[page]
    assert after.text.split() == change.apply(before.text).split()
    expected = moved(before.layout.words, before.text, change)
    assert [word.box for word in after.layout.words] == [word.box for word in expected]
    assert len(after.layout.words) == len(expected)
    kept = {word.box: word for word in before.layout.words}
    for word, wanted in zip(after.layout.words, expected, strict=True):
        if wanted.confidence is None:
            assert word.confidence in {certain, None} or word.box in kept
        else:
            assert (word.confidence, word.weakest) == (wanted.confidence, wanted.weakest)

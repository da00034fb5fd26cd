"""Elements of a layout file as the text of a page, and back."""

from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.formats.layouts.laying import SeenLine, SeenPage, SeenWord, laid, parts, whole
from proofreader.text.layout import Box, covering
from proofreader.text.rewriting import rewritings
from proofreader.text.spans import ChangeSet, Edit, Span

texts = st.text(st.sampled_from("ab \n\N{NO-BREAK SPACE}"), max_size=8)


@st.composite
def pages(draw):
    """Pages with lines of a hundred units each."""
    blocks = []
    top = 0
    for count in draw(st.lists(st.integers(0, 3), max_size=3)):
        block = []
        for _ in range(count):
            words = [
                SeenWord(text, Box(100 * i, top, 100 * i + 90, top + 10), (top, i), 0.5)
                for i, text in enumerate(draw(st.lists(texts, max_size=3)))
            ]
            block.append(SeenLine(tuple(words)))
            top += 20
        blocks.append(tuple(block))
    return SeenPage(tuple(blocks), (400, 400))


@st.composite
def changes(draw, text):
    places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    edits = [
        Edit(Span(start, end), draw(st.text(st.sampled_from("xy \n"), max_size=3)))
        for start, end in zip(places[::2], places[1::2], strict=False)
    ]
    return ChangeSet.of(edits)


@given(pages())
def test_every_word_stands_where_its_span_says(page):
    read = laid(page)
    words = read.layout.words
    assert [word.span.of(read.text) for word in words] == read.text.split()
    assert [part.span.of(part.seen.text) for part in parts(page)] == read.text.split()
    assert [part.box for part in parts(page)] == [word.box for word in words]
    for line in read.layout.lines:
        inside = [word for word in words if line.span.contains(word.span)]
        assert line.span.of(read.text) == " ".join(word.span.of(read.text) for word in inside)
        assert line.box == covering(word.box for word in inside)
    assert "".join(f"{line.span.of(read.text)}\n" for line in read.layout.lines) == (
        read.text.replace("\n\n", "\n")
    )
    assert not read.text.startswith("\n")
    assert "\n\n\n" not in read.text


def test_blanks_in_an_element_share_its_box_out():
    page = SeenPage(((SeenLine((SeenWord(" nn \n nn ", Box(0, 0, 90, 10), None, 0.25, 0.125),)),),))
    read = laid(page)
    assert read.text == "nn nn\n"
    first, last = read.layout.words
    assert (first.box, last.box) == (Box(0, 0, 40, 10), Box(50, 0, 90, 10))
    assert (last.confidence, last.weakest) == (0.25, 0.125)


@settings(deadline=None)
@given(st.data())
def test_widened_rewritings_give_the_same_words_in_whole_elements(data):
    page = data.draw(pages())
    read = laid(page)
    change = data.draw(changes(read.text))
    all_parts = parts(page)
    narrow = rewritings(read.layout.words, read.text, change)
    wide = tuple(whole(all_parts, narrow))
    assert applied(all_parts, wide) == applied(all_parts, narrow)
    place = 0
    for one in wide:
        assert place <= one.old.start
        place = one.old.stop
        for at in (one.old.start, one.old.stop):
            if 0 < at < len(all_parts):
                assert all_parts[at - 1].seen is not all_parts[at].seen


def applied(all_parts, changed):
    words = []
    place = 0
    for one in changed:
        words += [part.span.of(part.seen.text) for part in all_parts[place : one.old.start]]
        words += [new.text for new in one.new]
        place = one.old.stop
    return words + [part.span.of(part.seen.text) for part in all_parts[place:]]

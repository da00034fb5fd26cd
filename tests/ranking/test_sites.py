"""The chunks that a proposal changes, those around it, and what most likely stands there."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.ranking.sites import changed, is_beside, mended, sites
from proofreader.text.findings import Kind, Proposal
from proofreader.text.spans import ChangeSet, Edit, Span
from tests.detectors.pages import passage_of
from tests.strategies import spans, texts

TEXT = "In the dif ferences of, tbe men\n\nthey saw a hut."


def proposal(surface, reading, text=TEXT):
    start = text.index(surface)
    return Proposal(Span(start, start + len(surface)), reading, Kind.MISREAD_WORD, "by hand")


def sides_of(text, *rows):
    """What stands for each chunk's neighbours; each row a surface, a reading and its chance."""
    passage = passage_of(text)
    proposals = [proposal(surface, reading, text) for surface, reading, _ in rows]
    opinions = np.array([chance for *_, chance in rows], np.float32)
    return mended(passage, proposals, opinions)


def site_of(text, asked, sides=None):
    """The site of one proposal."""
    (site,) = sites(passage_of(text), [asked], sides).each
    return site


def flattened(sides):
    return [chunk for side in sides for chunk in side]


@st.composite
def judged(draw):
    """A text, and proposals for it that touch different chunks, each with its chance.

    A detector may take the blank before a chunk, too, and its reading join the one before.
    """
    text = draw(texts().filter(str.strip))
    chunks = passage_of(text).chunks
    rows = []
    place = after = 0
    while place < len(chunks):
        size = draw(st.integers(1, min(2, len(chunks) - place)))
        start, end = chunks[place].span.start, chunks[place + size - 1].span.end
        seen = [at for at in range(start, end) if not text[at].isspace()]
        first = draw(st.sampled_from(seen))
        last = draw(st.sampled_from([at for at in seen if at >= first]))
        if first == start and place > after and draw(st.booleans()):
            first = chunks[place - 1].span.end
        span = Span(first, last + 1)
        reading = draw(st.one_of(st.none(), texts(max_size=3)))
        rows.append((Proposal(span, reading, Kind.MISREAD_WORD, "x"), draw(st.floats(0, 1))))
        after = place + size
        place = after + draw(st.integers(0, 2))
    return text, draw(st.permutations(rows))


@settings(deadline=None)
@given(judged())
def test_what_most_likely_stands_there_is_the_text_with_the_likely_readings(case):
    text, rows = case
    proposals, chances = zip(*rows, strict=True)
    opinions = np.array(chances)
    sides, touched = mended(passage_of(text), proposals, opinions)
    likely = [p for p, chance in rows if chance >= 0.5 and p.reading is not None]
    change = ChangeSet.of(Edit(p.span, p.reading) for p in likely)
    assert flattened(sides) == change.apply(text).split()
    passage = passage_of(text)
    within = [passage.grown(passage.chunks_in(p.span), p.span, p.reading) for p in likely]
    assert touched == {place for places in within for place in places}


@settings(deadline=None)
@given(judged())
def test_where_no_reading_is_likely_everything_stands_as_it_is(case):
    text, rows = case
    proposals = [p for p, _ in rows]
    sides, touched = mended(passage_of(text), proposals, np.full(len(rows), 0.49))
    assert sides == [(chunk,) for chunk in text.split()]
    assert not touched


def test_of_two_likely_readings_of_a_chunk_the_likelier_is_taken():
    rows = [("tbe", "be", 0.6), ("tbe men", "them en", 0.7), ("tbe", "the", 0.8)]
    sides, touched = sides_of(TEXT, *rows)
    assert " ".join(flattened(sides)) == " ".join(TEXT.replace("tbe", "the").split())
    assert touched == {5}


def test_what_is_joined_stands_in_the_first_chunk_and_nothing_in_the_others():
    sides, touched = sides_of(TEXT, ("dif ferences", "differences", 0.9))
    assert sides[2:4] == [("differences",), ()]
    assert touched == {2, 3}


def test_what_is_parted_stands_in_one_chunk():
    sides, _ = sides_of("the end ofthe day", ("ofthe", "of the", 0.9))
    assert sides == [("the",), ("end",), ("of", "the"), ("day",)]


@pytest.mark.parametrize(
    ("surface", "left", "old", "right"),
    [
        ("In", (), ("In",), ("the", "dif")),
        ("dif ferences", ("In", "the"), ("dif", "ferences"), ("of,", "tbe")),
        (",", ("dif", "ferences"), ("of,",), ("tbe", "men")),
        ("men", ("of,", "tbe"), ("men",), ()),
        ("they", (), ("they",), ("saw", "a")),
        (" ", (), ("In", "the"), ("dif", "ferences")),
        (" tbe", ("ferences", "of,"), ("tbe",), ("men",)),
    ],
)
def test_two_chunks_on_either_side_of_a_paragraph_are_read_along(surface, left, old, right):
    asked = proposal(surface, "")
    site = site_of(TEXT, asked)
    assert (site.left, site.old, site.right) == (left, old, right)


def test_what_a_reading_joins_to_its_neighbour_changes_the_neighbour_too():
    text = "In the end ,the men"
    joined, parted = proposal(" ,", ", ", text), proposal(" ,", " ", text)
    passage = passage_of(text)
    found = sites(passage, [joined, parted])
    assert [site.left for site in found.each] == [("In", "the"), ("the", "end")]
    assert [site.old for site in found.each] == [("end", ",the"), (",the",)]
    assert [changed(passage, *both) for both in zip([joined, parted], found.each, strict=True)] == [
        ("end,", "the"),
        ("the",),
    ]
    assert len(set(found.rivals.tolist())) == 1


def test_neighbours_are_read_as_they_most_likely_are():
    sides, _ = sides_of(
        TEXT, ("dif ferences", "differences", 0.9), ("men", "", 0.9), ("saw a", "saw an", 0.8)
    )
    asked = proposal("tbe", "the")
    site = site_of(TEXT, asked, sides)
    assert (site.left, site.old, site.right) == (("differences", "of,"), ("tbe",), ())
    assert changed(passage_of(TEXT), asked, site) == ("the",)


def test_two_chunks_are_read_along_where_one_makes_several():
    text = "one ofthe men tbe man whowas ill"
    sides, _ = sides_of(text, ("ofthe", "of the", 0.9), ("whowas", "who was", 0.9))
    asked = proposal("tbe", "the", text)
    site = site_of(text, asked, sides)
    assert (site.left, site.right) == (("the", "men"), ("man", "who"))


def test_without_a_reading_what_stands_there_stays():
    asked = proposal("dif ferences", None)
    assert changed(passage_of(TEXT), asked, site_of(TEXT, asked)) == ("dif", "ferences")


def test_proposals_for_the_same_characters_share_a_site():
    proposals = [proposal("tbe", "the"), proposal("men", "man"), proposal("tbe", "be")]
    found = sites(passage_of(TEXT), proposals)
    assert [site.old for site in found.each] == [("tbe",), ("men",)]
    assert [site.span for site in found.of_proposals()] == [p.span for p in proposals]
    assert found.of_some(np.array([2, 0])).each == found.each[:1]
    some = found.of_some(np.array([1, 2]))
    assert [site.old for site in some.of_proposals()] == [("men",), ("tbe",)]


@settings(deadline=None)
@given(st.data())
def test_a_site_never_leaves_its_paragraph(data):
    text = data.draw(texts().filter(str.strip))
    passage = passage_of(text)
    asked = Proposal(data.draw(spans(text)), "", Kind.STRAY_MARK, "x")
    (site,) = sites(passage, [asked]).each
    assert (
        site.old
        == tuple(chunk.text for chunk in passage.chunks[site.within.start :])[: len(site.within)]
    )
    before = passage.chunks[: site.within.start][-len(site.left) :] if site.left else ()
    after = passage.chunks[site.within.stop :][: len(site.right)]
    assert site.left == tuple(chunk.text for chunk in before)
    assert site.right == tuple(chunk.text for chunk in after)
    assert not any(chunk.begins_paragraph for chunk in after)
    assert not any(chunk.begins_paragraph for chunk in before[1:])


@pytest.mark.parametrize(
    ("touched", "beside"),
    [
        (set(), False),
        ({0}, False),
        ({1}, True),
        ({3}, True),
        ({4}, False),
        ({4, 6}, True),
        ({5}, True),
        ({7}, True),
        ({8}, False),
    ],
)
def test_what_is_read_along_with_a_site_is_beside_it(touched, beside):
    text = "one two three four five six seven eight nine"
    asked = proposal("five", "", text)
    site = site_of(text, asked)
    assert is_beside(site, frozenset(touched)) is beside

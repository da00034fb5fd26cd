"""What is of one class is decided as one entry, and taken back as one."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.checking import Checked
from proofreader.review.eventjson import from_json, to_json
from proofreader.review.grouping import Entry, Group, grouped
from proofreader.review.session import Session
from proofreader.text.changelog import replay
from proofreader.text.findings import Kind
from proofreader.text.spans import Span
from tests.review.toys import Clock, finding_at, found_in
from tests.strategies import PIECES, spans

NAME = "words in doubt"
GROUP = Group(Kind.SPACE, NAME)


def of_group(text, span, *readings, kind=Kind.SPACE, name=NAME):
    return replace(finding_at(text, span, readings, kind), group=name)


def begun(text, findings):
    session = Session(text, clock=Clock())
    session.take(Checked(Span(0, len(text)), tuple(findings)), 0)
    return session


@st.composite
def books(draw):
    """A text, and findings of one group in it, each with readings of its own."""
    text = "".join(draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=30)))
    found, place = [], 0
    for span in sorted(draw(st.lists(spans(text), max_size=8))):
        if span and span.start >= place:
            reading = draw(st.sampled_from((*PIECES, "")))
            found.append(of_group(text, span, reading))
            place = span.end
    return text, found


@given(books())
def test_to_accept_a_group_and_undo_gives_back_every_character(book):
    text, found = book
    session = begun(text, found)
    for entry in grouped(session.findings):
        session.accept_all(entry.findings)
    assert session.findings == ()
    assert replay(text, session.log()) == session.document.text
    if found:
        session.undo()
    assert session.document.text == text
    assert [f.span for f in session.findings] == [f.span for f in found]
    assert all(finding.group == NAME for finding in session.findings)


@given(books())
def test_to_reject_a_group_leaves_nothing_of_it_open(book):
    text, found = book
    session = begun(text, found)
    for entry in grouped(session.findings):
        session.reject_all(entry.findings)
    assert session.findings == ()
    session.take(Checked(Span(0, len(text)), tuple(found)), session.revision)
    assert session.findings == ()
    assert session.document.text == text
    if found:
        session.undo()
        assert [f.span for f in session.findings] == [f.span for f in found]


def test_each_place_takes_its_own_reading():
    text = "one  two   three"
    session = begun(text, [of_group(text, Span(3, 5), " "), of_group(text, Span(8, 11), "\n")])
    session.accept_all(session.findings)
    assert session.document.text == "one two\nthree"
    assert [entry.after for entry in session.log()] == [" ", "\n"]


@pytest.mark.parametrize("command", [Session.accept_all, Session.reject_all])
def test_of_no_findings_nothing_can_be_made(command):
    with pytest.raises(ValueError, match="no findings"):
        command(begun("text", ()), ())


def test_a_group_is_its_kind_and_its_words():
    text = "a  b  c -- d  e"
    one, two = of_group(text, Span(1, 3), " "), of_group(text, Span(4, 6), " ")
    dash = of_group(text, Span(7, 11), "—", kind=Kind.DASH)
    other = of_group(text, Span(12, 14), " ", name="others")
    assert grouped((one, two, dash, other)) == [Entry((one, two)), Entry((dash,)), Entry((other,))]
    assert grouped((one, two), {GROUP}) == [Entry((one,)), Entry((two,))]


def test_what_has_no_group_stands_for_itself():
    found = found_in("hut and hut")
    assert [entry.is_group for entry in grouped(found)] == [False, False]
    assert Entry(found[:1]).group is None


def test_a_sure_group_gains_all_its_places_and_an_unsure_one_as_much_as_a_place():
    text = "a  b  c"
    places = of_group(text, Span(1, 3), " "), of_group(text, Span(4, 6), " ")
    sure = tuple(_with_chance(place, 0.95) for place in places)
    unsure = tuple(_with_chance(place, 0.6) for place in places)
    assert Entry(sure).gain == pytest.approx(1.9)
    assert Entry(unsure).gain == pytest.approx(0.6)
    assert Entry(unsure).probability == pytest.approx(0.6)


def _with_chance(finding, chance):
    (reading,) = finding.suggestions
    return replace(finding, probability=chance, suggestions=(replace(reading, probability=chance),))


def test_the_group_outlives_the_program():
    text = "a  b"
    session = begun(text, [of_group(text, Span(1, 3), " ")])
    session.accept_all(session.findings)
    (event,) = session._journal.events()
    assert from_json(to_json(event)) == event


def test_what_is_learned_leaves_a_finding_in_its_group():
    text = "hut hut hut hut"
    found = [of_group(text, Span(at, at + 3), "but") for at in (0, 4, 8, 12)]
    session = begun(text, found)
    session.accept(session.findings[0])
    assert [finding.group for finding in session.findings] == [NAME] * 3

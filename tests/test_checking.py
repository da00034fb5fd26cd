"""From a document to its findings, with the language pack as it is shipped."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.checking import DEFAULT_THRESHOLD, Checker
from proofreader.ranking.ranker import READINGS
from proofreader.text.document import Document, blanks_behind
from proofreader.text.findings import Kind, fingerprint
from proofreader.text.spans import ChangeSet, Span
from tests.letter import FAULTS, MOST_OTHERS, WELCOME
from tests.strategies import texts

ROUNDING = 5e-4
"""Each of up to six probabilities is rounded to four places."""

FAULTY = """\
The society met on the first day of the rnonth, and tbe secretary read the report of
the year. There were few who had not heard of it, hut none had seen the figures be-
fore. The treasurer said that the dif ferences of the last winter had been settled, and
that the the house in Mill Street was paid for.

A vote of thanks was carried. It was agreed to raise the .subscription to 1O shillings,
and to print a list of the rnembers, wliich is to be had ofthe clerk.
"""

CLEAN = """\
When my grandfather first came to the valley there was no road beyond the mill, and those who
wished to go farther went on foot along the river. He was a young man then, with a good coat, a
little money, and no plans at all; and he used to say that he had stayed only because it rained. It
rained for nine days. On the tenth the sun came out, the miller's daughter hung her linen on the
hedge, and he asked her father whether there was any work to be done.

There was a great deal of work. The wheel had not been mended for years, the barn had lost half its
roof in a storm, and the old horse would go forward for nobody but the girl. My grandfather mended
the wheel before the end of the month. The roof took him until the autumn. The horse, as he freely
admitted, he never learned to manage.

"You might have gone on," I said to him once, when he was very old and we were sitting together by
the window. "The rain stopped in the end."

He thought about this for some time. "I might have," he said, "but I had left my hat at the mill,
and it was a good hat. A man does not leave a thing like that behind him." He looked out at the
river and the road that runs beside it, where the children were coming home from school. "Besides,"
he said, "she had hidden it."
"""

PIECES = (
    *("the ", "house ", "dif ferences ", "cornmon ", "hut ", "1O ", "tHe ", "'the ", "We, are "),
    *("in the the ", "end.He ", "word ,word ", "\n", "\r\n", "\n\n", "— ", "-\n", "“", "” ", "\f"),
    *("C.P.S.U. ", "\N{GRINNING FACE} ", "e\N{COMBINING ACUTE ACCENT} ", "ofthe ", "_of ", "tbe "),
)
SENTENCES = (
    "The old man sat by the fire, hut he did not speak.",
    "They had settled all their dif ferences before the winter.",
    "She was waiting at tbe end of the lane.",
    "It was the first day of the rnonth, and the snow lay deep.",
    "He gave me a book wliich I have never read.",
    "There were 1O houses in the village and one church.",
    "We, are glad that you came so far to see us.",
    "Nobody knew what had become of 'the boy.",
    "The road was long and deeply .covered with leaves.",
    "He had come out ofthe house without his hat.",
    "The clerk wrote the the names in a large book.",
    "She looked at him, and then she went away.",
    "The children ran to gether down the hill.",
    "In the morning they found the gate open and the horse gone.",
)
"""Most of them have one fault."""
PAGES = st.one_of(texts(), st.lists(st.sampled_from(PIECES), max_size=20).map("".join))


@pytest.fixture(scope="module")
def checker(pack):
    return Checker(pack)


@pytest.fixture(scope="module")
def letter_text(letter):
    return (letter / "letter.txt").read_bytes().decode()


def found(checker, text, span=None):
    """All findings in a text, or in a part of it."""
    return [f for part in checker.check(Document(text), span) for f in part.findings]


def likely(findings):
    return [finding for finding in findings if finding.probability >= DEFAULT_THRESHOLD]


def mended(text, finding):
    """The text with the first reading of a finding."""
    return ChangeSet((finding.edit(),)).apply(text)


def assert_sound(findings, text):
    """What every list of findings promises."""
    paragraphs = Document(text).paragraphs
    assert [f.span for f in findings] == sorted(f.span for f in findings)
    for one, other in pairwise(findings):
        assert not one.span.overlaps(other.span)
    for finding in findings:
        assert any(
            paragraph.span.cover(blanks_behind(text, paragraph.span)).contains(finding.span)
            for paragraph in paragraphs
        )
        assert finding.surface == finding.span.of(text)
        assert finding.fingerprint == fingerprint(text, finding.span, finding.kind)
        assert finding.reason
        assert_ranked(finding)


def assert_ranked(finding):
    """What every finding promises of its readings."""
    chances = [suggestion.probability for suggestion in finding.suggestions]
    readings = [suggestion.text for suggestion in finding.suggestions]
    assert 0 <= finding.probability <= 1
    assert all(chance >= 0 for chance in chances)
    assert sum(chances) <= finding.probability + ROUNDING
    assert chances == sorted(chances, reverse=True)
    assert len(readings) <= READINGS
    assert len(set(readings)) == len(readings)
    assert finding.surface not in readings


@settings(deadline=None, max_examples=50)
@given(PAGES)
def test_findings_keep_their_promises_whatever_the_text(checker, text):
    assert_sound(found(checker, text), text)


@settings(deadline=None, max_examples=50)
@given(PAGES)
def test_stretches_follow_each_other_through_the_whole_text(checker, text):
    document = Document(text)
    parts = list(checker.check(document))
    if document.paragraphs:
        assert (parts[0].span.start, parts[-1].span.end) == (0, len(text))
    assert all(one.span.end == other.span.start for one, other in pairwise(parts))
    for part in parts:
        assert part.span.start in {0, *(p.span.start for p in document.paragraphs)}
        assert all(part.span.contains(finding.span) for finding in part.findings)


@settings(deadline=None, max_examples=15)
@given(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=6, unique=True).map(" ".join))
def test_what_was_mended_is_not_asked_to_be_turned_back(checker, text):
    for finding in likely(found(checker, text)):
        if finding.suggestions:
            after = mended(text, finding)
            assert_not_turned_back(found(checker, after), finding, after, text)


def assert_not_turned_back(findings, finding, after, before):
    spot = Span(finding.span.start, finding.span.start + len(finding.edit().text))
    for later in likely(findings):
        if later.span.touches(spot) and later.suggestions:
            assert mended(after, later) != before


def test_a_faulty_page_has_its_faults_found(checker):
    findings = likely(found(checker, FAULTY))
    assert_sound(findings, FAULTY)
    first = {f.surface: f.edit().text for f in findings if f.suggestions}
    for surface, reading in {
        "rnonth": "month",
        "tbe": "the",
        "dif ferences": "differences",
        "rnembers": "members",
        "wliich": "which",
        "ofthe": "of the",
    }.items():
        assert first[surface] == reading


@pytest.mark.parametrize("page", [FAULTY, CLEAN])
def test_on_whole_pages_too_nothing_is_turned_back(page, checker):
    for finding in likely(found(checker, page)):
        if not finding.suggestions:
            continue
        after = mended(page, finding)
        assert_not_turned_back(found(checker, after), finding, after, page)


def test_a_clean_page_has_hardly_a_finding(checker):
    assert len(CLEAN.split()) > 200
    findings = likely(found(checker, CLEAN))
    assert len(findings) <= 1, [(finding.surface, finding.suggestions) for finding in findings]


def test_a_check_again_finds_the_same(checker, pack):
    assert found(checker, FAULTY) == found(checker, FAULTY) == found(Checker(pack), FAULTY)


NEARLY = 0.005
"""Sums of logarithms come out otherwise in another order."""


def test_a_part_has_the_findings_that_the_whole_had_there(checker):
    text = f"{FAULTY}\n{CLEAN}\n{FAULTY}"
    whole = found(checker, text)
    for paragraph in Document(text).paragraphs:
        (part,) = checker.check(Document(text), Span(paragraph.span.end, paragraph.span.end))
        assert paragraph.span.end in {
            part.span.end,
            len(part.span.of(text).rstrip()) + part.span.start,
        }
        there = [finding for finding in whole if part.span.contains(finding.span)]
        assert [(f.span, f.kind) for f in part.findings] == [(f.span, f.kind) for f in there]
        for again, before in zip(part.findings, there, strict=True):
            assert again.probability == pytest.approx(before.probability, abs=NEARLY)


def test_with_the_first_word_of_a_paragraph_the_one_before_is_checked_again(checker):
    text = "It was the end of it all.\n\nThe man went home."
    place = text.index("The man")
    (part,) = checker.check(Document(text), Span(place + 3, place + 3))
    assert part.span == Span(0, len(text))
    (part,) = checker.check(Document(text), Span(place + 4, place + 4))
    assert part.span == Span(place, len(text))


def test_a_part_may_be_checked_before_the_whole_ever_was(pack):
    start = FAULTY.index("A vote")
    assert found(Checker(pack), FAULTY, Span(start, start + 1))


def test_a_long_text_comes_in_stretches_that_hold_what_one_would(checker, letter_text):
    text = f"{letter_text}\n\n{letter_text}"
    parts = list(checker.check(Document(text)))
    assert len(parts) > 1
    findings = [finding for part in parts for finding in part.findings]
    assert_sound(findings, text)
    assert findings == [f for part in parts for f in found_again(checker, text, part.span)]


def found_again(checker, text, span):
    return [f for f in found(checker, text, span) if span.contains(f.span)]


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_other_line_ends_change_nothing(line_end, checker):
    def said(text):
        document = Document(text)
        return [
            (document.position(f.span.start), f.kind, f.surface, f.edit().text)
            for f in likely(found(checker, text))
            if f.suggestions and not set("\r\n") & set(f.surface)
        ]

    assert said(FAULTY.replace("\n", line_end)) == said(FAULTY)


def test_places_count_characters_of_any_plane(checker):
    text = "\N{GRINNING FACE}\N{GOTHIC LETTER AHSA} cafe\N{COMBINING ACUTE ACCENT}: " + FAULTY
    findings = likely(found(checker, text))
    assert_sound(findings, text)
    assert {"tbe", "wliich"} <= {finding.surface for finding in findings}


@pytest.mark.parametrize("text", ["", " ", "\n", "\r\n\r\n", "\f", "\t \n\n \f \r"])
def test_where_nothing_is_written_there_is_nothing_to_find(text, checker):
    assert list(checker.check(Document(text))) == []


@pytest.mark.parametrize("text", ["the", "x", "—", "'", "\N{GRINNING FACE}", "1", "q" * 500])
def test_a_text_of_one_word_or_mark_is_checked(text, checker):
    assert_sound(found(checker, text), text)


def test_a_text_of_one_long_line_is_checked(checker):
    text = " ".join(FAULTY.split()) * 20
    findings = found(checker, text)
    assert len(Document(text).lines) == 1
    assert_sound(findings, text)
    assert {"tbe", "wliich", "dif ferences"} <= {finding.surface for finding in likely(findings)}


def test_who_stops_asking_stops_the_check(checker, letter_text):
    parts = checker.check(Document(f"{letter_text}\n\n{letter_text}"))
    first = next(parts)
    parts.close()
    assert first.span.end < 2 * len(letter_text)


@pytest.fixture(scope="module")
def of_letter(checker, letter_text):
    """What a volunteer is shown of the letter."""
    return likely(found(checker, letter_text))


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_of_the_letter_is_found_with_the_right_reading_first(
    fault, of_letter, letter_text
):
    right = letter_text.replace(fault, FAULTS[fault])
    assert right in [mended(letter_text, finding) for finding in of_letter]


def test_the_missing_dash_of_the_letter_is_pointed_at(of_letter, letter_text):
    line = Document(letter_text).line_at(letter_text.index("documents the Declaration"))
    assert Kind.MISSING_MARK in [f.kind for f in of_letter if line.span.contains(f.span)]


def test_hardly_anything_else_in_the_letter_is_found(of_letter, letter_text):
    line = Document(letter_text).line_at(letter_text.index("documents the Declaration"))
    right = {letter_text.replace(*fault) for fault in (FAULTS | WELCOME).items()}
    others = [
        finding.surface
        for finding in of_letter
        if not (finding.suggestions and mended(letter_text, finding) in right)
        and not (finding.kind is Kind.MISSING_MARK and line.span.contains(finding.span))
    ]
    assert len(others) <= MOST_OTHERS, others


def test_a_whole_check_begins_at_the_page_that_one_is_on(checker):
    page = "He went to tbe house of my father and came back to us again.\n" * 200
    text = "\f".join([page] * 6)
    document, here = Document(text), 3 * len(page) + 50
    first, *rest = checker.check_whole(document, here)
    assert first.span.start <= here < first.span.end
    in_order = list(checker.check(document))
    assert sorted([first, *rest], key=lambda one: one.span) == in_order


@pytest.mark.parametrize("first", [0, 7, 10_000])
def test_every_paragraph_is_checked_once_wherever_one_begins(checker, first):
    document = Document("one\n\ntwo\n\nthree")
    checked = list(checker.check_whole(document, first))
    assert sum(len(one.span) for one in checked) == len(document.text)

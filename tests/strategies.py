"""Hypothesis strategies that several test packages share: texts, places, changes, change logs.

The texts are full of what breaks careless offsets: astral characters (two UTF-16 units each),
combining accents, joiners, no-break spaces, every kind of line end.
"""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import strategies as st

from proofreader.text.changelog import LogEntry, Origin, Verdict
from proofreader.text.document import Document
from proofreader.text.findings import Kind
from proofreader.text.spans import ChangeSet, Edit, Span

ASTRAL = "\N{MATHEMATICAL SCRIPT CAPITAL A}\N{GRINNING FACE}\N{GOTHIC LETTER AHSA}"
COMBINING = "\N{COMBINING ACUTE ACCENT}\N{COMBINING TILDE}\N{ZERO WIDTH JOINER}"
PIECES = (
    *(
        "a",
        "b",
        "hut",
        "the",
        "1",
        ".",
        ",",
        "'",
        "_",
        "\N{EM DASH}",
        "\N{LATIN SMALL LETTER LONG S}",
    ),
    *("\N{LATIN SMALL LETTER E WITH ACUTE}", *ASTRAL, *COMBINING),
    *(" ", "  ", "\t", "\N{NO-BREAK SPACE}", "\n", "\r\n", "\r", "\f", "\N{LINE SEPARATOR}"),
)
REMARKS = st.sampled_from(("", "Anna", 'a "b", c', "=1+1", "<b>&amp;", "line\r\nend", *PIECES))
NOON = datetime(2025, 3, 1, 12, tzinfo=UTC)


def characters() -> st.SearchStrategy[str]:
    """Any character that a file can hold: no lone surrogates."""
    return st.characters(exclude_categories=["Cs"])


def texts(max_size: int = 30) -> st.SearchStrategy[str]:
    """Short texts, mostly of awkward pieces, now and then of any characters at all."""
    pieces = st.one_of(st.sampled_from(PIECES), characters())
    return st.lists(pieces, max_size=max_size).map("".join)


def spans(text: str) -> st.SearchStrategy[Span]:
    """Any place in ``text``, empty ones too."""
    places = st.integers(0, len(text))
    return st.tuples(places, places).map(lambda ends: Span(min(ends), max(ends)))


@st.composite
def change_sets(draw: st.DrawFn, text: str, max_edits: int = 4) -> ChangeSet:
    """Any change of ``text``: insertions, deletions, replacements, touching ones too."""
    count = draw(st.integers(0, max_edits))
    place = st.integers(0, len(text))
    ends = sorted(draw(st.lists(place, min_size=2 * count, max_size=2 * count)))
    places = [Span(*pair) for pair in list(pairwise(ends))[::2]]
    return ChangeSet(tuple(Edit(span, draw(texts(max_size=4))) for span in places))


@st.composite
def changed_texts(draw: st.DrawFn) -> tuple[str, ChangeSet]:
    """A text and a change of it."""
    text = draw(texts())
    return text, draw(change_sets(text))


@st.composite
def change_logs(draw: st.DrawFn) -> tuple[str, str, tuple[LogEntry, ...]]:
    """An original, its corrected text, and the log of every change and of some rejections.

    The entries come in any order, as a log by time would.
    """
    original = draw(texts())
    changes = draw(change_sets(original))
    document = Document(original)
    entries = [
        _entry(draw, document, edit, after)
        for edit, after in zip(changes.edits, changes.after_spans(), strict=True)
    ]
    for span in draw(st.lists(spans(original), max_size=2)):
        kept = changes.carry(span)
        if kept is not None:
            entries.append(
                _entry(draw, document, Edit(span, span.of(original)), kept, rejected=True)
            )
    shuffled = draw(st.permutations(entries))
    numbered = tuple(LogEntry(number, *fields) for number, fields in enumerate(shuffled, start=1))
    return original, changes.apply(original), numbered


def _entry(draw, document, edit, corrected, *, rejected=False):
    """The fields of a log entry, all but its number."""
    place = document.position(edit.span.start)
    by_hand = not rejected and draw(st.booleans())
    return (
        Verdict.REJECTED if rejected else Verdict.CHANGED,
        place.page,
        place.line,
        place.column,
        edit.span,
        corrected,
        edit.span.of(document.text),
        edit.text,
        None if by_hand else draw(st.sampled_from(Kind)),
        draw(REMARKS),
        None if by_hand else draw(st.floats(0, 1)),
        None if by_hand or rejected else draw(st.integers(1, 5)),
        Origin.HAND if by_hand else Origin.SUGGESTION,
        draw(REMARKS),
        NOON + timedelta(seconds=draw(st.integers(0, 10**9))),
    )


def log_of(original: str, *edits: tuple[int, int, str]) -> tuple[LogEntry, ...]:
    """The log of accepted suggestions, each (start, end, reading), in order of place."""
    document = Document(original)
    change = ChangeSet(tuple(Edit(Span(start, end), text) for start, end, text in edits))
    return tuple(
        LogEntry(
            number=number,
            verdict=Verdict.CHANGED,
            page=document.position(edit.span.start).page,
            line=document.position(edit.span.start).line,
            column=document.position(edit.span.start).column,
            original=edit.span,
            corrected=corrected,
            before=edit.span.of(original),
            after=edit.text,
            kind=Kind.REAL_WORD,
            reason="It fits better.",
            probability=0.9,
            reading=1,
            origin=Origin.SUGGESTION,
            who="Anna",
            when=NOON,
        )
        for number, (edit, corrected) in enumerate(
            zip(change.edits, change.after_spans(), strict=True), start=1
        )
    )

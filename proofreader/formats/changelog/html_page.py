"""The change log as one HTML page for people to read, keep and print.

One file without scripts, links, pictures or fonts from elsewhere: it opens as it is, anywhere, in
fifty years too. Each change shows the words around it on both sides, as the original has them and
as the corrected text has them.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC
from enum import Enum
from html import escape
from typing import TYPE_CHECKING

from proofreader.formats.changelog.html_style import STYLE
from proofreader.formats.changelog.marking import marked, shown
from proofreader.text.changelog import Origin, Verdict, replay
from proofreader.text.findings import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from proofreader.text.changelog import LogEntry
    from proofreader.text.spans import Span

_CONTEXT = 45
"""How much text stands on either side of a change, in code points: most of a line."""
_PAGE = """\
<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Changes in {title}</title>
<style>
{style}</style>
</head>
<body>
<header>
<p class="over">Proofreader: change log</p>
<h1>{title}</h1>
<p class="faint">{lede}</p>
</header>
<main>
{main}</main>
</body>
</html>
"""
_CHANGES = """\
<section>
<h2 id="changes">Every change</h2>
<p class="faint">What was removed is <del>struck through</del>, a mere mark in a dashed box \
<del class="mark">,</del>; what was added is <ins>underlined</ins>, a mere mark in a full box \
<ins class="mark">—</ins>. A dotted bar (<span class="gap"></span>) stands where the other side \
has more. What was doubted and kept is <span class="kept">dotted</span>.</p>
<div class="scroll" role="region" aria-labelledby="changes" tabindex="0">
<table>
<caption>Columns count from 1; “original” is the text as it was opened.</caption>
<thead>
<tr><th scope="col" class="number">No.</th><th scope="col">Place</th>\
<th scope="col">Original</th><th scope="col">Corrected</th>\
<th scope="col">Why</th><th scope="col">Decision</th></tr>
</thead>
<tbody>
{rows}</tbody>
</table>
</div>
</section>
"""
_ROW = """\
<tr>
<th scope="row" class="number">{number}</th>
<td class="nowrap">Page {page}<br>line {line}<br><span class="faint">column {column}</span></td>
<td class="words"><bdi>{original}</bdi></td>
<td class="words"><bdi>{corrected}</bdi></td>
<td class="why">{why}</td>
<td class="small"><span class="verdict">{verdict}</span><br>{who}{when}</td>
</tr>
"""
_KINDS = """\
<div class="scroll kinds" role="region" aria-labelledby="kinds" tabindex="0">
<table>
<caption id="kinds">By kind of fault</caption>
<thead>
<tr><th scope="col">Kind</th>{heads}<th scope="col" class="number">All</th></tr>
</thead>
<tbody>
{rows}</tbody>
<tfoot>
{foot}</tfoot>
</table>
</div>
"""


class _Outcome(Enum):
    """What became of a spot: its sign and its name."""

    ACCEPTED = ("✓", "Accepted")
    BY_HAND = ("✎", "By hand")
    REJECTED = ("✗", "Rejected")

    @classmethod
    def of(cls, entry: LogEntry) -> _Outcome:
        if entry.verdict is Verdict.REJECTED:
            return cls.REJECTED
        return cls.BY_HAND if entry.origin is Origin.HAND else cls.ACCEPTED

    @property
    def label(self) -> str:
        return " ".join(self.value)


def write_html(original: str, entries: Iterable[LogEntry], *, title: str) -> str:
    """The log as an HTML page, to be written as UTF-8.

    Args:
        original: The original text, without its byte-order mark.
        entries: The log; the page keeps its order.
        title: What the heading says: the name of the book or its file.

    Raises:
        ReplayError: if the log does not fit ``original``.
    """
    entries = tuple(entries)
    corrected = replay(original, entries)
    rows = "".join(_row(entry, original, corrected) for entry in entries)
    main = _summary(entries) + _CHANGES.format(rows=rows) if entries else ""
    return _PAGE.format(title=escape(title), style=STYLE, lede=_lede(entries), main=main)


def _lede(entries: Sequence[LogEntry]) -> str:
    if not entries:
        return "Nothing was changed, and no suggestion was rejected."
    people = sorted({entry.who for entry in entries if entry.who})
    by = f", by {_listed([escape(name) for name in people])}" if people else ""
    first, last = (pick(entry.when for entry in entries) for pick in (min, max))
    since, until = (_time(when, day_only=True) for when in (first, last))
    days = f"on {since}" if since == until else f"from {since} to {until}"
    noun = "decision" if len(entries) == 1 else "decisions"
    return f"{len(entries):,} {noun}{by}, {days}."


def _listed(names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _summary(entries: Sequence[LogEntry]) -> str:
    outcomes = Counter(_Outcome.of(entry) for entry in entries)
    figures = "".join(
        f"<div><dt>{outcome.label}</dt><dd>{outcomes[outcome]:,}</dd></div>\n"
        for outcome in _Outcome
    )
    return (
        "<section>\n<h2>Summary</h2>\n"
        f'<div class="summary">\n<dl class="figures">\n{figures}</dl>\n'
        f"{_kinds(entries)}</div>\n</section>\n"
    )


def _kinds(entries: Sequence[LogEntry]) -> str:
    counts = Counter((entry.kind, _Outcome.of(entry)) for entry in entries)
    heads = "".join(f'<th scope="col" class="number">{one.label}</th>' for one in _Outcome)
    rows = [
        _counts(_kind_name(kind), [counts[kind, outcome] for outcome in _Outcome])
        for kind in (*Kind, None)
        if any(counts[kind, outcome] for outcome in _Outcome)
    ]
    totals = [sum(counts[kind, outcome] for kind in (*Kind, None)) for outcome in _Outcome]
    return _KINDS.format(heads=heads, rows="".join(rows), foot=_counts("All", totals))


def _counts(name: str, numbers: Sequence[int]) -> str:
    cells = "".join(f'<td class="number">{number:,}</td>' for number in (*numbers, sum(numbers)))
    return f'<tr><th scope="row">{name}</th>{cells}</tr>\n'


def _row(entry: LogEntry, original: str, corrected: str) -> str:
    outcome = _Outcome.of(entry)
    if outcome is _Outcome.REJECTED:
        before = f'<span class="kept">{shown(entry.before)}</span>'
        right = '<span class="faint">stays as it is</span>'
    else:
        before, after = marked(entry.before, entry.after)
        right = _among(corrected, entry.corrected, after)
    return _ROW.format(
        number=entry.number,
        page=entry.page,
        line=entry.line,
        column=entry.column,
        original=_among(original, entry.original, before),
        corrected=right,
        why="".join(f"<p{style}>{text}</p>" for style, text in _why(entry)),
        verdict=outcome.label,
        who=f"{escape(entry.who)}<br>" if entry.who else "",
        when=_time(entry.when),
    )


def _why(entry: LogEntry) -> Iterator[tuple[str, str]]:
    """The lines of the reason, each with the attributes of its paragraph."""
    yield "", _kind_name(entry.kind)
    if entry.reason:
        yield ' class="small"', escape(entry.reason)
    facts = []
    if entry.probability is not None:
        facts.append(f"Probability {entry.probability:.0%}")
    if entry.reading is not None:
        facts.append(f"reading {entry.reading}")
    if facts:
        yield ' class="small faint"', ", ".join(facts)


def _kind_name(kind: Kind | None) -> str:
    return "Typed by hand" if kind is None else kind.value.replace("-", " ").capitalize()


def _among(text: str, span: Span, spot: str) -> str:
    """``spot``, which is HTML, among the words that stand around ``span``, in whole words."""
    start = max(0, span.start - _CONTEXT)
    before = text[start : span.start]
    if start and not text[start - 1].isspace():
        before = re.sub(r"^\S*\s+", "", before, count=1)
    end = min(len(text), span.end + _CONTEXT)
    after = text[span.end : end]
    if end < len(text) and not text[end].isspace():
        after = re.sub(r"\s+\S*$", "", after, count=1)
    head, tail = "…&nbsp;" if start else "", "&nbsp;…" if end < len(text) else ""
    return f"{head}{shown(before)}{spot}{shown(after).rstrip()}{tail}"


def _time(when: datetime, *, day_only: bool = False) -> str:
    """``when`` in UTC, digits alone: month names would follow the language of the machine."""
    moment = when.astimezone(UTC)
    day = moment.date().isoformat()
    if day_only:
        return f"<time>{day}</time>"
    return f'<time datetime="{moment.isoformat()}">{day} {moment:%H:%M} UTC</time>'

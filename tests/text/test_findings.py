"""What makes two spots the same."""

import pytest

from proofreader.text.findings import Finding, Kind, Suggestion, fingerprint
from proofreader.text.spans import Edit, Span

TEXT = "It was raining, hut also cold. He had gone home."


def spot(text, surface="hut"):
    start = text.index(surface)
    return Span(start, start + len(surface))


def mark(text, kind=Kind.REAL_WORD, surface="hut"):
    return fingerprint(text, spot(text, surface), kind)


@pytest.mark.parametrize(
    "edited",
    [
        "Something new above.\n\n" + TEXT,
        TEXT.replace("home", "away"),
        TEXT.replace("raining,", "raining;"),
        TEXT.replace(" also ", "\nalso\n"),
    ],
)
def test_a_spot_is_known_again_after_an_edit_elsewhere(edited):
    assert mark(edited) == mark(TEXT)


@pytest.mark.parametrize(
    "edited",
    [TEXT.replace("raining", "snowing"), TEXT.replace("also", "still"), TEXT.replace("was ", "")],
)
def test_other_words_beside_it_make_another_spot(edited):
    assert mark(edited) != mark(TEXT)


def test_another_kind_or_surface_makes_another_spot():
    assert mark(TEXT, Kind.MISREAD_WORD) != mark(TEXT)
    assert mark(TEXT.replace("hut", "hat"), surface="hat") != mark(TEXT)


def test_a_finding_offers_its_readings_as_edits():
    readings = (Suggestion("but", 0.8), Suggestion("hot", 0.1))
    span = spot(TEXT)
    finding = Finding(span, "hut", Kind.REAL_WORD, "why", 0.9, readings, mark(TEXT))
    assert finding.edit() == Edit(span, "but")
    assert finding.edit(1) == Edit(span, "hot")
    with pytest.raises(IndexError):
        finding.edit(2)

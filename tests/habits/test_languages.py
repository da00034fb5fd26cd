"""Which passages are taken for another language, and what is excused there."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from proofreader.checking import Checker
from proofreader.habits.languages import Languages
from proofreader.habits.voting import fold
from proofreader.language.passage import Passage
from proofreader.text.document import Document
from proofreader.text.findings import Finding, Kind, Proposal
from proofreader.text.spans import Span
from proofreader.text.tokens import split_words

LATIN = "Gloria in excelsis Deo, et in terra pax hominibus bonae voluntatis."
FRENCH = "Il était une fois une pauvre femme qui n'avait plus rien à manger."
GERMAN = "Es war einmal ein König, der hatte eine Tochter, und die war schön."
ITALIAN = "La signora disse che il padrone non era ancora tornato dalla città."
SPANISH = "El rey mandó que todos los hombres volviesen a sus casas."
ENGLISH = "The old man went down to the shore, and nobody saw him in the morning."
MISREAD = "Tbe oid rnan weut dovvn to tlie sliore, aud uobody savv liim iu tbe inorning."


def languages(pack, text):
    written = Counter(split_words(text)[0])
    return Languages.of(Document(text), fold(written), pack.foreign, pack.lexicon)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (LATIN, "Latin"),
        (FRENCH, "French"),
        (GERMAN, "German"),
        (ITALIAN, "Italian"),
        (SPANISH, "Spanish"),
        ("He wrote ἐν ἀρχῇ ἦν ὁ λόγος over the door.", "Greek"),
    ],
)
def test_a_sentence_in_another_language_is_known(pack, text, name):
    assert languages(pack, text).passages == {name: 1}


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        MISREAD,
        f"{MISREAD} {MISREAD}",
        "Piano, Piano, Piano, Piano, Piano, Piano, Piano, Piano.",
        "He gave me carte blanche, and a bouquet of roses for the hotel.",
        "No animal in the canal can see the moral of an industrial capital.",
        "",
    ],
)
def test_english_is_no_other_language_however_it_was_read(pack, text):
    found = languages(pack, text)
    assert found.passages == {}
    assert found.saying is None


def test_a_book_says_what_it_leaves_alone(pack):
    text = "\n\n".join([LATIN, FRENCH, ENGLISH, LATIN])
    assert languages(pack, text).saying == (
        "Passages in other languages are left alone: Latin (2), French (1)."
    )


def found_in(text, word, kind):
    start = text.index(word)
    span = Span(start, start + len(word))
    return Finding.of(text, Proposal(span, "x", kind, "a reason"), 0.9, ())


@pytest.mark.parametrize(
    ("word", "kind", "excused"),
    [
        ("terra", Kind.MISREAD_WORD, True),
        ("voluntatis", Kind.REAL_WORD, True),
        (",", Kind.STRAY_MARK, True),
        ("~", Kind.STRAY_MARK, False),
        ("  ", Kind.SPACE, False),
        ("blaek", Kind.MISREAD_WORD, False),
    ],
)
def test_faults_in_words_are_excused_inside_a_passage_only(pack, word, kind, excused):
    text = f"The priest in blaek sang: {LATIN[:-1]} ~ et  benedicimus te. Nobody answered him."
    passage = Passage.of(text, [Span(0, len(text))])
    finding = found_in(text, word, kind)
    assert languages(pack, text).excuses(passage, finding) is excused


def test_a_passage_is_the_same_whatever_stands_in_other_paragraphs(pack):
    text = f"{ENGLISH}\n\n{LATIN}\n\n{MISREAD}"
    habit = languages(pack, text)
    finding = found_in(text, "terra", Kind.MISREAD_WORD)
    spans = [paragraph.span for paragraph in Document(text).paragraphs]
    assert habit.excuses(Passage.of(text, spans), finding)
    assert habit.excuses(Passage.of(text, spans[1:2]), finding)


def test_who_overrules_the_habit_sees_the_findings(pack):
    text = f"{ENGLISH}\n\nQuousque tandem abutere, Catilina, patientia nostra? {LATIN}"

    def count(pack):
        checked = Checker(pack).check(Document(text))
        return sum(len(part.findings) for part in checked)

    assert count(pack) < count(replace(pack, overruled=frozenset({"languages"})))


def test_without_a_table_nothing_is_known_of_other_languages(pack):
    text = f"{LATIN}\n\n{FRENCH}"
    bare = replace(pack, foreign=type(pack.foreign)())
    assert languages(bare, text).passages == {}

"""From a document to its findings, with rules and word lists of the volunteer's own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.batch import LONG, crew
from proofreader.checking import DEFAULT_THRESHOLD, Checker
from proofreader.errors import RuleError
from proofreader.language.pack import Knowledge, LanguagePack, Own
from proofreader.language.rules import Entry, Rule, Rules
from proofreader.ranking.ranker import BAD_WORD
from proofreader.ranking.ruled import RULE
from proofreader.text.document import Document
from proofreader.text.findings import Kind
from proofreader.text.spans import Span
from tests.language.own import rules, scannos
from tests.test_checking import CLEAN, FAULTY, assert_sound

PIECES = (
    *("the ", "hut ", "tbe ", "dif ferences ", "cornmon ", "'the ", "We, are ", "in the the "),
    *("end.He ", "\n", "\r\n", "\n\n", "-\n", "cor-\nrnon ", "“", "x", "&c ", "  "),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=20).map("".join)
MATCHES = (
    *("the", "hut", "tbe", "e", "dif ferences", r"\w+ \w+", r"\s+", r"the\s+the", "^.{9,}"),
    *("$", ",", r"[.,]\s", r"(\w)(\w+)", "cor-\n?rnon"),
)
READINGS = ("", "but", "the", "a b", r"\g<0>", r"\n", "x\ny")


@st.composite
def some_rules(draw):
    """A few rules that have to do with `TEXTS`, some of them without a reading."""
    return Rules(
        Rule.of(
            draw(st.sampled_from(MATCHES)),
            draw(st.lists(st.sampled_from(READINGS), max_size=3)),
            "",
            Entry(Path("rules.json"), number),
            whole=draw(st.booleans()),
        )
        for number in range(draw(st.integers(0, 5)))
    )


@pytest.fixture(scope="module")
def strict(tmp_path_factory):
    """What is known of English, where "hut", "common" and "zzyzx" are bad words."""
    path = tmp_path_factory.mktemp("lists") / "bad_words.txt"
    path.write_text("hut\ncommon\nzzyzx\nto-day\n", "utf-8")
    return LanguagePack.load(own=Own(bad_words=(path,)))


@pytest.fixture
def findings(pack, tmp_path):
    """What is found with rules: ``findings(text, ("arid", "and"), wholeword=True)``."""

    def find(text, *entries, **given):
        made = rules(tmp_path / "rules.json", *entries, **given)
        return found(replace(pack, rules=made), text)

    return find


def found(pack, text):
    return [f for part in Checker(pack).check(Document(text)) for f in part.findings]


def readings(finding):
    return [suggestion.text for suggestion in finding.suggestions]


def of_rules(findings):
    return [finding for finding in findings if finding.kind is Kind.RULE]


@settings(deadline=None, max_examples=40)
@given(TEXTS, some_rules())
def test_findings_keep_their_promises_whatever_the_rules(pack, strict, text, made):
    for known in (pack, strict):
        assert_sound(found(replace(known, rules=made), text), text)


@settings(deadline=None, max_examples=40)
@given(TEXTS, some_rules())
def test_every_hit_is_in_a_finding_of_a_rule_or_overlapped_by_one(pack, text, made):
    rulings = of_rules(found(replace(pack, rules=made), text))
    for hit in made.hits(text, [paragraph.span for paragraph in Document(text).paragraphs]):
        assert any(ruling.span.overlaps(hit.span) for ruling in rulings)


def test_a_match_is_a_finding_with_the_replacements_in_order(findings):
    text = "She gave a ray of light."
    entry = {"match": "ray", "replacement": ["my", "away", "ray"], "hint": "often my"}
    (ruling,) = of_rules(findings(text, entry, wholeword=True))
    assert (ruling.surface, ruling.reason, ruling.probability) == ("ray", "often my", RULE)
    assert readings(ruling) == ["my", "away"]
    assert ruling.suggestions[0].probability == pytest.approx(2 / 3 * RULE, abs=1e-3)


def test_one_replacement_is_as_sure_as_the_rule(findings):
    (ruling,) = of_rules(findings("She gave a ray of light.", ("ray", "way")))
    assert [(s.text, s.probability) for s in ruling.suggestions] == [("way", RULE)]


def test_rules_for_the_same_characters_share_a_finding_in_their_order(findings):
    entries = (("ray", "away"), ("[r]ay", ["my", "away"]), "ray")
    (ruling,) = of_rules(findings("She gave a ray of light.", *entries))
    assert readings(ruling) == ["away", "my"]


def test_where_rules_overlap_the_longer_stays_and_a_reading_before_none(findings):
    text = "She gave a ray of light."
    assert [
        (f.surface, readings(f))
        for f in of_rules(findings(text, ("ray", "my"), ("a ray of", "away of"), "light"))
    ] == [("a ray of", ["away of"]), ("light", [])]
    assert [readings(f) for f in of_rules(findings(text, "a ray of", ("a", "o")))] == [["o"]] * 3


def test_a_rule_stands_where_a_finding_of_the_program_would(findings, pack):
    text = "It was tbe end of the dif ferences."
    assert {"tbe", "dif ferences"} <= {finding.surface for finding in found(pack, text)}
    with_rules = findings(text, ("tbe", "tube"), ("ferences", "fences"))
    assert [(f.surface, readings(f)) for f in of_rules(with_rules)] == [
        ("tbe", ["tube"]),
        ("ferences", ["fences"]),
    ]
    assert "dif ferences" not in {finding.surface for finding in with_rules}


def test_what_no_rule_touches_is_found_as_before(findings, pack):
    before = found(pack, FAULTY)
    after = findings(FAULTY, ("secretary", "clerk"))
    assert [f for f in after if f.kind is not Kind.RULE] == before
    assert len(of_rules(after)) == 1


def test_a_rule_without_a_reading_takes_the_one_of_the_program(findings):
    (ruling,) = of_rules(findings("It was tbe end of the day.", {"match": "tbe", "hint": "a b"}))
    assert readings(ruling)[0] == "the"
    assert (ruling.reason, ruling.probability) == ("a b", RULE)


def test_a_rule_that_matches_a_whole_line_hides_nothing_in_it_but_its_first_word(findings):
    text = "It was on that day the tbe end of it came."
    rulings = findings(text, {"match": "^.{20,}", "hint": "a long line"})
    assert [f.surface for f in of_rules(rulings)] == ["It"]
    assert "tbe" in {f.surface for f in rulings}


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("He lived in a hut by the river.", "hut"),
        ("Hut by hut they went.", "Hut"),
        ("He said 'hut' and _hut_ again.", "hut"),
        ("It was a com-\nmon thing.", "com-\nmon"),
        ("It is a zzyzx in the house.", "zzyzx"),
        ("In the house.hut and more", "hut"),
    ],
)
def test_bad_words_are_always_pointed_at(text, surface, strict):
    (bad, *_) = [f for f in found(strict, text) if f.surface == surface]
    assert bad.kind is Kind.MISREAD_WORD
    assert bad.probability >= BAD_WORD > DEFAULT_THRESHOLD
    assert bad.reason.endswith("is among your bad words")


@pytest.mark.parametrize(
    "text", ["He lived in a house.", "The hutch is his.", "It is uncommon.", "A hut-\nment it was."]
)
def test_other_words_are_not_pointed_at_for_a_bad_one(text, strict):
    assert not any("bad words" in finding.reason for finding in found(strict, text))


def test_a_bad_word_has_readings_of_what_is_near_it_and_fits(strict):
    (bad,) = [f for f in found(strict, "He came, hut he did not speak.") if f.surface == "hut"]
    assert readings(bad)[0] == "but"
    assert bad.suggestions[0].probability > DEFAULT_THRESHOLD


def test_a_bad_word_is_nobodys_reading(strict, pack):
    text = "It is a cornmon thing."
    assert "common" in {r for f in found(pack, text) for r in readings(f)}
    assert "common" not in {r for f in found(strict, text) for r in readings(f)}


def test_a_bad_word_that_is_two_is_looked_for_as_it_stands(strict):
    (bad,) = of_rules(found(strict, "We go to-day."))
    assert (bad.surface, bad.reason) == ("to-day", "“to-day” is among your bad words")


def test_good_words_are_no_faults(tmp_path):
    text = "Quxling came with the Skepwright to the house of Quxling."
    path = tmp_path / "good_words.txt"
    path.write_text("\ufeffQuxling\r\n\r\nSkepwright\r\n", "utf-8")
    names = {"Quxling", "Skepwright"}
    assert names <= {f.surface for f in found(LanguagePack.load(), text)}
    assert names.isdisjoint(
        f.surface for f in found(LanguagePack.load(own=Own(good_words=(path,))), text)
    )


def test_a_part_of_a_text_has_the_rulings_of_the_whole(pack, tmp_path):
    made = rules(tmp_path / "rules.json", ("the", "a"), (r"\.$", "!"), wholeword=False)
    checker = Checker(replace(pack, rules=made))
    text = f"{FAULTY}\n{CLEAN}"
    whole = of_rules(f for part in checker.check(Document(text)) for f in part.findings)
    parts = [
        finding
        for paragraph in Document(text).paragraphs
        for part in checker.check(Document(text), Span(paragraph.span.end, paragraph.span.end))
        for finding in of_rules(part.findings)
    ]
    assert parts == whole


@pytest.fixture
def own(tmp_path):
    """Files of each sort."""
    good, bad = tmp_path / "good_words.txt", tmp_path / "bad_words.txt"
    good.write_text("rnembers\n", "utf-8")
    bad.write_text("winter\nto raise\n", "utf-8")
    path = scannos(tmp_path / "rules.json", ("hut", "but"), ("arid", ["and"]), wholeword=True)
    return Knowledge(own=Own.of(None, [good], [bad], [path]))


@pytest.mark.parametrize("copies", [1, 90])
def test_several_processes_find_what_one_finds(copies, own):
    texts = [FAULTY * copies, CLEAN]
    assert (len(texts[0]) > LONG) == (copies > 1)
    one = Checker(own.load())
    with crew(own, 2) as several:
        begun = [several.check(Document(text)) for text in texts]
        parts = [list(stretches) for stretches in begun]
    assert parts == [list(one.check(Document(text))) for text in texts]
    kinds = {f.kind for stretches in parts for part in stretches for f in part.findings}
    assert Kind.RULE in kinds


def test_a_pattern_gone_wild_in_another_process_is_refused_here(tmp_path):
    path = scannos(tmp_path / "wild.json", "(?:a|aa)+$")
    with crew(Knowledge(own=Own(rules=(path,))), 2) as several:
        stretches = several.check(Document("a" * 5000 + "!"))
        with pytest.raises(RuleError, match=r"wild\.json: Entry 1: .* takes too long"):
            list(stretches)

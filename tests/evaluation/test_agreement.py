"""Our figures mean the same as those of the referee that others measure with."""

from __future__ import annotations

import importlib.util
from itertools import islice
from pathlib import Path

import pytest

from proofreader.checking import Checker
from proofreader.evaluation.classes import ERRORS, Difference, word_test
from proofreader.evaluation.figures import figures, findings_jsonl
from proofreader.evaluation.measures import Stage, share, total
from proofreader.evaluation.measuring import measure
from proofreader.evaluation.pairs import read_pairs
from proofreader.evaluation.reference import Reference
from proofreader.evaluation.trial import MeasuredPage, MeasuredSet
from proofreader.language.pack import read_lexicon
from proofreader.text.document import Document

PAGES = {
    "bln600-train": 3,
    "icdar2017-peri": 1,
    "dev-hipe-impresso-snippets": 6,
    "oldbooks-tess3": 3,
    "oldbooks-tess5": 3,
    "dev-hipe-icdar2017": 4,
}
"""How many pages of which sets; they differ in their errors, their line ends and their length."""
THRESHOLD = 0.4
HALF_A_POINT = 0.005


@pytest.fixture(scope="module")
def referee(shared):
    spec = importlib.util.spec_from_file_location("referee", shared / "evaluation" / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def listed(shared):
    """The words that the referee goes by."""
    return frozenset(read_lexicon(shared / "evaluation" / "lexicon.txt"))


@pytest.fixture(scope="module")
def check(pack):
    checker = Checker(pack)
    return lambda text: [one for part in checker.check(Document(text)) for one in part.findings]


@pytest.fixture(params=PAGES)
def pairs(shared, request):
    """The first pages of a set."""
    folder = shared / "evaluation" / "dev" / request.param
    return list(islice(read_pairs(folder), PAGES[request.param]))


def measured(pairs, check, is_word):
    done = []
    for pair in pairs:
        found = check(pair.read)
        shown = tuple(one for one in found if one.probability >= THRESHOLD)
        measures = measure(Reference(pair, is_word), found, THRESHOLD)
        done.append(MeasuredPage(pair.name, measures, shown))
    return MeasuredSet("pages", tuple(done), total([page.measures for page in done]))


def said_by_referee(result):
    """The figures that both have."""
    detection, readings, work = (result[one] for one in ("detection", "suggestions", "work"))
    stages = dict(zip(("before", "auto", "oracle", "type"), Stage, strict=True))
    return {
        "errors": result["errors"] / result["ocr_words"],
        "precision": detection["token_precision"],
        "recall": detection["token_recall"],
        "f1": detection["token_f1"],
        "finding precision": detection["alert_precision"],
        "error recall": detection["error_recall"],
        "false alarms": readings["false_alerts_per_1000_words"] / 1000,
        "first right": readings["top1_of_all_errors"],
        "five right": readings["topk_of_all_errors"],
        "first right of detected": readings["top1_of_detected"],
        "five right of detected": readings["topk_of_detected"],
        "accepted": work["accepted_per_1000_words"] / 1000,
        "typed": work["typed_per_1000_words"] / 1000,
        "removed": work["char_errors_removed_per_alert"],
        **{
            f"{kind} {ours}": result[kind][theirs]
            for kind in ("cer", "wer")
            for theirs, ours in stages.items()
        },
        **{one.value: result["classes"][one.value] / result["ocr_words"] for one in ERRORS},
        **{
            f"{one.value} {ours}": result["class_recall"][one.value][theirs] or 0
            for one in ERRORS
            for theirs, ours in (("detected", "found"), ("top1", "first"), ("topk", "five"))
        },
    }


def said_by_us(measures):
    of_set = figures(measures)
    detection, readings, text, work = (
        of_set[one] for one in ("detection", "readings", "text", "work")
    )
    errors = measures.errors
    return {
        "errors": of_set["errors"] / of_set["words"],
        "precision": detection["precision"],
        "recall": detection["recall"],
        "f1": detection["f1"],
        "finding precision": detection["finding_precision"],
        "error recall": detection["error_recall"],
        "false alarms": detection["false_alarms_per_1000_words"] / 1000,
        "first right": readings["first_right_of_all_errors"],
        "five right": readings["five_right_of_all_errors"],
        "first right of detected": readings["first_right_of_detected_errors"],
        "five right of detected": readings["five_right_of_detected_errors"],
        "accepted": work["accepted_per_1000_words"] / 1000,
        "typed": work["typed_per_1000_words"] / 1000,
        "removed": work["character_errors_removed_per_finding"],
        **{f"{rate} {stage}": text[rate][stage] for rate in ("cer", "wer") for stage in Stage},
        **{one.value: of_set["classes"][one.value]["errors"] / of_set["words"] for one in ERRORS},
        **{
            f"{one.value} {ours}": share(counts[one], errors.all[one])
            for one in ERRORS
            for ours, counts in (
                ("found", errors.detected),
                ("first", errors.first_right),
                ("five", errors.any_right),
            )
        },
    }


@pytest.mark.slow
def test_our_figures_are_those_of_the_referee(pairs, check, referee, listed, tmp_path):
    ours = measured(pairs, check, word_test(listed))
    (tmp_path / "found.jsonl").write_text(findings_jsonl(ours), "utf-8")

    pages = [(Path(one.name).name.removesuffix(".ocr.txt"), one.read, one.printed) for one in pairs]
    theirs = referee.evaluate(pages, referee.read_jsonl(tmp_path / "found.jsonl"), listed)

    assert theirs["unknown_files"] == []
    assert said_by_us(ours.measures) == pytest.approx(said_by_referee(theirs), abs=HALF_A_POINT)
    assert figures(ours.measures)["not_counted"] == theirs["neutral"]


def test_by_the_words_of_the_pack_only_real_words_and_non_words_are_told_apart_otherwise(
    pairs, pack, listed
):
    ours, theirs = (
        total([measure(Reference(pair, is_word), (), THRESHOLD) for pair in pairs]).errors
        for is_word in (pack.lexicon.knows, word_test(listed))
    )
    words = {Difference.NON_WORD, Difference.REAL_WORD}
    assert ours.number == theirs.number
    assert all(ours.all[one] == theirs.all[one] for one in set(Difference) - words)

"""What an engine's doubts weigh is fitted on pages whose layout files name them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from proofreader.errors import FormatError
from proofreader.ranking.confidence import TABLE, Doubts, Excess
from proofreader.training.build import build
from proofreader.training.cache import Cache
from proofreader.training.confidence import Heard, fit
from proofreader.training.sources import Sources, Step, Workshop
from tests.evaluation.hocr import hocr
from tests.training.watching import Watcher


def page(seed, *, words=True, characters=True, errors=True):
    """A page of spots, wrong the more often the more the judge and the engine say so."""
    draw = np.random.default_rng(seed)
    odds = draw.normal(-1.0, 2.0, 400)
    doubt = draw.exponential(1.0, 400)
    chance = 1 / (1 + np.exp(-(0.8 * odds + 1.5 * doubt - 2.0)))
    wrong = (draw.random(400) < chance) & errors

    def told(of_character):
        return [Excess(float(one), of_character=of_character) for one in doubt]

    nothing = [None] * 400
    of_words = told(of_character=False) if words else nothing
    return Heard(odds, of_words, told(of_character=True) if characters else nothing, wrong)


def test_weights_are_found_again():
    fitted = fit(page(seed) for seed in range(20))
    for line in (fitted.word, fitted.character):
        assert line.opinion == pytest.approx(0.8, abs=0.1)
        assert line.doubt == pytest.approx(1.5, abs=0.15)
        assert line.constant == pytest.approx(-2.0, abs=0.15)


def test_doubts_of_characters_weigh_as_those_of_words_where_no_page_names_them():
    fitted = fit(page(seed, characters=False) for seed in range(3))
    assert fitted.character == fitted.word


def test_doubt_never_speaks_for_a_word():
    odd = page(1)
    upside_down = Heard(odd.odds, odd.of_words, odd.of_characters, ~odd.wrong)
    fitted = fit([upside_down])
    assert fitted.word.doubt == 0
    assert fitted.word.opinion == 0


@pytest.mark.parametrize("lacking", ["words", "errors"])
def test_pages_that_teach_nothing_are_refused(lacking):
    with pytest.raises(FormatError, match="how sure the OCR engine was"):
        fit([page(1, **{lacking: False})])


SENTENCE = "the old man came out of the house and looked for the other men at the gate"


def pages(folder):
    """Pages on which one word is misread, and doubted, and another that is right is odd."""
    for number, misread in enumerate(("bouse", "rnan", "cama", "gale", "olher")):
        misprinted = {"bouse": "house", "rnan": "man", "cama": "came", "gale": "gate"}
        printed = misprinted.get(misread, "other")
        words = [(misread, 30) if word == printed else (word, 96) for word in SENTENCE.split()]
        text = [*words, ("Kilmorran", 95), ("said", 96), ("nothing", 90)] * 3
        (folder / f"{number}.hocr").write_text(hocr(*text), encoding="utf-8")
        truth = " ".join([SENTENCE, "Kilmorran", "said", "nothing"] * 3)
        (folder / f"{number}.gt.txt").write_text(truth, encoding="utf-8")


@pytest.fixture
def sources(checkout, tmp_path):
    """The English pack without what doubts weigh, and where to build that anew."""
    out, layouts = tmp_path / "en", tmp_path / "layouts"
    for folder in (out, layouts):
        folder.mkdir()
    for path in (checkout / "resources" / "en").iterdir():
        if path.name != TABLE:
            (out / path.name).symlink_to(path)
    pages(layouts)
    return Sources("en", tmp_path, (), tmp_path / "like", out, 10, layouts=layouts)


def built(sources):
    watcher = Watcher()
    build(sources, [Step.CONFIDENCE], Workshop(Cache(sources.out / "cache"), watcher))
    return watcher.lines


@pytest.mark.slow
def test_a_build_weighs_what_the_engine_doubted_on_pages_with_truth(sources):
    assert built(sources) == ["confidence: fitted on 5 pages"]
    assert Doubts.load(sources.out / TABLE).word.doubt > 0.5
    first = (sources.out / TABLE).read_bytes()
    built(sources)
    assert (sources.out / TABLE).read_bytes() == first


def test_without_layout_files_doubts_weigh_as_in_another_pack_if_that_knows(sources):
    alone = replace(sources, layouts=None)
    assert built(alone) == ["confidence: no layout files, and none weighed in the other pack"]
    sources.like.mkdir()
    (sources.like / TABLE).write_bytes(b"kept")
    assert built(alone) == ["confidence: no layout files, so they are those of “like”"]
    assert (sources.out / TABLE).read_bytes() == b"kept"

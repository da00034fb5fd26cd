"""A pack for another language, from texts and pages to findings."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from threadpoolctl import threadpool_limits

from proofreader.checking import Checker
from proofreader.evaluation.pairs import fold_of
from proofreader.language.pack import LanguagePack
from proofreader.text.document import Document
from proofreader.training.build import build
from proofreader.training.cache import Cache
from proofreader.training.sources import Sources, Step, Workshop
from tests.training.spanish import save_pages, save_texts
from tests.training.watching import Watcher

pytestmark = pytest.mark.slow

PAGES = 6


@pytest.fixture(scope="module", autouse=True)
def one_thread():
    """Fit in one thread: for so few rows, two mostly wait for each other."""
    with threadpool_limits(1, "openmp"):
        yield


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    """The sources of a Spanish pack that is built, with its cache beside it."""
    folder = tmp_path_factory.mktemp("spanish")
    save_texts(folder / "texts")
    save_pages(folder / "pages", PAGES)
    found = Sources(
        "es", folder / "texts", (folder / "pages",), folder / "like", folder / "es", PAGES
    )
    build(found, Step, Workshop(Cache(folder / "cache"), Watcher()))
    return found


def contents(folder):
    return {
        path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def known_pages(watcher):
    """How many pages were known when a build came to measure them."""
    found = (re.match(r"measuring pages, (\d+) of \d+ known", work) for work in watcher.works)
    return sum(int(match[1]) for match in found if match)


class Interrupter(Watcher):
    """A watcher who presses Ctrl-C when some pages are measured."""

    def __init__(self, pages):
        super().__init__()
        self.pages = pages

    def begin(self, work, total):
        super().begin(work, total)
        self.advance(0)

    def advance(self, parts):
        super().advance(parts)
        if self.works[-1].startswith("measuring") and self.done == self.pages:
            raise KeyboardInterrupt


def test_a_pack_of_another_language_finds_its_misread_words(sources):
    pack = LanguagePack.load("es", folder=sources.out)
    text = "El campesino compró el pan en el metcado por la mañana."
    (checked,) = Checker(pack).check(Document(text))
    (finding,) = (found for found in checked.findings if found.probability >= 0.5)
    assert finding.surface == "metcado"
    assert finding.suggestions[0].text == "mercado"


def test_a_text_without_errors_is_left_alone(sources):
    pack = LanguagePack.load("es", folder=sources.out)
    text = "La madre buscaba la llave detrás de la casa después de la lluvia."
    found = [f for c in Checker(pack).check(Document(text)) for f in c.findings]
    assert not [finding for finding in found if finding.probability >= 0.5]


def test_an_interrupted_build_goes_on_where_it_was_and_ends_the_same(sources, tmp_path):
    again = replace(sources, out=tmp_path / "es")
    cache = Cache(tmp_path / "cache")
    with pytest.raises(KeyboardInterrupt):
        build(again, Step, Workshop(cache, Interrupter(3), jobs=1))
    kept = len(list(cache.folder.rglob("??/*.npz")))
    assert 3 <= kept < 2 * PAGES
    watcher = Watcher()
    build(again, Step, Workshop(cache, watcher, jobs=1))
    assert known_pages(watcher) == kept
    assert "counting words" not in watcher.works
    assert contents(again.out) == contents(sources.out)


def test_pages_are_measured_again_when_a_table_is_another(sources, tmp_path):
    again = replace(sources, out=tmp_path / "es")
    shutil.copytree(sources.out, again.out)
    with (again.out / "confusions.tsv").open("a", encoding="utf-8") as table:
        table.write("q\tg\t5\n")
    watcher = Interrupter(0)
    with pytest.raises(KeyboardInterrupt):
        build(again, [Step.WEIGHTS], Workshop(Cache(sources.out.parent / "cache"), watcher))
    assert len(watcher.works) == 1
    assert known_pages(watcher) == 0


def test_each_fold_is_judged_by_weights_that_have_not_seen_it(sources, tmp_path):
    out = tmp_path / "es"
    shutil.copytree(sources.out, out)
    seen = tmp_path / "seen" / "pages"
    seen.mkdir(parents=True)
    for path in sources.pairs[0].glob("*.txt"):
        if fold_of(f"{path.name[:3]}.ocr.txt", 2) != 0:
            shutil.copy(path, seen)
    workshop = Workshop(Cache(sources.out.parent / "cache"), Watcher())
    build(replace(sources, out=out, folds=2), [Step.WEIGHTS], workshop)
    assert contents(out)[Path("ranking.npz")] == contents(sources.out)[Path("ranking.npz")]
    build(replace(sources, out=out, pairs=(seen,)), [Step.WEIGHTS], workshop)
    found = contents(out)
    assert found[Path("ranking.npz")] == found[Path("folds/0.npz")] != found[Path("folds/1.npz")]

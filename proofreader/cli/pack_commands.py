"""The commands for those who make a language pack: measure how good it is, and build it.

As in `proofreader.cli.app`, what takes long to import is imported by the command that needs it.
"""

from pathlib import Path
from typing import Annotated

import typer

from proofreader.cli.options import Jobs, Language, Pack, ReportForm, Threshold


def evaluate(
    sources: Annotated[list[Path], typer.Argument(metavar="OCR...", show_default=False)],
    *,
    truth: Annotated[
        Path | None,
        typer.Option(
            metavar="PATH",
            help="The truth: a folder, or the file for one page.",
            show_default="beside the OCR texts",
        ),
    ] = None,
    layouts: Annotated[
        bool,
        typer.Option(
            "--layouts", help="OCR is folders of layout files (hOCR, ALTO …): confidence counts."
        ),
    ] = False,
    truth_as_ocr: Annotated[
        bool,
        typer.Option("--truth-as-ocr", help="Check the truth itself: all it finds is false."),
    ] = False,
    threshold: Threshold = None,
    language: Language = "en",
    pack: Pack = None,
    weights: Annotated[
        Path | None,
        typer.Option(
            metavar="PATH",
            help="Weights of the ranking, or a folder of them, one a fold: 0.npz, 1.npz …",
            show_default="those of the pack",
        ),
    ] = None,
    words: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="What is a word, one a line, to tell real-word errors from others.",
            show_default="what the pack knows",
        ),
    ] = None,
    jobs: Jobs = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FOLDER",
            help="Write the report, the findings and two pictures there, too.",
            show_default=False,
        ),
    ] = None,
    form: Annotated[ReportForm, typer.Option("--format", help="For people, or for programs.")] = (
        ReportForm.MARKDOWN
    ),
) -> None:
    """Measure how good the findings are, on pages whose truth you have.

    OCR is a file or a folder. The truth of NAME.ocr.txt is NAME.gt.txt beside it or, with
    --truth, NAME.gt.txt, NAME.ocr.txt or NAME.txt there. Each folder is a set of its own in
    the report. With a folder of weights each page is judged by weights that have not seen
    it, if they are from: proofread train --folds.

    \b
    Exit status: 0 measured, 2 an error.

    \b
    Examples:
      proofread evaluate letter.txt --truth truth.txt
      proofread evaluate pages/newspapers pages/books -o report/
      proofread evaluate pages/books --truth-as-ocr
      proofread evaluate --layouts hocr/books      # one.hocr beside one.gt.txt
    """
    from proofreader.checking import DEFAULT_THRESHOLD
    from proofreader.cli.checks import cores
    from proofreader.cli.evaluating import Pages, evaluate_pages
    from proofreader.evaluation.trial import Trial, weights_in

    trial = Trial(
        DEFAULT_THRESHOLD if threshold is None else threshold,
        language,
        pack,
        weights_in(weights) if weights else (),
        words,
        truth_as_ocr,
        jobs or cores(),
    )
    evaluate_pages(Pages(sources, truth, layouts), trial, form, output)


def train(
    texts: Annotated[Path, typer.Argument(metavar="TEXTS", show_default=False)],
    pairs: Annotated[list[Path] | None, typer.Argument(metavar="PAIRS", show_default=False)] = None,
    *,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="DIR", help="The folder of the pack.")
    ],
    language: Language = "en",
    like: Annotated[
        str, typer.Option(metavar="LANGUAGE", help="Whose confusions and weights, without PAIRS.")
    ] = "en",
    only: Annotated[
        list[str] | None,
        typer.Option(
            metavar="STEP",
            help="words, confusions, neighbours, foreign, weights or confidence. Repeatable.",
        ),
    ] = None,
    pages: Annotated[
        int, typer.Option(min=1, help="Fit the ranking on so many pages of each folder.")
    ] = 1000,
    folds: Annotated[
        int | None,
        typer.Option(
            min=2,
            metavar="N",
            help="Make weights for cross-validation, DIR/folds/0.npz …, not those of the pack.",
            show_default=False,
        ),
    ] = None,
    layouts: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER",
            help="Layout files (hOCR, ALTO …) beside NAME.gt.txt: what the engine's doubts weigh.",
            show_default=False,
        ),
    ] = None,
    weights: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Weights that have not seen the pages of --layouts.",
            show_default="those of the pack",
        ),
    ] = None,
    jobs: Jobs = None,
    cache: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER",
            help="Where to keep what is measured.",
            show_default="with your other caches",
        ),
    ] = None,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Use nothing that was measured before.")
    ] = False,
) -> None:
    """Build what the program knows of a language, from texts and from OCR beside its truth.

    TEXTS is a folder of plain texts (*.txt, UTF-8; folders inside it count), or of counts:
    words.tsv, bigrams.npz, trigrams.npz and separators.npz. Each folder of PAIRS holds OCR
    texts NAME.ocr.txt beside their truth NAME.gt.txt. Ctrl-C stops; the same command goes on.
    It needs scikit-learn: pip install "proofreader[train]".

    \b
    Examples:
      proofread train texts/de pairs/de --language de -o packs/de
      proofread train texts/de --language de -o packs/de     # no pairs: OCR errors as in English
      proofread train texts/de pairs/de --language de -o packs/de --folds 5 --only weights
      proofread train texts/de -o packs/de --language de --only confidence --layouts hocr/de
    """
    from proofreader.cli.checks import cores
    from proofreader.cli.training import build_pack, default_cache
    from proofreader.language.pack import resources
    from proofreader.training.cache import Cache
    from proofreader.training.sources import Sources

    sources = Sources(
        language,
        texts,
        tuple(pairs or ()),
        resources() / like,
        output,
        pages,
        folds or 0,
        layouts,
        weights,
    )
    build_pack(sources, only or (), Cache(cache or default_cache(), fresh), jobs or cores())

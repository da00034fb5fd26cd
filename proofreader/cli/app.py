"""The commands with their options and their help; what they do stands in the modules beside.

A module that takes long to import is imported by the command that needs it, so that ``--help``
answers at once.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from proofreader import __version__
from proofreader.cli.commands import Commands
from proofreader.cli.options import (
    BadWords,
    Domains,
    Form,
    GoodWords,
    Jobs,
    Language,
    Lexicons,
    Log,
    Output,
    Pack,
    ReportForm,
    RuleFiles,
    Threshold,
    probability,
)
from proofreader.cli.streams import (
    STANDARD_OUTPUT,
    Status,
    deliver,
    note,
    origin,
    protect,
    speak_utf8,
)
from proofreader.signals import orderly_end

app = typer.Typer(
    cls=Commands,
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status; never ends in a traceback."""
    speak_utf8()
    try:
        with orderly_end():
            app(arguments, prog_name="proofread")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else Status.ERROR
    except Exception as error:  # noqa: BLE001 - the last resort: no user is shown a traceback
        note("proofread: this is a fault of the program; please report it with these words:")
        note(f"  {error!r} in {origin(error)}")
    return Status.ERROR


def _say_version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"proofread {__version__}")
        raise typer.Exit


@app.callback()
def _proofread(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_say_version, is_eager=True, help="Say which it is."),
    ] = False,
) -> None:
    """Find and correct OCR errors in plain text.

    The window is another program: proofreader FILE

    \b
    Examples:
      proofread check letter.txt
      proofread fix letter.txt -o fixed.txt --log changes.jsonl
      proofread export letter.proof -o out/
      proofread replay letter.txt changes.jsonl -o fixed.txt
    """


@app.command()
def check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", show_default=False)],
    *,
    form: Annotated[Form, typer.Option("--format", help="For people, or for programs.")] = (
        Form.TABLE
    ),
    threshold: Threshold = None,
    rules: RuleFiles = None,
    good_words: GoodWords = None,
    bad_words: BadWords = None,
    lexicon: Lexicons = None,
    domain: Domains = None,
    language: Language = "en",
    pack: Pack = None,
    jobs: Jobs = None,
) -> None:
    """Show the places where the page probably says something else.

    \b
    Exit status: 0 nothing found, 1 something found, 2 an error.

    \b
    Examples:
      proofread check letter.txt
      proofread check *.txt --format jsonl > findings.jsonl
      proofread check letter.txt --domain politics --lexicon my-words.txt
      proofread check letter.txt --rules scannos.json --bad-words bad_words.txt
      proofread check brief.txt --language de --pack packs/de
    """
    from proofreader.cli.checks import check_files, proofreading
    from proofreader.language.pack import Knowledge, Own

    own = Own.of(lexicon, good_words, bad_words, rules)
    known = Knowledge(language, pack, tuple(domain or ()), own)
    if form is Form.TABLE:
        from proofreader.cli.listing import print_table as show
    else:
        from proofreader.cli.jsonl import print_jsonl as show
    with proofreading(known, threshold, files, jobs) as with_what:
        status = check_files(files, with_what, show)
    raise typer.Exit(status)


@app.command()
def fix(
    file: Annotated[Path, typer.Argument(metavar="FILE", show_default=False)],
    *,
    output: Output = STANDARD_OUTPUT,
    log: Log = None,
    threshold: Annotated[
        float,
        typer.Option(
            metavar="P", callback=probability, help="Change only what is at least this sure."
        ),
    ] = 0.95,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Allow OUT to be FILE itself.")
    ] = False,
    rules: RuleFiles = None,
    good_words: GoodWords = None,
    bad_words: BadWords = None,
    lexicon: Lexicons = None,
    domain: Domains = None,
    language: Language = "en",
    pack: Pack = None,
    jobs: Jobs = None,
) -> None:
    """Take every first reading that is sure enough, and leave the rest to a person.

    A rule of your own with one replacement is sure enough. Encoding and line ends stay as they
    are. With the log, "proofread replay" makes the corrected text again from the original.

    \b
    Examples:
      proofread fix letter.txt --threshold 0.95 -o fixed.txt --log changes.jsonl
      proofread fix letter.txt -o - | less
    """
    from proofreader.cli.checks import proofreading
    from proofreader.cli.fixing import fix_file
    from proofreader.language.pack import Knowledge, Own

    if not overwrite:
        protect(output, file)
    if log is not None:
        protect(log, file, output)
    own = Own.of(lexicon, good_words, bad_words, rules)
    known = Knowledge(language, pack, tuple(domain or ()), own)
    with proofreading(known, threshold, [file], jobs) as with_what:
        fix_file(file, output, log, with_what)


@app.command()
def export(
    book: Annotated[Path, typer.Argument(metavar="BOOK.proof", show_default=False)],
    *,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="DIR",
            help="Where to; made if it is not there.",
            show_default="beside the text",
        ),
    ] = None,
) -> None:
    """Write the corrected text and the log of changes of your work in the window.

    The log comes as JSON Lines, CSV, a diff, and a page for the browser. The names of
    all files that were written are printed.

    \b
    Examples:
      proofread export letter.proof
      proofread export letter.proof -o out/
    """
    from proofreader.cli.exporting import export_book

    export_book(book, output)


@app.command()
def replay(
    original: Annotated[Path, typer.Argument(metavar="ORIGINAL", show_default=False)],
    log: Annotated[Path, typer.Argument(metavar="LOG.jsonl", show_default=False)],
    *,
    output: Output = STANDARD_OUTPUT,
) -> None:
    """Make the corrected text again from the original and its log, byte for byte.

    A log that does not fit is refused with the first place that differs.

    \b
    Examples:
      proofread replay letter.txt changes.jsonl > fixed.txt
      proofread replay letter.txt changes.jsonl -o fixed.txt
    """
    from proofreader.project import replay_files

    protect(output, original, log)
    deliver(replay_files(original, log), output)


@app.command()
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
    evaluate_pages(Pages(sources, truth), trial, form, output)


@app.command()
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
        typer.Option(metavar="STEP", help="words, confusions, neighbours or weights. Repeatable."),
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
    """
    from proofreader.cli.checks import cores
    from proofreader.cli.training import build_pack, default_cache
    from proofreader.language.pack import resources
    from proofreader.training.cache import Cache
    from proofreader.training.sources import Sources

    sources = Sources(
        language, texts, tuple(pairs or ()), resources() / like, output, pages, folds or 0
    )
    build_pack(sources, only or (), Cache(cache or default_cache(), fresh), jobs or cores())

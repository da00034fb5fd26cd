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
    Despite,
    Domains,
    Form,
    GoodWords,
    Jobs,
    Kinds,
    Language,
    Lexicons,
    Log,
    Output,
    Pack,
    RuleFiles,
    Threshold,
    Without,
    described_kind,
    probability,
)
from proofreader.cli.pack_commands import evaluate, train
from proofreader.cli.page_commands import convert, ocr
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
    """Find and correct OCR errors in texts, layout files and books of pages.

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
    kind: Kinds = None,
    without: Without = None,
    despite: Despite = None,
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

    FILE is a text, a layout file (hOCR, ALTO, PAGE XML, ABBYY, TSV), an HTML page, a PDF with
    text, or a folder or zip archive of pages, which is checked as one book.

    What the book does on purpose is no fault in it: a line says what that is, and
    --despite has it found all the same.

    \b
    Exit status: 0 nothing found, 1 something found, 2 an error.

    \b
    Examples:
      proofread check letter.txt
      proofread check *.txt --format jsonl > findings.jsonl
      proofread check book/
      proofread check letter.txt --domain politics --lexicon my-words.txt
      proofread check letter.txt --rules scannos.json --bad-words bad_words.txt
      proofread check letter.txt --kind quotes --kind dash
      proofread check letter.txt --without mark-spacing --despite spaced-marks
      proofread check brief.txt --language de --pack packs/de
    """
    from proofreader.cli.checks import check_files, proofreading
    from proofreader.cli.choice import chosen
    from proofreader.language.pack import Knowledge, Own

    own = Own.of(lexicon, good_words, bad_words, rules, despite)
    known = Knowledge(language, pack, tuple(domain or ()), own)
    if form is Form.TABLE:
        from proofreader.cli.listing import print_table as show
    else:
        from proofreader.cli.jsonl import print_jsonl as show
    with proofreading(known, files, chosen(threshold, kind, without), jobs) as with_what:
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
    kind: Kinds = None,
    without: Without = None,
    despite: Despite = None,
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
    A layout file or an HTML page is written with its words mended and all else as it was; of
    a PDF it is hOCR. Their log is of their text, as "proofread convert" gives it.

    \b
    Examples:
      proofread fix letter.txt --threshold 0.95 -o fixed.txt --log changes.jsonl
      proofread fix letter.txt -o - | less
    """
    from proofreader.cli.checks import proofreading
    from proofreader.cli.choice import chosen
    from proofreader.cli.fixing import fix_file
    from proofreader.language.pack import Knowledge, Own

    if not overwrite:
        protect(output, file)
    if log is not None:
        protect(log, file, output)
    own = Own.of(lexicon, good_words, bad_words, rules, despite)
    known = Knowledge(language, pack, tuple(domain or ()), own)
    with proofreading(known, [file], chosen(threshold, kind, without), jobs) as with_what:
        fix_file(file, output, log, with_what)


@app.command()
def kinds(
    kind: Annotated[
        str | None,
        typer.Argument(metavar="KIND", callback=described_kind, show_default=False),
    ] = None,
    *,
    form: Annotated[Form, typer.Option("--format", help="For people, or for programs.")] = (
        Form.TABLE
    ),
) -> None:
    """Say which kinds of fault are looked for: what is caught, and what is left alone.

    Without KIND all of them are listed; with it, one is described in full.

    \b
    Examples:
      proofread kinds
      proofread kinds split-word
      proofread kinds --format jsonl
    """
    from proofreader.cli.kinds import print_kinds

    print_kinds(kind, form)


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


app.command()(convert)
app.command()(ocr)
app.command()(evaluate)
app.command()(train)

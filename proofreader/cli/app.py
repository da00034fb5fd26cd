"""The commands with their options and their help; what they do stands in the modules beside.

A module that takes long to import is imported by the command that needs it, so that ``--help``
answers at once.
"""

import sys
import traceback
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperGroup

from proofreader import __version__
from proofreader.cli.streams import (
    STANDARD_OUTPUT,
    Status,
    complain,
    deliver,
    hang_up,
    note,
    protect,
    speak_utf8,
)
from proofreader.errors import ProofreaderError


class Form(StrEnum):
    """How findings are printed."""

    TABLE = "table"
    JSONL = "jsonl"


class _Commands(TyperGroup):
    """Ends every command in the same way, whatever happens inside it."""

    # Typer hands in a context of its own kind, which its base class does not declare.
    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override]
        try:
            outcome = super().invoke(ctx)
            sys.stdout.flush()
        except ProofreaderError as error:
            complain(error)
            raise typer.Exit(Status.ERROR) from error
        except BrokenPipeError as error:
            hang_up()
            raise typer.Exit(Status.PIPE_CLOSED) from error
        return outcome


app = typer.Typer(
    cls=_Commands,
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
        app(arguments, prog_name="proofread")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else Status.ERROR
    except Exception as error:  # noqa: BLE001 - the last resort: no user is shown a traceback
        place = traceback.extract_tb(error.__traceback__)[-1]
        note("proofread: this is a fault of the program; please report it with these words:")
        note(f"  {error!r} in {Path(place.filename).name}, line {place.lineno}")
    return Status.ERROR


def _say_version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"proofread {__version__}")
        raise typer.Exit


def _probability(value: float | None) -> float | None:
    if value is not None and not 0 <= value <= 1:  # "nan" compares false and is refused too
        raise typer.BadParameter("a probability lies between 0 and 1")
    return value


def _log_path(path: Path | None) -> Path | None:
    from proofreader.formats.changelog import LogForm

    if path is not None and path.suffix not in list(LogForm):
        raise typer.BadParameter(f"the name of a log ends in one of {', '.join(LogForm)}")
    return path


_Lexicons = Annotated[
    list[Path] | None,
    typer.Option("--lexicon", metavar="FILE", help="Add your words, one a line. Repeatable."),
]
_Domains = Annotated[
    list[str] | None,
    typer.Option("--domain", metavar="NAME", help="Add the words of a field. Repeatable."),
]


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
    threshold: Annotated[
        float | None,
        typer.Option(
            metavar="P",
            callback=_probability,
            help="Leave out what is less likely wrong than this, 0 to 1.",
            show_default="that of the window",
        ),
    ] = None,
    lexicon: _Lexicons = None,
    domain: _Domains = None,
) -> None:
    """Show the places where the page probably says something else.

    \b
    Exit status: 0 nothing found, 1 something found, 2 an error.

    \b
    Examples:
      proofread check letter.txt
      proofread check *.txt --format jsonl > findings.jsonl
      proofread check letter.txt --domain politics --lexicon my-words.txt
    """
    from proofreader.cli.checks import Proofreading, check_files
    from proofreader.cli.listing import print_jsonl, print_table

    proofreading = Proofreading.prepare(domain or (), lexicon or (), threshold)
    show = {Form.TABLE: print_table, Form.JSONL: print_jsonl}[form]
    raise typer.Exit(check_files(files, proofreading, show))


@app.command()
def fix(
    file: Annotated[Path, typer.Argument(metavar="FILE", show_default=False)],
    *,
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="OUT", help="Where to; - is standard output."),
    ] = STANDARD_OUTPUT,
    log: Annotated[
        Path | None,
        typer.Option(
            metavar="LOG",
            callback=_log_path,
            help="Write what was changed, too: .jsonl, .csv, .diff or .html.",
        ),
    ] = None,
    threshold: Annotated[
        float,
        typer.Option(
            metavar="P", callback=_probability, help="Change only what is at least this sure."
        ),
    ] = 0.95,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Allow OUT to be FILE itself.")
    ] = False,
    lexicon: _Lexicons = None,
    domain: _Domains = None,
) -> None:
    """Take every first reading that is sure enough, and leave the rest to a person.

    Encoding and line ends stay as they are. With the log, "proofread replay" makes
    the corrected text again from the original.

    \b
    Examples:
      proofread fix letter.txt --threshold 0.95 -o fixed.txt --log changes.jsonl
      proofread fix letter.txt -o - | less
    """
    from proofreader.cli.checks import Proofreading
    from proofreader.cli.fixing import fix_file

    if not overwrite:
        protect(output, file)
    if log is not None:
        protect(log, file, output)
    proofreading = Proofreading.prepare(domain or (), lexicon or (), threshold)
    fix_file(file, output, log, proofreading)


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
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="OUT", help="Where to; - is standard output."),
    ] = STANDARD_OUTPUT,
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
def train(
    texts: Annotated[Path, typer.Argument(metavar="TEXTS", show_default=False)],
    pairs: Annotated[
        list[Path] | None, typer.Argument(metavar="PAIRS", show_default=False)
    ] = None,
    *,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="DIR", help="The folder of the pack.")
    ],
    language: Annotated[str, typer.Option(help="As pyspellchecker calls it.")] = "en",
    like: Annotated[
        str, typer.Option(metavar="LANGUAGE", help="Whose confusions and weights, without PAIRS.")
    ] = "en",
    only: Annotated[
        list[str] | None,
        typer.Option(metavar="STEP", help="words, confusions, neighbours or weights. Repeatable."),
    ] = None,
    pages: Annotated[
        int, typer.Option(min=1, help="Fit the ranking on so many pages of each folder.")
    ] = 240,
    folds: Annotated[
        int | None,
        typer.Option(
            min=2,
            metavar="N",
            help="Make weights for cross-validation, DIR/folds/0.npz …, not those of the pack.",
            show_default=False,
        ),
    ] = None,
    jobs: Annotated[int, typer.Option(min=1, help="How many processes measure pages.")] = 2,
    cache: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER", help="Where to keep what is measured.", show_default="with your other caches"
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
    from proofreader.cli.training import build_pack, default_cache
    from proofreader.language.pack import resources
    from proofreader.training.cache import Cache
    from proofreader.training.sources import Sources

    sources = Sources(
        language, texts, tuple(pairs or ()), resources() / like, output, pages, folds or 0
    )
    build_pack(sources, only or (), Cache(cache or default_cache(), fresh), jobs)

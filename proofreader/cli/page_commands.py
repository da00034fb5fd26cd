"""The commands for pages, scans and layout files.

As in `proofreader.cli.app`, what takes long to import is imported by the command that needs it.
"""

from pathlib import Path
from typing import Annotated

import typer

from proofreader.cli.options import PageBreak, PageForm


def convert(
    source: Annotated[Path, typer.Argument(metavar="IN", show_default=False)],
    *,
    output: Annotated[
        Path,
        typer.Option(
            "--output",
            "-o",
            metavar="OUT",
            help="A file, or a folder for the files; - is standard output.",
            show_default=False,
        ),
    ],
    form: Annotated[
        PageForm | None,
        typer.Option("--to", help="What to make.", show_default="by the ending of OUT"),
    ] = None,
    page_breaks: Annotated[
        PageBreak, typer.Option(help="What stands between two pages of one text.")
    ] = PageBreak.KEEP,
    force: Annotated[bool, typer.Option("--force", help="Replace files that exist.")] = False,
) -> None:
    """Make another form of a text or a book.

    IN is anything that the program reads: plain text, text of Distributed Proofreaders, hOCR,
    ALTO, PAGE XML, ABBYY XML, Tesseract's TSV, an HTML page, a PDF with text, a folder or a
    zip archive of pages, or BOOK.proof: then it is the corrected text.

    \b
    Forms:
      text   one text; --page-breaks keep, form-feed, blank (a blank line) or none
      pages  a text a page, in the folder OUT
      dp     one text with the lines of Distributed Proofreaders between its pages
      html   one HTML page to read, with the numbers of the pages in the margin
      hocr   one hOCR file
      alto   an ALTO file a page, in the folder OUT
      page   a PAGE XML file a page, in the folder OUT
      tsv    one table, as Tesseract writes it

    The last four say where each word stands. Where a text has page images and no such places,
    its words are looked for on the images.

    \b
    Exit status: 0 done, 2 an error, or a page could not be read.

    \b
    Examples:
      proofread convert letter.hocr -o letter.txt
      proofread convert letter.proof -o letter.html
      proofread convert book/ -o book.txt --page-breaks none
      proofread convert book/ -o alto/ --to alto
      proofread convert book.xml -o - --to dp | less
    """
    from proofreader.cli.converting import convert_file, form_of_name
    from proofreader.project.converting import ExportForm, PageBreaks

    to = form_of_name(output) if form is None else ExportForm(form.value)
    breaks = PageBreaks(page_breaks.value)
    raise typer.Exit(convert_file(source, output, to, breaks, force=force))


def ocr(
    images: Annotated[list[Path], typer.Argument(metavar="IMAGES...", show_default=False)],
    *,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="OUT",
            help="A folder for the hOCR files, or NAME.hocr for one file with all pages.",
            show_default="beside each image",
        ),
    ] = None,
    language: Annotated[
        str, typer.Option(help="Of the pages: en, or as Tesseract calls it; several: eng+lat.")
    ] = "en",
    again: Annotated[
        bool, typer.Option("--again", help="Read pages again that were read before.")
    ] = False,
) -> None:
    """Have page images read by Tesseract, which is to be installed.

    IMAGES are PNG, JPEG, TIFF, WebP or JPEG 2000 files, PDFs, and folders or zip archives of
    them. 001.png gets 001.hocr beside it; a PDF, a TIFF with several pages or an archive gets
    one hOCR file with all pages. The name of what is to be opened then is printed.

    Pages that were read before are left out: Ctrl-C stops, and the same command goes on.

    \b
    Exit status: 0 all pages were read, 2 some were not.

    \b
    Examples:
      proofread ocr book/
      proofread ocr letter.pdf --language de
      proofread ocr scans/*.tif -o letter.hocr
    """
    from proofreader.cli.ocring import read_pages

    raise typer.Exit(read_pages(images, output, language, again=again))

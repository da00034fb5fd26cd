"""HTML pages as text archives publish them: read as text, written back with their tags untouched.

What is corrected changes in the very text, or character reference, that it was read from. What is
put in between two texts goes into the one before. A correction that reaches over tags is spread
over the texts between them, letter by letter, so that every tag stays.

A break that the tags make (a new paragraph, a line, a cell of a table) stays, too, whatever is done
to it: of a word that was joined across one, the end moves up to its beginning. So the page that is
written has, read again, the words of the corrected text, in the same order and parted in the same
places; only what white space parts them may differ, as tags and folding have it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proofreader.errors import FormatError
from proofreader.formats.html_flow import flow_of
from proofreader.formats.html_patches import patched
from proofreader.formats.html_slots import spread
from proofreader.formats.html_source import decoded
from proofreader.messages import Message
from proofreader.text.layout import PageLayout, ReadPage

if TYPE_CHECKING:
    from pathlib import Path

    from proofreader.text.spans import ChangeSet


def read(raw: bytes, path: Path) -> tuple[ReadPage, ...]:
    """The text of an HTML page, as one page without places on an image.

    Raises:
        FormatError: if no reader would see a word in it, or it is not sound in its encoding.
    """
    text = flow_of(decoded(raw, path).text, path).text
    if not text:
        raise FormatError(
            Message("This HTML page has no text: there is nothing to proofread."),
            Message("Open it in a browser, and see whether the text is on another page."),
            path=path,
        )
    return (ReadPage(text, PageLayout((0, 0))),)


def write(raw: bytes, change: ChangeSet, path: Path) -> bytes:
    """The page with only the corrected characters changed; ``raw`` itself if there are none.

    Args:
        raw: The page as it was read.
        change: Of the text that `read` gave.
        path: For the error message only.

    Raises:
        FormatError: if ``raw`` cannot be read.
        ValueError: if the change reaches past the end of the text.
    """
    if not change:
        return raw
    source = decoded(raw, path)
    flow = flow_of(source.text, path)
    return source.encode(patched(source, flow, spread(flow, change)))

"""What a volunteer does with a book: open, resume, save, export, replay.

Both faces, the window and the command line, work through these functions alone. A book is a
text file and, beside it, a ``.proof`` file that holds the original bytes and every decision:
``letter.txt`` and ``letter.proof``.
"""

from proofreader.project.book import PROOF_SUFFIX, Book
from proofreader.project.choosing_images import choose_images
from proofreader.project.conversion import Conversion, begin_conversion, has_places
from proofreader.project.converting import ExportForm
from proofreader.project.lists import drop_list, export_list, keep_list, lists_of
from proofreader.project.opening import ConflictError, Keep, open_book, user_name
from proofreader.project.sample import copy_sample
from proofreader.project.saving import Export, Exported, begin_export, export, replay_files, save

__all__ = [
    "PROOF_SUFFIX",
    "Book",
    "ConflictError",
    "Conversion",
    "Export",
    "ExportForm",
    "Exported",
    "Keep",
    "begin_conversion",
    "begin_export",
    "choose_images",
    "copy_sample",
    "drop_list",
    "export",
    "export_list",
    "has_places",
    "keep_list",
    "lists_of",
    "open_book",
    "replay_files",
    "save",
    "user_name",
]

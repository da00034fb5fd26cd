"""What a detector makes of a text."""

from __future__ import annotations

from proofreader.language.passage import Passage
from proofreader.text.document import Document
from proofreader.text.spans import ChangeSet, Edit


def passage_of(text):
    """The passage of all paragraphs of ``text``."""
    return Passage.of(text, [paragraph.span for paragraph in Document(text).paragraphs])


def mended(propose, text, pack):
    """The text after each proposal of a detector, in the order of the proposals."""
    return [
        ChangeSet((Edit(proposal.span, proposal.reading),)).apply(text)
        for proposal in propose(passage_of(text), pack)
    ]

"""Letters in the wrong case."""

from __future__ import annotations

import pytest

from proofreader.detectors.letter_case import propose
from tests.detectors.pages import mended


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("He saw tHe man", "He saw the man"),
        ("They saw one oF them", "They saw one of them"),
        ("WHen he came", "When he came"),
        ("It was judged by the Value of it", "It was judged by the value of it"),
        ("It was for our Common cause", "It was for our common cause"),
        ("And so it waS done", "And so it was done"),
        ("Then he came; Some went", "Then he came; some went"),
        ("I was, So he said, ill.", "I was, so he said, ill."),
        ("He met john there.", "He met John there."),
        ("A letter from london came.", "A letter from London came."),
        ("It was the end. he went away.", "It was the end. He went away."),
        ("It was the end.\nhe went away.", "It was the end.\nHe went away."),
        ("Was it the end? he went away.", "Was it the end? He went away."),
        ("It was the end . he went away.", "It was the end . He went away."),
        ("The end.\n\nhe went away.", "The end.\n\nHe went away."),
        ("(he went away.)", "(He went away.)"),
    ],
)
def test_proposes(read, printed, pack):
    assert printed in mended(propose, read, pack)


@pytest.mark.parametrize(
    "text",
    [
        "The McAdam and the MacDonald",
        "As O'Brien and D'Arcy said",
        "The USA and the C.P.S.U.",
        "He saw. The man came! So it was? Yes.",
        "The man came.\n\nWhen he came",
        "In London, by England",
        "“When he came” (The man)",
        "He and I went",
        "Some nat-\nural thing of the Ger-\nman kind",
        "MPs and M.P.s",
        "An article: When he came",
        "He came; she went, and they all sat\ndown.",
        "The man B and T. Smith",
        "By xqzvk and the Tbe",
        "A word like any other",
        "",
    ],
)
def test_leaves_alone(text, pack):
    assert mended(propose, text, pack) == []

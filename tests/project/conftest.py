"""A text to open, of its own for each test."""

import pytest

from tests.project.work import TEXT


@pytest.fixture
def letter(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_bytes(TEXT)
    return path


@pytest.fixture
def proof(letter):
    return letter.with_suffix(".proof")

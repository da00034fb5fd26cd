"""A page with faults and one without, as files."""

from __future__ import annotations

import pytest

from tests.cli.pages import CLEAN, FAULTY


@pytest.fixture
def faulty(tmp_path):
    path = tmp_path / "faulty.txt"
    path.write_bytes(FAULTY.encode())
    return path


@pytest.fixture
def clean(tmp_path):
    path = tmp_path / "clean.txt"
    path.write_bytes(CLEAN.encode())
    return path

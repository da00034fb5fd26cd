"""What every test may ask for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from proofreader.language.pack import LanguagePack

# Before anything imports Qt: tests never open windows on somebody's screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A busy machine fails no property: how long one example takes says nothing of the program.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

CHECKOUT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder that pyproject.toml is in."""
    return CHECKOUT


@pytest.fixture(scope="session")
def letter() -> Path:
    """The folder of the letter of 1963: letter.txt and truth.txt."""
    return CHECKOUT / "corpus" / "letter"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with pages for measuring that may not be part of the project."""
    folder = Path(os.environ.get("PROOFREADER_SHARED", CHECKOUT.parent / "shared"))
    if not (folder / "evaluation").is_dir():
        pytest.skip(f"no evaluation pages in {folder}; name their folder in PROOFREADER_SHARED")
    return folder


@pytest.fixture(scope="session")
def pack() -> LanguagePack:
    """What is known of English, with the domain of the letter; no test changes it."""
    return LanguagePack.load(domains=("politics",))

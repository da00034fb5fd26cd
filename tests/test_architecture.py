"""The contracts on imports hold, and each of them can fail.

A contract that is written wrongly is kept for ever and protects nothing. So each is broken here,
in a copy of the package, by one forbidden import, and has to be the one that is reported.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

FORBIDDEN = [
    ("layers", "text/spans.py", "import proofreader.review"),
    ("layers", "formats/__init__.py", "import proofreader.review"),
    ("layers", "evaluation/__init__.py", "import proofreader.training"),
    ("layers", "cli/__init__.py", "import proofreader.gui"),
    ("layers", "a_module_in_no_layer.py", ""),
    ("qt", "review/__init__.py", "import PySide6.QtCore"),
    ("core", "text/spans.py", "import numpy"),
    ("core", "errors.py", "import rich"),
    ("window", "gui/status.py", "import proofreader.ranking"),
    ("window", "gui/status.py", "import proofreader.language.pack"),
    ("detectors", "detectors/another_fault.py", "import proofreader.detectors.stray_mark"),
]
"""A contract's id, a module of the package, and the line that breaks the contract there."""


MOST_LINES = 400
"""Of a file of the window; a longer one does more than one thing."""


def contracts(checkout: Path) -> dict[str, str]:
    settings = tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))
    return {
        contract["id"]: contract["name"]
        for contract in settings["tool"]["importlinter"]["contracts"]
    }


def verdicts(folder: Path) -> dict[str, str]:
    """What the linter says of each contract, by the contract's name."""
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "PYTHONUTF8": "1", "NO_COLOR": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    found = re.findall(r"^(.+?) (KEPT|BROKEN)\b", done.stdout, re.MULTILINE)
    assert found, done.stdout + done.stderr
    return dict(found)


@pytest.fixture
def copy(checkout: Path, tmp_path: Path) -> Path:
    """A folder with a copy of the package and of its settings."""
    shutil.copy(checkout / "pyproject.toml", tmp_path)
    shutil.copytree(
        checkout / "proofreader",
        tmp_path / "proofreader",
        ignore=shutil.ignore_patterns("__pycache__", "_resources"),
    )
    return tmp_path


@pytest.mark.slow
def test_every_contract_is_kept(copy, checkout):
    assert verdicts(copy) == dict.fromkeys(contracts(checkout).values(), "KEPT")


@pytest.mark.slow
@pytest.mark.parametrize(("contract", "module", "line"), FORBIDDEN)
def test_a_forbidden_import_breaks_just_its_contract(contract, module, line, copy, checkout):
    path = copy / "proofreader" / module
    before = path.read_text("utf-8") if path.exists() else '"""New."""\n'
    path.write_text(f"{before}\n{line}\n", "utf-8")

    broken = {name for name, verdict in verdicts(copy).items() if verdict == "BROKEN"}

    assert broken == {contracts(checkout)[contract]}


def test_every_contract_has_its_way_to_break(checkout):
    assert {contract for contract, _, _ in FORBIDDEN} == set(contracts(checkout))


def test_no_file_of_the_window_is_long(checkout):
    lengths = {
        path.name: len(path.read_text("utf-8").splitlines())
        for path in (checkout / "proofreader" / "gui").rglob("*.py")
    }
    assert lengths
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES} == {}


def test_the_text_core_is_forbidden_every_dependency(checkout):
    settings = tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))
    (core,) = (c for c in settings["tool"]["importlinter"]["contracts"] if c["id"] == "core")
    modules = {
        "pillow": "PIL",
        "PySide6-Essentials": "PySide6",
        "pyspellchecker": "spellchecker",
        "charset-normalizer": "charset_normalizer",
    }
    packages = [re.match(r"[\w-]+", one)[0] for one in settings["project"]["dependencies"]]
    assert {modules.get(package, package) for package in packages} == set(core["forbidden_modules"])

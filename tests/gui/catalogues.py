"""Builds the catalogues of the window's languages: ``python -m tests.gui.catalogues``.

Qt's own tools find the words of ``proofreader/gui``; what is said below it (`proofreader.messages`
and what the detectors' docstrings tell of the kinds) is found here and given to them as if it were
a part of it. Then `lrelease` makes of each ``.ts``, which people translate, the ``.qm`` that the
program reads.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from importlib.util import find_spec
from pathlib import Path

from proofreader.checking import kinds

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGE = CHECKOUT / "proofreader"
FOLDER = CHECKOUT / "resources" / "translations"
LANGUAGES = ("en", "es")
_S = re.compile(r"\(s\)")


def patterns() -> list[str]:
    """The patterns of all messages below the window, in order."""
    found = set()
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Message" and node.args:
                text = node.args[0]
                if isinstance(text, ast.Constant):
                    found.add(text.value)
    return sorted(found)


def told() -> list[str]:
    """What is said of the kinds of fault, in order."""
    texts = (text for one in kinds() for text in (one.title, one.why, one.catches, one.leaves))
    return sorted({text for text in texts if text})


def update(folder: Path = FOLDER) -> None:
    """Bring the ``.ts`` files in ``folder`` up to date with the program; translations stay."""
    with tempfile.TemporaryDirectory() as work:
        below = Path(work) / "below.py"
        said = [f"QT_TRANSLATE_NOOP('said', {_quoted(text)})" for text in patterns()]
        said += [f"QT_TRANSLATE_NOOP('about kinds', {_quoted(text)})" for text in told()]
        below.write_text("\n".join(said) + "\n", encoding="utf-8")
        sources = [*sorted(map(str, (PACKAGE / "gui").glob("*.py"))), str(below)]
        for language in LANGUAGES:
            only = ["-pluralonly"] if language == "en" else []
            options = ["-no-obsolete", "-locations", "none", *only]
            target = folder / f"proofreader_{language}.ts"
            _run("lupdate", *options, *sources, "-ts", str(target))
            if language == "en":
                _fill_english(target)


def release(folder: Path = FOLDER, out: Path = FOLDER) -> None:
    """Make the ``.qm`` files of the ``.ts`` files."""
    for language in LANGUAGES:
        stem = f"proofreader_{language}"
        _run("lrelease", str(folder / f"{stem}.ts"), "-qm", str(out / f"{stem}.qm"))


def _fill_english(path: Path) -> None:
    """Fill in "1 place" and "2 places" for "%n place(s)"."""
    tree = ET.parse(path)
    for message in tree.iter("message"):
        translation = message.find("translation")
        source = message.findtext("source") or ""
        if translation is None or not translation.get("type"):
            continue
        for form, ending in zip(translation.iter("numerusform"), ("", "s"), strict=True):
            form.text = _S.sub(ending, source)
        del translation.attrib["type"]
    ET.indent(tree, "    ", 0)
    _write(tree, path)


def _write(tree: ET.ElementTree, path: Path) -> None:
    """Write a file as lupdate would."""
    body = ET.tostring(tree.getroot(), encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(f"{head}{body}\n", encoding="utf-8")


def _run(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools, as it comes with PySide."""
    spec = find_spec("PySide6")
    folder = Path(spec.origin).parent if spec and spec.origin else Path()
    try:
        subprocess.run([folder / tool, *arguments], check=True, capture_output=True, text=True)
    except subprocess.CalledProcessError as error:
        sys.exit(f"{tool}: {error.stderr}")


def _quoted(text: str) -> str:
    """``text`` as a literal that lupdate reads: it does not know the quotes of `repr`."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


if __name__ == "__main__":
    update()
    release()

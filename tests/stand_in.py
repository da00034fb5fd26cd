"""A small program that behaves like Tesseract, and notes what it is given."""

from __future__ import annotations

import sys

_PROGRAM = """#!{python}
import os, pathlib, sys, time
if "--version" in sys.argv:
    print("tesseract 9.8.7")
elif "--list-langs" in sys.argv:
    print("List of available languages (2):\\neng\\ndeu")
else:
    width = int.from_bytes(pathlib.Path(sys.argv[1]).read_bytes()[16:20], "big")
    with open({notes!r}, "a") as notes:
        notes.write(f"{{width}} {{sys.argv[4]}} {{os.getpid()}}\\n")
    if width == {unlucky}:
        sys.exit("Error: unlucky")
    if width == {slow}:
        time.sleep(600)
    pathlib.Path(sys.argv[2] + ".hocr").write_text(f'''<html><body>
  <div class='ocr_page' id='page_1' title='image "page.png"; bbox 0 0 {{width}} 9; ppageno 0'>
   <span class='ocrx_word' id='word_1_1' title='bbox 1 1 2 2'>{{width}}</span>
  </div>
 </body></html>''')
"""
UNLUCKY = 13
"""The width in pixels of an image that it cannot read."""
SLOW = 14
"""The width of an image that it takes ten minutes for."""


def put_tesseract(folder):
    """Put it into a folder that is made; gives where it notes width, language and process."""
    folder.mkdir()
    notes = folder / "notes"
    program = folder / "tesseract"
    source = _PROGRAM.format(python=sys.executable, notes=str(notes), unlucky=UNLUCKY, slow=SLOW)
    program.write_text(source)
    program.chmod(0o755)
    return notes

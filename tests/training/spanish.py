"""A Spanish of one village: texts, and pages of them as OCR reads them."""

from __future__ import annotations

import random

PEOPLE = ("El campesino", "La madre", "El maestro", "La hermana", "El molinero", "La vecina")
STRANGERS = ("Don Wenzel", "Doña Ludmila", "Herr Zwingli", "Miss Thackeray", "Don Aurelianito")
"""They come to the pages alone: no list has their names, which are right all the same."""
VERBS = ("compró", "llevó", "encontró", "buscaba", "mostraba", "vendió", "recordaba", "quería")
THINGS = ("el pan", "la leche", "las cartas", "las flores", "el libro", "la llave")
PLACES = ("en el mercado", "en la cocina", "detrás de la casa", "cerca de la iglesia")
TIMES = ("por la mañana", "por la noche", "aquel día", "después de la lluvia", "a las 7")
CONFUSIONS = (("e", "c"), ("h", "b"), ("n", "u"), ("m", "rn"), ("u", "n"), ("i", "l"), ("r", "t"))


def text(sentences, seed, people=PEOPLE):
    """So many sentences, five in a paragraph; the same for the same seed."""
    draw = random.Random(seed)
    parts = (people, VERBS, THINGS, PLACES, TIMES)
    said = [" ".join(map(draw.choice, parts)) + "." for _ in range(sentences)]
    return "\n\n".join(" ".join(said[place : place + 5]) for place in range(0, sentences, 5)) + "\n"


def as_read(printed, seed):
    """What OCR makes of a page: one word in ten misread, one in thirty with a speck."""
    draw = random.Random(seed)
    return " ".join(_misread(word, draw) for word in printed.split(" "))


def _misread(word, draw):
    printed, read = draw.choice(CONFUSIONS)
    if printed in word[1:] and draw.random() < 0.25:
        return word[0] + word[1:].replace(printed, read, 1)
    return "'" + word if draw.random() < 1 / 30 else word


def save_texts(folder):
    """A folder of texts."""
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_bytes(text(400, number).encode())


def save_pages(folder, count):
    """A folder of pages as they were read, beside their truth."""
    folder.mkdir()
    for number in range(count):
        printed = text(20, f"page {number}", PEOPLE + STRANGERS)
        (folder / f"{number:03}.gt.txt").write_bytes(printed.encode())
        (folder / f"{number:03}.ocr.txt").write_bytes(as_read(printed, number).encode())

"""Files of a volunteer's own, as Guiguts and Distributed Proofreaders write them."""

from __future__ import annotations

import json

from proofreader.language.own_lists import read_rules
from proofreader.language.rules import Rules


def scannos(path, *entries, **settings):
    """A scanno file at ``path``; an entry may be a match alone, or (match, replacement)."""
    listed = [as_entry(entry) for entry in entries]
    path.write_text(json.dumps({**settings, "scannos": listed}, ensure_ascii=False), "utf-8")
    return path


def as_entry(entry):
    match entry:
        case dict():
            return entry
        case str():
            return {"match": entry}
        case found, replacement:
            return {"match": found, "replacement": replacement}


def rules(path, *entries, **settings):
    """The rules of such a file."""
    return Rules(read_rules(scannos(path, *entries, **settings)))

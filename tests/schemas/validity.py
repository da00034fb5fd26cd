"""Whether a file is valid against the published schema of its format and version."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

from lxml import etree

FOLDER = Path(__file__).parent


class _Local(etree.Resolver):
    """What a schema imports from the web is beside it."""

    def resolve(self, url, _public, context):
        return self.resolve_filename(str(FOLDER / url.rpartition("/")[2]), context)


@cache
def schema(name):
    """The schema in ``name``.xsd."""
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Local())
    return etree.XMLSchema(etree.parse(FOLDER / f"{name}.xsd", parser))


def faults(raw, name):
    """What is against the schema, without line numbers; identifiers that are not unique, too."""
    root = etree.fromstring(raw)
    validator = schema(name)
    validator.validate(root)
    found = [re.sub(r"\s+", " ", error.message) for error in validator.error_log]
    names = Counter(node.get("ID") or node.get("id") for node in root.iter())
    return found + [f"twice: {name}" for name, count in names.items() if name and count > 1]

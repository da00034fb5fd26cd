"""Findings in print, for programs: JSON Lines; beside no table, for which Rich has to be loaded."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from proofreader.cli.checks import CheckedFile
    from proofreader.text.findings import Finding


def print_jsonl(file: CheckedFile, findings: Sequence[Finding]) -> None:
    """One JSON object a finding: the contract that all measuring goes through."""
    for finding in findings:
        line = json.dumps(_as_json(file, finding), ensure_ascii=False)
        sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _as_json(file: CheckedFile, finding: Finding) -> dict[str, object]:
    position = file.document.position(finding.span.start)
    return {
        "file": str(file.path),
        "start": finding.span.start,
        "end": finding.span.end,
        "line": position.line,
        "column": position.column,
        "page": position.page,
        "kind": finding.kind.value,
        "text": finding.surface,
        "reason": finding.reason,
        "group": finding.group,
        "probability": finding.probability,
        "suggestions": [
            {"text": suggestion.text, "probability": suggestion.probability}
            for suggestion in finding.suggestions
        ],
    }

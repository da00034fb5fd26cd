"""The command line: ``proofread check``, ``fix``, ``export`` and ``replay``."""

from proofreader.cli.app import app, main

__all__ = ["app", "main"]

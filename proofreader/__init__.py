"""Proofreader: find and correct OCR errors beside the scanned page."""

__version__ = "0.1.0"

"""Builds a language pack from counts of books and from OCR text beside its truth."""

"""What is known of a language: words, their neighbours, and how OCR misreads them."""

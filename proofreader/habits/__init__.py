"""What a book does on purpose: its quotes, dashes and spellings, its verse and its languages.

One file a habit. Each is read from the whole document before any place of it is judged; what a book
does all over is no fault there, whatever it would be elsewhere.
"""

"""Files to text and back, and the change log in its four forms."""

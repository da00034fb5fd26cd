"""Layout files: text with the place of each word on the image of its page."""

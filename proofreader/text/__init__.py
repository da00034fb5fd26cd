"""The pure core: text, places in it and changes to it. Standard library only."""

"""Evidence → probability: the one place where proposals are judged."""

"""The only mutable state: one session, its history, its store. No Qt."""

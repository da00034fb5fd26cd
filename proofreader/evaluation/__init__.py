"""Measures what the checker finds against pages whose truth is known."""

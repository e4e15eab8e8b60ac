"""Incises: the verb and the speaker after the words, or between them."""

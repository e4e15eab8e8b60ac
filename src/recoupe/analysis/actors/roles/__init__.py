"""Offices, trades and parts: where a text calls a person by one, and whom it means."""

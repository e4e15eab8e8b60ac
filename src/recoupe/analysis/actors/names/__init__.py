"""Proper names: where they stand, of which kind they are, which mean one person or body."""

"""Quotations that stand alone: in marks, behind a colon, in a heading, in an interview."""

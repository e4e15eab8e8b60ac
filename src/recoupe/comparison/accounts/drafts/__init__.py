"""Accounts written down.

A `draft` is one in the making; `drafting` writes it of a fact, `slots` names the fact in words of the texts.
"""

"""Deeds that can be told in several ways: who, where, by which way, why.

`deed` lists them, `scene` finds the words of a sentence that can fill such a slot (`candidates`), `filling` which of
them do (`subjects` those before the deed), `fillers` how two stand; `parts` writes it down.
"""

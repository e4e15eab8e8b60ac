"""The words that name a speaker, and whom they mean.

A `source` is one with its parse, a `resolution` what it comes to; `nominals` goes through all that a noun or a name
can be: people first, then whatever else can speak.
"""
